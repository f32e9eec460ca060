import { describe, expect, test } from 'vitest';
import { type RulesRequest, settleRules } from '../../src/flow/settle-rules.ts';
import { aPack } from '../support/a-pack.ts';
import { smallModel, smallUnits } from '../support/a-small-world.ts';

const requirements = `- id: t.station
  clause: t-1
  title: { zh: 服务站, en: station }
  obligation: must
  tags: [qualitative]
  for: community
  holds: exists(facilities)
- id: t.shared
  clause: t-2
  title: { zh: 合用, en: sharing }
  obligation: may
  tags: [qualitative]
  for: community
  holds: exists(facilities)
- id: t.space
  clause: t-2
  title: { zh: 面积, en: space }
  obligation: may
  for: community
  measure: sum(facilities.floor_area)
  at-least: 300
  unit: m2
`;
const material = { dataDate: null, units: smallUnits };

function aRequest(parts: Partial<RulesRequest> = {}): RulesRequest {
  return {
    model: smallModel,
    packs: [{ pack: aPack({ requirements }), sha256: 'a'.repeat(64) }],
    named: false,
    asOf: '2020-12-31',
    today: '2020-12-31',
    overrides: { set: new Map(), readings: new Map() },
    encouraged: false,
    ...parts,
  };
}

describe('what is only encouraged', () => {
  test.each([
    { name: 'and qualitative is left out', encouraged: false, judged: ['t.station', 't.space'], leftOut: ['t.shared'] },
    { name: 'is judged when asked for', encouraged: true, judged: ['t.station', 't.shared', 't.space'], leftOut: [] },
  ])('$name', ({ encouraged, judged, leftOut }) => {
    const settled = settleRules(aRequest({ encouraged }), material);
    expect(settled.ruleSets.flatMap((ruleSet) => ruleSet.requirements.map(({ id }) => id))).toEqual(judged);
    expect(settled.leftOut.map(({ id }) => id)).toEqual(leftOut);
  });

  test('may be named by an option all the same', () => {
    const readings = new Map([['t.shared', 'as-written']]);
    expect(() => settleRules(aRequest({ overrides: { set: new Map(), readings } }), material)).not.toThrow();
  });
});

describe('a pack with secondary values', () => {
  const head = 'parameters: { size: { value: 300, status: secondary, source: news, note: { zh: 面积, en: size } } }\n';
  const reported = { pack: { ...aPack({ head, requirements }), id: 'reported' }, sha256: 'b'.repeat(64) };

  test('is not chosen, and is named', () => {
    const request = aRequest();
    const { packs, onlyNamed } = settleRules({ ...request, packs: [...request.packs, reported] }, material);
    expect(packs.map(({ summary }) => summary.id)).toEqual(['t']);
    expect(onlyNamed).toEqual([{ id: 'reported', title: { zh: '规划', en: 'the plan' } }]);
  });

  test('is used when it is named', () => {
    const { packs, onlyNamed } = settleRules(aRequest({ packs: [reported], named: true }), material);
    expect(packs.map(({ summary }) => [summary.id, summary.chosen])).toEqual([['reported', 'named']]);
    expect(onlyNamed).toEqual([]);
  });

  test('is what the hint names where there is no other', () => {
    const thrown = caught(() => settleRules(aRequest({ packs: [reported] }), material));
    expect(thrown).toMatchObject({ code: 'no-pack-for-region', params: { onlyNamed: 'reported' } });
  });
});

function caught(settle: () => unknown): unknown {
  try {
    settle();
    return undefined;
  } catch (failure) {
    return failure;
  }
}
