import { partKey } from '../../../intake/zip-directory.ts';
import { attributeOf } from '../xml/xml-attribute.ts';
import { appendTo, applyEdits, removal } from '../xml/xml-edit.ts';
import { childElements, prefixOf, rootElement, tagOf } from '../xml/xml-element.ts';
import { type OfficePackage } from './office-package.ts';

const list = '[Content_Types].xml';

/** Says what a new part is. @throws Failure */
export async function addContentType(pack: OfficePackage, part: string, type: string): Promise<void> {
  await append(pack, (prefix) => `<${prefix}Override PartName="/${part}" ContentType="${type}"/>`);
}

/** Says what all parts with this extension are, unless that is said already. @throws Failure */
export async function addExtensionType(pack: OfficePackage, extension: string, type: string): Promise<void> {
  const known = await pack.parse(list, (bytes) =>
    childElements(bytes, rootElement(bytes)).some(
      (element) => attributeOf(tagOf(bytes, element), 'Extension')?.toLowerCase() === extension,
    ),
  );
  if (known) return;
  await pack.rewrite(list, (bytes) => {
    const root = rootElement(bytes);
    const text = `<${prefixOf(bytes, root)}Default Extension="${extension}" ContentType="${type}"/>`;
    return applyEdits(bytes, [{ start: root.innerStart, end: root.innerStart, text }]);
  });
}

/** Removes a part and what is said of it. @throws Failure */
export async function removePart(pack: OfficePackage, part: string): Promise<void> {
  pack.remove(part);
  await pack.rewrite(list, (bytes) =>
    applyEdits(
      bytes,
      childElements(bytes, rootElement(bytes))
        .filter((element) => partKey(attributeOf(tagOf(bytes, element), 'PartName') ?? '') === partKey(part))
        .map(removal),
    ),
  );
}

/** Whether the workbook may hold macros: programs ask for another extension then. @throws Failure */
export async function mayHoldMacros(pack: OfficePackage): Promise<boolean> {
  return (await pack.read(list)).includes('macroEnabled');
}

/** `xl/comments3.xml`: the first name of this kind, counted up, that no part has. */
export function freePart(pack: OfficePackage, before: string, after: string): string {
  let number = 1;
  while (pack.has(`${before}${number}${after}`)) number++;
  return `${before}${number}${after}`;
}

async function append(pack: OfficePackage, textOf: (prefix: string) => string): Promise<void> {
  await pack.rewrite(list, (bytes) => {
    const root = rootElement(bytes);
    return applyEdits(bytes, [appendTo(bytes, root, textOf(prefixOf(bytes, root)))]);
  });
}
