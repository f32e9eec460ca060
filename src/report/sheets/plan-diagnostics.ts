import { type Report } from '../../model/report.ts';
import { diagnosticText } from '../words/diagnostic-text.ts';
import { groupDiagnostics } from '../build/group-diagnostics.ts';
import { linkTo } from './cell-link.ts';
import { cutNotes, particulars, type SheetContext } from './sheet-context.ts';
import { mostRows, rowsOf, type SheetPlan } from './sheet-plan.ts';

/** 数据问题: every diagnostic with its place, errors first. */
export function planDiagnostics(report: Report, context: SheetContext): SheetPlan {
  const { locale, words } = context;
  const { workbook } = locale;
  const ordered = groupDiagnostics(report.diagnostics).flatMap((group) => group.members);
  return {
    name: workbook.sheet.diagnostics,
    title: workbook.diagnosticsTitle,
    ...particulars(report, context),
    columns: [
      { heading: workbook.register.number, width: 7, align: 'center' },
      { heading: workbook.severity, width: 10, align: 'center' },
      { heading: workbook.kind, width: 24, align: 'left' },
      { heading: workbook.file, width: 24, align: 'left' },
      { heading: workbook.sheetName, width: 18, align: 'left' },
      { heading: workbook.cell, width: 11, align: 'center' },
      { heading: workbook.message, width: 80, align: 'left' },
    ],
    rows: rowsOf(Math.min(ordered.length, mostRows), (index) => {
      const diagnostic = ordered[index];
      if (diagnostic === undefined) return { cells: [] };
      return {
        cells: [
          index + 1,
          locale.severity[diagnostic.severity],
          locale.diagnosticTitle[diagnostic.code],
          diagnostic.at.file,
          diagnostic.at.sheet ?? '',
          linkTo(diagnostic.at.cell ?? '', diagnostic.at),
          diagnosticText(diagnostic, locale, words),
        ],
      };
    }),
    frozenColumns: 0,
    table: 'data_problems',
    empty: locale.report.noDiagnostics,
    notes: cutNotes(ordered.length, context),
  };
}
