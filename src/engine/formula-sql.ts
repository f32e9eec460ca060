import { rational } from '../model/rational.ts';
import { type Bands, type BooleanTree, type NumberTree } from '../model/tree.ts';
import { answeredSql } from './answered-sql.ts';
import { type Facts } from './facts.ts';
import { type Comparison, type Fraction, type FractionSql } from './fraction-sql.ts';
import { allOf, always, anyOf, type ConditionSql, notThat, type NumberSql } from './number-sql.ts';
import { type RowScope, whereDefined } from './row-scope.ts';

/** The interval of an expression on the rows of a scope. */
export function numberSql(tree: NumberTree, scope: RowScope, facts: Facts): NumberSql {
  const { fractions } = scope.context;
  switch (tree.kind) {
    case 'number': {
      const value = fractions.of(tree.value);
      return defined(value, value, tree.value.numerator >= 0n);
    }
    case 'column':
      return scope.number(tree.column);
    case 'arithmetic':
      return arithmetic(
        tree.operator,
        numberSql(tree.left, scope, facts),
        numberSql(tree.right, scope, facts),
        fractions,
      );
    case 'months': {
      const of = numberSql(tree.of, scope, facts);
      const moved = ({ numerator }: Fraction): Fraction => ({
        numerator: scope.context.dialect.addMonths(fractions.sql(numerator), tree.months),
        denominator: 1n,
      });
      return { ...of, low: moved(of.low), high: moved(of.high) };
    }
    case 'rounding': {
      const of = numberSql(tree.of, scope, facts);
      return { ...of, low: fractions.round(tree.mode, of.low), high: fractions.round(tree.mode, of.high) };
    }
    case 'extreme':
      return inPairs(
        tree.of.map((member) => numberSql(member, scope, facts)),
        (left, right) => extreme(tree.mode, left, right, fractions),
      );
    case 'choice': {
      const test = conditionSql(tree.if, scope, facts);
      return choose(test, numberSql(tree.then, scope, facts), numberSql(tree.else, scope, facts), fractions);
    }
    case 'alternatives':
      return tree.of
        .map((member) => ({ value: numberSql(member, scope, facts), answered: answeredSql(member, scope, facts) }))
        .reduceRight((rest, first) => ({ value: firstAnswered(first, rest.value, fractions), answered: 'TRUE' })).value;
    case 'bands':
      return banded(tree, numberSql(tree.of, scope, facts), fractions);
    case 'aggregate':
      return facts.aggregate(tree, scope);
    case 'statistic':
      return facts.statistic(tree.key, scope);
  }
}

/** When a condition surely and when it perhaps holds on the rows of a scope. */
export function conditionSql(tree: BooleanTree, scope: RowScope, facts: Facts): ConditionSql {
  switch (tree.kind) {
    case 'constant':
      return tree.value ? always : { surely: 'FALSE', perhaps: 'FALSE' };
    case 'flag':
      return scope.flag(tree.column);
    case 'among':
      return scope.among(tree.column, tree.values);
    case 'ranked':
      return scope.ranked(tree.column, tree.operator, tree.rank);
    case 'has':
      return scope.has(tree.column, tree.values, tree.atLeast);
    case 'coded':
      return scope.coded(tree.prefixes);
    case 'given':
      return scope.given(tree.column);
    case 'compare': {
      const left = numberSql(tree.left, scope, facts);
      const right = numberSql(tree.right, scope, facts);
      return whereDefined(comparison(left, tree.operator, right, scope.context.fractions), [left, right]);
    }
    case 'not': {
      const of = conditionSql(tree.of, scope, facts);
      return { surely: notThat(of.perhaps), perhaps: notThat(of.surely) };
    }
    case 'all': {
      const of = tree.of.map((member) => conditionSql(member, scope, facts));
      return { surely: allOf(of.map(({ surely }) => surely)), perhaps: allOf(of.map(({ perhaps }) => perhaps)) };
    }
    case 'any': {
      const of = tree.of.map((member) => conditionSql(member, scope, facts));
      return { surely: anyOf(of.map(({ surely }) => surely)), perhaps: anyOf(of.map(({ perhaps }) => perhaps)) };
    }
    case 'alternatives':
      return tree.of
        .map((member) => ({ ...conditionSql(member, scope, facts), answered: answeredSql(member, scope, facts) }))
        .reduceRight((rest, first) => {
          const pick = (a: string, b: string) =>
            anyOf([allOf([first.answered, a]), allOf([notThat(first.answered), b])]);
          return {
            surely: pick(first.surely, rest.surely),
            perhaps: pick(first.perhaps, rest.perhaps),
            answered: 'TRUE',
          };
        });
  }
}

