/** The same text for trees, or parts of them, that are the same. */
export function treeId(tree: unknown): string {
  return JSON.stringify(tree, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
}
