import { dataWords } from '../words/data-words.ts';
import { earlierText } from '../earlier/earlier-text.ts';
import { drawList } from '../markdown/markdown-list.ts';
import { markdownText } from '../markdown/markdown-text.ts';
import { type MarkdownContext } from '../markdown/markdown-context.ts';
import { listAreas } from '../markdown/list-areas.ts';
import { listBasis } from '../markdown/list-basis.ts';
import { listDiagnostics } from '../markdown/list-diagnostics.ts';
import { listGaps } from '../markdown/list-gaps.ts';
import { listOpen } from '../markdown/list-open.ts';
import { capitalised } from '../words/capitalised.ts';
import { type ReportFormat } from '../report-format.ts';
import { verdictParts } from '../words/verdict-parts.ts';

const lists = [listAreas, listGaps, listOpen, listDiagnostics, listBasis] as const;

/**
 * The report as a comment on a merge request: the verdict first, the rest folded. Each list has its room, which adds up
 * to less than the 65,536 characters that a comment may have.
 */
export const markdown = {
  extension: '.md',
  render: (report, { locale, model, limit }) => {
    const context: MarkdownContext = { locale, words: dataWords(model, locale), limit };
    const { workbook, mark, document } = locale;
    const scope = report.scope === null ? '' : `${report.scope.name} `;
    const [verdict = '', ...counts] = verdictParts(report, locale);
    const plans = mark.list(report.packs.map(({ title }) => title[locale.words]));
    const parts = [
      `## ${markdownText(`${scope}${workbook.coverTitle}`)}`,
      `**${capitalised(verdict.toLowerCase())}** · ${counts.join(' · ')}`,
      [workbook.asOf(report.asOf), `${document.packs}${mark.colon}${plans}`].map(markdownText).join(' · '),
      ...report.earlier.toReversed().map((period) => markdownText(earlierText(period, report, locale))),
      ...lists.flatMap((list) => list(report, context) ?? []).map((list) => drawList(list, locale)),
      workbook.basedOnData,
    ];
    return `${parts.join('\n\n')}\n`;
  },
} as const satisfies ReportFormat;
