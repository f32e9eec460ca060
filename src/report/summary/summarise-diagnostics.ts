import { type Diagnostic, type Severity } from '../../model/diagnostic.ts';
import { placeText } from '../../model/place.ts';
import { type Report } from '../../model/report.ts';
import { groupDiagnostics, severityTone } from '../group-diagnostics.ts';
import { heading, type View } from '../view.ts';

/** How many diagnostics of each kind, with the first place of each. */
export function summariseDiagnostics({ diagnostics }: Report, view: View): readonly string[] {
  const { locale, terminal, limit } = view;
  if (diagnostics.length === 0) return [];
  const groups = groupDiagnostics(diagnostics);
  const shown = groups.slice(0, limit);
  const rows = shown.map(({ severity, code, members }) => [
    { text: locale.severity[severity], tone: severityTone[severity] },
    { text: locale.diagnosticTitle[code], tone: 'plain' as const },
    { text: String(members.length), tone: 'plain' as const },
    { text: firstPlace(members), tone: 'faint' as const },
  ]);
  const counts = locale.report.severityCounts(number('error'), number('warning'), number('note'));
  return [
    `${heading(view, locale.report.diagnostics, { shown: shown.length, total: groups.length })}  ${counts}`,
    ...terminal.table(rows, [{ align: 'left' }, { align: 'left' }, { align: 'right' }, { align: 'left', grow: true }]),
  ];

  function number(severity: Severity): number {
    return diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  }
}

function firstPlace(members: readonly Diagnostic[]): string {
  const [first] = members;
  return first === undefined ? '' : placeText(first.at);
}
