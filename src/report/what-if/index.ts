import { type WhatIf } from '../../model/report-comparison.ts';
import { type ReportFormat } from '../report-format.ts';
import { text } from './text.ts';

/** Every way of showing what would change; the keys are the choices of `--format`. */
export const whatIfFormats = { text } as const satisfies Record<string, ReportFormat<WhatIf>>;
