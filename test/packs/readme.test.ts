import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadOnePack } from '../../src/flow/load-one-pack.ts';
import { runCase } from '../../src/flow/run-case.ts';
import { compileCondition, compileDay, compileNumber } from '../../src/formula/compile-formula.ts';
import { type FormulaContext, type ParameterValue } from '../../src/formula/formula-context.ts';
import { rowKindOfSubject } from '../../src/formula/row-kind.ts';
import { levels } from '../../src/model/data-model.ts';
import { type RowKind } from '../../src/model/tree.ts';
import { compileRuleSet } from '../../src/rules/compile-rule-set.ts';
import { loadDataModel } from '../../src/rules/load-data-model.ts';
import { type Parameter } from '../../src/rules/rule-pack.ts';
import { shippedDataModel } from '../support/shipped-rules.ts';

// What rules/README.md shows must be true: its pack loads, its cases hold, its formulas mean something.
const sections = new Map(
  textOf('README.md')
    .split(/^## /m)
    .map((section) => [section.slice(0, section.indexOf('\n')), section]),
);
const model = shippedDataModel();
const { pack } = loadOnePack(
  [
    { path: 'readme/pack.yaml', text: yamlUnder('pack.yaml') },
    { path: 'readme/clauses.yaml', text: yamlUnder('clauses.yaml') },
    { path: 'readme/indicators.yaml', text: yamlUnder('indicators.yaml') },
    { path: 'readme/requirements/area.yaml', text: yamlUnder('requirements/*.yaml') },
    { path: 'readme/requirements/figures.yaml', text: yamlUnder('requirements/*.yaml', 1) },
    { path: 'readme/permissions.yaml', text: yamlUnder('permissions.yaml') },
    { path: 'readme/cases/area.yaml', text: yamlUnder('Cases') },
  ],
  'readme',
);

test('the pack it shows compiles', () => {
  expect(compileRuleSet(pack, model, pack.period.to).diagnostics).toEqual([]);
});

test.each(pack.cases)('the case it shows holds: $name', async (example) => {
  const { findings } = await runCase(pack, example, model);
  expect(findings.map(({ subject, outcome }) => ({ subject: subject.code, outcome }))).toEqual(
    example.expect === 'not-judged' ? [] : example.expect.map(({ subject, outcome }) => ({ subject, outcome })),
  );
});

test('the table it shows is one', () => {
  const shared = ['tables/levels.yaml', 'tables/units.yaml'].map((path) => ({ path, text: textOf(path) }));
  const { diagnostics } = loadDataModel([...shared, { path: 'staff.yaml', text: yamlUnder('tables/*.yaml') }]);
  expect(diagnostics).toEqual([]);
});

const formulas = (sections.get('Formulas') ?? '')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .flatMap((line) => [...(line.split(' | ')[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, formula = '']) => formula));

test('it shows formulas', () => {
  expect(formulas.length).toBeGreaterThan(40);
});

test.each(formulas)('%s', (formula) => {
  const subjects = [...levels, ...model.tables.map(({ subject }) => subject)];
  const rows = subjects.flatMap((subject) => rowKindOfSubject(model, subject) ?? []);
  expect(rows.some((row) => compilesOn(row, formula))).toBe(true);
});

/** The requirement that formulas cite. */
const stationArea = {
  id: 'sjz-135.station-area',
  row: { table: 'facilities', level: null },
  where: null,
  test: { comparison: 'holds', condition: { kind: 'constant', value: true } },
} as const;

function compilesOn(row: RowKind, formula: string): boolean {
  const context: FormulaContext = {
    model,
    row,
    parameters: new Map([...pack.parameters].map(([name, parameter]) => [name, valueOf(parameter)])),
    indicators: new Map(
      pack.indicators.flatMap(({ id, for: subject, formula: { text } }) => {
        const about = rowKindOfSubject(model, subject.text);
        return about === undefined ? [] : [[id, { row: about, formula: text }]];
      }),
    ),
    asOf: pack.period.to,
    planStart: pack.period.from,
    planEnd: pack.period.to,
    citations: { ids: [stationArea.id], find: () => stationArea },
  };
  return [compileNumber, compileCondition, compileDay].some((compile) => compile(formula, context).ok);
}

function valueOf(parameter: Parameter): ParameterValue {
  return parameter.kind === 'number' ? { kind: 'formula', text: parameter.value.text } : parameter;
}

function textOf(path: string): string {
  return readFileSync(new URL(`../../rules/${path}`, import.meta.url), 'utf8');
}

function yamlUnder(heading: string, index = 0): string {
  const blocks = [...(sections.get(heading) ?? '').matchAll(/```yaml\n(.*?)```/gs)];
  const text = blocks[index]?.[1];
  if (text === undefined) throw new Error(`The README shows no YAML under “${heading}”.`);
  return text;
}
