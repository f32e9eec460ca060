import { columnOf, type TableSchema } from '../../../model/data-model.ts';
import { type LinkedColumn } from '../../../model/linked.ts';
import { textAt } from '../text-at.ts';
import { type UnitIndex } from '../units/unit-index.ts';

/** What came of looking for a row by its key or its name. */
export interface FoundRow {
  /** -1 where there is none, or no single one. */
  readonly row: number;
  /** How many go by that name. */
  readonly count: number;
  readonly byName: boolean;
}

/** Finds the rows of one table by key, or by name inside the area they lie in. */
export class RowFinder {
  /** Names of persons join, but are not repeated to anyone. */
  readonly namesArePersonal: boolean;
  readonly #key: LinkedColumn | undefined;
  readonly #label: LinkedColumn | undefined;
  readonly #home: Int32Array;
  readonly #index: UnitIndex;
  // Made when first needed: most tables are never referred to, and most references are keys.
  #byKey: ReadonlyMap<string, number> | undefined;
  #byName: ReadonlyMap<string, readonly number[]> | undefined;
  readonly #namesakes = new Map<string, ReadonlyMap<number, readonly number[]>>();

  constructor(schema: TableSchema, columns: ReadonlyMap<string, LinkedColumn>, home: Int32Array, index: UnitIndex) {
    this.namesArePersonal = columnOf(schema, schema.label ?? '')?.personal ?? false;
    this.#key = columns.get(schema.key ?? '');
    this.#label = columns.get(schema.label ?? '');
    this.#home = home;
    this.#index = index;
  }

  keys(): Iterable<string> {
    return this.#keys().keys();
  }

  keyOf(row: number): string | null {
    return textAt(this.#key, row);
  }

  /** @param area the unit in which a name must be unique, -1 for everywhere */
  find(text: string, area: number): FoundRow {
    const row = this.#keys().get(text);
    if (row !== undefined) return { row, count: 1, byName: false };
    const rows = this.#named(text, area);
    return { row: rows.length === 1 ? (rows[0] ?? -1) : -1, count: rows.length, byName: true };
  }

  #keys(): ReadonlyMap<string, number> {
    this.#byKey ??= new Map([...rowsByText(this.#key)].map(([text, rows]) => [text, rows[0] ?? -1]));
    return this.#byKey;
  }

  #named(name: string, area: number): readonly number[] {
    this.#byName ??= rowsByText(this.#label);
    const rows = this.#byName.get(name) ?? [];
    if (area === -1 || rows.length === 0) return rows;
    const byArea = this.#namesakes.get(name) ?? this.#byArea(rows);
    this.#namesakes.set(name, byArea);
    return byArea.get(area) ?? [];
  }

  /** Rows of one name, by every unit they lie in. */
  #byArea(rows: readonly number[]): ReadonlyMap<number, readonly number[]> {
    const areas = new Map<number, number[]>();
    for (const row of rows) for (const area of this.#index.upFrom(this.#home[row] ?? -1)) enter(areas, area, row);
    return areas;
  }
}

function rowsByText(column: LinkedColumn | undefined): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  for (const row of column?.values.keys() ?? []) {
    const text = textAt(column, row);
    if (text !== null) enter(rows, text, row);
  }
  return rows;
}

function enter<Key>(groups: Map<Key, number[]>, key: Key, row: number): void {
  const rows = groups.get(key);
  if (rows === undefined) groups.set(key, [row]);
  else rows.push(row);
}
