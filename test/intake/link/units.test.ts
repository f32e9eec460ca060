import { describe, expect, test } from 'vitest';
import { type Table } from '../../../src/model/table.ts';
import { diagnosticsOf, homesOf, linked, saidOf, textOf, treeOf } from './a-link.ts';
import { aTable, type Row } from './a-table.ts';

describe('units from codes', () => {
  test('a code makes the units its prefixes stand for, named by their codes', () => {
    const material = linked(aTable('communities', [{ id: '130102001001', name: '体育社区', households: 900 }]));
    expect(treeOf(material)).toEqual([
      'province 13 13',
      '  city 1301 1301',
      '    county 130102 130102',
      '      town 130102001 130102001',
      '        community 130102001001 体育社区',
    ]);
    expect(saidOf(material)).toEqual([]);
  });

  test('a city without counties holds its towns itself', () => {
    const material = linked(
      aTable('communities', [
        {
          city: '东莞市',
          'county-code': '441900',
          county: '东莞市',
          town: '东城街道',
          id: '441900003001',
          name: '岗贝社区',
        },
      ]),
    );
    expect(treeOf(material)).toEqual([
      'province 44 44',
      '  city 4419 东莞市',
      '    town 441900003 东城街道',
      '      community 441900003001 岗贝社区',
    ]);
  });

  test('the county that only fills a place has no name of its own', () => {
    const material = linked(
      aTable('communities', [{ 'county-code': '620201', county: '市辖区', town: '新华街道', name: '新华社区' }]),
    );
    expect(treeOf(material)).toEqual([
      'province 62 62',
      '  city 6202 6202',
      '    town - 新华街道',
      '      community - 新华社区',
    ]);
  });

  test('a city without counties may be named where its county is asked for', () => {
    const material = linked(
      aTable('communities', [{ county: '东莞市', town: '东城街道', id: '441900003001', name: '岗贝社区' }]),
      aTable('facilities', [{ county: '东莞市', town: '东城街道', community: '岗贝社区', type: 'station' }]),
    );
    expect(treeOf(material)[1]).toBe('  city 4419 东莞市');
    expect(homesOf(material, 'facilities')).toEqual(['441900003001']);
    expect(saidOf(material)).toEqual([]);
  });

  test('a code of its own level alone follows the code above it', () => {
    const material = linked(
      aTable('communities', [{ 'county-code': '130102', 'town-code': '001', 'community-code': '003', households: 1 }]),
    );
    expect(material.units.at(-1)).toMatchObject({ level: 'community', code: '130102001003' });
  });

  test('path columns name what the codes hold', () => {
    const material = linked(
      aTable('communities', [{ county: '长安区', town: '建北街道', id: '130102001001', name: '体育社区' }]),
    );
    expect(treeOf(material).slice(2)).toEqual([
      '    county 130102 长安区',
      '      town 130102001 建北街道',
      '        community 130102001001 体育社区',
    ]);
    expect(saidOf(material, 'note')).toEqual(['note kind-assumed communities!C2']);
  });

  test('the own row of a unit names it, and another name in a path is warned of at its cell', () => {
    const material = linked(
      aTable('regions', [{ id: '130102001', name: '建北街道办事处' }]),
      aTable('communities', [{ town: '建北街道', id: '130102001001', name: '体育社区' }]),
    );
    expect(material.units.find(({ code }) => code === '130102001')?.name).toBe('建北街道办事处');
    expect(saidOf(material)).toEqual(['warning name-disagrees communities!A2']);
  });

  test.each([
    { name: 'of another street', text: '青园街道', elsewhere: '130102002' },
    { name: 'of a street that is nowhere', text: '不存在街道', elsewhere: '' },
  ])('a name $name beside a code is named, and the code is followed', ({ text, elsewhere }) => {
    const regions = [
      { id: '130102001', name: '建北街道' },
      { id: '130102002', name: '青园街道' },
    ];
    const material = linked(
      aTable('regions', regions),
      aTable('communities', [{ town: text, id: '130102001001', name: '体育社区' }]),
    );
    expect(saidOf(material)).toEqual(['warning name-disagrees communities!A2']);
    expect(diagnosticsOf(material, 'name-disagrees')[0]?.params).toEqual({
      column: 'town',
      text,
      code: '130102001',
      name: '建北街道',
      other: 'book.xlsx › regions › B2',
      elsewhere,
    });
    const community = material.units.find(({ code }) => code === '130102001001');
    expect(textOf(material, community?.parent ?? null)).toBe('130102001');
  });

  test('virtual communities are marked and said', () => {
    const material = linked(aTable('communities', [{ id: '130102001498', name: '虚拟社区' }]));
    expect(material.units.at(-1)?.virtual).toBe(true);
    expect(saidOf(material, 'note')).toContain('note unit-virtual communities!A2');
  });
});

