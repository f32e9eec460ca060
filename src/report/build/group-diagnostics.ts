import { groupBy } from '../../base/group-by.ts';
import { type Diagnostic, type DiagnosticCode, type Severity } from '../../model/diagnostic.ts';
import { type Tone } from '../terminal/terminal.ts';

export interface DiagnosticGroup {
  readonly severity: Severity;
  readonly code: DiagnosticCode;
  readonly members: readonly Diagnostic[];
}

export const severityTone: Readonly<Record<Severity, Tone>> = { error: 'bad', warning: 'doubt', note: 'faint' };

const severityOrder: readonly Severity[] = ['error', 'warning', 'note'];

/** Diagnostics by kind: errors before warnings before notes, then in the order in which the kinds came up. */
export function groupDiagnostics(diagnostics: readonly Diagnostic[]): readonly DiagnosticGroup[] {
  return severityOrder.flatMap((severity) => {
    const alike = diagnostics.filter((diagnostic) => diagnostic.severity === severity);
    return [...groupBy(alike, (diagnostic) => diagnostic.code)].map(([code, members]) => ({
      severity,
      code,
      members,
    }));
  });
}
