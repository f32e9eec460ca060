import { outcomes } from '../../model/outcome.ts';
import { type Report } from '../../model/report.ts';
import { earlierText } from '../earlier/earlier-text.ts';
import { secondaryText } from '../words/secondary-text.ts';
import { type SheetContext } from '../sheets/sheet-context.ts';
import { showRate } from '../words/show-rate.ts';
import { verdictOf } from '../words/verdict-of.ts';
import { type DocumentPart } from './document-part.ts';
import { findingCounts, outcomeCounts } from './outcome-counts.ts';

/** Named in the first sentence; the basis lists all. */
const mostFiles = 3;

/** 总体情况: what was judged against what, the counts, the rates and the verdict. */
export function writeSummary(report: Report, { locale }: SheetContext): readonly DocumentPart[] {
  const { document, workbook, report: labels, mark, words } = locale;
  const { summary, scope, inputs, packs, asOf, figures } = report;
  const names = inputs.map(({ file }) => file);
  const files =
    names.length > mostFiles ? labels.filesOf(mark.list(names.slice(0, mostFiles)), names.length) : mark.list(names);
  const communities = outcomes.reduce((sum, each) => sum + summary.communities[each], 0);
  const values = figures.reduce((sum, figure) => sum + figure.values.length, 0);
  const sentences = [
    document.basedOn(
      mark.list(packs.map(({ title }) => document.quoted(title[words]))),
      scope?.name ?? workbook.everyone,
      files,
      document.day(asOf),
    ),
    document.judged(
      summary.requirementsJudged,
      summary.requirementsTotal,
      summary.total,
      findingCounts(summary, locale),
    ),
    document.verdict(labels.verdict[verdictOf(report)], showRate(summary.rate)),
    communities === 0
      ? ''
      : document.communities(communities, outcomeCounts(summary.communities, locale), showRate(summary.communityRate)),
    ...report.earlier.toReversed().map((period) => `${earlierText(period, report, locale)}${mark.stop}`),
    workbook.basedOnData,
    [
      figures.length === 0 ? '' : labels.figures(figures.length, values),
      summary.encouragedLeftOut === 0 ? '' : labels.encouragedLeftOut(summary.encouragedLeftOut),
      secondaryText(report, locale),
    ]
      .filter((text) => text !== '')
      .map((text) => `${text}${mark.stop}`)
      .join(words === 'en' ? ' ' : ''),
  ];
  return sentences.filter((text) => text !== '').map((text) => ({ kind: 'paragraph', text }));
}
