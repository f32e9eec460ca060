import { normaliseWord } from '../../base/normalise-word.ts';
import { isUnitKind } from '../../formula/row-kind.ts';
import { type ColumnSchema, columnOf, tableOf } from '../../model/data-model.ts';
import { rationalFromNumber } from '../../model/rational.ts';
import { unreadWord } from '../../model/table.ts';
import { type ColumnPath, type RowKind } from '../../model/tree.ts';
import { holdsUnits, unitTables } from '../../model/unit-tables.ts';
import { columnName, levelName, neverDay, nobody } from '../load/stored-names.ts';
import { type QueryContext } from '../query-context.ts';
import { type ConditionSql, type NumberSql } from './number-sql.ts';

/**
 * The rows a query runs over, under the alias `t`, and the joins that its expressions have asked for. Columns of units
 * above a row and of rows it refers to, and facts about the row, are joined once each.
 */
export class RowScope {
  readonly context: QueryContext;
  readonly kind: RowKind;
  readonly #joins = new Map<string, { readonly alias: string; readonly sql: string }>();

  constructor(context: QueryContext, kind: RowKind) {
    this.context = context;
    this.kind = kind;
  }

  /** The expression that identifies a row: its unit for places, its row number for everything else. */
  get key(): string {
    return isUnitKind(this.kind) ? 't.h' : 't.r';
  }

