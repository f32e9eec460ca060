import { constantOf } from '../../formula/constant-of.ts';
import { type DataModel } from '../../model/data-model.ts';
import { obligations } from '../../model/outcome.ts';
import { type NumberTree, type TestTree } from '../../model/tree.ts';
import { type Reading, type Requirement } from '../rule-set.ts';
import { meaningOf } from './meaning-of.ts';
import { type Order, orderOf } from './order-of.ts';

/** What one statement asks beside another; `unknown` where it depends on the data. */
export type Strictness = 'stricter' | 'looser' | 'unknown';

/** The respects in which two statements of a requirement differ, each with what the second is. */
export interface Difference {
  readonly of: 'obligation' | 'due' | 'threshold' | 'scope' | 'permission';
  readonly strictness: Strictness;
}

/** In what the second of two states of a requirement asks for more or for less; nothing for what is the same in both. */
export function differencesOf(old: Requirement, changed: Requirement, model: DataModel): readonly Difference[] {
  const differ = (of: Difference['of'], all: readonly (Strictness | 'same')[]): readonly Difference[] =>
    all.flatMap((strictness) => (strictness === 'same' ? [] : [{ of, strictness }]));
  return [
    ...differ('obligation', [obligationStrictness(old, changed)]),
    ...differ('due', [dueStrictness(old.judged.due, changed.judged.due, model)]),
    ...differ('scope', [scopeStrictness(old, changed)]),
    ...differ('threshold', thresholdStrictness(old.judged, changed.judged, model)),
    ...differ('permission', permissionStrictness(old, changed)),
  ];
}

function obligationStrictness(old: Requirement, changed: Requirement): Strictness | 'same' {
  const sign = obligations.indexOf(changed.obligation) - obligations.indexOf(old.obligation);
  return sign === 0 ? 'same' : sign < 0 ? 'stricter' : 'looser';
}

/** What has no due date is due at once, so a date leaves time and none leaves none. */
function dueStrictness(old: NumberTree | null, changed: NumberTree | null, model: DataModel): Strictness | 'same' {
  if (old === null || changed === null) return old === changed ? 'same' : changed === null ? 'stricter' : 'looser';
  return strictnessOfOrder(orderOf(old, changed, model), 'below');
}

function scopeStrictness({ judged: a }: Requirement, { judged: b }: Requirement): Strictness | 'same' {
  return meaningOf([a.row, a.where]) === meaningOf([b.row, b.where]) ? 'same' : 'unknown';
}

function permissionStrictness({ judged: a }: Requirement, { judged: b }: Requirement): readonly Strictness[] {
  const meanings = ({ permissions }: typeof a) => permissions.map(({ when }) => meaningOf(when));
  const [before, after] = [meanings(a), meanings(b)];
  return [
    ...(after.some((when) => !before.includes(when)) ? ['looser' as const] : []),
    ...(before.some((when) => !after.includes(when)) ? ['stricter' as const] : []),
  ];
}

/** One for the lower end of what is asked, one for the upper; another measure is another question. */
function thresholdStrictness(first: Reading, second: Reading, model: DataModel): readonly (Strictness | 'same')[] {
  const [a, b] = [first.test, second.test];
  if (a.comparison === 'holds' || b.comparison === 'holds') return [meaningOf(a) === meaningOf(b) ? 'same' : 'unknown'];
  if (meaningOf([first.where, a.measure]) !== meaningOf([second.where, b.measure])) return ['unknown'];
  const [old, changed] = [endsOf(a), endsOf(b)];
  return [endStrictness(old.low, changed.low, 'above', model), endStrictness(old.high, changed.high, 'below', model)];
}

interface End {
  readonly value: NumberTree;
  /** Whether the value itself will do. */
  readonly closed: boolean;
}

function endsOf(test: Exclude<TestTree, { comparison: 'holds' }>): Readonly<Record<'low' | 'high', End | null>> {
  const end = (value: NumberTree, closed = true) => ({ value, closed });
  switch (test.comparison) {
    case 'at-least':
      return { low: end(test.threshold), high: null };
    case 'more-than':
      return { low: end(test.threshold, false), high: null };
    case 'at-most':
      return { low: null, high: end(test.threshold) };
    case 'less-than':
      return { low: null, high: end(test.threshold, false) };
    case 'equals':
      return { low: end(test.threshold), high: end(test.threshold) };
    case 'between':
      return { low: end(test.threshold), high: end(test.ceiling) };
  }
}

/** An end that there was not is stricter, one that is gone is looser, and one that has moved inwards is stricter. */
function endStrictness(old: End | null, changed: End | null, inwards: Order, model: DataModel): Strictness | 'same' {
  if (old === null || changed === null) return old === changed ? 'same' : changed === null ? 'looser' : 'stricter';
  const strictness = strictnessOfOrder(orderOf(old.value, changed.value, model), inwards);
  if (old.closed === changed.closed) return strictness;
  const ofEnd = changed.closed ? 'looser' : 'stricter';
  if (strictness === 'same' || strictness === ofEnd) return ofEnd;
  // Formulas of which one is never above the other may come to the same after all, and then the end decides.
  const areKnown = [old.value, changed.value].every((value) => constantOf(value) !== undefined);
  return areKnown ? strictness : 'unknown';
}

function strictnessOfOrder(order: Order, stricter: Order): Strictness | 'same' {
  if (order === 'same' || order === 'unknown') return order;
  return order === stricter ? 'stricter' : 'looser';
}
