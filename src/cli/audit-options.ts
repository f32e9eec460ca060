import { type Command, Option } from 'commander';
import { type AuditRequest } from '../flow/audit-workbooks.ts';
import { readMappingFile } from '../flow/read-mapping-file.ts';
import { defaultLimits, limitOptions, type Limits } from '../intake/limits.ts';
import { type Locale } from '../locale/locale.ts';
import { type DataModel } from '../model/data-model.ts';
import { Failure } from '../model/failure.ts';
import { isIsoDate } from '../model/iso-date.ts';
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
  readonly mapping?: string;
  readonly color: boolean;
  readonly ascii?: boolean;
}

/** Adds the options that decide what is judged and how. */
export function addAuditOptions(command: Command, { cli: { option } }: Locale): Command {
  const words = new Map(Object.entries(option.limit));
  const defaults = new Map(Object.entries(defaultLimits));
  const limits = Object.entries(limitOptions).map(([limit, flag]) =>
    new Option(`${flag} <number>`, words.get(limit)).argParser(wholeNumber(flag)).default(defaults.get(limit)),
  );
  command
    .option('-r, --rules <pack>', option.rules, collect, [])
    .option('--as-of <day>', option.asOf)
    .option('--region <unit>', option.region, collect, [])
    .addOption(new Option('--absent-rows <meaning>', option.absentRows).choices(['none', 'unknown']).default('none'))
    .option('--set <name=value>', option.set, collect, [])
    .option('--reading <requirement=reading>', option.reading, collect, [])
    .option('--mapping <file>', option.mapping)
    .addOption(new Option('--lang <language>', option.lang).choices(['zh', 'en']))
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
  if (asOf !== undefined && !isIsoDate(asOf)) {
    throw new Failure('option-invalid', { option: '--as-of', value: asOf, expected: 'YYYY-MM-DD' });
  }
  return {
    packs: await readPacks(
      host,
      flags.rules.flatMap((names) => names.split(',')),
    ),
    files: await readInputFiles(paths, host),
    model,
    named: flags.rules.length > 0,
    asOf,
    today: host.today(),
    absentRows: flags.absentRows,
    region: flags.region,
    overrides: { set: pairs('--set', flags.set), readings: pairs('--reading', flags.reading) },
    mappingFile: flags.mapping,
    mapping: flags.mapping === undefined ? undefined : await mappingIn(flags.mapping, host),
    limits: limitsIn(flags),
    version: host.version,
  };
}

/** For options that may stand several times. */
export function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

export function wholeNumber(option: string): (value: string) => number {
  return (value) => {
    if (/^\d+$/.test(value) && Number(value) > 0) return Number(value);
    throw new Failure('option-invalid', { option, value, expected: '1, 2, 3 …' });
  };
}

function pairs(option: string, words: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    words.map((word) => {
      const position = word.indexOf('=');
      if (position <= 0) throw new Failure('option-invalid', { option, value: word, expected: 'NAME=VALUE' });
      return [word.slice(0, position).trim(), word.slice(position + 1).trim()];
    }),
  );
}

function limitsIn(flags: object): Limits {
  const given = new Map<string, unknown>(Object.entries(flags));
  const limits = Object.entries(limitOptions).map(([limit, flag]) => {
    const name = flag.slice(2).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const value = given.get(name);
    return typeof value === 'number' ? { [limit]: value } : {};
  });
  return Object.assign({}, defaultLimits, ...limits) as Limits;
}

async function mappingIn(path: string, host: Host) {
  if ((await host.kindOf(path)) !== 'file') throw new Failure('file-missing', { file: path });
  return readMappingFile(new TextDecoder().decode(await host.readFile(path)), path);
}
