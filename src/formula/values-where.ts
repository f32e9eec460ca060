import { one, type Rational, zero } from '../model/rational.ts';
import { type Arithmetic, type BooleanTree, type Extreme, type NumberTree } from '../model/tree.ts';
import { divisorsInto } from './divisors-into.ts';
import { type PartFound } from './find-part.ts';
import {
  allNumbers,
  both,
  holds,
  type NumberSet,
  numbersThat,
  type Operator,
  opposite,
  roundedInto,
  turned,
} from './number-set.ts';
import { lineThrough, placesOnLine, type StraightLine } from './straight-line.ts';
import { tiersInto } from './tiers-into.ts';

/** What is known of the parts of a formula that the one value in question does not touch. */
export interface KnownParts {
  number(tree: NumberTree): Rational | undefined;
  truth(tree: BooleanTree): boolean | undefined;
}

/** The values under which a condition holds, and under which it does not; neither where it cannot be evaluated. */
export interface ValuesWhere {
  readonly yes: NumberSet;
  readonly no: NumberSet;
}

/**
 * For which values of one part of a condition it holds, all other parts being known: exact, over every rational number.
 * Undefined where that takes more than is known, or more than lines, steps and tiers.
 */
export function valuesWhere(condition: BooleanTree, part: PartFound, known: KnownParts): ValuesWhere | undefined {
  const solver = new Solver(part, known);
  const values = solver.condition(condition);
  if (values === undefined) return undefined;
  return { yes: both(values.yes, solver.defined), no: both(values.no, solver.defined) };
}

const orEqual: readonly Operator[] = ['>=', '<='];
const unequal: readonly Operator[] = ['>', '<'];

/** The value in question, as a line over itself. */
const itself: StraightLine = { slope: one, offset: zero };

class Solver {
  /** Where every part has a value. */
  defined: NumberSet = allNumbers;
  readonly #part: PartFound;
  readonly #known: KnownParts;

  constructor(part: PartFound, known: KnownParts) {
    this.#part = part;
    this.#known = known;
  }

  condition(tree: BooleanTree): ValuesWhere | undefined {
    if (!this.#part.readers.has(tree)) {
      const truth = this.#known.truth(tree);
      if (truth === undefined) return undefined;
      return truth ? { yes: allNumbers, no: [] } : { yes: [], no: allNumbers };
    }
    switch (tree.kind) {
      case 'not': {
        const of = this.condition(tree.of);
        return of === undefined ? undefined : { yes: of.no, no: of.yes };
      }
      case 'all': {
        const of = this.#each(tree.of);
        return of && { yes: of.map(({ yes }) => yes).reduce(both, allNumbers), no: of.flatMap(({ no }) => no) };
      }
      case 'any': {
        const of = this.#each(tree.of);
        return of && { yes: of.flatMap(({ yes }) => yes), no: of.map(({ no }) => no).reduce(both, allNumbers) };
      }
      case 'compare': {
        const yes = this.#compared(tree.left, tree.operator, tree.right);
        const no = this.#compared(tree.left, opposite[tree.operator], tree.right);
        return yes === undefined || no === undefined ? undefined : { yes, no };
      }
      case 'constant':
      case 'flag':
      case 'among':
      case 'ranked':
      case 'has':
      case 'mentions':
      case 'coded':
      case 'filled':
      case 'given':
      case 'allowed':
      case 'alternatives':
        return undefined;
    }
  }

