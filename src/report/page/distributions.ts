import { type Distribution } from '../../model/distribution.ts';
import { toNumber } from '../../model/rational.ts';
import { digitsToJustify, showInterval } from '../show-quantity.ts';
import { showRate } from '../show-rate.ts';
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
  const { unit, count, average, median, target, below, subject, members, bands, unsettled } = distribution;
  const { page, report } = locale;
  const digits = Math.max(
    ...[average, median].map((observed) => digitsToJustify({ observed, required: target, unit })),
  );
  const shown = (interval: Distribution['average']) => showInterval(interval, unit, { locale, words }, digits);
  const title = page.distribution(
    requirement(distribution.requirement)?.title[locale.words] ?? distribution.requirement,
    words.subject(members),
    subject.name ?? subject.code ?? words.subject(subject.kind),
  );
  const sentence = `${page.spread(count, shown(average), shown(median))}${page.belowTarget(shown(target), showRate(below))}`;
  const line = (end: Distribution['target'], label: string) => {
    const value = end.low ?? end.high;
    return value === null ? [] : [{ at: toNumber(value), label: `${label} ${shown(end)}` }];
  };
  return html`<figure>
    <figcaption>
      <strong>${title}</strong><br />${sentence}${unsettled > 0 ? ` ${page.unsettled(unsettled)}` : ''}
    </figcaption>
    ${bands.length === 0 ? '' : drawHistogram(bands, { target: line(target, report.required), median: line(median, page.median) }, sentence)}
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
