import { type ColumnSchema } from '../../model/data-model.ts';
import { type IsoDate } from '../../model/iso-date.ts';
import { type MissingReason, type Value } from '../../model/table.ts';
import { type Cell, type ErrorCell } from '../../model/workbook.ts';
import { isCutRegionCode, type Pseudonyms, quotable } from '../personal.ts';
import { type UnitScales } from '../unit-scale.ts';
import { type ColumnLog } from './column-log.ts';

/** Reads one cell into the value its column declares; what is odd about it goes to the log. */
export type CellReader = (cell: Cell) => Value;

/** What a reader knows of its column. */
export interface CellContext {
  readonly column: ColumnSchema;
  /** The heading, as people will look for it. */
  readonly heading: string;
  /** Turns a bare number into the stored unit; null when nobody can tell, and bare numbers are missing. */
  readonly factor: number | null;
  /** Matched by a heading whose basis may differ. */
  readonly flagged: boolean;
  readonly scales: UnitScales;
  readonly log: ColumnLog;
  /** The file is text: a number in it has lost its format, so 2019.1 may have been 2019.10. */
  readonly isText: boolean;
  /** The last day the data speak for. */
  readonly dataDate: IsoDate | undefined;
  readonly pseudonyms: Pseudonyms;
  /** The column holds codes of regions and communities, which no person has. */
  readonly holdsRegionCodes: boolean;
}

/** A key as it may be kept: an identity or phone number gives way to a stand-in. */
export function hidden({ pseudonyms, holdsRegionCodes, log }: CellContext, text: string): string {
  if (holdsRegionCodes && isCutRegionCode(text)) return text;
  return pseudonyms.hide(text, () => {
    log.count('personal-number');
  });
}

/** The text of a cell as far as it may be shown. */
export function quoted({ column }: CellContext, text: string): string {
  return column.personal ? '***' : quotable(text);
}

export function readError({ heading, log }: CellContext, { code }: ErrorCell): null {
  log.say({ code: 'cell-error', severity: 'warning', params: { column: heading, text: code } });
  return log.miss('error');
}

export function unreadable(context: CellContext, text: string, reason: MissingReason = 'unreadable'): null {
  const { column, heading, log } = context;
  const params = { column: heading, text: quoted(context, text), expected: column.type };
  log.say({ code: 'cell-unreadable', severity: 'warning', params });
  return log.miss(reason);
}

export function approximate(context: CellContext, text: string): void {
  const params = { column: context.heading, text: quoted(context, text) };
  context.log.say({ code: 'cell-approximate', severity: 'warning', params });
}

export function spelledOut(context: CellContext, text: string, value: string): void {
  const params = { column: context.heading, text: quoted(context, text), value };
  context.log.say({ code: 'cell-spelled-out', severity: 'warning', params });
}
