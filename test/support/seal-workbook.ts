import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type IsoDate } from '../../src/model/iso-date.ts';

/** Any fixed time will do; this is a local one, as zip knows no other. */
const zipTime = '2000-01-01T00:00:00';

/**
 * The same workbook without anything that tells when or by whom it was written: parts in order and with one fixed
 * time, no author, made on the day for which the report holds. Its columns are as wide on every machine.
 *
 * @param keywords say what kind of document it is; office programs keep them when they save it
 */
export function sealWorkbook(workbook: Uint8Array, on: IsoDate, keywords: string): Uint8Array {
  const written = unzipSync(workbook);
  const parts = Object.entries({
    ...written,
    'xl/styles.xml': strToU8(widelyKnownFont(strFromU8(written['xl/styles.xml'] ?? new Uint8Array()))),
    'docProps/core.xml': strToU8(coreProperties(on, keywords)),
  });
  const ordered = parts.toSorted(([left], [right]) => rank(left) - rank(right) || (left < right ? -1 : 1));
  return zipSync(Object.fromEntries(ordered), { mtime: zipTime, level: 6 });
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

/** The list of content types comes first, as programs that sniff the format expect. */
function rank(part: string): number {
  return part === '[Content_Types].xml' ? 0 : 1;
}

function coreProperties(on: IsoDate, keywords: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<cp:keywords>${keywords}</cp:keywords>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${on}T00:00:00Z</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${on}T00:00:00Z</dcterms:modified>` +
    '</cp:coreProperties>'
  );
}
