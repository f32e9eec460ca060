import { describe, expect, test } from 'vitest';
import { diagnosticsOf, homesOf, linked, referencesOf, saidOf, textOf } from './a-link.ts';
import { aTable, type Row } from './a-table.ts';

const communities = aTable('communities', [
  { county: '长安区', town: '建北街道', id: '130102001001', name: '体育社区' },
  { county: '长安区', town: '建北街道', id: '130102001002', name: '和平社区' },
  { county: '长安区', town: '青园街道', id: '130102002001', name: '和平社区' },
]);

describe('the home of a row', () => {
  test.each<{ name: string; row: Row; home: string }>([
    { name: 'a code in the home column', row: { unit_id: '130102001001' }, home: '130102001001' },
    { name: 'a code filled up with zeros', row: { unit_id: '130102001000' }, home: '130102001' },
    { name: 'a code in a path column', row: { 'community-code': '130102002001' }, home: '130102002001' },
    { name: 'the finest name of a path', row: { town: '建北街道', community: '和平社区' }, home: '130102001002' },
    {
      name: 'a path without the levels between',
      row: { county: '长安区', community: '体育社区' },
      home: '130102001001',
    },
    { name: 'a path that ends early', row: { county: '长安区', town: '青园街道', community: null }, home: '130102002' },
    {
      name: 'a name in the home column, inside the path',
      row: { town: '青园街道', unit_id: '和平社区' },
      home: '130102002001',
    },
    {
      name: 'a name in the home column that is the path itself',
      row: { town: '青园街道', unit_id: '青园街道' },
      home: '130102002',
    },
    { name: 'a unique name anywhere, without a path', row: { unit_id: '体育社区' }, home: '130102001001' },
    {
      name: 'the home column before the path',
      row: { town: '建北街道', unit_id: '130102001001' },
      home: '130102001001',
    },
  ])('$name', ({ row, home }) => {
    const material = linked(communities, aTable('facilities', [{ type: 'station', ...row }]));
    expect(homesOf(material, 'facilities')).toEqual([home]);
    expect(referencesOf(material, 'facilities', 'unit_id')).toEqual([home]);
    expect(material.tables.get('facilities')?.columns.get('unit_id')?.values).toEqual([home]);
    expect(saidOf(material)).toEqual([]);
  });

  test.each<{ name: string; row: Row; said: string }>([
    { name: 'an unknown code', row: { unit_id: '130102001009' }, said: 'reference-unknown facilities!B2' },
    {
      name: 'an unknown code in a path',
      row: { 'community-code': '130102001009' },
      said: 'reference-unknown facilities!B2',
    },
    { name: 'an unknown name', row: { unit_id: '体院社区' }, said: 'reference-unknown facilities!B2' },
    {
      name: 'a name that is not in its own path',
      row: { town: '青园街道', community: '体育社区' },
      said: 'reference-unknown facilities!C2',
    },
    {
      name: 'a name in the home column that is not in the path',
      row: { town: '青园街道', unit_id: '体育社区' },
      said: 'reference-unknown facilities!C2',
    },
    {
      name: 'a name that two towns have',
      row: { county: '长安区', community: '和平社区' },
      said: 'reference-ambiguous facilities!C2',
    },
    {
      name: 'a name that two towns have, without a path',
      row: { unit_id: '和平社区' },
      said: 'reference-ambiguous facilities!B2',
    },
    { name: 'a blank home', row: { unit_id: null }, said: 'reference-missing facilities!B2' },
    { name: 'a blank path', row: { town: null, community: null }, said: 'reference-missing facilities!C2' },
  ])('$name is an error at its cell', ({ row, said }) => {
    const material = linked(communities, aTable('facilities', [{ type: 'station', ...row }]));
    expect(saidOf(material)).toEqual([`error ${said}`]);
    expect(homesOf(material, 'facilities')).toEqual([null]);
  });

  test('a sheet without any column that could say it is told so once', () => {
    const material = linked(communities, aTable('facilities', [{ type: 'station' }, { type: 'station' }]));
    expect(saidOf(material)).toEqual(['warning home-absent facilities!']);
    expect(homesOf(material, 'facilities')).toEqual([null, null]);
  });

  test('a code that contradicts the name beside it is warned of', () => {
    const row: Row = { community: '和平社区', unit_id: '130102001001', type: 'station' };
    expect(saidOf(linked(communities, aTable('facilities', [row])))).toEqual(['warning name-disagrees facilities!A2']);
  });

  test('a community is meant where the column asks for one', () => {
    const material = linked(communities, aTable('estates', [{ id: '1', community_id: '130102001' }]));
    expect(saidOf(material)).toEqual(['error reference-level estates!B2']);
    expect(diagnosticsOf(material, 'reference-level')[0]?.params).toEqual({
      column: 'community_id',
      text: '130102001',
      unit: '建北街道',
      level: 'town',
      asked: 'community',
      taken: false,
    });
  });

  test('a unit above the communities is meant where the column asks for one', () => {
    const row: Row = { type: 'station', unit_id: '130102001001', managing_unit_id: '130102001002' };
    const material = linked(communities, aTable('facilities', [row]));
    expect(saidOf(material)).toEqual(['error reference-level facilities!C2']);
    expect(diagnosticsOf(material, 'reference-level')[0]?.params).toMatchObject({ unit: '和平社区', asked: 'regions' });
  });

  describe('a code of a unit further up under the heading of a level', () => {
    test.each<{ name: string; row: Row; home: string | null; said: readonly string[] }>([
      { name: 'of a street', row: { community: '130102001' }, home: '130102001', said: ['warning reference-level B2'] },
      { name: 'of a district', row: { community: '130102' }, home: '130102', said: ['warning reference-level B2'] },
      {
        name: 'beside the name of the same street',
        row: { town: '建北街道', community: '130102001' },
        home: '130102001',
        said: ['warning reference-level C2'],
      },
      {
        name: 'beside the name of another street, which is the wrong one of the two',
        row: { town: '青园街道', community: '130102001' },
        home: '130102001',
        said: ['warning name-disagrees B2', 'warning reference-level C2'],
      },
      { name: 'of the level itself', row: { community: '130102001001' }, home: '130102001001', said: [] },
      {
        name: 'of a street nobody knows',
        row: { community: '130102009' },
        home: null,
        said: ['error reference-unknown B2'],
      },
      { name: 'of a finer unit', row: { town: '130102001001' }, home: null, said: ['error reference-level B2'] },
    ])('$name', ({ row, home, said }) => {
      const material = linked(communities, aTable('facilities', [{ type: 'station', ...row }]));
      expect(homesOf(material, 'facilities')).toEqual([home]);
      expect(saidOf(material).map((each) => each.replace('facilities!', ''))).toEqual(said);
    });

    test('places the row there, and it is said which level is asked for', () => {
      const material = linked(communities, aTable('facilities', [{ community: '130102001', type: 'station' }]));
      expect(diagnosticsOf(material, 'reference-level')[0]?.params).toEqual({
        column: 'community',
        text: '130102001',
        unit: '建北街道',
        level: 'town',
        asked: 'community',
        taken: true,
      });
    });

    test('is no place for what lies in a community', () => {
      const material = linked(communities, aTable('estates', [{ id: '1', community: '130102001' }]));
      expect(saidOf(material)).toEqual(['error reference-level estates!B2']);
    });
  });

  test.each([
    { text: '130102001003', nearest: '130102001001' },
    { text: '体院社区', nearest: '体育社区' },
    { text: '完全不同', nearest: '' },
  ])('the nearest to $text is “$nearest”', ({ text, nearest }) => {
    const material = linked(communities, aTable('facilities', [{ unit_id: text, type: 'station' }]));
    expect(diagnosticsOf(material, 'reference-unknown')[0]?.params).toEqual({
      column: 'unit_id',
      text,
      table: 'unit',
      nearest,
    });
  });

  test('joins by name are counted once for each column and sheet', () => {
    const facilities: readonly Row[] = [
      { town: '建北街道', community: '体育社区', type: 'station' },
      { town: '建北街道', community: '和平社区', type: 'station' },
      { town: '青园街道', community: null, type: 'canteen' },
    ];
    const material = linked(communities, aTable('facilities', facilities));
    const notes = diagnosticsOf(material, 'reference-by-name').map(({ at, params }) => [at.cell, params.count]);
    expect(notes).toEqual([
      ['B', 2],
      ['A', 1],
    ]);
  });

  test('without a list of communities other sheets say which there are', () => {
    const rows: readonly Row[] = [{ county: '长安区', town: '建北街道', community: '体育社区', type: 'station' }];
    const material = linked(aTable('facilities', rows), aTable('estates', rows));
    expect(homesOf(material, 'facilities')).toEqual(['体育社区']);
    expect(homesOf(material, 'estates')).toEqual(['体育社区']);
    expect(saidOf(material, 'note').filter((said) => !said.includes('assumed'))).toEqual([]);
  });

  test('without any list of units a name in the home column leads nowhere, silently', () => {
    const material = linked(aTable('facilities', [{ unit_id: '体育社区', type: 'station' }]));
    expect(homesOf(material, 'facilities')).toEqual([null]);
    expect(saidOf(material)).toEqual([]);
  });

  test('an estate may lie in a town, where its path ends there', () => {
    const material = linked(communities, aTable('estates', [{ id: '1', name: '阳光小区', 'town-code': '130102001' }]));
    expect(homesOf(material, 'estates')).toEqual(['130102001']);
    expect(saidOf(material)).toEqual([]);
  });

  test('a nameless city is nobody in particular when two names are given', () => {
    const material = linked(
      aTable('communities', [{ id: '130102001001', name: '体育社区', county: '长安区' }]),
      aTable('facilities', [
        { city: '石家庄市', county: '长安区', type: 'station' },
        { city: '保定市', county: null, type: 'station' },
      ]),
    );
    expect(homesOf(material, 'facilities')).toEqual(['130102', null]);
    expect(material.units[1]?.name).toBe('1301');
    expect(saidOf(material)).toEqual(['error reference-unknown facilities!A3']);
  });

  test('a nameless city has the only name there is', () => {
    const material = linked(
      aTable('communities', [{ id: '130102001001', name: '体育社区', county: '长安区' }]),
      aTable('facilities', [{ city: '石家庄市', county: '长安区', type: 'station' }]),
    );
    expect(homesOf(material, 'facilities')).toEqual(['130102']);
    expect(material.units.map(({ name }) => name).slice(0, 3)).toEqual(['13', '石家庄市', '长安区']);
    expect(saidOf(material)).toEqual([]);
  });
});

