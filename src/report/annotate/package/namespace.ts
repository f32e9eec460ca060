import { attributeOf } from '../xml/xml-attribute.ts';
import { prefixOf, rootElement, tagOf } from '../xml/xml-element.ts';

const usual = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The namespace of the outermost element: that of strict workbooks is another. @throws DamagedPart */
export function namespaceOf(bytes: Buffer): string {
  const root = rootElement(bytes);
  const prefix = prefixOf(bytes, root).replace(/:$/, '');
  return attributeOf(tagOf(bytes, root), prefix === '' ? 'xmlns' : `xmlns:${prefix}`) ?? usual;
}
