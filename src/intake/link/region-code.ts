import { type Level, levels } from '../../model/data-model.ts';

/**
 * The administrative code in its shortest form: 2, 4, 6, 9 or 12 digits without the zeros that fill it up, so that
 * `130102`, `130102000` and `130102000000` are one code. Undefined for what is no code.
 *
 * Structure after GB/T 2260, GB/T 10114 and the statistical codes; there is no check digit.
 */
export function readRegionCode(text: string): string | undefined {
  if (!isDigits(text) || !lengths.includes(text.length) || !provinces.has(text.slice(0, 2))) return undefined;
  return shortest(text);
}

/** Only digits: meant as a code, well formed or not. */
export function isDigits(text: string): boolean {
  return /^\d+$/.test(text);
}

/** The level a code in its shortest form stands for. */
export function levelOfCode(code: string): Level {
  return levels[lengths.indexOf(code.length)] ?? 'community';
}

/** The code of the unit above, in its shortest form; undefined for a province. */
export function parentOfCode(code: string): string | undefined {
  const length = lengths[lengths.indexOf(code.length) - 1];
  return length === undefined ? undefined : shortest(code.slice(0, length));
}

/** Whether the code is that of a unit in an area, as its digits say. */
export function liesIn(code: string, area: string): boolean {
  const above = parentOfCode(code);
  return above !== undefined && (above === area || liesIn(above, area));
}

/** How many digits a code of this level has of its own, after those of the unit above. */
export function ownDigits(level: Level): number {
  const depth = levels.indexOf(level);
  return (lengths[depth] ?? 0) - (lengths[depth - 1] ?? 0);
}

/** A county code that only fills the place of a county in a city that has none: its towns lie in the city itself. */
export function isCountyPlaceholder(text: string): boolean {
  return text.length >= 6 && citiesWithoutCounties.has(text.slice(0, 4)) && shortest(text).length === 4;
}

/** Towns lie in the city itself; where a county is asked for, people write the city once more. */
export function hasNoCounties(city: string): boolean {
  return citiesWithoutCounties.has(city);
}

/** Virtual communities exist for statistics only: 498 and 499 among the residents', 598 and 599 among the villagers'. */
export function isVirtualCode(code: string): boolean {
  return code.length === 12 && virtualBlocks.has(code.slice(9));
}

/** What the block of a town's code says it is: 001–099 street, 100–199 town, 200–399 township. */
export function townKindOf(code: string): 'street' | 'town' | 'township' | undefined {
  const block = Number(code.slice(6, 9));
  if (code.length !== 9 || block === 0 || block > 399) return undefined;
  if (block < 100) return 'street';
  return block < 200 ? 'town' : 'township';
}

const lengths = [2, 4, 6, 9, 12];
const virtualBlocks = new Set(['498', '499', '598', '599']);
const citiesWithoutCounties = new Set(['4419', '4420', '4604', '6202']);
// The one placeholder that does not end in zeros.
const jiayuguan = '620201';
const provinces = new Set([
  ...['11', '12', '13', '14', '15', '21', '22', '23', '31', '32', '33', '34', '35', '36', '37', '41', '42', '43', '44'],
  ...['45', '46', '50', '51', '52', '53', '54', '61', '62', '63', '64', '65', '71', '81', '82'],
]);

function shortest(code: string): string {
  if (code === jiayuguan) return code.slice(0, 4);
  const above = lengths[lengths.indexOf(code.length) - 1];
  if (above === undefined || /[^0]/.test(code.slice(above))) return code;
  return shortest(code.slice(0, above));
}