/** Whether two intervals surely or perhaps stand in this relation. */
export function comparison(
  left: NumberSql,
  operator: '=' | '!=' | '<' | '<=' | '>' | '>=',
  right: NumberSql,
  fractions: FractionSql,
): ConditionSql {
  const surely = (a: Fraction, sign: Comparison, b: Fraction) => `coalesce(${fractions.compare(a, sign, b)}, FALSE)`;
  const perhaps = (a: Fraction, sign: Comparison, b: Fraction) => `coalesce(${fractions.compare(a, sign, b)}, TRUE)`;
  switch (operator) {
    case '>=':
    case '>':
      return { surely: surely(left.low, operator, right.high), perhaps: perhaps(left.high, operator, right.low) };
    case '<=':
    case '<':
      return { surely: surely(left.high, operator, right.low), perhaps: perhaps(left.low, operator, right.high) };
    case '=':
      return {
        surely: allOf([surely(left.low, '=', right.high), surely(left.high, '=', right.low)]),
        perhaps: allOf([perhaps(left.low, '<=', right.high), perhaps(left.high, '>=', right.low)]),
      };
    case '!=': {
      const equal = comparison(left, '=', right, fractions);
      return { surely: notThat(equal.perhaps), perhaps: notThat(equal.surely) };
    }
  }
}

function defined(low: Fraction, high: Fraction, nonNegative: boolean): NumberSql {
  return { low, high, undefinedSurely: 'FALSE', undefinedPerhaps: 'FALSE', nonNegative };
}

function undefinedIn(...operands: readonly NumberSql[]): Pick<NumberSql, 'undefinedSurely' | 'undefinedPerhaps'> {
  return {
    undefinedSurely: anyOf(operands.map(({ undefinedSurely }) => undefinedSurely)),
    undefinedPerhaps: anyOf(operands.map(({ undefinedPerhaps }) => undefinedPerhaps)),
  };
}

function arithmetic(
  operator: '+' | '-' | '*' | '/',
  left: NumberSql,
  right: NumberSql,
  fractions: FractionSql,
): NumberSql {
  const base = undefinedIn(left, right);
  switch (operator) {
    case '+':
      return {
        ...base,
        low: fractions.add(left.low, right.low),
        high: fractions.add(left.high, right.high),
        nonNegative: left.nonNegative && right.nonNegative,
      };
    case '-':
      return {
        ...base,
        low: fractions.subtract(left.low, right.high),
        high: fractions.subtract(left.high, right.low),
        nonNegative: false,
      };
    case '*':
      return { ...base, ...product(left, right, fractions) };
    case '/':
      return quotient(left, right, fractions);
  }
}

function product(
  left: NumberSql,
  right: NumberSql,
  fractions: FractionSql,
): Pick<NumberSql, 'low' | 'high' | 'nonNegative'> {
  if (left.nonNegative && right.nonNegative) {
    return {
      low: fractions.multiply(left.low, right.low),
      high: fractions.multiply(left.high, right.high),
      nonNegative: true,
    };
  }
  const corners = [left.low, left.high].flatMap((a) => [right.low, right.high].map((b) => fractions.multiply(a, b)));
  return {
    low: inPairs(corners, (a, b) => fractions.strictExtreme('min', a, b)),
    high: inPairs(corners, (a, b) => fractions.strictExtreme('max', a, b)),
    nonNegative: false,
  };
}

