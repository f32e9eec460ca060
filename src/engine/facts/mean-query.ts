import { type ConditionSql } from '../sql/number-sql.ts';
import { type Dialect } from '../dialect.ts';
import { type MemberValue } from './member-sql.ts';

/**
 * The exact ends of a mean over rows that may or may not belong: sorted from the best, a doubtful row is taken as long
 * as it pulls the mean the wanted way.
 *
 * @param from FROM and WHERE of the rows
 * @param key the key of the row that each belongs to, the column `s` of the result
 * @returns columns `ln`, `ld` and `lu` under the stem: numerator, number of rows and of rows without a bound at the low
 *   end; `hn`, `hd`, `hu` at the high end; `cs` and `cp` count the rows surely and perhaps taken
 */
export function meanQuery(
  name: string,
  rows: { readonly from: string; readonly key: string },
  taken: ConditionSql,
  { low, high }: MemberValue,
  dialect: Dialect,
): string {
  const members = `SELECT ${rows.key} AS s, ${taken.surely} AS sure, ${low} AS lo, ${high} AS hi ${rows.from} AND ${taken.perhaps}`;
  const end = (side: 'l' | 'h', bound: 'lo' | 'hi', sign: '>' | '<', order: 'DESC' | 'ASC') => {
    const sorted = `PARTITION BY s, sure ORDER BY ${bound} ${order} NULLS LAST`;
    // n sure rows with their total; the k-th doubtful row with the sum of the doubtful ones before it.
    const ranked = `SELECT s, sure, ${bound},
        count(CASE WHEN sure THEN 1 END) OVER (PARTITION BY s) AS n,
        sum(CASE WHEN sure THEN ${bound} END) OVER (PARTITION BY s) AS total,
        row_number() OVER (${sorted}) AS k,
        sum(${bound}) OVER (${sorted} ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
      FROM member`;
    const pulls = `${dialect.toWhole(bound)} * (n + k - 1) ${sign} coalesce(total, 0) + coalesce(before, 0)`;
    return `SELECT s, sum(CASE WHEN taken THEN ${bound} END) AS ${name}_${side}n,
        count(CASE WHEN taken THEN 1 END) AS ${name}_${side}d,
        count(CASE WHEN ${bound} IS NULL THEN 1 END) AS ${name}_${side}u
      FROM (SELECT s, ${bound}, sure OR (n + k = 1) OR ${pulls} AS taken FROM (${ranked}) ranked) chosen
      GROUP BY s`;
  };
  return `WITH member AS (${members})
    SELECT l.s, l.${name}_ln, l.${name}_ld, l.${name}_lu, h.${name}_hn, h.${name}_hd, h.${name}_hu, c.${name}_cs, c.${name}_cp
    FROM (${end('l', 'lo', '<', 'ASC')}) l
    JOIN (${end('h', 'hi', '>', 'DESC')}) h ON h.s = l.s
    JOIN (SELECT s, count(CASE WHEN sure THEN 1 END) AS ${name}_cs, count(*) AS ${name}_cp FROM member GROUP BY s) c ON c.s = l.s`;
}
