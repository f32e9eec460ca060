import { type Diagnostic } from '../../model/diagnostic.ts';
import { type Place, placeText } from '../../model/place.ts';
import { diagnosticSentence, diagnosticText, formulaPosition } from '../words/diagnostic-text.ts';
import { groupBy } from '../../base/group-by.ts';
import { type DiagnosticGroup, groupDiagnostics, severityTone } from '../build/group-diagnostics.ts';
import { type RenderContext } from '../report-format.ts';
import { textWidth } from './terminal.ts';
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
      ...messageLines(message, same, view),
    ]),
  ];
}

/** A formula is drawn with a mark below what is wrong, where a line can hold it; else the message quotes it. */
function messageLines(message: string, [diagnostic]: readonly Diagnostic[], view: View): readonly string[] {
  const { locale, terminal, words } = view;
  const indent = ' '.repeat(4);
  const position = diagnostic === undefined ? undefined : formulaPosition(diagnostic);
  if (diagnostic === undefined || position === undefined) return terminal.wrap(message, { first: indent });
  const formula = terminal.clean(position.formula);
  const drawn = `${indent}${indent}${formula}`;
  if (textWidth(drawn) > terminal.width) return terminal.wrap(message, { first: indent });
  const before = textWidth(terminal.clean(position.formula.slice(0, position.at - 1)));
  return [
    ...terminal.wrap(diagnosticSentence(diagnostic, locale, words), { first: indent }),
    drawn,
    `${indent}${indent}${' '.repeat(before)}^`,
  ];
}

function placeLines(at: Place, { terminal }: View): readonly string[] {
  return terminal.wrap(placeText(at), { first: '  ', rest: '    ', tone: 'strong' });
}
