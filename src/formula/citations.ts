import { type BooleanTree, type TestTree } from '../model/tree.ts';
import { type CitedRequirement } from './formula-context.ts';
import { type CallReader } from './functions.ts';
import { type Syntax } from './syntax.ts';
import { type Typed, rowText } from './typed.ts';

/** `applies('id')`: the requirement is about this row. */
export function applies(reader: CallReader, values: readonly Syntax[], at: number): Typed {
  return citing(reader, values, at, ({ where }) => [where]);
}

/** `meets('id')`: it is about this row, and met, due or not. */
export function meets(reader: CallReader, values: readonly Syntax[], at: number): Typed {
  return citing(reader, values, at, ({ where, test }) => [where, conditionOf(test)]);
}

/** `fails('id')`: it is about this row, and not met, due or not. */
export function fails(reader: CallReader, values: readonly Syntax[], at: number): Typed {
  return citing(reader, values, at, ({ where, test }) => [where, { kind: 'not', of: conditionOf(test) }]);
}

function citing(
  reader: CallReader,
  [value]: readonly Syntax[],
  at: number,
  conditionsOf: (cited: CitedRequirement) => readonly (BooleanTree | null)[],
): Typed {
  if (value?.kind !== 'word') return reader.misplaced(at, 'requirement-in-quotes', 'expression');
  const { citations } = reader.context;
  const known = citations?.ids ?? [];
  if (citations === undefined || !known.includes(value.text)) return reader.unknownName(value.at, value.text, known);
  const cited = citations.find(value.text);
  if (cited === 'faulty') return reader.leansOnProblem();
  if (cited === 'circular') {
    return reader.misplaced(value.at, 'value', { phrase: 'defined-by-itself', name: value.text });
  }
  if (cited.row.table !== reader.row.table || cited.row.level !== reader.row.level) {
    const found = { phrase: 'indicator-of', name: value.text, row: rowText(cited.row) } as const;
    return reader.misplaced(value.at, { phrase: 'name-of', row: rowText(reader.row) }, found);
  }
  const of = conditionsOf(cited).filter((condition) => condition !== null);
  const [only, second] = of;
  if (only === undefined) return { type: 'condition', tree: { kind: 'constant', value: true } };
  return { type: 'condition', tree: second === undefined ? only : { kind: 'all', of } };
}

/** What a test asks, as a condition. */
function conditionOf(test: TestTree): BooleanTree {
  if (test.comparison === 'holds') return test.condition;
  const { measure: left, threshold: right } = test;
  if (test.comparison !== 'between') return { kind: 'compare', operator: operators[test.comparison], left, right };
  const low: BooleanTree = { kind: 'compare', operator: '>=', left, right };
  const high: BooleanTree = { kind: 'compare', operator: '<=', left, right: test.ceiling };
  return { kind: 'all', of: [low, high] };
}

const operators = { 'at-least': '>=', 'more-than': '>', 'at-most': '<=', 'less-than': '<', equals: '=' } as const;
