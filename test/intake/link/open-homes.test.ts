import { describe, expect, test } from 'vitest';
import { type LinkedMaterial } from '../../../src/model/linked.ts';
import { diagnosticsOf, homesOf, linked, saidOf, textOf } from './a-link.ts';
import { aTable, type Row } from './a-table.ts';

const communities = aTable('communities', [{ id: '130102001001' }, { id: '130102001002' }, { id: '130102002001' }]);
const first: Row = { id: 's1', unit_id: '130102001001', weekly_hours: 20, name: '张三' };
const second: Row = { ...first, unit_id: '130102001002' };
const staff = (...rows: readonly Row[]) => linked(communities, aTable('staff', rows));

/** For each row of a table the units in which it may lie, where that is not known. */
function openHomesOf(material: LinkedMaterial, table: string): unknown {
  const open = material.tables.get(table)?.openHomes ?? new Map<number, readonly number[]>();
  return [...open].map(([row, units]) => [row, units.map((unit) => textOf(material, unit))]);
}

describe('One person number in two units', () => {
  test('is one person, who may be in either of them, and both cells are named', () => {
    const material = staff(first, second);
    expect(saidOf(material)).toEqual(['warning home-open staff!B3']);
    expect(diagnosticsOf(material, 'home-open')[0]?.params).toEqual({
      key: 's1',
      other: 'book.xlsx › staff › B2',
      column: 'unit_id',
      serves: 'staff.serves',
    });
    expect(homesOf(material, 'staff')).toEqual(['130102001']);
    expect(openHomesOf(material, 'staff')).toEqual([[0, ['130102001001', '130102001002']]]);
    const columns = material.tables.get('staff')?.columns;
    expect([columns?.get('unit_id')?.values, columns?.get('unit_id')?.missing.get(0)]).toEqual([
      [null],
      'contradicted',
    ]);
    expect(columns?.get('weekly_hours')?.values).toEqual([20]);
  });

  test('lies in the smallest unit that holds both', () => {
    expect(homesOf(staff(first, { ...first, unit_id: '130102002001' }), 'staff')).toEqual(['130102']);
    expect(homesOf(staff(first, { ...first, unit_id: '130102001' }), 'staff')).toEqual(['130102001']);
  });

  test('what the rows say otherwise is not known', () => {
    const material = staff(first, { ...second, weekly_hours: 40 });
    expect(saidOf(material)).toEqual(['warning cell-contradicted staff!C3', 'warning home-open staff!B3']);
    const hours = material.tables.get('staff')?.columns.get('weekly_hours');
    expect([hours?.values, hours?.missing.get(0)]).toEqual([[null], 'contradicted']);
  });

  test.each([
    {
      name: 'two names are two persons',
      rows: [first, { ...second, name: '李四' }],
      said: 'error key-conflict staff!D3',
    },
    {
      name: 'without a name, what differs otherwise is perhaps another person',
      rows: [first, { ...second, name: null, weekly_hours: 40 }],
      said: 'error key-conflict staff!C3',
    },
    {
      name: 'two names and a row without one',
      rows: [first, { ...second, name: null }, { ...second, name: '李四' }],
      said: 'error key-conflict staff!D4',
    },
  ])('$name, and an error', ({ rows, said }) => {
    const material = staff(...rows);
    expect(saidOf(material)).toContain(said);
    expect(saidOf(material)).toContain('error home-conflict staff!B3');
    expect(openHomesOf(material, 'staff')).toEqual([]);
  });

  test('without a name, but the same in all else, is one person', () => {
    expect(saidOf(staff({ ...first, name: null }, { ...second, name: null }))).toEqual(['warning home-open staff!B3']);
  });

  test('what one of the rows leaves blank is taken from the other', () => {
    const material = staff({ ...first, weekly_hours: null }, { ...second, weekly_hours: 40 });
    expect(material.tables.get('staff')?.columns.get('weekly_hours')?.values).toEqual([40]);
  });

  test('two rows in one unit that contradict each other stay an error', () => {
    expect(saidOf(staff(first, { ...first, weekly_hours: 40 }))).toEqual(['error key-conflict staff!C3']);
  });

  test('one row that names both units under whom it serves is known', () => {
    const material = staff({ ...first, serves: ['130102001001', '130102001002'] });
    expect([saidOf(material), openHomesOf(material, 'staff')]).toEqual([[], []]);
  });

  test('what lies where the person does may lie in either too', () => {
    const material = linked(
      communities,
      aTable('staff', [{ id: 's2', unit_id: '130102002001' }, first, second]),
      aTable('trainings', [
        { person_id: 's1', hours: 8 },
        { person_id: 's2', hours: 8 },
      ]),
    );
    expect(openHomesOf(material, 'trainings')).toEqual([[0, ['130102001001', '130102001002']]]);
    expect(homesOf(material, 'trainings')).toEqual(['130102001', '130102002001']);
  });
});
