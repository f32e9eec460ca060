import { aZip, type ZipPart } from './a-zip.ts';

/** The parts of a workbook under test; each stands for the whole XML of its part unless it says otherwise. */
export interface XlsxParts {
  /** What stands inside `<worksheet>`, or a whole part when it begins with `<?xml`. */
  readonly sheet?: string;
  /** What stands inside `<sst>`. */
  readonly strings?: string;
  /** What stands inside `<styleSheet>`. */
  readonly styles?: string;
  readonly workbook?: string;
  readonly relations?: string;
  readonly more?: readonly ZipPart[];
  /** Changes or drops (undefined) parts before they are packed. */
  readonly pack?: (part: ZipPart) => ZipPart | undefined;
}

export const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const relationNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** An xlsx file out of XML strings: by default one empty visible sheet named `社区`. */
export function anXlsx(parts: XlsxParts = {}): Buffer {
  const pack = parts.pack ?? ((part) => part);
  const all: readonly ZipPart[] = [
    { name: '[Content_Types].xml', content: contentTypes },
    { name: '_rels/.rels', content: relationList([['rId1', 'officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      content: parts.workbook ?? workbookXml(['<sheet name="社区" sheetId="1" r:id="rId1"/>']),
    },
    { name: 'xl/_rels/workbook.xml.rels', content: parts.relations ?? relationList(defaultRelations) },
    { name: 'xl/worksheets/sheet1.xml', content: sheetXml(parts.sheet ?? '<sheetData/>') },
    { name: 'xl/sharedStrings.xml', content: `<sst xmlns="${mainNamespace}">${parts.strings ?? ''}</sst>` },
    { name: 'xl/styles.xml', content: `<styleSheet xmlns="${mainNamespace}">${parts.styles ?? ''}</styleSheet>` },
    ...(parts.more ?? []),
  ];
  return aZip(all.map(pack).filter((part) => part !== undefined));
}

/** The XML of one worksheet. */
export function sheetXml(inside: string): string {
  return inside.startsWith('<?xml') ? inside : `<worksheet xmlns="${mainNamespace}">${inside}</worksheet>`;
}

/** Cell styles with these number formats, in this order: style 0 is the first. */
export function stylesWith(codes: readonly (string | number)[]): string {
  const custom = codes.flatMap((code, index) =>
    typeof code === 'number'
      ? []
      : [`<numFmt numFmtId="${200 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`],
  );
  const styles = codes.map((code, index) => `<xf numFmtId="${typeof code === 'number' ? code : 200 + index}"/>`);
  return `<numFmts>${custom.join('')}</numFmts><cellXfs>${styles.join('')}</cellXfs>`;
}

export function workbookXml(sheets: readonly string[], properties = ''): string {
  return `<workbook xmlns="${mainNamespace}" xmlns:r="${relationNamespace}">${properties}<sheets>${sheets.join('')}</sheets></workbook>`;
}

/** Relations as id, last word of the type, and target. */
export function relationList(relations: readonly (readonly [id: string, type: string, target: string])[]): string {
  const items = relations.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${relationNamespace}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

const defaultRelations = [
  ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
  ['rId2', 'sharedStrings', 'sharedStrings.xml'],
  ['rId3', 'styles', 'styles.xml'],
] as const;

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/>
<Override PartName="/xl/sharedStrings.xml" ContentType="${sheetType}.sharedStrings+xml"/>
<Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/></Types>`;
