import { type Locale } from '../../locale/locale.ts';
import { whatIf as tryOut } from '../../flow/what-if.ts';
import { Failure } from '../../model/failure.ts';
import { whatIfFormats } from '../../report/what-if/index.ts';
import { addAuditOptions, type AuditFlags, auditRequest, collect, overridesIn, wholeNumber } from '../audit-options.ts';
import { choiceOption } from '../choice-option.ts';
import { type CommandFile } from '../create-program.ts';
import { exitCode } from '../exit-code.ts';
import { type Host } from '../host.ts';
import { assertInputsSafe, readOutputs, writeOutputs } from '../output-files.ts';
import { progressOf } from '../progress.ts';
import { renderContext } from '../render-context.ts';
import { readDataModel } from '../rule-files.ts';

interface Flags extends AuditFlags {
  readonly output: readonly string[];
  readonly format: readonly string[];
  readonly baseSet: readonly string[];
  readonly baseReading: readonly string[];
  readonly by: 'county' | 'town';
  readonly limit?: number;
  readonly quiet?: boolean;
}

/** `cscheck whatif`: the same material under two variants of the rules. */
export const whatif: CommandFile = {
  register: (program, host, locale, done) => {
    const { option, value, argument } = locale.cli;
    const { whatIf } = locale;
    const command = program
      .command('whatif')
      .description(whatIf.command)
      .argument(`<${value.files}...>`, argument.files)
      .option(`-o, --output <${value.file}>`, option.output, collect, [])
      .option(`-f, --format <${value.format}>`, option.format, collect, []);
    addAuditOptions(command, locale, whatIf.option)
      .option(`--base-set <${value.setting}>`, whatIf.option.baseSet, collect, [])
      .option(`--base-reading <${value.reading}>`, whatIf.option.baseReading, collect, [])
      .addOption(choiceOption(`--by <${whatIf.level}>`, whatIf.option.by, ['county', 'town']).default('county'))
      .option(`--limit <${value.number}>`, option.limitList, wholeNumber('--limit'))
      .option('-q, --quiet', option.quiet)
      .action(async (files: readonly string[], flags: Flags) => {
        await runWhatIf(files, flags, host, locale);
        done(exitCode.nothingOpen);
      });
  },
};

async function runWhatIf(files: readonly string[], flags: Flags, host: Host, locale: Locale): Promise<void> {
  const { set, reading, baseSet, baseReading, quiet } = flags;
  if ([set, reading, baseSet, baseReading].every((given) => given.length === 0)) {
    throw new Failure('usage', { problem: 'nothing-to-try' });
  }
  const model = await readDataModel(host);
  const outputs = readOutputs(flags.output, flags.format, whatIfFormats);
  const progress = progressOf(host, locale, quiet === true);
  try {
    const request = await auditRequest(files, flags, model, host);
    const read = request.files.filter(({ isOwnReport }) => isOwnReport !== true);
    await assertInputsSafe(
      outputs,
      read.map(({ file }) => file),
      host,
    );
    const base = overridesIn({ set: baseSet, reading: baseReading }, { set: '--base-set', reading: '--base-reading' });
    const compared = await tryOut({ ...request, base, by: flags.by, onStage: progress.ended });
    const isShown = quiet !== true || outputs.standard !== undefined;
    await writeOutputs(compared, outputs, whatIfFormats.text, renderContext(host, locale, model, 'out', flags), {
      ...host,
      out: (content) => {
        progress.clear();
        if (isShown) host.out(content);
      },
    });
  } finally {
    progress.clear();
  }
}