describe('units from names', () => {
  test('a name is one unit inside one parent, and another in the next', () => {
    const material = linked(
      aTable('communities', [
        { county: '长安区', town: '建北街道', name: '和平社区' },
        { county: '长安区', town: '青园街道', name: '和平社区' },
        { county: '长安区', town: '青园街道', name: '青园社区' },
      ]),
    );
    expect(treeOf(material)).toEqual([
      'county - 长安区',
      '  town - 建北街道',
      '    community - 和平社区',
      '  town - 青园街道',
      '    community - 和平社区',
      '    community - 青园社区',
    ]);
    expect(saidOf(material, 'note')).toEqual([]);
  });

  test('the home column of communities may name the town', () => {
    const material = linked(aTable('communities', [{ name: '体育社区', region_id: '建北街道' }]));
    expect(treeOf(material)).toEqual(['town - 建北街道', '  community - 体育社区']);
    expect(saidOf(material)).toEqual([]);
  });

  test('names of regions take their level from their place in the tree, and it is said', () => {
    const material = linked(
      aTable('regions', [
        { name: '建北街道', parent_id: '长安区' },
        { name: '长安区', parent_id: '石家庄市' },
        { name: '石家庄市' },
      ]),
    );
    expect(treeOf(material)).toEqual(['city - 石家庄市', '  county - 长安区', '    town - 建北街道']);
    expect(diagnosticsOf(material, 'level-assumed').map(({ params }) => params.level)).toEqual([
      'town',
      'county',
      'city',
    ]);
  });

  test('a sheet of regions may say all by its path', () => {
    const material = linked(
      aTable('regions', [
        { county: '长安区', population: 500_000 },
        { county: '长安区', town: '建北街道', population: 60_000 },
      ]),
    );
    expect(treeOf(material)).toEqual(['county - 长安区', '  town - 建北街道']);
    expect(material.tables.get('regions')?.columns.get('population')?.values).toEqual([500_000, 60_000]);
  });

  test('without any town of its own a community lies in the only town there is', () => {
    const material = linked(
      aTable('regions', [{ id: '320411003', name: '龙虎塘街道' }]),
      aTable('communities', [{ name: '腾龙社区', households: 1 }]),
    );
    expect(treeOf(material).at(-1)).toBe('        community - 腾龙社区');
    expect(saidOf(material)).toEqual([]);
  });

  test('with several towns it must say which', () => {
    const material = linked(
      aTable('regions', [
        { id: '320411003', name: '龙虎塘街道' },
        { id: '320411004', name: '三井街道' },
      ]),
      aTable('communities', [{ name: '腾龙社区', households: 1 }]),
    );
    expect(saidOf(material)).toContain('error reference-missing communities!');
  });

  test('where towns are listed, a community lies in a listed one', () => {
    const material = linked(
      aTable('regions', [{ id: '130102001', name: '建北街道' }]),
      aTable('communities', [
        { town: '建北街道', name: '体育社区' },
        { town: '建南街道', name: '和平社区' },
      ]),
    );
    expect(saidOf(material)).toEqual(['error reference-unknown communities!A3']);
    expect(diagnosticsOf(material, 'reference-unknown')[0]?.params).toMatchObject({
      table: 'regions',
      nearest: '建北街道',
    });
    expect(material.tables.get('communities')?.length).toBe(1);
  });

  test('suffixes are part of a name', () => {
    const material = linked(
      aTable('communities', [{ id: '110105022001', town: '高碑店乡', name: '高井社区居委会' }]),
      aTable('facilities', [{ town: '高碑店乡', community: '高井社区', type: 'station' }]),
    );
    expect(saidOf(material)).toEqual(['error reference-unknown facilities!B2']);
    expect(diagnosticsOf(material, 'reference-unknown')[0]?.params.nearest).toBe('高井社区居委会');
  });
});

