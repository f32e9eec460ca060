import { type AreaSummary } from '../../model/report.ts';

/** The district and the street of an area, for two columns; a district leaves the second blank. */
export function areaCells({ unit, path }: Pick<AreaSummary, 'unit' | 'path'>): readonly [county: string, town: string] {
  if (unit.level === 'county') return [unit.name, ''];
  return [path.findLast(({ level }) => level === 'county')?.name ?? '', unit.name];
}
