import { treeId } from '../../formula/tree-id.ts';

/** The same text for formulas that always come to the same: whether a value was written out or named does not matter. */
export function meaningOf(tree: unknown): string {
  return treeId(unnamed(tree));
}

function unnamed(tree: unknown): unknown {
  if (Array.isArray(tree)) return tree.map(unnamed);
  if (typeof tree !== 'object' || tree === null) return tree;
  const members = Object.entries(tree).filter(([key, value]) => key !== 'name' || typeof value !== 'string');
  return Object.fromEntries(members.map(([key, value]) => [key, unnamed(value)]));
}
