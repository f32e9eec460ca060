import { usualLanguage } from '../../locale/index.ts';
import { type Locale } from '../../locale/locale.ts';
import { type Report } from '../../model/report.ts';
import { type View } from '../terminal/view.ts';

/** The commands a reader is likely to want now. */
export function summariseNext(report: Report, view: View): readonly string[] {
  const { locale, terminal } = view;
  const line = commandTail(report, locale);
  const worst = report.findings.find(({ outcome }) => outcome === 'non-compliant' || outcome === 'undetermined');
  const commands = [
    ...(worst === undefined
      ? []
      : [[`cscheck explain ${quoted(worst.id)} ${line}`, locale.report.nextExplain] as const]),
    [`cscheck audit ${line} -o ${quoted(locale.report.registerFile)}`, locale.report.nextRegister] as const,
  ];
  return [
    terminal.tone(locale.report.next, 'strong'),
    ...commands.flatMap(([command, use]) => commandLines(command, use, view)),
  ];
}

const mostPaths = 8;

/** What a command is for, and the command, which is never broken, so that it can be copied. */
export function commandLines(command: string, use: string, { terminal }: View): readonly string[] {
  return [...terminal.wrap(use, { first: '  ' }), `    ${terminal.clean(command)}`];
}

type Judged = Pick<Report, 'paths' | 'asOf' | 'asOfSource' | 'packs' | 'options'>;
type GivenOption = readonly [option: string, value: string | null];

/** The files and options that made a report what it is, as they are typed. */
export function commandTail(report: Judged, locale: Locale, more: readonly GivenOption[] = []): string {
  const { paths } = report;
  // A shell writes out *.xlsx: more names than these nobody reads, and nobody types again.
  const files = paths.length > mostPaths ? locale.report.sameFiles(paths.length) : paths.map(quoted).join(' ');
  const language = locale.id === usualLanguage ? [] : [['--lang', locale.words] as const];
  const options = [...judgedBy(report), ...more, ...language]
    .map(([option, value]) => (value === null ? ` ${option}` : ` ${option} ${quoted(value)}`))
    .join('');
  return `${files}${options}`;
}

/** The options that made this audit what it is, so that the commands repeat it. */
function judgedBy({ asOf, asOfSource, packs, options }: Judged): readonly GivenOption[] {
  const { absentRows, region, set, readings, mapping, encouraged } = options;
  return [
    ...packs.flatMap(({ id, chosen, folder }) => (chosen === 'named' ? [['--rules', folder ?? id] as const] : [])),
    ...(asOfSource === 'option' ? [['--as-of', asOf] as const] : []),
    ...region.map((unit) => ['--region', unit] as const),
    ...(absentRows === 'unknown' ? [['--absent-rows', absentRows] as const] : []),
    ...Object.entries(set).map(([name, value]) => ['--set', `${name}=${value}`] as const),
    ...(mapping === null ? [] : [['--mapping', mapping] as const]),
    ...readings.map((reading) => ['--reading', reading] as const),
    ...(encouraged ? [['--encouraged', null] as const] : []),
  ];
}

/** An argument as it is typed. */
export function quoted(argument: string): string {
  return /^[\p{L}\p{N}._/:@+,\\-]+$/u.test(argument) ? argument : `"${argument.replaceAll('"', '\\"')}"`;
}
