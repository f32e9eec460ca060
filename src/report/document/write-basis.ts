import { type Report } from '../../model/report.ts';
import { basisLines } from '../words/basis-lines.ts';
import { type SheetContext } from '../sheets/sheet-context.ts';
import { type DocumentPart } from './document-part.ts';

/** 核查依据: packs, files and options, then how the rates are reckoned. */
export function writeBasis(report: Report, { locale }: SheetContext): readonly DocumentPart[] {
  const { workbook, mark } = locale;
  const lines = basisLines(report, locale).map(([label, text]) => `${label}${mark.colon}${text}${mark.stop}`);
  const notes = [workbook.ratesNote, workbook.boundsNote, workbook.rankNote, workbook.notDueNote];
  return [...lines, ...notes].map((text) => ({ kind: 'paragraph', text }));
}
