import { strToU8, zipSync } from 'fflate';
import { type IsoDate } from '../../model/iso-date.ts';

/** Any fixed time will do; this is a local one, as zip knows no other. */
const zipTime = '2000-01-01T00:00:00';

/**
 * The parts of an office document as one file, without anything that tells when or by whom it was written: in order and
 * with one fixed time, no author, made on the day for which the report holds.
 *
 * @param keywords say what kind of document it is; office programs keep them when they save it
 */
export function sealedZip(parts: Readonly<Record<string, Uint8Array>>, on: IsoDate, keywords: string): Uint8Array {
  const all = Object.entries({ ...parts, 'docProps/core.xml': strToU8(coreProperties(on, keywords)) });
  const ordered = all.toSorted(([left], [right]) => rank(left) - rank(right) || (left < right ? -1 : 1));
  return zipSync(Object.fromEntries(ordered), { mtime: zipTime, level: 6 });
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
