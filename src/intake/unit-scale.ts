import { oncePer } from '../base/once-per.ts';
import { type ColumnSchema, type UnitSchema } from '../model/data-model.ts';
import { multiply, rationalFromNumber, toNumber } from '../model/rational.ts';
import { normaliseWord } from '../base/normalise-word.ts';

/** What the declared units say about the words written beside numbers. */
export interface UnitScales {
  /** Whether any declared unit is written like this (a normalised word). */
  readonly isUnit: (word: string) => boolean;
  /**
   * The factor that turns a number with this word beside it into the unit a column is stored in; undefined when the data
   * model declares no such conversion. A column without a unit takes plain counting words and percentages, and a column
   * of whole numbers takes words that only name what is counted (个, 家, 处).
   */
  readonly factorOf: (word: string, column: ColumnSchema) => number | undefined;
}

/** Made once for a data model: worked examples are thousands of small tables. */
export const unitScales = oncePer((units: readonly UnitSchema[]): UnitScales => {
  const factors = new Map(units.map((unit) => [unit.id, factorsOf(unit)]));
  const converted = new Set(
    units.flatMap(({ conversions }) => conversions.flatMap(({ aliases }) => aliases)).map(normaliseWord),
  );
  const known = new Set([...factors.values()].flatMap((words) => [...words.keys()]));
  const counting = new Set(
    units.filter(({ conversions }) => conversions.length === 0).flatMap(({ aliases }) => aliases),
  );
  const percent = factors.get('percent');
  return {
    isUnit: (word) => known.has(word),
    factorOf(word, { unit, type }) {
      const factor = unit === undefined ? undefined : factors.get(unit)?.get(word);
      if (unit !== undefined) return factor ?? (type === 'integer' && counting.has(word) ? 1 : undefined);
      return percent?.get(word) ?? (known.has(word) && !converted.has(word) ? 1 : undefined);
    },
  };
});

/** The exact product: 1.1 times 10000 is 11000, not 11000.000000000002. */
export function scaled(value: number, factor: number): number {
  if (factor === 1) return value;
  if (Number.isInteger(value) && Number.isInteger(factor)) return value * factor;
  return toNumber(multiply(rationalFromNumber(value), rationalFromNumber(factor)));
}

function factorsOf({ id, title, aliases, conversions }: UnitSchema): ReadonlyMap<string, number> {
  const factors = new Map<string, number>();
  for (const conversion of conversions) {
    for (const alias of conversion.aliases) factors.set(normaliseWord(alias), conversion.factor);
  }
  for (const alias of aliases) factors.set(normaliseWord(alias), 1);
  // The title of `percent` is % although its numbers are shares of one: a conversion is more exact than a title.
  for (const word of [id, title.zh, title.en].map(normaliseWord)) if (!factors.has(word)) factors.set(word, 1);
  return factors;
}