/** Divides where the divisor is surely positive; it has no value where the divisor is zero, and no bounds where it may be negative. */
function quotient(left: NumberSql, right: NumberSql, fractions: FractionSql): NumberSql {
  const zero = fractions.of(rational(0n));
  if (typeof right.low.numerator === 'bigint' && right.low.numerator === right.high.numerator) {
    return constantQuotient(left, right, fractions);
  }
  const positive = `coalesce(${fractions.compare(right.low, '>', zero)}, FALSE)`;
  const isZero = `coalesce(${fractions.compare(right.low, '=', zero)} AND ${fractions.compare(right.high, '=', zero)}, FALSE)`;
  const mayBeZero = `coalesce(${fractions.compare(right.low, '<=', zero)}, TRUE)`;
  const endlessDivisor = fractions.isNull(right.high);
  const divided = (dividend: Fraction, divisor: Fraction) => fractions.divide(dividend, divisor);
  const lowIsPositive = left.nonNegative ? 'TRUE' : `coalesce(${fractions.compare(left.low, '>=', zero)}, FALSE)`;
  const highIsPositive = left.nonNegative ? 'TRUE' : `coalesce(${fractions.compare(left.high, '>=', zero)}, FALSE)`;
  const safe = (condition: string, value: Fraction): readonly [string, Fraction] => [condition, value];
  const low = fractions.cases(
    [
      safe(allOf([lowIsPositive, endlessDivisor]), zero),
      safe(
        allOf([lowIsPositive, `coalesce(${fractions.compare(right.high, '>', zero)}, FALSE)`]),
        divided(left.low, right.high),
      ),
      safe(allOf([notThat(lowIsPositive), positive]), divided(left.low, right.low)),
    ],
    fractions.unbounded,
  );
  const high = fractions.cases(
    [
      safe(allOf([highIsPositive, positive]), divided(left.high, right.low)),
      safe(allOf([notThat(highIsPositive), positive, notThat(endlessDivisor)]), divided(left.high, right.high)),
      safe(allOf([notThat(highIsPositive), positive]), zero),
    ],
    fractions.unbounded,
  );
  return {
    low,
    high,
    undefinedSurely: anyOf([left.undefinedSurely, right.undefinedSurely, isZero]),
    undefinedPerhaps: anyOf([left.undefinedPerhaps, right.undefinedPerhaps, mayBeZero]),
    nonNegative: left.nonNegative && right.nonNegative,
  };
}

/** Joins neighbours, then the results: each operand is repeated in the SQL once a round, not once for every other one. */
function inPairs<Operand>(operands: readonly Operand[], join: (left: Operand, right: Operand) => Operand): Operand {
  const [first, second] = operands;
  if (first === undefined) throw new Error('There is nothing to join.');
  if (second === undefined) return first;
  const middle = Math.ceil(operands.length / 2);
  return join(inPairs(operands.slice(0, middle), join), inPairs(operands.slice(middle), join));
}

function constantQuotient(left: NumberSql, right: NumberSql, fractions: FractionSql): NumberSql {
  const { numerator, denominator } = right.low;
  if (typeof numerator !== 'bigint' || typeof denominator !== 'bigint')
    throw new Error('The divisor is not a constant.');
  if (numerator === 0n) {
    return {
      ...defined(fractions.unbounded, fractions.unbounded, false),
      undefinedSurely: 'TRUE',
      undefinedPerhaps: 'TRUE',
    };
  }
  const factor = fractions.of(rational(denominator, numerator));
  const ends = [fractions.multiply(left.low, factor), fractions.multiply(left.high, factor)] as const;
  const [low, high] = numerator > 0n ? ends : [ends[1], ends[0]];
  return { ...undefinedIn(left, right), low, high, nonNegative: left.nonNegative && numerator > 0n };
}

function extreme(mode: 'min' | 'max', left: NumberSql, right: NumberSql, fractions: FractionSql): NumberSql {
  const strict = fractions.strictExtreme.bind(fractions);
  const lenient = fractions.lenientExtreme.bind(fractions);
  const [lowExtreme, highExtreme] = mode === 'min' ? [strict, lenient] : [lenient, strict];
  return {
    ...undefinedIn(left, right),
    low: lowExtreme(mode, left.low, right.low),
    high: highExtreme(mode, left.high, right.high),
    nonNegative: mode === 'max' ? left.nonNegative || right.nonNegative : left.nonNegative && right.nonNegative,
  };
}

function choose(test: ConditionSql, then: NumberSql, otherwise: NumberSql, fractions: FractionSql): NumberSql {
  const never = notThat(test.perhaps);
  const end = (side: 'low' | 'high') =>
    fractions.cases(
      [
        [test.surely, then[side]],
        [never, otherwise[side]],
      ],
      fractions.strictExtreme(side === 'low' ? 'min' : 'max', then[side], otherwise[side]),
    );
  const picked = (a: string, b: string, join: (conditions: readonly string[]) => string) =>
    anyOf([allOf([test.surely, a]), allOf([never, b]), allOf([notThat(test.surely), test.perhaps, join([a, b])])]);
  return {
    low: end('low'),
    high: end('high'),
    undefinedSurely: picked(then.undefinedSurely, otherwise.undefinedSurely, allOf),
    undefinedPerhaps: picked(then.undefinedPerhaps, otherwise.undefinedPerhaps, anyOf),
    nonNegative: then.nonNegative && otherwise.nonNegative,
  };
}

