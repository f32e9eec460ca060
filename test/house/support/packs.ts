import { parse } from 'yaml';

import { type SourceTree } from './source-tree.ts';

/**
 * Requirements without a clause or a case (figures are only shown and may do without), clauses without a requirement or
 * permission, cases of nothing, and clauses of the plan's quantified list that no requirement cites. `files` are those of
 * one pack; `quantified` are clause ids.
 */
export function packFaultsIn(files: SourceTree, quantified: readonly string[]): readonly string[] {
  const clauses = entriesIn(files, '/clauses.yaml', 'id');
  const requirements = entriesIn(files, '/requirements/', 'id');
  const cited = ['/requirements/', '/permissions.yaml'].flatMap((part) => entriesIn(files, part, 'clause'));
  const figures = entriesIn(files, '/requirements/', 'id', (entry) => 'reported' in entry && entry.reported === true);
  const tried = entriesIn(files, '/cases/', 'requirement');
  return [
    ...lacking(cited, clauses).map((clause) => `a requirement cites clause ${clause}, which is not listed`),
    ...lacking(clauses, cited).map((clause) => `clause ${clause} has no requirement`),
    ...lacking(requirements, [...tried, ...figures]).map((requirement) => `requirement ${requirement} has no case`),
    ...lacking(tried, requirements).map((requirement) => `a case tries ${requirement}, which does not exist`),
    ...lacking(quantified, cited).map((clause) => `clause ${clause} prints a number and has no requirement`),
  ];
}

function lacking(wanted: readonly string[], present: readonly string[]): readonly string[] {
  return [...new Set(wanted)].filter((id) => !present.includes(id));
}

/** One key of every entry of the lists in these files; a requirement may cite several clauses. */
function entriesIn(
  files: SourceTree,
  part: string,
  key: string,
  isMeant: (entry: object) => boolean = () => true,
): readonly string[] {
  return [...files]
    .filter(([path]) => path.includes(part) && path.endsWith('.yaml'))
    .flatMap(([, text]) => {
      const entries: unknown = parse(text, { schema: 'core' });
      if (!Array.isArray(entries)) return [];
      return entries.flatMap((entry: unknown) => (isObject(entry) && isMeant(entry) ? textsOf(entry, key) : []));
    });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function textsOf(entry: object, key: string): readonly string[] {
  if (!(key in entry)) return [];
  const value: unknown = Object.entries(entry).find(([name]) => name === key)?.[1];
  return [value].flat().filter((text): text is string => typeof text === 'string');
}
