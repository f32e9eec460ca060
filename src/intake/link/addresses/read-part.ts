import { columnOf, type Level, levels, type TableSchema } from '../../../model/data-model.ts';
import { type PathColumn, type Table, type TableColumn } from '../../../model/table.ts';
import { type Address, type CellText, type AddressComponent } from './address.ts';
import { type DiagnosticLog } from '../diagnostic-log.ts';
import { columnIn, type Part } from '../part.ts';
import { placeOf } from '../place-of.ts';
import { homeRefOf } from '../units/find-unit.ts';
import { readPath } from './read-path.ts';
import { isCountyPlaceholder, isDigits, levelOfCode, readRegionCode } from '../region-code.ts';
import { textAt } from '../text-at.ts';
import { holdsUnits, refersToUnits, unitTables } from '../../../model/unit-tables.ts';

/**
 * Reads what every row of a table says about where it lies, without looking anything up.
 *
 * @param levelByPosition the level of a region that states none, from its place among the others, by its name
 */
export function readPart(
  table: Table,
  schema: TableSchema,
  levelByPosition: (name: string) => Level,
  log: DiagnosticLog,
): Part {
  const source: Source = { table, schema, ...columnsThatPlace(table, schema), levelByPosition };
  const read = readerOf(schema.id);
  const indexes = new Map<string, number>();
  const addresses: Address[] = [];
  const firstRows: number[] = [];
  const addressOf = new Int32Array(table.rows.length);
  for (const row of table.rows.keys()) {
    const text = signature(source, row);
    let index = indexes.get(text);
    if (index === undefined) {
      index = addresses.push(read(source, row)) - 1;
      firstRows.push(row);
      indexes.set(text, index);
    }
    addressOf[row] = index;
    for (const cell of addresses[index]?.malformed ?? []) reportMalformed(table, row, cell, log);
  }
  return { table, schema, addresses, firstRows, addressOf };
}

interface Source extends PlacingColumns {
  readonly table: Table;
  readonly schema: TableSchema;
  readonly levelByPosition: (name: string) => Level;
}

interface PlacingColumns {
  readonly path: readonly PathColumn[];
  readonly home: TableColumn | undefined;
  /** Of tables of units only. */
  readonly key: TableColumn | undefined;
  readonly label: TableColumn | undefined;
  readonly level: TableColumn | undefined;
}

function columnsThatPlace(table: Table, schema: TableSchema): PlacingColumns {
  const path = table.path.toSorted((one, other) => levels.indexOf(one.level) - levels.indexOf(other.level));
  const home = schema.home === undefined ? undefined : columnOf(schema, schema.home);
  const own = holdsUnits(schema.id);
  return {
    path,
    home: refersToUnits(home?.ref) ? columnIn(table, schema.home) : undefined,
    key: own ? columnIn(table, schema.key) : undefined,
    label: own ? columnIn(table, schema.label) : undefined,
    level: schema.id === unitTables.regions ? columnIn(table, 'level') : undefined,
  };
}

function signature({ path, home, key, label, level }: Source, row: number): string {
  let text = '';
  for (const column of path) text += `${textAt(column, row) ?? ''}\n`;
  for (const column of [home, key, label, level]) {
    if (column !== undefined) text += `${textAt(column, row) ?? ''}\n`;
  }
  return text;
}

type Reader = (source: Source, row: number) => Address;

function readerOf(tableId: string): Reader {
  if (tableId === unitTables.regions) return regionAt;
  return tableId === unitTables.communities ? communityAt : homeAt;
}

/** The home column if it is filled, else the finest column of the path. */
function homeAt({ path, home, schema }: Source, row: number): Address {
  const text = textAt(home, row);
  const { components, malformed, coarser } = readPath(path, row, text === null && homeRefOf(schema) === 'unit');
  const address: Address = { components, own: false, homeName: null, malformed, coarser, assumed: false };
  if (text === null || home === undefined) return address;
  if (!isDigits(text)) return { ...address, homeName: { text, column: home } };
  const code = readRegionCode(text);
  if (code === undefined) return { ...address, malformed: [...malformed, { text, column: home }] };
  const level = levelOfCode(code);
  const { name = null, nameColumn = home } = components.find((component) => component.level === level) ?? {};
  return { ...address, components: [...above(components, level), { level, code, name, column: home, nameColumn }] };
}

function communityAt(source: Source, row: number): Address {
  const path = readPath(source.path, row, false);
  const text = textAt(source.key, row);
  const code = text === null ? undefined : readRegionCode(text);
  const fits = code !== undefined && levelOfCode(code) === 'community';
  const malformed = fits ? [] : cells(text, source.key);
  return ownAddress(source, row, path, { level: 'community', code: fits ? code : null, assumed: false, malformed });
}

