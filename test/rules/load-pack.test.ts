import { describe, expect, test } from 'vitest';
import { type Phrase, quoted } from '../../src/model/phrase.ts';
import { rational } from '../../src/model/rational.ts';
import { loadPack } from '../../src/rules/load-pack.ts';
import { packJsonSchema } from '../../src/rules/pack-schema.ts';
import { placeIn } from '../../src/rules/source-text.ts';

const files = {
  'a/pack.yaml': `id: a
version: 1.0.0
title: { zh: 规划, en: Plan }
issuer: { zh: 市政府, en: City }
number: null
period: { from: 2016-01-01, to: 2020-12-31 }
jurisdiction: ['1301']
sources: [{ id: text, title: { zh: 文本, en: Text }, status: primary }]
parameters:
  tolerance: { value: 100%, note: { zh: 基本, en: basically } }
  core: { codes: ['130102'], note: { zh: 市区, en: core } }
  bands:
    bands:
      - { from: 0, to: 1000, value: 600 }
      - { from: 1000, value: 600, upper: 800.50 }
    note: { zh: 档, en: bands }
`,
  'a/clauses.yaml': `- { id: a-01, locator: L1, wording: binding, trigger: 不少于, text: { zh: 面积, en: area } }
- { id: a-02, locator: L2, wording: expected, trigger: 达到, text: { zh: 覆盖, en: coverage } }
`,
  'a/requirements/one.yaml': `- id: a.area
  clause: a-01
  title: { zh: 面积, en: Area }
  obligation: must
  due: 2020-12-31
  for: community
  measure: >-
    sum(facilities.floor_area
    where type = station)
  at-least: 300
  unit: m2
  default-reading: plain
  readings:
    strict:
      more-than: 300
      note: { zh: 严, en: strict }
    in-the-city:
      for: city
      measure: share(communities, having households > 0)
      between: [80%, 90%]
      note: { zh: 全市, en: city }
- id: a.centre
  clause: a-02
  title: { zh: 中心, en: Centre }
  obligation: should
  for: town
  holds: exists(facilities)
`,
  'a/cases/one.yaml': `- requirement: a.area
  name: exactly
  as-of: 2020-12-31
  reading: strict
  tables:
    communities:
      - { id: '130102001001', households: 1000 }
    facilities: []
    staff:
      - { education: 本科, times: 3 }
      - { education: 大专 }
  expect:
    - { subject: '130102001001', outcome: non-compliant, observed: [0, null], required: 80%, shortfall: 300.5, due: 2020-12-31 }
    - { subject: '130102001002', outcome: compliant, due: none }
    - { subject: '130102001003', outcome: compliant }
- requirement: a.centre
  name: no material
  as-of: 2020-12-31
  tables: {}
  expect: not-judged
`,
} as const;
type FileName = keyof typeof files;

function instead(expected: Phrase, found: Phrase): Phrase {
  return { phrase: 'instead-of', expected, found };
}

