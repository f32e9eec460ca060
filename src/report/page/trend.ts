import { trendCharts } from '../charts/trend-chart.ts';
import { earlierText } from '../earlier/earlier-text.ts';
import { html } from './html.ts';
import { type PageContext } from './page-context.ts';
import { note, type PageSection } from './page-section.ts';

/** 与以往各期比较: what has become of the rates, in words and as lines. */
export function trend(context: PageContext): PageSection | null {
  const { report, locale } = context;
  if (report.earlier.length === 0) return null;
  return {
    id: 'trend',
    title: locale.earlier.title,
    body: [
      report.earlier.toReversed().map((period) => html`<p>${earlierText(period, report, locale)}</p>`),
      trendCharts(context).map(
        ({ title, notes, width, height, body }) =>
          html`<figure>
            <figcaption><strong>${title}</strong></figcaption>
            <svg class="chart paper" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">${body}</svg>
            ${notes.map(note)}
          </figure> `,
      ),
    ],
  };
}
