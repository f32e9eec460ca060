import { type Report } from '../../model/report.ts';
import { earlierText } from '../earlier/earlier-text.ts';
import { secondaryText } from '../words/secondary-text.ts';
import { type SheetContext } from './sheet-context.ts';
import { type SheetRow } from './sheet-plan.ts';

/** What the report was made from: the day, the rule packs, the data and what was chosen. */
export function coverBasis(report: Report, { locale }: SheetContext): readonly SheetRow[] {
  const { workbook, report: labels, mark } = locale;
  const { options } = report;
  const settings = Object.entries(options.set).map(([id, value]) => `${id}=${value}`);
  const secondary = secondaryText(report, locale);
  return [
    { cells: [labels.asOf, report.asOf, locale.asOfSource[report.asOfSource]] },
    ...report.packs.map(({ id, version, title, chosen, folder, period }) => ({
      cells: [
        labels.packs,
        `${id} ${version}${folder === undefined ? '' : mark.bracket(folder)}`,
        `${title[locale.words]}${mark.bracket(
          [locale.packChosen[chosen], labels.period(period.from, period.to, locale.packState[period.state])].join(
            mark.comma,
          ),
        )}`,
      ],
    })),
    ...report.inputs.map(({ file, sha256 }) => ({ cells: [workbook.inputs, file, `SHA-256 ${sha256}`] })),
    { cells: [labels.options, '', locale.absentRows[options.absentRows]] },
    ...report.earlier
      .toReversed()
      .map((period) => ({ cells: [locale.earlier.title, period.asOf, earlierText(period, report, locale)] })),
    ...(options.region.length === 0 ? [] : [{ cells: [labels.regions, '', mark.list(options.region)] }]),
    ...(settings.length === 0 ? [] : [{ cells: [labels.settings, '', mark.list(settings)] }]),
    ...(options.readings.length === 0 ? [] : [{ cells: [labels.readings, '', mark.list(options.readings)] }]),
    ...(options.encouraged ? [{ cells: [labels.options, '', labels.encouraged] }] : []),
    ...(secondary === '' ? [] : [{ cells: [workbook.source, '', secondary] }]),
    { cells: [workbook.tool, `${report.tool.name} ${report.tool.version}`, ''] },
  ];
}
