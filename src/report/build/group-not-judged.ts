import { groupBy } from '../../base/group-by.ts';
import { type NotJudged } from '../../model/report.ts';

/** What could not be judged for one reason. */
export interface NotJudgedGroup {
  /** The table that was not submitted; null for any other reason. */
  readonly table: string | null;
  readonly members: readonly NotJudged[];
}

/**
 * What was judged on nobody, by the table that is absent, else by what else is the reason; the largest group first. What
 * lacks two tables stands with each of them.
 */
export function groupNotJudged(notJudged: readonly NotJudged[]): readonly NotJudgedGroup[] {
  const reasons = notJudged.flatMap((each): readonly { table: string | null; key: string; each: NotJudged }[] => {
    const tables = each.reason === 'table-absent' ? each.missing.filter((name) => !name.includes('.')) : [];
    if (tables.length > 0) return tables.map((table) => ({ table, key: table, each }));
    return [{ table: null, key: [each.reason, ...each.missing, each.off?.clause.id ?? ''].join(' '), each }];
  });
  const groups = [...groupBy(reasons, ({ table, key }) => `${table === null ? '' : '@'}${key}`).values()];
  return groups
    .map((group) => ({ table: group[0]?.table ?? null, members: group.map(({ each }) => each) }))
    .toSorted((a, b) => b.members.length - a.members.length);
}
