import { type Severity } from '../../model/diagnostic.ts';
import { type Report } from '../../model/report.ts';
import { groupDiagnostics } from '../build/group-diagnostics.ts';
import { type SheetContext } from '../sheets/sheet-context.ts';
import { type DocumentPart } from './document-part.ts';

/** 数据问题: how many of each kind; where they are is for those who fill in the tables. */
export function writeDiagnostics({ diagnostics }: Report, { locale }: SheetContext): readonly DocumentPart[] {
  const { report: labels, mark, diagnosticTitle, document } = locale;
  if (diagnostics.length === 0) return [{ kind: 'paragraph', text: `${labels.noDiagnostics}${mark.stop}` }];
  const count = (severity: Severity) => diagnostics.filter((each) => each.severity === severity).length;
  const kinds = groupDiagnostics(diagnostics).map(
    ({ code, members }) => `${diagnosticTitle[code]}${mark.bracket(String(members.length))}`,
  );
  const counts = labels.severityCounts(count('error'), count('warning'), count('note')).split(/ {2,}/);
  const text = `${counts.join(mark.comma)}${mark.colon}${mark.list(kinds)}${mark.stop}${document.diagnosticsElsewhere}`;
  return [{ kind: 'paragraph', text }];
}
