import { type RegisterColumn } from '../../locale/locale.ts';
import { type Report } from '../../model/report.ts';
import { gapRegister, printedColumns, registerColumns } from '../gap-register.ts';
import { cutNotes, particulars, type SheetContext } from './sheet-context.ts';
import { roomFor } from './room-for.ts';
import { mostRows, sheetCell, type SheetColumn, type SheetPlan } from './sheet-plan.ts';

const widths: Readonly<Record<RegisterColumn, number>> = {
  number: 5,
  county: 9,
  town: 13,
  community: 23,
  subject: 10,
  code: 16,
  requirement: 19,
  obligation: 11,
  comparison: 11,
  required: 8,
  observed: 8,
  shortfall: 8,
  unit: 7,
  outcome: 7,
  reason: 22,
  lacking: 30,
  due: 12,
  basis: 14,
  evidence: 44,
  id: 36,
  solution: 9,
  responsible: 9,
  supporting: 9,
  progress: 9,
  remark: 9,
};

/** Of the column for subjects that are no units, where there are none. */
const emptyWidth = 5;

const leftAligned: ReadonlySet<RegisterColumn> = new Set([
  'county',
  'town',
  'community',
  'subject',
  'requirement',
  'reason',
  'lacking',
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
  const hasSubjects = rows.some(({ cells }) => cells[registerColumns.indexOf('subject')] !== '');
  return {
    name: workbook.sheet.register,
    title: workbook.registerTitle,
    ...particulars(report, context),
    columns: registerColumns.map((column): SheetColumn => ({
      heading: workbook.register[column],
      width: widthOf(column),
      align: rightAligned.has(column) ? 'right' : leftAligned.has(column) ? 'left' : 'center',
      oneLine: column === 'due',
      forPeople: forPeople.has(column),
      reference: !printedColumns.includes(column),
    })),
    rows,
    frozenColumns: 4,
    table: 'gap_register',
    empty: locale.report.noGaps,
    notes: [...cutNotes(gaps.length, context), workbook.note(workbook.notDueNote), workbook.signatures],
  };

  function widthOf(column: RegisterColumn): number {
    if (column === 'outcome') {
      return roomFor([locale.outcome['non-compliant'], locale.outcome['not-due']], widths.outcome);
    }
    return column === 'subject' && !hasSubjects ? emptyWidth : widths[column];
  }
}
