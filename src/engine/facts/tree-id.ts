import { type BooleanTree, type NumberTree } from '../../model/tree.ts';

/** The same text for the same tree. */
export function treeId(tree: NumberTree | BooleanTree): string {
  return JSON.stringify(tree, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
}
