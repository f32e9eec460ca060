import { stringify } from 'csv-stringify/sync';
import { toDecimal } from '../../model/rational.ts';
import { type RegisterCell } from '../gap-register.ts';

/** A table as spreadsheet programs open it by a double click. */
export function csvText(heads: readonly string[], rows: readonly (readonly RegisterCell[])[]): string {
  const records = rows.map((row) => row.map((cell) => harmless(textOf(cell))));
  return stringify([heads, ...records], { bom: true, record_delimiter: '\r\n' });
}

function textOf(cell: RegisterCell): string {
  return typeof cell === 'string' ? cell : toDecimal(cell.value, cell.digits);
}

/** A spreadsheet program would run text that begins like a formula; a quote mark in front keeps it text. */
function harmless(text: string): string {
  const isNumber = /^-?\d+(\.\d+)?$/.test(text);
  return !isNumber && /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
}
