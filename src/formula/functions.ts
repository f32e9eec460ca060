import { type ColumnSchema, columnOf } from '../model/data-model.ts';
import { addDays, addMonths, dayNumber, fromDayNumber, isoDate, partsOf } from '../model/iso-date.ts';
import { type Phrase, quoted } from '../model/phrase.ts';
import { compare, rationalFromNumber, toNumber } from '../model/rational.ts';
import { type Band, type BooleanTree, type ColumnPath, type NumberTree, type RowKind } from '../model/tree.ts';
import { applies, fails, meets } from './citations.ts';
import { type Dimension } from './dimension.ts';
import { allowed } from './decision-table.ts';
import { type FormulaContext, type ParameterValue } from './formula-context.ts';
import { foundIn } from './found-in.ts';
import { knownDay, knownWhole } from './known-value.ts';
import { isUnitKind } from './row-kind.ts';
import { type Syntax } from './syntax.ts';
import { itemsHeld, type NamedDays } from './tallies.ts';
import { type Typed, type Unknown, unknown, dayLiteral, rowText } from './typed.ts';

/** The functions of the language. A new one is one entry here. */
export const calls: ReadonlyMap<string, Call> = new Map(
  Object.entries<Call>({
    min: { least: 2, most: 20, read: (reader, values, at) => extreme('min', reader, values, at) },
    max: { least: 2, most: 20, read: (reader, values, at) => extreme('max', reader, values, at) },
    ceil: { least: 1, most: 1, read: (reader, values) => rounding('ceil', reader, values) },
    floor: { least: 1, most: 1, read: (reader, values) => rounding('floor', reader, values) },
    if: { least: 3, most: 3, read: choice },
    either: { least: 2, most: 10, read: alternatives },
    given: { least: 1, most: 1, read: given },
    filled: { least: 1, most: 1, read: filled },
    items: { least: 2, most: 40, read: itemsHeld },
    coded: { least: 1, most: 1, read: coded },
    allowed: { least: 1, most: 1, read: allowed },
    applies: { least: 1, most: 1, read: applies },
    meets: { least: 1, most: 1, read: meets },
    fails: { least: 1, most: 1, read: fails },
    band: { least: 2, most: 3, read: (reader, values, at) => banded(reader, values, at, false) },
    interpolate: { least: 2, most: 3, read: (reader, values, at) => banded(reader, values, at, true) },
    indicator: { least: 1, most: 3, read: statistic },
    year_start: { least: 1, most: 1, read: (reader, values) => onDay(reader, values, ([year]) => isoDate(year, 1, 1)) },
    year_end: { least: 1, most: 1, read: (reader, values) => onDay(reader, values, ([year]) => isoDate(year, 12, 31)) },
    year: { least: 1, most: 1, read: yearOf },
    date: { least: 3, most: 3, read: dateOf },
    add_months: {
      least: 2,
      most: 2,
      read: (reader, values, at) =>
        shifted(reader, values, at, { shift: addMonths, count: monthNumber, later: monthsLater }),
    },
    add_days: {
      least: 2,
      most: 2,
      read: (reader, values, at) => shifted(reader, values, at, { shift: addDays, count: dayNumber, later: daysLater }),
    },
  }),
);

export interface CallReader {
  readonly typed: (syntax: Syntax) => Typed;
  readonly number: (syntax: Syntax) => { tree: NumberTree; dimension: Dimension };
  readonly condition: (syntax: Syntax) => BooleanTree;
  readonly shared: (left: Dimension, right: Dimension, at: number) => Dimension;
  readonly misplaced: (at: number, expected: Phrase, found: Phrase) => Unknown;
  readonly unknownName: (at: number, name: string, known: readonly string[]) => Unknown;
  /** Notes that something is wrong which is said elsewhere. */
  readonly leansOnProblem: () => Unknown;
  readonly column: (syntax: Syntax) => { path: ColumnPath; schema: ColumnSchema } | undefined;
  readonly parameter: (
    syntax: Syntax,
    kind: 'codes' | 'bands' | 'choices',
  ) => { name: string; parameter: ParameterValue } | undefined;
  readonly word: (syntax: Syntax, schema: ColumnSchema) => string;
  /** Reads with these names standing for known days. */
  readonly onDays: <Value>(days: NamedDays, read: () => Value) => Value;
  /** Whether something reads without a problem; what was read is thrown away, the problems are kept. */
  readonly isSound: (read: () => unknown) => boolean;
  readonly context: FormulaContext;
  readonly row: RowKind;
}

interface Call {
  readonly least: number;
  readonly most: number;
  readonly read: (reader: CallReader, values: readonly Syntax[], at: number) => Typed;
}

