import { capitalised } from '../words/capitalised.ts';
import { type Report } from '../../model/report.ts';
import { type ReportSheetContext } from '../sheets/report-sheet-context.ts';
import { type DocumentPart } from './document-part.ts';
import { planAnnexes } from './plan-annexes.ts';
import { writeAreas } from './write-areas.ts';
import { writeBasis } from './write-basis.ts';
import { writeDiagnostics } from './write-diagnostics.ts';
import { writeGaps } from './write-gaps.ts';
import { writeOpen } from './write-open.ts';
import { writeSummary } from './write-summary.ts';

const chapters = [
  ['summary', writeSummary],
  ['areas', writeAreas],
  ['gaps', writeGaps],
  ['open', writeOpen],
  ['diagnostics', writeDiagnostics],
  ['basis', writeBasis],
] as const;

/** The written report: what was found, where, what is short and what could not be told, then the tables. */
export function planDocument(report: Report, context: ReportSheetContext): readonly DocumentPart[] {
  const { workbook, document } = context.locale;
  const written = chapters
    .map(([id, write]) => ({ title: document.section[id], parts: write(report, context) }))
    .filter(({ parts }) => parts.length > 0);
  return [
    { kind: 'title', text: `${report.scope === null ? '' : `${report.scope.name} `}${workbook.coverTitle}` },
    { kind: 'byline', text: capitalised(workbook.asOf(document.day(report.asOf))) },
    ...written.flatMap(({ title, parts }, index): readonly DocumentPart[] => [
      { kind: 'heading', text: document.numbered(index + 1, title) },
      ...parts,
    ]),
    { kind: 'turn' },
    ...planAnnexes(report, context),
  ];
}
