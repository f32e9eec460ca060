import { diffRules } from '../../../flow/diff-rules.ts';
import { showPackComparison } from '../../../report/rules/show-pack-comparison.ts';
import { type CommandFile } from '../../create-program.ts';
import { exitCode } from '../../exit-code.ts';
import { readDataModel, readOnePack } from '../../rule-files.ts';
import { addTextOptions, type TextFlags, writeResult } from '../../rules-output.ts';

/** `cscheck rules diff`: what one pack says that another does not. */
export const diff: CommandFile = {
  register: (program, host, locale, done) => {
    const { command, argument, value } = locale.rules;
    const compared = program
      .command('diff')
      .description(command.diff)
      .argument(`<${value.old}>`, argument.old)
      .argument(`<${value.new}>`, argument.new);
    addTextOptions(compared, locale).action(async (old: string, changed: string, flags: TextFlags) => {
      const model = await readDataModel(host);
      const [before, after] = [await readOnePack(host, old), await readOnePack(host, changed)];
      const comparison = diffRules(before.pack, after.pack, model);
      await writeResult(
        { show: (context) => showPackComparison(comparison, context), document: () => comparison },
        flags,
        host,
        locale,
      );
      done(exitCode.nothingOpen);
    });
  },
};
