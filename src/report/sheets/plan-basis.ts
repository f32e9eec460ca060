import { type Outcome } from '../../model/outcome.ts';
import { type RequirementSummary, type Report, type StatedRequirement } from '../../model/report.ts';
import { capitalised } from '../words/capitalised.ts';
import { secondaryText, sourcesText } from '../words/secondary-text.ts';
import { showRate } from '../words/show-rate.ts';
import { countedOutcomes } from './cover-figures.ts';
import { boundsCell } from './rate-cells.ts';
import { type ReportSheetContext } from './report-sheet-context.ts';
import { particulars, type SheetContext } from './sheet-context.ts';
import { type SheetCell, type SheetColumn, type SheetPlan } from './sheet-plan.ts';
import { tallyAt } from './tallies.ts';
import { requirementTitle } from '../words/requirement-title.ts';

/** 核查依据: every requirement with its clause, its threshold, its due date and what came of it, those not judged last. */
export function planBasis(report: Report, context: ReportSheetContext): SheetPlan {
  const { workbook } = context.locale;
  const { locale } = context;
  const unjudged = report.notJudged.map(({ requirement }) => requirement).filter(({ reported }) => !reported);
  const hasSources = [...report.requirements, ...unjudged].some(({ sources }) => sources.length > 0);
  const sourceCells = (each: StatedRequirement) => (hasSources ? [sourcesText(each, locale)] : []);
  const secondary = secondaryText(report, locale);
  const rows = [
    ...report.requirements.map((each, index) => [
      ...statedCells(each, context),
      ...resultCells(each, index, context),
      ...sourceCells(each),
    ]),
    ...unjudged.map((each) => [...statedCells(each, context), ...notJudgedCells, ...sourceCells(each)]),
  ];
  return {
    name: workbook.sheet.basis,
    title: workbook.basisTitle,
    ...particulars(report, context),
    columns: [...columnsOf(context), ...(hasSources ? [sourceColumn(context)] : [])],
    rows: rows.map((cells, index) => ({ cells: [index + 1, ...cells] })),
    frozenColumns: 2,
    table: 'basis',
    empty: workbook.none,
    notes: [
      ...report.packs.map((pack) => `${pack.title[context.locale.words]} ${pack.id} ${pack.version}`),
      ...(secondary === '' ? [] : [secondary]),
      workbook.ratesNote,
    ].map((note) => workbook.note(note)),
  };
}

function columnsOf({ locale }: SheetContext): readonly SheetColumn[] {
  const { workbook, outcome, report } = locale;
  const text = (heading: string, width: number): SheetColumn => ({ heading, width, align: 'left' });
  const middle = (heading: string, width: number): SheetColumn => ({ heading, width, align: 'center' });
  return [
    middle(workbook.register.number, 6),
    text(workbook.register.requirement, 26),
    text(workbook.clauseText, 38),
    middle(workbook.locator, 11),
    middle(workbook.register.obligation, 10),
    middle(workbook.judgedOn, 11),
    text(workbook.threshold, 26),
    middle(workbook.register.unit, 8),
    { ...middle(workbook.register.due, 12), oneLine: true },
    middle(outcome.compliant, 8),
    middle(outcome['non-compliant'], 10),
    middle(outcome.undetermined, 9),
    middle(outcome['not-due'], 8),
    middle(report.findingRate, 14),
  ];
}

function sourceColumn({ locale }: SheetContext): SheetColumn {
  return { heading: locale.workbook.source, width: 30, align: 'left' };
}

function statedCells(requirement: StatedRequirement, { locale, words }: SheetContext): readonly string[] {
  const { clause, obligation, subjectTitle, threshold, unit, due } = requirement;
  return [
    requirementTitle(requirement, locale),
    clause.text[locale.words],
    clause.locator,
    locale.obligation[obligation],
    capitalised(subjectTitle[locale.words]),
    threshold,
    words.unit(unit),
    due ?? '',
  ];
}

function resultCells(
  { counts, rate }: RequirementSummary,
  index: number,
  { tallies }: ReportSheetContext,
): readonly SheetCell[] {
  const row = tallies.rowOf(0, index + 1);
  if (row === undefined) return notJudgedCells;
  const at = (of: Outcome | 'counted') => tallyAt(row, of);
  const parts = { compliant: at('compliant'), undetermined: at('undetermined'), counted: at('counted') };
  return [
    ...countedOutcomes.map((outcome) => ({ formula: at(outcome), result: counts[outcome], format: '0' })),
    boundsCell(parts, rate),
  ];
}

const notJudgedCells: readonly SheetCell[] = ['', '', '', '', showRate(null)];
