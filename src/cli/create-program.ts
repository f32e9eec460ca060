import { Command, type Option } from 'commander';
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
      getOutHelpWidth: () => host.width,
      // Problems with the command line are shown as failures, once, by `run`.
      outputError: () => undefined,
    })
    .configureHelp({
      styleTitle: (title) => locale.cli.helpTitle[title] ?? title,
      optionDescription: (option) => describeOption(option, locale),
    });
  for (const command of Object.values(commands)) command.register(program, host, locale, done);
  return program;
}

/** What an option is for, then what it may be and what it is when left out. */
function describeOption({ description, argChoices, defaultValue, flags }: Option, { mark, cli }: Locale): string {
  const word = (name: string): string => cli.helpTitle[name] ?? name;
  const values: unknown = defaultValue;
  const extra: string[] = [];
  if (argChoices !== undefined) extra.push(`${word('choices')}${mark.colon}${mark.list(argChoices)}`);
  const isValue = typeof values === 'string' || typeof values === 'number';
  if (isValue && flags.includes('<')) extra.push(`${word('default')}${mark.colon}${values}`);
  return extra.length === 0 ? description : `${description}${mark.bracket(extra.join(mark.comma))}`;
}
