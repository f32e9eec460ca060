import { basename, join, resolve } from 'node:path';
import { newRules } from '../../../flow/new-rules.ts';
import { type Locale } from '../../../locale/locale.ts';
import { Failure } from '../../../model/failure.ts';
import { type CommandFile } from '../../create-program.ts';
import { exitCode } from '../../exit-code.ts';
import { type Host } from '../../host.ts';
import { readStarterFiles } from '../../rule-files.ts';

interface Flags {
  readonly id?: string;
  readonly title?: string;
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
      .action(async (folder: string, flags: Flags) => {
        await runNew(folder, flags, host, locale);
        done(exitCode.nothingOpen);
      });
  },
};

async function runNew(folder: string, { id, title }: Flags, host: Host, { rules }: Locale): Promise<void> {
  await assertEmpty(folder, host);
  const named = { id: id ?? basename(resolve(folder)), title };
  const files = newRules(await readStarterFiles(host), named).map(({ path, text }) => ({
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

async function assertEmpty(folder: string, host: Host): Promise<void> {
  const kind = await host.kindOf(folder);
  if (kind === null) return;
  if (kind === 'file' || (await host.readFolder(folder)).length > 0) throw new Failure('folder-taken', { folder });
}
