/** What formulas look for in one column. */
export interface WordsAsked {
  readonly table: string;
  readonly column: string;
  readonly words: ReadonlySet<string>;
  /** Whether some formula looks at it otherwise than for words, so that every word counts. */
  readonly open: boolean;
}

/** The words that trees name, by `table.column`, wherever in them they stand. */
export function wordsAsked(trees: readonly unknown[]): ReadonlyMap<string, WordsAsked> {
  const found = new Map<string, { table: string; column: string; words: Set<string>; open: boolean }>();
  const of = ({ table, column }: Column) => {
    const key = `${table}.${column}`;
    const known = found.get(key) ?? { table, column, words: new Set<string>(), open: false };
    found.set(key, known);
    return known;
  };
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const words = wordsOf(node);
    if (words !== undefined) for (const word of words.words) of(words).words.add(word);
    else if (isColumn(node) && 'via' in node) of(node).open = true;
    else for (const child of Object.values(node)) walk(child);
  };
  for (const tree of trees) walk(tree);
  return found;
}

interface Column {
  readonly table: string;
  readonly column: string;
}

/** The words that a node looks for, and where; undefined for a node that looks for none. */
function wordsOf(node: object): (Column & { readonly words: readonly string[] }) | undefined {
  if (!('kind' in node)) return undefined;
  if (node.kind === 'statistic' && 'key' in node) return { ...statistics, words: texts([node.key]) };
  if (node.kind === 'value' && isColumn(node) && 'value' in node) return { ...node, words: texts([node.value]) };
  if (!('column' in node) || !isColumn(node.column)) return undefined;
  if (node.kind === 'filled' || node.kind === 'given') return { ...node.column, words: [] };
  if (node.kind !== 'among' && node.kind !== 'has') return undefined;
  return 'values' in node && Array.isArray(node.values) ? { ...node.column, words: texts(node.values) } : undefined;
}

/** Figures of the material are looked for by the word in this column. */
const statistics: Column = { table: 'indicators', column: 'key' };

function texts(values: readonly unknown[]): readonly string[] {
  return values.filter((value) => typeof value === 'string');
}

function isColumn(node: unknown): node is Column {
  if (typeof node !== 'object' || node === null || !('table' in node) || !('column' in node)) return false;
  return typeof node.table === 'string' && typeof node.column === 'string';
}
