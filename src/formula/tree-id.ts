import { oncePer } from '../base/once-per.ts';

/** The same text for trees, or parts of them, that are the same. */
export function treeId(tree: unknown): string {
  if (typeof tree === 'object' && tree !== null) return idOfPart(tree);
  if (typeof tree === 'bigint') return `${tree}n`;
  return tree === undefined ? 'null' : JSON.stringify(tree);
}

/** Trees share parts, and are asked for again and again. */
const idOfPart = oncePer((part: object): string => {
  if (Array.isArray(part)) return `[${part.map(treeId).join(',')}]`;
  const members: string[] = [];
  for (const [key, value] of Object.entries(part)) if (value !== undefined) members.push(`"${key}":${treeId(value)}`);
  return `{${members.join(',')}}`;
});
