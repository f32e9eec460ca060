import { describe, expect, test } from 'vitest';
import { type LinkedMaterial } from '../../../src/model/linked.ts';
import { type Table } from '../../../src/model/table.ts';
import { diagnosticsOf, homesOf, linked, saidOf, textOf } from './a-link.ts';
import { aTable, type Row } from './a-table.ts';

describe('rows without a key', () => {
  const community: Row = { id: '130102001001', name: '体育社区' };
  const station: Row = { type: 'station', unit_id: '130102001001', floor_area: 300 };
  const hall: Row = { ...station, floor_area: 500 };

  test('a sheet handed in twice counts once', () => {
    const material = linked(
      aTable('communities', [community]),
      aTable('facilities', [station, station, hall], '一'),
      aTable('facilities', [station, station, hall], '二'),
    );
    expect(material.tables.get('facilities')?.length).toBe(3);
    expect(saidOf(material)).toEqual(['warning sheet-repeated 二!']);
    expect(diagnosticsOf(material, 'sheet-repeated')[0]?.params).toEqual({ other: 'book.xlsx › 一', rows: 3 });
  });

  test('a row that another sheet has too counts, and is said', () => {
    const material = linked(
      aTable('communities', [community]),
      aTable('facilities', [station], '一'),
      aTable('facilities', [station, hall], '二'),
    );
    expect(material.tables.get('facilities')?.length).toBe(3);
    expect(saidOf(material)).toEqual(['warning row-alike 二!2:2']);
  });

  test('a sheet handed in twice counts once, whatever the order of its rows', () => {
    const material = linked(
      aTable('communities', [community]),
      aTable('facilities', [station, hall], '一'),
      aTable('facilities', [hall, station], '二'),
    );
    expect(material.tables.get('facilities')?.length).toBe(2);
    expect(saidOf(material)).toEqual(['warning sheet-repeated 二!']);
  });

  test.each([{ order: ['一', '二'] }, { order: ['二', '一'] }])(
    'what another sheet has among numbered rows counts once, in the order $order',
    ({ order }) => {
      const sheets: Readonly<Record<string, Table>> = {
        一: aTable('facilities', [station, { ...hall, id: 'F1' }], '一'),
        二: aTable('facilities', [station], '二'),
      };
      const material = linked(aTable('communities', [community]), ...order.flatMap((name) => sheets[name] ?? []));
      expect(material.tables.get('facilities')?.length).toBe(2);
      expect(saidOf(material)).toContain('warning sheet-repeated 二!');
    },
  );

  test('two persons who were trained equally long are two rows', () => {
    const material = linked(
      aTable('communities', [community]),
      aTable('staff', [
        { id: 'p1', unit_id: '130102001001' },
        { id: 'p2', unit_id: '130102001001' },
      ]),
      aTable('trainings', [{ person_id: 'p1', hours: 40 }], '一'),
      aTable('trainings', [{ person_id: 'p2', hours: 40 }], '二'),
    );
    expect(material.tables.get('trainings')?.length).toBe(2);
    expect(saidOf(material)).toEqual([]);
  });

  test('the same row elsewhere is another thing', () => {
    const material = linked(
      aTable('communities', [community, { id: '130102001002', name: '育才社区' }]),
      aTable('facilities', [station], '一'),
      aTable('facilities', [{ ...station, unit_id: '130102001002' }], '二'),
    );
    expect(material.tables.get('facilities')?.length).toBe(2);
    expect(saidOf(material)).toEqual([]);
  });
});

