import { type MissingReason } from '../../../model/table.ts';
import { blankOf } from './blank-of.ts';
import { type DiagnosticLog } from '../diagnostic-log.ts';
import { type OpenTable } from './fill-defaults.ts';
import { columnIn, type Part } from '../part.ts';
import { placeOf } from '../place-of.ts';

/**
 * Adds the columns that the data model lets be absent, every cell blank, and says so once for each table.
 *
 * @param length how many rows the table has
 */
export function assumeBlanks(table: OpenTable, parts: readonly Part[], length: number, log: DiagnosticLog): void {
  const { schema, columns, references, referenceSets } = table;
  const optional = schema.columns.filter(({ optional: isOptional, personal }) => isOptional && !personal);
  for (const column of optional) {
    if (columns.has(column.id)) continue;
    const blank = blankOf(column);
    const missing = new Map<number, MissingReason>();
    if (blank === null) for (let row = 0; row < length; row += 1) missing.set(row, 'blank');
    columns.set(column.id, { id: column.id, values: Array.from({ length }, () => blank), missing, assumed: true });
    if (column.ref === undefined) continue;
    if (column.type === 'set')
      referenceSets.set(
        column.id,
        Array.from({ length }, () => (blank === null ? undefined : [])),
      );
    else references.set(column.id, new Int32Array(length).fill(-1));
  }
  // A column that another one stands in for is not blank.
  const lacking = optional.filter((column) => column.default === undefined);
  const part = parts.find(({ table: sheet }) => lacking.some(({ id }) => columnIn(sheet, id) === undefined));
  if (part === undefined) return;
  const absent = lacking.filter(({ id }) => parts.some(({ table: sheet }) => columnIn(sheet, id) === undefined));
  const at = placeOf(part.table);
  const params = { table: schema.id, column: absent.map(({ id }) => id).join(', ') };
  log.add(at, { code: 'column-assumed-blank', severity: 'note', params });
}
