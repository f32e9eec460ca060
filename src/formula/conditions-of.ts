import { type BooleanTree, type NumberTree, type TestTree } from '../model/tree.ts';
import { type Operator } from './number-set.ts';

const operators = {
  'at-least': '>=',
  'more-than': '>',
  'at-most': '<=',
  'less-than': '<',
  equals: '=',
} as const satisfies Readonly<Record<string, Operator>>;

/** A test as the condition that it asks for. */
export function conditionOfTest(test: TestTree): BooleanTree {
  if (test.comparison === 'holds') return test.condition;
  const { measure, threshold } = test;
  const compared = (operator: Operator, right: NumberTree): BooleanTree => ({
    kind: 'compare',
    operator,
    left: measure,
    right,
  });
  if (test.comparison !== 'between') return compared(operators[test.comparison], threshold);
  return { kind: 'all', of: [compared('>=', threshold), compared('<=', test.ceiling)] };
}

/** Whether a requirement is about a row: the conditions of its scope, without what the plan permits to do without it. */
export function conditionOfScope({
  where,
  permitted,
}: {
  readonly where: BooleanTree | null;
  readonly permitted?: BooleanTree | undefined;
}): BooleanTree {
  const conditions = [where ?? [], permitted === undefined ? [] : ({ kind: 'not', of: permitted } as const)].flat();
  return { kind: 'all', of: conditions };
}
