import { type DataModel } from '../model/data-model.ts';
import { type IsoDate } from '../model/iso-date.ts';
import { type Band, type RowKind } from '../model/tree.ts';

/** Everything a formula may name besides its own row. */
export interface FormulaContext {
  readonly model: DataModel;
  /** The row the formula is evaluated on. */
  readonly row: RowKind;
  readonly parameters: ReadonlyMap<string, ParameterValue>;
  /** Named measures of the pack, by the row they are about. */
  readonly indicators: ReadonlyMap<string, { readonly row: RowKind; readonly formula: string }>;
  readonly asOf: IsoDate;
  readonly planStart: IsoDate;
  readonly planEnd: IsoDate;
}

export type ParameterValue =
  /** A number, share or day, as it would stand in a formula. */
  | { readonly kind: 'formula'; readonly text: string }
  /** Prefixes of administrative codes. */
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  | { readonly kind: 'bands'; readonly bands: readonly Band[] };
