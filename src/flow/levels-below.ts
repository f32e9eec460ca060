import { levelOfCode } from '../intake/link/region-code.ts';
import { type Level, levels } from '../model/data-model.ts';

/** The levels below the largest area that codes begin with, communities left out; all of them for codes of anywhere. */
export function levelsBelow(prefixes: readonly string[]): readonly Level[] {
  const depths = prefixes.map((prefix) => (prefix === '' ? -1 : levels.indexOf(levelOfCode(prefix))));
  return levels.slice(Math.min(...depths, levels.length) + 1, levels.indexOf('community'));
}
