import { describe, expect, test } from 'vitest';
import { Locator } from '../../../src/audit/locator.ts';
import { type LinkedMaterial } from '../../../src/model/linked.ts';
import { placeText } from '../../../src/model/place.ts';
import { linked } from './a-link.ts';
import { aTable } from './a-table.ts';

/** Where a value of the first community, or of the last region, stands. */
function placeOf(material: LinkedMaterial, column: string, table = 'communities'): string | undefined {
  const rows = material.tables.get(table);
  const path = { via: null, table, column };
  const found = new Locator(material).cell(path, { table, level: null }, rows?.home.at(-1) ?? -1);
  return found === undefined ? undefined : `${placeText(found.place)}${found.unsettled ? ' ?' : ''}`;
}

describe('rows of one key in two sheets: a cell stands in the sheet it came from', () => {
  const id = '130102001001';
  const names = aTable('communities', [{ id: '130102001002' }, { id, name: '体育社区' }], '名册');

  test.each([
    { name: 'the first sheet', column: 'name', row: { households: 900 }, place: 'book.xlsx › 名册 › B3' },
    { name: 'the other sheet', column: 'households', row: { households: 900 }, place: 'book.xlsx › 户数 › B2' },
    {
      name: 'the other sheet, which knows about how much',
      column: 'households',
      row: { households: { low: 300, high: null } },
      place: 'book.xlsx › 户数 › B2',
    },
    {
      name: 'the other sheet, which leaves it open',
      column: 'households',
      row: { households: null },
      place: 'book.xlsx › 户数 › B2 ?',
    },
    { name: 'no sheet', column: 'population', row: { households: 900 }, place: undefined },
  ])('$name', ({ column, row, place }) => {
    expect(placeOf(linked(names, aTable('communities', [{ id, ...row }], '户数')), column)).toBe(place);
  });

  test('a blank cell of the first sheet gives way to the other sheet', () => {
    const material = linked(
      aTable('communities', [{ id, name: '体育社区', households: null }], '名册'),
      aTable('communities', [{ id, households: 900 }], '户数'),
    );
    expect(placeOf(material, 'households')).toBe('book.xlsx › 户数 › B2');
    expect(placeOf(material, 'name')).toBe('book.xlsx › 名册 › B2');
  });

  test('regions likewise', () => {
    const material = linked(
      aTable('regions', [{ id: '1301', name: '石家庄市' }], '名册'),
      aTable('regions', [{ id: '1301', population: 10_000_000 }], '人口'),
    );
    expect(placeOf(material, 'population', 'regions')).toBe('book.xlsx › 人口 › B2');
  });
});

test('what a region takes from the region above stands in the row of that region', () => {
  const material = linked(
    aTable('regions', [
      { id: '440103', name: '荔湾区', region_group: null },
      { id: '4401', name: '广州市', region_group: 'prd' },
      { id: '440103001', name: '沙面街道', region_group: null },
    ]),
  );
  expect(placeOf(material, 'region_group', 'regions')).toBe('book.xlsx › regions › C3');
});

test('a sheet without an optional column leaves the word to one that has it', () => {
  const material = linked(
    aTable('staff', [{ id: 's1', unit_id: '130102001001' }], '名册'),
    aTable('staff', [{ id: 's1', left_on: '2019-06-30' }], '离职'),
  );
  expect(material.tables.get('staff')?.columns.get('left_on')?.values).toEqual(['2019-06-30']);
});
