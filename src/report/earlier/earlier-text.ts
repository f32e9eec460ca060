import { type EarlierPeriod } from '../../model/earlier.ts';
import { type Locale } from '../../locale/locale.ts';
import { type Report } from '../../model/report.ts';
import { showRate } from '../words/show-rate.ts';
import { rateChange, showChange } from './rate-change.ts';

/** What has become of the two rates since an earlier report, or why that cannot be said. */
export function earlierText(
  { file, asOf, differences, ...then }: EarlierPeriod,
  report: Report,
  locale: Locale,
): string {
  const { earlier, mark, report: labels, workbook } = locale;
  if (differences.length > 0) {
    return earlier.notComparable(asOf, file, mark.list(differences.map((each) => earlier.difference[each])));
  }
  const { summary } = report;
  const parts = [
    [labels.findingRate, then.rate, summary.rate] as const,
    [workbook.compliance.rate, then.communityRate, summary.communityRate] as const,
  ].map(([label, before, now]) =>
    earlier.change(label, showRate(before), showRate(now), showChange(rateChange(now, before))),
  );
  return earlier.since(asOf, file, parts.join(mark.comma));
}
