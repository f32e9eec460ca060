import { type Report } from '../../model/report.ts';
import { type RenderContext, type ReportFormat } from '../report-format.ts';
import { summariseAreas } from '../summary/summarise-areas.ts';
import { summariseAside } from '../summary/summarise-aside.ts';
import { summariseDiagnostics } from '../summary/summarise-diagnostics.ts';
import { summariseEarlier } from '../summary/summarise-earlier.ts';
import { summariseGaps } from '../summary/summarise-gaps.ts';
import { summariseGroups } from '../summary/summarise-groups.ts';
import { summariseHeader } from '../summary/summarise-header.ts';
import { summariseNext } from '../summary/summarise-next.ts';
import { summariseOpen } from '../summary/summarise-open.ts';
import { summariseRequirements } from '../summary/summarise-requirements.ts';
import { summariseVerdict } from '../summary/summarise-verdict.ts';
import { type View, viewOf } from '../terminal/view.ts';

type Section = (report: Report, view: View) => readonly string[];

const worstOfAll = [summariseRequirements, summariseAreas, summariseGaps] as const;
const below = [summariseOpen, summariseAside, summariseDiagnostics, summariseVerdict, summariseNext] as const;

function sectionsOf({ groupedBy }: RenderContext): readonly Section[] {
  if (groupedBy === undefined) return [summariseHeader, summariseEarlier, ...worstOfAll, ...below];
  return [summariseHeader, summariseEarlier, (report, view) => summariseGroups(report, groupedBy, view), ...below];
}

/** The summary for a terminal: the whole first, the worst next, the verdict last but for what to do. */
export const text = {
  extension: '.txt',
  render: (report, context) => {
    const view = viewOf(context);
    const blocks = sectionsOf(context)
      .map((section) => section(report, view))
      .filter((lines) => lines.length > 0);
    return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
  },
} as const satisfies ReportFormat;
