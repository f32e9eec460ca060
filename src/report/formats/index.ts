import { type ReportFormat } from '../report-format.ts';
import { csv } from './csv.ts';
import { geojson } from './geojson.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { text } from './text.ts';
import { xlsx } from './xlsx.ts';

/** Every way of showing a report; the keys are the choices of `--format`. */
export const reportFormats = { text, json, csv, xlsx, html, markdown, geojson } as const satisfies Record<
  string,
  ReportFormat
>;
