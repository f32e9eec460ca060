import { type Locale } from '../../locale/locale.ts';
import { type PackSummary, type Report } from '../../model/report.ts';
import { capitalised } from '../words/capitalised.ts';
import { diagnosticText } from '../words/diagnostic-text.ts';
import { type View } from '../terminal/view.ts';

/** What was judged, by which packs, for which day and on what basis. */
export function summariseHeader(report: Report, view: View): readonly string[] {
  const { locale, terminal } = view;
  const labels = locale.report;
  const names = report.inputs.map((input) => input.file);
  const files =
    names.length > mostFiles
      ? labels.filesOf(locale.mark.list(names.slice(0, mostFiles)), names.length)
      : locale.mark.list(names);
  const entries: readonly (readonly [label: string, text: string])[] = [
    ...report.packs.map((pack): readonly [string, string] => [labels.packs, packText(pack, view)]),
    ...(report.onlyNamed.length === 0 ? [] : [[labels.packs, onlyNamedText(report, view)] as const]),
    ...coverageRemarks(report, view),
    [labels.asOf, `${report.asOf}${locale.mark.bracket(locale.asOfSource[report.asOfSource])}`],
    ...(report.scope === null ? [] : [[labels.scope, report.scope.name] as const]),
    [labels.options, basisText(report, view)],
  ];
  return [
    ...terminal.wrap(`${report.tool.name} ${labels.audit} ${files}`, { rest: '  ', tone: 'strong' }),
    ...entries.flatMap(([label, text]) => terminal.wrap(`${label}${locale.mark.colon}${text}`, { rest: '  ' })),
  ];
}

/** That a pack is not made for the data stands beside its name, not among slips in cells. */
function coverageRemarks(
  { diagnostics }: Report,
  { locale, words }: View,
): readonly (readonly [label: string, text: string])[] {
  return diagnostics
    .filter(({ code }) => code === 'pack-elsewhere' || code === 'units-outside')
    .map(
      (diagnostic) =>
        [capitalised(locale.severity[diagnostic.severity]), diagnosticText(diagnostic, locale, words)] as const,
    );
}

/** A folder may hold hundreds; all of them stand in the json and xlsx reports. */
const mostFiles = 8;

/** A pack, how it came to be used, and where the day lies against its period. */
export function packText({ id, version, title, period, chosen, folder }: PackSummary, { locale }: View): string {
  const { mark, report, packState, packChosen } = locale;
  const source = folder === undefined ? packChosen[chosen] : `${packChosen[chosen]}${mark.colon}${folder}`;
  const { state } = period;
  const fallback = chosen === 'region' && state !== 'in-force' ? [report.packFallback[state]] : [];
  const details = [source, ...fallback, report.period(period.from, period.to, packState[state])];
  return `${id} ${version} ${title[locale.words]}${mark.bracket(details.join(mark.comma))}`;
}

/** Packs for these regions that were not used. */
export function onlyNamedText({ onlyNamed }: Pick<Report, 'onlyNamed'>, { locale }: View): string {
  const names = onlyNamed.map(({ id, title }) => `${id} ${title[locale.words]}`);
  return locale.report.onlyNamed(locale.mark.list(names));
}

function basisText({ options }: Report, view: View): string {
  const { mark, report } = view.locale;
  const { absentRows, region, encouraged, ...variant } = options;
  return [
    ...scopeTexts({ absentRows, region, encouraged: false }, view),
    ...variantTexts(variant, view),
    ...(encouraged ? [report.encouraged] : []),
  ].join(mark.comma);
}

/** What was judged beside what the packs say. */
export function scopeTexts(
  { absentRows, region, encouraged }: Pick<Report['options'], 'absentRows' | 'region' | 'encouraged'>,
  { locale }: View,
): readonly string[] {
  const { report } = locale;
  return [
    locale.absentRows[absentRows],
    ...listed(report.regions, region, locale),
    ...(encouraged ? [report.encouraged] : []),
  ];
}

function variantTexts(
  { set, readings }: Pick<Report['options'], 'set' | 'readings'>,
  { locale }: View,
): readonly string[] {
  const settings = Object.entries(set).map(([id, value]) => `${id}=${value}`);
  return [...listed(locale.report.settings, settings, locale), ...listed(locale.report.readings, readings, locale)];
}

function listed(label: string, values: readonly string[], { mark }: Locale): readonly string[] {
  return values.length === 0 ? [] : [`${label}${mark.colon}${mark.list(values)}`];
}
