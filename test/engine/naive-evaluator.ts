import { addMonths, dayNumber, fromDayNumber } from '../../src/model/iso-date.ts';
import { type Interval, unbounded } from '../../src/model/interval.ts';
import { type LinkedMaterial, type LinkedTable } from '../../src/model/linked.ts';
import {
  add,
  ceiling,
  compare,
  divide,
  floor,
  maximum,
  minimum,
  multiply,
  type Rational,
  rational,
  rationalFromNumber,
  subtract,
  toNumber,
  zero,
} from '../../src/model/rational.ts';
import { isDayRange, isList, isNumberRange, unreadWord, type Value } from '../../src/model/table.ts';
import {
  type AggregateTree,
  type Bands,
  type BooleanTree,
  type ColumnPath,
  type NumberTree,
  type Peers,
  type Rank,
  type Statistic,
} from '../../src/model/tree.ts';
import { holdsUnits } from '../../src/model/unit-tables.ts';
import { columnOf, type ColumnSchema, type DataModel, tableOf } from '../../src/model/data-model.ts';

/** An interval, and whether the value exists surely, perhaps or not at all. */
export interface Naive {
  readonly interval: Interval;
  readonly exists: 'yes' | 'perhaps' | 'no';
}

type Truth = 'yes' | 'perhaps' | 'no';

/**
 * The meaning of the formula language, written as plainly as can be: no SQL, no sharing, no cleverness; doubtful rows
 * are tried in every combination. The engine must agree with it.
 */
export class NaiveEvaluator {
  readonly #material: LinkedMaterial;
  readonly #model: DataModel;
  readonly #asOf: string;

  constructor(material: LinkedMaterial, model: DataModel, asOf: string) {
    this.#material = material;
    this.#model = model;
    this.#asOf = asOf;
  }

