import { type FormattedNumber } from './sheet-draft.ts';

/** A day as a true date of a workbook: its serial with the format of a date. */
export function dayCell(day: string): FormattedNumber {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { value: serialOf(year, month, date), format: 'yyyy-mm-dd' };
}

/** The number a spreadsheet of the 1900 system stores for a day after February 1900. */
export function serialOf(year: number, month: number, day: number): number {
  // Days before each year and month of the civil calendar, counting years from March.
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = month > 2 ? month - 3 : month + 9;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((marchMonth * 153 + 2) / 5) + day - 693900;
}