describe('a sound pack', () => {
  const { value: pack, diagnostics } = load();

  test('loads without a diagnostic', () => {
    expect(diagnostics).toEqual([]);
    expect(pack).toMatchObject({ id: 'a', number: null, period: { from: '2016-01-01', to: '2020-12-31' }, notes: [] });
  });

  test('keeps a share, codes and bands as parameters', () => {
    expect(pack?.parameters.get('tolerance')).toMatchObject({ kind: 'number', value: { text: '100%' } });
    expect(pack?.parameters.get('core')).toMatchObject({ kind: 'codes', codes: ['130102'] });
    expect(pack?.parameters.get('bands')).toMatchObject({
      bands: [
        { from: rational(0n), to: rational(1000n), value: rational(600n), upper: rational(600n) },
        { from: rational(1000n), to: null, value: rational(600n), upper: rational(1601n, 2n) },
      ],
    });
  });

  test('writes each reading out whole, the one that stands first', () => {
    expect(pack?.requirements[0]?.readings).toMatchObject([
      {
        id: 'plain',
        note: null,
        for: { text: 'community' },
        test: { comparison: 'at-least', thresholds: [{ text: '300' }] },
      },
      {
        id: 'strict',
        for: { text: 'community' },
        test: { comparison: 'more-than', thresholds: [{ text: '300' }], unitInherited: false },
      },
      {
        id: 'in-the-city',
        for: { text: 'city' },
        due: { text: '2020-12-31' },
        test: { comparison: 'between', thresholds: [{ text: '80%' }, { text: '90%' }], unitInherited: true },
      },
    ]);
  });

  test('a requirement without readings has one, a duty without a date no due', () => {
    expect(pack?.requirements[1]?.readings).toMatchObject([
      { id: 'as-written', where: null, due: null, test: { kind: 'holds', condition: { text: 'exists(facilities)' } } },
    ]);
  });

  test.each([
    { name: 'the first character', index: 0, line: 8, column: 5 },
    { name: 'the end of the first line', index: 24, line: 8, column: 29 },
    { name: 'the first character of the second line', index: 26, line: 9, column: 5 },
    { name: 'within the second line', index: 32, line: 9, column: 11 },
  ])('a folded formula knows where $name stands', ({ index, line, column }) => {
    const test = pack?.requirements[0]?.readings[0].test;
    if (test?.kind !== 'compare') throw new Error('The first requirement compares.');
    expect(test.measure.text).toBe('sum(facilities.floor_area where type = station)');
    expect(placeIn(test.measure, index)).toEqual({ file: 'a/requirements/one.yaml', line, column });
  });

  test('reads worked examples: absent and empty tables, bounds and shares', () => {
    const [first, second] = pack?.cases ?? [];
    expect(first).toMatchObject({
      reading: 'strict',
      at: { line: 1 },
      expect: [
        {
          observed: { low: rational(0n), high: null },
          required: { low: rational(4n, 5n), high: rational(4n, 5n) },
          shortfall: { low: rational(601n, 2n) },
          due: '2020-12-31',
        },
        { due: null },
        { due: undefined },
      ],
    });
    expect(first?.tables.get('facilities')).toEqual([]);
    expect(first?.tables.get('communities')).toMatchObject([{ at: { line: 7 }, cells: { households: 1000 } }]);
    expect(first?.tables.get('staff')?.map(({ at: { line }, cells }) => [line, cells])).toEqual([
      [10, { education: '本科' }],
      [10, { education: '本科' }],
      [10, { education: '本科' }],
      [11, { education: '大专' }],
    ]);
    expect(second).toMatchObject({ reading: null, expect: 'not-judged' });
  });
});

const one = 'a/requirements/one.yaml';
const cases = 'a/cases/one.yaml';

