import { describe, expect, test } from 'vitest';
import { type CollectionForm } from '../../src/model/collection-form.ts';
import { type Unit } from '../../src/model/linked.ts';
import { aForm } from '../support/a-form.ts';

const form = aForm(['sjz-135']);

describe('what a form asks for', () => {
  test.each([
    { name: 'what a requirement measures', table: 'facilities', column: 'floor_area', use: 'required' },
    { name: 'what only a later source may stand in for', table: 'records', column: 'issued_on', use: 'optional' },
    { name: 'a date that has not come where it is blank', table: 'staff', column: 'left_on', use: 'optional' },
    { name: 'tags, of which there are none where it is blank', table: 'facilities', column: 'tags', use: 'optional' },
    { name: 'what is like another column where it is blank', table: 'facilities', column: 'serves', use: 'optional' },
    { name: 'what rows of another sheet must point at', table: 'staff', column: 'id', use: 'required' },
    { name: 'a number that only tells rows apart', table: 'events', column: 'id', use: 'optional' },
    { name: 'a name of a person', table: 'staff', column: 'name', use: 'optional' },
    { name: 'what no requirement reads', table: 'facilities', column: 'hours_per_day', use: undefined },
  ])('$name: $use', ({ table, column, use }) => {
    expect(columnIn(form, table, column)?.use).toBe(use);
  });

  test('a sheet is there only if something reads it, and it is optional where only figures do', () => {
    expect(form.sheets.map(({ table, use }) => [table.id, use])).toEqual(
      expect.arrayContaining([
        ['services', 'optional'],
        ['facilities', 'required'],
      ]),
    );
    expect(form.sheets.map(({ table }) => table.id)).not.toContain('estates');
  });

  test('long lists hold the words that are asked for, short ones every word', () => {
    const types = columnIn(form, 'facilities', 'type');
    expect([types?.cut, types?.words.map(({ id }) => id)]).toEqual([
      true,
      expect.arrayContaining(['station', 'town_center', 'county_center']),
    ]);
    expect(types?.words.map(({ id }) => id)).not.toContain('kindergarten');
    const states = columnIn(form, 'facilities', 'status');
    expect([states?.cut, states?.words.map(({ id }) => id)]).toEqual([
      false,
      ['operating', 'planned', 'building', 'closed'],
    ]);
  });

  test('several packs ask together, each thing once', () => {
    const both = aForm(['sjz-135', 'sjz-3s']);
    const facilities = both.sheets.filter(({ table }) => table.id === 'facilities');
    expect(facilities).toHaveLength(1);
    const needs = columnIn(both, 'facilities', 'floor_area')?.needs ?? [];
    expect(new Set(needs.map((id) => id.split('.')[0]))).toEqual(new Set(['sjz-135', 'sjz-3s']));
  });
});

describe('where a row lies', () => {
  const town: readonly Unit[] = [
    { level: 'town', code: '130102001', name: '建北街道', parent: null, at: { file: '' }, virtual: false },
    { level: 'community', code: '130102001001', name: '棉一社区', parent: 0, at: { file: '' }, virtual: false },
    { level: 'community', code: '130102001498', name: '虚拟社区', parent: 0, at: { file: '' }, virtual: true },
  ];

  test('is a code where no regions are known', () => {
    expect(columnIn(form, 'facilities', 'unit_id')?.use).toBe('required');
    expect(placesOf(form, 'facilities')).toEqual([]);
    expect(placesOf(form, 'communities')).toEqual(['county', 'town']);
  });

  test('is chosen by name among those that are', () => {
    const known = aForm(['sjz-135'], { dataDate: null, units: town, scope: 0 });
    expect(columnIn(known, 'facilities', 'unit_id')).toBeUndefined();
    expect(placesOf(known, 'facilities')).toEqual(['town', 'community']);
    expect(placesOf(known, 'communities')).toEqual([]);
  });

  test('is a code where only regions above the communities are', () => {
    const known = aForm(['sjz-135'], { dataDate: null, units: town.slice(0, 1), scope: 0 });
    expect(columnIn(known, 'facilities', 'unit_id')?.use).toBe('required');
    expect(known.sheets.find(({ table }) => table.id === 'regions')?.rows).toHaveLength(1);
  });

  test('only regions for which the packs hold are listed, unless they hold for none', () => {
    const elsewhere: Unit = {
      level: 'town',
      code: '320411003',
      name: '龙虎塘街道',
      parent: null,
      at: { file: '' },
      virtual: false,
    };
    const units = [...town, elsewhere];
    const namesFor = (pack: string) =>
      aForm([pack], { dataDate: null, units, scope: null }).areas.map(({ name }) => name);
    expect(namesFor('sjz-135')).toEqual(['建北街道', '棉一社区']);
    expect(namesFor('lht-2017')).toEqual(['龙虎塘街道']);
    expect(namesFor('gd')).toEqual(['建北街道', '棉一社区', '龙虎塘街道']);
  });

  test('virtual units are not collected for', () => {
    const known = aForm(['sjz-135'], { dataDate: null, units: town, scope: 0 });
    expect(known.sheets.find(({ table }) => table.id === 'communities')?.rows).toEqual([
      ['130102001001', '棉一社区', '', '', ''],
    ]);
  });
});

function columnIn({ sheets }: CollectionForm, table: string, id: string) {
  const columns = sheets.find((sheet) => sheet.table.id === table)?.columns ?? [];
  return columns.filter((each) => each.kind === 'column').find(({ column }) => column.id === id);
}

function placesOf({ sheets }: CollectionForm, table: string) {
  const columns = sheets.find((sheet) => sheet.table.id === table)?.columns ?? [];
  return columns.flatMap((each) => (each.kind === 'place' ? [each.level] : []));
}
