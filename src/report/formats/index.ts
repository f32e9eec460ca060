import { type ReportFormat } from '../report-format.ts';
import { csv } from './csv.ts';
import { docx } from './docx.ts';
import { geojson } from './geojson.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { pngAreas } from './png-areas.ts';
import { pngDistributions } from './png-distributions.ts';
import { pngMap } from './png-map.ts';
import { pngRequirements } from './png-requirements.ts';
import { pngTrend } from './png-trend.ts';
import { png } from './png.ts';
import { svgAreas } from './svg-areas.ts';
import { svgDistributions } from './svg-distributions.ts';
import { svgMap } from './svg-map.ts';
import { svgRequirements } from './svg-requirements.ts';
import { svgTrend } from './svg-trend.ts';
import { svg } from './svg.ts';
import { text } from './text.ts';
import { xlsx } from './xlsx.ts';

/** Every way of showing a report; the keys are the choices of `--format`. A file name stands for the first of its extension. */
export const reportFormats = {
  text,
  json,
  csv,
  xlsx,
  html,
  docx,
  markdown,
  geojson,
  svg,
  'svg-areas': svgAreas,
  'svg-requirements': svgRequirements,
  'svg-distributions': svgDistributions,
  'svg-map': svgMap,
  'svg-trend': svgTrend,
  png,
  'png-areas': pngAreas,
  'png-requirements': pngRequirements,
  'png-distributions': pngDistributions,
  'png-map': pngMap,
  'png-trend': pngTrend,
} as const satisfies Record<string, ReportFormat>;
