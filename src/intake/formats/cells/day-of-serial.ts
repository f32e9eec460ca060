import { dayNumber, fromDayNumber, type IsoDate } from '../../../model/iso-date.ts';

/** A tenth of a millisecond: what calculation leaves short of midnight still belongs to the next day. */
const tolerance = 1e-9;
const lastSerial = 2_958_465; // 9999-12-31 in the 1900 system
const shift1904 = 1_462;
const dayZero = dayNumber('1899-12-30');

/**
 * The day of a date serial, or undefined for numbers that are no day: times (below 1), negative numbers, what lies
 * behind the year 9999, and 60 in the 1900 system, the 29 February 1900 that never was.
 */
export function dayOfSerial(serial: number, is1904: boolean): IsoDate | undefined {
  const days = Math.floor(serial + tolerance) + (is1904 ? shift1904 : 0);
  if (days < 1 || days > lastSerial || days === 60 || (is1904 && serial < 0)) return undefined;
  return fromDayNumber(dayZero + (days < 60 ? days + 1 : days));
}
