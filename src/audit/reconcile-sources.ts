import { partsOfNumber } from '../formula/parts-of.ts';
import { type Check } from '../engine/check.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { type Interval } from '../model/interval.ts';
import { compare, toDecimal } from '../model/rational.ts';
import { type NumberTree } from '../model/tree.ts';
import { type Bench } from './bench.ts';

/** How many disagreements of one requirement are listed. */
const listed = 20;

/** Where the material answers a formula from two sources, says for which subjects they cannot both be right. */
export async function reconcileSources({ id, row, test }: Check, bench: Bench): Promise<readonly Diagnostic[]> {
  if (test.comparison === 'holds') return [];
  const diagnostics: Diagnostic[] = [];
  for (const { of } of alternativesIn(test.measure)) {
    const [used, ...others] = await Promise.all(of.map((tree) => bench.dataset.valuesOf(tree, row)));
    for (const [key, value] of used ?? []) {
      const contrary = others
        .map((other) => other.get(key))
        .find((other) => other !== undefined && isApart(value, other));
      if (contrary === undefined || diagnostics.length >= listed || !bench.subjects.isSubject(row, key)) continue;
      const unit = bench.material.units[bench.locator.unitOf(row, key)];
      if (unit === undefined) continue;
      diagnostics.push({
        code: 'sources-disagree',
        severity: 'warning',
        at: unit.at,
        params: { unit: unit.name, requirement: id, used: text(value), other: text(contrary) },
      });
    }
  }
  return diagnostics;
}

function alternativesIn(tree: NumberTree): readonly Extract<NumberTree, { kind: 'alternatives' }>[] {
  if (tree.kind === 'alternatives') return [tree];
  return partsOfNumber(tree).numbers.flatMap(alternativesIn);
}

/** No value lies in both. */
function isApart(a: Interval, b: Interval): boolean {
  const isBelow = (x: Interval, y: Interval) => x.high !== null && y.low !== null && compare(x.high, y.low) < 0;
  return isBelow(a, b) || isBelow(b, a);
}

function text({ low, high }: Interval): string {
  const [from, to] = [low, high].map((end) => (end === null ? '' : toDecimal(end, 6)));
  return from === to ? (from ?? '') : `${from ?? ''}–${to ?? ''}`;
}
