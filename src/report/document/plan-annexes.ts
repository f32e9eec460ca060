import { type Outcome } from '../../model/outcome.ts';
import { type Report } from '../../model/report.ts';
import { planBasis } from '../sheets/plan-basis.ts';
import { planAreaTable } from '../sheets/plan-area-table.ts';
import { planRegister } from '../sheets/plan-register.ts';
import { planUndetermined } from '../sheets/plan-undetermined.ts';
import { type ReportSheetContext } from '../sheets/report-sheet-context.ts';
import { type SheetColumn, type SheetPlan, type SheetRow } from '../sheets/sheet-plan.ts';
import { type DocumentPart } from './document-part.ts';

/** So many rows a table of a document has; a longer one is for a spreadsheet. */
export const mostAnnexRows = 300;

/** 附表: the tables of the workbook, so far as they are read on paper. */
export function planAnnexes(report: Report, context: ReportSheetContext): readonly DocumentPart[] {
  const { document, workbook, sheets } = context.locale;
  const isGap = (outcome: Outcome) => outcome === 'non-compliant' || outcome === 'not-due';
  const isOpen = (outcome: Outcome) => outcome === 'undetermined';
  const compliance = planAreaTable(report, context);
  const basis = without(planBasis(report, context), [workbook.threshold, workbook.source]);
  const register = without(planRegister(first(report, isGap), context), [sheets.shareOfRequired]);
  const annexes = [
    { plan: compliance, total: compliance.rows.length, notes: [] },
    {
      plan: register,
      total: report.findings.filter(({ outcome }) => isGap(outcome)).length,
      notes: [document.registerNote],
    },
    { plan: planUndetermined(first(report, isOpen), context), total: openTotal(), notes: [] },
    { plan: basis, total: basis.rows.length, notes: [] },
  ];
  return annexes.flatMap(({ plan, total, notes }, index): readonly DocumentPart[] => {
    const table = onPaper(plan);
    const cut = table.rows.length < total ? [document.leftOut(table.rows.length, total)] : [];
    return [
      { kind: 'table', table: { ...table, title: document.annex(index + 1, plan.title) } },
      ...[...cut, ...notes].map((text): DocumentPart => ({ kind: 'note', text })),
    ];
  });

  function openTotal(): number {
    const groups = planUndetermined({ ...report, findings: [] }, context).rows.length;
    return groups + report.findings.filter(({ outcome }) => isOpen(outcome)).length;
  }
}

/** The report with no more findings than a table has rows: what is not shown need not be written out. */
function first(report: Report, isMeant: (outcome: Outcome) => boolean): Report {
  return { ...report, findings: report.findings.filter(({ outcome }) => isMeant(outcome)).slice(0, mostAnnexRows) };
}

/** A formula and the names of sources take more room than paper has. */
function without(plan: SheetPlan, headings: readonly string[]): SheetPlan {
  return keeping(plan, ({ heading }) => !headings.includes(heading));
}

/** The first rows, of which no more are made than are shown. */
function firstOf({ rows }: SheetPlan): readonly SheetRow[] {
  const first: SheetRow[] = [];
  for (const row of rows) {
    if (first.length === mostAnnexRows) break;
    first.push(row);
  }
  return first;
}

/** Without the columns that are filled in or looked up on a screen, and those that are empty. */
function onPaper(plan: SheetPlan): SheetPlan {
  const rows = firstOf(plan);
  return keeping({ ...plan, rows }, ({ forPeople = false, reference = false }, index) => {
    const isEmpty = rows.length > 0 && rows.every(({ cells }) => cells[index] === '');
    return !forPeople && !reference && !isEmpty;
  });
}

function keeping(plan: SheetPlan, isKept: (column: SheetColumn, index: number) => boolean): SheetPlan {
  const kept = plan.columns.flatMap((column, index) => (isKept(column, index) ? [index] : []));
  return {
    ...plan,
    columns: kept.flatMap((index) => plan.columns[index] ?? []),
    rows: Array.from(plan.rows, ({ cells, ...row }) => ({ ...row, cells: kept.map((index) => cells[index] ?? '') })),
  };
}
