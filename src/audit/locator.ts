import { isUnitKind } from '../formula/row-kind.ts';
import { type Level } from '../model/data-model.ts';
import { type CellSource, type LinkedMaterial, type LinkedTable, unitsUpFrom } from '../model/linked.ts';
import { type Place } from '../model/place.ts';
import { dayNumber, type IsoDate } from '../model/iso-date.ts';
import { addressOf, isDayRange, letterOf, type MissingReason, type Value } from '../model/table.ts';
import { type ColumnPath, type RowKind, type Statistic } from '../model/tree.ts';
import { holdsUnits } from '../model/unit-tables.ts';

/** Finds the cells behind rows of joined tables. */
export class Locator {
  readonly #material: LinkedMaterial;
  readonly #rowOfUnit = new Map<string, ReadonlyMap<number, number>>();

  constructor(material: LinkedMaterial) {
    this.#material = material;
  }

  /** The row number in its table for the key under which the engine knows it; -1 when no row describes the unit. */
  rowOf(kind: RowKind, key: number): number {
    return holdsUnits(kind.table) ? (this.#rowsOfUnits(kind.table).get(key) ?? -1) : key;
  }

  /** The key under which the engine knows a row: places go by their unit, everything else by its row. */
  keyOf(table: string, row: number): number {
    return holdsUnits(table) ? (this.#material.tables.get(table)?.home[row] ?? -1) : row;
  }

  /** The unit a row lies in, or is. */
  unitOf(kind: RowKind, key: number): number {
    return isUnitKind(kind) ? key : (this.#material.tables.get(kind.table)?.home[key] ?? -1);
  }

  /** Whether it is not known in which of several units a row lies. */
  isOpenHome(table: string, row: number): boolean {
    return this.#material.tables.get(table)?.openHomes?.has(row) === true;
  }

  /** The cell of a column on this row, on a unit above it, or on a row it refers to. */
  cell(path: ColumnPath, kind: RowKind, key: number): Located | undefined {
    if (path.via === null) return this.#cellOf(kind.table, this.rowOf(kind, key), path.column);
    if (path.via.kind === 'reference') {
      const row = this.rowOf(kind, key);
      const target = this.#material.tables.get(kind.table)?.references.get(path.via.column)?.[row] ?? -1;
      const there = this.#cellOf(path.table, this.rowOf({ table: path.table, level: null }, target), path.column);
      if (there !== undefined) return there;
      // Without a row of its own to point at, the cell that refers to it is what can be looked at, or filled in.
      const here = this.#cellOf(kind.table, row, path.via.column);
      return here === undefined || target >= 0 ? here : { ...here, unsettled: true };
    }
    const above = this.#above(this.unitOf(kind, key), path.via.level);
    if (above === null) return undefined;
    return this.#cellOf(path.table, this.rowOf({ table: path.table, level: path.via.level }, above), path.column);
  }

  /**
   * The cells of the figures that count for a unit: of those within the days meant the newest; else the newest begun by
   * the effective date, and any without a period.
   */
  statistics({ key, within }: Statistic, unit: number, asOf: IsoDate): readonly Located[] {
    const table = this.#material.tables.get('indicators');
    const column = (id: string) => table?.columns.get(id)?.values ?? [];
    const [keys, periods] = [column('key'), column('period')];
    const figures = Array.from(table?.home ?? []).flatMap((home, row) => {
      const [from, to] = daysOf(periods[row]);
      if (home !== unit || keys[row] !== key) return [];
      const hasBegun = from !== null && from <= asOf;
      const isMeant =
        within === null
          ? from === null || hasBegun
          : hasBegun && to !== null && dayNumber(from) >= within.from && dayNumber(to) <= within.to;
      return isMeant ? [{ row, to }] : [];
    });
    const newest = figures.flatMap(({ to }) => to ?? []).reduce((latest, to) => (to > latest ? to : latest), '');
    return figures
      .filter(({ to }) => to === null || to === newest)
      .flatMap(({ row }) => this.#cellOf('indicators', row, 'value') ?? []);
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
    const linked = this.#material.tables.get(table)?.columns.get(column);
    const source = this.#part(table, row, linked?.elsewhere?.get(row));
    const written = source?.part.columns.find(({ id }) => id === column);
    if (source === undefined || written === undefined) return undefined;
    const missing = linked?.missing.get(row);
    return { place: placeAt(source.part, source.row, written), unsettled: missing !== undefined, missing };
  }

  /** @param cell where a cell stands that was taken from another row */
  #part(table: string, row: number, cell?: CellSource) {
    const linked: LinkedTable | undefined = this.#material.tables.get(table);
    const part = linked?.parts[cell?.part ?? linked.partOf[row] ?? -1];
    return part === undefined ? undefined : { part, row: cell?.row ?? linked?.rowIn[row] ?? 0 };
  }

  #above(unit: number, level: Level): number | null {
    const { units } = this.#material;
    return unitsUpFrom(units, unit).find((above) => units[above]?.level === level) ?? null;
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
  return period !== undefined && isDayRange(period) ? [period.from, period.to] : [null, null];
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
