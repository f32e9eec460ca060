import { nearestName } from '../../base/nearest-name.ts';

/**
 * What was probably meant: the fewest slips away, or else with a word more or less at its end; empty when nothing is
 * near. Only some hundred candidates that begin or end alike are weighed, so that a table of many thousand rows costs
 * little.
 */
export function nearestOf(text: string, candidates: Iterable<string>): string {
  const likely = [...likelyOf(text, candidates)];
  return nearestName(text, likely) ?? likely.find((one) => one.startsWith(text) || text.startsWith(one)) ?? '';
}

const most = 500;

function* likelyOf(text: string, candidates: Iterable<string>): Generator<string> {
  let count = 0;
  for (const candidate of candidates) {
    if (count === most) return;
    if (Math.abs(candidate.length - text.length) > 3) continue;
    if (candidate.at(0) !== text.at(0) && candidate.at(-1) !== text.at(-1)) continue;
    count += 1;
    yield candidate;
  }
}
