import { describe, expect, test } from 'vitest';
import { compileRuleSet } from '../../src/rules/compile-rule-set.ts';
import { noOverrides, overridePack } from '../../src/rules/override-pack.ts';
import { packOn } from '../../src/rules/pack-on.ts';
import { loadPack } from '../../src/rules/load-pack.ts';
import { packReadme } from '../../src/rules/pack-readme.ts';
import { aPack, packFiles } from '../support/a-pack.ts';
import { smallModel } from '../support/a-small-world.ts';

const requirement = `- id: t.area
  clause: t-1
  title: { zh: 面积, en: area }
  obligation: must
  for: community
  measure: sum(facilities.floor_area)
  at-least: size
  unit: m2
  default-reading: this-copy
  readings:
    other-copy:
      at-least: 400
      source: copy
      note: { zh: 另一份写作四百, en: the other says 400 }
`;
const size = (more = '') => `parameters: { size: { value: 300, note: { zh: 面积, en: size }${more} } }\n`;
const secondary = ', status: secondary, source: news';

describe('what a reading rests on', () => {
  test.each([
    { name: 'the text of the plan', head: size(), set: '', own: null, of: [] },
    { name: 'a value that others report', head: size(secondary), set: '', own: null, of: ['news'] },
    { name: 'a value that was set is nobody’s but the user’s', head: size(secondary), set: '350', own: null, of: [] },
  ])('$name', ({ head, set, own, of }) => {
    const pack = aPack({ head, requirements: requirement });
    const overrides = set === '' ? noOverrides : { ...noOverrides, set: new Map([['size', set]]) };
    const changed = overridePack(packOn(pack, '2020-12-31'), overrides, smallModel, '2020-12-31').day.pack;
    const { value } = compileRuleSet(changed, smallModel, '2020-12-31');
    const [first] = value.requirements;
    expect(first?.judged.source).toBe(own);
    expect(first?.judged.parameterSources.map(({ id }) => id)).toEqual(of);
    expect(first?.readings).toMatchObject([{ id: 'other-copy', source: { id: 'copy' }, parameterSources: [] }]);
  });

  test('a parameter inside an indicator counts too', () => {
    const files = [
      ...packFiles({ head: size(secondary), requirements: requirement.replace('at-least: size', 'at-least: least') }),
      {
        path: 't/indicators.yaml',
        text: '[{ id: least, title: { zh: 下限, en: least }, for: community, measure: size + 10, unit: m2 }]',
      },
    ];
    const { value: pack } = loadPack(files);
    if (pack === undefined) throw new Error('It does not load.');
    const { value } = compileRuleSet(pack, smallModel, '2020-12-31');
    expect(value.requirements.map(({ judged }) => judged.parameterSources)).toMatchObject([[{ id: 'news' }]]);
  });

  test('so does a requirement that is cited', () => {
    const citing = `- id: t.whole
  clause: t-1
  title: { zh: 齐全, en: whole }
  obligation: must
  for: community
  holds: meets('t.area')
`;
    const pack = aPack({ head: size(secondary), requirements: requirement + citing });
    const { value, diagnostics } = compileRuleSet(pack, smallModel, '2020-12-31');
    expect(diagnostics).toEqual([]);
    expect(value.requirements[1]?.judged.parameterSources.map(({ id }) => id)).toEqual(['news']);
  });

  test('a requirement passes its source to the readings without their own', () => {
    const stated = requirement.replace('  for:', '  source: text\n  for:').replace('      source: copy\n', '');
    const { value } = compileRuleSet(aPack({ head: size(), requirements: stated }), smallModel, '2020-12-31');
    expect(value.requirements).toMatchObject([
      { judged: { source: { id: 'text' } }, readings: [{ source: { id: 'text' } }] },
    ]);
  });
});

describe('a source is refused', () => {
  const file = 't/requirements/one.yaml';
  test.each([
    {
      name: 'that is not listed, of a reading',
      requirements: requirement.replace('source: copy', 'source: coppy'),
      head: size(),
      fault: { code: 'name-unknown', params: { name: 'coppy', nearest: 'copy' }, at: { file, line: 13, column: 15 } },
    },
    {
      name: 'that is not listed, of a requirement',
      requirements: requirement.replace('  for:', '  source: texts\n  for:'),
      head: size(),
      fault: { code: 'name-unknown', params: { nearest: 'text' }, at: { file, line: 5, column: 11 } },
    },
    {
      name: 'that is secondary where nothing says so',
      requirements: requirement.replace('  for:', '  source: news\n  for:'),
      head: size(),
      fault: { code: 'yaml-schema', params: { reason: 'source-is-secondary' }, at: { file, line: 5 } },
    },
    {
      name: 'that is primary where it is called secondary',
      requirements: requirement.replace('  for:', '  source: copy\n  status: secondary\n  for:'),
      head: size(),
      fault: { code: 'yaml-schema', params: { reason: 'source-is-primary' }, at: { file, line: 6 } },
    },
    {
      name: 'that is missing where a value is secondary',
      requirements: requirement,
      head: size(', status: secondary'),
      fault: { code: 'yaml-schema', params: { reason: 'secondary-without-source' }, at: { file: 't/pack.yaml' } },
    },
    {
      name: 'of a status nobody knows',
      requirements: requirement,
      head: size(', status: secondhand, source: news'),
      fault: { code: 'name-unknown', params: { nearest: 'secondary' }, at: { file: 't/pack.yaml' } },
    },
  ])('$name', ({ requirements, head, fault }) => {
    const { value, diagnostics } = loadPack(packFiles({ head, requirements }));
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([fault]);
  });
});

test('a tag is one of those known', () => {
  const tagged = requirement.replace('  for:', '  tags: [qualitativ]\n  for:');
  expect(loadPack(packFiles({ head: size(), requirements: tagged })).diagnostics).toMatchObject([
    { code: 'name-unknown', params: { name: 'qualitativ', nearest: 'qualitative' }, at: { line: 5, column: 10 } },
  ]);
});

test('the page of the pack names what a value, a requirement and a reading follow', () => {
  const stated = requirement
    .replace('  for:', '  status: secondary\n  source: news\n  for:')
    .replace('obligation: must', 'obligation: must\n  tags: [qualitative]');
  const page = packReadme(aPack({ head: size(secondary), requirements: stated }));
  expect(page).toContain('| `size` | 300 | 面积<br>size<br>旁证 secondary: `news` |');
  expect(page).toContain('| 面积<br>area<br>`t.area`<br>旁证 secondary: `news` | 必须 must<br>定性 qualitative |');
  expect(page).toContain('`this-copy`<br>`other-copy`<br>原文 primary: `copy`');
});
