import { areaCharts } from '../charts/area-chart.ts';
import { chartFormat } from '../charts/chart-format.ts';
import { distributionCharts } from '../charts/distribution-chart.ts';
import { mapCharts } from '../charts/map-chart.ts';
import { requirementCharts } from '../charts/requirement-chart.ts';

/** Every chart on one sheet: one output is one file. */
export const svg = chartFormat([areaCharts, requirementCharts, distributionCharts, mapCharts]);
