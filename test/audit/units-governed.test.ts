import { describe, expect, test } from 'vitest';
import { unitsGoverned } from '../../src/audit/units-governed.ts';
import { type Level } from '../../src/model/data-model.ts';
import { type Unit } from '../../src/model/linked.ts';

function aUnit(level: Level, code: string | null, parent: number | null): Unit {
  return { level, code, name: code ?? '无码', parent, at: { file: 'world' }, virtual: false };
}

/** Two cities of two provinces, each with a county; a community without a code in each county, and one nowhere. */
const units: readonly Unit[] = [
  aUnit('city', '1301', null),
  aUnit('county', '130102', 0),
  aUnit('community', null, 1),
  aUnit('city', '4401', null),
  aUnit('county', '440106', 3),
  aUnit('community', null, 4),
  aUnit('community', null, null),
  aUnit('province', '13', null),
];
/** Rows that say nothing of where they lie, and the community that lies nowhere, may be anybody's. */
const anybody = [-1, 6];

const alone = (jurisdiction: readonly string[]) => ({ jurisdiction, except: [], rest: 'everything' }) as const;

describe('The units a plan speaks of', () => {
  test.each([
    { name: 'a city with all that lies in it', jurisdiction: ['1301'], governed: [0, 1, 2] },
    { name: 'a county without the city above it', jurisdiction: ['130102'], governed: [1, 2] },
    { name: 'a province by the prefix of its code', jurisdiction: ['13'], governed: [0, 1, 2, 7] },
    { name: 'a city of another province', jurisdiction: ['4401'], governed: [3, 4, 5] },
    { name: 'several jurisdictions', jurisdiction: ['130102', '4401'], governed: [1, 2, 3, 4, 5] },
  ])('$name', ({ jurisdiction, governed }) => {
    const found = unitsGoverned({ units }, alone(jurisdiction));
    expect([...(found ?? [])].toSorted((a, b) => a - b)).toEqual([...anybody, ...governed].toSorted((a, b) => a - b));
  });

  test.each([
    { name: 'a plan that none of the data falls under', of: units, jurisdiction: ['5101'] },
    { name: 'a code that only contains the prefix', of: units, jurisdiction: ['0102'] },
    { name: 'material without any code', of: [aUnit('community', null, null)], jurisdiction: ['1301'] },
    { name: 'no units at all', of: [], jurisdiction: ['1301'] },
    { name: 'a plan without jurisdiction', of: units, jurisdiction: [] },
  ])('all of them: $name', ({ of, jurisdiction }) => {
    expect(unitsGoverned({ units: of }, alone(jurisdiction))).toBeNull();
  });

  test.each([
    {
      name: 'a city without the county that has its own say',
      rest: 'everything',
      except: ['130102'],
      governed: [0, ...anybody],
    },
    { name: 'a county that has it, without what may be anybody’s', rest: 'none', except: [], governed: [0, 1, 2] },
    {
      name: 'the first of two neighbours, with what may be anybody’s',
      rest: 'unplaced',
      except: [],
      governed: [0, 1, 2, ...anybody],
    },
  ] as const)('$name', ({ rest, except, governed }) => {
    const found = unitsGoverned({ units }, { jurisdiction: ['1301'], except, rest });
    expect([...(found ?? [])].toSorted((a, b) => a - b)).toEqual([...governed].toSorted((a, b) => a - b));
  });

  test.each(['none', 'unplaced'] as const)(
    'nobody where others have the say and none of the data falls under it: %s',
    (rest) => {
      const found = unitsGoverned({ units }, { jurisdiction: ['5101'], except: [], rest });
      expect([...(found ?? [])].toSorted((a, b) => a - b)).toEqual(rest === 'none' ? [] : anybody);
    },
  );
});
