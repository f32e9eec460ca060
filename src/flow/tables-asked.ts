import { columnsAsked } from '../audit/columns-asked.ts';
import { columnOf, type DataModel, tableOf, type TableSchema } from '../model/data-model.ts';
import { holdsUnits, refersToUnits } from '../model/unit-tables.ts';
import { type Requirement } from '../rules/rule-set.ts';

/** What requirements ask of one table. */
export interface Asked {
  readonly table: TableSchema;
  /** The requirements and figures that read it. */
  readonly needs: ReadonlySet<string>;
  /** Whether one of them cannot be judged without it. */
  readonly needed: boolean;
  /** Whether its rows are what is judged, or what rows of other tables must refer to. */
  readonly judged: boolean;
  readonly referred: boolean;
  /** The columns that are read, by id: by whom, and whether one of them cannot be judged without it. */
  readonly columns: ReadonlyMap<string, { readonly needs: ReadonlySet<string>; readonly needed: boolean }>;
}

/** Every table that requirements read, and those to which its rows refer. */
export function tablesAsked(requirements: readonly Requirement[], model: DataModel): ReadonlyMap<string, Asked> {
  const drafts = new Map<string, Draft>();
  for (const requirement of requirements) {
    const { id, judged, reported } = requirement;
    for (const { table, columns, needed, neededColumns } of columnsAsked(requirement)) {
      // All levels of units together are no table of their own.
      if (!model.tables.some((each) => each.id === table)) continue;
      const draft = draftOf(table, drafts, model);
      draft.needs.add(id);
      draft.needed ||= needed;
      draft.judged ||= !reported && judged.row.table === table;
      for (const column of columns) {
        const read = draft.columns.get(column) ?? { needs: new Set<string>(), needed: false };
        draft.columns.set(column, { needs: read.needs.add(id), needed: read.needed || neededColumns.has(column) });
      }
    }
  }
  for (const draft of drafts.values()) follow(draft, drafts, model);
  return drafts;
}

interface Draft extends Asked {
  readonly needs: Set<string>;
  needed: boolean;
  judged: boolean;
  referred: boolean;
  readonly columns: Map<string, { readonly needs: Set<string>; readonly needed: boolean }>;
}

function draftOf(table: string, drafts: Map<string, Draft>, model: DataModel): Draft {
  const known = drafts.get(table);
  if (known !== undefined) return known;
  const fresh: Draft = {
    table: tableOf(model, table),
    needs: new Set(),
    needed: false,
    judged: false,
    referred: false,
    columns: new Map(),
  };
  drafts.set(table, fresh);
  return fresh;
}

/** A reference leads nowhere without the table it points at. */
function follow({ table, needs, needed, columns }: Draft, drafts: Map<string, Draft>, model: DataModel): void {
  for (const id of new Set([table.home, ...columns.keys()])) {
    const { ref, optional = false } = columnOf(table, id ?? '') ?? {};
    if (ref === undefined || refersToUnits(ref) || holdsUnits(table.id)) continue;
    const isNeeded = needed && !optional && (id === table.home || columns.get(id ?? '')?.needed === true);
    const target = draftOf(ref, drafts, model);
    target.referred ||= isNeeded;
    target.needed ||= isNeeded;
    for (const need of needs) target.needs.add(need);
  }
}
