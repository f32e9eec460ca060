import { type DataModel } from '../model/data-model.ts';
import { type IsoDate } from '../model/iso-date.ts';
import { type Band, type BooleanTree, type RowKind, type TestTree } from '../model/tree.ts';

/** Everything a formula may name besides its own row. */
export interface FormulaContext {
  readonly model: DataModel;
  /** The row the formula is evaluated on. */
  readonly row: RowKind;
  readonly parameters: ReadonlyMap<string, ParameterValue>;
  /** Named measures of the pack, by the row they are about. */
  readonly indicators: ReadonlyMap<string, NamedMeasure>;
  readonly asOf: IsoDate;
  readonly planStart: IsoDate;
  readonly planEnd: IsoDate;
  /** Other requirements of the pack, by id, for formulas that cite them; without it none can be cited. */
  readonly citations?: Citations | undefined;
}

/** The days that `plan_start` and `plan_end` mean. */
export interface PlanPeriod {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** An indicator; where it belongs to another plan than the formulas that name it, with the period of that plan. */
export interface NamedMeasure {
  readonly row: RowKind;
  readonly formula: string;
  readonly plan?: PlanPeriod | undefined;
}

export interface Citations {
  readonly ids: readonly string[];
  /** @throws nothing: a requirement that is wrong itself, or that cites itself in the end, is a result too */
  readonly find: (id: string) => CitedRequirement | 'faulty' | 'circular';
}

/** A requirement under the reading that is judged. */
export interface CitedRequirement {
  readonly row: RowKind;
  /** Who it is about; null for everybody. */
  readonly where: BooleanTree | null;
  readonly test: TestTree;
}

export type ParameterValue =
  /** A number, share or day, as it would stand in a formula. */
  | { readonly kind: 'formula'; readonly text: string; readonly plan?: PlanPeriod | undefined }
  /** Prefixes of administrative codes. */
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  | { readonly kind: 'bands'; readonly bands: readonly Band[] }
  /** A decision table. */
  | { readonly kind: 'choices'; readonly lines: readonly DecisionLine[] };

/** Where the columns hold these words, those may hold one of these; words by column. */
export interface DecisionLine {
  readonly when: ReadonlyMap<string, readonly string[]>;
  readonly allow: ReadonlyMap<string, readonly string[]>;
}