  /** FROM and JOIN of everything asked for so far. */
  get source(): string {
    const joins = [...this.#joins.values()].map(({ sql }) => sql);
    return [`FROM ${this.#quoted(this.kind.table)} t`, ...joins].join('\n');
  }

  /** Keeps the rows of the level meant, without virtual statistical units. */
  get filter(): string {
    const { kind } = this;
    if (!isUnitKind(kind)) return 'TRUE';
    return kind.level === null || kind.table === unitTables.communities
      ? 'NOT t.virtual'
      : `t.level = ${this.context.dialect.text(kind.level)} AND NOT t.virtual`;
  }

  /** Adds a join once and returns its alias. */
  join(id: string, sql: (alias: string) => string): string {
    const known = this.#joins.get(id);
    if (known !== undefined) return known.alias;
    const alias = `j${this.#joins.size + 1}`;
    this.#joins.set(id, { alias, sql: sql(alias) });
    return alias;
  }

  number(path: ColumnPath): NumberSql {
    const schema = this.#schema(path);
    const { fractions, dialect, scales } = this.context;
    const denominator = 10n ** BigInt(scales.get(`${path.table}.${path.column}`) ?? 0);
    const alias = this.#aliasOf(path);
    const end = (side: 'low' | 'high') => ({
      numerator: dialect.toWhole(`${alias}.${this.#quoted(columnName(path.column, side))}`),
      denominator,
    });
    const low = end('low');
    // A unit above that the material does not describe is as unknown as a blank cell: it lies between the declared bounds.
    const least =
      path.via === null || schema.min === undefined
        ? low
        : fractions.cases([[fractions.isNull(low), fractions.of(rationalFromNumber(schema.min))]], low);
    return {
      low: least,
      high: end('high'),
      undefinedSurely: 'FALSE',
      undefinedPerhaps: 'FALSE',
      nonNegative: schema.type !== 'date' && schema.min !== undefined && schema.min >= 0,
    };
  }

  flag(path: ColumnPath): ConditionSql {
    return known(this.#column(path));
  }

  among(path: ColumnPath, values: readonly string[]): ConditionSql {
    const schema = this.#schema(path);
    const listed = schema.type === 'enum' || schema.type === 'ordinal';
    const codes = values.map((value) =>
      listed ? `${schema.values.findIndex(({ id }) => id === value)}` : this.context.dialect.text(value),
    );
    return known(`${this.#column(path)} IN (${codes.join(', ')})`);
  }

  ranked(path: ColumnPath, operator: '<' | '<=' | '>' | '>=', rank: number): ConditionSql {
    return known(`${this.#column(path)} ${operator} ${rank}`);
  }

  has(path: ColumnPath, values: readonly string[], atLeast: number): ConditionSql {
    const column = this.#column(path);
    const isMet = `${this.#countOf(
      column,
      values.map((value) => `|${value}|`),
    )} >= ${atLeast}`;
    const mayHoldMore = this.context.dialect.contains(column, `|${unreadWord}|`);
    return {
      surely: `coalesce(${column} IS NOT NULL AND ${isMet}, FALSE)`,
      perhaps: `coalesce(${isMet} OR ${mayHoldMore}, TRUE)`,
    };
  }

  mentions(path: ColumnPath, values: readonly string[], atLeast: number): ConditionSql {
    const text = `${this.#aliasOf(path)}.${this.#quoted(columnName(path.column, 'plain'))}`;
    const isMet = `${this.#countOf(text, values.map(normaliseWord))} >= ${atLeast}`;
    return { surely: `(${text} IS NOT NULL AND ${isMet})`, perhaps: `(${text} IS NULL OR ${isMet})` };
  }

  /** How many of these parts a text contains; none of them when it is null. */
  #countOf(text: string, parts: readonly string[]): string {
    const hits = parts.map((part) => `CASE WHEN ${this.context.dialect.contains(text, part)} THEN 1 ELSE 0 END`);
    return `(${hits.join(' + ')})`;
  }

  given(path: ColumnPath): ConditionSql {
    const { type } = this.#schema(path);
    if (type === 'set') return known(`${this.#column(path)} <> '||'`);
    if (type !== 'date') return known(`${this.#column(path)} <> ${nobody}`);
    const alias = this.#aliasOf(path);
    return known(`${alias}.${this.#quoted(columnName(path.column, 'low'))} < ${neverDay}`);
  }

  /** Whether the cell says anything at all, however vaguely. */
  answered(path: ColumnPath): string {
    const { type } = this.#schema(path);
    if (type !== 'integer' && type !== 'decimal' && type !== 'date') return `(${this.#column(path)} IS NOT NULL)`;
    return `coalesce(${this.#aliasOf(path)}.${this.#quoted(columnName(path.column, 'said'))}, FALSE)`;
  }

  hasCode(): string {
    return `(${this.#unitAlias()}.code IS NOT NULL)`;
  }

  coded(prefixes: readonly string[]): ConditionSql {
    const { dialect } = this.context;
    const tests = prefixes.map((prefix) => dialect.beginsWith(`${this.#unitAlias()}.code`, prefix));
    return known(tests.length === 0 ? 'FALSE' : `(${tests.join(' OR ')})`);
  }

  #unitAlias(): string {
    return this.join('unit', (name) => `LEFT JOIN units ${name} ON ${name}.r = t.h`);
  }

  #schema({ table, column }: ColumnPath): ColumnSchema {
    const schema = columnOf(tableOf(this.context.model, table), column);
    if (schema === undefined) throw new Error(`There is no column ${table}.${column}.`);
    return schema;
  }

  #column(path: ColumnPath): string {
    return `${this.#aliasOf(path)}.${this.#quoted(columnName(path.column))}`;
  }

  #aliasOf({ via, table }: ColumnPath): string {
    if (via === null) return 't';
    const target = this.#quoted(table);
    if (via.kind === 'level') {
      return this.join(
        `level:${via.level}`,
        (alias) => `LEFT JOIN ${target} ${alias} ON ${alias}.h = t.${levelName(via.level)}`,
      );
    }
    const reference = this.#quoted(columnName(via.column));
    const key = holdsUnits(table) ? 'h' : 'r';
    return this.join(
      `reference:${via.column}`,
      (alias) => `LEFT JOIN ${target} ${alias} ON ${alias}.${key} = t.${reference}`,
    );
  }

  #quoted(name: string): string {
    return this.context.dialect.identifier(name);
  }
}

/** A condition that is null where it is not known. */
function known(condition: string): ConditionSql {
  return { surely: `coalesce(${condition}, FALSE)`, perhaps: `coalesce(${condition}, TRUE)` };
}
