import { compare, divide, subtract } from '../../model/rational.ts';
import { type Bands } from '../../model/tree.ts';
import { type Comparison, type Fraction, type FractionSql } from './fraction-sql.ts';
import { allOf, type NumberSql, undefinedIn } from './number-sql.ts';

/** The ends of what a tier table gives for an interval. */
export function bandsSql(tree: Bands, of: NumberSql, fractions: FractionSql): NumberSql {
  const ends = tree.interpolate ? interpolated(tree, of, fractions) : stepped(tree, of, fractions);
  return { ...undefinedIn(of), ...ends, nonNegative: tree.bands.every(({ value }) => value.numerator >= 0n) };
}

/** The least and the greatest value of the bands that the interval touches. */
function stepped({ bands, boundary }: Bands, of: NumberSql, fractions: FractionSql): Pick<NumberSql, 'low' | 'high'> {
  const touched = bands.map((band, index) => {
    const from = fractions.of(band.from);
    // The first band holds its own start; after that a shared end belongs to one side only.
    const sign: Comparison = boundary === 'above' || index === 0 ? '>=' : '>';
    const reaches = fractions.perhaps(of.high, sign, from);
    if (band.to === null) return { band, condition: reaches };
    const ends = fractions.perhaps(of.low, boundary === 'above' ? '<' : '<=', fractions.of(band.to));
    return { band, condition: allOf([reaches, ends]) };
  });
  const rising = touched.toSorted((a, b) => compare(a.band.value, b.band.value));
  const branches = rising.map(({ band, condition }): readonly [string, Fraction] => [
    condition,
    fractions.of(band.value),
  ]);
  return {
    low: fractions.cases(branches, fractions.unbounded),
    high: fractions.cases(branches.toReversed(), fractions.unbounded),
  };
}

/** The value on the line through the band, at each end of the interval: tier tables rise, so the ends stay in order. */
function interpolated({ bands }: Bands, of: NumberSql, fractions: FractionSql): Pick<NumberSql, 'low' | 'high'> {
  const at = (x: Fraction): Fraction => {
    const branches = bands.map((band): readonly [string, Fraction] => {
      const start = fractions.of(band.value);
      if (band.to === null) return [fractions.surely(x, '>=', fractions.of(band.from)), start];
      const slope = divide(subtract(band.upper, band.value), subtract(band.to, band.from));
      const value = fractions.add(
        start,
        fractions.multiply(fractions.subtract(x, fractions.of(band.from)), fractions.of(slope)),
      );
      const inside = allOf([
        fractions.surely(x, '>=', fractions.of(band.from)),
        fractions.surely(x, '<=', fractions.of(band.to)),
      ]);
      return [inside, value];
    });
    return fractions.cases(branches, fractions.unbounded);
  };
  return { low: at(of.low), high: at(of.high) };
}