  number(tree: NumberTree, table: string, row: number): Naive {
    switch (tree.kind) {
      case 'number':
        return sure({ low: tree.value, high: tree.value });
      case 'column':
        return sure(this.#numberCell(tree.column, table, row));
      case 'arithmetic':
        return arithmetic(tree.operator, this.number(tree.left, table, row), this.number(tree.right, table, row));
      case 'months': {
        const { interval, exists } = this.number(tree.of, table, row);
        const move = (days: Rational) =>
          rationalFromNumber(dayNumber(addMonths(fromDayNumber(toNumber(days)), tree.months)));
        return { exists, interval: { low: applied(move, interval.low), high: applied(move, interval.high) } };
      }
      case 'rounding': {
        const { interval, exists } = this.number(tree.of, table, row);
        const round = tree.mode === 'ceil' ? ceiling : floor;
        return { exists, interval: { low: applied(round, interval.low), high: applied(round, interval.high) } };
      }
      case 'extreme':
        return tree.of.map((member) => this.number(member, table, row)).reduce((a, b) => extreme(tree.mode, a, b));
      case 'choice': {
        const test = this.condition(tree.if, table, row);
        const then = this.number(tree.then, table, row);
        const otherwise = this.number(tree.else, table, row);
        if (test !== 'perhaps') return test === 'yes' ? then : otherwise;
        return {
          interval: hull(then.interval, otherwise.interval),
          exists: then.exists === otherwise.exists ? then.exists : 'perhaps',
        };
      }
      case 'alternatives': {
        const members = tree.of.map((member) => ({ tree: member, ...this.number(member, table, row) }));
        const [last] = members.slice(-1);
        return (
          members.find((member) => this.#isAnswered(member.tree, table, row) && member.exists !== 'no') ??
          last ??
          sure(unbounded)
        );
      }
      case 'bands':
        return banded(tree, this.number(tree.of, table, row));
      case 'aggregate':
        return this.#aggregate(tree, table, row);
      case 'tally': {
        const truths = tree.of.map(({ condition }) => this.condition(condition, table, row));
        const number = (...wanted: readonly Truth[]) =>
          rationalFromNumber(truths.filter((each) => wanted.includes(each)).length);
        const [low, high] = [number('yes'), number('yes', 'perhaps')];
        const rows = tree.holders === null ? null : this.#aggregate(tree.holders, table, row).interval;
        const most = rows?.low && rows.high ? add(low, subtract(rows.high, rows.low)) : high;
        return sure({ low, high: minimum(high, most) });
      }
      case 'statistic':
        return sure(this.#statistic(tree, this.#home(table, row)));
      case 'rank':
        return this.#rank(tree, table, row);
      case 'peers': {
        const count = rationalFromNumber(this.#peersOf(tree.peers, this.#home(table, row)).length);
        return sure({ low: count, high: count });
      }
    }
  }

  condition(tree: BooleanTree, table: string, row: number): Truth {
    switch (tree.kind) {
      case 'constant':
        return tree.value ? 'yes' : 'no';
      case 'flag': {
        const value = this.#cell(tree.column, table, row);
        return typeof value === 'boolean' ? (value ? 'yes' : 'no') : 'perhaps';
      }
      case 'compare':
        return compared(tree.operator, this.number(tree.left, table, row), this.number(tree.right, table, row));
      case 'among': {
        const value = this.#cell(tree.column, table, row);
        return typeof value === 'string' ? truth(tree.values.includes(value)) : 'perhaps';
      }
      case 'ranked': {
        const value = this.#cell(tree.column, table, row);
        if (typeof value !== 'string') return 'perhaps';
        const rank = this.#schema(tree.column).values.findIndex(({ id }) => id === value);
        const tests = {
          '<': rank < tree.rank,
          '<=': rank <= tree.rank,
          '>': rank > tree.rank,
          '>=': rank >= tree.rank,
        };
        return truth(tests[tree.operator]);
      }
      case 'has': {
        const value = this.#cell(tree.column, table, row);
        if (value === null || !isList(value)) return 'perhaps';
        const isMet = tree.values.filter((wanted) => value.includes(wanted)).length >= tree.atLeast;
        return !isMet && value.includes(unreadWord) ? 'perhaps' : truth(isMet);
      }
      case 'mentions': {
        const value = this.#cell(tree.column, table, row);
        if (typeof value !== 'string') return 'perhaps';
        const text = plainly(value);
        return truth(tree.values.filter((word) => text.split(plainly(word)).length > 1).length >= tree.atLeast);
      }
      case 'coded': {
        const code = this.#codeOf(table, row);
        return code === null ? 'perhaps' : truth(tree.prefixes.some((prefix) => code.startsWith(prefix)));
      }
      case 'filled':
        return truth(this.#cell(tree.column, table, row) !== null);
      case 'allowed':
        return between(
          this.condition(tree.forbidden, table, row) === 'no',
          this.condition(tree.allowed, table, row) !== 'no',
        );
      case 'given': {
        const value = this.#cell(tree.column, table, row);
        return value === null ? 'perhaps' : truth(value !== 'never');
      }
      case 'all':
        return tree.of.map((member) => this.condition(member, table, row)).reduce(both, 'yes');
      case 'any':
        return opposite(tree.of.map((member) => opposite(this.condition(member, table, row))).reduce(both, 'yes'));
      case 'not':
        return opposite(this.condition(tree.of, table, row));
      case 'alternatives': {
        const [last] = tree.of.slice(-1);
        const chosen = tree.of.find((member) => this.#isAnswered(member, table, row)) ?? last;
        return chosen === undefined ? 'perhaps' : this.condition(chosen, table, row);
      }
    }
  }

  /** Whether the material says anything in answer, however vaguely. */
  #isAnswered(tree: NumberTree | BooleanTree, table: string, row: number): boolean {
    switch (tree.kind) {
      case 'number':
      case 'constant':
      case 'aggregate':
      case 'filled':
      case 'peers':
        return true;
      case 'allowed':
        return this.#isAnswered(tree.allowed, table, row);
      case 'tally':
        return tree.of.every(({ condition }) => this.#isAnswered(condition, table, row));
      case 'column':
      case 'flag':
      case 'among':
      case 'ranked':
      case 'has':
      case 'mentions':
      case 'given':
        return this.#cell(tree.column, table, row) !== null;
      case 'coded':
        return this.#codeOf(table, row) !== null;
      case 'statistic':
        return this.#figures(tree, this.#home(table, row)).length > 0;
      case 'arithmetic':
      case 'compare':
        return [tree.left, tree.right].every((member) => this.#isAnswered(member, table, row));
      case 'rounding':
      case 'months':
      case 'bands':
      case 'rank':
      case 'not':
        return this.#isAnswered(tree.of, table, row);
      case 'extreme':
      case 'all':
      case 'any':
        return tree.of.every((member) => this.#isAnswered(member, table, row));
      case 'choice':
        return [tree.if, tree.then, tree.else].every((member) => this.#isAnswered(member, table, row));
      case 'alternatives':
        return tree.of.some((member) => this.#isAnswered(member, table, row));
    }
  }

  #aggregate(tree: AggregateTree, table: string, row: number): Naive {
    const inner = tree.rows.table;
    const rows = this.#belonging(tree, table, row).map(({ at, certain }) => {
      const where = tree.rows.where === null ? 'yes' : this.condition(tree.rows.where, inner, at);
      const value = tree.value === null ? undefined : this.number(tree.value, inner, at);
      const having = tree.having === null ? undefined : this.condition(tree.having, inner, at);
      const member = both(both(where, certain ? 'yes' : 'perhaps'), value?.exists ?? 'yes');
      return { at, member, value: value?.interval ?? unbounded, having };
    });
    const members = rows.filter(({ member }) => member !== 'no');
    const results = combinations(members.map(({ member }) => member === 'yes')).map((taken) => {
      const chosen = members.filter((_, index) => taken[index] === true);
      return this.#valueOf(tree, chosen);
    });
    const known = results.filter((result) => result !== undefined);
    if (known.length === 0) return { interval: unbounded, exists: 'no' };
    return { interval: known.reduce(hull), exists: known.length === results.length ? 'yes' : 'perhaps' };
  }

  /** The value over exactly these rows; undefined when there is none. */
  #valueOf(
    tree: AggregateTree,
    rows: readonly { readonly at: number; readonly value: Interval; readonly having: Truth | undefined }[],
  ): Interval | undefined {
    const count = rational(BigInt(rows.length));
    const values = rows.map(({ value }) => value);
    switch (tree.function) {
      case 'count':
        return { low: count, high: count };
      case 'sum':
        return values.reduce(sum, { low: zero, high: zero });
      case 'mean': {
        if (rows.length === 0) return undefined;
        const { low, high } = values.reduce(sum, { low: zero, high: zero });
        return { low: low === null ? null : divide(low, count), high: high === null ? null : divide(high, count) };
      }
      case 'min':
      case 'max':
        return rows.length === 0
          ? undefined
          : values.reduce((a, b) => extreme(tree.function === 'min' ? 'min' : 'max', sure(a), sure(b)).interval);
      case 'share': {
        if (rows.length === 0) return undefined;
        const yes = BigInt(rows.filter(({ having }) => having === 'yes').length);
        const maybe = BigInt(rows.filter(({ having }) => having === 'perhaps').length);
        return { low: divide(rational(yes), count), high: divide(rational(yes + maybe), count) };
      }
      case 'distinct': {
        const column = tree.distinct;
        if (column === null) throw new Error('distinct needs a column');
        const words = rows.map(({ at }) => this.#cell(column, tree.rows.table, at));
        const known = new Set(words.filter((word) => word !== null)).size;
        const unknown = words.filter((word) => word === null).length;
        const least = known === 0 && unknown > 0 ? 1 : known;
        return { low: rational(BigInt(least)), high: rational(BigInt(known + unknown)) };
      }
    }
  }

  #belonging(
    tree: AggregateTree,
    table: string,
    row: number,
  ): readonly { readonly at: number; readonly certain: boolean }[] {
    const inner = this.#table(tree.rows.table);
    const { link, level } = tree.rows;
    const unit = this.#home(table, row);
    const among = (rows: readonly number[], isThere: (home: number) => boolean) =>
      rows.flatMap((at) => {
        const truths = (inner.openHomes?.get(at) ?? [inner.home[at] ?? -1]).map(isThere);
        return truths.includes(true) ? [{ at, certain: !truths.includes(false) }] : [];
      });
    const all = Array.from({ length: inner.length }, (_, at) => at);
    const ofLevel =
      level === null ? all : all.filter((at) => this.#material.units[inner.home[at] ?? -1]?.level === level);
    switch (link.kind) {
      case 'near':
        return ofLevel
          .filter((at) => tree.rows.table !== table || at !== row)
          .flatMap((at): readonly { readonly at: number; readonly certain: boolean }[] => {
            const distance = metresBetween(this.#point(table, row), this.#point(tree.rows.table, at));
            if (distance === undefined) return [{ at, certain: false }];
            return distance <= toNumber(link.metres) ? [{ at, certain: true }] : [];
          });
      case 'own':
        return among(ofLevel, (home) => home === unit);
      case 'above':
        return among(ofLevel, (home) => this.#isIn(unit, home));
      case 'within':
        return among(ofLevel, (home) => this.#isIn(home, unit));
      case 'reference':
        return ofLevel
          .filter((at) => inner.references.get(link.column)?.[at] === row)
          .map((at) => ({ at, certain: true }));
      case 'serves':
        return ofLevel.flatMap((at): readonly { readonly at: number; readonly certain: boolean }[] => {
          const served = inner.referenceSets.get(link.column)?.[at];
          if (served === undefined && inner.openHomes?.has(at) === true && holdsUnits(table)) {
            return among([at], (home) => this.#isIn(home, unit));
          }
          if (served === undefined) return [{ at, certain: false }];
          const isServed = holdsUnits(table) ? served.some((member) => this.#isIn(member, unit)) : served.includes(row);
          return isServed ? [{ at, certain: true }] : [];
        });
    }
  }

  /** Every peer is put before or behind by itself: what is known of one says nothing of another. */
  #rank(tree: Rank, table: string, row: number): Naive {
    const own = this.number(tree.of, table, row);
    const peers = this.#peersOf(tree.peers, this.#home(table, row));
    const operator = tree.first === 'largest' ? '>' : '<';
    const before = peers
      .filter((unit) => unit !== this.#home(table, row))
      .map((unit) => {
        const at = this.#table(table).home.indexOf(unit);
        const other = at < 0 ? sure(unbounded) : this.number(tree.of, table, at);
        return compared(operator, other, { ...own, exists: 'yes' });
      });
    const number = (...wanted: readonly Truth[]) =>
      rationalFromNumber(1 + before.filter((each) => wanted.includes(each)).length);
    const interval = { low: number('yes'), high: number('yes', 'perhaps') };
    return { interval, exists: peers.length === 1 ? 'no' : own.exists };
  }

  #peersOf({ level, within }: Peers, unit: number): readonly number[] {
    const { units } = this.#material;
    const above = units.findIndex((each, index) => each.level === within && this.#isIn(unit, index));
    return units.flatMap((each, index) => (each.level === level && this.#isIn(index, above) ? [index] : []));
  }

  /** Latitude and longitude, both known, in a known system or where none is given at all. */
  #point(table: string, row: number): readonly [number, number] | undefined {
    const cell = (column: string) => this.#table(table).columns.get(column)?.values[row] ?? null;
    const systems = this.#table(table).columns.get('crs')?.values ?? [];
    const [latitude, longitude] = [cell('lat'), cell('lon')];
    if (typeof latitude !== 'number' || typeof longitude !== 'number') return undefined;
    if (systems.some((system) => system !== null) && cell('crs') === null) return undefined;
    return [latitude, longitude];
  }

  #statistic(figure: Statistic, unit: number): Interval {
    const schema = columnOf(tableOf(this.#model, 'indicators'), 'value');
    const ends = this.#figures(figure, unit).map((value) => numberOf(value, schema));
    return ends.length === 0 ? { low: zero, high: null } : ends.reduce(hull);
  }

  /** The figures that may be the newest one: of the latest dated period meant, and every undated one if any will do. */
  #figures({ key, within }: Statistic, unit: number): readonly Value[] {
    const table = this.#material.tables.get('indicators');
    const column = (id: string, at: number) => table?.columns.get(id)?.values[at] ?? null;
    const rows = Array.from({ length: table?.length ?? 0 }, (_, at) => at).filter(
      (at) => table?.home[at] === unit && column('key', at) === key,
    );
    const periods = rows.map((at) => column('period', at)).filter((period) => typeof period === 'string');
    const newest =
      periods
        .filter((period) => period <= this.#asOf)
        .filter((period) => within === null || (dayNumber(period) >= within.from && dayNumber(period) <= within.to))
        .toSorted()
        .at(-1) ?? null;
    return rows
      .filter((at) => (column('period', at) === null ? within === null : column('period', at) === newest))
      .map((at) => column('value', at));
  }

  #numberCell(path: ColumnPath, table: string, row: number): Interval {
    const schema = this.#schema(path);
    const value = this.#cell(path, table, row);
    if (schema.type !== 'date') return numberOf(value, schema);
    const day = (date: string) => rationalFromNumber(dayNumber(date));
    if (value === 'never') return { low: day('9999-12-31'), high: day('9999-12-31') };
    if (typeof value === 'string') return { low: day(value), high: day(value) };
    if (!isDayRange(value)) return unbounded;
    return { low: value.from === null ? null : day(value.from), high: value.to === null ? null : day(value.to) };
  }

  #cell({ via, table: target, column }: ColumnPath, table: string, row: number): Value {
    if (via === null) return this.#table(table).columns.get(column)?.values[row] ?? null;
    const rows = this.#table(target);
    if (via.kind === 'reference') {
      const at = this.#table(table).references.get(via.column)?.[row] ?? -1;
      return rows.columns.get(column)?.values[at] ?? null;
    }
    let unit: number | null = this.#home(table, row);
    while (unit !== null && this.#material.units[unit]?.level !== via.level)
      unit = this.#material.units[unit]?.parent ?? null;
    const at = unit === null ? -1 : rows.home.indexOf(unit);
    return rows.columns.get(column)?.values[at] ?? null;
  }

  /** Of a row that may lie in several units no code is known. */
  #codeOf(table: string, row: number): string | null {
    const isOpen = this.#table(table).openHomes?.has(row) === true;
    return isOpen ? null : (this.#material.units[this.#home(table, row)]?.code ?? null);
  }

  #isIn(unit: number, container: number): boolean {
    let current: number | null = unit;
    while (current !== null && current >= 0) {
      if (current === container) return true;
      current = this.#material.units[current]?.parent ?? null;
    }
    return false;
  }

  #home(table: string, row: number): number {
    return this.#table(table).home[row] ?? -1;
  }

  #table(id: string): LinkedTable {
    const table = this.#material.tables.get(id);
    if (table === undefined) throw new Error(`no table ${id}`);
    return table;
  }

  #schema({ table, column }: ColumnPath): ColumnSchema {
    const schema = columnOf(tableOf(this.#model, table), column);
    if (schema === undefined) throw new Error(`no column ${table}.${column}`);
    return schema;
  }
}

function numberOf(value: Value, schema: ColumnSchema | undefined): Interval {
  const bound = (end: number | null | undefined, limit: number | undefined) => {
    const known = end ?? limit ?? null;
    return known === null ? null : rationalFromNumber(known);
  };
  if (typeof value === 'number') return { low: rationalFromNumber(value), high: rationalFromNumber(value) };
  const range = isNumberRange(value) ? value : { low: null, high: null };
  return { low: bound(range.low, schema?.min), high: bound(range.high, schema?.max) };
}

/** Along the great circle, by the haversine formula. */
function metresBetween(
  a: readonly [number, number] | undefined,
  b: readonly [number, number] | undefined,
): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [north, east] = [radians(b[0] - a[0]), radians(b[1] - a[1])];
  const part = Math.sin(north / 2) ** 2 + Math.cos(radians(a[0])) * Math.cos(radians(b[0])) * Math.sin(east / 2) ** 2;
  return 2 * 6_371_008.8 * Math.asin(Math.min(1, Math.sqrt(part)));
}

/** Full-width letters as half-width ones, in small letters, without spaces. */
function plainly(text: string): string {
  const narrow = Array.from(text, (sign) =>
    sign >= '！' && sign <= '～' ? String.fromCharCode(sign.charCodeAt(0) - 0xfee0) : sign,
  );
  return narrow
    .filter((sign) => !/[\s\u200b]/.test(sign))
    .join('')
    .toLowerCase();
}

/** Every way of taking or leaving the doubtful rows; sure ones are always taken. */
function combinations(sureness: readonly boolean[]): readonly (readonly boolean[])[] {
  return sureness.reduce<readonly (readonly boolean[])[]>(
    (done, isSure) =>
      isSure
        ? done.map((taken) => [...taken, true])
        : done.flatMap((taken) => [
            [...taken, true],
            [...taken, false],
          ]),
    [[]],
  );
}

function sure(interval: Interval): Naive {
  return { interval, exists: 'yes' };
}

function truth(value: boolean): Truth {
  return value ? 'yes' : 'no';
}

function opposite(value: Truth): Truth {
  return value === 'perhaps' ? value : truth(value === 'no');
}

function both(a: Truth, b: Truth): Truth {
  if (a === 'no' || b === 'no') return 'no';
  return a === 'yes' && b === 'yes' ? 'yes' : 'perhaps';
}

function applied(of: (value: Rational) => Rational, value: Rational | null): Rational | null {
  return value === null ? null : of(value);
}

function hull(a: Interval, b: Interval): Interval {
  return {
    low: a.low === null || b.low === null ? null : minimum(a.low, b.low),
    high: a.high === null || b.high === null ? null : maximum(a.high, b.high),
  };
}

function sum(a: Interval, b: Interval): Interval {
  return {
    low: a.low === null || b.low === null ? null : add(a.low, b.low),
    high: a.high === null || b.high === null ? null : add(a.high, b.high),
  };
}

function extreme(mode: 'min' | 'max', a: Naive, b: Naive): Naive {
  const pick = mode === 'min' ? minimum : maximum;
  const strict = (x: Rational | null, y: Rational | null) => (x === null || y === null ? null : pick(x, y));
  const lenient = (x: Rational | null, y: Rational | null) => (x === null ? y : y === null ? x : pick(x, y));
  const [low, high] = mode === 'min' ? [strict, lenient] : [lenient, strict];
  return {
    interval: { low: low(a.interval.low, b.interval.low), high: high(a.interval.high, b.interval.high) },
    exists: both(a.exists, b.exists),
  };
}

function arithmetic(operator: '+' | '-' | '*' | '/', a: Naive, b: Naive): Naive {
  const exists = both(a.exists, b.exists);
  const [x, y] = [a.interval, b.interval];
  switch (operator) {
    case '+':
      return { exists, interval: sum(x, y) };
    case '-':
      return {
        exists,
        interval: {
          low: x.low === null || y.high === null ? null : subtract(x.low, y.high),
          high: x.high === null || y.low === null ? null : subtract(x.high, y.low),
        },
      };
    case '*':
      return { exists, interval: product(x, y) };
    case '/':
      return quotient(a, b);
  }
}

function product(x: Interval, y: Interval): Interval {
  const isPositive = (of: Interval) => of.low !== null && of.low.numerator >= 0n;
  if (isPositive(x) && isPositive(y)) {
    return {
      low: x.low === null || y.low === null ? null : multiply(x.low, y.low),
      high: x.high === null || y.high === null ? null : multiply(x.high, y.high),
    };
  }
  const { low: a, high: b } = x;
  const { low: c, high: d } = y;
  if (a === null || b === null || c === null || d === null) return unbounded;
  const corners = [multiply(a, c), multiply(a, d), multiply(b, c), multiply(b, d)];
  return { low: corners.reduce(minimum), high: corners.reduce(maximum) };
}

function quotient(a: Naive, b: Naive): Naive {
  const { low, high } = b.interval;
  const isZero = low?.numerator === 0n && high?.numerator === 0n;
  const mayBeZero = low === null || low.numerator <= 0n;
  const exists = both(both(a.exists, b.exists), isZero ? 'no' : mayBeZero ? 'perhaps' : 'yes');
  if (isZero) return { exists, interval: unbounded };
  const x = a.interval;
  const positive = !mayBeZero;
  const over = (dividend: Rational | null, divisor: Rational | null, endless: Rational | null) =>
    dividend === null ? null : divisor === null ? endless : divide(dividend, divisor);
  const lowest = () => {
    if (x.low === null) return null;
    if (x.low.numerator >= 0n) return high === null ? zero : high.numerator > 0n ? divide(x.low, high) : null;
    return positive ? over(x.low, low, null) : null;
  };
  const highest = () => {
    if (x.high === null || !positive) return null;
    return x.high.numerator >= 0n ? over(x.high, low, null) : over(x.high, high, zero);
  };
  return { exists, interval: { low: lowest(), high: highest() } };
}

function compared(operator: '=' | '!=' | '<' | '<=' | '>' | '>=', a: Naive, b: Naive): Truth {
  const [x, y] = [a.interval, b.interval];
  const holds = (
    left: Rational | null,
    right: Rational | null,
    test: (order: number) => boolean,
    ifUnknown: boolean,
  ) => (left === null || right === null ? ifUnknown : test(compare(left, right)));
  const relation = (): Truth => {
    switch (operator) {
      case '>=':
        return between(
          holds(x.low, y.high, (order) => order >= 0, false),
          holds(x.high, y.low, (order) => order >= 0, true),
        );
      case '>':
        return between(
          holds(x.low, y.high, (order) => order > 0, false),
          holds(x.high, y.low, (order) => order > 0, true),
        );
      case '<=':
        return between(
          holds(x.high, y.low, (order) => order <= 0, false),
          holds(x.low, y.high, (order) => order <= 0, true),
        );
      case '<':
        return between(
          holds(x.high, y.low, (order) => order < 0, false),
          holds(x.low, y.high, (order) => order < 0, true),
        );
      case '=':
      case '!=': {
        const same =
          holds(x.low, y.high, (order) => order === 0, false) && holds(x.high, y.low, (order) => order === 0, false);
        const touching =
          holds(x.low, y.high, (order) => order <= 0, true) && holds(x.high, y.low, (order) => order >= 0, true);
        return operator === '=' ? between(same, touching) : opposite(between(same, touching));
      }
    }
  };
  return both(relation(), both(a.exists, b.exists));
}

function between(surely: boolean, perhaps: boolean): Truth {
  return surely ? 'yes' : perhaps ? 'perhaps' : 'no';
}

function banded({ bands, boundary, interpolate }: Bands, of: Naive): Naive {
  const { low, high } = of.interval;
  const exists = of.exists;
  if (interpolate) return { exists, interval: { low: onTheLine(low, bands), high: onTheLine(high, bands) } };
  const touched = bands.filter(({ from, to }, index) => {
    const reaches =
      high === null || (boundary === 'above' || index === 0 ? compare(high, from) >= 0 : compare(high, from) > 0);
    const ends = to === null || low === null || (boundary === 'above' ? compare(low, to) < 0 : compare(low, to) <= 0);
    return reaches && ends;
  });
  const values = touched.map(({ value }) => value);
  if (values.length === 0) return { exists, interval: unbounded };
  return { exists, interval: { low: values.reduce(minimum), high: values.reduce(maximum) } };
}

function onTheLine(x: Rational | null, bands: Bands['bands']): Rational | null {
  if (x === null) return null;
  const band = bands.find(({ from, to }) => compare(x, from) >= 0 && (to === null || compare(x, to) <= 0));
  if (band === undefined) return null;
  if (band.to === null) return band.value;
  const part = divide(subtract(x, band.from), subtract(band.to, band.from));
  return add(band.value, multiply(part, subtract(band.upper, band.value)));
}
