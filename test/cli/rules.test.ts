import { describe, expect, test } from 'vitest';
import { added, starterPack, type Change } from '../support/starter-pack.ts';
import { runLine } from './run-line.ts';

/** A pack in a folder of its own, as an author keeps it. */
function packIn(folder: string, changes: readonly Change[] = []): Readonly<Record<string, string>> {
  return Object.fromEntries(starterPack(changes).map(({ path, text }) => [`${folder}/${path}`, text]));
}

const stations = 'requirements/stations.yaml';
const cases = 'cases/stations.yaml';

describe('rules list', () => {
  test('the shipped packs, with what is in them', async () => {
    const { code, out } = await runLine('rules list sjz-135');
    expect(code).toBe(0);
    expect(out).toContain('sjz-135');
    expect(out).toContain('holds for codes 1301…');
    expect(out).toMatch(/\d+ requirements \(must \d+, should \d+, may \d+/);
  });

  test('for programs', async () => {
    const { out } = await runLine('rules list mine --format json', { files: packIn('mine') });
    expect(JSON.parse(out)).toMatchObject({
      packs: [{ id: 'my-pack', folder: 'mine', requirements: { must: 1, should: 1, may: 0 }, clauses: 2, cases: 8 }],
    });
  });

  test('in Chinese', async () => {
    const { out } = await runLine('rules list mine --lang zh', { files: packIn('mine') });
    expect(out).toContain('要求 2 项');
  });
});

describe('rules show', () => {
  test('a folder stands for the pack in it', async () => {
    const { code, out } = await runLine('rules show mine', { files: packIn('mine') });
    expect(code).toBe(0);
    expect(out).toContain('my-pack 0.1.0');
  });

  test.each([
    {
      what: 'a requirement',
      id: 'my-pack.station-area',
      says: ['at-least: station_floor', 'station_floor = 300 m2', 'is_station = type = station', 'Cases 5'],
    },
    { what: 'a clause', id: 'my-pack-02', says: ['cover 80%', 'my-pack.station-coverage'] },
    { what: 'a pack', id: 'my-pack', says: ['Issuing body', 'my-pack.station-area', 'my-pack.station-coverage'] },
    { what: 'a parameter', id: 'station_floor', says: ['300 m2', 'my-pack.station-area'] },
    {
      what: 'an indicator of this pack',
      id: 'my-pack.is_station',
      says: ['holds: type = station', 'my-pack.station-coverage'],
    },
  ])('$what', async ({ id, says }) => {
    const { code, out } = await runLine(`rules show ${id} --rules mine`, { files: packIn('mine') });
    expect(code).toBe(0);
    for (const text of says) expect(out).toContain(text);
  });

  test('what no pack has, with the nearest', async () => {
    const { code, err } = await runLine('rules show sjz-135.station-aera');
    expect(code).toBe(2);
    expect(err).toContain('Did you mean “sjz-135.station-area”?');
  });
});

describe('rules lint', () => {
  test.each([
    { name: 'nothing to remark', changes: [], code: 0, out: 'mine: nothing to remark' },
    {
      name: 'a warning does not fail',
      changes: [{ file: stations, from: 'at-least: 80%', to: 'at-least: 0%' }],
      code: 0,
      out: 'errors 0, warnings 1',
    },
    {
      name: 'an error does',
      changes: [{ file: stations, from: 'at-least: 80%', to: 'at-least: 120%' }],
      code: 1,
      out: 'No value can reach 120%: the measure is always ≥ 0%, ≤ 100%.',
    },
    {
      name: 'what cannot be read at all is an error too',
      changes: [{ file: stations, from: 'at-least: 80%', to: 'at-laest: 80%' }],
      code: 1,
      out: 'There is no key “at-laest”.',
    },
    {
      name: 'a table of a case that is misspelt',
      changes: [{ file: cases, from: 'facilities:', to: 'facility:' }],
      code: 1,
      out: 'Did you mean “facilities”?',
    },
    {
      name: 'a column of a case that is misspelt',
      changes: [{ file: cases, from: 'floor_area:', to: 'flor_area:' }],
      code: 1,
      out: 'There is no key “flor_area”. Did you mean “floor_area”?',
    },
    {
      name: 'with its line',
      changes: [
        added(
          'clauses.yaml',
          '\n- { id: my-pack-03, locator: L3, wording: binding, trigger: 应, text: { zh: 闲, en: Idle } }\n',
        ),
      ],
      code: 0,
      out: 'mine/clauses.yaml › 19:9',
    },
  ])('$name', async ({ changes, code, out }) => {
    const result = await runLine('rules lint mine', { files: packIn('mine', changes), width: 200 });
    expect(result.out).toContain(out);
    expect(result.code).toBe(code);
  });

  test('for programs', async () => {
    const files = packIn('mine', [{ file: stations, from: 'at-least: 80%', to: 'at-least: 120%' }]);
    const { out } = await runLine('rules lint mine --format json', { files });
    expect(JSON.parse(out)).toMatchObject({
      packs: [{ name: 'mine', diagnostics: [{ code: 'threshold-unreachable', severity: 'error', line: 21 }] }],
    });
  });
});

describe('rules test', () => {
  test('every case passes and every way is gone', async () => {
    const { code, out } = await runLine('rules test mine', { files: packIn('mine') });
    expect(out).toContain('my-pack: all 8 cases pass');
    expect(out).toContain('14 of 14 ways of the formulas (100%)');
    expect(code).toBe(0);
  });

  test('what was expected stands beside what was found, with its line', async () => {
    const files = packIn('mine', [{ file: cases, from: 'shortfall: 1\n', to: 'shortfall: 2\n' }]);
    const { code, out } = await runLine('rules test mine', { files });
    expect(code).toBe(1);
    expect(out).toContain('my-pack: 1 of 8 cases fail');
    expect(out).toContain('shortfall: expected 2 m², found 1 m²');
    expect(out).toMatch(/mine\/cases\/stations\.yaml › \d+:\d+/);
  });

  const without = {
    file: cases,
    from: /- requirement: \S+\n {2}name: a village is not asked for it.*\n(?: .*\n)*/,
    to: '',
  };

  test.each([
    { least: '', code: 0, err: '' },
    { least: '--min-coverage 92', code: 0, err: '' },
    { least: '--min-coverage 93', code: 1, err: 'my-pack: 92.8% is less than the 93% asked for.' },
    { least: '--min-coverage 100%', code: 1, err: 'less than the 100% asked for' },
    { least: '--min-coverage 101', code: 2, err: '--min-coverage' },
    { least: '--min-coverage most', code: 2, err: '--min-coverage' },
  ])('13 of 14 ways with “$least”: $code', async ({ least, code, err }) => {
    const result = await runLine(`rules test mine ${least}`, { files: packIn('mine', [without]) });
    expect(result.code).toBe(code);
    expect(result.err).toContain(err);
    if (code < 2) expect(result.out).toContain('never false: type = urban');
  });

  test('of several packs the ways that no case went are counted, and it is said where they are listed', async () => {
    const { out } = await runLine('rules test mine longnan-145', { files: packIn('mine', [without]) });
    expect(out).toContain('cscheck rules test my-pack lists the ways that no case went.');
    expect(out).not.toContain('never false');
  });

  test('for programs', async () => {
    const { out } = await runLine('rules test mine -f json', { files: packIn('mine', [without]) });
    expect(JSON.parse(out)).toMatchObject({
      packs: [
        { id: 'my-pack', cases: 7, passed: 7, failed: [], ways: { total: 14, gone: 13 }, missed: [{ way: 'failed' }] },
      ],
    });
  });

  test('a pack with a wrong formula is not tested', async () => {
    const files = packIn('mine', [{ file: stations, from: 'at-least: 80%', to: 'at-least: 80 m2' }]);
    expect((await runLine('rules test mine', { files })).code).toBe(2);
  });
});

describe('rules coverage', () => {
  test('names the clauses that nothing is about', async () => {
    const idle = added(
      'clauses.yaml',
      '\n- { id: my-pack-03, locator: L3, wording: binding, trigger: 应, text: { zh: 闲, en: Idle } }\n',
    );
    const { code, out } = await runLine('rules coverage mine', { files: packIn('mine', [idle]) });
    expect(code).toBe(0);
    expect(out).toMatch(/my-pack\s+3\s+2\s+0\s+0\s+1/);
    expect(out).toContain('my-pack-03  L3  Idle');
  });

  test('for programs', async () => {
    const { out } = await runLine('rules coverage mine --format json', { files: packIn('mine') });
    expect(JSON.parse(out)).toMatchObject({ packs: [{ id: 'my-pack', clauses: 2, requirement: 2, rest: [] }] });
  });
});

describe('rules diff', () => {
  test.each([
    { name: 'nothing', changes: [], says: ['The two packs say the same.'] },
    {
      name: 'more is asked',
      changes: [{ file: stations, from: 'at-least: 80%', to: 'at-least: 85%' }],
      says: ['changed requirement my-pack.station-coverage (stricter)', '- 80%', '+ 85%', 'changed 1'],
    },
    {
      name: 'less is asked',
      changes: [{ file: stations, from: 'at-least: 80%', to: 'at-least: 75%' }],
      says: ['my-pack.station-coverage (looser)'],
    },
    {
      name: 'it binds less',
      changes: [
        { file: 'clauses.yaml', from: 'wording: binding', to: 'wording: expected' },
        { file: stations, from: 'obligation: must', to: 'obligation: should' },
      ],
      says: ['changed clause my-pack-01', 'changed requirement my-pack.station-area (looser)', '- must', '+ should'],
    },
    {
      name: 'more is asked, but later',
      changes: [
        { file: 'pack.yaml', from: 'value: 300 m2', to: 'value: 400 m2' },
        { file: stations, from: 'due: 2025-12-31', to: 'due: 2026-12-31' },
      ],
      says: ['my-pack.station-area (stricter in one way, looser in another)'],
    },
    {
      name: 'a parameter asks more in the name of a requirement',
      changes: [{ file: 'pack.yaml', from: 'value: 300 m2', to: 'value: 400 m2' }],
      says: ['changed parameter station_floor', 'changed requirement my-pack.station-area (stricter)'],
    },
    {
      name: 'something else is measured',
      changes: [
        {
          file: stations,
          from: 'having count(facilities where is_station) >= 1',
          to: 'having count(facilities where is_station) >= 2',
        },
      ],
      says: ['changed requirement my-pack.station-coverage\n'],
    },
    {
      name: 'a requirement is gone and an indicator is there',
      changes: [
        { file: stations, from: /# .*Judged on the county[^]*/, to: '' },
        { file: cases, from: /- requirement: my-pack\.station-coverage[^]*/, to: '' },
        added(
          'indicators.yaml',
          '\n- { id: idle, title: { zh: 闲, en: Idle }, for: facility, holds: type = station }\n',
        ),
      ],
      says: [
        '- removed requirement my-pack.station-coverage',
        '+ added indicator idle',
        'added 1, removed 1, changed 0',
      ],
    },
  ])('$name', async ({ changes, says }) => {
    const files = { ...packIn('old'), ...packIn('mine', changes) };
    const { code, out } = await runLine('rules diff old mine', { files });
    expect(code).toBe(0);
    for (const text of says) expect(out).toContain(text);
  });

  test('for programs', async () => {
    const files = {
      ...packIn('old'),
      ...packIn('mine', [{ file: stations, from: 'at-least: 80%', to: 'at-least: 85%' }]),
    };
    const { out } = await runLine('rules diff old mine --format json', { files });
    expect(JSON.parse(out)).toMatchObject({
      changes: [
        {
          part: 'requirement',
          change: 'changed',
          direction: 'stricter',
          values: [{ key: 'at-least', old: '80%', new: '85%' }],
        },
      ],
    });
  });

  test('a pack that was only renamed says the same', async () => {
    const renamed = Object.fromEntries(
      Object.entries(packIn('mine')).map(([path, text]) => [path, text.replaceAll('my-pack', 'your-pack')]),
    );
    const { out } = await runLine('rules diff old mine', { files: { ...packIn('old'), ...renamed } });
    expect(out).toContain('added 0, removed 0, changed 1');
  });
});

describe('rules new', () => {
  test('a pack that passes lint and test as it is', async () => {
    const begun = await runLine('rules new plans/county-plan --title 某县规划');
    expect(begun.code).toBe(0);
    const files = Object.fromEntries([...begun.host.written].map(([path, text]) => [path, text]));
    expect(Object.keys(files).sort()).toEqual(
      expect.arrayContaining([
        'plans/county-plan/README.md',
        'plans/county-plan/pack.yaml',
        'plans/county-plan/schemas/pack.json',
      ]),
    );
    expect(files['plans/county-plan/pack.yaml']).toContain('title: { zh: "某县规划", en: "某县规划" }');
    expect((await runLine('rules lint plans/county-plan', { files })).out).toContain('nothing to remark');
    expect((await runLine('rules test plans/county-plan --min-coverage 100', { files })).code).toBe(0);
  });

  test.each([
    {
      name: 'a folder with something in it',
      line: 'rules new mine',
      code: 2,
      err: 'There is something in “mine” already.',
    },
    { name: 'a file', line: 'rules new mine/pack.yaml', code: 2, err: 'already' },
    { name: 'an id that no pack can have', line: 'rules new fresh --id My_Pack', code: 2, err: '--id' },
    { name: 'a folder whose name is no id', line: 'rules new 某县', code: 2, err: '--id' },
  ])('$name', async ({ line, code, err }) => {
    const result = await runLine(line, { files: packIn('mine') });
    expect(result.code).toBe(code);
    expect(result.err).toContain(err);
    expect(result.host.written.size).toBe(0);
  });

  test('nothing is left where one file cannot be written', async () => {
    const result = await runLine('rules new fresh', { locked: 'fresh/README.md' });
    expect(result.code).toBe(2);
    expect(result.host.written.size).toBe(0);
  });
});

describe('a command that there is not', () => {
  test.each([
    { line: 'rules lnit', err: 'Did you mean “lint”?' },
    { line: 'rules list --formt json', err: 'Did you mean “--format”?' },
  ])('$line', async ({ line, err }) => {
    const result = await runLine(line);
    expect(result.code).toBe(2);
    expect(result.err).toContain(err);
  });
});
