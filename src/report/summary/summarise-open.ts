import { placeText } from '../../model/place.ts';
import { type Report } from '../../model/report.ts';
import { groupNotJudged, type NotJudgedGroup } from '../group-not-judged.ts';
import { missingText } from '../missing-text.ts';
import { mostSubjects } from '../most-subjects.ts';
import { heading, type View } from '../view.ts';

/** What could not be judged: requirements that lack their tables or columns, and undetermined findings. */
export function summariseOpen(report: Report, view: View): readonly string[] {
  const { locale, terminal, limit } = view;
  const undetermined = report.summary.counts.undetermined;
  if (report.notJudged.length === 0 && undetermined === 0) return [];
  const groups = groupNotJudged(report.notJudged);
  const shown = groups.slice(0, limit);
  return [
    ...heading(view, locale.report.notDetermined, { shown: shown.length, total: groups.length }),
    ...shown.flatMap((group) => terminal.wrap(groupText(group, view), { first: '  ? ', rest: '    ', tone: 'doubt' })),
    ...(report.notJudged.some(({ reason }) => reason === 'column-absent')
      ? terminal.wrap(locale.report.columnsHint, { first: '    ', tone: 'faint' })
      : []),
    ...(undetermined === 0 ? [] : undeterminedLines(report, view)),
  ];
}

function groupText({ table, members }: NotJudgedGroup, { locale, words }: View): string {
  const { mark, report } = locale;
  const figures = members.filter(({ requirement }) => requirement.reported).length;
  const requirements = members.length - figures;
  const { subjects, atMost } = mostSubjects(members);
  if (table !== null) {
    const concerned = report.concerned(requirements, figures, subjects, atMost);
    return `${report.notSubmitted(words.table(table))}${mark.comma}${concerned}`;
  }
  const counts = [
    ...(requirements === 0 ? [] : [report.notJudged(requirements)]),
    ...(figures === 0 ? [] : [report.notComputed(figures)]),
  ];
  const [first] = members;
  const missing = first === undefined ? '' : missingText(first, locale, words);
  const about = subjects === 0 ? '' : mark.bracket(report.subjects(subjects, atMost));
  return `${missing}${mark.colon}${counts.join(mark.comma)}${about}`;
}

function undeterminedLines(report: Report, { locale, terminal }: View): readonly string[] {
  const first = report.findings.find((finding) => finding.undecidedBy.length > 0)?.undecidedBy[0];
  const example = first === undefined ? '' : `${locale.mark.comma}${locale.report.undecidedBy(placeText(first))}`;
  return terminal.wrap(`${locale.report.undetermined(report.summary.counts.undetermined)}${example}`, {
    first: '  ? ',
    rest: '    ',
    tone: 'doubt',
  });
}
