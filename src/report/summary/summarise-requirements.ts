import { type Report } from '../../model/report.ts';
import { heading, type View } from '../terminal/view.ts';
import { barLength } from './bar-length.ts';
import { requirementTitle } from '../words/requirement-title.ts';

/** The requirements with most gaps, each with a bar. */
export function summariseRequirements(report: Report, view: View): readonly string[] {
  const { locale, terminal, limit } = view;
  const short = report.requirements
    .filter((requirement) => requirement.counts['non-compliant'] > 0)
    .toSorted((left, right) => right.counts['non-compliant'] - left.counts['non-compliant']);
  const shown = short.slice(0, limit);
  const most = shown[0]?.counts['non-compliant'] ?? 0;
  if (shown.length === 0) return [];
  const rows = shown.map(({ counts, obligation, readingMatters, ...requirement }) => [
    { text: '✗', tone: 'bad' as const },
    { text: locale.obligation[obligation] },
    { text: `${requirementTitle(requirement, locale)}${readingMatters ? ' *' : ''}` },
    { text: locale.report.gaps(counts['non-compliant']) },
    { text: bar(counts['non-compliant']), tone: 'bad' as const },
  ]);
  const hasReadings = shown.some((requirement) => requirement.readingMatters);
  return [
    ...heading(view, locale.report.mostGaps, { shown: shown.length, total: short.length }),
    ...terminal.table(rows, [
      { align: 'left' },
      { align: 'left' },
      { align: 'left', grow: true },
      { align: 'right' },
      { align: 'left' },
    ]),
    ...(hasReadings ? terminal.wrap(`* ${locale.report.readingMatters}`, { first: '  ', tone: 'faint' }) : []),
  ];

  function bar(count: number): string {
    const length = Math.max(1, Math.round((count / most) * barLength(terminal.width)));
    return terminal.bar(length, length);
  }
}
