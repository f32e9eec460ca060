import { type WhatIf } from '../../model/report-comparison.ts';
import { type ReportFormat } from '../report-format.ts';
import { viewOf } from '../terminal/view.ts';
import { whatIfAreas } from './what-if-areas.ts';
import { whatIfChanges } from './what-if-changes.ts';
import { whatIfNext, whatIfNotCompared, whatIfVerdict } from './what-if-end.ts';
import { whatIfHeader } from './what-if-header.ts';
import { whatIfRequirements } from './what-if-requirements.ts';

/** The comparison for a terminal: what is asked differently first, then where, then of whom, the whole at the end. */
export const text = {
  extension: '.txt',
  render: (whatIf, context) => {
    const view = viewOf(context);
    const blocks = [
      whatIfHeader(whatIf, view),
      whatIfRequirements(whatIf, view),
      whatIfAreas(whatIf, view, whatIf.by),
      whatIfChanges(whatIf, view),
      whatIfNotCompared(whatIf, view),
      whatIfVerdict(whatIf, view),
      whatIfNext(whatIf, view),
    ];
    return `${blocks
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n')}\n`;
  },
} as const satisfies ReportFormat<WhatIf>;
