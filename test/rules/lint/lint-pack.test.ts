import { describe, expect, test } from 'vitest';
import { lintRules } from '../../../src/flow/lint-rules.ts';
import { type Diagnostic } from '../../../src/model/diagnostic.ts';
import { placeText } from '../../../src/model/place.ts';
import { shippedDataModel } from '../../support/shipped-rules.ts';
import { added, type Change, starterPack } from '../../support/starter-pack.ts';

const model = shippedDataModel();
const stations = 'requirements/stations.yaml';

test('a pack that has just been begun leaves nothing to remark', () => {
  expect(remarksOn([])).toEqual([]);
});

/** A further requirement about the area of stations in urban communities. */
function further(id: string, lines: string): Change {
  return added(
    stations,
    `
- id: my-pack.${id}
  clause: my-pack-01
  title: { zh: 又一条, en: Another }
  obligation: must
  due: 2025-12-31
  for: community
${lines}
  unit: m2
`,
  );
}

const area = 'sum(facilities.floor_area where is_station)';
const urban = `  where: type = urban\n  measure: ${area}`;

describe('two requirements about one measure', () => {
  test.each([
    { name: 'a minimum above a maximum', lines: `${urban}\n  at-most: 299`, code: 'requirement-contradicted' },
    { name: 'a minimum at the maximum', lines: `${urban}\n  at-most: 300`, code: null },
    {
      name: 'a minimum at what has to stay below it',
      lines: `${urban}\n  less-than: 300`,
      code: 'requirement-contradicted',
    },
    {
      name: 'a maximum that depends on the data',
      lines: `${urban}\n  at-most: min(200 m2, 1 m2 * households / 1 household)`,
      code: 'requirement-contradicted',
    },
    { name: 'a maximum for others', lines: `  where: type = village\n  measure: ${area}\n  at-most: 100`, code: null },
    {
      name: 'a maximum of something else',
      lines: `  where: type = urban\n  measure: sum(facilities.floor_area)\n  at-most: 100`,
      code: null,
    },
    { name: 'the same in other words', lines: `${urban}\n  at-least: 300 m2`, code: 'requirement-repeated' },
    { name: 'less of the same', lines: `${urban}\n  at-least: 200`, code: 'requirement-implied' },
    { name: 'more of the same', lines: `${urban}\n  at-least: 400`, code: 'requirement-implied' },
    {
      name: 'less of the same for some of them',
      lines: `  where: type = urban and households > 9\n  measure: ${area}\n  at-least: 200`,
      code: 'requirement-implied',
    },
    { name: 'less of the same for others too', lines: `  measure: ${area}\n  at-least: 200`, code: null },
  ])('$name: $code', ({ lines, code }) => {
    expect(codesOf([further('other', lines)])).toEqual(code === null ? [] : [code]);
  });

  test('a step on the way is no repetition', () => {
    const step = further('step', `${urban}\n  at-least: 200`);
    expect(codesOf([{ ...step, to: step.to.replace('due: 2025-12-31', 'due: 2023-12-31') }])).toEqual([]);
  });

  test('it is said with both values, where the minimum stands', () => {
    const [found] = remarksOn([further('other', `${urban}\n  at-most: 299`)]).filter(
      ({ severity }) => severity === 'error',
    );
    expect(found).toMatchObject({
      at: { file: stations, line: 3 },
      params: { id: 'my-pack.station-area', bound: '≥ 300', other: 'my-pack.other', otherBound: '≤ 299' },
    });
  });
});

describe('a threshold', () => {
  test.each([
    { name: 'above every share', from: 'at-least: 80%', to: 'at-least: 101%', code: 'threshold-unreachable' },
    { name: 'at the whole', from: 'at-least: 80%', to: 'at-least: 100%', code: null },
    { name: 'beyond the whole', from: 'at-least: 80%', to: 'more-than: 100%', code: 'threshold-unreachable' },
    { name: 'below nothing', from: 'at-least: 80%', to: 'less-than: 0%', code: 'threshold-unreachable' },
    { name: 'that nothing reaches too', from: 'at-least: 80%', to: 'at-least: 0%', code: 'threshold-idle' },
    { name: 'that everything stays under', from: 'at-least: 80%', to: 'at-most: 100%', code: 'threshold-idle' },
    {
      name: 'below no area',
      from: 'at-least: station_floor',
      to: 'at-most: 0 m2 - station_floor',
      code: 'threshold-unreachable',
    },
  ])('$name: $code', ({ from, to, code }) => {
    expect(codesOf([{ file: stations, from, to }]).filter((each) => each.startsWith('threshold'))).toEqual(
      code === null ? [] : [code],
    );
  });
});

