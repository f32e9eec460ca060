import { type DataModel } from '../model/data-model.ts';
import {
  type Bands,
  type BooleanTree,
  type Extreme,
  type NumberTree,
  type RowKind,
  type TallyName,
} from '../model/tree.ts';
import { constantOf } from './constant-of.ts';
import { FormulaWriter } from './formula-writer.ts';
import { partsOfCondition, partsOfNumber } from './parts-of.ts';
import { treeId } from './tree-id.ts';

/** A place where a formula may go one way or another. */
export interface Branch {
  /** The formula it belongs to and the way to it: the same on every effective date. */
  readonly id: string;
  /** The indicator whose formula it stands in, or what the walk began with. */
  readonly formula: string;
  readonly kind: BranchKind;
  /** As it is written, or for an arm, a band or a source that one. */
  readonly text: string;
  readonly row: RowKind;
  /** True where it goes this way. */
  readonly condition: BooleanTree;
  /** Asked of the subjects of the requirement; false inside an aggregate, where it is asked of the rows counted. */
  readonly ofSubjects: boolean;
}

/** A condition goes two ways; the others are the way that was taken: the least or greatest of several, a band, a source. */
export type BranchKind = 'condition' | 'least' | 'greatest' | 'band' | 'source';

export interface BranchContext {
  readonly model: DataModel;
  /** By the `treeId` of its tree, the indicator that a part of a formula was written as, and the kind of that tree. */
  readonly indicators: ReadonlyMap<string, { readonly id: string; readonly kind: string }>;
}

export interface BranchStart {
  readonly formula: string;
  readonly row: RowKind;
  readonly ofSubjects: boolean;
}

/** Every branch of an expression, also inside its aggregates. What is known beforehand branches nowhere. */
export function branchesOfNumber(tree: NumberTree, start: BranchStart, context: BranchContext): readonly Branch[] {
  const walk = new Walk(context);
  walk.number(tree, { ...start, path: '' });
  return walk.found;
}

/** The same for a condition, which is a branch itself. */
export function branchesOfCondition(tree: BooleanTree, start: BranchStart, context: BranchContext): readonly Branch[] {
  const walk = new Walk(context);
  walk.condition(tree, { ...start, path: '' });
  return walk.found;
}

interface Position extends BranchStart {
  readonly path: string;
}

class Walk {
  readonly found: Branch[] = [];
  readonly #indicators: BranchContext['indicators'];
  readonly #kinds: ReadonlySet<string>;
  readonly #writer: FormulaWriter;

  constructor({ model, indicators }: BranchContext) {
    this.#indicators = indicators;
    this.#kinds = new Set([...indicators.values()].map(({ kind }) => kind));
    this.#writer = new FormulaWriter(model);
  }

  number(tree: NumberTree, from: Position): void {
    const at = this.#entering(tree, from);
    this.#own(tree, at);
    if (tree.kind === 'tally') {
      for (const { name, condition } of tree.of) this.condition(condition, below(at, tallyStep(name)));
      return;
    }
    if (tree.kind === 'aggregate') {
      const { value, having, rows } = tree;
      const inside = { ...at, row: { table: rows.table, level: rows.level }, ofSubjects: false };
      if (value !== null) this.number(value, below(inside, 'of'));
      if (having !== null) this.condition(having, below(inside, 'having'));
      if (rows.where !== null) this.condition(rows.where, below(inside, 'where'));
    }
    const { numbers, conditions } = partsOfNumber(tree);
    numbers.forEach((part, index) => {
      this.number(part, below(at, `${index}`));
    });
    conditions.forEach((part, index) => {
      this.condition(part, below(at, `if${index}`));
    });
  }

  condition(tree: BooleanTree, from: Position): void {
    const at = this.#entering(tree, from);
    if (!isSettled(tree) && tree.kind !== 'not' && tree.kind !== 'alternatives') {
      this.#add(at, { kind: 'condition', text: this.#writer.condition(tree), condition: tree });
    }
    const { numbers, conditions } = partsOfCondition(tree);
    numbers.forEach((part, index) => {
      this.number(part, below(at, `${index}`));
    });
    conditions.forEach((part, index) => {
      this.condition(part, below(at, `if${index}`));
    });
  }

  /** The ways a number may go by itself. */
  #own(tree: NumberTree, at: Position): void {
    if (constantOf(tree) !== undefined) return;
    if (tree.kind === 'extreme') this.#arms(tree, at);
    if (tree.kind === 'bands') this.#bands(tree, at);
    if (tree.kind !== 'alternatives') return;
    tree.of.forEach((source, index) => {
      const condition = compared(source, '=', tree);
      this.#add(below(at, `source${index}`), { kind: 'source', text: this.#writer.number(source), condition });
    });
  }

  #arms({ mode, of }: Extreme, at: Position): void {
    of.forEach((arm, index) => {
      const others = of.filter((_, position) => position !== index);
      this.#add(below(at, `arm${index}`), {
        kind: mode === 'min' ? 'least' : 'greatest',
        text: this.#writer.number(arm),
        condition: allOf(others.map((other) => compared(arm, mode === 'min' ? '<=' : '>=', other))),
      });
    });
  }

  #bands({ of, bands, boundary }: Bands, at: Position): void {
    const [above, upTo] = boundary === 'above' ? (['>=', '<'] as const) : (['>', '<='] as const);
    bands.forEach(({ from, to }, index) => {
      const low = compared(of, index === 0 ? '>=' : above, { kind: 'number', value: from });
      const high = to === null ? [] : [compared(of, upTo, { kind: 'number', value: to })];
      const condition = allOf([low, ...high]);
      this.#add(below(at, `band${index}`), { kind: 'band', text: this.#writer.condition(condition), condition });
    });
  }

  #add({ formula, path, row, ofSubjects }: Position, branch: Pick<Branch, 'kind' | 'text' | 'condition'>): void {
    this.found.push({ id: `${formula}${path}`, formula, row, ofSubjects, ...branch });
  }

  /** What is written as an indicator belongs to the indicator, wherever it is used. */
  #entering(tree: NumberTree | BooleanTree, from: Position): Position {
    if (!this.#kinds.has(tree.kind)) return from;
    const indicator = this.#indicators.get(treeId(tree));
    return indicator === undefined ? from : { ...from, formula: indicator.id, path: '' };
  }
}

function below(at: Position, step: string): Position {
  return { ...at, path: `${at.path}/${step}` };
}

/** The periods of a stretch differ from day to day: one for all. */
function tallyStep(name: TallyName): string {
  return name.kind === 'period' ? name.period : name.value;
}

/** Known before any data. */
function isSettled(tree: BooleanTree): boolean {
  if (tree.kind === 'constant') return true;
  return tree.kind === 'compare' && constantOf(tree.left) !== undefined && constantOf(tree.right) !== undefined;
}

function compared(left: NumberTree, operator: '=' | '<' | '<=' | '>' | '>=', right: NumberTree): BooleanTree {
  return { kind: 'compare', operator, left, right };
}

function allOf(members: readonly BooleanTree[]): BooleanTree {
  const [only] = members;
  return members.length === 1 && only !== undefined ? only : { kind: 'all', of: members };
}
