import { columnOf, type DataModel, tableOf } from '../model/data-model.ts';
import { fromDayNumber } from '../model/iso-date.ts';
import { divide, type Rational, rational, toDecimal, toNumber } from '../model/rational.ts';
import {
  type AggregateTree,
  type Arithmetic,
  type BooleanTree,
  type ColumnPath,
  type NumberLiteral,
  type NumberTree,
  type Peers,
  type RowSet,
  type TallyTree,
} from '../model/tree.ts';

const namedDays: readonly string[] = ['as_of', 'plan_start', 'plan_end'];

/** Writes trees as formula text again, names and literals in the words of the language. */
export class FormulaWriter {
  readonly #model: DataModel;

  constructor(model: DataModel) {
    this.#model = model;
  }

  number(tree: NumberTree): string {
    return this.#number(tree, this.#isDay(tree));
  }

  condition(tree: BooleanTree): string {
    switch (tree.kind) {
      case 'constant':
        return tree.value ? 'true' : 'false';
      case 'flag':
        return columnText(tree.column);
      case 'compare': {
        const areDays = this.#isDay(tree.left) || this.#isDay(tree.right);
        return `${this.#number(tree.left, areDays)} ${tree.operator} ${this.#number(tree.right, areDays)}`;
      }
      case 'among': {
        const [first] = tree.values;
        const listed = tree.values.length === 1 ? `= ${first ?? ''}` : `in (${tree.values.join(', ')})`;
        return `${columnText(tree.column)} ${listed}`;
      }
      case 'ranked':
        return `${columnText(tree.column)} ${tree.operator} ${tree.value}`;
      case 'has':
        return `${columnText(tree.column)} has ${membersText(tree.values, tree.atLeast)}`;
      case 'mentions':
        return `${columnText(tree.column)} mentions ${membersText(tree.values.map(quotedWord), tree.atLeast)}`;
      case 'coded':
      case 'allowed':
        return `${tree.kind}(${tree.name})`;
      case 'given':
        return `given(${columnText(tree.column)})`;
      case 'filled':
        return `filled(${columnText(tree.column)})`;
      case 'all':
        return tree.of.map((member) => this.#member(member)).join(' and ');
      case 'any':
        return tree.of.map((member) => this.#member(member)).join(' or ');
      case 'not':
        return `not ${this.#member(tree.of)}`;
      case 'alternatives':
        return `either(${tree.of.map((member) => this.condition(member)).join(', ')})`;
    }
  }

  /** @param isDay what a bare number means here: a day, or a quantity */
  #number(tree: NumberTree, isDay: boolean): string {
    const all = (members: readonly NumberTree[]) => members.map((member) => this.#number(member, isDay)).join(', ');
    switch (tree.kind) {
      case 'number':
        return literalText(tree, isDay);
      case 'column':
        return columnText(tree.column);
      case 'arithmetic':
        return this.#arithmetic(tree);
      case 'months':
        return `add_months(${this.#number(tree.of, true)}, ${tree.months})`;
      case 'rounding':
        return `${tree.mode}(${this.number(tree.of)})`;
      case 'extreme':
        return `${tree.mode}(${all(tree.of)})`;
      case 'choice':
        return `if(${this.condition(tree.if)}, ${all([tree.then, tree.else])})`;
      case 'alternatives':
        return `either(${all(tree.of)})`;
      case 'bands': {
        const side = tree.boundary === 'above' ? ', above' : '';
        return `${tree.interpolate ? 'interpolate' : 'band'}(${this.number(tree.of)}, ${tree.name}${side})`;
      }
      case 'aggregate':
        return this.#aggregate(tree);
      case 'tally':
        return this.#tally(tree);
      case 'rank': {
        const first = tree.first === 'smallest' ? ', smallest first' : '';
        return `rank(${this.number(tree.of)}, among ${this.#peers(tree.peers)}${first})`;
      }
      case 'peers':
        return `peers(${this.#peers(tree.peers)})`;
      case 'statistic': {
        const span = tree.within === null ? [] : [tree.within.from, tree.within.to].map(fromDayNumber);
        return `indicator(${[tree.key, ...span].join(', ')})`;
      }
    }
  }

  #arithmetic(tree: Arithmetic): string {
    const { operator, left, right } = tree;
    if (this.#isDay(tree)) return `add_days(${this.#number(left, true)}, ${this.number(right)})`;
    const areDays = this.#isDay(left) || this.#isDay(right);
    return `${this.#operand(left, areDays)} ${operator} ${this.#operand(right, areDays)}`;
  }

  #operand(tree: NumberTree, isDay: boolean): string {
    const text = this.#number(tree, isDay);
    return tree.kind === 'arithmetic' && !this.#isDay(tree) ? `(${text})` : text;
  }

  #aggregate({ function: name, rows, value, having, distinct }: AggregateTree): string {
    const plain = value?.kind === 'column' && value.column.via === null ? `.${value.column.column}` : '';
    const column = distinct === null ? plain : `.${distinct.column}`;
    const condition = having === null ? '' : `, having ${this.condition(having)}`;
    const of = value === null || plain !== '' ? '' : `, of ${this.number(value)}`;
    return `${name}(${this.#rows(rows, column)}${condition}${of})`;
  }

