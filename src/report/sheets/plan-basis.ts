import { type Report, type RequirementSummary } from '../../model/report.ts';
import { showRate } from '../show-rate.ts';
import { particulars, type SheetContext } from './sheet-context.ts';
import { type SheetColumn, type SheetPlan } from './sheet-plan.ts';

/** 核查依据: every requirement with its clause, its threshold, its due date and what came of it. */
export function planBasis(report: Report, context: SheetContext): SheetPlan {
  const { workbook } = context.locale;
  return {
    name: workbook.sheet.basis,
    title: workbook.basisTitle,
    ...particulars(report, context),
    columns: columnsOf(context),
    rows: report.requirements.map((requirement, index) => ({ cells: [index + 1, ...cellsOf(requirement, context)] })),
    frozenColumns: 2,
    table: 'basis',
    empty: workbook.none,
    notes: report.packs.map((pack) => workbook.note(`${pack.title[context.locale.id]} ${pack.id} ${pack.version}`)),
  };
}

function columnsOf({ locale }: SheetContext): readonly SheetColumn[] {
  const { workbook, outcome, report } = locale;
  const text = (heading: string, width: number): SheetColumn => ({ heading, width, align: 'left' });
  const middle = (heading: string, width: number): SheetColumn => ({ heading, width, align: 'center' });
  return [
    middle(workbook.register.number, 7),
    text(workbook.register.requirement, 32),
    text(workbook.clauseText, 44),
    middle(workbook.locator, 14),
    middle(workbook.register.obligation, 11),
    middle(workbook.judgedOn, 12),
    text(workbook.threshold, 30),
    middle(workbook.register.unit, 10),
    middle(workbook.register.due, 13),
    middle(outcome.compliant, 11),
    middle(outcome['non-compliant'], 14),
    middle(outcome.undetermined, 14),
    middle(outcome['not-due'], 12),
    middle(report.rate, 18),
  ];
}

function cellsOf(requirement: RequirementSummary, { locale, words }: SheetContext) {
  const { title, clause, obligation, subjectTitle, threshold, unit, due, counts, rate } = requirement;
  return [
    title[locale.id],
    clause.text[locale.id],
    clause.locator,
    locale.obligation[obligation],
    subjectTitle[locale.id],
    threshold,
    words.unit(unit),
    due ?? '',
    counts.compliant,
    counts['non-compliant'],
    counts.undetermined,
    counts['not-due'],
    showRate(rate),
  ];
}
