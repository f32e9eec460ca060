import { type Judged } from '../engine/check.ts';
import { type NotJudged } from '../model/report.ts';
import { type Unanswerable } from './plan-checks.ts';
import { type Subjects } from './subjects.ts';

/**
 * How many subjects an unanswerable requirement would have been about: those in its scope, where the material says as
 * much; else all of their kind, which is the most it can be.
 */
export function subjectsInScope(
  { requirement, scope }: Pick<Unanswerable, 'requirement' | 'scope'>,
  results: ReadonlyMap<string, Judged>,
  subjects: Subjects,
): Pick<NotJudged, 'subjects' | 'atMost'> {
  const { row, where } = requirement.judged;
  const judged = scope === null ? undefined : results.get(scope.id);
  if (judged === undefined) return { subjects: subjects.count(row), ...(where === null ? {} : { atMost: true }) };
  const inScope = judged.keys.flatMap((key, index) => {
    const outcome = judged.outcomes[index];
    return outcome === undefined || outcome === 'not-applicable' || !subjects.isSubject(row, key) ? [] : [outcome];
  });
  return { subjects: inScope.length, ...(inScope.includes('undetermined') ? { atMost: true } : {}) };
}
