import { type Locale } from '../../locale/locale.ts';
import { type IsoDate } from '../../model/iso-date.ts';
import { reportMark } from '../report-mark.ts';
import { type SheetPlan } from '../sheets/sheet-plan.ts';
import { contentTypesXml } from './content-types.ts';
import { corePropertiesXml } from './core-properties.ts';
import { relationships } from './relationships.ts';
import { sharedStrings } from './shared-strings.ts';
import { layoutOf } from './sheet-layout.ts';
import { sheetParts, type WorkbookShared } from './sheet-parts.ts';
import { allPaths, relationshipsPath, sheetPaths } from './sheet-paths.ts';
import { styleBook } from './style-book.ts';
import { workbookXml } from './workbook-part.ts';
import { type PackagePart, zipParts } from './zip-parts.ts';

/**
 * Sheets as offices hand them round: A4 landscape, with page numbers, filtered and filled in. The day is that of the
 * file. Rows are made, written and packed one by one, so that a long register is never held whole.
 */
export function drawWorkbook(plans: readonly SheetPlan[], locale: Locale, day: IsoDate): Uint8Array {
  return zipParts(partsOf(plans, locale, day));
}

const workbookPath = 'xl/workbook.xml';
const stylesPath = 'xl/styles.xml';
const stringsPath = 'xl/sharedStrings.xml';
const propertiesPath = 'docProps/core.xml';

/** The content types come first, as programs that sniff the format expect; what the sheets share comes last. */
function* partsOf(plans: readonly SheetPlan[], locale: Locale, day: IsoDate): Generator<PackagePart> {
  const sheets = plans.map((plan, index) => {
    const layout = layoutOf(plan);
    return { plan, layout, index, paths: sheetPaths(plan, layout, index + 1) };
  });
  const shared: WorkbookShared = { locale, strings: sharedStrings(), book: styleBook(), names: [] };
  const own = sheets.flatMap(({ paths }) => allPaths(paths));
  yield part('[Content_Types].xml', contentTypesXml([workbookPath, ...own, stylesPath, stringsPath, propertiesPath]));
  const root = relationships();
  root.idOf('officeDocument', workbookPath);
  root.idOf('core-properties', propertiesPath);
  yield part(relationshipsPath(''), root.xml() ?? '');
  yield part(propertiesPath, corePropertiesXml(day, reportMark));
  for (const sheet of sheets) yield* sheetParts(sheet, shared);
  const links = relationships();
  const idOf = (index: number) => links.idOf('worksheet', inWorkbook(sheets[index]?.paths.sheet ?? ''));
  yield part(workbookPath, workbookXml(plans, shared.names, idOf));
  links.idOf('styles', inWorkbook(stylesPath));
  links.idOf('sharedStrings', inWorkbook(stringsPath));
  yield part(relationshipsPath(workbookPath), links.xml() ?? '');
  yield part(stylesPath, shared.book.xml());
  yield { path: stringsPath, text: shared.strings.xml() };
}

function part(path: string, text: string): PackagePart {
  return { path, text: [text] };
}

/** A path as the workbook, which stands beside the folders, calls it. */
function inWorkbook(path: string): string {
  return path.replace(/^xl\//, '');
}
