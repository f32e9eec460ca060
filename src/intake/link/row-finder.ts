import { columnOf, type TableSchema } from '../../model/data-model.ts';
import { type LinkedColumn } from '../../model/linked.ts';
import { textAt } from './text-at.ts';
import { type UnitIndex } from './unit-index.ts';

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
  readonly #byKey = new Map<string, number>();
  readonly #key: LinkedColumn | undefined;
  readonly #label: LinkedColumn | undefined;
  readonly #home: Int32Array;
  readonly #index: UnitIndex;
  #byName: Map<string, number[]> | undefined;

  constructor(schema: TableSchema, columns: ReadonlyMap<string, LinkedColumn>, home: Int32Array, index: UnitIndex) {
    this.namesArePersonal = columnOf(schema, schema.label ?? '')?.personal ?? false;
    this.#key = columns.get(schema.key ?? '');
    for (const row of home.keys()) {
      const text = this.keyOf(row);
      if (text !== null && !this.#byKey.has(text)) this.#byKey.set(text, row);
    }
    this.#label = columns.get(schema.label ?? '');
    this.#home = home;
    this.#index = index;
  }

  keys(): Iterable<string> {
    return this.#byKey.keys();
  }

  keyOf(row: number): string | null {
    return textAt(this.#key, row);
  }

  /** @param area the unit in which a name must be unique, -1 for everywhere */
  find(text: string, area: number): FoundRow {
    const row = this.#byKey.get(text);
    if (row !== undefined) return { row, count: 1, byName: false };
    this.#byName ??= this.#enterNames();
    const rows = this.#byName.get(nameKey(area, text)) ?? [];
    return { row: rows.length === 1 ? (rows[0] ?? -1) : -1, count: rows.length, byName: true };
  }

  #enterNames(): Map<string, number[]> {
    const names = new Map<string, number[]>();
    for (const [row, home] of this.#home.entries()) {
      const name = textAt(this.#label, row);
      if (name === null) continue;
      for (const area of [...this.#index.upFrom(home), -1]) {
        const key = nameKey(area, name);
        const rows = names.get(key);
        if (rows === undefined) names.set(key, [row]);
        else rows.push(row);
      }
    }
    return names;
  }
}

function nameKey(area: number, name: string): string {
  return `${area} ${name}`;
}
