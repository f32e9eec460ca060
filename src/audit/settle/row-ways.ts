import { groupBy } from '../../base/group-by.ts';
import { type Parts } from '../../formula/parts-of.ts';
import { columnOf, tableOf } from '../../model/data-model.ts';
import {
  type AggregateTree,
  type BooleanTree,
  type ColumnPath,
  type NumberTree,
  type RowKind,
} from '../../model/tree.ts';
import { wordsWhere } from '../../formula/words-where.ts';
import { treeId } from '../../formula/tree-id.ts';
import { type JudgingContext } from '../judging-context.ts';
import { AggregateRows } from './aggregate-rows.ts';
import { Comparisons } from './comparisons.ts';
import { RowFacts } from './row-facts.ts';
import {
  failsAlready,
  holdsAlready,
  openCell,
  type OpenCells,
  opposite,
  type Ways,
  waysOfAll,
  waysOfAny,
} from './way.ts';

interface Members {
  readonly kind: 'all' | 'any';
  readonly of: readonly BooleanTree[];
}

/** What can make conditions hold or fail on the rows of one kind. */
export class RowWays {
  readonly facts: RowFacts;
  readonly #row: RowKind;
  readonly #context: JudgingContext;
  readonly #aggregates: ReadonlyMap<AggregateTree, AggregateRows>;
  readonly #comparisons: Comparisons;

  private constructor(
    facts: RowFacts,
    row: RowKind,
    context: JudgingContext,
    aggregates: ReadonlyMap<AggregateTree, AggregateRows>,
  ) {
    this.facts = facts;
    this.#row = row;
    this.#context = context;
    this.#aggregates = aggregates;
    this.#comparisons = new Comparisons(this, context.model);
  }

  /** Asks the engine for all that the formulas rest on, down to the rows of rows. */
  static async of(formulas: Parts, row: RowKind, keys: readonly number[], context: JudgingContext): Promise<RowWays> {
    const facts = await RowFacts.of(formulas, row, keys, context);
    const aggregates = new Map<AggregateTree, AggregateRows>();
    for (const tree of facts.aggregates) {
      const open = keys.filter((key) => facts.exact(tree, key) === undefined);
      aggregates.set(tree, await AggregateRows.of(tree, row, open, context));
    }
    return new RowWays(facts, row, context, aggregates);
  }

  condition(tree: BooleanTree, key: number): Ways {
    const truth = this.facts.truth(tree, key);
    if (truth !== undefined) return truth ? holdsAlready : failsAlready;
    switch (tree.kind) {
      case 'not':
        return opposite(this.condition(tree.of, key));
      case 'all':
      case 'any':
        return this.#members(tree, key);
      case 'compare':
        return this.#comparisons.ways(tree, key);
      case 'flag':
      case 'among':
      case 'ranked':
      case 'has':
      case 'mentions':
        return this.#words(tree, tree.column, key);
      case 'given': {
        const cells = this.cellsOf(tree.column, key);
        const way = cells && [...cells.values()];
        return { yes: way, no: way, cells };
      }
      case 'allowed':
        return { yes: undefined, no: undefined, cells: this.condition(tree.allowed, key).cells };
      case 'alternatives': {
        const { cells } = waysOfAll(tree.of.map((member) => this.condition(member, key)));
        return { yes: undefined, no: undefined, cells };
      }
      case 'constant':
      case 'coded':
      case 'filled':
        return { yes: undefined, no: undefined, cells: undefined };
    }
  }

  /** The open cell of a column; undefined where no cell says why it is not known. */
  cellsOf(path: ColumnPath, key: number): OpenCells | undefined {
    const located = this.#context.locator.cell(path, this.#row, key);
    if (located?.unsettled !== true) return undefined;
    const cell = openCell(located);
    return new Map([[cell.id, cell]]);
  }