describe('rows that lie where another row lies', () => {
  const staff = aTable('staff', [
    { id: 's1', name: '张三', unit_id: '130102001001' },
    { id: 's2', name: '李四', unit_id: '130102001002' },
    { id: 's3', name: '李四', unit_id: '130102002001' },
  ]);

  test.each([
    { name: 'by key', row: { person_id: 's2', hours: 8 }, home: '130102001002' },
    { name: 'by a unique name', row: { person_id: '张三', hours: 8 }, home: '130102001001' },
    { name: 'by a name in the own town', row: { town: '青园街道', person_id: '李四', hours: 8 }, home: '130102002001' },
  ])('$name', ({ row, home }) => {
    const material = linked(communities, staff, aTable('trainings', [row]));
    expect(homesOf(material, 'trainings')).toEqual([home]);
    expect(saidOf(material)).toEqual([]);
  });

  test.each([
    { name: 'two people of that name', person: '李四', said: 'reference-ambiguous trainings!A2' },
    { name: 'nobody of that name', person: '王五', said: 'reference-unknown trainings!A2' },
    { name: 'a blank', person: null, said: 'reference-missing trainings!A2' },
  ])('$name', ({ person, said }) => {
    const material = linked(communities, staff, aTable('trainings', [{ person_id: person, hours: 8 }]));
    expect(saidOf(material)).toEqual([`error ${said}`]);
    expect(homesOf(material, 'trainings')).toEqual([null]);
  });

  test('names of people are joined on, and then forgotten', () => {
    const material = linked(
      communities,
      staff,
      aTable('trainings', [{ person_id: '张三' }, { person_id: 's2' }, { person_id: '王五' }]),
    );
    expect(material.tables.get('trainings')?.columns.get('person_id')?.values).toEqual(['s1', 's2', null]);
    expect(material.tables.get('staff')?.columns.has('name')).toBe(false);
    expect(JSON.stringify(material.diagnostics)).not.toMatch(/张三|李四|王五/);
  });

  test('without the other table nothing is said, and the path still counts', () => {
    const trainings: readonly Row[] = [
      { person_id: 's1', town: null },
      { person_id: 's2', town: '青园街道' },
    ];
    const material = linked(communities, aTable('trainings', trainings));
    expect(saidOf(material)).toEqual([]);
    expect(Array.from(material.tables.get('trainings')?.references.get('person_id') ?? [])).toEqual([-1, -1]);
    expect(homesOf(material, 'trainings')).toEqual([null, '130102002']);
  });
});

