import { type Locale } from '../../locale/locale.ts';
import { obligations, type Outcome, worstFirst } from '../../model/outcome.ts';
import { type Report } from '../../model/report.ts';
import { showRate } from './show-rate.ts';
import { verdictOf } from './verdict-of.ts';

/** The verdict, the rate it stands beside, the findings by outcome, and how many requirements were judged. */
export function verdictParts(report: Report, locale: Locale): readonly string[] {
  const { summary } = report;
  const labels = locale.report;
  return [
    labels.verdict[verdictOf(report)],
    `${labels.findingRate} ${showRate(summary.rate)}`,
    ...worstFirst.filter((outcome) => summary.counts[outcome] > 0).map((outcome) => countText(outcome, report, locale)),
    labels.judged(summary.requirementsJudged, summary.requirementsTotal),
  ];
}

/** `未达标 110（必须 86、应当 24）`. */
function countText(outcome: Outcome, { summary }: Report, locale: Locale): string {
  const text = `${locale.outcome[outcome]} ${summary.counts[outcome]}`;
  if (outcome === 'compliant' || outcome === 'not-applicable') return text;
  const shares = obligations
    .filter((obligation) => summary.byObligation[obligation][outcome] > 0)
    .map((obligation) => `${locale.obligation[obligation]} ${summary.byObligation[obligation][outcome]}`);
  return shares.length === 0 ? text : `${text}${locale.mark.bracket(locale.mark.list(shares))}`;
}
