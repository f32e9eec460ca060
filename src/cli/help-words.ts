import { type Argument, type Command, type HelpConfiguration, type Option } from 'commander';
import { type Locale } from '../locale/locale.ts';
import { terminalOf, textWidth } from '../report/terminal/terminal.ts';

/** How Commander lays out its help: in the words of one language, and where a Chinese character is two columns wide. */
export function helpWords(locale: Locale): HelpConfiguration {
  const { help } = locale.cli;
  const titles = new Map(Object.entries(help.title));
  return {
    displayWidth: textWidth,
    boxWrap: (text, width) => terminalOf({ width, colour: false, ascii: false }).wrap(text).join('\n'),
    styleTitle: (title) => titles.get(title) ?? title,
    commandUsage: (command) => [...namesOf(command), ...callOf(command, help)].join(' '),
    subcommandTerm: (command) => [command.name(), ...callOf(command, help)].join(' '),
    optionDescription: (option) => describeOption(option, locale),
  };
}

/** The program and the commands that lead to this one. */
function namesOf(command: Command): readonly string[] {
  return command.parent === null ? [command.name()] : [...namesOf(command.parent), command.name()];
}

/** What stands behind the name of a command. */
function callOf(command: Command, { options, command: name }: Locale['cli']['help']): readonly string[] {
  const names = command.commands.length === 0 ? [] : [name];
  return [options, ...names, ...command.registeredArguments.map(argumentTerm)];
}

function argumentTerm(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

/** What an option is for, then what it may be and what it is when left out. */
function describeOption({ description, argChoices, defaultValue, flags }: Option, { mark, cli }: Locale): string {
  const values: unknown = defaultValue;
  const extra: string[] = [];
  if (argChoices !== undefined) extra.push(`${cli.help.choices}${mark.colon}${mark.list(argChoices)}`);
  const isValue = typeof values === 'string' || typeof values === 'number';
  if (isValue && flags.includes('<')) extra.push(`${cli.help.default}${mark.colon}${values}`);
  return extra.length === 0 ? description : `${description}${mark.bracket(extra.join(mark.comma))}`;
}
