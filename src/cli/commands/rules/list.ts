import { listRules } from '../../../flow/list-rules.ts';
import { showPacks } from '../../../report/rules/show-packs.ts';
import { type CommandFile } from '../../create-program.ts';
import { exitCode } from '../../exit-code.ts';
import { readPacks } from '../../rule-files.ts';
import { addTextOptions, type TextFlags, writeResult } from '../../rules-output.ts';

/** `cscheck rules list`: the packs and what is in them. */
export const list: CommandFile = {
  register: (program, host, locale, done) => {
    const { command, argument, value } = locale.rules;
    addTextOptions(
      program.command('list').description(command.list).argument(`[${value.packs}...]`, argument.packs),
      locale,
    ).action(async (names: readonly string[], flags: TextFlags) => {
      const packs = (await readPacks(host, names, 'whole')).map((loaded) => listRules(loaded, host.today()));
      await writeResult(
        { show: (context) => showPacks(packs, context), document: () => ({ packs }) },
        flags,
        host,
        locale,
      );
      done(exitCode.nothingOpen);
    });
  },
};
