import { type Distribution } from '../../model/distribution.ts';
import { distributionText } from '../words/distribution-text.ts';
import { drawHistogram } from './histogram.ts';
import { html, type Html } from './html.ts';
import { type PageContext } from './page-context.ts';
import { note, type PageSection } from './page-section.ts';

const listed = 12;

/** 平均数背后的分布: how many lie below a target that is asked of the average. */
export function distributions(context: PageContext): PageSection | null {
  const { report, locale } = context;
  const all = report.distributions;
  if (all.length === 0) return null;
  return {
    id: 'distributions',
    title: locale.page.section.distributions,
    body: [
      all.slice(0, listed).map((each) => drawDistribution(each, context)),
      all.length > listed ? note(locale.report.showing(listed, all.length)) : '',
    ],
  };
}

function drawDistribution(distribution: Distribution, { locale, words, requirement }: PageContext): Html {
  const { page } = locale;
  const { bands } = distribution;
  const { title, sentence, unsettled, shape } = distributionText(distribution, requirement(distribution.requirement), {
    locale,
    words,
  });
  return html`<figure>
    <figcaption><strong>${title}</strong><br />${sentence}${unsettled === '' ? '' : ` ${unsettled}`}</figcaption>
    ${shape === null ? '' : drawHistogram(shape, sentence)}
    <details>
      <summary>${page.details}</summary>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col" class="number">${page.from}</th>
            <th scope="col" class="number">${page.to}</th>
            <th scope="col" class="number">${page.count}</th>
          </tr>
        </thead>
        <tbody>
          ${bands.map(
            (band) =>
              html`<tr>
                <td class="number">${band.from}</td>
                <td class="number">${band.to}</td>
                <td class="number">${band.count}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </details>
  </figure> `;
}
