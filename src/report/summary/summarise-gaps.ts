import { type Finding } from '../../model/finding.ts';
import { placeText } from '../../model/place.ts';
import { type Report } from '../../model/report.ts';
import { showFinding, showInterval } from '../words/show-quantity.ts';
import { usualLimit } from '../report-format.ts';
import { subjectText } from '../words/subject-text.ts';
import { heading, type View } from '../terminal/view.ts';
import { requirementOf, requirementTitle } from '../words/requirement-title.ts';

/** So many gaps are shown unless more are asked for. */
const worst = 3;

/** The worst gaps, each with its subject, its numbers and the cells it rests on. */
export function summariseGaps(report: Report, view: View): readonly string[] {
  const gaps = report.findings.filter((finding) => finding.outcome === 'non-compliant');
  const shown = gaps.slice(0, view.limit === usualLimit ? worst : view.limit);
  if (shown.length === 0) return [];
  const total = report.summary.counts['non-compliant'];
  return [
    ...heading(view, view.locale.report.worstGaps, { shown: shown.length, total }),
    ...shown.flatMap((finding) => gapLines(finding, report, view)),
  ];
}

function gapLines(finding: Finding, report: Report, view: View): readonly string[] {
  const { locale, terminal, words } = view;
  const requirement = requirementOf(finding, report.requirements);
  const title = requirement === undefined ? finding.requirement : requirementTitle(requirement, locale);
  const indent = { first: '    ' };
  return [
    ...terminal.wrap(`${locale.obligation[finding.obligation]} ${title}`, { first: '  ✗ ', rest: '    ', tone: 'bad' }),
    ...terminal.wrap(subjectText(finding.subject, locale, words), indent),
    ...terminal.wrap(quantities(finding, view), indent),
    ...terminal.wrap(evidenceText(finding, view), { ...indent, tone: 'faint' }),
  ];
}

function quantities(finding: Finding, { locale, words }: View): string {
  const { observed, required, shortfall } = showFinding(finding, { locale, words });
  const labels = locale.report;
  const count = (interval: Finding['observed']): string => showInterval(interval, '', { locale, words });
  const { tally } = finding;
  const details =
    tally === undefined
      ? ''
      : locale.mark.bracket(labels.tally(count(tally.yes), count(tally.of), count(tally.lacking)));
  const parts = [`${labels.observed} ${observed}`, `${labels.required} ${required}`];
  if (shortfall !== '') parts.push(`${labels.shortfall} ${shortfall}`);
  return `${parts.join('  ')}${details}`;
}

function evidenceText({ evidence, evidenceTotal }: Finding, { locale }: View): string {
  const [first] = evidence;
  if (first === undefined) return locale.quantity.unknown;
  return evidenceTotal > 1 ? `${placeText(first)} ${locale.report.moreCells(evidenceTotal)}` : placeText(first);
}