describe('malformed codes', () => {
  test.each([
    { name: 'not a code', table: 'communities', row: { id: '1301', name: '体育社区' }, cell: 'A2' },
    {
      name: 'of a county in a list of communities',
      table: 'communities',
      row: { id: '350527000000', name: '金门县' },
      cell: 'A2',
    },
    {
      name: 'of a community in a list of regions',
      table: 'regions',
      row: { id: '130102001001', name: '体育社区', level: 'town' },
      cell: 'A2',
    },
    {
      name: 'of another level than stated',
      table: 'regions',
      row: { id: '130102', name: '长安区', level: 'town' },
      cell: 'A2',
    },
    { name: 'in a path', table: 'facilities', row: { 'community-code': '13010200100', type: 'station' }, cell: 'A2' },
    {
      name: 'under a heading that asks for a name',
      table: 'facilities',
      row: { community: '13010200100', type: 'station' },
      cell: 'A2',
    },
    {
      name: 'in a home column',
      table: 'facilities',
      row: { type: 'station', unit_id: '1299991' },
      cell: 'B2',
    },
  ])('$name', ({ table, row, cell }) => {
    expect(saidOf(linked(aTable(table, [row])))).toEqual([`error code-malformed ${table}!${cell}`]);
  });

  test.each([
    { name: 'of a smaller unit', parent: '130102001' },
    { name: 'of a unit of its own level', parent: '130103' },
    { name: 'of the unit itself', parent: '130102' },
  ])('a stated parent is the code $name', ({ parent }) => {
    const row = { parent_id: parent, id: '130102', name: '长安区', level: 'county' };
    const said = linked(aTable('regions', [row]));
    expect(saidOf(said)).toContain('error parent-not-above regions!A2');
    expect(saidOf(said).join()).not.toContain('code-malformed');
  });

  test('a code that lies in no listed town', () => {
    const material = linked(
      aTable('regions', [{ id: '130102001', name: '建北街道' }]),
      aTable('communities', [
        { id: '130102001001', name: '体育社区' },
        { id: '130102009001', name: '青园社区' },
      ]),
    );
    expect(saidOf(material)).toEqual(['error code-parent-unknown communities!A3']);
    expect(diagnosticsOf(material, 'code-parent-unknown')[0]?.params).toEqual({
      code: '130102009001',
      parent: '130102009',
    });
  });

  test('where no towns are listed the prefix will do', () => {
    const material = linked(
      aTable('regions', [{ id: '130102', name: '长安区' }]),
      aTable('communities', [{ id: '130102009001', name: '青园社区' }]),
    );
    expect(saidOf(material)).toEqual([]);
  });

  describe('a stated parent that the digits contradict', () => {
    const stated: Row = { id: '130102001002', name: '青园社区', region_id: '130171002' };
    const town: Row = { 'town-code': '130171002', id: '130102001002', name: '青园社区' };

    test.each([
      { name: 'listed among the regions', table: 'regions', row: { id: '130171002', name: '太行街道' } },
      { name: 'in which other codes begin', table: 'communities', row: { id: '130171002001', name: '太行社区' } },
    ])('outranks them, and it is said: $name', ({ table, row }) => {
      const others = table === 'regions' ? [{ id: '130102001', name: '建北街道' }, row] : [row];
      const material = linked(aTable(table, others, '一'), aTable('communities', [stated], '二'));
      const moved = material.units.find(({ code }) => code === '130102001002');
      expect(textOf(material, moved?.parent ?? null)).toBe('130171002');
      expect(saidOf(material)).toEqual(['warning parent-disagrees 二!C2']);
      expect(diagnosticsOf(material, 'parent-disagrees')[0]?.params).toEqual({
        code: '130102001002',
        column: 'region_id',
        stated: '130171002',
        parent: '130102001',
      });
    });

    test('is compared at the level that is stated', () => {
      const row: Row = { id: '130102001002', name: '青园社区', region_id: '130104' };
      const regions = [
        { id: '130102', name: '长安区' },
        { id: '130104', name: '桥西区' },
      ];
      const material = linked(aTable('regions', regions), aTable('communities', [row]));
      expect(diagnosticsOf(material, 'parent-disagrees')[0]?.params).toMatchObject({
        stated: '130104',
        parent: '130102',
      });
    });

    test('outranks them when it has a name of its own', () => {
      const material = linked(aTable('communities', [{ town: '太行街道', ...town }]));
      expect(saidOf(material)).toEqual(['warning parent-disagrees communities!B2']);
    });

    test.each([
      { name: 'in a column of parents', rows: [stated], cell: 'C2' },
      { name: 'in a column of towns', rows: [town], cell: 'A2' },
      {
        name: 'with the name of another town',
        rows: [
          { town: '建北街道', ...town },
          { town: '建北街道', 'town-code': '130102001', id: '130102001003', name: '体育社区' },
        ],
        cell: 'B2',
      },
    ])('is an error when it is nowhere else: $name', ({ rows, cell }) => {
      const material = linked(aTable('communities', rows));
      expect(saidOf(material)).toEqual([`error code-parent-unknown communities!${cell}`]);
      expect(diagnosticsOf(material, 'code-parent-unknown')[0]?.params).toEqual({
        code: '130102001002',
        parent: '130171002',
      });
    });

    test('is an error in other tables, too', () => {
      const row: Row = { 'town-code': '130171002', unit_id: '130102001002', type: 'station' };
      expect(saidOf(linked(aTable('facilities', [row])))).toEqual(['error code-parent-unknown facilities!A2']);
    });
  });

  test.each([
    { name: 'not listed', regions: [{ id: '130102001', name: '建北街道' }], said: ['error code-parent-unknown 二!B2'] },
    { name: 'listed', regions: [{ id: '130102009', name: '青园街道' }], said: [] },
    { name: 'of a level nobody lists', regions: [{ id: '130102', name: '长安区' }], said: [] },
  ])('a parent of a community without a code: $name', ({ regions, said }) => {
    const row: Row = { name: '青园社区', region_id: '130102009' };
    const material = linked(aTable('regions', regions, '一'), aTable('communities', [row], '二'));
    expect(saidOf(material)).toEqual(said);
  });

  test.each([{ order: '甲乙' }, { order: '乙甲' }])(
    'two that rows state differently are an error, in the order $order',
    ({ order }) => {
      const sheets: Readonly<Record<string, Table>> = {
        甲: aTable('communities', [{ id: '130102001001', region_id: '130102002' }], '甲'),
        乙: aTable('communities', [{ id: '130102001001', region_id: '130102003' }], '乙'),
      };
      const towns = ['130102001', '130102002', '130102003'].map((id) => ({ id, name: id }));
      const material = linked(aTable('regions', towns), ...Array.from(order).flatMap((name) => sheets[name] ?? []));
      expect(saidOf(material).filter((said) => said.startsWith('error'))).toEqual([
        `error key-conflict ${order.at(-1) ?? ''}!B2`,
      ]);
      expect(homesOf(material, 'communities')).toEqual(['130102001001']);
      expect(treeOf(material)).toContain('        community 130102001001 130102001001');
    },
  );
});