describe('rows that name the same thing in two sheets', () => {
  const community: Row = { id: '130102001001', name: '体育社区' };
  const station: Row = { name: '体育服务站', type: 'station', unit_id: '130102001001', floor_area: 300 };
  const facilitiesOf = (first: readonly Row[], second: readonly Row[]) =>
    linked(aTable('communities', [community]), aTable('facilities', first, '一'), aTable('facilities', second, '二'));

  test('the same figures count once', () => {
    const material = facilitiesOf([{ ...station, id: 'F1' }], [station, { ...station, name: '体育二站' }]);
    expect(material.tables.get('facilities')?.length).toBe(2);
    expect(saidOf(material)).toContain('warning row-repeated 二!A2');
  });

  test('a corrected figure beside the old one is an error that names both', () => {
    const material = facilitiesOf([{ ...station, id: 'F1' }], [{ ...station, floor_area: 310 }]);
    expect(material.tables.get('facilities')?.length).toBe(1);
    expect(diagnosticsOf(material, 'key-conflict')).toHaveLength(1);
  });

  test('what one leaves open the other fills, its number too', () => {
    const material = facilitiesOf(
      [{ ...station, floor_area: null }],
      [{ name: '体育服务站', type: 'station', unit_id: '130102001001', floor_area: 310, id: 'F1' }],
    );
    expect(material.tables.get('facilities')?.columns.get('id')?.values).toEqual(['F1']);
    expect(saidOf(material).filter((said) => said.includes('error'))).toEqual([]);
  });

  test.each([
    { name: 'of another kind', other: { ...station, type: 'canteen', floor_area: 80 } },
    { name: 'with another number', other: { ...station, id: 'F2', floor_area: 80 } },
    { name: 'without a name', other: { ...station, name: null, floor_area: 80 } },
  ])('one $name is another thing', ({ other }) => {
    const material = facilitiesOf([{ ...station, id: 'F1' }], [other]);
    expect(material.tables.get('facilities')?.length).toBe(2);
    expect(diagnosticsOf(material, 'key-conflict')).toEqual([]);
  });

  test('two of one name in one sheet are two things', () => {
    const material = linked(
      aTable('communities', [community]),
      aTable('facilities', [station, { ...station, floor_area: 80 }], '一'),
    );
    expect(material.tables.get('facilities')?.length).toBe(2);
  });
});

describe('rows that name a thing which two sheets number differently', () => {
  const community: Row = { id: '130102001001', name: '体育社区' };
  const station: Row = { name: '体育服务站', type: 'station', unit_id: '130102001001' };
  const sheets: Readonly<Record<string, Table>> = {
    甲: aTable('facilities', [{ ...station, id: 'F1' }], '甲'),
    乙: aTable('facilities', [{ ...station, id: 'F2' }], '乙'),
    丙: aTable('facilities', [station], '丙'),
  };

  test.each([{ order: '甲乙丙' }, { order: '甲丙乙' }, { order: '丙甲乙' }])(
    'is an error in the order $order',
    ({ order }) => {
      const material = linked(
        aTable('communities', [community]),
        ...Array.from(order).flatMap((name) => sheets[name] ?? []),
      );
      expect(saidOf(material)).toEqual(['error reference-ambiguous 丙!A2']);
      expect(diagnosticsOf(material, 'reference-ambiguous')[0]?.params).toMatchObject({ text: '体育服务站', count: 2 });
    },
  );
});

