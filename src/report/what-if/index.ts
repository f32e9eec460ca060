import { type WhatIf } from '../../model/report-comparison.ts';
import { type ReportFormat } from '../report-format.ts';
import { csv } from './csv.ts';
import { json } from './json.ts';
import { text } from './text.ts';
import { xlsx } from './xlsx.ts';

/** Every way of showing what would change; the keys are the choices of `--format`. */
export const whatIfFormats = { text, json, csv, xlsx } as const satisfies Record<string, ReportFormat<WhatIf>>;
