import { type Severity } from '../../model/diagnostic.ts';
import { type PackLint } from '../../model/pack-lint.ts';
import { type RenderContext } from '../report-format.ts';
import { showDiagnostics } from '../terminal/show-diagnostics.ts';
import { viewOf } from '../terminal/view.ts';

/** What is wrong or hardly meant in each pack, and how much of it. */
export function showLint(packs: readonly PackLint[], context: RenderContext): string {
  const { locale, terminal } = viewOf(context);
  const { mark, rules } = locale;
  const blocks = packs.map(({ name, diagnostics }) => {
    if (diagnostics.length === 0) return `${terminal.tone(name, 'strong')}${mark.colon}${rules.lint.clean}\n`;
    const count = (severity: Severity) => diagnostics.filter((each) => each.severity === severity).length;
    const found = rules.lint.found(count('error'), count('warning'), count('note'));
    return `${terminal.tone(name, 'strong')}${mark.colon}${found}\n\n${showDiagnostics(diagnostics, context)}`;
  });
  return blocks.join('\n');
}