  #each(members: readonly BooleanTree[]): readonly ValuesWhere[] | undefined {
    const values = members.map((member) => this.condition(member));
    const known = values.filter((each) => each !== undefined);
    return known.length < values.length ? undefined : known;
  }

  #compared(left: NumberTree, operator: Operator, right: NumberTree): NumberSet | undefined {
    if (!this.#reads(right)) {
      const value = this.#known.number(right);
      return value === undefined ? undefined : this.#into(left, numbersThat(operator, value));
    }
    if (!this.#reads(left)) return this.#compared(right, turned[operator], left);
    if (operator === '=') return this.#joined(orEqual, (each) => this.#compared(left, each, right), both);
    if (operator === '!=') return this.#joined(unequal, (each) => this.#compared(left, each, right), either);
    if (left.kind === 'extreme') {
      const join = (left.mode === 'max') === (operator === '>' || operator === '>=') ? either : both;
      return this.#joined(left.of, (member) => this.#compared(member, operator, right), join);
    }
    if (left.kind === 'choice') {
      return this.#chosen(
        left.if,
        this.#compared(left.then, operator, right),
        this.#compared(left.else, operator, right),
      );
    }
    if (right.kind === 'extreme' || right.kind === 'choice') return this.#compared(right, turned[operator], left);
    const difference = lineThrough('-', this.#line(left), this.#line(right));
    return difference === undefined ? undefined : placesOnLine(difference, numbersThat(operator, zero));
  }

  /** The values that bring an expression into a set. */
  #into(tree: NumberTree, set: NumberSet): NumberSet | undefined {
    if (!this.#reads(tree)) {
      const value = this.#known.number(tree);
      if (value === undefined) return undefined;
      return holds(set, value) ? allNumbers : [];
    }
    if (this.#part.itself.has(tree)) return set;
    switch (tree.kind) {
      case 'arithmetic':
        return this.#arithmetic(tree, set);
      case 'rounding':
        return this.#into(tree.of, roundedInto(set, tree.mode));
      case 'extreme':
        return this.#extreme(tree, set);
      case 'choice':
        return this.#chosen(tree.if, this.#into(tree.then, set), this.#into(tree.else, set));
      case 'bands':
        if (!this.#isDefinedWhere(tree.of, tiersInto(tree, allNumbers))) return undefined;
        return this.#into(tree.of, tiersInto(tree, set));
      case 'number':
      case 'column':
      case 'statistic':
      case 'aggregate':
      case 'months':
      case 'alternatives':
      case 'tally':
      case 'rank':
      case 'peers':
        return undefined;
    }
  }

  #arithmetic(tree: Arithmetic, set: NumberSet): NumberSet | undefined {
    const { operator, left, right } = tree;
    if (this.#reads(left) && this.#reads(right)) {
      const line = this.#line(tree);
      return line === undefined ? undefined : placesOnLine(line, set);
    }
    const [moving, still] = this.#reads(left) ? [left, right] : [right, left];
    const value = this.#known.number(still);
    if (value === undefined) return undefined;
    if (operator === '/' && moving === right) {
      if (!this.#isDefinedWhere(right, numbersThat('>', zero))) return undefined;
      return this.#into(right, divisorsInto(set, value));
    }
    const ends = [left, right].map((side) => (side === moving ? itself : { slope: zero, offset: value }));
    const line = lineThrough(operator, ends[0], ends[1]);
    return line === undefined ? undefined : this.#into(moving, placesOnLine(line, set));
  }

  /** In a span lies a maximum that reaches its low end and does not pass its high one. */
  #extreme({ mode, of }: Extreme, set: NumberSet): NumberSet | undefined {
    const spans = set.map(({ low, high, isLowOut, isHighOut }) => {
      const from = low === null ? allNumbers : numbersThat(isLowOut ? '>' : '>=', low);
      const to = high === null ? allNumbers : numbersThat(isHighOut ? '<' : '<=', high);
      const [some, every] = mode === 'max' ? [from, to] : [to, from];
      const reaching = this.#joined(of, (member) => this.#into(member, some), either);
      const keeping = this.#joined(of, (member) => this.#into(member, every), both);
      return reaching === undefined || keeping === undefined ? undefined : both(reaching, keeping);
    });
    return spans.some((each) => each === undefined) ? undefined : spans.flatMap((each) => each ?? []);
  }

  #chosen(test: BooleanTree, then: NumberSet | undefined, otherwise: NumberSet | undefined): NumberSet | undefined {
    const condition = this.condition(test);
    if (condition === undefined || then === undefined || otherwise === undefined) return undefined;
    return [...both(condition.yes, then), ...both(condition.no, otherwise)];
  }

  /** An expression as a straight line over the value in question. */
  #line(tree: NumberTree): StraightLine | undefined {
    if (this.#part.itself.has(tree)) return itself;
    if (!this.#reads(tree)) {
      const offset = this.#known.number(tree);
      return offset === undefined ? undefined : { slope: zero, offset };
    }
    return tree.kind === 'arithmetic'
      ? lineThrough(tree.operator, this.#line(tree.left), this.#line(tree.right))
      : undefined;
  }

  /** Notes that there is a value only where an expression is in a set; false where that cannot be said. */
  #isDefinedWhere(tree: NumberTree, set: NumberSet): boolean {
    const where = this.#into(tree, set);
    if (where !== undefined) this.defined = both(this.defined, where);
    return where !== undefined;
  }

  #joined<Item>(
    items: readonly Item[],
    setOf: (item: Item) => NumberSet | undefined,
    join: (a: NumberSet, b: NumberSet) => NumberSet,
  ): NumberSet | undefined {
    const sets = items.map(setOf);
    return sets.reduce((a, b) => (a === undefined || b === undefined ? undefined : join(a, b)));
  }

  #reads(tree: NumberTree): boolean {
    return this.#part.readers.has(tree);
  }
}

function either(a: NumberSet, b: NumberSet): NumberSet {
  return [...a, ...b];
}