describe('rows of one key', () => {
  const first: Row = { id: '130102001001', name: '体育社区', households: 900 };

  test.each([{ order: '甲乙' }, { order: '乙甲' }])(
    'any of them may say where the thing lies, in the order $order',
    ({ order }) => {
      const sheets: Readonly<Record<string, Table>> = {
        甲: aTable('facilities', [{ id: 'f1', type: 'station', unit_id: '130102001001' }], '甲'),
        乙: aTable('facilities', [{ id: 'f1', type: 'station', floor_area: 300 }], '乙'),
      };
      const material = linked(
        aTable('communities', [first]),
        ...Array.from(order).flatMap((name) => sheets[name] ?? []),
      );
      expect(homesOf(material, 'facilities')).toEqual(['130102001001']);
      expect(material.tables.get('facilities')?.columns.get('floor_area')?.values).toEqual([300]);
    },
  );

  test.each([{ order: '甲乙' }, { order: '乙甲' }])(
    'a cell that cannot be read outweighs an empty one, in the order $order',
    ({ order }) => {
      const read = aTable('communities', [{ id: '130102001001', households: null }], '甲');
      const households = read.columns.map((column) => ({ ...column, missing: new Map([[0, 'unreadable' as const]]) }));
      const sheets: Readonly<Record<string, Table>> = {
        甲: { ...read, columns: [...read.columns.slice(0, 1), ...households.slice(1)] },
        乙: aTable('communities', [{ id: '130102001001', households: null }], '乙'),
      };
      const material = linked(...Array.from(order).flatMap((name) => sheets[name] ?? []));
      expect(material.tables.get('communities')?.columns.get('households')?.missing.get(0)).toBe('unreadable');
    },
  );

  test('places that lead to no unit contradict each other as they are written', () => {
    const material = linked(
      aTable('facilities', [
        { id: 'f1', type: 'station', unit_id: '和平社区' },
        { id: 'f1', type: 'station', unit_id: '体育社区' },
      ]),
    );
    expect(saidOf(material)).toEqual(['error home-conflict facilities!C3']);
  });

  test('what repeats another row is said even where a third one contradicts both', () => {
    const other = { ...first, households: 901 };
    const said = [
      [first, other, other],
      [other, first, other],
      [other, other, first],
    ].map((rows) =>
      [...new Set(saidOf(linked(aTable('communities', rows))).map((one) => one.split(' ')[1]))].toSorted(),
    );
    expect(said).toEqual(said.map(() => ['key-conflict', 'row-repeated']));
  });

  test('identical rows count once', () => {
    const material = linked(aTable('communities', [first], '一'), aTable('communities', [first], '二'));
    expect(material.tables.get('communities')?.length).toBe(1);
    expect(saidOf(material)).toEqual(['warning row-repeated 二!A2']);
    expect(diagnosticsOf(material, 'row-repeated')[0]?.params).toEqual({
      key: '130102001001',
      other: 'book.xlsx › 一 › A2',
    });
  });

  test('a unit known by its name alone is told where its code is blank', () => {
    const material = linked(aTable('communities', [first, { id: null, name: '育才社区' }]));
    expect(saidOf(material)).toContain('warning key-missing communities!A3');
  });

  test('different values are an error that names both cells', () => {
    const material = linked(aTable('communities', [first, { ...first, households: 901 }]));
    expect(saidOf(material)).toEqual(['error key-conflict communities!C3']);
    expect(diagnosticsOf(material, 'key-conflict')[0]?.params).toEqual({
      key: '130102001001',
      other: 'book.xlsx › communities › C2',
      column: 'households',
    });
  });

  test('sheets may share the columns of a table between them', () => {
    const material = linked(
      aTable('communities', [first], '一'),
      aTable('communities', [{ id: '130102001001', population: 2700 }], '二'),
    );
    const table = material.tables.get('communities');
    expect(table?.length).toBe(1);
    expect([table?.columns.get('households')?.values, table?.columns.get('population')?.values]).toEqual([
      [900],
      [2700],
    ]);
    expect(table?.columns.get('population')?.missing.size).toBe(0);
    expect(saidOf(material)).toEqual([]);
  });

  test('without codes the key is the name inside its parent', () => {
    const material = linked(
      aTable('communities', [
        { town: '建北街道', name: '和平社区', households: 900 },
        { town: '青园街道', name: '和平社区', households: 800 },
        { town: '建北街道', name: '和平社区', households: 700 },
      ]),
    );
    expect(material.tables.get('communities')?.length).toBe(2);
    expect(saidOf(material)).toEqual(['error key-conflict communities!C4']);
  });

  test('one key in two places contradicts itself', () => {
    const material = linked(
      aTable('communities', [{ id: '130102001001' }, { id: '130102001002' }]),
      aTable('facilities', [
        { id: 'f1', type: 'station', unit_id: '130102001001' },
        { id: 'f1', type: 'station', unit_id: '130102001002' },
      ]),
    );
    expect(saidOf(material)).toEqual(['error home-conflict facilities!C3']);
    expect(diagnosticsOf(material, 'home-conflict')[0]?.params).toEqual({
      key: 'f1',
      other: 'book.xlsx › facilities › C2',
      column: 'unit_id',
      serves: 'facilities.serves',
    });
  });

  test('one key in two places, of a table that has no column for further ones, is a conflict like any other', () => {
    const material = linked(
      aTable('communities', [{ id: '130102001001' }, { id: '130102001002' }]),
      aTable('posts', [
        { id: 'p1', unit_id: '130102001001' },
        { id: 'p1', unit_id: '130102001002' },
      ]),
    );
    expect(saidOf(material)).toEqual(['error key-conflict posts!B3']);
  });

  test('what serves two places in one row is no conflict', () => {
    const material = linked(
      aTable('communities', [{ id: '130102001001' }, { id: '130102001002' }]),
      aTable('facilities', [
        { id: 'f1', type: 'station', unit_id: '130102001001', serves: ['130102001001', '130102001002'] },
      ]),
    );
    expect(saidOf(material)).toEqual([]);
  });

  test('rows of a table without key are all kept', () => {
    const training: Row = { person_id: 's1', hours: 8 };
    const material = linked(
      aTable('staff', [{ id: 's1', 'town-code': '130102001' }]),
      aTable('trainings', [training, training]),
    );
    expect(material.tables.get('trainings')?.length).toBe(2);
    expect(saidOf(material)).toEqual([]);
  });

  test.each<{ name: string; table: Table; said: string }>([
    {
      name: 'a community without code and name',
      table: aTable('communities', [{ id: null, name: null, households: 3 }]),
      said: 'error key-missing communities!A2',
    },
    {
      name: 'a post without number',
      table: aTable('posts', [{ id: null, 'town-code': '130102001' }]),
      said: 'warning key-missing posts!A2',
    },
  ])('$name', ({ table, said }) => {
    expect(saidOf(linked(table))).toEqual([said]);
  });

  test('a linked row knows its sheet and row there', () => {
    const second: Row = { id: '130102001002', name: '和平社区', households: 800 };
    const table = linked(aTable('communities', [first], '一'), aTable('communities', [first, second], '二')).tables.get(
      'communities',
    );
    expect(table?.parts.map(({ sheet }) => sheet)).toEqual(['一', '二']);
    expect([Array.from(table?.partOf ?? []), Array.from(table?.rowIn ?? [])]).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });
});

