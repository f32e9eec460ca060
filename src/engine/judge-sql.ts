import { rational } from '../model/rational.ts';
import { conditionSql, comparison, numberSql } from './formula-sql.ts';
import { type Check } from './check.ts';
import { type Facts } from './facts.ts';
import { allOf, always, type ConditionSql, notThat, type NumberSql } from './number-sql.ts';
import { type RowScope } from './row-scope.ts';

/** The codes under which a judging query reports outcome and reason together; position is the code. */
export const verdicts = [
  { outcome: 'compliant', reason: null },
  { outcome: 'non-compliant', reason: 'short' },
  { outcome: 'non-compliant', reason: 'excess' },
  { outcome: 'non-compliant', reason: 'unequal' },
  { outcome: 'undetermined', reason: 'scope-unknown' },
  { outcome: 'undetermined', reason: 'value-missing' },
  { outcome: 'undetermined', reason: 'requirement-missing' },
  { outcome: 'undetermined', reason: 'due-unknown' },
  { outcome: 'not-due', reason: 'due-later' },
  { outcome: 'not-applicable', reason: 'out-of-scope' },
  { outcome: 'not-applicable', reason: 'no-members' },
] as const;

type Code = (typeof verdicts)[number]['reason'];

/** The columns of one check: the inner ones are evaluated once, the outer one judges them. */
export interface CheckSql {
  /** `expression AS name` for the inner query. */
  readonly inner: readonly string[];
  /** The CASE over inner columns that gives the verdict code. */
  readonly verdict: string;
  /** Names of inner columns that hold numbers, in the order `readVerdict` takes them. */
  readonly numbers: readonly string[];
}

export const numberColumns = [
  'ml',
  'mld',
  'mh',
  'mhd', // observed
  'rl',
  'rld',
  'rh',
  'rhd', // required
  'cl',
  'cld',
  'ch',
  'chd', // ceiling
  'dl',
  'dh', // due
  'yl',
  'yh',
  'ol',
  'oh', // tally
] as const;

/** Writes a check as columns of the query over its rows. `prefix` keeps the columns of checks apart. */
export function checkSql(check: Check, prefix: string, scope: RowScope, facts: Facts): CheckSql {
  const { fractions, asOf } = scope.context;
  const name = (column: string) => `${prefix}_${column}`;
  const where = check.where === null ? always : conditionSql(check.where, scope, facts);
  const met = testSql(check, scope, facts);
  const due = check.due === null ? null : numberSql(check.due, scope, facts);
  const day = fractions.of(rational(BigInt(asOf)));
  // A day that has come is due: the target holds from that day on.
  const passed = due === null ? 'TRUE' : `coalesce(${fractions.compare(due.high, '<=', day)}, FALSE)`;
  const later = due === null ? 'FALSE' : `coalesce(${fractions.compare(due.low, '>', day)}, FALSE)`;
  const flags: readonly (readonly [string, string])[] = [
    ['ws', where.surely],
    ['wp', where.perhaps],
    ['us', met.undefinedSurely],
    ['up', met.undefinedPerhaps],
    ['ts', met.condition.surely],
    ['tp', met.condition.perhaps],
    ['dp', passed],
    ['da', later],
    ['rk', met.requirementKnown],
    ['ex', met.excess],
  ];
  const numbers = numbersOf(met, due, check, scope, facts);
  return {
    inner: [...flags, ...numbers].map(([column, expression]) => `${expression} AS ${name(column)}`),
    verdict: verdictSql(check, name),
    numbers: numbers.map(([column]) => name(column)),
  };
}

/** Laws of judging, 1: not-applicable, then undetermined, then compliant, then not-due, then non-compliant. */
function verdictSql(check: Check, name: (column: string) => string): string {
  const failing =
    check.test.comparison === 'equals'
      ? code('unequal')
      : `CASE WHEN ${name('ex')} THEN ${code('excess')} ELSE ${code('short')} END`;
  return `CASE
    WHEN NOT ${name('wp')} THEN ${code('out-of-scope')}
    WHEN ${name('us')} THEN ${code('no-members')}
    WHEN NOT ${name('ws')} THEN ${code('scope-unknown')}
    WHEN ${name('up')} THEN ${code('value-missing')}
    WHEN ${name('ts')} THEN ${code(null)}
    WHEN ${name('tp')} THEN CASE WHEN ${name('rk')} THEN ${code('value-missing')} ELSE ${code('requirement-missing')} END
    WHEN ${name('da')} THEN ${code('due-later')}
    WHEN ${name('dp')} THEN ${failing}
    ELSE ${code('due-unknown')} END`;
}

