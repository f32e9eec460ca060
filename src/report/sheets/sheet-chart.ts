import { type Outcome } from '../../model/outcome.ts';

/** A chart of cells of the sheet it stands on. */
export interface SheetChart {
  /** Bars as long as the numbers, bars that are all as long as the whole, or a ring. */
  readonly kind: 'bars' | 'shares' | 'ring';
  readonly title: string;
  /** The rows it shows, counted from the first below the headings. */
  readonly rows: { readonly from: number; readonly count: number };
  /** The column that says what each row is. */
  readonly labels: { readonly column: number; readonly texts: readonly string[] };
  /** Bars have one series a column, a ring has one series and a colour a row. */
  readonly series: readonly ChartSeries[];
  readonly colours: readonly Outcome[];
  readonly place: ChartPlace;
}

export interface ChartPlace {
  /** The first and the last column it stands over. */
  readonly from: number;
  readonly to: number;
  /** In rows. */
  readonly height: number;
  /** Where it begins, counted from the first row below the headings; below everything else unless it says so. */
  readonly row?: number;
}

export interface ChartSeries {
  readonly column: number;
  readonly name: string;
  readonly values: readonly number[];
}
