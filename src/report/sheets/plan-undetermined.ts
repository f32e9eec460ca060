import { type Finding } from '../../model/finding.ts';
import { placeText } from '../../model/place.ts';
import { type NotJudged, type Report } from '../../model/report.ts';
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
    ...report.notJudged.map((each) => notJudgedCells(each, report, context)),
    ...undetermined.slice(0, mostRows).map((finding) => findingCells(finding, report, context)),
  ];
  return {
    name: workbook.sheet.undetermined,
    title: workbook.undeterminedTitle,
    ...particulars(report, context),
    columns: [
      { heading: workbook.register.number, width: 7, align: 'center' },
      { heading: workbook.register.requirement, width: 32, align: 'left' },
      { heading: workbook.register.obligation, width: 11, align: 'center' },
      { heading: workbook.judgedOn, width: 50, align: 'left' },
      { heading: workbook.subjectCount, width: 13, align: 'center' },
      { heading: workbook.register.reason, width: 24, align: 'left' },
      { heading: workbook.missing, width: 48, align: 'left' },
    ],
    rows: rows.map((cells, index): SheetRow => ({ cells: [index + 1, ...cells] })),
    frozenColumns: 2,
    table: 'undetermined',
    empty: workbook.none,
    notes: [...cutNotes(undetermined.length, context), workbook.note(workbook.basedOnData)],
  };
}

function notJudgedCells(each: NotJudged, { requirements }: Report, { locale, words }: SheetContext) {
  const requirement = requirements.find(({ id }) => id === each.requirement);
  return [
    requirement?.title[locale.id] ?? each.requirement,
    requirement === undefined ? '' : locale.obligation[requirement.obligation],
    locale.workbook.everyone,
    each.subjects,
    locale.notJudgedReason[each.reason],
    each.missing.length === 0 ? '' : missingText(each, locale, words),
  ];
}

function findingCells(finding: Finding, { requirements }: Report, { locale, words }: SheetContext) {
  const requirement = requirements.find(({ id }) => id === finding.requirement);
  const places = finding.undecidedBy.slice(0, mostPlaces).map(placeText);
  const more = finding.undecidedBy.length > mostPlaces ? ` ${locale.report.moreCells(finding.undecidedBy.length)}` : '';
  return [
    requirement?.title[locale.id] ?? finding.requirement,
    locale.obligation[finding.obligation],
    subjectText(finding.subject, locale, words),
    1,
    finding.reason === null ? '' : locale.reason[finding.reason],
    `${locale.mark.list(places)}${more}`,
  ];
}
