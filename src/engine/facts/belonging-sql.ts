import { isUnitKind } from '../../formula/row-kind.ts';
import { type Link, type RowKind } from '../../model/tree.ts';
import { unitTables } from '../../model/unit-tables.ts';
import { columnName, homesName, levelName, membersName } from '../load/stored-names.ts';
import { type QueryContext } from '../query-context.ts';
import { allOf } from '../sql/number-sql.ts';
import { type RowScope } from '../sql/row-scope.ts';
import { nearSql } from './near-sql.ts';

/** How rows `t` of one table are joined to the rows they belong to. */
export interface BelongingSql {
  /** The key of the row that a row belongs to. */
  readonly key: string;
  /** Whether it surely does: never null. */
  readonly certain: string;
  /** What has to be joined to `t` for these. */
  readonly join: string;
  /** What else must hold of the joined rows. */
  readonly filter?: string | undefined;
  /**
   * Where rows that may belong to everybody are grouped once instead of with each row they may belong to: the query
   * that adds their counts to those of each, given the grouped query and the names of its counts.
   */
  readonly spread?: ((grouped: string, names: readonly string[]) => string) | undefined;
}

/**
 * Joins the rows of the inner kind to the rows of the outer kind along a link.
 *
 * @param isCounted rows are only counted, so that counts may be added up afterwards
 */
export function belongingSql(
  inner: RowKind,
  link: Link,
  outer: RowKind,
  context: QueryContext,
  isCounted = false,
): BelongingSql {
  const belonging = whereKnown(inner, link, outer, context, isCounted);
  const open = context.openTables.has(inner.table) ? openHomesSql(inner, link, outer, context) : undefined;
  if (open === undefined) return belonging;
  const { key, certain, join } = belonging;
  const table = context.dialect.identifier(inner.table);
  const known = `SELECT t.r AS r, ${key} AS s, ${certain} AS certain FROM ${table} t ${join} WHERE ${key} IS NOT NULL`;
  return { key: 'b.s', certain: 'b.certain', join: `JOIN (${known} UNION ALL ${open}) b ON b.r = t.r` };
}

/** Whom rows belong to, surely or perhaps, of which it is not known in which of some units they lie. */
function openHomesSql({ table }: RowKind, link: Link, outer: RowKind, { dialect }: QueryContext): string | undefined {
  const homes = `FROM ${dialect.identifier(homesName(table))} v`;
  switch (link.kind) {
    case 'near':
    case 'reference':
      return undefined;
    case 'own':
      return `SELECT v.r, v.s, FALSE AS certain ${homes} WHERE v.own`;
    case 'above':
      return `SELECT v.r, uc.member AS s, count(*) = v.homes AS certain ${homes} JOIN unit_closure uc ON uc.container = v.s WHERE v.own GROUP BY v.r, uc.member, v.homes`;
    case 'within':
      // What holds every unit in question is known by its column, where a level has one.
      return levelOf(outer) === null
        ? `SELECT v.r, v.s, v.certain ${homes}`
        : `SELECT v.r, v.s, FALSE AS certain ${homes} WHERE NOT v.certain`;
    case 'serves':
      return isUnitKind(outer) ? `SELECT v.r, v.s, v.certain ${homes} WHERE v.serves` : undefined;
  }
}

function levelOf({ table, level }: RowKind): RowKind['level'] {
  return table === unitTables.communities ? 'community' : level;
}

function whereKnown(
  inner: RowKind,
  link: Link,
  outer: RowKind,
  context: QueryContext,
  isCounted: boolean,
): BelongingSql {
  const { table } = inner;
  switch (link.kind) {
    case 'near':
      return nearSql(link.metres, inner, outer, context, isCounted);
    case 'own':
      return { key: 't.h', certain: 'TRUE', join: '' };
    case 'above':
      return { key: 'uc.member', certain: 'TRUE', join: 'JOIN unit_closure uc ON uc.container = t.h' };
    case 'within': {
      const level = levelOf(outer);
      if (level !== null) return { key: `t.${levelName(level)}`, certain: 'TRUE', join: '' };
      return { key: 'uc.container', certain: 'TRUE', join: 'JOIN unit_closure uc ON uc.member = t.h' };
    }
    case 'reference':
      return { key: `t.${context.dialect.identifier(columnName(link.column))}`, certain: 'TRUE', join: '' };
    case 'serves': {
      const members = context.dialect.identifier(membersName(table, link.column));
      const named = isUnitKind(outer) ? unitsNamed(members) : rowsNamed(members);
      const targets = isUnitKind(outer) ? 'units' : context.dialect.identifier(outer.table);
      // A cell that is not known may name any of them.
      const open = `SELECT v.r, o.r AS s, FALSE AS certain FROM ${members} v CROSS JOIN ${targets} o WHERE v.m IS NULL`;
      return { key: 'sv.s', certain: 'sv.certain', join: `JOIN (${named} UNION ALL ${open}) sv ON sv.r = t.r` };
    }
  }
}

/** FROM, JOIN and WHERE of the rows of a scope that belong to some row. Write it last: expressions ask for joins. */
export function fromBelonging(scope: RowScope, { key, join, filter = 'TRUE' }: BelongingSql): string {
  return `${scope.source}\n${join}\nWHERE ${allOf([scope.filter, filter, `${key} IS NOT NULL`])}`;
}

/** A place that serves several communities of one town still counts once for the town. */
function unitsNamed(members: string): string {
  return `SELECT DISTINCT v.r, uc.container AS s, TRUE AS certain FROM ${members} v JOIN unit_closure uc ON uc.member = v.m`;
}

function rowsNamed(members: string): string {
  return `SELECT DISTINCT v.r, v.m AS s, TRUE AS certain FROM ${members} v WHERE v.m IS NOT NULL`;
}
