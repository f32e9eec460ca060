/** The value of a number written in Chinese: 三百二十, 两万, or digit by digit as in 二〇一九. Undefined when it is none. */
export function chineseNumeral(text: string): number | undefined {
  const characters = Array.from(text);
  if (characters.length === 0 || !characters.every((character) => digits.has(character) || powers.has(character))) {
    return undefined;
  }
  if (characters.every((character) => digits.has(character))) {
    return Number(characters.map((character) => digits.get(character)).join(''));
  }
  return spoken(characters);
}

const digits: ReadonlyMap<string, number> = new Map([
  ...Array.from('〇一二三四五六七八九', (character, value) => [character, value] as const),
  ['零', 0],
  ['两', 2],
]);
const powers: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['万', 10_000],
  ['亿', 100_000_000],
]);

function spoken(characters: readonly string[]): number | undefined {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const [index, character] of characters.entries()) {
    const power = powers.get(character);
    if (power === undefined) {
      // Two digits side by side (三五百) are an estimate, not a number.
      if (digit !== undefined && digit !== 0) return undefined;
      digit = digits.get(character) ?? 0;
    } else if (power >= 10_000) {
      if (index === 0) return undefined;
      total = (total + section + (digit ?? 0)) * power;
      section = 0;
      digit = undefined;
    } else {
      section += (digit === undefined || (digit === 0 && power === 10) ? 1 : digit) * power;
      digit = undefined;
    }
  }
  return total + section + (digit ?? 0);
}
