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

// What the two pages show must be true: the pack loads, its cases hold, its formulas mean something.
const chineseHeadings: ReadonlyMap<string, string> = new Map([
  ['公式', 'Formulas'],
  ['示例', 'Cases'],
  ['承接上级规则包', 'Packs that build on another'],
]);
const headings = [
  'pack.yaml',
  'clauses.yaml',
  'indicators.yaml',
  'requirements/*.yaml',
  'permissions.yaml',
  'Packs that build on another',
  'Cases',
  'tables/*.yaml',
];
const model = shippedDataModel();
const english = sectionsOf('README.md');
const chinese = sectionsOf('README.zh.md');
const { pack } = packIn(english);
const formulas = formulasIn(english);

test.each([
  { page: 'README.md', sections: english },
  { page: 'README.zh.md', sections: chinese },
])('the pack that $page shows compiles, and its cases hold', async ({ sections }) => {
  const { pack: shown } = packIn(sections);
  expect(compileRuleSet(shown, model, shown.period.to).diagnostics).toEqual([]);
  for (const example of shown.cases) {
    const { findings } = await runCase(shown, example, model);
    expect(findings.map(({ subject, outcome }) => ({ subject: subject.code, outcome }))).toEqual(
      example.expect === 'not-judged' ? [] : example.expect.map(({ subject, outcome }) => ({ subject, outcome })),
    );
  }
});

test.each([
  { page: 'README.md', sections: english },
  { page: 'README.zh.md', sections: chinese },
])('the table that $page shows is one', ({ sections }) => {
  const shared = ['tables/levels.yaml', 'tables/units.yaml'].map((path) => ({ path, text: textOf(path) }));
  const { diagnostics } = loadDataModel([
    ...shared,
    { path: 'staff.yaml', text: yamlUnder(sections, 'tables/*.yaml') },
  ]);
  expect(diagnostics).toEqual([]);
});

test('both pages show the same formulas', () => {
  expect(formulas.length).toBeGreaterThan(40);
  expect(formulasIn(chinese)).toEqual(formulas);
});

test('both pages show the same entries', () => {
  const entriesIn = (sections: Sections) =>
    headings.flatMap((heading) => yamlIn(sections, heading).map((text) => withoutWords(text)));
  expect(entriesIn(chinese)).toEqual(entriesIn(english));
});

test('both pages know the same remarks', () => {
  const remarksIn = (page: string) =>
    Array.from(textOf(page).matchAll(/^\| `([a-z]+(?:-[a-z]+)+)` +\|/gm), ([, id]) => id);
  const remarks = remarksIn('README.md');
  expect(remarks).toContain('override-undecided');
  expect(remarksIn('README.zh.md')).toEqual(expect.arrayContaining(remarks));
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

type Sections = ReadonlyMap<string, string>;

/** What a page says under each heading, by its English name. */
function sectionsOf(page: string): Sections {
  return new Map(
    textOf(page)
      .split(/^## /m)
      .map((section) => {
        const [heading = ''] = section.slice(0, section.indexOf('\n')).split('：');
        return [chineseHeadings.get(heading) ?? heading, section];
      }),
  );
}

function packIn(sections: Sections) {
  const files = [
    { path: 'pack.yaml', heading: 'pack.yaml', index: 0 },
    { path: 'clauses.yaml', heading: 'clauses.yaml', index: 0 },
    { path: 'indicators.yaml', heading: 'indicators.yaml', index: 0 },
    { path: 'requirements/area.yaml', heading: 'requirements/*.yaml', index: 0 },
    { path: 'requirements/figures.yaml', heading: 'requirements/*.yaml', index: 1 },
    { path: 'permissions.yaml', heading: 'permissions.yaml', index: 0 },
    { path: 'cases/area.yaml', heading: 'Cases', index: 0 },
  ];
  return loadOnePack(
    files.map(({ path, heading, index }) => ({ path: `readme/${path}`, text: yamlUnder(sections, heading, index) })),
    'readme',
  );
}

function formulasIn(sections: Sections): readonly string[] {
  return (sections.get('Formulas') ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...(line.split(' | ')[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, formula = '']) => formula));
}

function yamlUnder(sections: Sections, heading: string, index = 0): string {
  const text = yamlIn(sections, heading)[index];
  if (text === undefined) throw new Error(`The page shows no YAML under “${heading}”.`);
  return text;
}

function yamlIn(sections: Sections, heading: string): readonly string[] {
  return Array.from((sections.get(heading) ?? '').matchAll(/```yaml\n(.*?)```/gs), ([, text = '']) => text);
}

/** YAML without what each page says in its own language: comments, paraphrases and the names of cases. */
function withoutWords(text: string): string {
  return text
    .replace(/ *# .*$/gm, '')
    .replace(/^ +name: .*$/gm, '')
    .replace(/\{ zh: [^}]*\}/g, '')
    .replace(/\n+/g, '\n');
}
