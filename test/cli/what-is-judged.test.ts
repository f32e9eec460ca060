import { describe, expect, test } from 'vitest';
import { runLine } from './run-line.ts';

const head = (sources: string) => `id: town-plan
version: 1.0.0
title: { zh: 街道规划, en: plan of the street }
issuer: { zh: 街道办, en: the street }
number: null
period: { from: 2018-01-01, to: 2022-12-31 }
jurisdiction: ['130102001']
sources:
  - { id: text, title: { zh: 原文, en: the text }, status: primary }
  - { id: daily, title: { zh: 日报报道, en: a report in the daily }, status: secondary }
${sources}`;
const clauses = `- { id: p-1, locator: L1, wording: binding, trigger: 必须, text: { zh: 有站, en: a station } }
- { id: p-2, locator: L2, wording: encouraged, trigger: 鼓励, text: { zh: 鼓励共建, en: shared building encouraged } }
- { id: p-3, locator: L3, wording: expected, trigger: 加大, text: { zh: 加大面积, en: more space } }
- { id: p-4, locator: L4, wording: encouraged, trigger: 可以, text: { zh: 九百户以下可不设站, en: not below 900 households } }
`;
const requirements = `- id: town-plan.station
  clause: p-1
  title: { zh: 服务站, en: Station }
  obligation: must
  for: community
  measure: sum(facilities.floor_area where type = station)
  at-least: floor
  unit: m2
- id: town-plan.shared
  clause: p-2
  title: { zh: 共建服务站, en: Shared station }
  obligation: may
  tags: [qualitative]
  for: community
  holds: exists(facilities where type = town_center)
- id: town-plan.area
  clause: p-3
  title: { zh: 设施面积, en: Space }
  reported: true
  for: community
  measure: sum(facilities.floor_area)
  unit: m2
`;
const permissions = `- id: town-plan.small
  clause: p-4
  title: { zh: 小社区不设站, en: Small communities go without }
  for: community
  when: households < 900
  lifts: [town-plan.station]
`;
const plain = 'parameters: { floor: { value: 300, note: { zh: 下限, en: least } } }\n';
const reported = plain.replace(' } }', ' }, status: secondary, source: daily }');

function packIn(folder: string, parameters = plain): Readonly<Record<string, string>> {
  return {
    [`${folder}/pack.yaml`]: head(parameters),
    [`${folder}/clauses.yaml`]: clauses,
    [`${folder}/permissions.yaml`]: permissions,
    [`${folder}/requirements/one.yaml`]: requirements,
  };
}

const files = packIn('mine');

describe('what a plan only encourages', () => {
  test('is left out, and how much of it is said', async () => {
    const { out } = await runLine('audit street --rules mine', { files });
    expect(oneLine(out)).toContain('1 requirement that is only encouraged was not judged, --encouraged judges them');
    expect(out).toContain('1 of 1 requirement judged');
  });

  test('is judged when asked for, and the next command asks for it too', async () => {
    const { out } = await runLine('audit street --rules mine --encouraged', { files });
    expect(out).not.toContain('--encouraged judges them');
    expect(out).toContain('2 of 2 requirements judged');
    expect(out).toMatch(/cscheck explain .* --encouraged/);
    expect(oneLine(out)).toContain('with the qualitative requirements that are only encouraged');
  });

  test('a machine reads how much was left out', async () => {
    const { out } = await runLine('audit street --rules mine -f json', { files });
    expect(JSON.parse(out)).toMatchObject({ options: { encouraged: false }, summary: { encouragedLeftOut: 1 } });
  });

  test('is explained only when asked for', async () => {
    const { code, err } = await runLine('explain town-plan.shared street --rules mine', { files });
    expect(code).toBe(2);
    expect(oneLine(err)).toContain('Add --encouraged');
    const { out } = await runLine('explain town-plan.shared:130102001001 street --rules mine --encouraged', { files });
    expect(out).toContain('Obligation: may, qualitative');
  });
});