describe('columns that may be absent', () => {
  test('are blank everywhere, which is said once for the table', () => {
    const material = linked(aTable('staff', [{ id: 's1', 'town-code': '130102001' }]));
    const columns = material.tables.get('staff')?.columns;
    expect(columns?.get('left_on')).toMatchObject({ values: ['never'], assumed: true, missing: new Map() });
    expect(columns?.get('leave_reason')).toMatchObject({
      values: [null],
      assumed: true,
      missing: new Map([[0, 'blank']]),
    });
    expect(diagnosticsOf(material, 'column-assumed-blank').map(({ params }) => params)).toEqual([
      { table: 'staff', column: 'left_on, leave_reason' },
    ]);
  });

  test('are blank in the rows of the sheet that lacks them', () => {
    const material = linked(
      aTable('staff', [{ id: 's1', 'town-code': '130102001', left_on: '2020-06-30', leave_reason: '退休' }], '一'),
      aTable('staff', [{ id: 's2', 'town-code': '130102001', leave_reason: '辞职' }], '二'),
    );
    expect(material.tables.get('staff')?.columns.get('left_on')).toMatchObject({
      values: ['2020-06-30', 'never'],
      assumed: false,
    });
    expect(diagnosticsOf(material, 'column-assumed-blank').map(({ at }) => at.sheet)).toEqual(['二']);
  });

  test('a column that must be there stays absent', () => {
    const material = linked(aTable('facilities', [{ type: 'station', 'town-code': '130102001' }]));
    expect(material.tables.get('facilities')?.columns.has('floor_area')).toBe(false);
  });
});

