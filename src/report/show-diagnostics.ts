import { type Diagnostic } from '../model/diagnostic.ts';
import { type Place, placeText } from '../model/place.ts';
import { diagnosticText } from './diagnostic-text.ts';
import { groupBy } from '../base/group-by.ts';
import { type DiagnosticGroup, groupDiagnostics, severityTone } from './group-diagnostics.ts';
import { type RenderContext } from './report-format.ts';
import { type View, viewOf } from './view.ts';

/** Every diagnostic with its place, by kind. What is said of several places in the same words is said once. */
export function showDiagnostics(diagnostics: readonly Diagnostic[], context: RenderContext): string {
  const view = viewOf(context);
  const { locale, terminal } = view;
  if (diagnostics.length === 0) return `${terminal.clean(locale.report.noDiagnostics)}\n`;
  const blocks = groupDiagnostics(diagnostics).map((group) => groupLines(group, view).join('\n'));
  return `${blocks.join('\n\n')}\n`;
}

function groupLines({ severity, code, members }: DiagnosticGroup, view: View): readonly string[] {
  const { locale, terminal, words } = view;
  const title = `${locale.severity[severity]} ${locale.diagnosticTitle[code]} ${members.length}`;
  const alike = groupBy(members, (diagnostic) => diagnosticText(diagnostic, locale, words));
  return [
    `${terminal.tone(title, severityTone[severity])} ${terminal.tone(code, 'faint')}`,
    ...[...alike].flatMap(([message, same]) => [
      ...same.flatMap(({ at }) => placeLines(at, view)),
      ...terminal.wrap(message, { first: '    ' }),
    ]),
  ];
}

function placeLines(at: Place, { terminal }: View): readonly string[] {
  return terminal.wrap(placeText(at), { first: '  ', rest: '    ', tone: 'strong' });
}
