import { testRules } from '../../../flow/test-rules.ts';
import { type Locale } from '../../../locale/locale.ts';
import { Failure } from '../../../model/failure.ts';
import { type PackTest } from '../../../model/pack-test.ts';
import { testDocument } from '../../../report/rules/rules-documents.ts';
import { showPackTests } from '../../../report/rules/show-pack-tests.ts';
import { wayShare } from '../../../report/rules/way-share.ts';
import { type CommandFile } from '../../create-program.ts';
import { exitCode } from '../../exit-code.ts';
import { type Host } from '../../host.ts';
import { readDataModel, readPacks } from '../../rule-files.ts';
import { addTextOptions, type TextFlags, writeResult } from '../../rules-output.ts';

interface Flags extends TextFlags {
  readonly minCoverage?: number;
}

/** `cscheck rules test`: runs the cases; fails when one does, or when they go too few ways of the formulas. */
export const test: CommandFile = {
  register: (program, host, locale, done) => {
    const { command, argument, option, value } = locale.rules;
    const tested = program
      .command('test')
      .description(command.test)
      .argument(`[${value.packs}...]`, argument.packs)
      .option(`--min-coverage <${value.percent}>`, option.minCoverage, percent);
    addTextOptions(tested, locale).action(async (names: readonly string[], flags: Flags) => {
      const model = await readDataModel(host);
      const tests: PackTest[] = [];
      for (const { pack } of await readPacks(host, names, 'whole')) tests.push(await testRules(pack, model));
      const result = {
        show: (context: Parameters<typeof showPackTests>[1]) => showPackTests(tests, context),
        document: (context: Parameters<typeof showPackTests>[1]) => testDocument(tests, context),
      };
      await writeResult(result, flags, host, locale);
      const areTooFew = sayTooFew(tests, flags.minCoverage ?? 0, host, locale);
      const isRed = areTooFew || tests.some(({ failed }) => failed.length > 0);
      done(isRed ? exitCode.findings : exitCode.nothingOpen);
    });
  },
};

function sayTooFew(tests: readonly PackTest[], wanted: number, host: Host, { rules, mark }: Locale): boolean {
  const short = tests.filter(({ ways }) => ways.gone * 100 < wanted * ways.total);
  for (const { id, ways } of short) {
    host.err(`${id}${mark.colon}${rules.test.tooFew(wayShare(ways), `${wanted}%`)}\n`);
  }
  return short.length > 0;
}

function percent(value: string): number {
  const number = Number(value.replace(/%$/, ''));
  if (/^\d+(?:\.\d+)?%?$/.test(value) && number <= 100) return number;
  throw new Failure('option-invalid', { option: '--min-coverage', value, expected: 'percentage' });
}
