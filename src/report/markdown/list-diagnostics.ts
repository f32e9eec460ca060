import { placeText } from '../../model/place.ts';
import { type Report } from '../../model/report.ts';
import { diagnosticText } from '../words/diagnostic-text.ts';
import { groupDiagnostics } from '../build/group-diagnostics.ts';
import { type MarkdownContext } from './markdown-context.ts';
import { type MarkdownList, tableRow, tableRule } from './markdown-list.ts';
import { markdownText } from './markdown-text.ts';

/** The kinds of data problems, how often each, and the first of each with its cell. */
export function listDiagnostics({ diagnostics }: Report, { locale, words }: MarkdownContext): MarkdownList {
  const { workbook, document, mark, page } = locale;
  const groups = groupDiagnostics(diagnostics);
  const heads = [workbook.severity, workbook.kind, page.count, workbook.cell, workbook.message];
  return {
    title: `${document.section.diagnostics}${mark.bracket(String(diagnostics.length))}`,
    head: [tableRow(heads), tableRule(['left', 'left', 'right', 'left', 'left'])],
    entries: groups.map(({ severity, code, members }) => {
      const [first] = members;
      const cells = [
        locale.severity[severity],
        locale.diagnosticTitle[code],
        String(members.length),
        first === undefined ? '' : placeText(first.at),
        first === undefined ? '' : diagnosticText(first, locale, words),
      ];
      return tableRow(cells.map(markdownText));
    }),
    total: groups.length,
    notes: diagnostics.length === 0 ? [locale.report.noDiagnostics] : [],
    room: 8_000,
    isFolded: true,
  };
}