function extreme(mode: 'min' | 'max', reader: CallReader, values: readonly Syntax[], at: number): Typed {
  const typed = values.map((value) => reader.typed(value));
  if (typed.some(({ type }) => type === 'unknown')) return unknown;
  const days = typed.filter((value) => value.type === 'day');
  if (days.length === typed.length)
    return { type: 'day', tree: { kind: 'extreme', mode, of: days.map(({ tree }) => tree) } };
  const numbers = typed.filter((value) => value.type === 'number');
  if (numbers.length !== typed.length) return reader.misplaced(at, 'numbers-or-days', 'mixture');
  const dimension = numbers.reduce<Dimension>((sum, value) => reader.shared(sum, value.dimension, at), null);
  return { type: 'number', tree: { kind: 'extreme', mode, of: numbers.map(({ tree }) => tree) }, dimension };
}

function rounding(mode: 'ceil' | 'floor', reader: CallReader, [value]: readonly Syntax[]): Typed {
  if (value === undefined) return unknown;
  const { tree, dimension } = reader.number(value);
  return { type: 'number', tree: { kind: 'rounding', mode, of: tree }, dimension };
}

function choice(reader: CallReader, [condition, first, second]: readonly Syntax[], at: number): Typed {
  if (condition === undefined || first === undefined || second === undefined) return unknown;
  const test = reader.condition(condition);
  const then = reader.typed(first);
  const otherwise = reader.typed(second);
  if (then.type === 'unknown' || otherwise.type === 'unknown') return unknown;
  if (then.type === 'condition' && otherwise.type === 'condition') {
    const whenTrue: BooleanTree = { kind: 'all', of: [test, then.tree] };
    const whenFalse: BooleanTree = { kind: 'all', of: [{ kind: 'not', of: test }, otherwise.tree] };
    return { type: 'condition', tree: { kind: 'any', of: [whenTrue, whenFalse] } };
  }
  if (then.type === 'condition' || otherwise.type === 'condition' || then.type !== otherwise.type) {
    return reader.misplaced(at, { phrase: 'in-both-cases', expected: then.type }, otherwise.type);
  }
  const tree: NumberTree = { kind: 'choice', if: test, then: then.tree, else: otherwise.tree };
  if (then.type === 'number' && otherwise.type === 'number') {
    return { type: 'number', tree, dimension: reader.shared(then.dimension, otherwise.dimension, at) };
  }
  return { type: 'day', tree };
}

function alternatives(reader: CallReader, values: readonly Syntax[], at: number): Typed {
  const typed = values.map((value) => reader.typed(value));
  if (typed.some(({ type }) => type === 'unknown')) return unknown;
  const conditions = typed.filter((value) => value.type === 'condition');
  if (conditions.length === typed.length) {
    return { type: 'condition', tree: { kind: 'alternatives', of: conditions.map(({ tree }) => tree) } };
  }
  const numbers = typed.filter((value) => value.type === 'number');
  if (numbers.length !== typed.length) return reader.misplaced(at, 'numbers-or-conditions', 'mixture');
  const dimension = numbers.reduce<Dimension>((sum, value) => reader.shared(sum, value.dimension, at), null);
  return { type: 'number', tree: { kind: 'alternatives', of: numbers.map(({ tree }) => tree) }, dimension };
}

function given(reader: CallReader, [value]: readonly Syntax[], at: number): Typed {
  const found = value === undefined ? undefined : reader.column(value);
  if (found === undefined) return unknown;
  if (found.schema.blank === undefined) {
    return reader.misplaced(at, 'column-with-blank-meaning', { phrase: 'column-named', column: found.schema.id });
  }
  return { type: 'condition', tree: { kind: 'given', column: found.path } };
}

function filled(reader: CallReader, [value]: readonly Syntax[], at: number): Typed {
  const found = value === undefined ? undefined : reader.column(value);
  if (found === undefined) return unknown;
  if (found.schema.blank !== undefined) {
    return reader.misplaced(at, 'column-without-blank-meaning', { phrase: 'column-named', column: found.schema.id });
  }
  return { type: 'condition', tree: { kind: 'filled', column: found.path } };
}

function coded(reader: CallReader, [value]: readonly Syntax[]): Typed {
  const found = value === undefined ? undefined : reader.parameter(value, 'codes');
  if (found?.parameter.kind !== 'codes') return unknown;
  return { type: 'condition', tree: { kind: 'coded', prefixes: found.parameter.codes, name: found.name } };
}

