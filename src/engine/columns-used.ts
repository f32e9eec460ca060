import { leavesOf, type Parts, partsOfAggregate, partsOfTest, type SourcesRead } from '../formula/parts-of.ts';
import { coordinateColumns } from '../model/coordinates.ts';
import { type BooleanTree, type NumberTree, type TestTree } from '../model/tree.ts';

/** Columns by table. */
export type ColumnsUsed = ReadonlyMap<string, ReadonlySet<string>>;

/** The formulas of one requirement. */
export interface Formulas {
  readonly row: { readonly table: string };
  readonly where: BooleanTree | null;
  readonly permitted?: BooleanTree | undefined;
  readonly test: TestTree;
  readonly due: NumberTree | null;
}

/**
 * Every table and column that formulas read, so that nothing else is loaded.
 *
 * @param sources whether sources count that another one may stand in for
 */
export function columnsUsed(requirements: Iterable<Formulas>, sources: SourcesRead = 'every'): ColumnsUsed {
  const used = new Map<string, Set<string>>();
  const add = (table: string, ...columns: readonly string[]) => {
    const known = used.get(table) ?? new Set();
    used.set(table, known);
    for (const column of columns) known.add(column);
  };
  const note = (parts: Parts, table: string): void => {
    const { columns, aggregates, statistics } = leavesOf(parts, sources);
    for (const { via, table: declaring, column } of columns) {
      add(declaring, column);
      if (via?.kind === 'reference') add(table, via.column);
    }
    if (statistics.length > 0) add('indicators', 'key', 'period', 'value');
    for (const aggregate of aggregates) {
      const { table: inner, link } = aggregate.rows;
      add(inner, ...(link.kind === 'reference' || link.kind === 'serves' ? [link.column] : []));
      if (link.kind === 'near')
        for (const located of [link.from, inner]) add(located, ...Object.values(coordinateColumns));
      note(partsOfAggregate(aggregate), inner);
    }
  };
  for (const { row, where, permitted, test, due } of requirements) {
    add(row.table);
    note(partsOfTest(test), row.table);
    note({ numbers: due === null ? [] : [due], conditions: [where ?? [], permitted ?? []].flat() }, row.table);
  }
  return used;
}
