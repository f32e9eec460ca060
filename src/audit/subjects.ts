import { oncePer } from '../base/once-per.ts';
import { isUnitKind } from '../formula/row-kind.ts';
import { type DataModel, type Level, levels, tableOf } from '../model/data-model.ts';
import { type Subject, type UnitName } from '../model/finding.ts';
import { type LinkedMaterial, unitsUpFrom } from '../model/linked.ts';
import { type RowKind } from '../model/tree.ts';
import { unitTables } from '../model/unit-tables.ts';
import { type Locator } from './locator.ts';

/** Names the subjects of findings, and says which rows are subjects at all. */
export class Subjects {
  readonly #material: LinkedMaterial;
  readonly #model: DataModel;
  readonly #locator: Locator;
  readonly #region: ReadonlySet<number> | null;
  readonly #governed: ReadonlySet<number> | null;
  readonly #counts = new Map<string, number>();

  /**
   * @param region the units asked for on the command line with everything below them; null for all.
   * @param governed the units the plan speaks of; null for all.
   */
  constructor(
    material: LinkedMaterial,
    model: DataModel,
    locator: Locator,
    region: ReadonlySet<number> | null,
    governed: ReadonlySet<number> | null,
  ) {
    this.#material = material;
    this.#model = model;
    this.#locator = locator;
    this.#region = region;
    this.#governed = governed;
  }

  /**
   * A row is judged when it lies in the regions asked for. Units above the smallest one that holds all the data are
   * not: what the data say of a part of a province is no verdict on the province.
   */
  isSubject(kind: RowKind, key: number): boolean {
    const unit = this.#locator.unitOf(kind, key);
    if (this.#region?.has(unit) === false || this.#governed?.has(unit) === false) return false;
    const { scope, units } = this.#material;
    if (kind.table !== unitTables.regions || scope === null) return true;
    const top = units[scope];
    const level = units[unit]?.level;
    return top === undefined || level === undefined || levels.indexOf(level) >= levels.indexOf(top.level);
  }

  /** How many rows of a kind are subjects. */
  count(kind: RowKind): number {
    const id = `${kind.table}|${kind.level ?? ''}`;
    const count = this.#counts.get(id) ?? this.#counted(kind);
    this.#counts.set(id, count);
    return count;
  }

  #counted(kind: RowKind): number {
    const { units, tables } = this.#material;
    const keys = isUnitKind(kind)
      ? units.flatMap(({ level, virtual }, unit) => (!virtual && isOfKind(level, kind) ? [unit] : []))
      : Array.from(tables.get(kind.table)?.home ?? [], (_, row) => row);
    return keys.filter((key) => this.isSubject(kind, key)).length;
  }

  name(kind: RowKind, key: number): Subject {
    const unit = this.#locator.unitOf(kind, key);
    if (isUnitKind(kind)) return this.#unitName(kind, unit);
    const table = tableOf(this.#model, kind.table);
    const own = this.#material.units[unit];
    const path = own === undefined ? [] : [...this.pathAbove(unit), nameOf(own)];
    return { kind: table.subject, code: this.#text(kind, key, table.key), name: this.#label(kind, key), path };
  }

  /** The code, else the names from the top down, else the number of the row: what survives reordering the longest. */
  identity(kind: RowKind, key: number, { code, name, path } = this.name(kind, key)): string {
    if (code !== null) return code;
    if (isUnitKind(kind) && name !== null) return [...path.map((unit) => unit.name), name].join('/');
    const within = path.at(-1);
    return [within?.code ?? within?.name ?? '', name ?? this.#rowNumber(kind, key)].join('/');
  }

  /** As spreadsheets write a whole row, which says the same when columns change places. */
  #rowNumber(kind: RowKind, key: number): string {
    const cell = this.#locator.rowPlace(kind.table, this.#locator.rowOf(kind, key))?.cell;
    return cell?.replace(/^[A-Z]+(\d+)$/, '$1:$1') ?? `${key}`;
  }

  /** The units above, down from the smallest one that holds all the data: what lies above that says nothing new. */
  pathAbove(unit: number): readonly UnitName[] {
    const paths = pathsIn(this.#material);
    const path = paths.get(unit) ?? this.#path(unit);
    paths.set(unit, path);
    return path;
  }

  #unitName({ table }: RowKind, unit: number): Subject {
    const names = namesIn(this.#material);
    const known = names.get(unit);
    if (known !== undefined) return known;
    const own = this.#material.units[unit];
    const { level, code, name } = own ?? { level: table, code: null, name: null };
    const subject = { kind: level, code, name, path: this.pathAbove(unit) };
    names.set(unit, subject);
    return subject;
  }

  #path(unit: number): readonly UnitName[] {
    const { units, scope } = this.#material;
    const line = unitsUpFrom(units, unit);
    const top = scope === null ? -1 : line.indexOf(scope);
    return line
      .slice(1, top === -1 ? undefined : top + 1)
      .toReversed()
      .flatMap((above) => units[above] ?? [])
      .map(nameOf);
  }

  #label(kind: RowKind, key: number): string | null {
    const { label, columns } = tableOf(this.#model, kind.table);
    if (label === undefined || columns.find(({ id }) => id === label)?.personal === true) return null;
    return this.#text(kind, key, label);
  }

  #text(kind: RowKind, key: number, column: string | undefined): string | null {
    if (column === undefined) return null;
    const value = this.#material.tables.get(kind.table)?.columns.get(column)?.values[key];
    return typeof value === 'string' && value !== '' ? value : null;
  }
}

/** Many findings are about the same unit, and most units share their path: each is made once. */
const namesIn = oncePer<LinkedMaterial, Map<number, Subject>>(() => new Map());
const pathsIn = oncePer<LinkedMaterial, Map<number, readonly UnitName[]>>(() => new Map());

/** Every community is in one table, every other unit in another. */
function isOfKind(level: Level, { table, level: wanted }: RowKind): boolean {
  if (wanted !== null) return level === wanted;
  return table === 'units' || (table === unitTables.communities) === (level === 'community');
}

function nameOf({ level, code, name }: { level: string; code: string | null; name: string }): UnitName {
  return { level, code, name };
}
