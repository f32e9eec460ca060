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
import { literalValue } from './literal-value.ts';
import { type NumberColumn, numberColumns } from './number-columns.ts';
import { type TestSql, testSql } from './test-sql.ts';
import { codeOf } from './verdict-codes.ts';

/** The columns of one check: the inner ones are evaluated once, the outer one judges them. */
export interface CheckSql {
  /** `expression AS name` for the inner query. */
  readonly inner: readonly string[];
  /** The CASE over inner columns that gives the verdict code. */
  readonly verdict: string;
  /** What holds the numbers, in the order of `numberColumns`: the name of an inner column, or what is known without one. */
  readonly numbers: readonly string[];
}

/** Writes a check as columns of the query over its rows. `prefix` keeps the columns of checks apart. */
export function checkSql(check: Check, prefix: string, scope: RowScope, facts: Facts): CheckSql {
  const columns = new InnerColumns(prefix);
  const met = testSql(check.test, scope, facts);
  const due = check.due === null ? null : numberSql(check.due, scope, facts);
  const numbers = {
    ...numbersOf(met, due, check.test, scope, facts),
    es: estimatedIn(partsOfCheck(check), scope, facts),
  };
  const verdict = verdictSql(check, { met, due }, columns, scope, facts);
  return {
    verdict,
    numbers: numberColumns.map((name) => columns.named(name, numbers[name])),
    inner: columns.listed(),
  };
}

/** Columns that are evaluated once. What is the same in every row takes none: engines plan narrow queries faster. */
class InnerColumns {
  readonly #prefix: string;
  readonly #columns = new Map<string, string>();

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** What stands for an expression in the outer query. */
  named(name: string, expression: string): string {
    if (literalValue(expression) !== undefined) return expression;
    const column = `${this.#prefix}_${name}`;
    this.#columns.set(column, expression);
    return column;
  }

  listed(): readonly string[] {
    return [...this.#columns].map(([name, expression]) => `${expression} AS ${name}`);
  }
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
  const unclear = choose([[columns.named('rk', met.requirementKnown), value]], codeOf('requirement-missing'));
  const tooMuch = choose([[columns.named('ex', met.excess), codeOf('excess')]], codeOf('short'));
  return choose(
    [
      [notThat(columns.named('wp', where.perhaps)), codeOf('out-of-scope')],
      [columns.named('ps', permitted.surely), codeOf('permitted')],
      [columns.named('us', met.undefinedSurely), codeOf('no-members')],
      [
        anyOf([notThat(columns.named('ws', where.surely)), columns.named('pp', permitted.perhaps)]),
        codeOf('scope-unknown'),
      ],
      [columns.named('up', met.undefinedPerhaps), value],
      [columns.named('ts', met.condition.surely), codeOf(null)],
      [columns.named('tp', met.condition.perhaps), unclear],
      [columns.named('da', later), codeOf('due-later')],
      [columns.named('dp', passed), check.test.comparison === 'equals' ? codeOf('unequal') : tooMuch],
    ],
    codeOf('due-unknown'),
  );
}

/** The value of the first condition that is true; conditions are never null. */
function choose(branches: readonly (readonly [condition: string, value: string | number])[], otherwise: number): string {
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
