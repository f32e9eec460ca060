import { type FailureCode } from '../model/failure.ts';
import { type Locale } from './locale.ts';

/** The columns of the work list of a marked copy, in their order. */
export const workListColumns = [
  'number',
  'kind',
  'sheet',
  'cell',
  'subject',
  'item',
  'observed',
  'required',
  'shortfall',
  'basis',
  'todo',
] as const;

export type WorkListColumn = (typeof workListColumns)[number];

/** The words of the marked copy of a workbook. */
export interface AnnotateLabels {
  readonly option: string;
  readonly kind: Readonly<Record<'non-compliant' | 'undetermined' | 'diagnostic', string>>;
  /** The name of the sheet; short, and unlike any name that people give. */
  readonly sheet: string;
  /** What its colours mean, below the title. */
  readonly legend: string;
  readonly column: Readonly<Record<WorkListColumn, string>>;
  /** What to do; a quantity is empty where it cannot be said. */
  readonly todo: {
    short(shortfall: string): string;
    excess(shortfall: string): string;
    unequal(required: string): string;
    readonly holds: string;
    /** @param settles how many of the missing cells decide it */
    fill(settles: string): string;
  };
  lacking(items: string): string;
  /** How many items of a cell a note leaves out. */
  more(count: number, sheet: string): string;
  /** What was written. */
  done(file: string, cells: number, items: number): string;
  /** How many more cells there were to mark; follows what was written. */
  leftOut(cells: number): string;
  /** Nothing had to be marked. */
  none(file: string): string;
}

/** Why no marked copy can be written. */
export type AnnotateFailures = Pick<Locale['failure'], Extract<FailureCode, `annotate-${string}`>>;
