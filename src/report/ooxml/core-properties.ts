import { type IsoDate } from '../../model/iso-date.ts';
import { xmlDeclaration, xmlText } from './xml-text.ts';

/**
 * What is told of the document: what kind it is, and the day for which it holds; not who made it or when.
 *
 * @param keywords office programs keep them when they save it
 */
export function corePropertiesXml(on: IsoDate, keywords: string): string {
  return (
    `${xmlDeclaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<cp:keywords>${xmlText(keywords)}</cp:keywords>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${on}T00:00:00Z</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${on}T00:00:00Z</dcterms:modified></cp:coreProperties>`
  );
}
