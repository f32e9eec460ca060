import { expect } from 'vitest';
import { type Check, type Verdict } from '../../src/engine/check.ts';
import { Dataset } from '../../src/engine/dataset.ts';
import { dialects } from '../../src/engine/dialects/index.ts';
import { compileNumber } from '../../src/formula/compile-formula.ts';
import { isUnitKind } from '../../src/formula/row-kind.ts';
import { type FormulaContext, type ParameterValue } from '../../src/formula/formula-context.ts';
import { type Interval } from '../../src/model/interval.ts';
import { type LinkedMaterial } from '../../src/model/linked.ts';
import { type Rational, rational, toDecimal } from '../../src/model/rational.ts';
import { type NumberTree, type RowKind } from '../../src/model/tree.ts';
import { smallModel } from '../support/a-small-world.ts';
import { NaiveEvaluator } from './naive-evaluator.ts';

const asOf = '2018-06-30';
const minusOne: NumberTree = { kind: 'number', value: rational(-1n) };

/** The tree of a formula about a row of the small world. */
export function treeOn(row: RowKind, formula: string, parameters: Readonly<Record<string, ParameterValue>> = {}) {
  const context: FormulaContext = {
    model: smallModel,
    row,
    parameters: new Map(Object.entries(parameters)),
    indicators: new Map(),
    asOf,
    planStart: '2016-01-01',
    planEnd: '2020-12-31',
  };
  const compiled = compileNumber(formula, context);
  if (!compiled.ok) throw new Error(`${formula}: ${JSON.stringify(compiled.problems)}`);
  return compiled.tree;
}

/** For each measure its verdict on every row, by key: it asks for no less than -1, so whatever is known complies. */
export async function judgedOn(
  material: LinkedMaterial,
  row: RowKind,
  measures: readonly NumberTree[],
): Promise<readonly ReadonlyMap<number, Verdict>[]> {
  const checks = measures.map((measure, index): Check => ({
    id: `${index}`,
    row,
    where: null,
    due: null,
    test: { comparison: 'at-least', measure, threshold: minusOne },
  }));
  const options = { model: smallModel, asOf, absentRows: 'none' } as const;
  const dataset = await Dataset.open(dialects.duckdb, material, checks, options);
  try {
    await dataset.deriveFacts();
    await dataset.judge();
    const all = ['compliant', 'non-compliant', 'undetermined', 'not-due', 'not-applicable'] as const;
    const verdicts = await Promise.all(checks.map(({ id }) => dataset.verdicts(id, all)));
    return verdicts.map((each) => new Map(each.map((verdict) => [verdict.key, verdict])));
  } finally {
    dataset.close();
  }
}

/** Expects of measures on the rows of a material what the plainest reading of their formulas says. */
export async function expectPlainReading(
  material: LinkedMaterial,
  row: RowKind,
  formulas: readonly string[],
): Promise<void> {
  const trees = formulas.map((formula) => treeOn(row, formula));
  const judged = await judgedOn(material, row, trees);
  const naive = new NaiveEvaluator(material, smallModel, asOf);
  trees.forEach((tree, index) => {
    for (const [key, { observed, outcome }] of judged[index] ?? []) {
      const at = isUnitKind(row) ? (material.tables.get(row.table)?.home.indexOf(key) ?? -1) : key;
      const expected = naive.number(tree, row.table, at);
      const context = `${formulas[index] ?? ''} on ${key}`;
      const isKnown = { yes: true, perhaps: outcome === 'undetermined', no: outcome === 'not-applicable' };
      expect([context, isKnown[expected.exists]]).toEqual([context, true]);
      if (expected.exists === 'yes')
        expect([context, ...endsOf(observed)]).toEqual([context, ...endsOf(expected.interval)]);
    }
  });
}

/** Both ends as text. */
export function endsOf({ low, high }: Interval): readonly string[] {
  const show = (value: Rational | null) => (value === null ? 'unbounded' : toDecimal(value, 12));
  return [show(low), show(high)];
}
