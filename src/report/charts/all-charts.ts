import { areaCharts } from './area-chart.ts';
import { type ChartMaker } from './chart.ts';
import { distributionCharts } from './distribution-chart.ts';
import { mapCharts } from './map-chart.ts';
import { requirementCharts } from './requirement-chart.ts';
import { trendCharts } from './trend-chart.ts';

/** In the order in which they stand on one sheet. */
export const allCharts: readonly ChartMaker[] = [
  areaCharts,
  trendCharts,
  requirementCharts,
  distributionCharts,
  mapCharts,
];
