import { describe, expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { dialects } from '../../src/engine/dialects/index.ts';
import { type Failure } from '../../src/model/failure.ts';
import { outcomes } from '../../src/model/outcome.ts';
import { type Value } from '../../src/model/table.ts';
import { compileRuleSet } from '../../src/rules/compile-rule-set.ts';
import { loadPack } from '../../src/rules/load-pack.ts';
import { aLinkedTable, aSmallWorld, communityUnits, smallModel, smallUnits } from '../support/a-small-world.ts';

const words = '{ zh: 测, en: test }';

const justBelow: Value = { low: 299.999_999_999_7, high: 300 };

describe('A floor area as a spreadsheet may hold it, against 300', () => {
  test.each([
    { name: 'the noise of binary fractions', area: 299.999_999_999_999_9, outcome: 'compliant' },
    { name: 'one thousandth of a millionth less', area: 300 - 1e-9, outcome: 'non-compliant' },
    { name: 'one thousandth of a millionth more', area: 300 + 1e-9, outcome: 'compliant' },
    { name: 'what a text of more digits than are kept is read as', area: justBelow, outcome: 'undetermined' },
    { name: 'a third', area: 100 / 3, outcome: 'non-compliant' },
    { name: 'next to nothing', area: 1e-300, outcome: 'non-compliant' },
    { name: 'fifteen digits', area: 999_999_999_999_999, outcome: 'compliant' },
  ])('$name: $outcome', async ({ area, outcome }) => {
    const [finding] = await findingsFor(asksForArea('a', '300'), area);
    expect(finding?.outcome).toBe(outcome);
  });

  test('next to nothing leaves the sums of other rows as they are', async () => {
    const lines = asksForArea('a', '300');
    const findings = await findingsFor(lines, 300, 1e-300);
    expect(findings[0]).toMatchObject({ outcome: 'compliant' });
  });
});

describe('Numbers the engine cannot hold', () => {
  const heavy = `  measure: households * ${'9'.repeat(18)} * ${'9'.repeat(18)} * 1000\n  at-least: 1\n  unit: household`;

  test('stop the audit with the name of the requirement they belong to', async () => {
    const requirements = [asksForArea('light', '300'), requirement('heavy', heavy)].join('\n');
    await expect(findingsFor(requirements, 300)).rejects.toMatchObject({
      code: 'number-too-large',
      params: { requirement: 't.heavy' },
    } satisfies Partial<Failure>);
  });

  test('do not come of small ones: tiers are multiplied as whole numbers of full size', async () => {
    const tiers = `  measure: band(households, tiers) * 100000000\n  at-least: 1\n  unit: household`;
    const [finding] = await findingsFor(requirement('tiers', tiers), 300);
    expect(finding).toMatchObject({ outcome: 'compliant', observed: { low: { numerator: 30_000_000_000_000n } } });
  });
});

describe('A plan speaks of its own jurisdiction', () => {
  test.each([
    { name: 'one county of the city', jurisdiction: '130104', subjects: ['130104001001'] },
    { name: 'the whole city', jurisdiction: '1301', subjects: communityUnits.map((unit) => smallUnits[unit]?.code) },
    {
      name: 'none of the data, asked for on purpose',
      jurisdiction: '44',
      subjects: communityUnits.map((unit) => smallUnits[unit]?.code),
    },
  ])('$name', async ({ jurisdiction, subjects }) => {
    const lines = requirement('homes', '  measure: households\n  at-least: 1\n  unit: household');
    const findings = await findingsFor(lines, 300, 300, jurisdiction);
    expect(findings.map(({ subject }) => subject.code)).toEqual(subjects);
  });
});

/** Findings on the communities of a small city; the first two have a facility of these areas. */
async function findingsFor(requirements: string, first: Value, second: Value = 300, jurisdiction = '1301') {
  const pack = loadPack([
    {
      path: 't/pack.yaml',
      text: `{ id: t, version: 1.0.0, title: ${words}, issuer: ${words}, number: null, jurisdiction: ['${jurisdiction}'],
  period: { from: 2016-01-01, to: 2020-12-31 }, sources: [{ id: s, title: ${words}, status: primary }],
  parameters: { tiers: { bands: [{ from: 0, value: 300000 }], note: ${words} } } }`,
    },
    { path: 't/clauses.yaml', text: `[{ id: t-1, locator: '1', wording: binding, trigger: 应, text: ${words} }]` },
    { path: 't/requirements/all.yaml', text: requirements },
  ]);
  if (pack.value === undefined) throw new Error(JSON.stringify(pack.diagnostics));
  const { value: ruleSet, diagnostics } = compileRuleSet(pack.value, smallModel, '2020-12-31');
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  const world = aSmallWorld([
    aLinkedTable(
      'communities',
      ['households'],
      communityUnits.map((home) => ({ home, values: { households: 1000 } })),
    ),
    aLinkedTable(
      'facilities',
      ['floor_area'],
      [first, second].map((area, index) => ({ home: communityUnits[index] ?? 6, values: { floor_area: area } })),
    ),
  ]);
  const { judgements } = await audit([ruleSet], world, smallModel, dialects.duckdb, {
    asOf: '2020-12-31',
    absentRows: 'none',
    region: null,
    show: outcomes,
    onStage: () => undefined,
  });
  return judgements.flatMap(({ findings }) => findings);
}

function asksForArea(id: string, least: string): string {
  return requirement(id, `  measure: sum(facilities.floor_area)\n  at-least: ${least}\n  unit: m2`);
}

function requirement(id: string, lines: string): string {
  return `- id: t.${id}\n  clause: t-1\n  title: ${words}\n  obligation: must\n  for: community\n${lines}`;
}
