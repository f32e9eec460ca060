import { allCharts } from '../charts/all-charts.ts';
import { pictureFormat } from '../png/picture-format.ts';

/** Every chart in one picture. */
export const png = pictureFormat(allCharts);
