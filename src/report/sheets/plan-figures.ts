import { type Interval, isExact } from '../../model/interval.ts';
import { placeText } from '../../model/place.ts';
import { type Figure, type FigureSummary, type Report } from '../../model/report.ts';
import { secondaryText } from '../words/secondary-text.ts';
import { boundsText, digitsToSee, inPercent } from '../words/show-quantity.ts';
import { subjectText } from '../words/subject-text.ts';
import { linkTo } from './cell-link.ts';
import { cutNotes, particulars, type SheetContext } from './sheet-context.ts';
import { mostRows, rowsOf, type SheetCell, sheetCell, type SheetPlan } from './sheet-plan.ts';

/** A sheet is computed with, so it keeps more places than a summary shows. */
const usual = 4;
/** So many missing cells are known of one figure at most. */
const mostMissing = 20;

/** 规划指标: what the plan asks for without a threshold, one row a subject; no sheet when it asks for nothing such. */
export function planFigures(report: Report, context: SheetContext): SheetPlan | null {
  const { locale } = context;
  const { workbook } = locale;
  const rows = report.figures.flatMap((summary) => summary.values.map((figure) => ({ summary, figure })));
  if (rows.length === 0) return null;
  const secondary = secondaryText(report, locale);
  return {
    name: workbook.sheet.figures,
    title: workbook.figuresTitle,
    ...particulars(report, context),
    columns: [
      { heading: workbook.register.number, width: 6, align: 'center' },
      { heading: workbook.figure, width: 32, align: 'left' },
      { heading: workbook.locator, width: 14, align: 'center' },
      { heading: workbook.judgedOn, width: 46, align: 'left' },
      { heading: workbook.value, width: 14, align: 'right' },
      { heading: workbook.register.unit, width: 9, align: 'center' },
      { heading: workbook.missingCells, width: 12, align: 'center' },
      { heading: workbook.register.evidence, width: 44, align: 'left' },
      { heading: workbook.register.id, width: 36, align: 'left', reference: true },
    ],
    rows: rowsOf(Math.min(rows.length, mostRows), (index) => {
      const row = rows[index];
      return { cells: row === undefined ? [] : [index + 1, ...figureCells(row.summary, row.figure, context)] };
    }),
    frozenColumns: 2,
    table: 'figures',
    empty: workbook.none,
    notes: [
      ...cutNotes(rows.length, context),
      workbook.note(workbook.figuresNote),
      ...(secondary === '' ? [] : [workbook.note(secondary)]),
    ],
  };
}

function figureCells(
  { requirement }: FigureSummary,
  { subject, unit, value, missing, evidence, evidenceTotal, id }: Figure,
  { locale, words }: SheetContext,
): readonly SheetCell[] {
  const [first] = missing.length > 0 ? missing : evidence;
  const total = missing.length > 0 ? missing.length : evidenceTotal;
  const place = first === undefined ? '' : placeText(first);
  return [
    requirement.title[locale.words],
    requirement.clause.locator,
    subjectText(subject, locale, words),
    valueCell(value, unit, locale),
    unit === 'day-number' ? '' : words.unit(unit),
    missing.length >= mostMissing ? locale.workbook.orMore(mostMissing) : missing.length,
    linkTo(total > 1 ? `${place} ${locale.report.moreCells(total)}` : place, first),
    id,
  ];
}

/** Shares are in percent, as their unit says, so that the column can be summed and sorted. */
function valueCell(value: Interval, unit: string, locale: SheetContext['locale']): SheetCell {
  const digits = digitsToSee(value, unit, usual);
  if (!isExact(value) || unit === 'day-number') return boundsText(value, unit, locale, digits);
  return sheetCell({ value: unit === 'percent' ? inPercent(value.low) : value.low, digits });
}
