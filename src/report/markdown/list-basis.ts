import { type Report } from '../../model/report.ts';
import { basisLines } from '../words/basis-lines.ts';
import { type MarkdownContext } from './markdown-context.ts';
import { type MarkdownList } from './markdown-list.ts';
import { markdownText } from './markdown-text.ts';

/** Packs, day, inputs and options. */
export function listBasis(report: Report, { locale }: MarkdownContext): MarkdownList {
  const lines = basisLines(report, locale);
  return {
    title: locale.document.section.basis,
    head: [],
    entries: lines.map(([label, text]) => `- ${markdownText(`${label}${locale.mark.colon}${text}`)}`),
    total: lines.length,
    notes: [],
    room: 8_000,
    isFolded: true,
  };
}
