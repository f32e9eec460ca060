import { chartFormat } from '../charts/chart-format.ts';
import { requirementCharts } from '../charts/requirement-chart.ts';

/** The chart of the requirements with most gaps alone. */
export const svgRequirements = chartFormat([requirementCharts]);
