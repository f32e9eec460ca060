import {
  type LinkedColumn,
  type LinkedMaterial,
  type LinkedTable,
  type OpenHomes,
  type Unit,
} from '../model/linked.ts';
import { type MissingReason } from '../model/table.ts';
import { isUnitKind } from '../formula/row-kind.ts';
import { type RowKind } from '../model/tree.ts';
import { refersToUnits } from '../model/unit-tables.ts';
import { columnOf, type DataModel, tableOf } from '../model/data-model.ts';

/** Several materials side by side in one: a forest, in which nothing of one belongs to anything of another. */
export interface JoinedMaterials {
  readonly material: LinkedMaterial;
  /** For each material, where its keys of a kind of row begin in the joined one, and where they end. */
  keysOf(member: number, row: RowKind): { readonly from: number; readonly to: number };
}

/**
 * Lays materials side by side, so that one engine can answer questions about all of them. Everything in them goes by
 * position, so only positions move. Tables and columns that only some of them have are unknown in the others: ask of a
 * material only what its own tables answer. Cells can be found in the materials alone.
 */
export function joinMaterials(materials: readonly LinkedMaterial[], model: DataModel): JoinedMaterials {
  const units = new Stretches(materials.map((material) => material.units.length));
  const ids = [...new Set(materials.flatMap(({ tables }) => [...tables.keys()]))];
  const rows = new Map(
    ids.map((id) => [id, new Stretches(materials.map(({ tables }) => tables.get(id)?.length ?? 0))] as const),
  );
  const tables = ids.map((id) => {
    const joining = new TableJoining(id, materials, { units, rows, model });
    return [id, joining.table()] as const;
  });
  return {
    material: {
      units: materials.flatMap((material, member) => material.units.map((unit) => moved(unit, units.from(member)))),
      tables: new Map(tables),
      scope: null,
      dataDate: null,
      diagnostics: [],
    },
    keysOf: (member, row) => {
      const stretches = isUnitKind(row) ? units : rows.get(row.table);
      return { from: stretches?.from(member) ?? 0, to: stretches?.to(member) ?? 0 };
    },
  };
}

/** Where each of several lists begins once they stand one behind the other. */
class Stretches {
  readonly total: number;
  readonly #starts: readonly number[];

  constructor(lengths: readonly number[]) {
    const starts = [0];
    for (const length of lengths) starts.push((starts.at(-1) ?? 0) + length);
    this.#starts = starts;
    this.total = starts.at(-1) ?? 0;
  }

  from(member: number): number {
    return this.#starts[member] ?? this.total;
  }

  to(member: number): number {
    return this.from(member + 1);
  }
}

interface Positions {
  readonly units: Stretches;
  readonly rows: ReadonlyMap<string, Stretches>;
  readonly model: DataModel;
}

/** One table of all the materials that have it. */
class TableJoining {
  readonly #id: string;
  readonly #members: readonly { readonly table: LinkedTable; readonly member: number }[];
  readonly #positions: Positions;
  readonly #length: number;

  constructor(id: string, materials: readonly LinkedMaterial[], positions: Positions) {
    this.#id = id;
    this.#positions = positions;
    this.#members = materials.flatMap(({ tables }, member) => {
      const table = tables.get(id);
      return table === undefined ? [] : [{ table, member }];
    });
    this.#length = positions.rows.get(id)?.total ?? 0;
  }

  table(): LinkedTable {
    return {
      id: this.#id,
      length: this.#length,
      columns: new Map(this.#names(({ columns }) => columns).map((name) => [name, this.#column(name)])),
      home: Int32Array.from(
        this.#members.flatMap(({ table, member }) =>
          Array.from(table.home, (unit) => shifted(unit, this.#positions.units.from(member))),
        ),
      ),
      openHomes: this.#openHomes(),
      references: new Map(this.#names(({ references }) => references).map((name) => [name, this.#reference(name)])),
      referenceSets: new Map(
        this.#names(({ referenceSets }) => referenceSets).map((name) => [name, this.#referenceSet(name)]),
      ),
      parts: [],
      partOf: new Int32Array(this.#length).fill(-1),
      rowIn: new Int32Array(this.#length),
    };
  }

  #openHomes(): OpenHomes {
    return new Map(
      this.#members.flatMap(({ table, member }) => {
        const start = this.#positions.rows.get(this.#id)?.from(member) ?? 0;
        const first = this.#positions.units.from(member);
        return [...(table.openHomes ?? [])].map(([row, units]): readonly [number, readonly number[]] => [
          start + row,
          units.map((unit) => shifted(unit, first)),
        ]);
      }),
    );
  }

  #names(columnsOf: (table: LinkedTable) => ReadonlyMap<string, unknown>): readonly string[] {
    return [...new Set(this.#members.flatMap(({ table }) => [...columnsOf(table).keys()]))];
  }

  #column(name: string): LinkedColumn {
    const missing = new Map<number, MissingReason>();
    const values = this.#members.flatMap(({ table, member }) => {
      const own = table.columns.get(name);
      const start = this.#positions.rows.get(this.#id)?.from(member) ?? 0;
      for (let row = 0; row < table.length; row++) {
        const reason = own === undefined ? 'blank' : own.missing.get(row);
        if (reason !== undefined) missing.set(start + row, reason);
      }
      return own?.values ?? Array.from({ length: table.length }, () => null);
    });
    return { id: name, values, missing, assumed: false };
  }

  #reference(name: string): Int32Array {
    return Int32Array.from(
      this.#members.flatMap(({ table, member }) => {
        const start = this.#targetStart(name, member);
        const own = table.references.get(name) ?? new Int32Array(table.length).fill(-1);
        return Array.from(own, (target) => shifted(target, start));
      }),
    );
  }

  /** Rows without the column name nobody: an unknown set might name somebody of another material. */
  #referenceSet(name: string): readonly (readonly number[] | undefined)[] {
    return this.#members.flatMap(({ table, member }) => {
      const start = this.#targetStart(name, member);
      const own = table.referenceSets.get(name) ?? Array.from({ length: table.length }, () => []);
      return own.map((set) => set?.map((target) => shifted(target, start)));
    });
  }

  #targetStart(column: string, member: number): number {
    const { model, units, rows } = this.#positions;
    const target = columnOf(tableOf(model, this.#id), column)?.ref;
    if (target === undefined || refersToUnits(target)) return units.from(member);
    return rows.get(target)?.from(member) ?? 0;
  }
}

function moved(unit: Unit, start: number): Unit {
  return { ...unit, parent: unit.parent === null ? null : unit.parent + start };
}

/** Below zero nothing is meant. */
function shifted(position: number, start: number): number {
  return position < 0 ? position : position + start;
}