describe('a fault planted in a pack', () => {
  test.each([
    {
      name: 'a misspelt key',
      file: one,
      from: 'at-least: 300',
      to: 'at-leest: 300',
      code: 'key-unknown',
      line: 10,
      column: 3,
      params: { nearest: 'at-least' },
    },
    {
      name: 'a misspelt key of a reading',
      file: one,
      from: 'more-than: 300',
      to: 'more-then: 300',
      code: 'key-unknown',
      line: 15,
      column: 7,
      params: { nearest: 'more-than' },
    },
    {
      name: 'two thresholds',
      file: one,
      from: 'at-least: 300',
      to: 'at-least: 300\n  at-most: 400',
      code: 'yaml-schema',
      line: 11,
      column: 12,
    },
    { name: 'no threshold', file: one, from: '  at-least: 300\n', to: '', code: 'yaml-schema', line: 1, column: 3 },
    { name: 'no unit', file: one, from: '  unit: m2\n', to: '', code: 'yaml-schema', line: 7, column: 12 },
    {
      name: 'a threshold beside a condition',
      file: one,
      from: 'holds: exists(facilities)',
      to: 'holds: exists(facilities)\n  at-least: 1',
      code: 'yaml-schema',
      line: 28,
      column: 13,
    },
    {
      name: 'a reading that asks twice',
      file: one,
      from: 'more-than: 300',
      to: 'more-than: 300\n      at-most: 400',
      code: 'yaml-schema',
      line: 16,
      column: 16,
    },
    {
      name: 'a half-open between',
      file: one,
      from: '[80%, 90%]',
      to: '[80%]',
      code: 'yaml-schema',
      line: 20,
      column: 16,
    },
    {
      name: 'readings without the one that stands',
      file: one,
      from: '  default-reading: plain\n',
      to: '',
      code: 'yaml-schema',
      line: 13,
      column: 5,
    },
    {
      name: 'the one that stands among the readings',
      file: one,
      from: 'default-reading: plain',
      to: 'default-reading: strict',
      code: 'yaml-schema',
      line: 12,
      column: 20,
    },
    {
      name: 'an unknown clause',
      file: one,
      from: 'clause: a-02',
      to: 'clause: a-002',
      code: 'clause-unknown',
      line: 23,
      column: 11,
      params: { nearest: 'a-02' },
    },
    {
      name: 'an obligation beyond the wording',
      file: one,
      from: 'obligation: should',
      to: 'obligation: must',
      code: 'obligation-wording',
      line: 22,
      column: 7,
      params: { clause: 'a-02', wording: 'expected' },
    },
    {
      name: 'an obligation below the wording',
      file: one,
      from: 'obligation: must',
      to: 'obligation: may',
      code: 'obligation-wording',
      line: 1,
      column: 7,
    },
    {
      name: 'no such obligation',
      file: one,
      from: 'obligation: must',
      to: 'obligation: most',
      code: 'name-unknown',
      line: 4,
      column: 15,
      params: { nearest: 'must' },
    },
    {
      name: 'the id of another pack',
      file: one,
      from: 'id: a.centre',
      to: 'id: b.centre',
      code: 'yaml-schema',
      line: 22,
      column: 7,
    },
    {
      name: 'an id twice',
      file: 'a/clauses.yaml',
      from: 'id: a-02',
      to: 'id: a-01',
      code: 'id-duplicate',
      line: 2,
      column: 9,
    },
    {
      name: 'a plan that ends before it begins',
      file: 'a/pack.yaml',
      from: 'to: 2020-12-31',
      to: 'to: 2015-12-31',
      code: 'yaml-schema',
      line: 6,
      column: 9,
    },
    {
      name: 'a day that is none',
      file: 'a/pack.yaml',
      from: 'to: 2020-12-31',
      to: 'to: 2021-02-29',
      code: 'yaml-schema',
      line: 6,
      column: 33,
    },
    {
      name: 'codes without quotation marks',
      file: 'a/pack.yaml',
      from: "['1301']",
      to: '[1301]',
      code: 'yaml-schema',
      line: 7,
      column: 16,
    },
    {
      name: 'a parameter of two kinds',
      file: 'a/pack.yaml',
      from: 'value: 100%',
      to: "value: 100%, codes: ['13']",
      code: 'yaml-schema',
      line: 10,
      column: 14,
    },
    {
      name: 'bands with a gap',
      file: 'a/pack.yaml',
      from: 'to: 1000',
      to: 'to: 900',
      code: 'yaml-schema',
      line: 14,
      column: 24,
    },
    {
      name: 'bands that fall',
      file: 'a/pack.yaml',
      from: 'from: 0, to: 1000',
      to: 'from: 2000',
      code: 'yaml-schema',
      line: 14,
      column: 17,
    },
    {
      name: 'no number in a band',
      file: 'a/pack.yaml',
      from: 'value: 600 }',
      to: 'value: sechs }',
      code: 'yaml-schema',
      line: 14,
      column: 37,
    },
    {
      name: 'a case of no requirement',
      file: cases,
      from: 'requirement: a.centre',
      to: 'requirement: a.center',
      code: 'name-unknown',
      line: 16,
      column: 16,
      params: { nearest: 'a.centre' },
    },
    {
      name: 'a case of no reading',
      file: cases,
      from: 'reading: strict',
      to: 'reading: stricter',
      code: 'name-unknown',
      line: 1,
      column: 16,
      params: { nearest: 'strict' },
    },
    {
      name: 'a misspelt key of an expectation',
      file: cases,
      from: 'shortfall:',
      to: 'shortfal:',
      code: 'key-unknown',
      line: 13,
      column: 94,
      params: { nearest: 'shortfall' },
    },
    {
      name: 'no such outcome',
      file: cases,
      from: 'outcome: non-compliant',
      to: 'outcome: noncompliant',
      code: 'name-unknown',
      line: 13,
      column: 43,
      params: { nearest: 'non-compliant' },
    },
    {
      name: 'a quantity that is none',
      file: cases,
      from: 'required: 80%',
      to: 'required: viel',
      code: 'yaml-schema',
      line: 13,
      column: 89,
    },
    {
      name: 'rows half a time',
      file: cases,
      from: 'times: 3',
      to: 'times: 0.5',
      code: 'yaml-schema',
      line: 10,
      column: 33,
      params: { path: '#1.tables.staff.#1.times', reason: instead('whole-number', quoted('0.5')) },
    },
    {
      name: 'a row that stands for none',
      file: cases,
      from: 'times: 3',
      to: 'times: 0',
      code: 'yaml-schema',
      line: 10,
      column: 33,
    },
    {
      name: 'a due date that the calendar does not have',
      file: cases,
      from: 'due: 2020-12-31',
      to: 'due: 2020-11-31',
      code: 'yaml-schema',
      line: 13,
      column: 117,
      params: { reason: instead('day-or-none', quoted('2020-11-31')) },
    },
  ] as const)('$name: $code at $line:$column of $file', ({ file, from, to, code, line, column, ...rest }) => {
    expect(files[file]).toContain(from);
    const { value, diagnostics } = load({ [file]: files[file].replace(from, to) });
    expect(value).toBeUndefined();
    const found = diagnostics.find(({ at }) => at.line === line && at.column === column);
    expect(found).toMatchObject({ code, severity: 'error', at: { file }, params: 'params' in rest ? rest.params : {} });
  });

  test.each([
    { name: 'no clauses', without: 'a/clauses.yaml', path: 'clauses.yaml' },
    { name: 'no requirements', without: one, path: 'requirements' },
    { name: 'no head', without: 'a/pack.yaml', path: 'pack.yaml' },
  ])('$name', ({ without, path }) => {
    const { value, diagnostics } = loadPack(sources({}).filter((file) => file.path !== without));
    expect(value).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({ code: 'yaml-schema', at: { file: 'a' }, params: { path } });
  });

  test('a folder named by a whole path is named whole', () => {
    const elsewhere = sources({}).map(({ path, text }) => ({ path: `plans/${path}`, text }));
    const { diagnostics } = loadPack(elsewhere.filter(({ path }) => !path.endsWith('clauses.yaml')));
    expect(diagnostics[0]).toMatchObject({ at: { file: 'plans/a' }, params: { path: 'clauses.yaml' } });
  });

  test.each([
    { name: 'aliases that stand for millions of values', text: laughs, code: 'yaml-syntax' },
    { name: 'a second document in one file', text: `${files['a/pack.yaml']}---\nid: b\n`, code: 'yaml-syntax' },
    { name: 'brackets without end', text: '['.repeat(20_000), code: 'yaml-syntax' },
  ])('$name: one fault', ({ text, code }) => {
    const { diagnostics } = load({ 'a/pack.yaml': text });
    expect(diagnostics.filter(({ at }) => at.file === 'a/pack.yaml')).toMatchObject([{ code, severity: 'error' }]);
  });

  test.each([
    { name: 'UTF-16', bytes: Buffer.from(`\ufeff${files['a/pack.yaml']}`, 'utf16le') },
    { name: 'GB18030', bytes: Buffer.from([0x69, 0x64, 0x3a, 0x20, 0xbc, 0xd7]) },
    { name: 'a workbook', bytes: Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0xff]) },
  ])('$name is no text in UTF-8, and nothing else is said of it', ({ bytes }) => {
    const { diagnostics } = load({ 'a/pack.yaml': new TextDecoder().decode(bytes) });
    const said = diagnostics.filter(({ at }) => at.file === 'a/pack.yaml');
    expect(said).toMatchObject([{ code: 'yaml-encoding', severity: 'error', params: { wanted: 'UTF-8' } }]);
  });

  test.each([
    { name: 'no indentation', text: 'a:\n\tb: 1', reason: 'yaml-tab' },
    { name: 'a tab below other keys', text: 'a: 1\n\tb: 1\n\tc: [1, 2]\nd: 3', reason: 'yaml-tab' },
    { name: 'a key twice', text: 'a: 1\na: 2', reason: 'yaml-key-twice' },
    { name: 'a key without a colon', text: 'a: 1\nb must\nc: 1', reason: 'yaml-unclosed' },
    { name: 'a key without a colon before others', text: 'a: { b: 1 }\nc must\nd: 1', reason: 'yaml-unclosed' },
    { name: 'a colon without a space', text: '- a: 1\n  b:must\n  c: 1', reason: 'yaml-key' },
    { name: 'a colon in a value', text: 'a: b: c', reason: 'yaml-key' },
    { name: 'an open quotation', text: 'a: "b', reason: 'yaml-unclosed' },
    { name: 'an open bracket', text: 'a: [b', reason: 'yaml-indentation' },
    { name: 'an alias of nothing', text: 'a: *b', reason: 'yaml-alias' },
    { name: 'an unknown escape', text: 'a: "\\q"', reason: 'yaml-escape' },
    { name: 'text that begins with @', text: 'a: @b', reason: 'yaml-letter' },
    { name: 'two documents', text: 'a: 1\n---\nb: 1', reason: 'yaml-several-documents' },
  ])('$name is called $reason', ({ text, reason }) => {
    const { diagnostics } = load({ 'a/pack.yaml': text });
    const syntax = diagnostics.filter(({ at, code }) => at.file === 'a/pack.yaml' && code === 'yaml-syntax');
    expect(syntax).toMatchObject([{ params: { reason } }]);
  });

  test('faults on several lines are all said, but not those that only follow from one', () => {
    const of = (text: string) => load({ 'a/pack.yaml': text }).diagnostics.map(({ at }) => at.line);
    expect(of('a: 1\na: 2\nb: "\\q"\n')).toEqual([2, 3]);
    expect(of('a: { b: 1\nc: 2\nd: 3\n')).toEqual([2]);
  });

  test.each([
    {
      from: 'number: null',
      to: 'number: 3',
      path: 'number',
      reason: instead('text', { phrase: 'unquoted', text: '3' }),
    },
    { from: 'number: null', to: 'number: []', path: 'number', reason: instead('text', 'list') },
    { from: 'number: null\n', to: '', path: 'number', reason: 'missing' },
    { from: /notes: .*|$/, to: '\nnotes: none', path: 'notes', reason: instead('list', quoted('none')) },
    { from: 'version: 1.0.0', to: 'version: one', path: 'version', reason: instead('version', quoted('one')) },
    { from: '2016-01-01', to: '2021-01-01', path: 'period', reason: 'ends-before-it-begins' },
    { from: '2016-01-01', to: 'spring', path: 'period.from', reason: instead('day-form', quoted('spring')) },
    {
      from: /jurisdiction: .*/,
      to: 'jurisdiction: []',
      path: 'jurisdiction',
      reason: { phrase: 'at-least-members', count: 1 },
    },
  ])('$to in pack.yaml: $path', ({ from, to, path, reason }) => {
    const { diagnostics } = load({ 'a/pack.yaml': files['a/pack.yaml'].replace(from, to) });
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'yaml-schema', params: { path, reason } }));
  });

  test('a plan without any requirement would judge nothing', () => {
    const { value, diagnostics } = load({ [one]: '[]', [cases]: '[]' });
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'yaml-schema', at: { file: one } }]);
  });

  test('the shorter ending of YAML files is read too', () => {
    const { value } = loadPack(
      sources({}).map(({ path, text }) => ({ path: path.replace(one, 'a/requirements/one.yml'), text })),
    );
    expect(value?.requirements).toHaveLength(load().value?.requirements.length ?? 0);
  });

  test.each(['indicators', 'clauses', 'permissions'])('requirements may lie in a file called %s', (name) => {
    const path = `a/requirements/${name}.yaml`;
    const { value, diagnostics } = loadPack(sources({}).map((file) => (file.path === one ? { ...file, path } : file)));
    expect(diagnostics).toEqual([]);
    expect(value?.requirements[0]?.at.file).toBe(path);
  });

  test('a file in no known place is named', () => {
    const { diagnostics } = loadPack([...sources({}), { path: 'a/clause.yaml', text: '[]' }]);
    expect(diagnostics).toMatchObject([
      { code: 'name-unknown', at: { file: 'a/clause.yaml' }, params: { nearest: 'clauses.yaml' } },
    ]);
  });

  test('the faults of all files are told at once', () => {
    const { diagnostics } = load({
      'a/clauses.yaml': files['a/clauses.yaml'].replace('binding', 'bonding'),
      [one]: files[one].replace('at-least', 'at-lest'),
      [cases]: 'no list',
    });
    expect(diagnostics.map(({ code, at }) => `${code} ${at.file}`)).toEqual([
      'name-unknown a/clauses.yaml',
      `key-unknown ${one}`,
      `yaml-schema ${one}`,
      `yaml-schema ${cases}`,
    ]);
  });

  test('what is no YAML is passed over', () => {
    expect(loadPack([...sources({}), { path: 'a/README.md', text: '# Plan: [' }]).diagnostics).toEqual([]);
  });
});

test('the JSON Schemas speak of the keys as they are written', () => {
  expect(packJsonSchema()).toMatchObject({
    'requirements/*.yaml': {
      items: {
        oneOf: [
          { properties: { reported: { const: true }, measure: {} }, additionalProperties: false },
          { properties: { 'at-least': {}, 'default-reading': {}, tags: {} }, additionalProperties: false },
        ],
      },
    },
    'permissions.yaml': { items: { properties: { when: {}, lifts: {} }, additionalProperties: false } },
  });
});

const laughs = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...['b', 'c', 'd', 'e', 'f'].map((name, index) => aliasLine(name, 'abcde'.charAt(index))),
].join('\n');

function aliasLine(name: string, of: string): string {
  return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${of}`).join(', ')}]`;
}

function sources(changes: Partial<Record<FileName, string>>) {
  return Object.entries({ ...files, ...changes }).map(([path, text]) => ({ path, text }));
}

function load(changes: Partial<Record<FileName, string>> = {}) {
  return loadPack(sources(changes));
}
