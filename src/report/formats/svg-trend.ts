import { chartFormat } from '../charts/chart-format.ts';
import { trendCharts } from '../charts/trend-chart.ts';

/** The rates of all periods alone. */
export const svgTrend = chartFormat([trendCharts]);
