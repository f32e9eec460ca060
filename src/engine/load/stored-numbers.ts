import { type ColumnSchema } from '../../model/data-model.ts';
import { ceiling, floor, multiply, rational, type Rational, rationalFromNumber } from '../../model/rational.ts';
import { isNumberRange, type Value } from '../../model/table.ts';
import { type LoadColumn } from '../dialect.ts';
import { columnName } from './stored-names.ts';
import { type StoredColumns } from './stored-columns.ts';

/** Both ends of a number column as whole numbers, multiplied by the one power of ten that makes all of them whole. */
export function storedNumbers(schema: ColumnSchema, values: readonly Value[]): StoredColumns {
  const ends = values.map((value) => endsOf(value, schema));
  const lows = ends.map(([low]) => low);
  const highs = ends.map(([, high]) => high);
  const scale = Math.max(decimalPlaces(lows), decimalPlaces(highs));
  return {
    columns: [
      scaledColumn(columnName(schema.id, 'low'), lows, scale, floor),
      scaledColumn(columnName(schema.id, 'high'), highs, scale, ceiling),
    ],
    scale,
  };
}

/** What is missing still lies between the bounds that the data model declares. */
function endsOf(value: Value, schema: ColumnSchema): readonly [low: number | null, high: number | null] {
  if (typeof value === 'number') return [value, value];
  const { low, high } = isNumberRange(value) ? value : { low: null, high: null };
  return [low ?? schema.min ?? null, high ?? schema.max ?? null];
}

/** A quantity smaller than this many places would push all others out of the engine: it lies between two that are not. */
const mostPlaces = 15;

function decimalPlaces(values: readonly (number | null)[]): number {
  let places = 0;
  for (const value of values) {
    if (value === null || Number.isInteger(value)) continue;
    const { denominator } = asShown(value);
    while (places < mostPlaces && 10n ** BigInt(places) % denominator !== 0n) places += 1;
  }
  return places;
}

/** A spreadsheet knows 15 digits; what a double holds beyond them is noise of its own arithmetic (0.1 + 0.2). */
function asShown(value: number): Rational {
  return rationalFromNumber(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
}

const largestInteger = 2_147_483_647;

function scaledColumn(
  name: string,
  values: readonly (number | null)[],
  scale: number,
  round: (value: Rational) => Rational,
): LoadColumn {
  if (scale === 0 && values.every((value) => value === null || isSmallInteger(value))) {
    return { name, type: 'integer', values };
  }
  const factor = rational(10n ** BigInt(scale));
  const whole = values.map((value) => (value === null ? null : round(multiply(asShown(value), factor)).numerator));
  return { name, type: 'whole', values: whole };
}

function isSmallInteger(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) <= largestInteger;
}
