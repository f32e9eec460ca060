import { distributionCharts } from '../charts/distribution-chart.ts';
import { pictureFormat } from '../png/picture-format.ts';

/** The picture of what lies behind the averages alone. */
export const pngDistributions = pictureFormat([distributionCharts]);
