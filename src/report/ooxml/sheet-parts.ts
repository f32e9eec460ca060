import { type Locale } from '../../locale/locale.ts';
import { type SheetPlan } from '../sheets/sheet-plan.ts';
import { chartXml } from './charts/chart-part.ts';
import { drawingXml } from './drawing-part.ts';
import { relationships } from './relationships.ts';
import { type SharedStrings } from './shared-strings.ts';
import { type SheetLayout } from './sheet-layout.ts';
import { namesOf } from './sheet-names.ts';
import { besides, relationshipsPath, type SheetPaths } from './sheet-paths.ts';
import { type CellsSeen } from './sheet-rows.ts';
import { type StyleBook } from './style-book.ts';
import { tableXml } from './table-part.ts';
import { type DefinedName } from './workbook-part.ts';
import { worksheetXml } from './worksheet-part.ts';
import { type PackagePart } from './zip-parts.ts';

/** What the sheets of a workbook write into together. */
export interface WorkbookShared {
  readonly locale: Locale;
  readonly strings: SharedStrings;
  readonly book: StyleBook;
  readonly names: DefinedName[];
}

export interface PlacedSheet {
  readonly plan: SheetPlan;
  readonly layout: SheetLayout;
  readonly paths: SheetPaths;
  /** Its number in the workbook, from 0. */
  readonly index: number;
}

/** A sheet with its table and its charts. What it leads to is known when its rows are written. */
export function* sheetParts(
  { plan, layout, paths, index }: PlacedSheet,
  shared: WorkbookShared,
): Generator<PackagePart> {
  const { table, drawing } = paths;
  const links = relationships();
  const seen: CellsSeen = { merges: [], links: [], names: [] };
  yield {
    path: paths.sheet,
    text: worksheetXml(plan, layout, {
      ...shared,
      relationships: links,
      seen,
      table: table === undefined ? undefined : besides(table),
      drawing: drawing === undefined ? undefined : besides(drawing),
      index,
    }),
  };
  shared.names.push(...namesOf(plan, layout, index, seen));
  const related = links.xml();
  if (related !== undefined) yield { path: relationshipsPath(paths.sheet), text: [related] };
  if (table !== undefined) yield { path: table, text: [tableXml(index + 1, plan.table ?? '', layout)] };
  if (drawing !== undefined) yield* chartParts(plan, layout, paths, drawing, shared.locale);
}

function* chartParts(
  { name, charts = [] }: SheetPlan,
  layout: SheetLayout,
  paths: SheetPaths,
  drawing: string,
  { fonts }: Locale,
): Generator<PackagePart> {
  const links = relationships();
  const xml = drawingXml(charts, layout, (chart) => links.idOf('chart', besides(paths.charts[chart] ?? '')));
  yield { path: drawing, text: [xml] };
  yield { path: relationshipsPath(drawing), text: [links.xml() ?? ''] };
  for (const [index, chart] of charts.entries()) {
    yield { path: paths.charts[index] ?? '', text: [chartXml(name, chart, { font: fonts.body })] };
  }
}
