import { groupBy } from '../base/group-by.ts';
import { type Finding } from '../model/finding.ts';
import { type FindingChange, type QuantityChange } from '../model/finding-change.ts';
import { difference, sharedDifference, shortfallOf } from './shortfall-difference.ts';

export interface ComparingOptions {
  /**
   * Whether a requirement measures the same rows in the same way on both sides, so that a value missing on one side is
   * the same on the other. Never so where the two sides are of different material.
   */
  readonly isSameMeasure: (requirement: string) => boolean;
}

/**
 * Puts the findings of two audits side by side, by requirement and subject: in the order of the later ones, and after
 * them those that only the earlier audit has. Both must list every outcome of the requirements that are compared.
 */
export function compareFindings(
  before: readonly Finding[],
  after: readonly Finding[],
  options: ComparingOptions,
): readonly FindingChange[] {
  const idOf = ({ id }: Finding) => id;
  const [earlier, later] = [groupBy(before, idOf), groupBy(after, idOf)];
  const ids = new Set([...later.keys(), ...earlier.keys()]);
  return [...ids].flatMap((id) => {
    const [old, changed] = [earlier.get(id) ?? [], later.get(id) ?? []];
    // Rows that nothing tells apart share an identity: they are taken in their order.
    const most = Math.max(old.length, changed.length);
    return Array.from({ length: most }, (_, index) => changeOf(old[index] ?? null, changed[index] ?? null, options));
  });
}

function changeOf(before: Finding | null, after: Finding | null, options: ComparingOptions): FindingChange {
  const finding = after ?? before;
  if (finding === null) throw new Error('A change is of one finding at least.');
  const { id, requirement, obligation, subject } = finding;
  return { id, requirement, obligation, subject, before, after, quantities: quantitiesOf(before, after, options) };
}

/** One where both sides measure in the same unit; else what the one no longer asks for and what the other asks. */
function quantitiesOf(
  before: Finding | null,
  after: Finding | null,
  { isSameMeasure }: ComparingOptions,
): readonly QuantityChange[] {
  const scales = [before, after].flatMap((finding) => (finding === null ? [] : scalesOf(finding)));
  const distinct = scales.filter((scale, index) => scales.findIndex((other) => isSameScale(other, scale)) === index);
  return distinct.map((scale): QuantityChange => {
    const [from, to] = [before, after].map((finding) => on(scale, finding));
    const sides = { before: shortfallOf(from ?? null), after: shortfallOf(to ?? null) };
    const isShared = isAsked(from) && isAsked(to) && isSameMeasure(to.requirement);
    return {
      ...scale,
      ...sides,
      difference: isShared ? sharedDifference(from, to) : difference(sides.before, sides.after),
    };
  });
}

type Scale = Pick<QuantityChange, 'unit' | 'side'>;

/** What a finding is measured in; nothing where a condition is asked. */
function scalesOf({ comparison, unit }: Finding): readonly Scale[] {
  if (comparison === 'holds') return [];
  return [{ unit, side: comparison === 'at-most' || comparison === 'less-than' ? 'above' : 'below' }];
}

function isSameScale(a: Scale, b: Scale): boolean {
  return a.unit === b.unit && a.side === b.side;
}

function on(scale: Scale, finding: Finding | null): Finding | undefined {
  return finding !== null && scalesOf(finding).some((other) => isSameScale(other, scale)) ? finding : undefined;
}

function isAsked(finding: Finding | undefined): finding is Finding {
  return finding !== undefined && finding.outcome !== 'not-applicable';
}
