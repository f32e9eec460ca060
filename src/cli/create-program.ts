import { Command } from 'commander';
import { type Locale } from '../locale/locale.ts';
import { commands } from './commands/index.ts';
import { type Host } from './host.ts';

/** One command of the program: it adds itself and says its exit code when done. */
export interface CommandFile {
  /** Adds the command to the program. */
  register(program: Command, host: Host, locale: Locale, done: (code: number) => void): void;
}

/** The whole command line. Sub-commands are made by `program.command`, which passes on how errors and output are handled. */
export function createProgram(host: Host, locale: Locale, done: (code: number) => void): Command {
  const program = new Command('cscheck')
    .description(locale.cli.description)
    .version(host.version, '-V, --version', locale.cli.option.version)
    .helpOption('-h, --help', locale.cli.option.help)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        host.out(text);
      },
      writeErr: (text) => {
        host.err(text);
      },
      // Problems with the command line are shown as failures, once, by `run`.
      outputError: () => undefined,
    })
    .configureHelp({ styleTitle: (title) => locale.cli.helpTitle[title] ?? title });
  for (const command of Object.values(commands)) command.register(program, host, locale, done);
  return program;
}
