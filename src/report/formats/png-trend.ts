import { trendCharts } from '../charts/trend-chart.ts';
import { pictureFormat } from '../png/picture-format.ts';

/** The picture of the rates of all periods alone. */
export const pngTrend = pictureFormat([trendCharts]);
