import { explainFinding, explainRequirements } from '../../flow/explain.ts';
import { type Locale } from '../../locale/locale.ts';
import { Failure } from '../../model/failure.ts';
import { showExplanation } from '../../report/terminal/show-explanation.ts';
import { addAuditOptions, type AuditFlags, auditRequest } from '../audit-options.ts';
import { type CommandFile } from '../create-program.ts';
import { exitCode } from '../exit-code.ts';
import { type Host } from '../host.ts';
import { renderContext } from '../render-context.ts';
import { readDataModel } from '../rule-files.ts';

interface Flags extends AuditFlags {
  readonly subject?: string;
}

/** `cscheck explain`: one finding walked back to its cells and its clause, or what one requirement asks. */
export const explain: CommandFile = {
  register: (program, host, locale, done) => {
    const { value } = locale.cli;
    const command = program
      .command('explain')
      .description(locale.cli.command.explain)
      .argument(`<${value.target}>`, locale.cli.argument.target)
      .argument(`[${value.files}...]`, locale.cli.argument.files)
      .option(`--subject <${value.subject}>`, locale.cli.option.subject);
    addAuditOptions(command, locale).action(async (target: string, files: readonly string[], flags: Flags) => {
      await runExplain(target, files, flags, host, locale);
      done(exitCode.nothingOpen);
    });
  },
};

async function runExplain(
  target: string,
  files: readonly string[],
  flags: Flags,
  host: Host,
  locale: Locale,
): Promise<void> {
  const model = await readDataModel(host);
  // A finding is `requirement:subject`, as reports print it.
  const position = target.indexOf(':');
  const requirement = position < 0 ? target : target.slice(0, position);
  const subject = position < 0 ? flags.subject : target.slice(position + 1);
  if (subject !== undefined && files.length === 0) {
    throw new Failure('usage', { problem: { phrase: 'argument-missing', argument: locale.cli.value.files } });
  }
  const pack = requirement.slice(0, Math.max(requirement.indexOf('.'), 0));
  const rules = flags.rules.length > 0 || pack === '' ? flags.rules : [pack];
  const request = {
    ...(await auditRequest(files, { ...flags, rules }, model, host)),
    show: 'all',
    // Without data nothing chooses a pack, so every one may be asked about.
    named: rules.length > 0 || files.length === 0,
    onStage: () => undefined,
  } as const;
  const explanations =
    subject === undefined
      ? await explainRequirements(requirement, request)
      : [await explainFinding(requirement, subject, request)];
  const context = renderContext(host, locale, model, 'out', flags);
  host.out(explanations.map((explanation) => showExplanation(explanation, context)).join('\n'));
}
