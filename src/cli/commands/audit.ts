import { Option } from 'commander';
import { type AuditRequest, auditWorkbooks } from '../../flow/audit-workbooks.ts';
import { assertAnyTable, readWhatever } from '../../flow/read-material.ts';
import { type Locale } from '../../locale/locale.ts';
import { type DataModel } from '../../model/data-model.ts';
import { type Border } from '../../model/border.ts';
import { Failure, isFailure } from '../../model/failure.ts';
import { type SavedReport } from '../../model/earlier.ts';
import { type Report } from '../../model/report.ts';
import { readSavedReport } from '../../report/earlier/read-saved-report.ts';
import { setBeside } from '../../report/earlier/set-beside.ts';
import { reportFormats } from '../../report/formats/index.ts';
import { type GroupedBy, groupings, type LightLimits, type RenderContext } from '../../report/report-format.ts';
import { readBorders } from '../../report/map/read-borders.ts';
import { showDiagnostics } from '../../report/terminal/show-diagnostics.ts';
import { showIntake } from '../../report/terminal/show-intake.ts';
import { type Annotation, annotationOf } from '../annotation.ts';
import { addAuditOptions, type AuditFlags, auditRequest, collect, wholeNumber } from '../audit-options.ts';
import { choiceOption } from '../choice-option.ts';
import { type CommandFile } from '../create-program.ts';
import { exitCode, exitCodeFor, type FailOn, type UnknownHandling } from '../exit-code.ts';
import { type Host } from '../host.ts';
import { lightLimits } from '../light-limits.ts';
import { assertInputsSafe, readOutputs, writeOutputs } from '../output-files.ts';
import { progressOf } from '../progress.ts';
import { renderContext } from '../render-context.ts';
import { readDataModel } from '../rule-files.ts';

interface Flags extends AuditFlags {
  readonly output: readonly string[];
  readonly format: readonly string[];
  readonly failOn: FailOn;
  readonly unknown: UnknownHandling;
  readonly show: 'open' | 'all';
  readonly limit?: number;
  readonly groupBy?: GroupedBy;
  readonly lights?: LightLimits;
  readonly quiet?: boolean;
  readonly explainIntake?: boolean;
  readonly annotate?: string;
  readonly borders?: string;
  readonly font?: string;
  readonly previous: readonly string[];
}

/** `cscheck audit`: judges workbooks. */
export const audit: CommandFile = {
  register: (program, host, locale, done) => {
    const { command, option, value } = locale.cli;
    const audited = program
      .command('audit')
      .description(command.audit)
      .argument(`<${value.files}...>`, locale.cli.argument.files)
      .option(`-o, --output <${value.file}>`, option.output, collect, [])
      .option(`-f, --format <${value.format}>`, option.format, collect, []);
    audited.option(`--annotate <${value.file}>`, locale.annotate.option);
    addAuditOptions(audited, locale)
      .option(`--borders <${value.file}>`, option.borders)
      .option(`--font <${value.file}>`, option.font)
      .option(`--previous <${value.file}>`, locale.earlier.option, collect, [])
      .addOption(
        choiceOption(`--fail-on <${value.obligation}>`, option.failOn, ['must', 'should', 'never']).default('must'),
      )
      .addOption(
        choiceOption(`--unknown <${value.handling}>`, option.unknown, ['fail', 'warn', 'ignore']).default('warn'),
      )
      .addOption(choiceOption(`--show <${value.findings}>`, option.show, ['open', 'all']).default('open'))
      .option(`--limit <${value.number}>`, option.limitList, wholeNumber('--limit'))
      .addOption(choiceOption(`--group-by <${value.findings}>`, option.groupBy, groupings))
      .option(`--lights <${value.lights}>`, option.lights, lightLimits)
      .addOption(new Option('--explain-intake', option.explainIntake).conflicts(['output', 'format', 'annotate']))
      .option('-q, --quiet', option.quiet)
      .action(async (files: readonly string[], flags: Flags) => {
        done(await runAudit(files, flags, host, locale));
      });
  },
};

async function runAudit(files: readonly string[], flags: Flags, host: Host, locale: Locale): Promise<number> {
  const model = await readDataModel(host);
  if (flags.explainIntake === true) return explainIntake(files, flags, model, host, locale);
  const wished = readOutputs(flags.output, flags.format, reportFormats);
  const progress = progressOf(host, locale, flags.quiet === true);
  try {
    const request = await auditRequest(files, flags, model, host);
    const inputs = [
      ...request.files.filter(({ isOwnReport }) => isOwnReport !== true).map(({ file }) => file),
      ...[flags.borders, flags.font, ...flags.previous].filter((file) => file !== undefined),
    ];
    await assertInputsSafe(wished, inputs, host);
    const annotation =
      flags.annotate === undefined
        ? undefined
        : await annotationOf(flags.annotate, request.files, request.limits, wished, host);
    const outputs = annotation === undefined ? wished : { ...wished, files: [...wished.files, annotation] };
    await assertInputsSafe(outputs, inputs, host);
    const borders = flags.borders === undefined ? undefined : await bordersIn(flags.borders, host);
    const context = { ...renderContext(host, locale, model, 'out', flags), borders };
    const saved = await Promise.all(flags.previous.map((path) => savedIn(path, host)));
    const audited = await auditOrMark({ ...request, show: flags.show, onStage: progress.ended }, annotation, context);
    const report = setBeside(audited, saved);
    const isShown = flags.quiet !== true || outputs.standard !== undefined;
    await writeOutputs(report, outputs, reportFormats.text, context, {
      ...host,
      out: (content) => {
        progress.clear();
        if (isShown) host.out(content);
      },
    });
    progress.ended('write');
    progress.clear();
    if (flags.quiet !== true) annotation?.tell(context);
    return exitCodeFor(report, flags.failOn, flags.unknown);
  } finally {
    progress.clear();
  }
}

async function bordersIn(path: string, host: Host): Promise<readonly Border[]> {
  return readBorders(await textIn(path, host), path);
}

async function savedIn(path: string, host: Host): Promise<SavedReport> {
  return readSavedReport(await textIn(path, host), path);
}

async function textIn(path: string, host: Host): Promise<string> {
  if ((await host.kindOf(path)) !== 'file') throw new Failure('file-missing', { file: path });
  return new TextDecoder().decode(await host.readFile(path));
}

/** What is malformed stops the audit, and yet has to be found and mended: the copy shows where it is. */
async function auditOrMark(
  request: AuditRequest,
  annotation: Annotation | undefined,
  context: RenderContext,
): Promise<Report> {
  try {
    return await auditWorkbooks(request);
  } catch (error) {
    if (isFailure(error)) await annotation?.writeFailure(error, context);
    throw error;
  }
}

/** Shows how every sheet and column was read, without judging anything. */
async function explainIntake(
  files: readonly string[],
  flags: Flags,
  model: DataModel,
  host: Host,
  locale: Locale,
): Promise<number> {
  const { files: inputs, mapping, limits } = await auditRequest(files, { ...flags, rules: [] }, model, host);
  const read = await readWhatever(inputs, { model, mapping, limits, onStage: () => undefined });
  const { readings, diagnostics } = read;
  const context = renderContext(host, locale, model, 'out', flags);
  host.out(`${showIntake(readings, context)}\n${showDiagnostics(diagnostics, context)}`);
  assertAnyTable(read, inputs);
  return diagnostics.some(({ severity }) => severity === 'error') ? exitCode.failure : exitCode.nothingOpen;
}
