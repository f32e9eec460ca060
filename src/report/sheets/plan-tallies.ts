import { outcomes } from '../../model/outcome.ts';
import { type Report } from '../../model/report.ts';
import { requirementTitle } from '../words/requirement-title.ts';
import { rangeNames, tallyName } from './range-names.ts';
import { type ReportSheetContext } from './report-sheet-context.ts';
import { particulars } from './sheet-context.ts';
import { rowsOf, type SheetColumn, type SheetPlan } from './sheet-plan.ts';
import { countedIn } from './tallies.ts';

/** 计数底表: what was counted, for the formulas of the other sheets; a compliant finding stands nowhere else. */
export function planTallies(report: Report, context: ReportSheetContext): SheetPlan {
  const { locale, tallies } = context;
  const { workbook, sheets } = locale;
  const number = (heading: string, name?: string): SheetColumn => ({
    heading,
    width: 11,
    align: 'center',
    ...(name === undefined ? {} : { name }),
  });
  return {
    name: sheets.name.tallies,
    title: sheets.title.tallies,
    ...particulars(report, context),
    columns: [
      number(sheets.areaNumber, rangeNames.tallyArea),
      { heading: sheets.area, width: 30, align: 'left' },
      number(sheets.requirementNumber),
      { heading: workbook.register.requirement, width: 34, align: 'left' },
      number(sheets.counted, rangeNames.tallyCounted),
      ...outcomes.map((outcome) => number(locale.outcome[outcome], tallyName(outcome))),
    ],
    rows: rowsOf(tallies.rows.length, (index) => {
      const row = tallies.rows[index];
      if (row === undefined) return { cells: [] };
      const { area, requirement, counts } = row;
      const stated = report.requirements[requirement - 1];
      return {
        cells: [
          area,
          report.areas[area - 1]?.unit.name ?? sheets.wholeArea,
          requirement,
          stated === undefined ? '' : requirementTitle(stated, locale),
          countedIn(counts),
          ...outcomes.map((outcome) => counts[outcome]),
        ],
      };
    }),
    frozenColumns: 0,
    table: null,
    empty: workbook.none,
    notes: [workbook.note(sheets.talliesNote)],
  };
}
