import { type Command, type CommanderError } from 'commander';
import { nearestName } from '../base/nearest-name.ts';
import { Failure } from '../model/failure.ts';
import { type Phrase, quoted } from '../model/phrase.ts';

/** What Commander finds wrong with a command line, as a failure that every language has words for. */
export function usageFailure(error: CommanderError, program: Command, argv: readonly string[]): Failure<'usage'> {
  return new Failure('usage', { problem: problemOf(error, program, argv) });
}

function problemOf({ code, message }: CommanderError, program: Command, argv: readonly string[]): Phrase {
  // Commander gives no more than a sentence; it sets the words of the command line in single quotation marks.
  const [first = '', second = ''] = Array.from(message.matchAll(/'([^']*)'/g), ([, word = '']) => word);
  switch (code) {
    case 'commander.unknownCommand': {
      const known = commandNamed(program, argv).commands.map((command) => command.name());
      return { phrase: 'command-unknown', command: first, nearest: nearestName(first, known) ?? '', known };
    }
    case 'commander.unknownOption':
      return { phrase: 'option-unknown', option: first, nearest: nearestName(first, optionsOf(program, argv)) ?? '' };
    case 'commander.optionMissingArgument':
      return { phrase: 'option-without-value', option: first };
    case 'commander.conflictingOption':
      return { phrase: 'options-together', first: longFlag(first), second: longFlag(second) };
    case 'commander.missingArgument':
      return { phrase: 'argument-missing', argument: first };
    case 'commander.excessArguments': {
      const [most = 0, given = 0] = Array.from(message.matchAll(/\d+/g), Number);
      return { phrase: 'arguments-left-over', most, given };
    }
    default:
      return quoted(message.replace(/^error: /, ''));
  }
}

/** The command at hand where it has commands of its own, else the program. */
function commandNamed(program: Command, argv: readonly string[]): Command {
  return program.commands.find((each) => each.commands.length > 0 && argv.includes(each.name())) ?? program;
}

/** The long options of the command at hand; of the program where no command is named. */
function optionsOf(program: Command, argv: readonly string[]): readonly string[] {
  const group = commandNamed(program, argv);
  const command = group.commands.find((candidate) => argv.includes(candidate.name())) ?? group;
  return [...command.options.flatMap(({ long }) => long ?? []), '--help'];
}

/** `-o, --output <file>` is `--output`. */
function longFlag(flags: string): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? flags;
}
