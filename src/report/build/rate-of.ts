import { type Counts, type Rate } from '../../model/report.ts';

/** The share of the compliant among all that count; null when nothing does. */
export function rateOf(counts: Counts): Rate | null {
  const counted = counts.compliant + counts['non-compliant'] + counts.undetermined + counts['not-due'];
  if (counted === 0) return null;
  return { low: counts.compliant / counted, high: (counts.compliant + counts.undetermined) / counted };
}
