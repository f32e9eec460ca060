import { requirementCharts } from '../charts/requirement-chart.ts';
import { pictureFormat } from '../png/picture-format.ts';

/** The picture of the requirements with most gaps alone. */
export const pngRequirements = pictureFormat([requirementCharts]);