  /** @param column `.column` where one is read, else empty */
  #rows(rows: RowSet, column: string): string {
    const { link } = rows;
    const reach = link.kind === 'own' || link.kind === 'above' ? `${link.kind} ` : '';
    const via = link.kind === 'serves' || link.kind === 'reference' ? ` via ${link.column}` : '';
    const near = link.kind === 'near' ? ` near ${kilometres(link.metres)} km` : '';
    const where = rows.where === null ? '' : ` where ${this.condition(rows.where)}`;
    return `${reach}${this.#plural(rows)}${column}${via}${near}${where}`;
  }

  /** A checklist by its words, periods by the first and the last of them; the condition is alike for all. */
  #tally({ of }: TallyTree): string {
    const [first] = of;
    const last = of.at(-1);
    if (first?.name.kind === 'period' && last?.name.kind === 'period') {
      const { period, from } = first.name;
      return `count(${period} from ${from} to ${last.name.to} where ${this.condition(first.condition)})`;
    }
    if (first?.name.kind !== 'value') return '0';
    const words = of.flatMap(({ name }) => (name.kind === 'value' ? [name.value] : [])).join(', ');
    const { condition, name } = first;
    if (condition.kind !== 'compare' || condition.left.kind !== 'aggregate') return `items(${name.column}, ${words})`;
    const { rows } = condition.left;
    const where = rows.where?.kind === 'all' ? { ...rows.where, of: rows.where.of.slice(0, -1) } : null;
    return `covered(${this.#rows({ ...rows, where }, `.${name.column}`)}, of (${words}))`;
  }

  #peers({ level, within }: Peers): string {
    return `${this.#plural({ table: level, level })} of ${within}`;
  }

  #plural({ table, level }: Pick<RowSet, 'table' | 'level'>): string {
    return this.#model.levels.find(({ id }) => id === level)?.plural ?? table;
  }

  #member(tree: BooleanTree): string {
    return tree.kind === 'all' || tree.kind === 'any' ? `(${this.condition(tree)})` : this.condition(tree);
  }

  /** Whether an expression gives a day, as far as its columns and names tell; a bare literal alone does not. */
  #isDay(tree: NumberTree): boolean {
    switch (tree.kind) {
      case 'column':
        return columnOf(tableOf(this.#model, tree.column.table), tree.column.column)?.type === 'date';
      case 'months':
        return true;
      case 'extreme':
        return tree.of.some((member) => this.#isDay(member));
      case 'choice':
        return this.#isDay(tree.then) || this.#isDay(tree.else);
      case 'aggregate':
        return tree.value !== null && this.#isDay(tree.value);
      case 'arithmetic':
        // A day some days later is a day; one day less another is a number of days.
        return tree.operator === '+' && this.#isDay(tree.left);
      case 'number':
        return tree.name !== undefined && namedDays.includes(tree.name);
      case 'rounding':
      case 'alternatives':
      case 'bands':
      case 'statistic':
      case 'tally':
      case 'rank':
      case 'peers':
        return false;
    }
  }
}

/** A column of the row at hand, of a unit above it, or of a row it refers to. */
function columnText({ via, column }: ColumnPath): string {
  if (via === null) return column;
  return via.kind === 'level' ? `${via.level}.${column}` : `${via.column}.${column}`;
}

/** To the metre. */
function kilometres(metres: Rational): string {
  return toDecimal(divide(metres, rational(1000n)), 3);
}

function literalText({ name, value }: NumberLiteral, isDay: boolean): string {
  return name ?? (isDay ? fromDayNumber(toNumber(value)) : toDecimal(value, 12));
}

/** Free words are no names; one that holds a quotation mark stands in the other kind. */
function quotedWord(word: string): string {
  return word.includes("'") ? `"${word}"` : `'${word}'`;
}

function membersText(values: readonly string[], atLeast: number): string {
  const [first = ''] = values;
  if (values.length === 1) return first;
  if (atLeast === values.length) return `all of (${values.join(', ')})`;
  return atLeast === 1 ? `any of (${values.join(', ')})` : `at least ${atLeast} of (${values.join(', ')})`;
}
