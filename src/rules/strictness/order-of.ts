import { boundsOf } from '../../formula/bounds-of.ts';
import { constantOf } from '../../formula/constant-of.ts';
import { type DataModel } from '../../model/data-model.ts';
import { compare, zero } from '../../model/rational.ts';
import { type Arithmetic, type NumberTree } from '../../model/tree.ts';
import { meaningOf } from './meaning-of.ts';

/** How one value lies to another, whatever the data say; `unknown` where that depends on them. */
export type Order = 'below' | 'same' | 'above' | 'unknown';

/** How the second of two values lies to the first: `below` where it is never above it and not the same. */
export function orderOf(first: NumberTree, second: NumberTree, model: DataModel): Order {
  const [a, b] = [constantOf(first), constantOf(second)];
  if (a !== undefined && b !== undefined) {
    const sign = compare(b, a);
    return sign === 0 ? 'same' : sign < 0 ? 'below' : 'above';
  }
  if (meaningOf(first) === meaningOf(second)) return 'same';
  const comparer = new Comparer(model);
  const isUp = comparer.isAtLeast(second, first);
  const isDown = comparer.isAtLeast(first, second);
  if (isUp && isDown) return 'same';
  if (isUp) return 'above';
  return isDown ? 'below' : 'unknown';
}

/** Compares formulas part by part; what was once compared is remembered, since parts of parts meet again and again. */
class Comparer {
  readonly #model: DataModel;
  readonly #known = new Map<NumberTree, Map<NumberTree, boolean>>();

  constructor(model: DataModel) {
    this.#model = model;
  }

  /** Whether a value is never below another, as far as their formulas show it. */
  isAtLeast(a: NumberTree, b: NumberTree): boolean {
    const known = this.#known.get(a) ?? new Map<NumberTree, boolean>();
    this.#known.set(a, known);
    const answer = known.get(b) ?? this.#compare(a, b);
    known.set(b, answer);
    return answer;
  }

  #compare(a: NumberTree, b: NumberTree): boolean {
    if (meaningOf(a) === meaningOf(b)) return true;
    const [above, below] = [boundsOf(a, this.#model), boundsOf(b, this.#model)];
    if (above.low !== null && below.high !== null && compare(above.low, below.high) >= 0) return true;
    if (b.kind === 'extreme' && b.mode === 'max') return b.of.every((member) => this.isAtLeast(a, member));
    if (a.kind === 'extreme' && a.mode === 'min') return a.of.every((member) => this.isAtLeast(member, b));
    if (a.kind === 'extreme' && a.of.some((member) => this.isAtLeast(member, b))) return true;
    if (b.kind === 'extreme' && b.of.some((member) => this.isAtLeast(a, member))) return true;
    if (a.kind === 'rounding' && a.mode === 'ceil' && this.isAtLeast(a.of, b)) return true;
    if (b.kind === 'rounding' && b.mode === 'floor' && this.isAtLeast(a, b.of)) return true;
    if (a.kind === 'rounding' && b.kind === 'rounding' && a.mode === b.mode) return this.isAtLeast(a.of, b.of);
    if (a.kind === 'arithmetic' && b.kind === 'arithmetic') return this.#isArithmeticAtLeast(a, b);
    return false;
  }

  /** A sum grows with its parts, a product of what is not negative too, a quotient falls as its divisor grows. */
  #isArithmeticAtLeast(a: Arithmetic, b: Arithmetic): boolean {
    if (a.operator !== b.operator || !this.isAtLeast(a.left, b.left)) return false;
    const isWider = a.operator === '+' || a.operator === '*';
    const isRightFitting = isWider ? this.isAtLeast(a.right, b.right) : this.isAtLeast(b.right, a.right);
    if (a.operator === '+' || a.operator === '-') return isRightFitting;
    return isRightFitting && [a.left, b.left, a.right, b.right].every((part) => this.#isNotNegative(part));
  }

  #isNotNegative(part: NumberTree): boolean {
    const { low } = boundsOf(part, this.#model);
    return low !== null && compare(low, zero) >= 0;
  }
}
