const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The day of 2017 that is so many days into it: 1 is New Year's Day, a Sunday. */
export function dayOfYear(ordinal: number): string {
  let left = ordinal;
  let month = 0;
  for (const length of monthLengths) {
    if (left <= length) break;
    left -= length;
    month += 1;
  }
  return `2017-${String(month + 1).padStart(2, '0')}-${String(left).padStart(2, '0')}`;
}

/** How many days into 2017 a day is. */
export function ordinalOf(day: string): number {
  const [, month = 1, date = 1] = day.split('-').map(Number);
  return monthLengths.slice(0, month - 1).reduce((sum: number, length) => sum + length, 0) + date;
}

/** The weeks from Monday to Sunday that lie wholly in 2017, as the days into the year on which they begin. */
export const mondays: readonly number[] = Array.from({ length: 52 }, (_, week) => 2 + 7 * week);

/** The number of the week a day lies in. New Year's Day still belongs to the last week of 2016. */
export function weekOf(day: string): number {
  return Math.max(1, Math.floor((ordinalOf(day) - 2) / 7) + 1);
}
