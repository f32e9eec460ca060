import { addDays, addMonths, dayNumber, type IsoDate, isoDate, partsOf } from '../model/iso-date.ts';
import { type PeriodKind } from '../model/tree.ts';

/** A stretch of days; both ends belong to it. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The periods of one kind that lie wholly between two days, both included. Weeks run from Monday to Sunday (ISO 8601). */
export function periodsBetween(kind: PeriodKind, from: IsoDate, to: IsoDate): readonly Period[] {
  const periods: Period[] = [];
  let start = firstStart(kind, from);
  while (start <= to) {
    const next = nextStart(kind, start);
    const end = addDays(next, -1);
    if (start >= from && end <= to) periods.push({ from: start, to: end });
    start = next;
  }
  return periods;
}

const monthsLong: Readonly<Record<Exclude<PeriodKind, 'weeks'>, number>> = {
  months: 1,
  quarters: 3,
  half_years: 6,
  years: 12,
};

/** The first day of the period that a day lies in. */
function firstStart(kind: PeriodKind, on: IsoDate): IsoDate {
  if (kind === 'weeks') return addDays(on, -daysSinceMonday(on));
  const [year, month] = partsOf(on);
  const long = monthsLong[kind];
  return isoDate(year, month - ((month - 1) % long), 1) ?? on;
}

function nextStart(kind: PeriodKind, start: IsoDate): IsoDate {
  return kind === 'weeks' ? addDays(start, 7) : addMonths(start, monthsLong[kind]);
}

/** 1970-01-01 was a Thursday. */
function daysSinceMonday(on: IsoDate): number {
  return (((dayNumber(on) + 3) % 7) + 7) % 7;
}
