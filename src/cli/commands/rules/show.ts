import { showRules } from '../../../flow/show-rules.ts';
import { showRuleEntry } from '../../../report/rules/show-rule-entry.ts';
import { collect } from '../../audit-options.ts';
import { type CommandFile } from '../../create-program.ts';
import { exitCode } from '../../exit-code.ts';
import { readPacks } from '../../rule-files.ts';
import { addTextOptions, type TextFlags, writeResult } from '../../rules-output.ts';

interface Flags extends TextFlags {
  readonly rules: readonly string[];
}

/** `cscheck rules show`: what a pack says under an id. */
export const show: CommandFile = {
  register: (program, host, locale, done) => {
    const { command, argument, value } = locale.rules;
    const { option, value: values } = locale.cli;
    const shown = program
      .command('show')
      .description(command.show)
      .argument(`<${value.id}>`, argument.id)
      .option(`-r, --rules <${values.pack}>`, option.rules, collect, []);
    addTextOptions(shown, locale).action(async (id: string, flags: Flags) => {
      const entry = showRules(id, await readPacks(host, flags.rules, 'whole'), host.today());
      await writeResult(
        { show: (context) => showRuleEntry(entry, context), document: () => entry },
        flags,
        host,
        locale,
      );
      done(exitCode.nothingOpen);
    });
  },
};