describe('what a plan permits', () => {
  test('is the reason why nothing is asked of a small community', async () => {
    const { out } = await runLine('audit street --rules mine -f json --show all', { files });
    expect(JSON.parse(out)).toMatchObject({
      findings: [
        { outcome: 'undetermined' },
        { outcome: 'compliant' },
        {
          id: 'town-plan.station:130102001002',
          outcome: 'not-applicable',
          reason: 'permitted',
          permission: { id: 'town-plan.small', clause: 'p-4' },
        },
      ],
    });
  });

  test('is explained by its clause', async () => {
    const { out } = await runLine('explain town-plan.station:130102001002 street --rules mine', { files });
    expect(oneLine(out)).toContain('Outcome: not applicable (the plan allows it to do without)');
    expect(oneLine(out)).toContain('Small communities go without plan of the street L4 (p-4)');
  });

  test('stands with the requirement that it lifts', async () => {
    const { out } = await runLine('explain town-plan.station --rules mine', { files });
    expect(oneLine(out)).toContain('Small communities go without (L4 p-4) when: households < 900');
  });
});

describe('a figure', () => {
  test('is one line of the summary', async () => {
    const { out } = await runLine('audit street --rules mine', { files });
    expect(out).toContain('1 figure (3 values) in the xlsx and json reports');
  });

  test('is computed for every subject', async () => {
    const { out } = await runLine('audit street --rules mine -f json', { files });
    expect(JSON.parse(out)).toMatchObject({
      figures: [
        { id: 'town-plan.area:130102001001', figure: 'town-plan.area', clause: 'p-3', value: { low: 300, high: 300 } },
        { id: 'town-plan.area:130102001002', value: { low: 280, high: 280 }, missing: [] },
        { id: 'town-plan.area:130102001003', value: { low: 0, high: null }, missing: [{ cell: 'D4' }] },
      ],
    });
  });

  test.each([
    { target: 'town-plan.area', says: ['computed, not judged', 'observed: sum(facilities.floor_area)'] },
    { target: 'town-plan.area:130102001002', says: ['computed, not judged', 'Value 280 m²'] },
    { target: 'town-plan.area:光华路社区', says: ['Value 280 m²'] },
    {
      target: 'town-plan.area:130102001003',
      says: ['Value unknown', 'Filling in or checking these cells would decide it'],
    },
  ])('$target is explained', async ({ target, says }) => {
    const { code, out } = await runLine(`explain ${target} street --rules mine`, { files });
    expect(code).toBe(0);
    for (const each of says) expect(oneLine(out)).toContain(each);
  });
});

describe('secondary values', () => {
  const secondary = packIn('mine', reported);

  test('are said of every report that uses them', async () => {
    const { out } = await runLine('audit street --rules mine', { files: secondary });
    expect(oneLine(out)).toContain(
      '1 requirement or figure rests on secondary values, taken from a report in the daily',
    );
    const { out: document } = await runLine('audit street --rules mine -f json', { files: secondary });
    expect(JSON.parse(document)).toMatchObject({
      summary: { byRequirement: [{ status: 'secondary', sources: [{ id: 'daily', status: 'secondary' }] }] },
      figures: [{ status: 'primary', sources: [] }, {}, {}],
    });
  });

  test('are said of the requirement and of the parameter', async () => {
    const { out } = await runLine('explain town-plan.station --rules mine', { files: secondary });
    expect(oneLine(out)).toContain('after a secondary source: a report in the daily');
    expect(oneLine(out)).toContain('floor = 300 (least, after a secondary source: a report in the daily)');
  });

  test('are no longer used where the value is set', async () => {
    const { out } = await runLine('audit street --rules mine --set floor=250', { files: secondary });
    expect(out).not.toContain('secondary');
  });
});

describe('the plan that was chosen', () => {
  test.each([
    { name: 'in force', asOf: '2018-12-31', says: 'chosen for the regions in the data, period 2016-01-01' },
    {
      name: 'that has ended',
      asOf: '2023-12-31',
      says: 'no plan is in force on that day, so the last that ended is taken, period 2016-01-01 to 2020-12-31, ended',
    },
    { name: 'to come', asOf: '2015-12-31', says: 'no plan is in force on that day, so the one to come is taken' },
  ])('$name', async ({ asOf, says }) => {
    const { out } = await runLine(`audit street --as-of ${asOf}`);
    expect(oneLine(out)).toContain(says);
  });
});

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
