import { rational } from '../../model/rational.ts';
import { type AggregateTree } from '../../model/tree.ts';
import { type Fraction, type FractionSql } from '../sql/fraction-sql.ts';
import { allOf, anyOf, notThat, type NumberSql } from '../sql/number-sql.ts';

/** The columns of a fact as they come joined to the row it is about. */
export interface FactColumns {
  readonly column: (suffix: string) => string;
  /** Whether no row belongs to the row at hand. */
  readonly missing: string;
  /** Whether that leaves open what there is. */
  readonly silent: string;
  readonly denominator: bigint;
  readonly nonNegative: boolean;
  readonly fractions: FractionSql;
}

/** Reads the columns of a fact back as an interval; a row without any rows of its own has none of them. */
export function aggregateNumber(tree: AggregateTree, columns: FactColumns): NumberSql {
  const { column, missing, silent, denominator, nonNegative, fractions } = columns;
  const zero = fractions.of(rational(0n));
  const whole = (suffix: string): Fraction => ({ numerator: column(suffix), denominator });
  const unlessSilent = (value: Fraction) => fractions.cases([[silent, fractions.unbounded]], value);
  const plain = { undefinedSurely: 'FALSE', undefinedPerhaps: 'FALSE' };
  switch (tree.function) {
    case 'count':
    case 'distinct': {
      const low = fractions.cases([[missing, zero]], { numerator: column('cs'), denominator: 1n });
      const high = fractions.cases(
        [
          [silent, fractions.unbounded],
          [missing, zero],
        ],
        { numerator: column('cp'), denominator: 1n },
      );
      return { ...plain, low, high, nonNegative: true };
    }
    case 'sum': {
      const low = fractions.cases([[missing, zero]], whole('l'));
      const high = fractions.cases(
        [
          [silent, fractions.unbounded],
          [missing, zero],
        ],
        whole('h'),
      );
      return { ...plain, low, high, nonNegative };
    }
    case 'min':
    case 'max':
    case 'mean':
    case 'share': {
      const none = allOf([anyOf([missing, `(${column('cp')} = 0)`]), notThat(silent)]);
      const perhapsNone = anyOf([missing, `(${column('cs')} = 0)`]);
      const ends = endsOf(tree, column, denominator, fractions);
      return {
        low: unlessSilent(ends.low),
        high: unlessSilent(ends.high),
        undefinedSurely: none,
        undefinedPerhaps: perhapsNone,
        nonNegative,
      };
    }
  }
}

function endsOf(
  tree: AggregateTree,
  column: (suffix: string) => string,
  denominator: bigint,
  fractions: FractionSql,
): { readonly low: Fraction; readonly high: Fraction } {
  if (tree.function === 'min' || tree.function === 'max') {
    return { low: { numerator: column('l'), denominator }, high: { numerator: column('h'), denominator } };
  }
  const over = (numerator: string, divisor: string, empty: Fraction) =>
    fractions.cases([[`(${divisor} = 0)`, empty]], { numerator, denominator: divisor });
  if (tree.function === 'share') {
    const one = fractions.of(rational(1n));
    const zero = fractions.of(rational(0n));
    return {
      low: over(column('ys'), `(${column('cs')} + ${column('da')})`, one),
      high: over(`(${column('sp')} + ${column('df')})`, `(${column('cs')} + ${column('df')})`, zero),
    };
  }
  const end = (side: 'l' | 'h') => {
    const divisor = denominator === 1n ? column(`${side}d`) : `(${column(`${side}d`)} * ${denominator})`;
    const value = fractions.cases([[`(${column(`${side}u`)} > 0)`, fractions.unbounded]], {
      numerator: column(`${side}n`),
      denominator: divisor,
    });
    return fractions.cases([[`(coalesce(${column(`${side}d`)}, 0) = 0)`, fractions.unbounded]], value);
  };
  return { low: end('l'), high: end('h') };
}
