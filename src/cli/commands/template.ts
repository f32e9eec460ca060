import { planForm } from '../../flow/plan-form.ts';
import { type FormMaterial, formMaterial } from '../../flow/form-material.ts';
import { defaultLimits } from '../../intake/limits.ts';
import { usualLanguage } from '../../locale/index.ts';
import { type Locale } from '../../locale/locale.ts';
import { Failure } from '../../model/failure.ts';
import { showForm } from '../../report/terminal/show-form.ts';
import { quoted } from '../../report/summary/summarise-next.ts';
import { drawForm } from '../../report/template/draw-form.ts';
import { assertDay, collect } from '../audit-options.ts';
import { type CommandFile } from '../create-program.ts';
import { exitCode } from '../exit-code.ts';
import { type Host } from '../host.ts';
import { readInputFiles } from '../input-files.ts';
import { assertInputsSafe } from '../output-files.ts';
import { renderContext } from '../render-context.ts';
import { readDataModel, readPacks } from '../rule-files.ts';

interface Flags {
  readonly rules: readonly string[];
  readonly output: string;
  readonly asOf?: string;
  readonly region: readonly string[];
  readonly encouraged?: boolean;
  readonly color: boolean;
  readonly ascii?: boolean;
}

const extension = '.xlsx';

/** `cscheck template`: a workbook to collect the data in that some packs need. */
export const template: CommandFile = {
  register: (program, host, locale, done) => {
    const { form, cli } = locale;
    const { option, value } = cli;
    program
      .command('template')
      .description(form.command)
      .argument(`[${value.files}...]`, form.files)
      .requiredOption(`-o, --output <${value.file}>`, form.option.output)
      .option(`-r, --rules <${value.pack}>`, option.rules, collect, [])
      .option(`--as-of <${value.day}>`, form.option.asOf)
      .option(`--region <${value.unit}>`, form.option.region, collect, [])
      .option('--encouraged', form.option.encouraged)
      .option('--no-color', option.noColor)
      .option('--ascii', option.ascii)
      .action(async (files: readonly string[], flags: Flags) => {
        await makeForm(files, flags, host, locale);
        done(exitCode.nothingOpen);
      });
  },
};

async function makeForm(paths: readonly string[], flags: Flags, host: Host, locale: Locale): Promise<void> {
  const { output, asOf, region } = flags;
  if (!output.toLowerCase().endsWith(extension)) {
    throw new Failure('format-unknown', { file: output, known: extension });
  }
  if (asOf !== undefined) assertDay('--as-of', asOf);
  const rules = flags.rules.flatMap((names) => names.split(',').map((name) => name.trim()));
  if (rules.length === 0 && region.length === 0 && paths.length === 0) {
    throw new Failure('usage', { problem: { phrase: 'argument-missing', argument: '--rules' } });
  }
  const model = await readDataModel(host);
  const files = paths.length === 0 ? [] : await readInputFiles(paths, host);
  await assertInputsSafe(
    { files: [{ path: output }] },
    files.map(({ file }) => file),
    host,
  );
  const material: FormMaterial = await formMaterial(files, region, {
    model,
    mapping: undefined,
    limits: defaultLimits,
    onStage: () => undefined,
  });
  const form = planForm(
    {
      model,
      packs: await readPacks(host, rules, 'without-cases'),
      named: rules.length > 0,
      asOf,
      today: host.today(),
      overrides: { set: new Map(), readings: new Map() },
      encouraged: flags.encouraged === true,
    },
    material,
  );
  await write(output, await drawForm(form, model, locale), host);
  const named = form.packs.map(({ id, folder }) => ` --rules ${quoted(folder ?? id)}`).join('');
  const language = locale.id === usualLanguage ? '' : ` --lang ${locale.words}`;
  const next = `cscheck audit ${quoted(output)}${named}${language}`;
  host.out(showForm(form, output, next, renderContext(host, locale, model, 'out', flags)));
}

async function write(path: string, content: Uint8Array, host: Host): Promise<void> {
  try {
    await host.writeFiles([{ path, content }]);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : '';
    throw new Failure('output-unwritable', { file: path, reason }, [], { cause });
  }
}
