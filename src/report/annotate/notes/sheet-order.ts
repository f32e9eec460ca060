import { nameCode } from '../../../intake/formats/xml/xml-cursor.ts';
import { appendTo, type XmlEdit } from '../xml/xml-edit.ts';
import { childElements, rootElement, type XmlElement } from '../xml/xml-element.ts';

/** What has to stand behind the drawing of notes in a worksheet: CT_Worksheet of ECMA-376, 18.3.1.99. */
const behind = new Set(
  ['legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst'].map(
    nameCode,
  ),
);
const alternatives = nameCode('AlternateContent');

/**
 * Puts text where the drawing of notes belongs in a worksheet. Only what stands directly below the root counts: lists of
 * extensions stand inside other elements too. @throws DamagedPart
 */
export function beforeTail(bytes: Buffer, text: string): XmlEdit {
  const root = rootElement(bytes);
  const next = childElements(bytes, root).find((child) => behind.has(meantBy(bytes, child)));
  return next === undefined ? appendTo(bytes, root, text) : { start: next.start, end: next.start, text };
}

/** An element that only newer programs know stands inside one that offers alternatives. */
function meantBy(bytes: Buffer, element: XmlElement): number {
  if (element.name !== alternatives) return element.name;
  const [choice] = childElements(bytes, element);
  const [inside] = choice === undefined ? [] : childElements(bytes, choice);
  return inside?.name ?? 0;
}
