import { type Level } from '../../../model/data-model.ts';
import { nearestOf } from '../nearest-of.ts';
import { isDigits, parentOfCode, readRegionCode } from '../region-code.ts';
import { type UnitIndex } from './unit-index.ts';

/** The code or name that was probably meant: of a code one beside it, of a name one in the same area; empty if none. */
export function nearestUnit(
  index: UnitIndex,
  text: string,
  { area, accepts }: { readonly area: number; readonly accepts: (level: Level) => boolean },
): string {
  const isCode = isDigits(text);
  const candidates = isCode ? siblings(index, text) : [...index.namesIn(area).values()].flat();
  const words = candidates.flatMap((unit) => {
    const found = index.units[unit];
    if (found === undefined || !accepts(found.level)) return [];
    return (isCode ? found.code : found.name) ?? [];
  });
  return nearestOf(text, words);
}

/** The units in the lowest known unit above the code. */
function siblings(index: UnitIndex, text: string): readonly number[] {
  const code = readRegionCode(text);
  for (let above = parentOfCode(code ?? ''); above !== undefined; above = parentOfCode(above)) {
    const parent = index.byCode(above);
    if (parent !== -1) return index.childrenOf(parent);
  }
  return index.childrenOf(-1);
}
