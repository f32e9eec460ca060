import { type Finding } from '../../model/finding.ts';
import { placeText } from '../../model/place.ts';
import { type NotJudged, type Report } from '../../model/report.ts';
import { capitalised } from '../capitalised.ts';
import { missingText } from '../missing-text.ts';
import { subjectText } from '../subject-text.ts';
import { cutNotes, particulars, type SheetContext } from './sheet-context.ts';
import { mostRows, type SheetPlan, type SheetRow } from './sheet-plan.ts';

const mostPlaces = 5;

/** 无法判定事项: requirements that were judged on nobody, then the subjects that lack a value, with its cells. */
export function planUndetermined(report: Report, context: SheetContext): SheetPlan {
  const { workbook } = context.locale;
  const undetermined = report.findings.filter((finding) => finding.outcome === 'undetermined');
  const rows = [
    ...report.notJudged.map((each) => notJudgedCells(each, context)),
    ...undetermined.slice(0, mostRows).map((finding) => findingCells(finding, report, context)),
  ];
  return {
    name: workbook.sheet.undetermined,
    title: workbook.undeterminedTitle,
    ...particulars(report, context),
    columns: [
      { heading: workbook.register.number, width: 6, align: 'center' },
      { heading: workbook.register.requirement, width: 28, align: 'left' },
      { heading: workbook.register.basis, width: 12, align: 'center' },
      { heading: workbook.register.obligation, width: 11, align: 'center' },
      { heading: workbook.judgedOn, width: 42, align: 'left' },
      { heading: workbook.subjectCount, width: 11, align: 'center' },
      { heading: workbook.register.reason, width: 20, align: 'left' },
      { heading: workbook.missing, width: 44, align: 'left' },
    ],
    rows: rows.map((cells, index): SheetRow => ({ cells: [index + 1, ...cells] })),
    frozenColumns: 2,
    table: 'undetermined',
    empty: workbook.none,
    notes: [...cutNotes(undetermined.length, context), workbook.note(workbook.basedOnData)],
  };
}

function notJudgedCells(each: NotJudged, { locale, words }: SheetContext) {
  const { title, clause, obligation, subjectTitle } = each.requirement;
  return [
    title[locale.words],
    clause.locator,
    locale.obligation[obligation],
    `${capitalised(subjectTitle[locale.words])}${locale.mark.bracket(locale.workbook.everyone)}`,
    // Without the table of its subjects nobody knows how many there are.
    each.subjects === 0 && each.missing.length > 0 ? '—' : each.subjects,
    locale.notJudgedReason[each.reason],
    each.missing.length === 0 ? '' : missingText(each, locale, words),
  ];
}

function findingCells(finding: Finding, { requirements }: Report, { locale, words }: SheetContext) {
  const requirement = requirements.find(({ id }) => id === finding.requirement);
  const places = finding.undecidedBy.slice(0, mostPlaces).map(placeText);
  const more = finding.undecidedBy.length > mostPlaces ? ` ${locale.report.moreCells(finding.undecidedBy.length)}` : '';
  return [
    requirement?.title[locale.words] ?? finding.requirement,
    requirement?.clause.locator ?? finding.clause,
    locale.obligation[finding.obligation],
    subjectText(finding.subject, locale, words),
    1,
    finding.reason === null ? '' : locale.reason[finding.reason],
    `${locale.mark.list(places)}${more}`,
  ];
}
