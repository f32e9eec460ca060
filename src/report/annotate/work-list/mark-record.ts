import { type CellBefore } from '../cells/edit-cells.ts';

/**
 * What it takes to undo one mark. It stands in the hidden column of the work list, in a cell that has the format which
 * the marked cell had: programs that save the file give formats other numbers, and this way keep track of them for us.
 */
export interface MarkRecord {
  readonly number: number;
  readonly sheet: string;
  readonly address: string;
  readonly lacks: CellBefore['lacks'];
  /** Where the box of a note was before it was enlarged. */
  readonly anchor: string | undefined;
}

export function recordText({ number, sheet, address, lacks, anchor }: MarkRecord): string {
  return [number, address, lacks ?? none, anchor?.replaceAll(/\s/g, '') ?? none, sheet].join(' ');
}

/** Undefined for what is no record. */
export function readRecord(text: string): MarkRecord | undefined {
  const match = /^(\d+) ([A-Z]{1,3}\d{1,7}) (row|cell|format|-) ([\d,]+|-) ([^]*)$/.exec(text);
  if (match === null) return undefined;
  const [, number, address = '', lacks = none, anchor = none, sheet = ''] = match;
  return {
    number: Number(number),
    sheet,
    address,
    lacks: lacks === 'row' || lacks === 'cell' || lacks === 'format' ? lacks : null,
    anchor: anchor === none ? undefined : anchor.replaceAll(',', ', '),
  };
}

const none = '-';
