import { basename, join, resolve } from 'node:path';
import { newExtension } from '../../../flow/new-extension.ts';
import { newRules } from '../../../flow/new-rules.ts';
import { type Locale } from '../../../locale/locale.ts';
import { Failure } from '../../../model/failure.ts';
import { type CommandFile } from '../../create-program.ts';
import { exitCode } from '../../exit-code.ts';
import { type Host } from '../../host.ts';
import { type SourceFile } from '../../../rules/source-file.ts';
import { readPackToExtend, readStarterFiles } from '../../rule-files.ts';

interface Flags {
  readonly id?: string;
  readonly title?: string;
  readonly extends?: string;
}

/** `cscheck rules new`: begins a pack in an empty folder. */
export const begin: CommandFile = {
  register: (program, host, locale, done) => {
    const { command, argument, option, value } = locale.rules;
    program
      .command('new')
      .description(command.new)
      .argument(`<${value.folder}>`, argument.folder)
      .option(`--id <${value.id}>`, option.id)
      .option(`--title <${value.title}>`, option.title)
      .option(`--extends <${locale.cli.value.pack}>`, option.extends)
      .action(async (folder: string, flags: Flags) => {
        await runNew(folder, flags, host, locale);
        done(exitCode.nothingOpen);
      });
  },
};

async function runNew(folder: string, flags: Flags, host: Host, { rules }: Locale): Promise<void> {
  await assertEmpty(folder, host);
  const files = (await filesOfNew(folder, flags, host)).map(({ path, text }) => ({
    path: join(folder, path),
    content: text,
  }));
  try {
    await host.writeFiles(files);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : '';
    throw new Failure('output-unwritable', { file: folder, reason }, [], { cause });
  }
  for (const { path } of files) host.out(`${path}\n`);
  host.err(`${rules.begun(folder)}\n`);
}

async function filesOfNew(folder: string, { id, title, ...flags }: Flags, host: Host): Promise<readonly SourceFile[]> {
  const named = { id: id ?? basename(resolve(folder)), title };
  if (flags.extends === undefined) return newRules(await readStarterFiles(host, 'alone'), named);
  const above = await readPackToExtend(host, folder, flags.extends);
  return newExtension(await readStarterFiles(host, 'extension'), named, above);
}

async function assertEmpty(folder: string, host: Host): Promise<void> {
  const kind = await host.kindOf(folder);
  if (kind === null) return;
  if (kind === 'file' || (await host.readFolder(folder)).length > 0) throw new Failure('folder-taken', { folder });
}
