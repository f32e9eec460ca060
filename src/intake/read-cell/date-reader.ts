import { addDays, addMonths, fromDayNumber, type IsoDate, isoDate } from '../../model/iso-date.ts';
import { type DayRange, type Value } from '../../model/table.ts';
import { type Cell } from '../../model/workbook.ts';
import { normaliseWord } from '../../base/normalise-word.ts';
import {
  approximate,
  type CellContext,
  type CellReader,
  quoted,
  readError,
  spelledOut,
  unreadable,
} from './cell-context.ts';
import { monthsSpan, readDateText } from './date-text.ts';
import { markOf } from './missing-mark.ts';

/** Reads days. A month or a year stays all of its days; a day is never made up. */
export function dateReader(context: CellContext): CellReader {
  return (cell) => {
    if (cell === undefined) return readBlank(context);
    const value = typeof cell === 'object' && cell.kind === 'date' ? cell.day : readOddDate(context, cell);
    if (typeof value === 'string' && value !== 'never' && isUnlikely(value)) {
      context.log.say({
        code: 'cell-date-unlikely',
        severity: 'warning',
        params: { column: context.heading, day: value },
      });
    }
    return value;
  };
}

/** Nobody on a list was born, and nothing on one was opened, before 1900; and no plan looks further than a century. */
function isUnlikely(day: string): boolean {
  const year = Number(day.slice(0, 4));
  return year < 1900 || year >= 2100;
}

function readBlank({ column, log }: CellContext): Value {
  return column.blank === 'never' ? 'never' : log.miss('blank');
}

function readOddDate(context: CellContext, cell: Exclude<Cell, undefined>): Value {
  if (typeof cell === 'number') return readNumber(context, cell);
  if (typeof cell === 'string') return readText(context, cell);
  if (typeof cell === 'boolean') return unreadable(context, String(cell));
  if (cell.kind === 'error') return readError(context, cell);
  if (cell.kind === 'date') return cell.day;
  return readNumber(context, cell.value);
}

function readText(context: CellContext, text: string): Value {
  const { column, log } = context;
  const word = normaliseWord(text);
  const mark = markOf(word);
  // Where a blank says that the day has not come, a dash and 无 say the same.
  if (mark !== undefined && mark !== 'unknown' && column.blank === 'never') return 'never';
  if (mark !== undefined) return log.miss(mark === 'blank' ? 'blank' : 'mark');
  const lostItsFormat = context.isText ? /^\d{1,6}(?:\.\d+)?$/ : /^\d{1,5}$/;
  if (lostItsFormat.test(word)) return readNumber(context, Number(word), word);
  const read = readDateText(text);
  if (read.kind === 'unreadable') return unreadable(context, text);
  if (read.spelledOut) spelledOut(context, text, read.kind === 'day' ? read.day : spanText(read));
  else log.count('date-text');
  if (read.kind === 'day') return read.day;
  if (!read.approximate) return imprecise(context, read);
  approximate(context, text);
  const { from, to } = read;
  return from === null && to === null ? log.miss('approximate') : log.between('approximate', { from, to });
}

/** 20190601, 201906, 2019, 2019.6, and the numbers of days that a lost date format leaves. */
function readNumber(context: CellContext, value: number, text = String(value)): Value {
  const [, year, month] = /^(\d{4})\.(\d{1,2})$/.exec(text) ?? [];
  if (year !== undefined && month !== undefined) return readYearAndMonth(context, Number(year), month, text);
  if (!Number.isInteger(value)) return readSerial(context, value, text);
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const day = compact === null ? undefined : isoDate(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  if (day !== undefined) return day;
  const span = value <= 9999 ? monthsSpan(value, 1, 12) : monthsSpan(Math.floor(value / 100), value % 100, value % 100);
  return span === undefined ? readSerial(context, value, text) : imprecise(context, span);
}

/** A number cannot end in zero: 2019.1 is January, or it was October. */
function readYearAndMonth(context: CellContext, year: number, month: string, text: string): Value {
  if (month === '1') {
    const span = monthsSpan(year, 1, 10);
    if (span === undefined) return unreadable(context, text);
    return ambiguous(context, span, { first: monthOf(span.from), last: monthOf(span.to) }, text);
  }
  const span = monthsSpan(year, Number(month), Number(month));
  return span === undefined ? unreadable(context, text) : imprecise(context, span);
}

function readSerial(context: CellContext, value: number, text: string): Value {
  if (context.flagged && value >= 0 && value <= 150) return readAge(context, value, text);
  if (value < 20_000 || value > 80_000) return unreadable(context, text);
  // Without a date format nobody can tell the 1900 system from the 1904 system, 1462 days apart.
  const from = fromDayNumber(Math.floor(value) - 25_569);
  const to = addDays(from, 1462);
  return ambiguous(context, { from, to }, { first: from, last: to }, text);
}

/** Whoever is 35 on a day was born in the year that ended 35 years before it. */
function readAge(context: CellContext, age: number, text: string): Value {
  if (context.dataDate === undefined || !Number.isInteger(age)) return unreadable(context, text);
  const to = addMonths(context.dataDate, -12 * age);
  const from = addDays(addMonths(context.dataDate, -12 * (age + 1)), 1);
  return imprecise(context, { from, to });
}

function imprecise({ log }: CellContext, { from, to }: DayRange): Value {
  log.count('date-precision');
  return log.between('imprecise', { from, to });
}

function ambiguous(
  context: CellContext,
  span: { from: IsoDate; to: IsoDate },
  { first, last }: { readonly first: string; readonly last: string },
  text: string,
): Value {
  const shown = (reading: string): string => quoted(context, reading);
  const params = { column: context.heading, text: shown(text), first: shown(first), last: shown(last) };
  context.log.say({ code: 'cell-date-ambiguous', severity: 'warning', params });
  return context.log.between('imprecise', span);
}

function monthOf(day: IsoDate): string {
  return day.slice(0, '2019-01'.length);
}

function spanText({ from, to }: DayRange): string {
  return `${from ?? ''}–${to ?? ''}`;
}
