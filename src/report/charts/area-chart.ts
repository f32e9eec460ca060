import { type AreaSummary, type Rate } from '../../model/report.ts';
import { rateOf } from '../build/rate-of.ts';
import { showRate } from '../words/show-rate.ts';
import { drawBars } from './bar-rows.ts';
import { type Chart, type ChartMaker, chartWidth, palette } from './chart.ts';

/** What a page holds of each. */
const most = 30;

/** 各地达标率: districts and streets in the order of their codes, with the bounds of both of their rates. */
export const areaCharts: ChartMaker = ({ report, locale }) => {
  const areas = areasFor(report.areas);
  if (areas.length === 0) return [];
  const { chart } = locale.document;
  const cut = areas.length < report.areas.length ? [locale.report.showing(areas.length, report.areas.length)] : [];
  const rates = (title: string, note: string, rateIn: (area: AreaSummary) => Rate | null): Chart => ({
    title,
    notes: [note, ...cut],
    width: chartWidth,
    ...drawBars(
      areas.map((area) => barOf(area, rateIn(area))),
      { sure: palette.sure, open: palette.open },
    ),
  });
  return [
    rates(chart.areas, chart.areasNote, ({ rate }) => rate),
    rates(chart.areaFindings, chart.areaFindingsNote, ({ findings }) => rateOf(findings)),
  ];
};

function barOf({ unit }: AreaSummary, rate: Rate | null) {
  return {
    name: unit.name,
    isStrong: unit.level === 'county',
    sure: rate?.low ?? 0,
    open: rate === null ? 0 : rate.high - rate.low,
    text: showRate(rate),
  };
}

/** Districts alone where there is no room for their streets. */
function areasFor(areas: readonly AreaSummary[]): readonly AreaSummary[] {
  const counties = areas.filter(({ unit }) => unit.level === 'county');
  return (areas.length <= most || counties.length === 0 ? areas : counties).slice(0, most);
}
