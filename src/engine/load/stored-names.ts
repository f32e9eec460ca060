import { dayNumber } from '../../model/iso-date.ts';

/** The day number that stands for a date that has not come. */
export const neverDay = dayNumber('9999-12-31');

/** What a reference says when it points at no row because nobody is meant. */
export const nobody = -1;

/** The name of the loaded column, of one end of it, of the mark that its cell says something, or of its text as words are looked for in it. */
export function columnName(column: string, part?: 'low' | 'high' | 'said' | 'plain'): string {
  return part === undefined ? `c_${column}` : `c_${column}_${part}`;
}

/** The name of the column that holds the unit above a row at this level. */
export function levelName(level: string): string {
  return `at_${level}`;
}

/** The mean radius of the Earth (IUGG), in millimetres. */
export const earthRadius = 6_371_008_800;

/** The name of the column that holds where a row is along one axis. */
export function positionName(axis: 0 | 1 | 2): string {
  return `p_${axis}`;
}

/** The name of the table that holds where rows may lie of which that is not known. */
export function homesName(table: string): string {
  return `${table}__homes`;
}

/** The name of the table that holds the members of a set of references. */
export function membersName(table: string, column: string): string {
  return `${table}__${column}`;
}
