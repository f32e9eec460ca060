import { coverRules } from '../../../flow/cover-rules.ts';
import { showPackCoverage } from '../../../report/rules/show-pack-coverage.ts';
import { type CommandFile } from '../../create-program.ts';
import { exitCode } from '../../exit-code.ts';
import { readPacks } from '../../rule-files.ts';
import { addTextOptions, type TextFlags, writeResult } from '../../rules-output.ts';

/** `cscheck rules coverage`: how many clauses of each plan are accounted for, and which are not. */
export const coverage: CommandFile = {
  register: (program, host, locale, done) => {
    const { command, argument, value } = locale.rules;
    addTextOptions(
      program.command('coverage').description(command.coverage).argument(`[${value.packs}...]`, argument.packs),
      locale,
    ).action(async (names: readonly string[], flags: TextFlags) => {
      const packs = (await readPacks(host, names, 'without-cases')).map(({ pack }) => coverRules(pack));
      await writeResult(
        { show: (context) => showPackCoverage(packs, context), document: () => ({ packs }) },
        flags,
        host,
        locale,
      );
      done(exitCode.nothingOpen);
    });
  },
};
