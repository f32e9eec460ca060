import { groupBy } from '../../base/group-by.ts';
import { placeText } from '../../model/place.ts';
import { type NotJudged, type Report } from '../../model/report.ts';
import { missingText } from '../missing-text.ts';
import { heading, type View } from '../view.ts';

/** What could not be judged: requirements that lack their tables or columns, and undetermined findings. */
export function summariseOpen(report: Report, view: View): readonly string[] {
  const { locale, terminal, limit, words } = view;
  const undetermined = report.summary.counts.undetermined;
  if (report.notJudged.length === 0 && undetermined === 0) return [];
  const groups = groupBy(report.notJudged, (each) => missingText(each, locale, words));
  const shown = [...groups].slice(0, limit);
  return [
    ...heading(view, locale.report.notDetermined, { shown: shown.length, total: groups.size }),
    ...shown.flatMap(([missing, members]) =>
      terminal.wrap(groupText(missing, members, view), { first: '  ? ', rest: '    ', tone: 'doubt' }),
    ),
    ...(report.notJudged.some(({ reason }) => reason === 'column-absent')
      ? terminal.wrap(locale.report.columnsHint, { first: '    ', tone: 'faint' })
      : []),
    ...(undetermined === 0 ? [] : undeterminedLines(report, view)),
  ];
}

function groupText(missing: string, members: readonly NotJudged[], { locale }: View): string {
  const { mark, report } = locale;
  // The members of a group are often about the same subjects, so the largest number is said, not a sum.
  const subjects = Math.max(...members.map((each) => each.subjects));
  const about = subjects === 0 ? '' : mark.bracket(report.subjects(subjects));
  return `${missing}${mark.colon}${report.notJudged(members.length)}${about}`;
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