function firstAnswered(
  first: { readonly value: NumberSql; readonly answered: string },
  rest: NumberSql,
  fractions: FractionSql,
): NumberSql {
  const { value } = first;
  const counts = allOf([first.answered, notThat(value.undefinedSurely)]);
  const condition = (a: string, b: string) => anyOf([allOf([counts, a]), allOf([notThat(counts), b])]);
  return {
    low: fractions.cases([[counts, value.low]], rest.low),
    high: fractions.cases([[counts, value.high]], rest.high),
    undefinedSurely: condition(value.undefinedSurely, rest.undefinedSurely),
    undefinedPerhaps: condition(value.undefinedPerhaps, rest.undefinedPerhaps),
    nonNegative: value.nonNegative && rest.nonNegative,
  };
}

function banded(tree: Bands, of: NumberSql, fractions: FractionSql): NumberSql {
  const ends = tree.interpolate ? interpolated(tree, of, fractions) : stepped(tree, of, fractions);
  return { ...undefinedIn(of), ...ends, nonNegative: tree.bands.every(({ value }) => value.numerator >= 0n) };
}

/** The least and the greatest value of the bands that the interval touches. */
function stepped({ bands, boundary }: Bands, of: NumberSql, fractions: FractionSql): Pick<NumberSql, 'low' | 'high'> {
  const touched = bands.map((band, index) => {
    const from = fractions.of(band.from);
    // The first band holds its own start; after that a shared end belongs to one side only.
    const sign: Comparison = boundary === 'above' || index === 0 ? '>=' : '>';
    const reaches = `coalesce(${fractions.compare(of.high, sign, from)}, TRUE)`;
    if (band.to === null) return { band, condition: reaches };
    const ends = fractions.compare(of.low, boundary === 'above' ? '<' : '<=', fractions.of(band.to));
    return { band, condition: allOf([reaches, `coalesce(${ends}, TRUE)`]) };
  });
  const rising = touched.toSorted((a, b) =>
    Number(a.band.value.numerator * b.band.value.denominator - b.band.value.numerator * a.band.value.denominator),
  );
  const branches = rising.map(({ band, condition }): readonly [string, Fraction] => [
    condition,
    fractions.of(band.value),
  ]);
  return {
    low: fractions.cases(branches, fractions.unbounded),
    high: fractions.cases(branches.toReversed(), fractions.unbounded),
  };
}

/** The value on the line through the band, at each end of the interval: tier tables rise, so the ends stay in order. */
function interpolated({ bands }: Bands, of: NumberSql, fractions: FractionSql): Pick<NumberSql, 'low' | 'high'> {
  const at = (x: Fraction): Fraction => {
    const branches = bands.map((band): readonly [string, Fraction] => {
      const start = fractions.of(band.value);
      if (band.to === null) return [`coalesce(${fractions.compare(x, '>=', fractions.of(band.from))}, FALSE)`, start];
      const length = rational(
        band.to.numerator * band.from.denominator - band.from.numerator * band.to.denominator,
        band.to.denominator * band.from.denominator,
      );
      const rise = rational(
        band.upper.numerator * band.value.denominator - band.value.numerator * band.upper.denominator,
        band.upper.denominator * band.value.denominator,
      );
      const slope = rational(rise.numerator * length.denominator, rise.denominator * length.numerator);
      const value = fractions.add(
        start,
        fractions.multiply(fractions.subtract(x, fractions.of(band.from)), fractions.of(slope)),
      );
      const inside = allOf([
        `coalesce(${fractions.compare(x, '>=', fractions.of(band.from))}, FALSE)`,
        `coalesce(${fractions.compare(x, '<=', fractions.of(band.to))}, FALSE)`,
      ]);
      return [inside, value];
    });
    return fractions.cases(branches, fractions.unbounded);
  };
  return { low: at(of.low), high: at(of.high) };
}
