import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LinkedMaterial } from '../../../src/model/linked.ts';
import { type Table } from '../../../src/model/table.ts';
import { homesOf, linked, referencesOf, textOf, treeOf } from './a-link.ts';
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

const estate: fc.Arbitrary<Row> = fc.record({
  id: maybe(fc.constantFrom('e1', 'e2')),
  name: maybe(fc.constantFrom('甲苑', '乙苑')),
  community_id: maybe(fc.oneof(code, name)),
  town: maybe(town),
});
const person: fc.Arbitrary<Row> = fc.record({
  id: maybe(fc.constantFrom('p1', 'p2')),
  unit_id: maybe(fc.oneof(code, name)),
  town: maybe(town),
});
const training: fc.Arbitrary<Row> = fc.record({
  person_id: maybe(fc.constantFrom('p1', 'p2')),
  hours: fc.constantFrom(3, 5),
  town: maybe(town),
});
const described: fc.Arbitrary<Row> = fc
  .tuple(facility, maybe(fc.constantFrom('f1', 'f2', 'f3')), maybe(fc.constantFrom('甲站', '乙站')), area())
  .map(([row, id, title, floorArea]): Row => ({ ...row, id, name: title, type: 'station', floor_area: floorArea }));
const settled: fc.Arbitrary<Row> = fc
  .tuple(community, maybe(fc.constantFrom('建北街道', '130102001', '130102002', '长安区')))
  .map(([row, parent]): Row => ({ ...row, region_id: parent }));

/** What a sheet may hold; half of the sheets are of communities or facilities. */
const rowsOf: readonly (readonly [id: string, row: fc.Arbitrary<Row>])[] = [
  ['regions', region],
  ['communities', settled],
  ['communities', settled],
  ['facilities', described],
  ['facilities', described],
  ['estates', estate],
  ['staff', person],
  ['trainings', training],
];

interface Page {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Row[];
}

/** Sheets that share the columns of their tables between them, and so leave some out. */
const book: fc.Arbitrary<readonly Page[]> = fc
  .array(
    fc.constantFrom(...rowsOf).chain(([id, row]) =>
      fc
        .tuple(
          fc.array(row, { minLength: 1, maxLength: 5 }),
          fc.array(fc.constantFrom('id', 'town', 'community', 'unit_id', 'region_id', 'floor_area'), {
            maxLength: 3,
          }),
        )
        .map(([rows, left]) => ({ id, rows: rows.map((one) => without(one, left)) })),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((pages) => pages.map((page, number) => ({ ...page, title: `${number}` })));

test('the order of sheets and rows changes nothing that is known of any row', () => {
  const turned = book.chain((pages) =>
    fc.record({
      pages: fc.constant(pages),
      mixed: shuffled(pages).chain((order) =>
        fc.tuple(...order.map((page) => shuffled(page.rows).map((rows): Page => ({ ...page, rows })))),
      ),
    }),
  );
  fc.assert(
    fc.property(turned, ({ pages, mixed }) => {
      expect(everythingIn(pagesLinked(mixed))).toEqual(everythingIn(pagesLinked(pages)));
    }),
    { numRuns: 400 },
  );
});

function pagesLinked(pages: readonly Page[]): LinkedMaterial {
  const tables = pages.map(({ id, rows, title }) => aTable(id, rows, title));
  return linked(...tables.filter(({ columns, path }) => columns.length + path.length > 0));
}

/** What follows from a contradiction depends on which side was taken, and nothing is judged. */
function everythingIn(material: LinkedMaterial): unknown {
  const codes = [...new Set(material.diagnostics.map(({ severity, code: said }) => `${severity} ${said}`))].toSorted();
  if (codes.includes('error key-conflict') || codes.includes('error home-conflict')) return 'contradictory';
  if (codes.some((said) => said.startsWith('error'))) return { codes, tree: treeOf(material) };
  const rows = [...material.tables.values()].flatMap((table) =>
    Array.from(table.home, (unit, row) => {
      const cells = [...table.columns.values()].map(({ id, values, missing }) => [id, values[row], missing.get(row)]);
      return JSON.stringify([table.id, textOf(material, unit), cells.toSorted()]);
    }),
  );
  return { codes, tree: treeOf(material), scope: material.scope, rows: rows.toSorted() };
}

function without(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !columns.includes(column)));
}

function area(): fc.Arbitrary<number | null> {
  return maybe(fc.constantFrom(100, 200));
}

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
