import { type Report } from '../../model/report.ts';
import { secondaryText } from '../words/secondary-text.ts';
import { type View } from '../terminal/view.ts';

/** What stands beside the verdicts: figures, what nobody asked to judge, and values that are not the plan's own. */
export function summariseAside(audit: Report, { locale, terminal }: View): readonly string[] {
  const { figures, summary } = audit;
  const { report, mark } = locale;
  const values = figures.reduce((sum, figure) => sum + figure.values.length, 0);
  const lines = [
    figures.length === 0 ? '' : report.figures(figures.length, values),
    summary.encouragedLeftOut === 0
      ? ''
      : `${report.encouragedLeftOut(summary.encouragedLeftOut)}${mark.comma}${report.encouragedHint}`,
    secondaryText(audit, locale),
  ];
  return lines.filter((line) => line !== '').flatMap((line) => terminal.wrap(line, { rest: '  ' }));
}
