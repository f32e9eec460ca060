import { type Finding } from '../../model/finding.ts';
import { obligations } from '../../model/outcome.ts';
import { placeText } from '../../model/place.ts';
import { type NotJudged, type Report } from '../../model/report.ts';
import { capitalised } from '../words/capitalised.ts';
import { groupNotJudged, type NotJudgedGroup } from '../build/group-not-judged.ts';
import { missingText } from '../words/missing-text.ts';
import { mostSubjects } from '../words/most-subjects.ts';
import { basisText } from '../words/secondary-text.ts';
import { subjectText } from '../words/subject-text.ts';
import { linkTo } from './cell-link.ts';
import { cutNotes, particulars, type SheetContext } from './sheet-context.ts';
import { mostRows, rowsOf, type SheetCell, type SheetPlan } from './sheet-plan.ts';
import { requirementOf, requirementTitle } from '../words/requirement-title.ts';

const mostPlaces = 5;
/** Of the requirements that lack one table. */
const mostTitles = 10;

/** 无法判定事项: the subjects that lack a value, with its cells, then requirements and figures of nobody, by the table that is absent. */
export function planUndetermined(report: Report, context: SheetContext): SheetPlan {
  const { workbook } = context.locale;
  const undetermined = report.findings.filter((finding) => finding.outcome === 'undetermined').toSorted(fewestFirst);
  const groups = groupNotJudged(report.notJudged).flatMap((group) => groupCells(group, context));
  const shown = undetermined.slice(0, mostRows);
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
    rows: rowsOf(groups.length + shown.length, (index) => {
      const finding = shown[index];
      const cells = finding === undefined ? groups[index - shown.length] : findingCells(finding, report, context);
      return { cells: [index + 1, ...(cells ?? [])] };
    }),
    frozenColumns: 2,
    table: 'undetermined',
    empty: workbook.none,
    notes: [...cutNotes(undetermined.length, context), workbook.note(workbook.basedOnData)],
  };
}

/** What fewest cells would decide comes first: it is the least work. */
function fewestFirst(a: Finding, b: Finding): number {
  return (a.settledBy?.cellsTotal ?? Infinity) - (b.settledBy?.cellsTotal ?? Infinity) || 0;
}

/** What needs one table is one row; everything else has a row of its own. */
function groupCells({ table, members }: NotJudgedGroup, context: SheetContext) {
  if (table === null || members.length === 1) return members.map((each) => notJudgedCells(each, context));
  const { mark, report, workbook, obligation, notJudgedReason, words: language } = context.locale;
  const titles = members.map(({ requirement }) => requirement.title[language]);
  const named = mark.list(titles.slice(0, mostTitles));
  const figures = members.filter(({ requirement }) => requirement.reported).length;
  const concerned = report.concerned(members.length - figures, figures, 0, false);
  const { subjects, atMost } = mostSubjects(members);
  return [
    [
      `${concerned}${mark.colon}${named}${titles.length > mostTitles ? mark.more : ''}`,
      '',
      mark.list(
        obligations.flatMap((each) => {
          const count = members.filter(({ requirement }) => requirement.obligation === each).length;
          return count === 0 ? [] : [`${obligation[each]} ${count}`];
        }),
      ),
      workbook.everyone,
      subjects === 0 ? '—' : atMost ? workbook.atMost(subjects) : subjects,
      notJudgedReason['table-absent'],
      report.notSubmitted(context.words.table(table)),
    ],
  ];
}

function notJudgedCells(each: NotJudged, { locale, words }: SheetContext) {
  const { obligation, subjectTitle } = each.requirement;
  return [
    requirementTitle(each.requirement, locale),
    basisText(each.requirement, locale),
    locale.obligation[obligation],
    `${capitalised(subjectTitle[locale.words])}${locale.mark.bracket(locale.workbook.everyone)}`,
    // Without the table of its subjects nobody knows how many there are.
    each.subjects === 0 && each.missing.length > 0
      ? '—'
      : each.atMost === true
        ? locale.workbook.atMost(each.subjects)
        : each.subjects,
    locale.notJudgedReason[each.reason],
    each.missing.length > 0 || each.off !== undefined ? missingText(each, locale, words) : '',
  ];
}

function findingCells(
  finding: Finding,
  { requirements }: Report,
  { locale, words }: SheetContext,
): readonly SheetCell[] {
  const requirement = requirementOf(finding, requirements);
  return [
    requirement === undefined ? finding.requirement : requirementTitle(requirement, locale),
    requirement === undefined ? finding.clause : basisText(requirement, locale),
    locale.obligation[finding.obligation],
    subjectText(finding.subject, locale, words),
    1,
    finding.reason === null ? '' : locale.reason[finding.reason],
    linkTo(cellsText(finding, locale), (finding.settledBy?.cells ?? finding.undecidedBy)[0]),
  ];
}

/** The fewest cells that would decide it, where not all of them have to be filled. */
function cellsText({ settledBy, undecidedBy }: Finding, locale: SheetContext['locale']): string {
  const { mark, report, outcome, explain } = locale;
  const places = (settledBy?.cells ?? undecidedBy).slice(0, mostPlaces).map(placeText);
  const total = settledBy?.cellsTotal ?? undecidedBy.length;
  const cells = `${mark.list(places)}${total > mostPlaces ? ` ${report.moreCells(total)}` : ''}`;
  if (settledBy === undefined || total === settledBy.missing) return cells;
  const as = settledBy.outcome === null ? null : outcome[settledBy.outcome];
  return `${explain.fewestToFill(total, settledBy.missing, as)}${mark.colon}${cells}`;
}
