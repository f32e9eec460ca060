import { columnsUsed } from '../engine/columns-used.ts';
import { type BooleanTree } from '../model/tree.ts';
import { type Requirement } from '../rules/rule-set.ts';

/** What a requirement reads: tables with their columns, and parameters by name. */
export interface RequirementNeeds {
  readonly needs: readonly { readonly table: string; readonly columns: readonly string[] }[];
  readonly parameters: readonly string[];
}

/** The tables, columns and parameters of the reading that is judged. */
export function requirementNeeds({ judged }: Requirement): RequirementNeeds {
  const { where, test, due, permissions } = judged;
  const permitted: BooleanTree = { kind: 'any', of: permissions.map(({ when }) => when) };
  const needs = [...columnsUsed([{ ...judged, permitted }])].map(([table, columns]) => ({
    table,
    columns: [...columns],
  }));
  return { needs, parameters: [...new Set(namesIn([where, test, due, permitted]))] };
}

/** The parameters a tree was compiled with: literals, codes and bands keep the name they came by. */
function namesIn(tree: unknown): readonly string[] {
  if (typeof tree !== 'object' || tree === null) return [];
  const own = 'kind' in tree && 'name' in tree && typeof tree.name === 'string' ? [tree.name] : [];
  return [...own, ...Object.values(tree).flatMap(namesIn)];
}
