import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LinkedMaterial } from '../../../src/model/linked.ts';
import { type Table } from '../../../src/model/table.ts';
import { homesOf, linked, referencesOf, treeOf } from './a-link.ts';
import { aTable, type Row } from './a-table.ts';

const county = fc.constantFrom('长安区', '桥西区');
const town = fc.constantFrom('建北街道', '青园街道', '东里街道');
const name = fc.constantFrom('和平社区', '体育社区', '青园社区', '东里社区');
const townCode = fc.constantFrom('130102001', '130102002', '130104001');
const code = fc.tuple(townCode, fc.constantFrom('001', '002', '498')).map((digits) => digits.join(''));
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value, { freq: 2 });

const region: fc.Arbitrary<Row> = fc.record({
  id: maybe(townCode),
  name: town,
  level: fc.constant('town'),
  parent_id: maybe(fc.constantFrom('130102', '长安区')),
});
const community: fc.Arbitrary<Row> = fc.record({
  id: maybe(code),
  name: maybe(name),
  county: maybe(county),
  town: maybe(town),
});
const facility: fc.Arbitrary<Row> = fc.record({
  county: maybe(county),
  town: maybe(town),
  community: maybe(name),
  unit_id: maybe(fc.oneof(code, townCode, name, town)),
});

/** Rows that keep their number through every shuffle. */
const sheets = fc.record({
  regions: fc.array(region, { maxLength: 4 }),
  communities: fc.array(community, { maxLength: 8 }),
  facilities: fc
    .array(facility, { maxLength: 8 })
    .map((rows) => rows.map((row, number): Row => ({ id: `f${number}`, type: 'station', ...row }))),
});

test('the order of rows and sheets changes neither the units nor where rows lie', () => {
  fc.assert(
    fc.property(
      sheets.chain((rows) =>
        fc.record({
          rows: fc.constant(rows),
          regions: shuffled(rows.regions),
          communities: shuffled(rows.communities),
          facilities: shuffled(rows.facilities),
          cut: fc.nat({ max: 8 }),
          order: shuffled([0, 1, 2, 3]),
        }),
      ),
      ({ rows, regions, communities, facilities, cut, order }) => {
        const plain = [
          aTable('regions', rows.regions),
          aTable('communities', rows.communities),
          aTable('facilities', rows.facilities),
        ];
        const parts = [
          aTable('regions', regions),
          aTable('communities', communities),
          aTable('facilities', facilities.slice(0, cut), '一'),
          aTable('facilities', facilities.slice(cut), '二'),
        ];
        const mixed = order.flatMap((position) => parts[position] ?? []);
        expect(meaningOf(linkedFilled(mixed))).toEqual(meaningOf(linkedFilled(plain)));
      },
    ),
    { numRuns: 200 },
  );
});

/** A sheet without rows has no columns either, and is not in the material. */
function linkedFilled(tables: readonly Table[]): LinkedMaterial {
  return linked(...tables.filter(({ rows }) => rows.length > 0));
}

function meaningOf(material: LinkedMaterial): unknown {
  const ids = material.tables.get('facilities')?.columns.get('id')?.values ?? [];
  const homes = homesOf(material, 'facilities');
  const targets = referencesOf(material, 'facilities', 'unit_id');
  const facilities = ids.map((id, row) => JSON.stringify([id, homes[row], targets[row]])).toSorted();
  const errors = material.diagnostics.filter(({ severity }) => severity === 'error').map(({ code: kind }) => kind);
  return { tree: treeOf(material), scope: material.scope, facilities, errors: [...new Set(errors)].toSorted() };
}

function shuffled<Item>(items: readonly Item[]): fc.Arbitrary<readonly Item[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}
