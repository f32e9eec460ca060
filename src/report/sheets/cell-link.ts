import { type Place } from '../../model/place.ts';
import { quotedSheet } from '../ooxml/cell-address.ts';
import { type SheetCell } from './sheet-plan.ts';

/** Text that leads to a place in the data, as far as there is one. The file is named as at the audit. */
export function linkTo(text: string, place: Place | undefined): SheetCell {
  if (text === '' || place === undefined || place.file === '' || place.file === '-') return text;
  const { file, sheet = '', cell = 'A1' } = place;
  // A text file has no sheets by which a cell could be named.
  if (sheet === '') return { text, file, location: null };
  return { text, file, location: `${quotedSheet(sheet)}!${/\d/.test(cell) ? cell : `${cell}:${cell}`}` };
}

/** Text that leads to a sheet of this workbook. */
export function linkToSheet(text: string, sheet: string): SheetCell {
  return { text, file: null, location: `${quotedSheet(sheet)}!A1` };
}