describe('the table of regions', () => {
  test('has a row for every unit above the communities, also without any sheet of regions', () => {
    const material = linked(aTable('communities', [{ id: '130102001001', name: '体育社区', town: '建北街道' }]));
    const regions = material.tables.get('regions');
    expect(homesOf(material, 'regions')).toEqual(['13', '1301', '130102', '130102001']);
    expect(regions?.columns.get('level')?.values).toEqual(['province', 'city', 'county', 'town']);
    expect(regions?.columns.get('name')?.values).toEqual(['13', '1301', '130102', '建北街道']);
    expect(regions?.columns.has('population')).toBe(false);
    expect(Array.from(regions?.partOf ?? [])).toEqual([-1, -1, -1, -1]);
  });

  test('a value not given is blank, not zero', () => {
    const material = linked(aTable('regions', [{ id: '130102001', name: '建北街道', population: 60_000 }]));
    const population = material.tables.get('regions')?.columns.get('population');
    expect(population?.values).toEqual([null, null, null, 60_000]);
    expect([...(population?.missing ?? [])]).toEqual([
      [0, 'blank'],
      [1, 'blank'],
      [2, 'blank'],
    ]);
  });

  test('a group and the core pass down to what does not say otherwise', () => {
    const material = linked(
      aTable('regions', [
        { id: '4401', name: '广州市', region_group: 'prd', is_core: true },
        { id: '440103', name: '荔湾区', region_group: null, is_core: false },
        { id: '440103001', name: '沙面街道', region_group: null, is_core: null },
        { id: '440111', name: '白云区', region_group: 'non_prd', is_core: null },
      ]),
    );
    const { columns } = material.tables.get('regions') ?? {};
    expect(homesOf(material, 'regions')).toEqual(['44', '4401', '440103', '440111', '440103001']);
    expect(columns?.get('region_group')?.values).toEqual([null, 'prd', 'prd', 'non_prd', 'prd']);
    expect(columns?.get('is_core')?.values).toEqual([null, true, false, true, false]);
  });

  test('a cell that cannot be read is not filled from above', () => {
    const table = aTable('regions', [
      { id: '4401', region_group: 'prd' },
      { id: '440103', region_group: null },
    ]);
    const columns = table.columns.map((column) => ({ ...column, missing: new Map([[1, 'unreadable' as const]]) }));
    const group = linked({ ...table, columns })
      .tables.get('regions')
      ?.columns.get('region_group');
    expect(group?.values).toEqual([null, 'prd', null]);
    expect(group?.missing.get(2)).toBe('unreadable');
  });

  test('the kind of a town comes from its code where nobody says it', () => {
    const material = linked(
      aTable('regions', [
        { id: '130102001', name: '建北街道', kind: null },
        { id: '130102100', name: '西兆通镇', kind: 'street' },
        { id: '130102200', name: '某乡', kind: null },
        { id: '130102400', name: '开发区', kind: null },
      ]),
    );
    const kind = material.tables.get('regions')?.columns.get('kind');
    expect(kind?.values.slice(3)).toEqual(['street', 'street', 'township', null]);
    expect(diagnosticsOf(material, 'kind-assumed').map(({ params }) => params)).toEqual([{ count: 2 }]);
  });
});

describe('the scope', () => {
  const towns = [{ id: '130102001' }, { id: '130102002' }];
  test.each<{ name: string; tables: readonly Table[]; scope: string | null }>([
    { name: 'the county that holds both towns', tables: [aTable('regions', towns)], scope: '130102' },
    {
      name: 'the city, if a sheet describes it',
      tables: [aTable('regions', [...towns, { id: '1301' }])],
      scope: '1301',
    },
    {
      name: 'the largest that sheets describe',
      tables: [aTable('regions', [...towns, { id: '130102' }, { id: '1301' }])],
      scope: '1301',
    },
    { name: 'the province of two cities', tables: [aTable('regions', [{ id: '1301' }, { id: '1302' }])], scope: '13' },
    { name: 'the only unit', tables: [aTable('regions', [{ id: '130102001' }])], scope: '130102001' },
    { name: 'none over two provinces', tables: [aTable('regions', [{ id: '13' }, { id: '44' }])], scope: null },
    { name: 'none without units', tables: [], scope: null },
  ])('$name', ({ tables, scope }) => {
    const material = linked(...tables);
    expect(textOf(material, material.scope)).toBe(scope);
  });
});

