import { type RequirementSummary } from '../../model/report.ts';
import { rationalFromText } from '../../model/rational.ts';
import { capitalised } from '../words/capitalised.ts';
import { showInterval } from '../words/show-quantity.ts';
import { html, type Html } from './html.ts';
import { type PageContext } from './page-context.ts';
import { note, type PageSection, scrolling } from './page-section.ts';
import { rateBar } from './rate-bar.ts';

/** 各项要求: what came of each, in the order of the plans. */
export function requirementTable(context: PageContext): PageSection | null {
  const { report, locale } = context;
  if (report.requirements.length === 0) return null;
  const { workbook, page, report: labels, outcome } = locale;
  const title = page.section.requirements;
  const number = (text: string) => html`<th scope="col" class="number">${capitalised(text)}</th>`;
  return {
    id: 'requirements',
    title,
    body: [
      scrolling(
        title,
        html`<table>
          <thead>
            <tr>
              <th scope="col">${workbook.register.requirement}</th>
              <th scope="col">${workbook.register.obligation}</th>
              <th scope="col">${workbook.judgedOn}</th>
              <th scope="col">${capitalised(labels.findingRate)}</th>
              ${number(outcome['non-compliant'])}${number(outcome.undetermined)}${number(outcome['not-due'])}${number(outcome.compliant)}
              <th scope="col" class="number">${page.totalShortfall}</th>
            </tr>
          </thead>
          <tbody>
            ${report.requirements.map((requirement) => requirementRow(requirement, context))}
          </tbody>
        </table>`,
      ),
      report.requirements.some(({ readingMatters }) => readingMatters) ? note(`* ${labels.readingMatters}`) : '',
      note(page.barNote),
    ],
  };
}

function requirementRow(requirement: RequirementSummary, { locale, words }: PageContext): Html {
  const { id, title, obligation, subjectTitle, counts, rate, shortfall, unit, readingMatters } = requirement;
  const gaps = counts['non-compliant'];
  const link =
    gaps === 0 ? gaps : html`<a href="#register" data-requirement="${id}" data-outcome="non-compliant">${gaps}</a>`;
  const total =
    shortfall === null || gaps + counts['not-due'] === 0
      ? ''
      : showInterval(
          { low: rationalFromText(shortfall.low) ?? null, high: rationalFromText(shortfall.high ?? '') ?? null },
          unit,
          { locale, words },
        );
  return html`<tr>
    <th scope="row">${title[locale.words]}${readingMatters ? ' *' : ''}</th>
    <td>${locale.obligation[obligation]}</td>
    <td>${capitalised(subjectTitle[locale.words])}</td>
    <td>${rateBar(rate)}</td>
    <td class="number">${link}</td>
    <td class="number">${counts.undetermined}</td>
    <td class="number">${counts['not-due']}</td>
    <td class="number">${counts.compliant}</td>
    <td class="number">${total}</td>
  </tr> `;
}
