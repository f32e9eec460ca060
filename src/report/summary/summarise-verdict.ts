import { type Verdict } from '../../locale/locale.ts';
import { obligations, type Outcome, worstFirst } from '../../model/outcome.ts';
import { type Report } from '../../model/report.ts';
import { showRate } from '../show-rate.ts';
import { type Tone } from '../terminal.ts';
import { verdictOf } from '../verdict-of.ts';
import { type View } from '../view.ts';

/** Never green while something is undetermined, not judged or not due. */
const verdictTone: Readonly<Record<Verdict, Tone>> = {
  gaps: 'bad',
  open: 'doubt',
  pending: 'soon',
  clean: 'good',
};

/** The line that survives in the log of a build server. */
export function summariseVerdict(report: Report, view: View): readonly string[] {
  const { locale, terminal } = view;
  const { summary } = report;
  const labels = locale.report;
  const verdict = verdictOf(report);
  const parts = [
    labels.verdict[verdict],
    `${labels.findingRate} ${showRate(summary.rate)}`,
    ...worstFirst.filter((outcome) => summary.counts[outcome] > 0).map((outcome) => countText(outcome, report, view)),
    labels.judged(summary.requirementsJudged, summary.requirementsTotal),
  ];
  return terminal.wrap(parts.join('  '), { rest: '  ', tone: verdictTone[verdict] });
}

function countText(outcome: Outcome, { summary }: Report, { locale }: View): string {
  const text = `${locale.outcome[outcome]} ${summary.counts[outcome]}`;
  if (outcome === 'compliant' || outcome === 'not-applicable') return text;
  const shares = obligations
    .filter((obligation) => summary.byObligation[obligation][outcome] > 0)
    .map((obligation) => `${locale.obligation[obligation]} ${summary.byObligation[obligation][outcome]}`);
  return shares.length === 0 ? text : `${text}${locale.mark.bracket(locale.mark.list(shares))}`;
}
