import { areaCharts } from '../charts/area-chart.ts';
import { pictureFormat } from '../png/picture-format.ts';

/** The picture of districts and streets alone, for pasting into a document. */
export const pngAreas = pictureFormat([areaCharts]);
