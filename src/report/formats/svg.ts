import { allCharts } from '../charts/all-charts.ts';
import { chartFormat } from '../charts/chart-format.ts';

/** Every chart on one sheet: one output is one file. */
export const svg = chartFormat(allCharts);
