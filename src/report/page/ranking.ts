import { capitalised } from '../words/capitalised.ts';
import { rateOf } from '../build/rate-of.ts';
import { showRate } from '../words/show-rate.ts';
import { html, type Html } from './html.ts';
import { areaKey, type PageContext } from './page-context.ts';
import { note, type PageSection, scrolling } from './page-section.ts';
import { rateBar } from './rate-bar.ts';
import { shownAreas } from '../shown-areas.ts';
import { comparableOf, rateChange, showChange } from '../earlier/rate-change.ts';
import { type AreaSummary, type Rate } from '../../model/report.ts';

/** 各地达标情况: districts and streets in the order of their codes, with their rank. */
export function ranking({ report, locale }: PageContext): PageSection | null {
  const areas = shownAreas(report.areas);
  if (areas.length === 0) return null;
  const { workbook, page, report: labels } = locale;
  const title = page.section.ranking;
  const before = comparableOf(report);
  const then = new Map(report.areas.map((area, index) => [area, before?.areas[index]?.findingRate]));
  const head = html`<thead>
    <tr>
      <th scope="col">${page.area}</th>
      <th scope="col" class="number">${workbook.compliance.rank}</th>
      <th scope="col" class="number">${workbook.compliance.communities}</th>
      <th scope="col" class="number">${workbook.compliance.compliant}</th>
      <th scope="col">${workbook.compliance.rate}</th>
      <th scope="col">${capitalised(labels.findingRate)}</th>
      ${before === undefined ? '' : html`<th scope="col" class="number">${capitalised(locale.earlier.findingChange)}</th>`}
      <th scope="col" class="number">${page.gapCount}</th>
      <th scope="col" class="number">${capitalised(locale.outcome.undetermined)}</th>
    </tr>
  </thead>`;
  return {
    id: 'ranking',
    title,
    body: [
      scrolling(
        title,
        html`<table class="areas">
          ${head}
          <tbody>
            ${areas.map((area) => areaRow(area, before === undefined ? undefined : rateChange(rateOf(area.findings), then.get(area))))}
          </tbody>
        </table>`,
      ),
      areas.length < report.areas.length ? note(labels.showing(areas.length, report.areas.length)) : '',
      note(page.barNote),
      note(workbook.rankNote),
    ],
  };
}

/** @param change undefined where nothing is compared */
function areaRow({ unit, findings, communities, rate, rank }: AreaSummary, change: Rate | null | undefined): Html {
  const judged = Object.values(communities).reduce((sum, count) => sum + count, 0);
  const gaps = findings['non-compliant'];
  const link =
    gaps === 0 ? gaps : html`<a href="#register" data-area="${areaKey(unit)}" data-outcome="non-compliant">${gaps}</a>`;
  return html`<tr class="${unit.level}">
    <th scope="row">${unit.name}</th>
    <td class="number">${rank ?? '—'}</td>
    <td class="number">${judged}</td>
    <td class="number">${communities.compliant}</td>
    <td>${showRate(rate)}</td>
    <td>${rateBar(rateOf(findings))}</td>
    ${change === undefined ? '' : html`<td class="number">${showChange(change)}</td>`}
    <td class="number">${link}</td>
    <td class="number">${findings.undetermined}</td>
  </tr> `;
}
