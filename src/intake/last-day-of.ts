import { type IsoDate } from '../model/iso-date.ts';
import { readDateText } from './read-cell/date-text.ts';

/** The last day that a text names: a month or a year stands for its last day. Undefined for what is no date. */
export function lastDayOf(text: string): IsoDate | undefined {
  const read = readDateText(text.replace(/[底末]$/, ''));
  if (read.kind === 'day') return read.day;
  return read.kind === 'span' ? (read.to ?? undefined) : undefined;
}
