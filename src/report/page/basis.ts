import { type Report } from '../../model/report.ts';
import { type DetailLine } from './finding-lines.ts';
import { html } from './html.ts';
import { type PageContext } from './page-context.ts';
import { type PageSection, scrolling } from './page-section.ts';
import { type Locale } from '../../locale/locale.ts';

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

function basisLines(
  { asOf, asOfSource, packs, onlyNamed, inputs, options, tool }: Report,
  locale: Locale,
): readonly DetailLine[] {
  const { report, workbook, mark, absentRows, packState, packChosen } = locale;
  const settings = Object.entries(options.set).map(([id, value]) => `${id}=${value}`);
  const lines: readonly DetailLine[] = [
    [report.asOf, `${asOf}${mark.bracket(locale.asOfSource[asOfSource])}`],
    ...packs.map(({ id, version, title, chosen, period }): DetailLine => [
      report.packs,
      `${title[locale.words]} ${id} ${version}${mark.bracket([packChosen[chosen], report.period(period.from, period.to, packState[period.state])].join(mark.comma))}`,
    ]),
    [
      report.packs,
      onlyNamed.length === 0 ? '' : report.onlyNamed(mark.list(onlyNamed.map(({ title }) => title[locale.words]))),
    ],
    ...inputs.map(({ file, sha256 }): DetailLine => [workbook.inputs, `${file} SHA-256 ${sha256}`]),
    [report.options, absentRows[options.absentRows]],
    [report.regions, mark.list(options.region)],
    [report.settings, mark.list(settings)],
    [report.readings, mark.list(options.readings)],
    [report.options, options.encouraged ? report.encouraged : ''],
    [workbook.tool, `${tool.name} ${tool.version}`],
  ];
  return lines.filter(([, text]) => text !== '');
}
