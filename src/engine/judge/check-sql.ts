import { partsOfCheck } from '../../formula/parts-of.ts';
import { rational } from '../../model/rational.ts';
import { type TestTree } from '../../model/tree.ts';
import { type Check } from '../check.ts';
import { type Facts } from '../facts/facts.ts';
import { estimatedIn } from '../sql/estimate-sql.ts';
import { conditionSql, numberSql } from '../sql/formula-sql.ts';
import { type Fraction } from '../sql/fraction-sql.ts';
import { always, never, type NumberSql } from '../sql/number-sql.ts';
import { type RowScope } from '../sql/row-scope.ts';
import { type NumberColumn, numberColumns } from './number-columns.ts';
import { type TestSql, testSql } from './test-sql.ts';
import { codeOf } from './verdict-codes.ts';

/** The columns of one check: the inner ones are evaluated once, the outer one judges them. */
export interface CheckSql {
  /** `expression AS name` for the inner query. */
  readonly inner: readonly string[];
  /** The CASE over inner columns that gives the verdict code. */
  readonly verdict: string;
  /** Names of inner columns that hold numbers, in the order of `numberColumns`. */
  readonly numbers: readonly string[];
}

/** Writes a check as columns of the query over its rows. `prefix` keeps the columns of checks apart. */
export function checkSql(check: Check, prefix: string, scope: RowScope, facts: Facts): CheckSql {
  const { fractions, asOf } = scope.context;
  const name = (column: string) => `${prefix}_${column}`;
  const where = check.where === null ? always : conditionSql(check.where, scope, facts);
  const permitted = check.permitted === undefined ? never : conditionSql(check.permitted, scope, facts);
  const met = testSql(check.test, scope, facts);
  const due = check.due === null ? null : numberSql(check.due, scope, facts);
  const day = fractions.of(rational(BigInt(asOf)));
  // A day that has come is due: the target holds from that day on.
  const passed = due === null ? 'TRUE' : fractions.surely(due.high, '<=', day);
  const later = due === null ? 'FALSE' : fractions.surely(due.low, '>', day);
  const flags: readonly (readonly [string, string])[] = [
    ['ws', where.surely],
    ['wp', where.perhaps],
    ['ps', permitted.surely],
    ['pp', permitted.perhaps],
    ['us', met.undefinedSurely],
    ['up', met.undefinedPerhaps],
    ['ts', met.condition.surely],
    ['tp', met.condition.perhaps],
    ['dp', passed],
    ['da', later],
    ['rk', met.requirementKnown],
    ['ex', met.excess],
  ];
  const numbers = {
    ...numbersOf(met, due, check.test, scope, facts),
    es: estimatedIn(partsOfCheck(check), scope, facts),
  };
  const columns = [...flags, ...numberColumns.map((column) => [column, numbers[column]] as const)];
  return {
    inner: columns.map(([column, expression]) => `${expression} AS ${name(column)}`),
    verdict: verdictSql(check.test, name),
    numbers: numberColumns.map(name),
  };
}

/** Laws of judging, 1: not-applicable, then undetermined, then compliant, then not-due, then non-compliant. */
function verdictSql(test: TestTree, name: (column: string) => string): string {
  const failing =
    test.comparison === 'equals'
      ? codeOf('unequal')
      : `CASE WHEN ${name('ex')} THEN ${codeOf('excess')} ELSE ${codeOf('short')} END`;
  return `CASE
    WHEN NOT ${name('wp')} THEN ${codeOf('out-of-scope')}
    WHEN ${name('ps')} THEN ${codeOf('permitted')}
    WHEN ${name('us')} THEN ${codeOf('no-members')}
    WHEN NOT ${name('ws')} OR ${name('pp')} THEN ${codeOf('scope-unknown')}
    WHEN ${name('up')} THEN ${codeOf('value-missing')}
    WHEN ${name('ts')} THEN ${codeOf(null)}
    WHEN ${name('tp')} THEN CASE WHEN ${name('rk')} THEN ${codeOf('value-missing')} ELSE ${codeOf('requirement-missing')} END
    WHEN ${name('da')} THEN ${codeOf('due-later')}
    WHEN ${name('dp')} THEN ${failing}
    ELSE ${codeOf('due-unknown')} END`;
}

function numbersOf(
  { measure, threshold, ceiling }: TestSql,
  due: NumberSql | null,
  test: TestTree,
  scope: RowScope,
  facts: Facts,
): Readonly<Record<Exclude<NumberColumn, 'es'>, string>> {
  const { fractions } = scope.context;
  const end = (value: NumberSql | null, side: 'low' | 'high', part: keyof Fraction) =>
    fractions.sql((value?.[side] ?? fractions.unbounded)[part]);
  const isShare = test.comparison !== 'holds' && test.measure.kind === 'aggregate' && test.measure.function === 'share';
  const tally = isShare ? facts.tally(test.measure, scope) : null;
  return {
    ml: end(measure, 'low', 'numerator'),
    mld: end(measure, 'low', 'denominator'),
    mh: end(measure, 'high', 'numerator'),
    mhd: end(measure, 'high', 'denominator'),
    rl: end(threshold, 'low', 'numerator'),
    rld: end(threshold, 'low', 'denominator'),
    rh: end(threshold, 'high', 'numerator'),
    rhd: end(threshold, 'high', 'denominator'),
    cl: end(ceiling, 'low', 'numerator'),
    cld: end(ceiling, 'low', 'denominator'),
    ch: end(ceiling, 'high', 'numerator'),
    chd: end(ceiling, 'high', 'denominator'),
    dl: end(due, 'low', 'numerator'),
    dh: end(due, 'high', 'numerator'),
    yl: tally?.yesLow ?? 'NULL',
    yh: tally?.yesHigh ?? 'NULL',
    ol: tally?.ofLow ?? 'NULL',
    oh: tally?.ofHigh ?? 'NULL',
  };
}
