import { type Level, levels } from '../model/data-model.ts';
import { type RulePack } from './rule-pack.ts';

/** How many digits the code of a unit of each level has, from the province down. */
const digits = [2, 4, 6, 9, 12];

/** The level a plan is made for: that of the largest unit it holds for. */
export function levelOfPack({ jurisdiction }: Pick<RulePack, 'jurisdiction'>): Level {
  const shortest = Math.min(...jurisdiction.map(({ length }) => length));
  return levels[digits.findIndex((length) => length >= shortest)] ?? 'community';
}
