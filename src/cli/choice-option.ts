import { Option } from 'commander';
import { Failure } from '../model/failure.ts';

/** An option that takes one of a few words. Another word is a failure in the language at hand. */
export function choiceOption(flags: string, description: string, choices: readonly string[]): Option {
  const option = new Option(flags, description).choices(choices);
  return option.argParser((value) => {
    if (choices.includes(value)) return value;
    throw new Failure('option-invalid', {
      option: option.long ?? flags,
      value,
      expected: { phrase: 'one-of', choices },
    });
  });
}
