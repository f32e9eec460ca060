import { chartFormat } from '../charts/chart-format.ts';
import { mapCharts } from '../charts/map-chart.ts';

/** The map of the communities alone. */
export const svgMap = chartFormat([mapCharts]);