function code(reason: Code): number {
  return verdicts.findIndex((verdict) => verdict.reason === reason);
}

interface TestSql {
  readonly condition: ConditionSql;
  readonly undefinedSurely: string;
  readonly undefinedPerhaps: string;
  readonly measure: NumberSql | null;
  readonly threshold: NumberSql | null;
  readonly ceiling: NumberSql | null;
  readonly requirementKnown: string;
  /** True where an unmet test is unmet because the value is too large. */
  readonly excess: string;
}

function testSql({ test }: Check, scope: RowScope, facts: Facts): TestSql {
  const { fractions } = scope.context;
  if (test.comparison === 'holds') {
    const condition = conditionSql(test.condition, scope, facts);
    const none = { measure: null, threshold: null, ceiling: null };
    return {
      ...none,
      condition,
      undefinedSurely: 'FALSE',
      undefinedPerhaps: 'FALSE',
      requirementKnown: 'TRUE',
      excess: 'FALSE',
    };
  }
  const measure = numberSql(test.measure, scope, facts);
  const threshold = numberSql(test.threshold, scope, facts);
  const ceiling = test.comparison === 'between' ? numberSql(test.ceiling, scope, facts) : null;
  const operands = [measure, threshold, ...(ceiling === null ? [] : [ceiling])];
  const operator = {
    'at-least': '>=',
    'more-than': '>',
    'at-most': '<=',
    'less-than': '<',
    equals: '=',
    between: '>=',
  } as const;
  const first = comparison(measure, operator[test.comparison], threshold, fractions);
  const second = ceiling === null ? always : comparison(measure, '<=', ceiling, fractions);
  const known = (value: NumberSql) => `coalesce(${fractions.compare(value.low, '=', value.high)}, FALSE)`;
  const over = test.comparison === 'at-most' || test.comparison === 'less-than' ? 'TRUE' : notThat(second.perhaps);
  return {
    condition: { surely: allOf([first.surely, second.surely]), perhaps: allOf([first.perhaps, second.perhaps]) },
    undefinedSurely: disjunction(operands.map(({ undefinedSurely }) => undefinedSurely)),
    undefinedPerhaps: disjunction(operands.map(({ undefinedPerhaps }) => undefinedPerhaps)),
    measure,
    threshold,
    ceiling,
    requirementKnown: allOf([known(threshold), ...(ceiling === null ? [] : [known(ceiling)])]),
    excess: over,
  };
}

function disjunction(conditions: readonly string[]): string {
  const needed = conditions.filter((condition) => condition !== 'FALSE');
  return needed.length === 0 ? 'FALSE' : `(${needed.join(' OR ')})`;
}

function numbersOf(
  { measure, threshold, ceiling }: TestSql,
  due: NumberSql | null,
  { test }: Check,
  scope: RowScope,
  facts: Facts,
): readonly (readonly [string, string])[] {
  const { fractions } = scope.context;
  const ends = (value: NumberSql | null, stem: string): readonly (readonly [string, string])[] => {
    const low = value?.low ?? fractions.unbounded;
    const high = value?.high ?? fractions.unbounded;
    return [
      [`${stem}l`, fractions.sql(low.numerator)],
      [`${stem}ld`, fractions.sql(low.denominator)],
      [`${stem}h`, fractions.sql(high.numerator)],
      [`${stem}hd`, fractions.sql(high.denominator)],
    ];
  };
  const share =
    test.comparison !== 'holds' && test.measure.kind === 'aggregate' && test.measure.function === 'share'
      ? facts.tally(test.measure, scope)
      : null;
  return [
    ...ends(measure, 'm'),
    ...ends(threshold, 'r'),
    ...ends(ceiling, 'c'),
    ['dl', fractions.sql(due?.low.numerator ?? 'NULL')],
    ['dh', fractions.sql(due?.high.numerator ?? 'NULL')],
    ['yl', share?.yesLow ?? 'NULL'],
    ['yh', share?.yesHigh ?? 'NULL'],
    ['ol', share?.ofLow ?? 'NULL'],
    ['oh', share?.ofHigh ?? 'NULL'],
  ];
}
