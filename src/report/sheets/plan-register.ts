import { type RegisterColumn } from '../../locale/locale.ts';
import { type Report } from '../../model/report.ts';
import { gapRegister, registerColumns } from '../gap-register.ts';
import { cutNotes, particulars, type SheetContext } from './sheet-context.ts';
import { mostRows, sheetCell, type SheetColumn, type SheetPlan } from './sheet-plan.ts';

const widths: Readonly<Record<RegisterColumn, number>> = {
  number: 7,
  county: 14,
  town: 18,
  community: 20,
  subject: 24,
  code: 16,
  requirement: 32,
  obligation: 11,
  comparison: 11,
  required: 11,
  observed: 11,
  shortfall: 11,
  unit: 10,
  outcome: 14,
  reason: 22,
  due: 13,
  basis: 14,
  evidence: 34,
  id: 36,
  solution: 14,
  responsible: 14,
  supporting: 14,
  progress: 12,
  remark: 18,
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
/** The machine's columns come last, so that the printed page is what people fill in and hand round. */
const order: readonly RegisterColumn[] = [
  ...registerColumns.filter((column) => column !== 'evidence' && column !== 'id' && column !== 'code'),
  'code',
  'evidence',
  'id',
];

/** 缺口台账: every gap, due or not, one row each, worst first. */
export function planRegister(report: Report, context: SheetContext): SheetPlan {
  const { locale } = context;
  const { workbook } = locale;
  const gaps = report.findings.filter(({ outcome }) => outcome === 'non-compliant' || outcome === 'not-due');
  const shown = gaps.slice(0, mostRows);
  const rows = gapRegister(shown, report, context).map((row, index) => ({
    cells: order.map((column) => {
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
    columns: order.map((column): SheetColumn => ({
      heading: workbook.register[column],
      width: widths[column],
      align: rightAligned.has(column) ? 'right' : leftAligned.has(column) ? 'left' : 'center',
      forPeople: forPeople.has(column),
    })),
    rows,
    frozenColumns: 4,
    table: 'gap_register',
    empty: locale.report.noGaps,
    notes: [...cutNotes(gaps.length, context), workbook.note(workbook.notDueNote), workbook.signatures],
    printedColumns: order.length - 3,
  };
}
