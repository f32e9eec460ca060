import { describe, expect, test } from 'vitest';
import { coverRules } from '../../src/flow/cover-rules.ts';
import { type RulePack } from '../../src/rules/rule-pack.ts';
import { shippedPack, shippedPackIds } from '../support/shipped-rules.ts';

/** How many clauses each of the five plans has that ask for something: `sjz-135-01` to `sjz-135-75` and so on. */
const plans = { 'sjz-135': 75, gd: 159, 'qd-3y': 57, 'sjz-3s': 66, 'lht-2017': 78 } as const;

test('the five plans have 435 clauses', () => {
  expect(Object.values(plans).reduce((sum, count) => sum + count, 0)).toBe(435);
});

describe.each(Object.entries(plans))('The clauses of %s', (id, count) => {
  const { pack } = shippedPack(id);

  test(`are all ${String(count)}, and each has become something`, () => {
    expect(faultsOf(pack, count)).toEqual([]);
  });

  test('are found wanting without the last of them', () => {
    const clauses = pack.clauses.filter((clause) => clause.id !== `${id}-${String(count)}`);
    expect(faultsOf({ ...pack, clauses }, count)).toEqual([`${id}-${String(count)} is missing`]);
  });

  test('are found wanting without what one of them has become', () => {
    const [first] = pack.requirements;
    const isKept = (entry: { readonly clause: { readonly id: string } }) => entry.clause.id !== first?.clause.id;
    const { requirements, figures, permissions } = pack;
    const without = {
      ...pack,
      requirements: requirements.filter(isKept),
      figures: figures.filter(isKept),
      permissions: permissions.filter(isKept),
    };
    expect(faultsOf(without, count)).toEqual([`${String(first?.clause.id)} has become nothing`]);
  });
});

// A permission that lifts nothing is the only thing its clause has become; one that lifts something may share a clause
// with what it lifts: “at least 300 m², smaller communities may share”.
test.each(shippedPackIds())('no clause of %s is asked for and merely allowed at once', (id) => {
  const { pack } = shippedPack(id);
  const asked = new Set([...pack.requirements, ...pack.figures].map(({ clause }) => clause.id));
  const merelyAllowed = pack.permissions.filter(({ lifts }) => lifts.length === 0);
  expect(merelyAllowed.map(({ clause }) => clause.id).filter((clause) => asked.has(clause))).toEqual([]);
});

function faultsOf(pack: RulePack, count: number): readonly string[] {
  const expected = Array.from({ length: count }, (_, index) => `${pack.id}-${String(index + 1).padStart(2, '0')}`);
  const present = pack.clauses.map(({ id }) => id);
  return [
    ...expected.filter((id) => !present.includes(id)).map((id) => `${id} is missing`),
    ...present.filter((id) => !expected.includes(id)).map((id) => `${id} is none of the plan`),
    ...coverRules(pack).rest.map(({ id }) => `${id} has become nothing`),
  ];
}
