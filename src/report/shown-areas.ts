import { type AreaSummary } from '../model/report.ts';

const mostAreas = 250;

/** The areas a table has room for: districts with their streets, or districts alone where there are many streets. */
export function shownAreas(areas: readonly AreaSummary[]): readonly AreaSummary[] {
  const counties = areas.filter(({ unit }) => unit.level === 'county');
  return areas.length <= mostAreas || counties.length === 0 ? areas.slice(0, mostAreas) : counties;
}
