import { type Distribution } from '../../model/distribution.ts';
import { toNumber } from '../../model/rational.ts';
import { type RequirementSummary } from '../../model/report.ts';
import { type AxisLine, type HistogramShape, histogramShape } from '../charts/histogram-shape.ts';
import { digitsToJustify, type QuantityWords, showInterval } from './show-quantity.ts';
import { showRate } from './show-rate.ts';

/** What is said of a distribution, and how it is drawn; null where no value is known. */
export interface DistributionText {
  readonly title: string;
  readonly sentence: string;
  /** Of how many nothing is drawn; empty when of none. */
  readonly unsettled: string;
  readonly shape: HistogramShape | null;
}

export function distributionText(
  distribution: Distribution,
  requirement: RequirementSummary | undefined,
  language: QuantityWords,
): DistributionText {
  const { unit, count, average, median, target, below, subject, members, bands, unsettled } = distribution;
  const { locale, words } = language;
  const { page, report } = locale;
  const digits = Math.max(
    ...[average, median].map((observed) => digitsToJustify({ observed, required: target, unit })),
  );
  const shown = (interval: Distribution['average']) => showInterval(interval, unit, language, digits);
  const line = (end: Distribution['target'], label: string): readonly AxisLine[] => {
    const value = end.low ?? end.high;
    return value === null ? [] : [{ at: toNumber(value), label: `${label} ${shown(end)}` }];
  };
  const lines = { target: line(target, report.required), median: line(median, page.median) };
  return {
    title: page.distribution(
      requirement?.title[locale.words] ?? distribution.requirement,
      words.subject(members),
      subject.name ?? subject.code ?? words.subject(subject.kind),
    ),
    sentence: `${page.spread(count, shown(average), shown(median))}${page.belowTarget(shown(target), showRate(below))}`,
    unsettled: unsettled > 0 ? page.unsettled(unsettled) : '',
    shape: bands.length === 0 ? null : histogramShape(bands, lines),
  };
}
