import { type ColumnSchema } from '../../model/data-model.ts';
import { type NumberRange, type Value } from '../../model/table.ts';
import { type Cell } from '../../model/workbook.ts';
import { normaliseWord } from '../../base/normalise-word.ts';
import { hasPersonalNumber } from '../personal.ts';
import { scaled, type UnitScales } from '../unit-scale.ts';
import {
  approximate,
  type CellContext,
  type CellReader,
  quoted,
  readError,
  spelledOut,
  unreadable,
} from './cell-context.ts';
import { markOf } from './missing-mark.ts';
import { isMultiplier, type NumberText, readNumberText } from './number-text.ts';
import { openingHours } from './opening-hours.ts';
import { wordList } from './word-list.ts';

/** A spreadsheet keeps 15 digits: a larger number is a code, a phone number or a slip, and not known to its last digit. */
const largest = 1e15;

/** So near to a number, for its size, that nobody asks for less, and far enough to be kept apart in fifteen digits. */
const hair = 1e-12;

/** A number with fewer digits is no phone number. */
const shortest = 1e10;

/**
 * Reads integers and decimals into the column's unit. A plain number within bounds is returned at once. The words that
 * a column declares stand for the numbers that are their ids: 三星 is 3 and 无 is 0 where it says so.
 */
export function numberReader(context: CellContext): CellReader {
  const { column, factor, log } = context;
  const { min = -largest, max = largest } = column;
  const isWhole = column.type === 'integer';
  const words = column.values.length > 0 ? wordList(column) : undefined;
  return (cell) => {
    const declared = typeof cell === 'string' ? words?.find(normaliseWord(cell)) : undefined;
    if (declared !== undefined) return Number(declared);
    if (
      typeof cell === 'number' &&
      factor === 1 &&
      cell >= min &&
      cell <= Math.min(max, shortest) &&
      (!isWhole || Number.isInteger(cell))
    ) {
      return cell;
    }
    return cell === undefined ? log.miss('blank') : readOddNumber(context, cell);
  };
}

function readOddNumber(context: CellContext, cell: Exclude<Cell, undefined>): Value {
  if (typeof cell === 'number') return readBare(context, cell, String(cell));
  if (typeof cell === 'string') return readText(context, cell);
  if (typeof cell === 'boolean') return unreadable(context, String(cell));
  switch (cell.kind) {
    case 'rounded':
      context.log.count('shown-rounded');
      return readBare(context, cell.value, cell.shown);
    case 'percent':
      return readPercent(context, cell.value);
    case 'error':
      return readError(context, cell);
    case 'date':
      return unreadable(context, cell.day);
  }
}

function readText(context: CellContext, text: string): Value {
  const { column, log, scales } = context;
  const word = normaliseWord(text);
  const mark = markOf(word);
  if (mark === 'none' && (column.type === 'integer' || (column.min === 0 && column.unit !== 'percent'))) {
    log.say({ code: 'cell-none-as-zero', severity: 'warning', params: { column: context.heading, text: word } });
    return 0;
  }
  if (mark !== undefined) return log.miss(mark === 'blank' ? 'blank' : 'mark');
  const read = readNumberText(text, (unit) => isOneUnit(unit, column, scales));
  if (read.kind === 'unreadable') return readHours(context, text) ?? unreadable(context, text);
  if (read.unit === '' && context.factor === null) return log.miss('unreadable');
  // 1.2万 under 万户 is 1.2 or 12,000 of them.
  if (read.unit === '' && context.factor !== 1 && /[百千万亿]/.test(word)) return unreadable(context, text);
  const factor = read.unit === '' ? context.factor : scales.factorOf(read.unit, column);
  if (factor === undefined && isUnitLike(read.unit)) return unfit(context, text, read.unit);
  if (factor === undefined || factor === null) return unreadable(context, text);
  sayConversion(context, text, read.unit, factor);
  if (read.kind === 'range') return readRange(context, read, factor, text);
  if (read.beside !== null) return readBeside(context, { value: scaled(read.value, factor), side: read.beside }, text);
  if (read.style === 'spelled-out') spelledOut(context, text, String(read.value));
  else log.count(read.unit === '' ? read.style : 'unit-suffix');
  return accept(context, scaled(read.value, factor), text);
}

/**
 * Whether a word is taken whole: 30万 is a number unless the column is kept in 万, and a column without a unit, which
 * converts nothing, holds 110万人 as 1,100,000 people.
 */
function isOneUnit(word: string, column: ColumnSchema, scales: UnitScales): boolean {
  if (!scales.isUnit(word)) return false;
  const factor = scales.factorOf(word, column);
  if (isMultiplier(word)) return factor === 1;
  return column.unit !== undefined || factor !== undefined;
}

function readBare(context: CellContext, value: number, text: string): Value {
  if (context.factor === null) return context.log.miss('unreadable');
  if (!Number.isFinite(value)) return unreadable(context, text);
  return accept(context, scaled(value, context.factor), text);
}

