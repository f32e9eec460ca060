import { type Diagnostic, type Severity } from '../../model/diagnostic.ts';
import { placeText } from '../../model/place.ts';
import { type Report } from '../../model/report.ts';
import { groupDiagnostics, severityTone } from '../build/group-diagnostics.ts';
import { heading, type View } from '../terminal/view.ts';

/** How many diagnostics of each kind, with the first place of each. */
export function summariseDiagnostics({ diagnostics, inputs }: Report, view: View): readonly string[] {
  const { locale, terminal, limit } = view;
  if (diagnostics.length === 0) return [];
  const groups = groupDiagnostics(diagnostics);
  const shown = groups.slice(0, limit);
  const rows = shown.map(({ severity, code, members }) => [
    { text: locale.severity[severity], tone: severityTone[severity] },
    { text: locale.diagnosticTitle[code], tone: 'plain' as const },
    { text: String(members.length), tone: 'plain' as const },
    { text: firstPlace(members, inputs), tone: 'faint' as const },
  ]);
  const counts = locale.report.severityCounts(number('error'), number('warning'), number('note'));
  return [
    ...heading(view, locale.report.diagnostics, { shown: shown.length, total: groups.length, aside: counts }),
    ...terminal.table(rows, [{ align: 'left' }, { align: 'left' }, { align: 'right' }, { align: 'left', grow: true }]),
  ];

  function number(severity: Severity): number {
    return diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  }
}

/** There is little room, and the name of the only file says nothing new. */
function firstPlace(members: readonly Diagnostic[], inputs: Report['inputs']): string {
  const [first] = members;
  if (first === undefined) return '';
  const { sheet = '', cell = '' } = first.at;
  const within = [sheet, cell].filter((part) => part !== '').join(' › ');
  return inputs.length > 1 || within === '' ? placeText(first.at) : within;
}