function regionAt(source: Source, row: number): Address {
  const path = readPath(source.path, row, false);
  const text = textAt(source.key, row);
  const stated = levels.find((level) => level === source.level?.values[row]);
  const code = text === null ? undefined : readRegionCode(text);
  const level = code === undefined ? undefined : levelOfCode(code);
  const agrees = stated === undefined || stated === level || (text !== null && isCountyPlaceholder(text));
  if (code !== undefined && level !== undefined && level !== 'community' && agrees) {
    return ownAddress(source, row, path, { level, code, assumed: false, malformed: [] });
  }
  const found =
    stated === undefined ? levelWithoutCode(source, row, path.components) : { level: stated, assumed: false };
  return ownAddress(source, row, path, { ...found, code: null, malformed: cells(text, source.key) });
}

/** Without code and stated level: the finest column of the path, the level below it, or the place among the others. */
function levelWithoutCode(
  source: Source,
  row: number,
  path: readonly AddressComponent[],
): { level: Level; assumed: boolean } {
  const name = textAt(source.label, row);
  const finest = path.at(-1);
  if (finest === undefined) {
    return name === null ? { level: 'town', assumed: false } : { level: source.levelByPosition(name), assumed: true };
  }
  if (name === null || finest.name === name) return { level: finest.level, assumed: false };
  const below = levels[levels.indexOf(finest.level) + 1];
  return { level: below === undefined || below === 'community' ? 'town' : below, assumed: true };
}

interface Own {
  readonly level: Level;
  readonly code: string | null;
  readonly assumed: boolean;
  readonly malformed: readonly CellText[];
}

/** The address of a row that is a unit: its own component last, after those of what it lies in. */
function ownAddress(
  source: Source,
  row: number,
  path: { readonly components: readonly AddressComponent[]; readonly malformed: readonly CellText[] },
  { level, assumed, ...own }: Own,
): Address {
  const same = path.components.find((component) => component.level === level);
  const code = own.code ?? same?.code ?? null;
  const label = textAt(source.label, row);
  const name = label ?? same?.name ?? null;
  const home = parentAt(source, row, level, above(path.components, level));
  const malformed = [...path.malformed, ...own.malformed, ...home.malformed];
  const column = (code === null && label !== null ? source.label : source.key) ?? same?.column ?? source.label;
  if (column === undefined || (code === null && name === null)) {
    return { components: home.components, own: false, homeName: null, malformed, assumed: false };
  }
  const nameColumn = (label === null ? same?.nameColumn : source.label) ?? column;
  const component: AddressComponent = { level, code, name, column, nameColumn };
  return { components: [...home.components, component], own: true, homeName: home.name, malformed, assumed };
}

/** What the home column of a unit adds to the path: a code at its own level, or a name that stands for any level. */
function parentAt({ home }: Source, row: number, level: Level, components: readonly AddressComponent[]): Parent {
  const text = textAt(home, row);
  if (text === null || home === undefined) return { components, name: null, malformed: [] };
  if (!isDigits(text)) {
    const known = components.some(({ name }) => name === text);
    return { components, name: known ? null : { text, column: home }, malformed: [] };
  }
  const code = readRegionCode(text);
  const parent = code === undefined ? undefined : levelOfCode(code);
  if (code === undefined || parent === undefined || levels.indexOf(parent) >= levels.indexOf(level)) {
    const isCode = code !== undefined;
    return { components, name: null, malformed: [{ text, column: home, ...(isCode ? { notAbove: level } : {}) }] };
  }
  const same = components.find((component) => component.level === parent);
  const { name = null, nameColumn = home } = same ?? {};
  const component: AddressComponent = { level: parent, code: same?.code ?? code, name, column: home, nameColumn };
  const below = components.filter((other) => levels.indexOf(other.level) > levels.indexOf(parent));
  return { components: [...above(components, parent), component, ...below], name: null, malformed: [] };
}

interface Parent {
  readonly components: readonly AddressComponent[];
  readonly name: CellText | null;
  readonly malformed: readonly CellText[];
}

function above(components: readonly AddressComponent[], level: Level): readonly AddressComponent[] {
  return components.filter((component) => levels.indexOf(component.level) < levels.indexOf(level));
}

function cells(text: string | null, column: TableColumn | undefined): readonly CellText[] {
  return text === null || column === undefined ? [] : [{ text, column }];
}

function reportMalformed(table: Table, row: number, { text, column, notAbove }: CellText, log: DiagnosticLog): void {
  const at = placeOf(table, column, row);
  if (notAbove === undefined) log.add(at, { code: 'code-malformed', severity: 'error', params: { text } });
  else log.add(at, { code: 'parent-not-above', severity: 'error', params: { text, level: notAbove } });
}