describe('units without rows', () => {
  const silentAmong = (codes: readonly string[], filled: readonly string[]): readonly string[] => {
    const communities = aTable(
      'communities',
      codes.map((code) => ({ id: `${code}001` })),
    );
    const facilities = aTable(
      'facilities',
      filled.map((code) => ({ unit_id: code, type: 'station' })),
    );
    return diagnosticsOf(linked(communities, facilities), 'unit-without-rows').map(({ params }) => params.unit);
  };

  test.each([
    { name: 'most towns have rows', filled: ['001', '003'], of: ['001', '002', '003'], silent: ['002'] },
    { name: 'one town has rows', filled: ['001'], of: ['001', '002'], silent: [] },
    { name: 'half of the towns have rows', filled: ['001', '003'], of: ['001', '002', '003', '004'], silent: [] },
    { name: 'all towns have rows', filled: ['001', '002', '003'], of: ['001', '002', '003'], silent: [] },
  ])('$name', ({ filled, of, silent }) => {
    const towns = (blocks: readonly string[]): readonly string[] => blocks.map((block) => `130102${block}`);
    expect(silentAmong(towns(of), towns(filled))).toEqual(towns(silent));
  });

  test.each([
    { name: 'two counties have rows', filled: ['02', '04'], silent: ['05', '07', '08'] },
    { name: 'one county has rows', filled: ['02'], silent: [] },
  ])('$name', ({ filled, silent }) => {
    const towns = ['02', '04', '05', '07', '08'].map((county) => `1301${county}001`);
    expect(
      silentAmong(
        towns,
        filled.map((county) => `1301${county}`),
      ),
    ).toEqual(silent.map((county) => `1301${county}`));
  });
});

describe('the data date', () => {
  const dated = (dataDate: string | undefined, sheet: string, title?: string): Table => ({
    ...aTable('posts', [], sheet),
    notes: { dataDate, title },
  });

  const datesSaid = (material: LinkedMaterial) => saidOf(material, 'note').filter((said) => said.includes(' date'));

  test('is the latest one, and differing ones are warned of', () => {
    const material = linked(dated('2019-12-31', '一'), dated('2020-06-30', '二'), dated(undefined, '三'));
    expect(material.dataDate).toBe('2020-06-30');
    expect(saidOf(material)).toEqual(['warning dates-differ 二!']);
  });

  test('is taken from a title only when no table states it, and said', () => {
    const titled = dated(undefined, '一', '岗位台账（2020年12月）');
    const material = linked(titled, dated(undefined, '二', '岗位台账'));
    expect(material.dataDate).toBe('2020-12-31');
    expect(datesSaid(material)).toEqual(['note date-from-title 一!']);
    const stated = linked(titled, dated('2020-06-30', '二'));
    expect(stated.dataDate).toBe('2020-06-30');
    expect(datesSaid(stated)).toEqual([]);
  });

  test('is the latest of titles that differ', () => {
    const material = linked(dated(undefined, '一', '2020年度岗位'), dated(undefined, '二', '2019年度岗位'));
    expect(material.dataDate).toBe('2020-12-31');
    expect(datesSaid(material)).toEqual(['note date-from-title 一!', 'warning dates-differ 一!']);
  });

  test('is unknown when nobody says it', () => {
    expect(linked(dated(undefined, '一')).dataDate).toBeNull();
  });
});

test.each([
  { name: 'twenty are all shown', rows: 20, shown: 20, omitted: [] },
  { name: 'the rest is counted', rows: 23, shown: 20, omitted: [3] },
])('many mistakes of one kind in one column: $name', ({ rows, shown, omitted }) => {
  const wrong = Array.from({ length: rows }, (_, row) => ({ unit_id: `1301020019${row + 10}`, type: 'station' }));
  const material = linked(aTable('communities', [{ id: '130102001001' }]), aTable('facilities', wrong));
  expect(diagnosticsOf(material, 'reference-unknown')).toHaveLength(shown);
  const rest = diagnosticsOf(material, 'diagnostics-omitted');
  expect(rest.map(({ params }) => params.count)).toEqual(omitted);
  expect(rest.map(({ at, severity, params }) => [at.cell, severity, params.of])).toEqual(
    omitted.map(() => ['A', 'error', 'reference-unknown']),
  );
});

test('no tables, no units: only an empty table of regions', () => {
  const material = linked();
  expect(material).toMatchObject({ units: [], scope: null, dataDate: null, diagnostics: [] });
  expect([...material.tables.keys()]).toEqual(['regions']);
});
