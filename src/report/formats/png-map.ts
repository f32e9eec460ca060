import { mapCharts } from '../charts/map-chart.ts';
import { pictureFormat } from '../png/picture-format.ts';

/** The picture of the map of the communities alone. */
export const pngMap = pictureFormat([mapCharts]);
