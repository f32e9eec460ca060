import { type Command } from 'commander';
import { type Locale } from '../locale/locale.ts';
import { type RenderContext } from '../report/report-format.ts';
import { choiceOption } from './choice-option.ts';
import { type Host } from './host.ts';
import { renderContext } from './render-context.ts';
import { readDataModel } from './rule-files.ts';

/** What the commands on packs take beside their own options. */
export interface TextFlags {
  readonly format: 'text' | 'json';
  readonly color: boolean;
  readonly ascii?: boolean;
}

export function addTextOptions(command: Command, { rules, cli: { option } }: Locale): Command {
  return command
    .addOption(
      choiceOption(`-f, --format <${rules.value.format}>`, rules.option.format, ['text', 'json']).default('text'),
    )
    .option('--no-color', option.noColor)
    .option('--ascii', option.ascii);
}

/** Shows a result to people or to programs. */
export async function writeResult(
  result: { show(context: RenderContext): string; document(context: RenderContext): object },
  flags: TextFlags,
  host: Host,
  locale: Locale,
): Promise<void> {
  const context = renderContext(host, locale, await readDataModel(host), 'out', flags);
  host.out(flags.format === 'json' ? `${JSON.stringify(result.document(context), null, 2)}\n` : result.show(context));
}
