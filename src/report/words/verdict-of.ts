import { type Verdict } from '../../locale/locale.ts';
import { type Report } from '../../model/report.ts';

/** The worst thing a report has to say. It is clean only when everything was judged and nothing is short. */
export function verdictOf({ summary, notJudged }: Pick<Report, 'summary' | 'notJudged'>): Verdict {
  if (summary.counts['non-compliant'] > 0) return 'gaps';
  const wasAllJudged = notJudged.every(
    ({ reason, requirement }) => requirement.reported || ['no-subject', 'not-in-force', 'off'].includes(reason),
  );
  if (summary.counts.undetermined > 0 || !wasAllJudged || summary.rate === null) return 'open';
  return summary.counts['not-due'] > 0 ? 'pending' : 'clean';
}
