import { partsOfCheck } from '../../formula/parts-of.ts';
import { dayNumber } from '../../model/iso-date.ts';
import { rational } from '../../model/rational.ts';
import { type TestTree } from '../../model/tree.ts';
import { type Check } from '../check.ts';
import { type Facts } from '../facts/facts.ts';
import { estimatedIn } from '../sql/estimate-sql.ts';
import { conditionSql, numberSql } from '../sql/formula-sql.ts';
import { type Fraction } from '../sql/fraction-sql.ts';
import { always, anyOf, never, notThat, type NumberSql } from '../sql/number-sql.ts';
import { type RowScope } from '../sql/row-scope.ts';
import { type InnerColumns } from './inner-columns.ts';
import { type NumberColumn, numberColumns } from './number-columns.ts';
import { type TestSql, testSql } from './test-sql.ts';
import { codeOf } from './verdict-codes.ts';

/** One check in the outer query over its inner columns. */
export interface CheckSql {
  /** The CASE over inner columns that gives the verdict code. */
  readonly verdict: string;
  /** What holds the numbers, in the order of `numberColumns`: the name of an inner column, or what is known without one. */
  readonly numbers: readonly string[];
}

/** Writes a check as columns of the query over its rows. */
export function checkSql(check: Check, columns: InnerColumns, scope: RowScope, facts: Facts): CheckSql {
  const met = testSql(check.test, scope, facts);
  const due = check.due === null ? null : numberSql(check.due, scope, facts);
  const numbers = {
    ...numbersOf(met, due, check.test, scope, facts),
    es: estimatedIn(partsOfCheck(check), scope, facts),
  };
  return {
    verdict: verdictSql(check, { met, due }, columns, scope, facts),
    numbers: numberColumns.map((name) => columns.named(numbers[name])),
  };
}

/** Laws of judging, 1: not-applicable, then undetermined, then compliant, then not-due, then non-compliant. */
function verdictSql(
  check: Check,
  { met, due }: { readonly met: TestSql; readonly due: NumberSql | null },
  columns: InnerColumns,
  scope: RowScope,
  facts: Facts,
): string {
  const { fractions, asOf } = scope.context;
  const today = check.asOf === undefined ? asOf : dayNumber(check.asOf);
  const where = check.where === null ? always : conditionSql(check.where, scope, facts);
  const permitted = check.permitted === undefined ? never : conditionSql(check.permitted, scope, facts);
  const day = fractions.of(rational(BigInt(today)));
  // A day that has come is due: the target holds from that day on.
  const passed = due === null ? 'TRUE' : fractions.surely(due.high, '<=', day);
  const later = due === null ? 'FALSE' : fractions.surely(due.low, '>', day);
  const value = codeOf('value-missing');
  const unclear = choose([[columns.named(met.requirementKnown), value]], codeOf('requirement-missing'));
  const tooMuch = choose([[columns.named(met.excess), codeOf('excess')]], codeOf('short'));
  return choose(
    [
      [notThat(columns.named(where.perhaps)), codeOf('out-of-scope')],
      [columns.named(permitted.surely), codeOf('permitted')],
      [columns.named(met.undefinedSurely), codeOf('no-members')],
      [anyOf([notThat(columns.named(where.surely)), columns.named(permitted.perhaps)]), codeOf('scope-unknown')],
      [columns.named(met.undefinedPerhaps), value],
      [columns.named(met.condition.surely), codeOf(null)],
      [columns.named(met.condition.perhaps), unclear],
      [columns.named(later), codeOf('due-later')],
      [columns.named(passed), check.test.comparison === 'equals' ? codeOf('unequal') : tooMuch],
    ],
    codeOf('due-unknown'),
  );
}

/** The value of the first condition that is true; conditions are never null. */
function choose(
  branches: readonly (readonly [condition: string, value: string | number])[],
  otherwise: number,
): string {
  const live = branches.filter(([condition]) => condition !== 'FALSE');
  const settled = live.findIndex(([condition]) => condition === 'TRUE');
  const open = settled < 0 ? live : live.slice(0, settled);
  const last = live[settled]?.[1] ?? otherwise;
  if (open.length === 0) return `${last}`;
  return `CASE ${open.map(([condition, value]) => `WHEN ${condition} THEN ${value}`).join('\n    ')} ELSE ${last} END`;
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
