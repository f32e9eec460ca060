import { findWorkbook } from '../../../intake/formats/xlsx/workbook-parts.ts';
import { attributeOf } from '../xml/xml-attribute.ts';
import { childElements, childNamed, rootElement, tagOf } from '../xml/xml-element.ts';
import { type OfficePackage } from './office-package.ts';
import { type Relation, relationsOf } from './relations.ts';

/** Where everything in a workbook is. */
export interface Spreadsheet {
  readonly workbook: string;
  /** In the order of their tabs, those without cells too. */
  readonly sheets: readonly SheetPart[];
  readonly styles: string | undefined;
  readonly strings: string | undefined;
}

export interface SheetPart {
  readonly name: string;
  /** Undefined for charts and dialogs, which have no cells. */
  readonly part: string | undefined;
  /** The relation by which the workbook names it. */
  readonly relation: string;
}

/** @throws Failure */
export async function spreadsheetIn(pack: OfficePackage): Promise<Spreadsheet> {
  const workbook = await findWorkbook(pack);
  const relations = await relationsOf(pack, workbook);
  const partOf = (wanted: string): string | undefined =>
    relations.find(({ type, part }) => type === wanted && pack.has(part))?.part;
  return {
    workbook,
    sheets: await pack.parse(workbook, (bytes) => sheetsIn(bytes, relations)),
    styles: partOf('styles'),
    strings: partOf('sharedStrings'),
  };
}

function sheetsIn(bytes: Buffer, relations: readonly Relation[]): readonly SheetPart[] {
  const list = childNamed(bytes, rootElement(bytes), 'sheets');
  if (list === undefined) return [];
  return childElements(bytes, list).map((element) => {
    const tag = tagOf(bytes, element);
    const relation = relationIdIn(tag);
    const found = relations.find(({ id }) => id === relation);
    return {
      name: attributeOf(tag, 'name') ?? '',
      part: found?.type === 'worksheet' ? found.part : undefined,
      relation,
    };
  });
}

/** `r:id`, under whatever prefix. */
export function relationIdIn(tag: string): string {
  return attributeOf(tag, '[^\\s:="\'<>]+:id') ?? '';
}
