import { Option } from 'commander';
import { auditWorkbooks } from '../../flow/audit-workbooks.ts';
import { readMaterial } from '../../flow/read-material.ts';
import { type Locale } from '../../locale/locale.ts';
import { type DataModel } from '../../model/data-model.ts';
import { reportFormats } from '../../report/formats/index.ts';
import { type LightLimits } from '../../report/report-format.ts';
import { showDiagnostics } from '../../report/show-diagnostics.ts';
import { showIntake } from '../../report/show-intake.ts';
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
  readonly lights?: LightLimits;
  readonly quiet?: boolean;
  readonly explainIntake?: boolean;
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
    addAuditOptions(audited, locale)
      .addOption(
        choiceOption(`--fail-on <${value.obligation}>`, option.failOn, ['must', 'should', 'never']).default('must'),
      )
      .addOption(
        choiceOption(`--unknown <${value.handling}>`, option.unknown, ['fail', 'warn', 'ignore']).default('warn'),
      )
      .addOption(choiceOption(`--show <${value.findings}>`, option.show, ['open', 'all']).default('open'))
      .option(`--limit <${value.number}>`, option.limitList, wholeNumber('--limit'))
      .option(`--lights <${value.lights}>`, option.lights, lightLimits)
      .addOption(new Option('--explain-intake', option.explainIntake).conflicts(['output', 'format']))
      .option('-q, --quiet', option.quiet)
      .action(async (files: readonly string[], flags: Flags) => {
        done(await runAudit(files, flags, host, locale));
      });
  },
};

async function runAudit(files: readonly string[], flags: Flags, host: Host, locale: Locale): Promise<number> {
  const model = await readDataModel(host);
  if (flags.explainIntake === true) return explainIntake(files, flags, model, host, locale);
  const outputs = readOutputs(flags.output, flags.format, reportFormats);
  const progress = progressOf(host, locale, flags.quiet === true);
  try {
    const request = await auditRequest(files, flags, model, host);
    assertInputsSafe(
      outputs,
      request.files.filter(({ isOwnReport }) => isOwnReport !== true).map(({ file }) => file),
    );
    const report = await auditWorkbooks({ ...request, show: flags.show, onStage: progress.ended });
    const context = renderContext(host, locale, model, 'out', flags);
    const isShown = flags.quiet !== true || outputs.standard !== undefined;
    await writeOutputs(report, outputs, reportFormats.text, context, {
      ...host,
      out: (content) => {
        progress.clear();
        if (isShown) host.out(content);
      },
    });
    progress.ended('write');
    return exitCodeFor(report, flags.failOn, flags.unknown);
  } finally {
    progress.clear();
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
  const { readings, diagnostics } = await readMaterial(inputs, { model, mapping, limits, onStage: () => undefined });
  const context = renderContext(host, locale, model, 'out', flags);
  host.out(`${showIntake(readings, context)}\n${showDiagnostics(diagnostics, context)}`);
  return diagnostics.some(({ severity }) => severity === 'error') ? exitCode.failure : exitCode.nothingOpen;
}
