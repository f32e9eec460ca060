import { coordinatesOf } from '../model/coordinates.ts';
import { quoted } from '../model/phrase.ts';
import { multiply, type Rational, rational } from '../model/rational.ts';
import { type Link, type NumberTree, type RowKind } from '../model/tree.ts';
import { constantOf } from './constant-of.ts';
import { factorBetween } from './convert-units.ts';
import { type CallReader } from './functions.ts';
import { schemaOfRow } from './row-kind.ts';
import { type Syntax } from './syntax.ts';
import { rowText, unknown, type Unknown } from './typed.ts';

const metresPerKilometre = rational(1000n);

/**
 * `facilities near 1 km`: rows whose coordinates lie within a known distance of those of the row at hand.
 *
 * @param reader reads the radius, which knows no row
 */
export function nearLink(reader: CallReader, radius: Syntax, outer: RowKind, inner: RowKind): Link | Unknown {
  const { model } = reader.context;
  for (const row of [outer, inner]) {
    if (coordinatesOf(schemaOfRow(model, row)).length === 0)
      return reader.misplaced(radius.at, 'row-with-coordinates', quoted(rowText(row)));
  }
  let read: ReturnType<CallReader['number']> | undefined;
  const isSound = reader.isSound(() => {
    read = reader.number(radius);
  });
  if (!isSound || read === undefined) return unknown;
  const { tree, dimension } = read;
  const kilometres = factorBetween(dimension, { km: 1 }, model.units);
  const metres = kilometres === undefined ? undefined : metresOf(tree, kilometres);
  if (metres === undefined || metres.numerator < 0n) return reader.misplaced(radius.at, 'known-length', 'expression');
  return { kind: 'near', from: outer.table, radius: tree, metres };
}

/** Undefined for what only data know. */
function metresOf(tree: NumberTree, kilometres: Rational): Rational | undefined {
  const value = constantOf(tree);
  return value === undefined ? undefined : multiply(multiply(value, kilometres), metresPerKilometre);
}
