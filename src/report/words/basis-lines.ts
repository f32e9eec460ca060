import { type Locale } from '../../locale/locale.ts';
import { type Report } from '../../model/report.ts';

/** A label and what it says. */
type BasisLine = readonly [label: string, text: string];

/** What a report rests on: its day, packs, inputs and options, each a label and what it says. */
export function basisLines(
  { asOf, asOfSource, packs, onlyNamed, inputs, options, tool }: Report,
  locale: Locale,
): readonly BasisLine[] {
  const { report, workbook, mark, absentRows, packState, packChosen } = locale;
  const settings = Object.entries(options.set).map(([id, value]) => `${id}=${value}`);
  const lines: readonly BasisLine[] = [
    [report.asOf, `${asOf}${mark.bracket(locale.asOfSource[asOfSource])}`],
    ...packs.map(({ id, version, title, chosen, period }): BasisLine => [
      report.packs,
      `${title[locale.words]} ${id} ${version}${mark.bracket([packChosen[chosen], report.period(period.from, period.to, packState[period.state])].join(mark.comma))}`,
    ]),
    [
      report.packs,
      onlyNamed.length === 0 ? '' : report.onlyNamed(mark.list(onlyNamed.map(({ title }) => title[locale.words]))),
    ],
    ...inputs.map(({ file, sha256 }): BasisLine => [workbook.inputs, `${file} SHA-256 ${sha256}`]),
    [report.options, absentRows[options.absentRows]],
    [report.regions, mark.list(options.region)],
    [report.settings, mark.list(settings)],
    [report.readings, mark.list(options.readings)],
    [report.options, options.encouraged ? report.encouraged : ''],
    [workbook.tool, `${tool.name} ${tool.version}`],
  ];
  return lines.filter(([, text]) => text !== '');
}
