import { chartFormat } from '../charts/chart-format.ts';
import { distributionCharts } from '../charts/distribution-chart.ts';

/** What lies behind the averages alone. */
export const svgDistributions = chartFormat([distributionCharts]);