describe('other references', () => {
  const facilities = aTable('facilities', [
    { id: 'f1', name: '服务站', type: 'station', unit_id: '130102001001' },
    { id: 'f2', name: '服务站', type: 'station', unit_id: '130102001002' },
  ]);

  test('a row by key, and by a name inside the own home', () => {
    const posts: readonly Row[] = [
      { id: 'p1', unit_id: '130102001002', facility_id: 'f1' },
      { id: 'p2', unit_id: '130102001002', facility_id: '服务站' },
      { id: 'p3', unit_id: '130102001002', facility_id: null },
    ];
    const material = linked(communities, facilities, aTable('posts', posts));
    expect(Array.from(material.tables.get('posts')?.references.get('facility_id') ?? [])).toEqual([0, 1, -1]);
    expect(saidOf(material)).toEqual([]);
  });

  test('a blank that means nobody is not missing', () => {
    const posts: readonly Row[] = [{ id: 'p1', unit_id: '130102001002', person_id: null }];
    const person = linked(communities, aTable('posts', posts)).tables.get('posts')?.columns.get('person_id');
    expect(person?.values).toEqual(['']);
    expect(person?.missing.size).toBe(0);
  });

  test('the unit that manages may be one the row lies in', () => {
    const row: Row = { id: 'f1', type: 'station', unit_id: '130102001001', managing_unit_id: '建北街道' };
    const material = linked(communities, aTable('facilities', [row]));
    expect(referencesOf(material, 'facilities', 'managing_unit_id')).toEqual(['130102001']);
  });

  test.each<{ name: string; path: Row; said: readonly string[] }>([
    { name: 'anywhere in a sheet without path', path: {}, said: [] },
    {
      name: 'only in its own town in a sheet with one',
      path: { town: '青园街道' },
      said: ['error reference-unknown facilities!C2'],
    },
  ])('a name is looked for $name', ({ path, said }) => {
    const row: Row = { type: 'station', unit_id: '130102002001', serves: ['体育社区'], ...path };
    expect(saidOf(linked(communities, aTable('facilities', [row])))).toEqual(said);
  });

  test.each<{ name: string; row: Row; serves: readonly string[] | undefined; said: readonly string[] }>([
    {
      name: 'by code',
      row: { serves: ['130102001001', '130102002001'] },
      serves: ['130102001001', '130102002001'],
      said: [],
    },
    {
      name: 'by name among the neighbours',
      row: { serves: ['体育社区', '和平社区'] },
      serves: ['130102001001', '130102001002'],
      said: [],
    },
    { name: 'blank: the unit it stands in', row: { serves: null }, serves: ['130102001001'], said: [] },
    { name: 'absent: the unit it stands in', row: {}, serves: ['130102001001'], said: [] },
    { name: 'nobody', row: { serves: [] }, serves: [], said: [] },
    {
      name: 'one unknown leaves all unknown',
      row: { serves: ['体育社区', '无名社区'] },
      serves: undefined,
      said: ['error reference-unknown facilities!C2'],
    },
  ])('serves, $name', ({ row, serves, said }) => {
    const material = linked(communities, aTable('facilities', [{ type: 'station', unit_id: '130102001001', ...row }]));
    const facility = material.tables.get('facilities');
    const sets = facility?.referenceSets.get('serves') ?? [];
    expect(facility?.columns.get('serves')).toMatchObject({
      values: [row['serves'] ?? ['130102001001']],
      missing: new Map(),
      assumed: row['serves'] === undefined,
    });
    expect(sets.map((units) => units?.map((unit) => textOf(material, unit)))).toEqual([serves]);
    expect(saidOf(material)).toEqual(said);
  });
});
