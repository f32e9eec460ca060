import { lintRules } from '../../../flow/lint-rules.ts';
import { lintDocument } from '../../../report/rules/rules-documents.ts';
import { showLint } from '../../../report/rules/show-lint.ts';
import { type CommandFile } from '../../create-program.ts';
import { exitCode } from '../../exit-code.ts';
import { readDataModel, readPackFiles } from '../../rule-files.ts';
import { addTextOptions, type TextFlags, writeResult } from '../../rules-output.ts';

/** `cscheck rules lint`: what is wrong or hardly meant; only what is wrong fails. */
export const lint: CommandFile = {
  register: (program, host, locale, done) => {
    const { command, argument, value } = locale.rules;
    addTextOptions(
      program.command('lint').description(command.lint).argument(`[${value.packs}...]`, argument.packs),
      locale,
    ).action(async (names: readonly string[], flags: TextFlags) => {
      const model = await readDataModel(host);
      const packs = (await readPackFiles(host, names)).map(({ name, files, above }) =>
        lintRules(name, files, model, above),
      );
      const result = {
        show: (context: Parameters<typeof showLint>[1]) => showLint(packs, context),
        document: (context: Parameters<typeof showLint>[1]) => lintDocument(packs, context),
      };
      await writeResult(result, flags, host, locale);
      const isWrong = packs.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error'));
      done(isWrong ? exitCode.findings : exitCode.nothingOpen);
    });
  },
};
