import { nameCode } from '../../../intake/formats/xml/xml-cursor.ts';
import { addContentType, freePart, removePart } from '../package/content-types.ts';
import { type OfficePackage } from '../package/office-package.ts';
import { addRelation, listOf, relationFamily, removeRelations } from '../package/relations.ts';
import { type Spreadsheet } from '../package/spreadsheet.ts';
import { escapeShown } from '../../ooxml/escape-xml.ts';
import { attributeOf, withAttribute, withoutAttribute } from '../xml/xml-attribute.ts';
import { appendTo, applyEdits, removal, type XmlEdit } from '../xml/xml-edit.ts';
import { childElements, childNamed, prefixOf, rootElement, tagOf } from '../xml/xml-element.ts';

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const definedName = nameCode('definedName');
const workbookView = nameCode('workbookView');

/** Adds a sheet behind all others, so that no other changes its place. @throws Failure */
export async function addSheet(
  pack: OfficePackage,
  { workbook, sheets }: Spreadsheet,
  name: string,
  xml: string,
): Promise<void> {
  const family = await relationFamily(pack, workbook);
  const part = freePart(pack, 'xl/worksheets/sheet', '.xml');
  await pack.write(part, Buffer.from(xml));
  await addContentType(pack, part, sheetType);
  const id = await addRelation(pack, workbook, { type: 'worksheet', to: part, family });
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name} ${number}`;
  await pack.rewrite(workbook, (bytes) => {
    const root = rootElement(bytes);
    const list = childNamed(bytes, root, 'sheets');
    if (list === undefined) return bytes;
    const ids = childElements(bytes, list).map((element) => Number(attributeOf(tagOf(bytes, element), 'sheetId')));
    const sheetId = Math.max(0, ...ids.filter((number) => number > 0)) + 1;
    const text = `<${prefixOf(bytes, root)}sheet xmlns:r="${family}" name="${escapeShown(free)}" sheetId="${sheetId}" r:id="${id}"/>`;
    return applyEdits(bytes, [appendTo(bytes, list, text)]);
  });
}

/** Takes a sheet away with what the workbook says of it; what is said of sheets behind it counts one less. @throws Failure */
export async function removeSheet(pack: OfficePackage, { workbook, sheets }: Spreadsheet, at: number): Promise<void> {
  const sheet = sheets[at];
  if (sheet?.part === undefined) return;
  const { part, relation } = sheet;
  await pack.rewrite(workbook, (bytes) => applyEdits(bytes, editsWithout(bytes, at)));
  await removeRelations(pack, workbook, ({ id }) => id === relation);
  await removePart(pack, part);
  if (pack.has(listOf(part))) pack.remove(listOf(part));
}

function editsWithout(bytes: Buffer, at: number): readonly XmlEdit[] {
  const root = rootElement(bytes);
  const list = childNamed(bytes, root, 'sheets');
  const gone = list === undefined ? undefined : childElements(bytes, list)[at];
  const views = childNamed(bytes, root, 'bookViews');
  const view = views && childElements(bytes, views).find(({ name }) => name === workbookView);
  return [
    ...(gone === undefined ? [] : [removal(gone)]),
    ...(view === undefined
      ? []
      : [{ start: view.start, end: view.innerStart, text: viewWithout(tagOf(bytes, view), at) }]),
    ...nameEdits(bytes, at),
  ];
}

/** Names that hold for one sheet tell it by its place. */
function nameEdits(bytes: Buffer, at: number): readonly XmlEdit[] {
  const names = childNamed(bytes, rootElement(bytes), 'definedNames');
  if (names === undefined) return [];
  const elements = childElements(bytes, names).filter(({ name }) => name === definedName);
  const placeOf = (tag: string) => Number(attributeOf(tag, 'localSheetId') ?? -1);
  const gone = elements.filter((element) => placeOf(tagOf(bytes, element)) === at);
  if (gone.length === elements.length) return [removal(names)];
  return elements.flatMap((element) => {
    const tag = tagOf(bytes, element);
    const place = placeOf(tag);
    if (place === at) return [removal(element)];
    if (place < at) return [];
    return [
      { start: element.start, end: element.innerStart, text: withAttribute(tag, 'localSheetId', `${place - 1}`) },
    ];
  });
}

function viewWithout(tag: string, at: number): string {
  return ['activeTab', 'firstSheet'].reduce((text, name) => {
    const place = Number(attributeOf(text, name) ?? -1);
    if (place === at) return withoutAttribute(text, name);
    return place > at ? withAttribute(text, name, `${place - 1}`) : text;
  }, tag);
}
