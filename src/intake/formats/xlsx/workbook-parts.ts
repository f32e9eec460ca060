import { type ZipArchive } from '../../zip-archive.ts';
import { nameCode, XmlCursor } from '../xml/xml-cursor.ts';
import { Unfamiliar } from './unfamiliar.ts';

/** What the workbook part and its relations say: the sheets in their order and where everything is. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly is1904: boolean;
  /** Undefined when there is no such part. */
  readonly strings: string | undefined;
  readonly styles: string | undefined;
}

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

interface Relation {
  readonly id: string;
  /** The last word of the type: transitional and strict workbooks differ in the rest. */
  readonly type: string;
  readonly part: string;
}

const relationship = nameCode('Relationship');
const sheet = nameCode('sheet');
const workbookPr = nameCode('workbookPr');
const date1904 = nameCode('date1904');
const name = nameCode('name');
const state = nameCode('state');
const id = nameCode('id');
const idAttribute = nameCode('Id');
const type = nameCode('Type');
const target = nameCode('Target');

/** @throws Failure when a part is missing or damaged. @throws Unfamiliar when a sheet cannot be found. */
export async function readWorkbookParts(archive: ZipArchive): Promise<WorkbookParts> {
  const workbook = await findWorkbook(archive);
  const slash = workbook.lastIndexOf('/') + 1;
  const folder = workbook.slice(0, slash);
  const relationsPart = `${folder}_rels/${workbook.slice(slash)}.rels`;
  const relations = await archive.parse(relationsPart, (bytes) => readRelations(bytes, folder));
  const partOf = (wanted: string): string | undefined =>
    relations.find((relation) => relation.type === wanted && archive.has(relation.part))?.part;
  const list = await archive.parse(workbook, (bytes) => readSheetList(bytes, relations));
  return { ...list, strings: partOf('sharedStrings'), styles: partOf('styles') };
}

/** The part that lists the sheets. @throws Failure */
export async function findWorkbook(archive: Pick<ZipArchive, 'has' | 'parse'>): Promise<string> {
  const root = '_rels/.rels';
  const relations = archive.has(root) ? await archive.parse(root, (bytes) => readRelations(bytes, '')) : [];
  return relations.find((relation) => relation.type === 'officeDocument')?.part ?? 'xl/workbook.xml';
}

function readSheetList(bytes: Buffer, relations: readonly Relation[]): Pick<WorkbookParts, 'sheets' | 'is1904'> {
  const sheets: SheetPart[] = [];
  let is1904 = false;
  const cursor = new XmlCursor(bytes);
  while (cursor.next()) {
    if (cursor.isEnd) continue;
    if (cursor.name === workbookPr) is1904 = cursor.attributeFlag(date1904);
    if (cursor.name !== sheet) continue;
    const relation = relations.find((candidate) => candidate.id === cursor.attribute(id));
    if (relation === undefined) throw new Unfamiliar('A sheet has no part.');
    // Chart, dialog and macro sheets hold no cells.
    if (relation.type !== 'worksheet') continue;
    const visibility = cursor.attribute(state) ?? 'visible';
    sheets.push({ name: cursor.attribute(name) ?? '', hidden: visibility !== 'visible', part: relation.part });
  }
  return { sheets, is1904 };
}

function readRelations(bytes: Buffer, folder: string): readonly Relation[] {
  const relations: Relation[] = [];
  const cursor = new XmlCursor(bytes);
  while (cursor.next()) {
    if (cursor.isEnd || cursor.name !== relationship) continue;
    relations.push({
      id: cursor.attribute(idAttribute) ?? '',
      type: (cursor.attribute(type) ?? '').replace(/^.*\//, ''),
      part: resolvePart(cursor.attribute(target) ?? '', folder),
    });
  }
  return relations;
}

/** A target is relative to the folder of the part it belongs to, or begins with a slash. */
export function resolvePart(path: string, folder: string): string {
  const normal = path.replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of (normal.startsWith('/') ? normal : folder + normal).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