function banded(reader: CallReader, [value, bands, side]: readonly Syntax[], at: number, interpolate: boolean): Typed {
  if (value === undefined || bands === undefined) return unknown;
  const of = reader.number(value);
  const found = reader.parameter(bands, 'bands');
  if (found?.parameter.kind !== 'bands') return unknown;
  if (side !== undefined && !(side.kind === 'name' && (side.name === 'above' || side.name === 'below'))) {
    return reader.misplaced(at, 'above-or-below', foundIn(side));
  }
  if (interpolate && !isRising(found.parameter.bands)) {
    return reader.misplaced(bands.at, 'rising-bands', quoted(found.name));
  }
  const boundary = side?.kind === 'name' && side.name === 'above' ? 'above' : 'below';
  const tree: NumberTree = {
    kind: 'bands',
    name: found.name,
    of: of.tree,
    bands: found.parameter.bands,
    interpolate,
    boundary,
  };
  return { type: 'number', tree, dimension: null };
}

/** Between its ends an interpolated value must not turn back, or the ends of an interval would not bound it. */
function isRising(bands: readonly Band[]): boolean {
  const values = bands.flatMap(({ value, upper }) => [value, upper]);
  return values.every((value, index) => compare(values[index - 1] ?? value, value) <= 0);
}

function statistic(reader: CallReader, [key, from, to]: readonly Syntax[], at: number): Typed {
  const table = reader.context.model.tables.find(({ id }) => id === 'indicators');
  const column = table === undefined ? undefined : columnOf(table, 'key');
  if (key === undefined || column === undefined) return unknown;
  if (!isUnitKind(reader.row)) return reader.misplaced(at, 'unit-row', quoted(rowText(reader.row)));
  const figure = reader.word(key, column);
  if (from === undefined)
    return { type: 'number', tree: { kind: 'statistic', key: figure, within: null }, dimension: null };
  if (to === undefined) return reader.misplaced(at, 'span-of-days', quoted('indicator'));
  const first = knownDay(reader, from);
  const last = knownDay(reader, to);
  if (first === undefined || last === undefined) return unknown;
  const within = { from: dayNumber(first), to: dayNumber(last) };
  return { type: 'number', tree: { kind: 'statistic', key: figure, within }, dimension: null };
}

function onDay(
  reader: CallReader,
  [value]: readonly Syntax[],
  move: (parts: readonly [number, number, number]) => string | undefined,
): Typed {
  const date = value === undefined ? undefined : knownDay(reader, value);
  const moved = date === undefined ? undefined : move(partsOf(date));
  return moved === undefined ? unknown : { type: 'day', tree: dayLiteral(moved) };
}

interface Shift {
  readonly shift: (date: string, by: number) => string;
  /** Turns a day into the whole number that the shift adds to: beyond the calendar it no longer does. */
  readonly count: (date: string) => number;
  /** The same for a day that only the data know. */
  readonly later: (day: NumberTree, by: number) => NumberTree;
}

const furthestShift = 12_000;

function shifted(
  reader: CallReader,
  [value, by]: readonly Syntax[],
  at: number,
  { shift, count, later }: Shift,
): Typed {
  const typed = value === undefined ? unknown : reader.typed(value);
  const steps = by === undefined ? undefined : knownWhole(reader, by);
  if (typed.type === 'unknown' || steps === undefined) return unknown;
  if (typed.type !== 'day') return reader.misplaced(at, 'day', typed.type);
  if (typed.tree.kind !== 'number') {
    if (Math.abs(steps) > furthestShift) return reader.misplaced(at, 'calendar-day', quoted(`${steps}`));
    return { type: 'day', tree: later(typed.tree, steps) };
  }
  const date = fromDayNumber(toNumber(typed.tree.value));
  const moved = Math.abs(steps) > 4_000_000 ? date : shift(date, steps);
  if (count(moved) - count(date) !== steps) return reader.misplaced(at, 'calendar-day', quoted(`${steps}`));
  return { type: 'day', tree: dayLiteral(moved) };
}

function monthsLater(of: NumberTree, months: number): NumberTree {
  return { kind: 'months', of, months };
}

function daysLater(left: NumberTree, days: number): NumberTree {
  return { kind: 'arithmetic', operator: '+', left, right: { kind: 'number', value: rationalFromNumber(days) } };
}

function monthNumber(date: string): number {
  const [year, month] = partsOf(date);
  return year * 12 + month;
}

function yearOf(reader: CallReader, [value]: readonly Syntax[]): Typed {
  const date = value === undefined ? undefined : knownDay(reader, value);
  if (date === undefined) return unknown;
  return { type: 'number', tree: { kind: 'number', value: rationalFromNumber(partsOf(date)[0]) }, dimension: null };
}

function dateOf(reader: CallReader, values: readonly Syntax[], at: number): Typed {
  const [year, month, dayOfMonth] = values.map((value) => knownWhole(reader, value));
  if (year === undefined || month === undefined || dayOfMonth === undefined) return unknown;
  const date = isoDate(year, month, dayOfMonth);
  return date === undefined
    ? reader.misplaced(at, 'calendar-day', quoted(`${year}-${month}-${dayOfMonth}`))
    : { type: 'day', tree: dayLiteral(date) };
}
