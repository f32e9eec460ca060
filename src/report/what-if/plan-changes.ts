import { type ChangeColumn, changeColumns } from '../../locale/what-if-labels.ts';
import { type WhatIf } from '../../model/report-comparison.ts';
import { cutNotes, particulars, type SheetContext } from '../sheets/sheet-context.ts';
import { mostRows, sheetCell, type SheetColumn, type SheetPlan } from '../sheets/sheet-plan.ts';
import { changeRegister } from './change-register.ts';
import { variantsText } from './variant-text.ts';

const widths: Readonly<Partial<Record<ChangeColumn, number>>> = {
  number: 6,
  town: 14,
  community: 23,
  requirement: 22,
  change: 14,
  code: 16,
  evidence: 44,
  id: 36,
};
const usualWidth = 10;
const leftAligned: readonly ChangeColumn[] = [
  'county',
  'town',
  'community',
  'subject',
  'requirement',
  'evidence',
  'id',
];
/** What leads back to the finding is not printed. */
const references: readonly ChangeColumn[] = ['code', 'evidence', 'id'];

/** 变化清单: every finding that changes, one row each. */
export function planChanges(whatIf: WhatIf, context: SheetContext): SheetPlan {
  const { comparison } = whatIf;
  const { locale } = context;
  const { whatIf: words, mark, workbook } = locale;
  const shown = comparison.changes.slice(0, mostRows);
  return {
    name: words.sheet.changes,
    title: `${words.title}${mark.colon}${words.sheet.changes}`,
    ...particulars(whatIf, context),
    columns: changeColumns.map((column): SheetColumn => ({
      heading: words.heading[column],
      width: widths[column] ?? usualWidth,
      align: leftAligned.includes(column) ? 'left' : 'center',
      reference: references.includes(column),
    })),
    rows: changeRegister(shown, comparison, context).map((row, index) => ({
      cells: changeColumns.map((column) => (column === 'number' ? index + 1 : sheetCell(row[column]))),
    })),
    frozenColumns: 4,
    table: 'changes',
    empty: words.nothingChanges,
    notes: [...cutNotes(comparison.changes.length, context), workbook.note(variantsText(whatIf, locale))],
  };
}
