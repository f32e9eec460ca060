import { dataWords } from '../data-words.ts';
import { planDocument } from '../document/plan-document.ts';
import { type ReportFormat } from '../report-format.ts';
import { drawDocument } from '../word/draw-document.ts';

/** The written report in the layout of official documents, to be edited and passed on. */
export const docx = {
  extension: '.docx',
  render: (report, { locale, model }) => {
    const parts = planDocument(report, { locale, words: dataWords(model, locale) });
    return drawDocument(parts, locale, report.asOf);
  },
} as const satisfies ReportFormat;
