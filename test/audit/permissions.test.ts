import { describe, expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { explainSubject } from '../../src/audit/explain-subject.ts';
import { dialects } from '../../src/engine/dialects/index.ts';
import { type LinkedMaterial } from '../../src/model/linked.ts';
import { outcomes } from '../../src/model/outcome.ts';
import { compileRuleSet } from '../../src/rules/compile-rule-set.ts';
import { aPack } from '../support/a-pack.ts';
import { aLinkedTable, aSmallWorld, communityUnits, smallModel, type SmallRow } from '../support/a-small-world.ts';

const asOf = '2020-12-31';
const requirements = `- id: t.station
  clause: t-1
  title: { zh: 服务站, en: station }
  obligation: must
  for: community
  where: type = urban
  holds: exists(facilities where type = station)
`;

/** Small communities may share a station, and so may those that have a centre. */
const permissions = `- id: t.small
  clause: t-2
  title: { zh: 小社区合用, en: small ones share }
  for: community
  when: households < 300
  lifts: [t.station]
- id: t.centre
  clause: t-2
  title: { zh: 有中心的合用, en: those with a centre share }
  for: community
  when: exists(facilities where type = centre)
  lifts: [t.station]
`;

/** One community of this kind, the centre and the station in it if there are any. */
function aTown({
  type = 'urban',
  households,
  facilities = [],
}: {
  readonly type?: string | null;
  readonly households: SmallRow['values'][string];
  readonly facilities?: readonly (string | null)[];
}): LinkedMaterial {
  const [home] = communityUnits;
  return aSmallWorld([
    aLinkedTable('communities', ['type', 'households'], [{ home, values: { type, households } }]),
    aLinkedTable(
      'facilities',
      ['type'],
      facilities.map((kind) => ({ home, values: { type: kind } })),
    ),
  ]);
}

async function judge(material: LinkedMaterial, texts = permissions) {
  const { value, diagnostics } = compileRuleSet(aPack({ requirements, permissions: texts }), smallModel, asOf);
  expect(diagnostics).toEqual([]);
  return audit([value], material, smallModel, dialects.duckdb, {
    asOf,
    absentRows: 'none',
    region: null,
    show: outcomes,
    onStage: () => undefined,
  });
}

describe('What a plan permits', () => {
  test.each([
    { name: 'a small community', town: { households: 299 }, outcome: 'not-applicable', by: 't.small' },
    { name: 'at the line', town: { households: 300 }, outcome: 'non-compliant', by: undefined },
    { name: 'a large one with a station', town: { households: 300, facilities: ['station'] }, outcome: 'compliant' },
    {
      name: 'a large one with a centre',
      town: { households: 300, facilities: ['centre'] },
      outcome: 'not-applicable',
      by: 't.centre',
    },
    {
      name: 'a small one with a centre: the first that holds is named',
      town: { households: 10, facilities: ['centre'] },
      outcome: 'not-applicable',
      by: 't.small',
    },
    {
      name: 'a small one with a station: nothing is asked of it',
      town: { households: 10, facilities: ['station'] },
      outcome: 'not-applicable',
      by: 't.small',
    },
    {
      name: 'a village: it was never about it',
      town: { type: 'rural', households: 10 },
      outcome: 'not-applicable',
      reason: 'out-of-scope',
    },
    {
      name: 'a place of unknown type that is small',
      town: { type: null, households: 10 },
      outcome: 'not-applicable',
      by: 't.small',
    },
    { name: 'households not known', town: { households: null }, outcome: 'undetermined', reason: 'scope-unknown' },
    {
      name: 'households not known, with a station',
      town: { households: null, facilities: ['station'] },
      outcome: 'undetermined',
      reason: 'scope-unknown',
    },
    {
      name: 'households not known, with a centre',
      town: { households: null, facilities: ['centre'] },
      outcome: 'not-applicable',
      by: 't.centre',
    },
    {
      name: 'a facility of unknown type',
      town: { households: 300, facilities: [null] },
      outcome: 'undetermined',
      reason: 'scope-unknown',
    },
  ])('$name: $outcome', async ({ town, outcome, by, reason }) => {
    const { judgements } = await judge(aTown(town));
    const [finding] = judgements.flatMap(({ findings }) => findings);
    expect(finding).toMatchObject({ outcome, ...(reason === undefined ? {} : { reason }) });
    expect(finding?.permission?.id).toBe(by);
    if (by !== undefined) expect(finding).toMatchObject({ reason: 'permitted', permission: { clause: { id: 't-2' } } });
  });

  test('it leaves the rate, as everything that does not apply', async () => {
    const { judgements } = await judge(aTown({ households: 10 }));
    expect(judgements.map((judgement) => judgement.outcomes)).toEqual([['not-applicable']]);
  });

  test('what lifts nothing changes nothing', async () => {
    const idle = permissions.replaceAll('[t.station]', '[]');
    const { judgements } = await judge(aTown({ households: 10 }), idle);
    expect(judgements.flatMap(({ findings }) => findings)).toMatchObject([{ outcome: 'non-compliant' }]);
  });

  test('without the table that it asks about nothing can be judged', async () => {
    const posted = permissions.replace('exists(facilities where type = centre)', 'exists(rounds where done)');
    const { judgements, notJudged } = await judge(aTown({ households: 300 }), posted);
    expect(judgements).toEqual([]);
    expect(notJudged).toMatchObject([{ reason: 'table-absent', missing: ['rounds'], subjects: 1 }]);
  });
});

test('the arithmetic shows what is permitted and that it holds', async () => {
  const { value } = compileRuleSet(aPack({ requirements, permissions }), smallModel, asOf);
  const [requirement] = value.requirements;
  if (requirement === undefined) throw new Error('There is no requirement.');
  const explained = await explainSubject(requirement, '130102001001', {
    material: aTown({ households: 10 }),
    model: smallModel,
    dialect: dialects.duckdb,
    asOf,
    absentRows: 'none',
  });
  expect(explained).toMatchObject({
    kind: 'explained',
    finding: { permission: { id: 't.small' } },
    steps: [{}, { note: 'permission', value: { low: { numerator: 1n }, high: { numerator: 1n } } }, {}],
  });
});
