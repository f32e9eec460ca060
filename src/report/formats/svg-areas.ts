import { chartFormat } from '../charts/chart-format.ts';
import { areaCharts } from '../charts/area-chart.ts';

/** The chart of districts and streets alone, for pasting into a document. */
export const svgAreas = chartFormat([areaCharts]);
