import { groupBy } from '../../../base/group-by.ts';
import { type ColumnSchema } from '../../../model/data-model.ts';
import { isList, type Value } from '../../../model/table.ts';
import { type DiagnosticLog } from '../diagnostic-log.ts';
import { type JoinedTable } from '../rows/joined-table.ts';
import { columnIn } from '../part.ts';
import { placeOf } from '../place-of.ts';
import { reportNameJoins, reportReference } from './report-reference.ts';
import { rowResolver } from './row-resolver.ts';
import { type PartRow } from '../rows/row-differences.ts';
import { type Resolver, type Targets } from './resolver.ts';
import { unitResolver } from './unit-resolver.ts';
import { refersToUnits } from '../../../model/unit-tables.ts';

/**
 * Follows one reference column, or one set of references, from each row to units or rows of another table. What leads
 * nowhere is reported at its cell.
 *
 * @param home for each row the unit it lies in: names are looked for there
 * @returns for each row one target for each word of the cell, -1 for none; undefined where the cell says nothing
 */
export function followReferences(
  table: JoinedTable,
  column: ColumnSchema,
  home: Int32Array,
  targets: Targets,
  log: DiagnosticLog,
): readonly (readonly number[] | undefined)[] {
  const resolve = refersToUnits(column.ref) ? unitResolver(column, targets) : rowResolver(column, targets);
  const values = table.columns.get(column.id)?.values;
  const joined: PartRow[] = [];
  const followed = Array.from(home, (area, row) => {
    const words = wordsIn(values?.[row] ?? null);
    if (words === undefined) return undefined;
    const source = sourceOf(table, column.id, row);
    const found = words.map((word) => follow(word, { resolve, area, source, column, log }));
    if (found.some(({ byName }) => byName)) joined.push(source);
    return found.map(({ target }) => target);
  });
  for (const [part, rows] of groupBy(joined, (source) => source.part)) {
    const sheetColumn = columnIn(part.table, column.id);
    if (sheetColumn !== undefined) reportNameJoins(part.table, new Map([[sheetColumn, rows.length]]), log);
  }
  return followed;
}

interface ReferenceColumn {
  readonly resolve: Resolver;
  readonly area: number;
  readonly source: PartRow;
  readonly column: ColumnSchema;
  readonly log: DiagnosticLog;
}

function follow(
  word: string,
  { resolve, area, source, column, log }: ReferenceColumn,
): { readonly target: number; readonly byName: boolean } {
  const { table } = source.part;
  const found = resolve(word, area, table.path.length > 0);
  const sheetColumn = columnIn(table, column.id);
  if (found.target !== -1 || sheetColumn === undefined) return found;
  if (found.problem === 'malformed') {
    const at = placeOf(table, sheetColumn, source.row);
    log.add(at, { code: 'code-malformed', severity: 'error', params: { text: word } });
  } else if (found.problem !== null) {
    const bad = { ...found.problem, column: sheetColumn, target: column.ref ?? '' };
    reportReference(table, source.row, bad, log);
  }
  return { target: -1, byName: false };
}

function wordsIn(value: Value): readonly string[] | undefined {
  if (typeof value === 'string') return value === '' ? undefined : [value];
  return isList(value) ? value : undefined;
}

/** The row of a sheet that the linked cell stands in. */
function sourceOf({ parts, rows }: JoinedTable, id: string, row: number): PartRow {
  const part = parts[rows.partOf[row] ?? -1];
  if (part === undefined) throw new Error('A linked row stands in no part.');
  const first: PartRow = { part, row: rows.rowIn[row] ?? 0, home: rows.home[row] ?? -1 };
  const isThere = (columnIn(part.table, id)?.values[first.row] ?? null) !== null;
  if (isThere) return first;
  const others = rows.supplements.get(row) ?? [];
  return others.find((other) => (columnIn(other.part.table, id)?.values[other.row] ?? null) !== null) ?? first;
}
