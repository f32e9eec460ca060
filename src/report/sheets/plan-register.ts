import { type RegisterColumn } from '../../locale/locale.ts';
import { type Report } from '../../model/report.ts';
import { gapRegister, printedColumns, registerColumns } from '../gap-register.ts';
import { cutNotes, particulars, type SheetContext } from './sheet-context.ts';
import { mostRows, sheetCell, type SheetColumn, type SheetPlan } from './sheet-plan.ts';

const widths: Readonly<Record<RegisterColumn, number>> = {
  number: 6,
  county: 12,
  town: 13,
  community: 22,
  subject: 16,
  code: 16,
  requirement: 26,
  obligation: 11,
  comparison: 11,
  required: 9,
  observed: 9,
  shortfall: 9,
  unit: 8,
  outcome: 11,
  reason: 22,
  due: 12,
  basis: 14,
  evidence: 44,
  id: 36,
  solution: 11,
  responsible: 12,
  supporting: 12,
  progress: 10,
  remark: 14,
};

const leftAligned: ReadonlySet<RegisterColumn> = new Set([
  'county',
  'town',
  'community',
  'subject',
  'requirement',
  'reason',
  'evidence',
  'id',
  'remark',
]);
const forPeople: ReadonlySet<RegisterColumn> = new Set(['solution', 'responsible', 'supporting', 'progress', 'remark']);
const rightAligned: ReadonlySet<RegisterColumn> = new Set(['required', 'observed', 'shortfall']);
/** 缺口台账: every gap, due or not, one row each, worst first. */
export function planRegister(report: Report, context: SheetContext): SheetPlan {
  const { locale } = context;
  const { workbook } = locale;
  const gaps = report.findings.filter(({ outcome }) => outcome === 'non-compliant' || outcome === 'not-due');
  const shown = gaps.slice(0, mostRows);
  const rows = gapRegister(shown, report, context).map((row, index) => ({
    cells: registerColumns.map((column) => {
      if (column === 'number') return index + 1;
      const outcome = shown[index]?.outcome;
      if (column === 'outcome' && outcome !== undefined) return { word: locale.outcome[outcome], outcome };
      return sheetCell(row[column]);
    }),
  }));
  return {
    name: workbook.sheet.register,
    title: workbook.registerTitle,
    ...particulars(report, context),
    columns: registerColumns.map((column): SheetColumn => ({
      heading: workbook.register[column],
      width: widths[column],
      align: rightAligned.has(column) ? 'right' : leftAligned.has(column) ? 'left' : 'center',
      forPeople: forPeople.has(column),
      reference: !printedColumns.includes(column),
    })),
    rows,
    frozenColumns: 4,
    table: 'gap_register',
    empty: locale.report.noGaps,
    notes: [...cutNotes(gaps.length, context), workbook.note(workbook.notDueNote), workbook.signatures],
  };
}
