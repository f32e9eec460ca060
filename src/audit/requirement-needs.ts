import { type ColumnsUsed, noteCondition, noteNumber } from '../engine/columns-used.ts';
import { type Requirement } from '../rules/rule-set.ts';

/** What a requirement reads: tables with their columns, and parameters by name. */
export interface RequirementNeeds {
  readonly needs: readonly { readonly table: string; readonly columns: readonly string[] }[];
  readonly parameters: readonly string[];
}

/** The tables, columns and parameters of the reading that is judged. */
export function sourcesOfRequirement({ judged: { row, where, test, due } }: Requirement): RequirementNeeds {
  const used: ColumnsUsed = new Map([[row.table, new Set()]]);
  if (where !== null) noteCondition(where, row.table, used);
  if (due !== null) noteNumber(due, row.table, used);
  if (test.comparison === 'holds') noteCondition(test.condition, row.table, used);
  else {
    noteNumber(test.measure, row.table, used);
    noteNumber(test.threshold, row.table, used);
    if (test.comparison === 'between') noteNumber(test.ceiling, row.table, used);
  }
  const needs = [...used].map(([table, columns]) => ({ table, columns: [...columns] }));
  return { needs, parameters: [...new Set(namesIn([where, test, due]))] };
}

/** The parameters a tree was compiled with: literals, codes and bands keep the name they came by. */
function namesIn(tree: unknown): readonly string[] {
  if (typeof tree !== 'object' || tree === null) return [];
  const own = 'kind' in tree && 'name' in tree && typeof tree.name === 'string' ? [tree.name] : [];
  return [...own, ...Object.values(tree).flatMap(namesIn)];
}
