import { type Command, Option } from 'commander';
import { type AuditRequest } from '../flow/audit-workbooks.ts';
import { readMappingFile } from '../flow/read-mapping-file.ts';
import { defaultLimits, limitOptions, type Limits } from '../intake/limits.ts';
import { type Locale } from '../locale/locale.ts';
import { type DataModel } from '../model/data-model.ts';
import { Failure } from '../model/failure.ts';
import { daysInMonth, type IsoDate, isIsoDate, isoDate } from '../model/iso-date.ts';
import { type PlainPhrase } from '../model/phrase.ts';
import { type Overrides } from '../rules/override-pack.ts';
import { choiceOption } from './choice-option.ts';
import { type Host } from './host.ts';
import { readInputFiles } from './input-files.ts';
import { readPacks } from './rule-files.ts';

/** What `audit` and `explain` both take, as Commander hands it over. */
export interface AuditFlags {
  readonly rules: readonly string[];
  readonly asOf?: string;
  readonly region: readonly string[];
  readonly absentRows: 'none' | 'unknown';
  readonly set: readonly string[];
  readonly reading: readonly string[];
  readonly encouraged?: boolean;
  readonly mapping?: string;
  readonly color: boolean;
  readonly ascii?: boolean;
  readonly maxPartBytes: number;
  readonly maxTotalBytes: number;
  readonly maxWholeBytes: number;
  readonly maxRatio: number;
  readonly maxParts: number;
  readonly maxCells: number;
}

/** Adds the options that decide what is judged and how. */
export function addAuditOptions(
  command: Command,
  { cli: { option, value } }: Locale,
  words: Pick<Locale['cli']['option'], 'set' | 'reading'> = option,
): Command {
  const limitWords = new Map(Object.entries(option.limit));
  const defaults = new Map(Object.entries(defaultLimits));
  const limits = Object.entries(limitOptions).map(([limit, flag]) =>
    new Option(`${flag} <${value.number}>`, limitWords.get(limit))
      .argParser(wholeNumber(flag))
      .default(defaults.get(limit)),
  );
  command
    .option(`-r, --rules <${value.pack}>`, option.rules, collect, [])
    .option(`--as-of <${value.day}>`, option.asOf)
    .option(`--region <${value.unit}>`, option.region, collect, [])
    .addOption(choiceOption(`--absent-rows <${value.meaning}>`, option.absentRows, ['none', 'unknown']).default('none'))
    .option(`--set <${value.setting}>`, words.set, collect, [])
    .option(`--reading <${value.reading}>`, words.reading, collect, [])
    .option('--encouraged', option.encouraged)
    .option(`--mapping <${value.file}>`, option.mapping)
    .option('--no-color', option.noColor)
    .option('--ascii', option.ascii);
  for (const limit of limits) command.addOption(limit);
  return command;
}

/** The request for the flow behind a command, with files read. @throws Failure for a value that does not fit. */
export async function auditRequest(
  paths: readonly string[],
  flags: AuditFlags,
  model: DataModel,
  host: Host,
): Promise<Omit<AuditRequest, 'show' | 'onStage'>> {
  const { asOf } = flags;
  if (asOf !== undefined) assertDay('--as-of', asOf);
  return {
    packs: await readPacks(
      host,
      flags.rules.flatMap((names) => names.split(',').map((name) => name.trim())),
      'without-cases',
    ),
    files: await readInputFiles(paths, host),
    paths,
    model,
    named: flags.rules.length > 0,
    asOf,
    today: host.today(),
    absentRows: flags.absentRows,
    region: flags.region,
    overrides: overridesIn(flags, { set: '--set', reading: '--reading' }),
    encouraged: flags.encouraged === true,
    mappingFile: flags.mapping,
    mapping: flags.mapping === undefined ? undefined : await mappingIn(flags.mapping, model, host),
    limits: limitsIn(flags),
    version: host.version,
  };
}

/** What is set and read otherwise than the packs say, by the options that say so. @throws Failure for half a pair */
export function overridesIn(
  { set, reading }: Pick<AuditFlags, 'set' | 'reading'>,
  options: Readonly<Record<'set' | 'reading', string>>,
): Overrides {
  return {
    set: pairs(options.set, set, 'name-and-value'),
    readings: pairs(options.reading, reading, 'requirement-and-reading'),
  };
}

/** For options that may stand several times. */
export function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

export function wholeNumber(option: string): (value: string) => number {
  return (value) => {
    if (/^\d+$/.test(value) && Number(value) > 0) return Number(value);
    throw new Failure('option-invalid', { option, value, expected: 'positive-whole-number' });
  };
}

/** @throws Failure for what is no day */
export function assertDay(option: string, day: string): asserts day is IsoDate {
  if (isIsoDate(day)) return;
  const [, year, month] = /^(\d{4})-(\d{2})-\d{2}$/.exec(day) ?? [];
  if (year === undefined) throw new Failure('option-invalid', { option, value: day, expected: 'day-form' });
  const last = isoDate(Number(year), Number(month), daysInMonth(Number(year), Number(month)));
  throw new Failure('day-absent', { option, day, last: last ?? '' });
}

function pairs(option: string, words: readonly string[], expected: PlainPhrase): ReadonlyMap<string, string> {
  return new Map(
    words.map((word) => {
      const position = word.indexOf('=');
      if (position <= 0) throw new Failure('option-invalid', { option, value: word, expected });
      return [word.slice(0, position).trim(), word.slice(position + 1).trim()];
    }),
  );
}

function limitsIn({
  maxPartBytes: partBytes,
  maxTotalBytes: totalBytes,
  maxWholeBytes: wholeBytes,
  maxRatio: ratio,
  maxParts: parts,
  maxCells: cells,
}: AuditFlags): Limits {
  return { partBytes, totalBytes, wholeBytes, ratio, parts, cells };
}

async function mappingIn(path: string, model: DataModel, host: Host) {
  if ((await host.kindOf(path)) !== 'file') throw new Failure('file-missing', { file: path });
  return readMappingFile(new TextDecoder().decode(await host.readFile(path)), path, model);
}
