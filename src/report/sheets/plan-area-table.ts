import { outcomes } from '../../model/outcome.ts';
import { type Counts, type Rate, type Report } from '../../model/report.ts';
import { showRate } from '../words/show-rate.ts';
import { particulars, type SheetContext } from './sheet-context.ts';
import { type SheetCell, type SheetColumn, type SheetPlan, type SheetRow } from './sheet-plan.ts';

/** The communities by district and street in the order of their codes, districts in bold: as much as paper has room for. */
export function planAreaTable(report: Report, context: SheetContext): SheetPlan {
  const { locale } = context;
  const { workbook } = locale;
  return {
    name: workbook.sheet.compliance,
    title: workbook.complianceTitle,
    ...particulars(report, context),
    columns: columnsOf(context),
    rows: report.areas.length === 0 ? [] : [totalRow(report, context), ...areaRows(report)],
    frozenColumns: 3,
    table: null,
    empty: workbook.none,
    notes: [workbook.ratesNote, workbook.boundsNote, workbook.rankNote, workbook.basedOnData].map((note) =>
      workbook.note(note),
    ),
  };
}

function columnsOf({ locale }: SheetContext): readonly SheetColumn[] {
  const { compliance, register } = locale.workbook;
  const number = (heading: string, width = 11): SheetColumn => ({ heading, width, align: 'center' });
  return [
    number(register.number, 7),
    { heading: compliance.county, width: 18, align: 'left' },
    { heading: compliance.town, width: 24, align: 'left' },
    number(compliance.communities, 12),
    number(compliance.compliant, 13),
    number(compliance.rate, 18),
    number(locale.outcome['non-compliant'], 14),
    number(locale.outcome.undetermined, 14),
    number(locale.outcome['not-due'], 12),
    number(locale.outcome['not-applicable'], 14),
    number(compliance.rank, 8),
  ];
}

function totalRow({ summary }: Report, { locale }: SheetContext): SheetRow {
  return {
    cells: ['', locale.workbook.total, '', ...countCells(summary.communities, summary.communityRate), ''],
    strong: true,
  };
}

function areaRows({ areas }: Report): readonly SheetRow[] {
  return areas.map(({ unit, path, communities, rate, rank }, index) => {
    const isCounty = unit.level === 'county';
    const county = isCounty ? unit.name : (path.findLast((each) => each.level === 'county')?.name ?? '');
    return {
      cells: [index + 1, county, isCounty ? '' : unit.name, ...countCells(communities, rate), rank ?? ''],
      strong: isCounty,
    };
  });
}

function countCells(counts: Counts, rate: Rate | null): readonly SheetCell[] {
  return [
    outcomes.reduce((sum, each) => sum + counts[each], 0),
    counts.compliant,
    rateCell(rate),
    counts['non-compliant'],
    counts.undetermined,
    counts['not-due'],
    counts['not-applicable'],
  ];
}

/** A number where the rate is known, so that it can be sorted; words for bounds. */
function rateCell(rate: Rate | null): SheetCell {
  if (rate?.low !== rate?.high || rate === null) return showRate(rate);
  const text = showRate(rate);
  const decimals = text.split('.')[1]?.replace('%', '').length ?? 0;
  return { value: rate.low, format: `0.${'0'.repeat(decimals)}%`, text };
}