describe('a name', () => {
  test.each([
    {
      name: 'an indicator that nothing uses',
      change: added(
        'indicators.yaml',
        '\n- { id: idle, title: { zh: 闲, en: Idle }, for: facility, holds: type = culture_center }\n',
      ),
      code: 'indicator-unused',
    },
    {
      name: 'a parameter that only an idle indicator uses',
      change: added(
        'indicators.yaml',
        '\n- { id: idle, title: { zh: 闲, en: Idle }, for: facility, holds: floor_area > station_floor }\n',
      ),
      also: { file: stations, from: 'at-least: station_floor', to: 'at-least: 300' },
      code: 'parameter-unused',
    },
    {
      name: 'a clause that nothing is about',
      change: added(
        'clauses.yaml',
        '\n- { id: my-pack-03, locator: L3, wording: binding, trigger: 应, text: { zh: 闲, en: Idle } }\n',
      ),
      code: 'clause-unused',
    },
  ])('$name: $code', ({ change, also, code }) => {
    expect(codesOf([change, ...(also === undefined ? [] : [also])])).toContain(code);
  });
});

describe('a due date', () => {
  test.each([
    { day: '2020-12-31', code: 'due-outside-period' },
    { day: '2021-01-01', code: null },
    { day: '2025-12-30', code: null },
    { day: '2026-01-01', code: 'due-outside-period' },
    { day: 'add_months(opened_on, 12)', code: null },
  ])('$day: $code', ({ day, code }) => {
    const change = { file: stations, from: 'due: 2025-12-31', to: `due: ${day}` };
    const found = codesOf([change]).filter((each) => each.startsWith('due'));
    expect(found).toEqual(code === null ? [] : [code]);
  });
});

test('a reading that comes to the same as the one that stands', () => {
  const readings =
    'default-reading: plain\n  readings:\n    other: { at-least: 300 m2, note: { zh: 同, en: Same } }\n  for: community';
  expect(codesOf([{ file: stations, from: 'for: community', to: readings }])).toContain('reading-repeated');
});

describe('cases', () => {
  const cases = 'cases/stations.yaml';

  test('a requirement has none', () => {
    const remarks = remarksOn([{ file: cases, from: /- requirement: my-pack\.station-coverage[^]*/, to: '' }]);
    expect(remarks).toMatchObject([{ code: 'case-missing', params: { id: 'my-pack.station-coverage' } }]);
  });

  test.each([
    { name: 'the day before it is due', lacking: 'outcome: not-due, due: YYYY-MM-DD' },
    { name: 'a village is not asked for it', lacking: 'outcome: not-applicable' },
    { name: 'the area is missing', lacking: 'outcome: undetermined' },
  ])('without “$name”', ({ name, lacking }) => {
    const from = new RegExp(`- requirement: \\S+\\n {2}name: ${name}.*\\n(?: .*\\n)*`);
    expect(remarksOn([{ file: cases, from, to: '' }])).toMatchObject([
      { code: 'case-kind-missing', params: { lacking } },
    ]);
  });
});

describe('what is accepted', () => {
  const unused = added(
    'clauses.yaml',
    '\n- { id: my-pack-03, locator: L3, wording: binding, trigger: 应, text: { zh: 闲, en: Idle } }\n',
  );
  const accepting = (of: string) =>
    added(
      'pack.yaml',
      `\naccept:\n  - { check: clause-unused, ${of}reason: { zh: 只作说明, en: It only explains } }\n`,
    );

  test.each([
    { name: 'is not said', of: 'of: my-pack-03, ', codes: [] },
    { name: 'of whatever it is about is not said', of: '', codes: [] },
    {
      name: 'of something else is said, and so is the acceptance',
      of: 'of: my-pack-02, ',
      codes: ['clause-unused', 'acceptance-unused'],
    },
  ])('$name', ({ of, codes }) => {
    expect(codesOf([unused, accepting(of)])).toEqual(codes);
  });

  test('a check that there is not is an error with the nearest', () => {
    const change = { ...accepting(''), to: accepting('').to.replace('clause-unused', 'clause-unsued') };
    expect(remarksOn([change])).toMatchObject([{ code: 'name-unknown', params: { nearest: 'clause-unused' } }]);
  });
});

test('a value that is not from the plan itself is to be looked at', () => {
  const secondary = {
    file: 'pack.yaml',
    from: 'parameters:\n  station_floor:\n    value: 300 m2\n',
    to: '  - { id: news, title: { zh: 报道, en: News }, status: secondary }\nparameters:\n  station_floor:\n    value: 300 m2\n    status: secondary\n    source: news\n',
  };
  expect(remarksOn([secondary])).toMatchObject([
    { code: 'value-secondary', params: { id: 'station_floor', source: 'news' } },
  ]);
});

test('what is wrong with a formula is said before anything else', () => {
  expect(codesOf([{ file: stations, from: 'at-least: 80%', to: 'at-least: 80 m2' }])).toEqual(['formula-unit']);
});

test('each remark has its line', () => {
  for (const { at } of remarksOn([{ file: stations, from: 'at-least: 80%', to: 'at-least: 0%' }])) {
    expect(placeText(at)).toMatch(/^requirements\/stations\.yaml › \d+:\d+$/);
  }
});

function remarksOn(changes: readonly Change[]): readonly Diagnostic[] {
  return lintRules('my-pack', starterPack(changes), model).diagnostics;
}

/** Without what lacks of the cases of a requirement that a test has just made up. */
function codesOf(changes: readonly Change[]): readonly string[] {
  return remarksOn(changes)
    .map(({ code }) => code)
    .filter((code) => code !== 'case-missing' && code !== 'case-kind-missing');
}
