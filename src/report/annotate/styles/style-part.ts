import { addContentType } from '../package/content-types.ts';
import { namespaceOf } from '../package/namespace.ts';
import { type OfficePackage } from '../package/office-package.ts';
import { addRelation, relationFamily } from '../package/relations.ts';
import { type Spreadsheet } from '../package/spreadsheet.ts';

const stylesType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** The part of the style sheet, begun where a workbook has none. @throws Failure */
export async function stylePart(pack: OfficePackage, { styles, workbook }: Spreadsheet): Promise<string> {
  if (styles !== undefined) return styles;
  const part = 'xl/styles.xml';
  const namespace = await pack.parse(workbook, namespaceOf);
  const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}"></styleSheet>`;
  await pack.write(part, Buffer.from(empty));
  await addContentType(pack, part, stylesType);
  await addRelation(pack, workbook, { type: 'styles', to: part, family: await relationFamily(pack, workbook) });
  return part;
}
