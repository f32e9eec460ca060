import { type Sheet, type Workbook } from '../model/workbook.ts';
import { workListMark } from '../report/annotate/work-list/work-list-mark.ts';

/** A marked copy is read as what it is a copy of: its work list is no data. */
export function withoutWorkList(workbook: Workbook): Workbook {
  const sheets = workbook.sheets.filter((sheet) => !isWorkList(sheet));
  return sheets.length === workbook.sheets.length ? workbook : { ...workbook, sheets };
}

/** The headings stand below a title; somebody may have written above them. */
const searched = 12;

function isWorkList({ rows }: Sheet): boolean {
  return rows.slice(0, searched).some((row) => row?.includes(workListMark) === true);
}
