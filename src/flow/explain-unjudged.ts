import { columnOf, type ColumnSchema, type DataModel, type TableSchema, tableOf } from '../model/data-model.ts';
import { type AbsentSource, type UnjudgedExplanation } from '../model/explanation.ts';
import { type NotJudged } from '../model/report.ts';
import { type RequirementNeeds } from '../audit/requirement-needs.ts';

/** Why nobody was judged, with the headings that the absent tables and columns usually have. */
export function explainUnjudged(
  { reason, subjects, atMost, missing }: NotJudged,
  { needs }: Pick<RequirementNeeds, 'needs'>,
  model: DataModel,
): UnjudgedExplanation {
  const absent = missing.map((name): AbsentSource => {
    const [id = '', column] = name.split('.');
    const table = tableOf(model, id);
    if (column !== undefined)
      return { table: id, column, headings: headingsOf(columnOf(table, column)).slice(0, most) };
    const needed = needs.filter((need) => need.table === id).flatMap((need) => need.columns);
    return { table: id, column: null, headings: typicalHeadings(table, needed) };
  });
  return { reason, subjects, ...(atMost === true ? { atMost } : {}), absent };
}

/** As many as a reader takes in. */
const most = 6;

/** One heading for each column that tells the rows apart, says where they lie, or is read. */
function typicalHeadings(table: TableSchema, needed: readonly string[]): readonly string[] {
  const wanted = new Set([table.key, table.home, ...needed]);
  return table.columns
    .filter(({ id, personal }) => wanted.has(id) && !personal)
    .flatMap((column) => headingsOf(column).slice(0, 1));
}

function headingsOf(column: ColumnSchema | undefined): readonly string[] {
  return column?.aliases ?? [];
}
