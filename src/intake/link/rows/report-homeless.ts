import { columnOf, type TableSchema } from '../../../model/data-model.ts';
import { type DiagnosticLog } from '../diagnostic-log.ts';
import { columnIn, type Part } from '../part.ts';
import { placeOf, type SheetColumn } from '../place-of.ts';

/** What a row does not say at all: where it lies, which unit it is, or where the unit it is lies. */
export type Lack = 'home' | 'key' | 'parent';

/** Reports rows that lack the same; a sheet without any column that could say it is reported once, not row by row. */
export function reportHomeless(part: Part, rows: readonly number[], lack: Lack, log: DiagnosticLog): void {
  const { table, schema } = part;
  const column = lack === 'key' ? keyColumn(part) : homeColumn(part);
  const id = lack === 'key' ? schema.key : schema.home;
  const params = { column: column?.heading ?? columnId(schema, id) };
  // Rules that need to know where such rows lie say so themselves; others, such as posts by facility, do not need it.
  if (lack === 'home' && column === undefined) {
    const at = placeOf(table);
    log.add(at, { code: 'home-absent', severity: 'warning', params });
    return;
  }
  for (const row of column === undefined ? rows.slice(0, 1) : rows) {
    const at = placeOf(table, column, column === undefined ? undefined : row);
    if (lack === 'key') log.add(at, { code: 'key-missing', severity: 'error', params });
    else log.add(at, { code: 'reference-missing', severity: 'error', params });
  }
}

function keyColumn({ table, schema }: Part): SheetColumn | undefined {
  return columnIn(table, schema.key) ?? columnIn(table, schema.label);
}

/** The column in which the home would stand: its own, else the finest of the path. */
function homeColumn({ table, schema }: Part): SheetColumn | undefined {
  return columnIn(table, schema.home) ?? table.path.at(-1);
}

function columnId(schema: TableSchema, id: string | undefined): string {
  const column = id === undefined ? undefined : columnOf(schema, id);
  return column === undefined ? (id ?? '') : `${schema.id}.${column.id}`;
}
