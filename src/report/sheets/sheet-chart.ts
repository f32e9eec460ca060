import { type Outcome } from '../../model/outcome.ts';

/** A chart of cells of the sheet it stands on. */
export interface SheetChart {
  readonly kind: 'bars' | 'ring';
  readonly title: string;
  /** The rows it shows, counted from the first below the headings. */
  readonly rows: { readonly from: number; readonly count: number };
  /** The column that says what each row is. */
  readonly labels: { readonly column: number; readonly texts: readonly string[] };
  /** Bars have one series a column, a ring has one series and a colour a row. */
  readonly series: readonly ChartSeries[];
  readonly colours: readonly Outcome[];
  /** From which column to which it stands, and how many rows high it is. */
  readonly place: { readonly from: number; readonly to: number; readonly height: number };
}

export interface ChartSeries {
  readonly column: number;
  readonly name: string;
  readonly values: readonly number[];
}
