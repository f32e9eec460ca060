import { type Judgement } from '../../model/audit-result.ts';
import { type Unit } from '../../model/linked.ts';
import { type Outcome, rollUp, worstFirst } from '../../model/outcome.ts';
import { type Counts } from '../../model/report.ts';
import { noCounts, type Tally } from './counts-of.ts';

/** Each community that is judged at all, with everything judged in it. */
export function communityTallies(
  judgements: readonly Judgement[],
  units: readonly Unit[],
): ReadonlyMap<number, Counts> {
  const tallies = new Map<number, Tally>();
  for (const judgement of judgements) {
    judgement.units.forEach((unit, index) => {
      const outcome = judgement.outcomes[index];
      if (units[unit]?.level !== 'community' || outcome === undefined) return;
      const tally = tallies.get(unit) ?? noCounts();
      tallies.set(unit, tally);
      tally[outcome] += 1;
    });
  }
  return tallies;
}

/** The worst outcome that comes up. */
export function worstIn(counts: Counts): Outcome {
  return rollUp(worstFirst.filter((outcome) => counts[outcome] > 0));
}
