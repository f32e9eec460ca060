import { literalValue } from './literal-value.ts';

/**
 * Expressions that an inner query evaluates once, however often the outer one needs them. What is the same in every row
 * takes no column.
 */
export class InnerColumns {
  readonly #names = new Map<string, string>();

  /** What stands for an expression in the outer query. */
  named(expression: string): string {
    if (literalValue(expression) !== undefined) return expression;
    const name = this.#names.get(expression) ?? `c${this.#names.size + 1}`;
    this.#names.set(expression, name);
    return name;
  }

  /** `expression AS name` of each. */
  listed(): readonly string[] {
    return [...this.#names].map(([expression, name]) => `${expression} AS ${name}`);
  }
}
