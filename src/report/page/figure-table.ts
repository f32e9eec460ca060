import { showInterval } from '../words/show-quantity.ts';
import { cellsText } from './cells-text.ts';
import { html } from './html.ts';
import { type PageContext } from './page-context.ts';
import { note, type PageSection, scrolling } from './page-section.ts';

const listed = 300;

/** 规划指标: what the plans ask for without a threshold, computed and not judged. */
export function figureTable({ report, locale, words }: PageContext): PageSection | null {
  const values = report.figures.flatMap(({ requirement, values: own }) =>
    own.map((figure) => ({ requirement, figure })),
  );
  if (values.length === 0) return null;
  const { workbook, page } = locale;
  const title = page.section.figures;
  return {
    id: 'figures',
    title,
    body: [
      note(workbook.figuresNote),
      scrolling(
        title,
        html`<table>
          <thead>
            <tr>
              <th scope="col">${workbook.figure}</th>
              <th scope="col">${page.area}</th>
              <th scope="col" class="number">${workbook.value}</th>
              <th scope="col">${workbook.register.evidence}</th>
              <th scope="col">${workbook.locator}</th>
            </tr>
          </thead>
          <tbody>
            ${values.slice(0, listed).map(
              ({ requirement, figure: { subject, unit, value, evidence, evidenceTotal } }) =>
                html`<tr>
                  <th scope="row">${requirement.title[locale.words]}</th>
                  <td>${subject.name ?? subject.code ?? words.subject(subject.kind)}</td>
                  <td class="number">${showInterval(value, unit, { locale, words })}</td>
                  <td>${cellsText(evidence.slice(0, 3), evidenceTotal, locale)}</td>
                  <td>${requirement.clause.locator}</td>
                </tr> `,
            )}
          </tbody>
        </table>`,
      ),
      values.length > listed ? note(locale.report.showing(listed, values.length)) : '',
    ],
  };
}
