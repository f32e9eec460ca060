import { nearestName } from '../../base/nearest-name.ts';

/**
 * What was probably meant; empty when nothing is near. Only candidates that begin or end alike are weighed, and not
 * more than some thousands, so that a table of many thousand rows costs little.
 */
export function nearestOf(text: string, candidates: Iterable<string>): string {
  return nearestName(text, likely(text, candidates)) ?? '';
}

const most = 2_000;

function* likely(text: string, candidates: Iterable<string>): Generator<string> {
  let count = 0;
  for (const candidate of candidates) {
    if (count === most) return;
    if (Math.abs(candidate.length - text.length) > 3) continue;
    if (candidate.at(0) !== text.at(0) && candidate.at(-1) !== text.at(-1)) continue;
    count += 1;
    yield candidate;
  }
}
