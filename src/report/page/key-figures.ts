import { obligations, worstFirst } from '../../model/outcome.ts';
import { capitalised } from '../words/capitalised.ts';
import { secondaryText } from '../words/secondary-text.ts';
import { showRate } from '../words/show-rate.ts';
import { verdictOf } from '../words/verdict-of.ts';
import { html, type Html } from './html.ts';
import { outcomeTag } from './outcome-words.ts';
import { type PageContext } from './page-context.ts';
import { note, type PageSection, scrolling } from './page-section.ts';

/** 主要数字: the verdict, the two rates, and the findings by outcome and obligation. */
export function keyFigures({ report, locale }: PageContext): PageSection {
  const { summary } = report;
  const { workbook, report: labels, page } = locale;
  const cards: readonly (readonly [label: string, value: string])[] = [
    [labels.findingRate, showRate(summary.rate)],
    [workbook.compliance.rate, showRate(summary.communityRate)],
    [page.gapCount, String(summary.counts['non-compliant'])],
    [labels.notDetermined, String(summary.counts.undetermined)],
    [workbook.requirementsJudged, `${summary.requirementsJudged}/${summary.requirementsTotal}`],
  ];
  const verdict = verdictOf(report);
  const asides = [
    summary.encouragedLeftOut === 0 ? '' : labels.encouragedLeftOut(summary.encouragedLeftOut),
    secondaryText(report, locale),
    workbook.basedOnData,
    workbook.ratesNote,
    workbook.boundsNote,
  ];
  return {
    id: 'summary',
    title: page.section.summary,
    body: [
      html`<p class="verdict ${verdict}">${capitalised(labels.verdict[verdict].toLowerCase())}</p>
        <dl class="cards">
          ${cards.map(
            ([label, value]) =>
              html`<div>
                <dt>${capitalised(label)}</dt>
                <dd>${value}</dd>
              </div>`,
          )}
        </dl> `,
      scrolling(workbook.findings, outcomeTable()),
      asides.filter((aside) => aside !== '').map(note),
    ],
  };

  function outcomeTable(): Html {
    const rows = worstFirst.filter((outcome) => summary.counts[outcome] > 0);
    return html`<table class="plain">
      <thead>
        <tr>
          <th scope="col">${workbook.register.outcome}</th>
          ${obligations.map((obligation) => html`<th scope="col" class="number">${capitalised(locale.obligation[obligation])}</th>`)}
          <th scope="col" class="number">${workbook.total}</th>
          <th scope="col" class="number">${workbook.compliance.communities}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (outcome) =>
            html`<tr>
              <th scope="row">${outcomeTag(outcome, locale)}</th>
              ${obligations.map(
                (obligation) => html`<td class="number">${summary.byObligation[obligation][outcome]}</td>`,
              )}
              <td class="number">${summary.counts[outcome]}</td>
              <td class="number">${summary.communities[outcome]}</td>
            </tr> `,
        )}
      </tbody>
    </table> `;
  }
}
