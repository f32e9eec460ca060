import { basisLines } from '../words/basis-lines.ts';
import { html } from './html.ts';
import { type PageContext } from './page-context.ts';
import { type PageSection, scrolling } from './page-section.ts';

/** 核查依据: packs, inputs and options, then every clause that was judged. */
export function basis({ report, locale }: PageContext): PageSection {
  const { workbook, page } = locale;
  const title = page.section.basis;
  return {
    id: 'basis',
    title,
    body: [
      html`<dl>
        ${basisLines(report, locale).map(
          ([label, text]) =>
            html`<dt>${label}</dt>
              <dd>${text}</dd>`,
        )}
      </dl> `,
      scrolling(
        title,
        html`<table>
          <thead>
            <tr>
              <th scope="col">${workbook.register.requirement}</th>
              <th scope="col">${workbook.locator}</th>
              <th scope="col">${workbook.clauseText}</th>
              <th scope="col">${workbook.threshold}</th>
              <th scope="col">${workbook.register.due}</th>
            </tr>
          </thead>
          <tbody>
            ${report.requirements.map(
              ({ title: name, clause, threshold, due }) =>
                html`<tr>
                  <th scope="row">${name[locale.words]}</th>
                  <td>${clause.locator}</td>
                  <td class="clause">${clause.text[locale.words]}</td>
                  <td><code>${threshold}</code></td>
                  <td class="due">${due ?? ''}</td>
                </tr> `,
            )}
          </tbody>
        </table>`,
      ),
    ],
  };
}
