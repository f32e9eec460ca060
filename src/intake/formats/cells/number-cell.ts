import { isoDate } from '../../../model/iso-date.ts';
import { type Cell, type DateCell } from '../../../model/workbook.ts';
import { dayOfSerial } from './day-of-serial.ts';
import { type NumberFormat } from './number-format.ts';
import { showNumber } from './show-number.ts';

/** The cell for a stored number under its format; `is1904` names the date system of the workbook. */
export function numberCell(value: number, format: NumberFormat | undefined, is1904: boolean): Cell {
  if (!Number.isFinite(value)) return { kind: 'error', code: '#NUM!' };
  if (format === undefined) return value;
  if (format.kind === 'percent') return { kind: 'percent', value };
  if (format.kind === 'date') {
    const day = dayOfSerial(value, is1904);
    return day === undefined ? value : { kind: 'date', day };
  }
  const shown = showNumber(value, format.sections);
  return shown === undefined ? value : { kind: 'rounded', value, shown };
}

/** The day of an ISO 8601 date or date and time; undefined for a time of day and for anything else. */
export function dateCell(text: string): DateCell | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]|$)/.exec(text.trim());
  const day = match === null ? undefined : isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
  return day === undefined ? undefined : { kind: 'date', day };
}
