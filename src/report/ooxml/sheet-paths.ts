import { type SheetPlan } from '../sheets/sheet-plan.ts';
import { type SheetLayout } from './sheet-layout.ts';

/** The parts that one sheet takes, by their paths in the package. */
export interface SheetPaths {
  readonly sheet: string;
  readonly table: string | undefined;
  readonly drawing: string | undefined;
  readonly charts: readonly string[];
}

/** @param number of the sheet, from 1 */
export function sheetPaths({ charts = [] }: SheetPlan, { hasTable }: SheetLayout, number: number): SheetPaths {
  return {
    sheet: `xl/worksheets/sheet${number}.xml`,
    table: hasTable ? `xl/tables/table${number}.xml` : undefined,
    drawing: charts.length > 0 ? `xl/drawings/drawing${number}.xml` : undefined,
    charts: charts.map((_, index) => `xl/charts/chart${number}${String(index + 1).padStart(2, '0')}.xml`),
  };
}

/** Everything but what only says how parts are related. */
export function allPaths({ sheet, table, drawing, charts }: SheetPaths): readonly string[] {
  return [sheet, table, drawing, ...charts].filter((path) => path !== undefined);
}

/** Of the part that says what another part leads to. */
export function relationshipsPath(path: string): string {
  const at = path.lastIndexOf('/') + 1;
  return `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
}

/** A part as one in a folder beside it calls it. */
export function besides(path: string): string {
  return path.replace(/^xl\//, '../');
}
