import { type IsoDate } from '../model/iso-date.ts';

/** A value with the day from which it stands in the place of the one before it. */
export interface Dated<Value> {
  readonly from: IsoDate;
  readonly value: Value;
}

/** Of rising values the one that stands on a day; undefined before the first of them. */
export function inForce<Value>(later: readonly Dated<Value>[], on: IsoDate): Value | undefined {
  return later.findLast(({ from }) => from <= on)?.value;
}
