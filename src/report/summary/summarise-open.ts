import { placeText } from '../../model/place.ts';
import { type Report } from '../../model/report.ts';
import { groupNotJudged } from '../build/group-not-judged.ts';
import { notJudgedText } from '../words/not-judged-text.ts';
import { undecidedText } from '../words/undecided-text.ts';
import { heading, type View } from '../terminal/view.ts';

/** What could not be judged: requirements that lack their tables or columns, and undetermined findings. */
export function summariseOpen(report: Report, view: View): readonly string[] {
  const { locale, terminal, limit } = view;
  const undetermined = report.summary.counts.undetermined;
  if (report.notJudged.length === 0 && undetermined === 0) return [];
  const groups = groupNotJudged(report.notJudged);
  const shown = groups.slice(0, limit);
  return [
    ...heading(view, locale.report.notDetermined, { shown: shown.length, total: groups.length }),
    ...shown.flatMap((group) =>
      terminal.wrap(notJudgedText(group, view), { first: '  ? ', rest: '    ', tone: 'doubt' }),
    ),
    ...(report.notJudged.some(({ reason }) => reason === 'column-absent')
      ? terminal.wrap(locale.report.columnsHint, { first: '    ', tone: 'faint' })
      : []),
    ...(undetermined === 0 ? [] : undeterminedLines(report, view)),
  ];
}

function undeterminedLines(report: Report, view: View): readonly string[] {
  const { locale, terminal } = view;
  const finding = report.findings.find(({ undecidedBy }) => undecidedBy.length > 0);
  const [first] = finding?.settledBy?.cells ?? finding?.undecidedBy ?? [];
  const example =
    finding === undefined || first === undefined
      ? ''
      : `${locale.mark.comma}${locale.report.undecidedBy(placeText(first), undecidedText(finding, report, view))}`;
  return terminal.wrap(`${locale.report.undetermined(report.summary.counts.undetermined)}${example}`, {
    first: '  ? ',
    rest: '    ',
    tone: 'doubt',
  });
}
