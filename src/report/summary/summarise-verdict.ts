import { type Verdict } from '../../locale/locale.ts';
import { type Report } from '../../model/report.ts';
import { type Tone } from '../terminal/terminal.ts';
import { verdictOf } from '../words/verdict-of.ts';
import { verdictParts } from '../words/verdict-parts.ts';
import { type View } from '../terminal/view.ts';

/** Never green while something is undetermined, not judged or not due. */
const verdictTone: Readonly<Record<Verdict, Tone>> = {
  gaps: 'bad',
  open: 'doubt',
  pending: 'soon',
  clean: 'good',
};

/** The line that survives in the log of a build server. */
export function summariseVerdict(report: Report, view: View): readonly string[] {
  const parts = verdictParts(report, view.locale);
  return view.terminal.wrap(parts.join('  '), { rest: '  ', tone: verdictTone[verdictOf(report)] });
}
