import { type Outcome, rollUp, worstFirst } from '../../model/outcome.ts';
import { type AreaSummary, type Counts, type RequirementSummary } from '../../model/report.ts';
import { html, type Html } from './html.ts';
import { countsText } from './outcome-words.ts';
import { areaKey, type PageContext } from './page-context.ts';
import { note, type PageSection, scrolling } from './page-section.ts';
import { shownAreas } from '../shown-areas.ts';

/** After the number of the worst outcome, so that no cell rests on its colour. */
const marks: Readonly<Record<Outcome, string>> = {
  'non-compliant': '',
  undetermined: '?',
  'not-due': '…',
  compliant: '✓',
  'not-applicable': '',
};

/** Streets by requirements; each cell leads to its findings in the register. */
export function heatTable(context: PageContext): PageSection | null {
  const { report, locale } = context;
  const { page } = locale;
  const areas = shownAreas(report.areas);
  const columns = report.requirements.flatMap((requirement, index) => (isOpen(index) ? [{ requirement, index }] : []));
  if (areas.length === 0 || columns.length === 0) return null;
  const title = page.section.matrix;
  const heads = columns.map(
    ({ requirement }) => html`<th scope="col"><span>${requirement.title[locale.words]}</span></th>`,
  );
  return {
    id: 'matrix',
    title,
    wide: true,
    body: [
      note(page.matrixNote),
      scrolling(
        title,
        html`<table class="heat" id="heat">
          <thead>
            <tr>
              <th scope="col">${page.area}</th>
              ${heads}
            </tr>
          </thead>
          <tbody>
            ${areas.map(
              (area) =>
                html`<tr class="${area.unit.level}">
                  <th scope="row">${area.unit.name}</th>
                  ${columns.map(({ requirement, index }) =>
                    heatCell(area, requirement, area.byRequirement[index] ?? null, context),
                  )}
                </tr> `,
            )}
          </tbody>
        </table>`,
      ),
      note(page.matrixColumns(columns.length, report.requirements.length)),
      areas.length < report.areas.length ? note(page.matrixCounties) : '',
    ],
  };

  function isOpen(index: number): boolean {
    return areas.some(({ byRequirement }) => {
      const counts = byRequirement[index] ?? null;
      return counts !== null && counts['non-compliant'] + counts.undetermined + counts['not-due'] > 0;
    });
  }
}

function heatCell(
  { unit }: AreaSummary,
  { id, title }: RequirementSummary,
  counts: Counts | null,
  { locale }: PageContext,
): Html {
  const worst = counts === null ? 'not-applicable' : rollUp(worstFirst.filter((outcome) => counts[outcome] > 0));
  if (counts === null || worst === 'not-applicable') return html`<td></td>`;
  const label = locale.page.matrixCell(unit.name, title[locale.words], countsText(counts, locale));
  if (worst === 'compliant')
    return html`<td class="compliant"><span role="img" aria-label="${label}">${marks.compliant}</span></td>`;
  return html`<td class="${worst} ${depthOf(worst, counts)}">
    <a href="#register" data-area="${areaKey(unit)}" data-requirement="${id}" aria-label="${label}" title="${label}"
      >${counts[worst]}${marks[worst]}</a
    >
  </td>`;
}

/** Deeper where more than half of those that count are short. */
function depthOf(worst: Outcome, counts: Counts): string {
  const counted = worstFirst.reduce((sum, each) => (each === 'not-applicable' ? sum : sum + counts[each]), 0);
  return worst === 'non-compliant' && counts[worst] * 2 > counted ? 'deep' : '';
}
