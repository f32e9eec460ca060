import { type Level } from '../model/data-model.ts';
import { type LinkedMaterial, type LinkedTable } from '../model/linked.ts';
import { type Place } from '../model/place.ts';
import { type IsoDate } from '../model/iso-date.ts';
import { addressOf, letterOf, type MissingReason, type Value } from '../model/table.ts';
import { type ColumnPath, type RowKind } from '../model/tree.ts';

/** Finds the cells behind rows of joined tables. */
export class Locator {
  readonly #material: LinkedMaterial;
  readonly #rowOfUnit = new Map<string, ReadonlyMap<number, number>>();

  constructor(material: LinkedMaterial) {
    this.#material = material;
  }

  /** The row number in its table for the key under which the engine knows it; -1 when no row describes the unit. */
  rowOf(kind: RowKind, key: number): number {
    const isUnit = kind.table === 'regions' || kind.table === 'communities';
    return isUnit ? (this.#rowsOfUnits(kind.table).get(key) ?? -1) : key;
  }

  /** The unit a row lies in, or is. */
  unitOf(kind: RowKind, key: number): number {
    if (kind.table === 'regions' || kind.table === 'communities' || kind.table === 'units') return key;
    return this.#material.tables.get(kind.table)?.home[key] ?? -1;
  }

  /** The cell of a column on this row, on a unit above it, or on a row it refers to. */
  cell(path: ColumnPath, kind: RowKind, key: number): Located | undefined {
    if (path.via === null) return this.#cellOf(kind.table, this.rowOf(kind, key), path.column);
    if (path.via.kind === 'reference') {
      const row = this.rowOf(kind, key);
      const target = this.#material.tables.get(kind.table)?.references.get(path.via.column)?.[row] ?? -1;
      const isUnit = path.table === 'regions' || path.table === 'communities';
      return this.#cellOf(
        path.table,
        isUnit ? this.rowOf({ table: path.table, level: null }, target) : target,
        path.column,
      );
    }
    const above = this.#above(this.unitOf(kind, key), path.via.level);
    if (above === null) return undefined;
    return this.#cellOf(path.table, this.rowOf({ table: path.table, level: path.via.level }, above), path.column);
  }

  /** The cell of the newest figure of a key for a unit that had begun by the effective date. */
  statistic(key: string, unit: number, asOf: IsoDate): Located | undefined {
    const table = this.#material.tables.get('indicators');
    const column = (id: string) => table?.columns.get(id)?.values ?? [];
    const [keys, periods] = [column('key'), column('period')];
    const rows = Array.from(table?.home ?? []).flatMap((home, row) => {
      const [from, to] = daysOf(periods[row]);
      const isMeant = home === unit && keys[row] === key && from !== null && from <= asOf;
      return isMeant ? [{ row, to: to ?? from }] : [];
    });
    const newest = rows.toSorted((a, b) => (a.to < b.to ? 1 : -1))[0];
    return newest === undefined ? undefined : this.#cellOf('indicators', newest.row, 'value');
  }

  /** The row itself, when no one column stands for it: its key, its name or its first cell. */
  rowPlace(table: string, row: number): Place | undefined {
    if (table === 'units') return this.#material.units[row]?.at;
    const source = this.#part(table, row);
    if (source === undefined) return undefined;
    const [first] = source.part.columns;
    if (first === undefined) return { file: source.part.file, sheet: source.part.sheet };
    return placeAt(source.part, source.row, first);
  }

  #cellOf(table: string, row: number, column: string): Located | undefined {
    const source = this.#part(table, row);
    const linked = this.#material.tables.get(table)?.columns.get(column);
    const written = source?.part.columns.find(({ id }) => id === column);
    if (source === undefined || written === undefined) return undefined;
    const missing = linked?.missing.get(row);
    return { place: placeAt(source.part, source.row, written), unsettled: missing !== undefined, missing };
  }

  #part(table: string, row: number) {
    const linked: LinkedTable | undefined = this.#material.tables.get(table);
    const part = linked?.parts[linked.partOf[row] ?? -1];
    return linked === undefined || part === undefined ? undefined : { part, row: linked.rowIn[row] ?? 0 };
  }

  #above(unit: number, level: Level): number | null {
    let current: number | null = unit;
    while (current !== null) {
      const at: { level: Level; parent: number | null } | undefined = this.#material.units[current];
      if (at === undefined || at.level === level) return at === undefined ? null : current;
      current = at.parent;
    }
    return null;
  }

  #rowsOfUnits(table: string): ReadonlyMap<number, number> {
    const known = this.#rowOfUnit.get(table);
    if (known !== undefined) return known;
    const home = this.#material.tables.get(table)?.home ?? new Int32Array();
    const rows = new Map(Array.from(home, (unit, row): [number, number] => [unit, row]));
    this.#rowOfUnit.set(table, rows);
    return rows;
  }
}

function daysOf(period: Value | undefined): readonly [from: IsoDate | null, to: IsoDate | null] {
  if (typeof period === 'string') return [period, period];
  const isRange = typeof period === 'object' && period !== null && 'from' in period;
  return isRange ? [period.from, period.to] : [null, null];
}

export interface Located {
  readonly place: Place;
  /** The cell is missing or says only a range. */
  readonly unsettled: boolean;
  /** Why. */
  readonly missing?: MissingReason | undefined;
}

function placeAt(part: Parameters<typeof addressOf>[0], row: number, column: { readonly index: number }): Place {
  const cell = part.rows[row] === undefined ? letterOf(column) : addressOf(part, row, column);
  return { file: part.file, sheet: part.sheet, cell };
}
