import { dayNumber } from '../model/iso-date.ts';
import { rationalFromNumber } from '../model/rational.ts';
import { type BooleanTree, type NumberLiteral, type NumberTree, type RowKind } from '../model/tree.ts';
import { type Dimension } from './dimension.ts';

/** What an expression turned out to be. */
export type Typed = TypedNumber | TypedDay | TypedCondition | Unknown;

export interface TypedNumber {
  readonly type: 'number';
  readonly tree: NumberTree;
  readonly dimension: Dimension;
}
export interface TypedDay {
  readonly type: 'day';
  readonly tree: NumberTree;
}
export interface TypedCondition {
  readonly type: 'condition';
  readonly tree: BooleanTree;
}
/** Stands in after a problem was noted, so that the rest of the formula is checked too. */
export interface Unknown {
  readonly type: 'unknown';
}

export const unknown: Unknown = { type: 'unknown' };

/** A known day as a tree. */
export function dayLiteral(date: string, name?: string): NumberLiteral {
  return { kind: 'number', value: rationalFromNumber(dayNumber(date)), ...(name === undefined ? {} : { name }) };
}

/** The opposite of a condition; anything else as it is. */
export function negated(typed: Typed): Typed {
  return typed.type === 'condition' ? { type: 'condition', tree: { kind: 'not', of: typed.tree } } : typed;
}

/** What a row is called in a problem. */
export function rowText(row: RowKind): string {
  return row.level ?? row.table;
}
