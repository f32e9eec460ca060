import { type Locale } from '../../locale/locale.ts';
import { type Report } from '../../model/report.ts';
import { type DataWords } from '../words/data-words.ts';
import { mostRows } from './sheet-plan.ts';

/** What every sheet is made with. */
export interface SheetContext {
  readonly locale: Locale;
  readonly words: DataWords;
}

/** The line above a table: what the report is about, and for which day it holds. */
export function particulars(
  { scope, asOf }: Pick<Report, 'scope' | 'asOf'>,
  { locale }: SheetContext,
): { left: string; right: string } {
  const { workbook } = locale;
  return {
    left: workbook.reportedBy(scope?.name ?? workbook.everyone),
    right: workbook.asOf(asOf),
  };
}

/** What has to be said when a list is longer than a sheet may be. */
export function cutNotes(total: number, { locale }: SheetContext): readonly string[] {
  return total > mostRows ? [locale.workbook.note(locale.report.showing(mostRows, total))] : [];
}
