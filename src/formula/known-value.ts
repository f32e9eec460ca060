import { fromDayNumber, type IsoDate } from '../model/iso-date.ts';
import { toNumber } from '../model/rational.ts';
import { constantOf } from './constant-of.ts';
import { type CallReader } from './functions.ts';
import { type Syntax } from './syntax.ts';

/** The day an expression gives before any data; undefined after noting that it gives none. */
export function knownDay(reader: CallReader, syntax: Syntax): IsoDate | undefined {
  const typed = reader.typed(syntax);
  if (typed.type === 'unknown') return undefined;
  const day = typed.type === 'day' ? constantOf(typed.tree) : undefined;
  if (day !== undefined) return fromDayNumber(toNumber(day));
  reader.misplaced(syntax.at, 'known-day', typed.type);
  return undefined;
}

/** The whole number an expression gives before any data; undefined after noting that it gives none. */
export function knownWhole(reader: CallReader, syntax: Syntax): number | undefined {
  const typed = reader.typed(syntax);
  if (typed.type === 'unknown') return undefined;
  const value = typed.type === 'number' ? constantOf(typed.tree) : undefined;
  if (value?.denominator === 1n) return toNumber(value);
  reader.misplaced(syntax.at, 'known-whole-number', typed.type);
  return undefined;
}