  /** The open cell of a figure, where one alone counts. */
  cellsOfStatistic(tree: Extract<NumberTree, { readonly kind: 'statistic' }>, key: number): OpenCells | undefined {
    const { locator, options } = this.#context;
    const [first, ...more] = locator.statistics(tree, locator.unitOf(this.#row, key), options.asOf);
    if (first?.unsettled !== true || more.length > 0) return undefined;
    const cell = openCell(first);
    return new Map([[cell.id, cell]]);
  }

  number(tree: NumberTree, key: number): ReturnType<Comparisons['ends']> {
    return this.#comparisons.ends(tree, key);
  }

  rowsOf(tree: AggregateTree): AggregateRows | undefined {
    return this.#aggregates.get(tree);
  }

  /** Members that rest on one and the same cell are looked at together: one value of it must do for all. */
  #members(tree: Members, key: number): Ways {
    const join = tree.kind === 'all' ? waysOfAll : waysOfAny;
    const members = flattened(tree).map((member) => ({ member, ways: this.condition(member, key) }));
    const apart = members.filter(({ ways }) => ways.cells?.size !== 1);
    const alone = members.filter(({ ways }) => ways.cells?.size === 1);
    const byCell = groupBy(alone, ({ ways }) => [...(ways.cells?.keys() ?? [])].join());
    const merged = [...byCell.values()].map((group) => {
      const [only, ...more] = group;
      if (only === undefined || more.length === 0) return only?.ways ?? holdsAlready;
      return this.#ofOneCell({ kind: tree.kind, of: group.map(({ member }) => member) }, only.ways.cells, key);
    });
    return join([...apart.map(({ ways }) => ways), ...merged]);
  }

  /** A condition that rests on one cell alone, read in several places. */
  #ofOneCell(tree: BooleanTree, cells: OpenCells | undefined, key: number): Ways {
    const columns = [...new Map(this.#openColumns(tree, key).map((path) => [treeId(path), path])).values()];
    const [path, ...more] = columns;
    if (path === undefined || more.length > 0) return { yes: undefined, no: undefined, cells };
    return isNumber(this.#schema(path)?.type)
      ? this.#comparisons.ofOneCell(tree, { kind: 'column', column: path }, key)
      : this.#words(tree, path, key);
  }

  #words(tree: BooleanTree, path: ColumnPath, key: number): Ways {
    const cells = this.cellsOf(path, key);
    const schema = this.#schema(path);
    const id = treeId(path);
    const isRead = (each: BooleanTree) => 'column' in each && treeId(each.column) === id;
    const possible =
      schema === undefined ? undefined : wordsWhere(tree, schema, isRead, (each) => this.facts.truth(each, key));
    if (cells === undefined || possible === undefined) return { yes: undefined, no: undefined, cells };
    const way = [...cells.values()];
    return { yes: possible.yes ? way : null, no: possible.no ? way : null, cells };
  }

  #openColumns(tree: BooleanTree, key: number): readonly ColumnPath[] {
    if (this.facts.truth(tree, key) !== undefined) return [];
    if (tree.kind === 'all' || tree.kind === 'any') return tree.of.flatMap((member) => this.#openColumns(member, key));
    if (tree.kind === 'not') return this.#openColumns(tree.of, key);
    if (tree.kind === 'compare') {
      return [tree.left, tree.right].flatMap((side) => this.#comparisons.openColumns(side, key));
    }
    return 'column' in tree ? [tree.column] : [];
  }

  #schema({ table, column }: ColumnPath) {
    return columnOf(tableOf(this.#context.model, table), column);
  }
}

/** `a and (b and c)` is about three conditions. */
function flattened({ kind, of }: Members): readonly BooleanTree[] {
  return of.flatMap((member) =>
    (member.kind === 'all' || member.kind === 'any') && member.kind === kind ? flattened(member) : [member],
  );
}

function isNumber(type: string | undefined): boolean {
  return type === 'integer' || type === 'decimal' || type === 'date';
}