/** A number with a percent format is a share of one, which only columns of shares and columns without a unit hold. */
function readPercent(context: CellContext, share: number): Value {
  const { column, log, scales } = context;
  const text = `${scaled(share, 100)}%`;
  if (scales.factorOf('%', column) === undefined) return unreadable(context, text);
  log.count('percent');
  return accept(context, share, text);
}

function readHours(context: CellContext, text: string): Value {
  const { column, log, scales } = context;
  if (scales.factorOf('小时', column) !== 1 || column.unit === undefined) return null;
  const hours = openingHours(text);
  if (hours === undefined) return null;
  log.count('opening-hours');
  return accept(context, hours, text);
}

function accept(context: CellContext, value: number, text: string): Value {
  const { column, log } = context;
  const { min = -largest, max = largest } = column;
  if (value < min || value > max) return outOfRange(context, text, value);
  if (value > shortest && hasPersonalNumber(String(value))) return unreadable(context, text);
  if (column.type !== 'integer' || Number.isInteger(value)) return value;
  const nearest = Math.round(value);
  // The noise of binary fractions in a formula, not somebody's 2.5 households.
  if (Math.abs(value - nearest) > 1e-9 * Math.max(1, Math.abs(value))) return unreadable(context, text);
  log.count('binary-noise');
  return nearest;
}

function readRange(context: CellContext, read: NumberText & { kind: 'range' }, factor: number, text: string): Value {
  const { min = null, max = null } = context.column;
  const ends = endsOf(read, factor, context.column.type === 'integer');
  const low = ends.low ?? min;
  const high = ends.high ?? max;
  const isOutside = (low !== null && max !== null && low > max) || (high !== null && min !== null && high < min);
  if (isOutside) return outOfRange(context, text, high ?? 0);
  approximate(context, text);
  if (low === null && high === null) return context.log.miss('approximate');
  return context.log.between('approximate', {
    low: low === null || min === null ? low : Math.max(low, min),
    high: high === null || max === null ? high : Math.min(high, max),
  });
}

/** A number with more digits than are kept lies between the kept one and one close by. */
function readBeside(
  context: CellContext,
  { value, side }: { readonly value: number; readonly side: 'below' | 'above' },
  text: string,
): Value {
  if (context.column.type === 'integer') return unreadable(context, text);
  const next = Number((value + (side === 'below' ? -1 : 1) * Math.abs(value) * hair).toPrecision(15));
  const [low, high] = [Math.min(value, next), Math.max(value, next)];
  const { min = -largest, max = largest } = context.column;
  if (low < min || high > max) return outOfRange(context, text, value);
  approximate(context, text);
  return context.log.between('approximate', { low, high });
}

/**
 * What the text bounds, in the column's unit. Among whole numbers an open range stops one before the number it names;
 * elsewhere that number stays in, for no range of values has open ends.
 */
function endsOf(read: NumberText & { kind: 'range' }, factor: number, isWhole: boolean): NumberRange {
  const low = read.low === null ? null : scaled(read.low, factor);
  const high = read.high === null ? null : scaled(read.high, factor);
  if (!read.open || !isWhole) return { low, high };
  return { low: low === null ? null : Math.floor(low) + 1, high: high === null ? null : Math.ceil(high) - 1 };
}

/** A short word without brackets behind a number is meant as its unit: 0.5垧, 30户. Latin letters are slips: 3oo. */
function isUnitLike(word: string): boolean {
  return /^[^\d\s()[\]/\\,、;:+*=]{1,4}$/.test(word) && !/^[A-Za-z]+$/.test(word);
}

function unfit(context: CellContext, text: string, unit: string): null {
  const { column, heading, log } = context;
  if (column.unit === undefined) return unreadable(context, text);
  const expected = column.unit;
  const params = { column: heading, text: quoted(context, text), unit: quoted(context, unit), expected };
  log.say({ code: 'cell-unit-unknown', severity: 'warning', params });
  return log.miss('unreadable');
}

function sayConversion(context: CellContext, text: string, unit: string, factor: number): void {
  const { column, heading, log } = context;
  if (unit === '' || factor === 1 || column.unit === 'percent' || unit === '%') return;
  const params = { column: heading, text: quoted(context, text), from: unit, to: column.unit ?? '' };
  log.say({ code: 'cell-unit-converted', severity: 'note', params });
}

function outOfRange(context: CellContext, text: string, value: number): null {
  const { column, heading, log } = context;
  const params = {
    column: heading,
    text: quoted(context, text),
    min: column.min === undefined ? (value < -largest ? String(-largest) : '') : String(column.min),
    max: column.max === undefined ? (value > largest ? String(largest) : '') : String(column.max),
  };
  log.say({ code: 'cell-out-of-range', severity: 'warning', params });
  return log.miss('unreadable');
}
