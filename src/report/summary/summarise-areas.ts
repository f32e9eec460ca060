import { type AreaSummary, type Rate, type Report } from '../../model/report.ts';
import { showRate } from '../words/show-rate.ts';
import { heading, type View } from '../terminal/view.ts';
import { barLength } from './bar-length.ts';

type RatedArea = AreaSummary & { readonly rate: Rate };

/** The districts and the streets with the lowest rates of compliant communities. */
export function summariseAreas(report: Report, view: View): readonly string[] {
  const { lowestCounties, lowestTowns } = view.locale.report;
  const counties = lowest('county', lowestCounties, report, view);
  const towns = lowest('town', lowestTowns, report, view);
  return counties.length > 0 && towns.length > 0 ? [...counties, '', ...towns] : [...counties, ...towns];
}

function lowest(level: string, title: string, report: Report, view: View): readonly string[] {
  const rated = report.areas
    .filter((area): area is RatedArea => area.unit.level === level && area.rate !== null)
    .toSorted((left, right) => left.rate.low - right.rate.low || left.rate.high - right.rate.high);
  // A ranking of one says nothing, and one without a gap has no lowest.
  if (rated.length < 2 || rated.every((area) => area.rate.low === 1)) return [];
  const shown = rated.slice(0, view.limit);
  const rows = shown.map((area) => areaRow(area, view));
  return [
    ...heading(view, title, { shown: shown.length, total: rated.length }),
    ...view.terminal.table(rows, [
      { align: 'left', grow: true },
      { align: 'right' },
      { align: 'right' },
      { align: 'left' },
    ]),
  ];
}

function areaRow({ unit, path, rate, communities }: RatedArea, { locale, terminal }: View) {
  const length = barLength(terminal.width);
  const parent = path.findLast((each) => each.level === 'county');
  const filled = Math.floor(rate.low * length);
  return [
    { text: parent === undefined ? unit.name : `${parent.name} ${unit.name}` },
    { text: showRate(rate) },
    { text: `${locale.outcome['non-compliant']} ${communities['non-compliant']}` },
    { text: terminal.bar(filled, length), tone: 'faint' as const },
  ];
}
