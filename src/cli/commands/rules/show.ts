import { join } from 'node:path';
import { showEffective } from '../../../flow/show-effective.ts';
import { showRules } from '../../../flow/show-rules.ts';
import { type EffectiveRule } from '../../../model/effective-rule.ts';
import { Failure } from '../../../model/failure.ts';
import { type RenderContext } from '../../../report/report-format.ts';
import { showEffectiveRule } from '../../../report/rules/show-effective-rule.ts';
import { showRuleEntry } from '../../../report/rules/show-rule-entry.ts';
import { assertDay, collect } from '../../audit-options.ts';
import { type CommandFile } from '../../create-program.ts';
import { exitCode } from '../../exit-code.ts';
import { type Host } from '../../host.ts';
import { readDataModel, readPacks } from '../../rule-files.ts';
import { addTextOptions, type TextFlags, writeResult } from '../../rules-output.ts';

interface Flags extends TextFlags {
  readonly rules: readonly string[];
  readonly effective?: boolean;
  readonly region?: string;
  readonly asOf?: string;
}

/** `cscheck rules show`: what a pack says under an id. */
export const show: CommandFile = {
  register: (program, host, locale, done) => {
    const { command, argument, value, option: own } = locale.rules;
    const { option, value: values } = locale.cli;
    const shown = program
      .command('show')
      .description(command.show)
      .argument(`<${value.id}>`, argument.id)
      .option(`-r, --rules <${values.pack}>`, option.rules, collect, [])
      .option('--effective', own.effective)
      .option(`--region <${values.unit}>`, own.region)
      .option(`--as-of <${values.day}>`, own.asOf);
    addTextOptions(shown, locale).action(async (id: string, flags: Flags) => {
      if (flags.effective === true || flags.region !== undefined || flags.asOf !== undefined) {
        const rule = await effectiveRule(id, flags, host);
        const result = {
          show: (context: RenderContext) => showEffectiveRule(rule, context),
          document: () => rule,
        };
        await writeResult(result, flags, host, locale);
        done(exitCode.nothingOpen);
        return;
      }
      // A folder stands for the pack in it, as everywhere.
      const isFolder = flags.rules.length === 0 && (await host.kindOf(join(id, 'pack.yaml'))) === 'file';
      const packs = await readPacks(host, isFolder ? [id] : flags.rules, 'whole');
      const named = isFolder ? packs[0]?.pack.id : undefined;
      const entry = showRules(named ?? id, packs, host.today());
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

/** What holds in a region on a day, today unless another is named. */
async function effectiveRule(id: string, flags: Flags, host: Host): Promise<EffectiveRule> {
  const { rules, region, asOf = host.today() } = flags;
  if (region === undefined)
    throw new Failure('usage', { problem: { phrase: 'argument-missing', argument: '--region' } });
  assertDay('--as-of', asOf);
  const packs = (await readPacks(host, rules, 'without-cases')).map(({ pack }) => pack);
  return showEffective({ id, region, asOf, packs, named: rules.length > 0, model: await readDataModel(host) });
}
