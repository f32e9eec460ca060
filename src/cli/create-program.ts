import { Command } from 'commander';
import { languages } from '../locale/index.ts';
import { type Locale } from '../locale/locale.ts';
import { choiceOption } from './choice-option.ts';
import { commands } from './commands/index.ts';
import { helpWords } from './help-words.ts';
import { type Host } from './host.ts';

/** One command of the program: it adds itself and says its exit code when done. */
export interface CommandFile {
  /** Adds the command to the program. */
  register(program: Command, host: Host, locale: Locale, done: (code: number) => void): void;
}

/** The whole command line. Sub-commands are made by `program.command`, which passes on how errors and output are handled. */
export function createProgram(host: Host, locale: Locale, done: (code: number) => void): Command {
  const { option, value } = locale.cli;
  const program = new Command('cscheck')
    .description(locale.cli.description)
    .version(host.version, '-V, --version', option.version)
    .helpOption('-h, --help', option.help)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        host.out(text);
      },
      writeErr: (text) => {
        host.err(text);
      },
      getOutHelpWidth: () => host.width,
      getErrHelpWidth: () => host.width,
      // Problems with the command line are shown as failures, once, by `run`.
      outputError: () => undefined,
    })
    .configureHelp(helpWords(locale));
  for (const command of Object.values(commands)) command.register(program, host, locale, done);
  // `--lang` may stand before a command or after it, and is read before anything is parsed.
  for (const command of [program, ...program.commands.flatMap((each) => [each, ...each.commands])]) {
    command.addOption(choiceOption(`--lang <${value.language}>`, option.lang, languages));
  }
  return program;
}
