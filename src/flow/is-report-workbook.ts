import { locales } from '../locale/index.ts';
import { cellText } from '../intake/sheet-grid.ts';
import { type Locale } from '../locale/locale.ts';
import { type Cell, type Workbook } from '../model/workbook.ts';
import { registerColumns } from '../report/gap-register.ts';

/**
 * Whether a workbook that has been read is a report of cscheck, though its keywords were lost when another program saved
 * it, in whatever format: one of its sheets is a gap register, or most of its sheets go by the names of ours.
 */
export function isReportWorkbook({ sheets }: Workbook): boolean {
  return Object.values(locales).some(
    (locale) =>
      sheets.some(({ rows }) => rows.slice(0, searched).some((row) => isRegisterHead(row ?? [], locale))) ||
      namedAsOurs(sheets, locale) >= enough,
  );
}

/** The headings stand below a title and the particulars of the audit; somebody may have written above them. */
const searched = 12;
/** No other workbook has so many of these names together. */
const enough = 4;

/** All the columns of a register, whichever were added to them and wherever they were moved. */
function isRegisterHead(row: readonly Cell[], { workbook }: Locale): boolean {
  if (row.length < registerColumns.length) return false;
  const headings = new Set(row.map(wordIn));
  return registerColumns.every((column) => headings.has(wordIn(workbook.register[column])));
}

function namedAsOurs(sheets: Workbook['sheets'], { workbook }: Locale): number {
  const names = new Set<string>(Object.values(workbook.sheet));
  return sheets.filter(({ name }) => names.has(name)).length;
}

function wordIn(cell: Cell): string {
  return cellText(cell).toLowerCase();
}
