import { fromDayNumber } from '../model/iso-date.ts';
import { toDecimal, toNumber } from '../model/rational.ts';
import { type AggregateTree, type BooleanTree, type ColumnPath, type NumberTree } from '../model/tree.ts';

/** A tree as formula text again, names and literals in the words of the language. */
export function printNumber(tree: NumberTree): string {
  switch (tree.kind) {
    case 'number':
      return tree.name ?? toDecimal(tree.value, 12);
    case 'column':
      return printColumn(tree.column);
    case 'arithmetic':
      return `${printOperand(tree.left)} ${tree.operator} ${printOperand(tree.right)}`;
    case 'months':
      return `add_months(${printNumber(tree.of)}, ${tree.months})`;
    case 'rounding':
      return `${tree.mode}(${printNumber(tree.of)})`;
    case 'extreme':
      return `${tree.mode}(${tree.of.map(printNumber).join(', ')})`;
    case 'choice':
      return `if(${printCondition(tree.if)}, ${printNumber(tree.then)}, ${printNumber(tree.else)})`;
    case 'alternatives':
      return `either(${tree.of.map(printNumber).join(', ')})`;
    case 'bands': {
      const side = tree.boundary === 'above' ? ', above' : '';
      return `${tree.interpolate ? 'interpolate' : 'band'}(${printNumber(tree.of)}, ${tree.name}${side})`;
    }
    case 'aggregate':
      return printAggregate(tree);
    case 'statistic':
      return `indicator(${tree.key})`;
  }
}

/** The same for a condition. */
export function printCondition(tree: BooleanTree): string {
  switch (tree.kind) {
    case 'constant':
      return tree.value ? 'true' : 'false';
    case 'flag':
      return printColumn(tree.column);
    case 'compare':
      return `${printSide(tree.left, tree.right)} ${tree.operator} ${printSide(tree.right, tree.left)}`;
    case 'among': {
      const [first] = tree.values;
      const listed = tree.values.length === 1 ? `= ${first ?? ''}` : `in (${tree.values.join(', ')})`;
      return `${printColumn(tree.column)} ${listed}`;
    }
    case 'ranked':
      return `${printColumn(tree.column)} ${tree.operator} ${tree.value}`;
    case 'has':
      return `${printColumn(tree.column)} has ${printMembers(tree.values, tree.atLeast)}`;
    case 'coded':
      return `coded(${tree.name})`;
    case 'given':
      return `given(${printColumn(tree.column)})`;
    case 'all':
      return tree.of.map(printMember).join(' and ');
    case 'any':
      return tree.of.map(printMember).join(' or ');
    case 'not':
      return `not ${printMember(tree.of)}`;
    case 'alternatives':
      return `either(${tree.of.map(printCondition).join(', ')})`;
  }
}

export function printColumn({ via, column }: ColumnPath): string {
  if (via === null) return column;
  return via.kind === 'level' ? `${via.level}.${column}` : `${via.column}.${column}`;
}

function printAggregate({ function: name, rows, value, having, distinct }: AggregateTree): string {
  const own = rows.link.kind === 'own' ? 'own ' : '';
  const via = rows.link.kind === 'serves' || rows.link.kind === 'reference' ? ` via ${rows.link.column}` : '';
  const table = rows.level === null ? rows.table : `${rows.level}s`;
  const plural =
    rows.level === 'city'
      ? 'cities'
      : rows.level === 'county'
        ? 'counties'
        : rows.level === 'community'
          ? 'communities'
          : table;
  const plain = value?.kind === 'column' && value.column.via === null ? `.${value.column.column}` : '';
  const column = distinct === null ? plain : `.${distinct.column}`;
  const where = rows.where === null ? '' : ` where ${printCondition(rows.where)}`;
  const condition = having === null ? '' : `, having ${printCondition(having)}`;
  const of = value === null || plain !== '' ? '' : `, of ${printNumber(value)}`;
  return `${name}(${own}${plural}${column}${via}${where}${condition}${of})`;
}

function printOperand(tree: NumberTree): string {
  return tree.kind === 'arithmetic' ? `(${printNumber(tree)})` : printNumber(tree);
}

function printMember(tree: BooleanTree): string {
  return tree.kind === 'all' || tree.kind === 'any' ? `(${printCondition(tree)})` : printCondition(tree);
}

function printMembers(values: readonly string[], atLeast: number): string {
  const [first = ''] = values;
  if (values.length === 1) return first;
  if (atLeast === values.length) return `all of (${values.join(', ')})`;
  return atLeast === 1 ? `any of (${values.join(', ')})` : `at least ${atLeast} of (${values.join(', ')})`;
}

/** A number compared with a date column is a day. */
function printSide(tree: NumberTree, other: NumberTree): string {
  if (tree.kind === 'number' && tree.name === undefined && isDay(other)) return fromDayNumber(toNumber(tree.value));
  return printNumber(tree);
}

function isDay(tree: NumberTree): boolean {
  return tree.kind === 'column' && /_on$|^date$|_date$|^since$|^period$/.test(tree.column.column);
}
