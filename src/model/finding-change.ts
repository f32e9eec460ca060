import { type Finding, type Subject } from './finding.ts';
import { type Interval } from './interval.ts';
import { type Obligation } from './outcome.ts';

/** One requirement on one subject in two audits: of two variants of the rules, two years, or two submissions. */
export interface FindingChange {
  /** Of the findings: requirement and subject. */
  readonly id: string;
  readonly requirement: string;
  readonly obligation: Obligation;
  /** As the later audit names it, where it does. */
  readonly subject: Subject;
  /** Null where the audit has no such finding. */
  readonly before: Finding | null;
  readonly after: Finding | null;
  /** How much more is lacking, in each unit that is measured in; none of a condition. */
  readonly quantities: readonly QuantityChange[];
}

/** What is lacking in one unit, before and after. */
export interface QuantityChange {
  readonly unit: string;
  readonly side: Side;
  readonly before: Interval;
  readonly after: Interval;
  /** After less before: above zero where more is needed. Narrower than the two make it where one missing value is behind both. */
  readonly difference: Interval;
}

/** What is wanted: more where a value lies below what is asked, less where it lies above. The two are never added up. */
export type Side = 'below' | 'above';

/** What became of a finding, the most telling thing first: in this order they are listed. */
export const changeKinds = [
  'newly-short',
  'wider',
  'newly-undetermined',
  'no-longer-short',
  'narrower',
  'newly-determined',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Not met, whether or not it is due yet. */
export function isShort(finding: Finding | null): boolean {
  return finding?.outcome === 'non-compliant' || finding?.outcome === 'not-due';
}

export function isUndetermined(finding: Finding | null): boolean {
  return finding?.outcome === 'undetermined';
}

/**
 * Everything that is true of a change. What was short and cannot be told any more is both no longer short and newly
 * undetermined: each kind is the difference of two sets, so that the numbers can be checked against two audits.
 */
export function kindsOf({ before, after, quantities }: FindingChange): ReadonlySet<ChangeKind> {
  const [wasShort, isNowShort] = [isShort(before), isShort(after)];
  const [wasOpen, isNowOpen] = [isUndetermined(before), isUndetermined(after)];
  const areMeasured = before?.comparison !== 'holds' && after?.comparison !== 'holds';
  const isOneScale = wasShort && isNowShort && areMeasured && quantities.length === 1;
  const signs = isOneScale ? quantities.map(({ difference }) => signOf(difference)) : [];
  const holds: Readonly<Record<ChangeKind, boolean>> = {
    'newly-short': isNowShort && !wasShort,
    wider: signs.includes(1),
    'newly-undetermined': isNowOpen && !wasOpen,
    'no-longer-short': wasShort && !isNowShort,
    narrower: signs.includes(-1),
    'newly-determined': wasOpen && !isNowOpen,
  };
  return new Set(changeKinds.filter((kind) => holds[kind]));
}

/** 1 where surely more is lacking, -1 where surely less is; 0 where nothing changes or that cannot be told. */
function signOf({ low, high }: Interval): -1 | 0 | 1 {
  if (low !== null && low.numerator > 0n) return 1;
  return high !== null && high.numerator < 0n ? -1 : 0;
}
