import { coordinateColumns } from '../model/coordinates.ts';
import { type AggregateTree, type BooleanTree, type ColumnPath, type Link, type NumberTree } from '../model/tree.ts';

/** Stands for whatever says where the rows of a table lie: a column of units, or names and codes of levels. */
export const home = '@home';

/** With the name of another table: stands for coordinates in the same system as those of that table. */
export const sameSystem = '@crs:';

/** Whether the material has this table, or this column of it. */
export type HasSource = (table: string, column?: string) => boolean;

/** A tree without the alternatives that the material cannot answer, and what is absent if it cannot be answered at all. */
export interface Settled<Tree> {
  readonly tree: Tree;
  /** Tables (`staff`) and columns (`staff.education`), each once, in the order of the formula. */
  readonly absent: readonly string[];
}

/** Drops alternatives whose tables or columns are absent. When all are, the first stands and says what is absent. */
export function settleNumber(tree: NumberTree, has: HasSource): Settled<NumberTree> {
  switch (tree.kind) {
    case 'number':
    case 'peers':
      return { tree, absent: [] };
    case 'column':
      return { tree, absent: absentColumn(tree.column, has) };
    case 'statistic':
      return { tree, absent: has('indicators') ? [] : ['indicators'] };
    case 'arithmetic': {
      const left = settleNumber(tree.left, has);
      const right = settleNumber(tree.right, has);
      return { tree: { ...tree, left: left.tree, right: right.tree }, absent: joined(left.absent, right.absent) };
    }
    case 'rounding':
    case 'months':
    case 'bands':
    case 'rank': {
      const of = settleNumber(tree.of, has);
      return { tree: { ...tree, of: of.tree }, absent: of.absent };
    }
    case 'extreme': {
      const of = tree.of.map((member) => settleNumber(member, has));
      return {
        tree: { ...tree, of: of.map((member) => member.tree) },
        absent: joined(...of.map(({ absent }) => absent)),
      };
    }
    case 'choice': {
      const condition = settleCondition(tree.if, has);
      const then = settleNumber(tree.then, has);
      const otherwise = settleNumber(tree.else, has);
      const absent = joined(condition.absent, then.absent, otherwise.absent);
      return { tree: { ...tree, if: condition.tree, then: then.tree, else: otherwise.tree }, absent };
    }
    case 'tally': {
      const of = tree.of.map(({ name, condition }) => ({ name, ...settleCondition(condition, has) }));
      const items = of.map(({ name, tree: condition }) => ({ name, condition }));
      // They read what the items read: nothing else can be absent.
      const holders = tree.holders === null ? null : settleAggregate(tree.holders, has).tree;
      return { tree: { ...tree, of: items, holders }, absent: joined(...of.map(({ absent }) => absent)) };
    }
    case 'alternatives': {
      const of = tree.of.map((member) => settleNumber(member, has));
      return usable(of, (members) => ({ kind: 'alternatives', of: members }));
    }
    case 'aggregate':
      return settleAggregate(tree, has);
  }
}

/** The same for a condition. */
export function settleCondition(tree: BooleanTree, has: HasSource): Settled<BooleanTree> {
  switch (tree.kind) {
    case 'constant':
    case 'coded':
      return { tree, absent: [] };
    case 'flag':
    case 'among':
    case 'ranked':
    case 'has':
    case 'mentions':
    case 'filled':
    case 'given':
      return { tree, absent: absentColumn(tree.column, has) };
    case 'compare': {
      const left = settleNumber(tree.left, has);
      const right = settleNumber(tree.right, has);
      return { tree: { ...tree, left: left.tree, right: right.tree }, absent: joined(left.absent, right.absent) };
    }
    case 'allowed':
      return { tree, absent: settleCondition(tree.allowed, has).absent };
    case 'not': {
      const of = settleCondition(tree.of, has);
      return { tree: { ...tree, of: of.tree }, absent: of.absent };
    }
    case 'all':
    case 'any': {
      const of = tree.of.map((member) => settleCondition(member, has));
      return {
        tree: { ...tree, of: of.map((member) => member.tree) },
        absent: joined(...of.map(({ absent }) => absent)),
      };
    }
    case 'alternatives': {
      const of = tree.of.map((member) => settleCondition(member, has));
      return usable(of, (members) => ({ kind: 'alternatives', of: members }));
    }
  }
}

function settleAggregate(tree: AggregateTree, has: HasSource): Settled<AggregateTree> {
  const { table, link, where } = tree.rows;
  if (!has(table)) return { tree, absent: [table] };
  const scope = where === null ? null : settleCondition(where, has);
  const value = tree.value === null ? null : settleNumber(tree.value, has);
  const having = tree.having === null ? null : settleCondition(tree.having, has);
  const distinct = tree.distinct === null ? [] : absentColumn(tree.distinct, has);
  const absent = joined(
    absentLink(table, link, has),
    scope?.absent ?? [],
    value?.absent ?? [],
    having?.absent ?? [],
    distinct,
  );
  return {
    tree: {
      ...tree,
      rows: { ...tree.rows, where: scope?.tree ?? null },
      value: value?.tree ?? null,
      having: having?.tree ?? null,
    },
    absent,
  };
}

function absentLink(table: string, link: Link, has: HasSource): readonly string[] {
  if (link.kind === 'near') {
    const { latitude, longitude } = coordinateColumns;
    const needed = [link.from, table].flatMap((id) => [latitude, longitude].map((column) => [id, column] as const));
    const absent = joined(needed.flatMap(([id, column]) => (has(id, column) ? [] : [`${id}.${column}`])));
    const other = `${sameSystem}${table}`;
    return absent.length > 0 || has(link.from, other) ? absent : [`${link.from}.${other}`];
  }
  if (link.kind === 'within' || link.kind === 'own' || link.kind === 'above')
    return has(table, home) ? [] : [`${table}.${home}`];
  return has(table, link.column) ? [] : [`${table}.${link.column}`];
}

function absentColumn({ table, column, via }: ColumnPath, has: HasSource): readonly string[] {
  if (via === null && table === 'units') return [];
  if (!has(table)) return [table];
  return has(table, column) ? [] : [`${table}.${column}`];
}

function usable<Tree>(of: readonly Settled<Tree>[], join: (members: readonly Tree[]) => Tree): Settled<Tree> {
  const answering = of.filter(({ absent }) => absent.length === 0);
  const [only] = answering;
  if (only === undefined)
    return { tree: join(of.map(({ tree }) => tree)), absent: joined(...of.map(({ absent }) => absent)) };
  return answering.length === 1 ? only : { tree: join(answering.map(({ tree }) => tree)), absent: [] };
}

function joined(...lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())];
}
