import { type Report } from '../../model/report.ts';
import { earlierText } from '../earlier/earlier-text.ts';
import { heading, type View } from '../terminal/view.ts';

/** What has become of the rates since each earlier report, the latest first. */
export function summariseEarlier(report: Report, view: View): readonly string[] {
  if (report.earlier.length === 0) return [];
  const { locale, terminal } = view;
  return [
    ...heading(view, locale.earlier.title),
    ...report.earlier
      .toReversed()
      .flatMap((period) => terminal.wrap(earlierText(period, report, locale), { first: '  ', rest: '    ' })),
  ];
}
