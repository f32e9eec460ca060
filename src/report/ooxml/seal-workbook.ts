import { strFromU8, strToU8, unzipSync } from 'fflate';
import { type IsoDate } from '../../model/iso-date.ts';
import { sealedZip } from './sealed-zip.ts';

/** The same workbook without anything that tells when or by whom it was written. Its columns are as wide on every machine. */
export function sealWorkbook(workbook: Uint8Array, on: IsoDate, keywords: string): Uint8Array {
  const written = unzipSync(workbook);
  const styles = strToU8(widelyKnownFont(strFromU8(written['xl/styles.xml'] ?? new Uint8Array())));
  return sealedZip({ ...written, 'xl/styles.xml': styles }, on, keywords);
}

/**
 * The width of columns is reckoned in digits of the first font, and the library writes Calibri: where that is missing, a
 * page holds less of a table. The digits of Arial are as wide and its like is everywhere.
 */
function widelyKnownFont(styles: string): string {
  return styles.replace(
    /<font>(?:(?!<\/font>).)*<\/font>/,
    '<font><sz val="10"/><name val="Arial"/><family val="2"/></font>',
  );
}
