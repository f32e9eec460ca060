import { expect, test } from 'vitest';
import { unitsOutside } from '../../src/audit/units-outside.ts';
import { type Level } from '../../src/model/data-model.ts';
import { type Unit } from '../../src/model/linked.ts';

function aUnit(level: Level, code: string | null, name: string, parent: number | null): Unit {
  return { level, code, name, parent, at: { file: '数据.xlsx' }, virtual: false };
}

/** Two provinces with a city, a county and a community each. */
const units: readonly Unit[] = [
  aUnit('province', '13', '河北省', null),
  aUnit('province', '44', '广东省', null),
  aUnit('city', '1301', '石家庄市', 0),
  aUnit('city', '4401', '广州市', 1),
  aUnit('county', '130102', '长安区', 2),
  aUnit('county', '440106', '天河区', 3),
  aUnit('community', null, '和平社区', 4),
  aUnit('community', null, '石牌社区', 5),
];
const hebei = [units[0], units[2], units[4], units[6]]
  .flatMap((unit) => unit ?? [])
  .map((unit, index) => ({
    ...unit,
    parent: index === 0 ? null : index - 1,
  }));
const pack = (id: string, ...jurisdiction: readonly string[]) => ({ id, jurisdiction });

test.each([
  {
    name: 'a pack of another province is for other regions',
    packs: [pack('gd', '44')],
    of: { units: hebei, scope: 1 },
    said: [['pack-elsewhere', { pack: 'gd', codes: '44…', regions: '石家庄市 1301' }]],
  },
  {
    name: 'a pack of one of two provinces leaves the units of the other',
    packs: [pack('sjz', '1301')],
    of: { units, scope: null },
    said: [
      ['units-outside', { packs: 'sjz', codes: '1301…', count: 4, units: '广东省 44, 广州市 4401, 天河区 440106' }],
    ],
  },
  {
    name: 'two packs that hold for all of it',
    packs: [pack('sjz', '1301'), pack('gd', '44')],
    of: { units, scope: null },
    said: [],
  },
  {
    name: 'a pack that holds for a county, and those above',
    packs: [pack('c', '130102')],
    of: { units: hebei, scope: 1 },
    said: [],
  },
  {
    name: 'data without any code',
    packs: [pack('gd', '44')],
    of: { units: hebei.map((unit) => ({ ...unit, code: null })), scope: 0 },
    said: [],
  },
  { name: 'no units', packs: [pack('gd', '44')], of: { units: [], scope: null }, said: [] },
])('$name', ({ packs, of, said }) => {
  expect(unitsOutside(packs, of).map(({ code, params }) => [code, params])).toEqual(said);
});
