import { levels } from '../../model/data-model.ts';
import { type Finding } from '../../model/finding.ts';
import { capitalised } from '../words/capitalised.ts';
import { showFinding } from '../words/show-quantity.ts';
import { bulletBar, drawBullet } from './bullet-bar.ts';
import { html, type Html } from './html.ts';
import { outcomeTag } from './outcome-words.ts';
import { type PageContext } from './page-context.ts';
import { note, type PageSection, scrolling } from './page-section.ts';

const listed = 15;

/** 现状与要求: bars for the findings of the largest units first, then the worst. */
export function comparison(context: PageContext): PageSection | null {
  const { report, locale } = context;
  const { workbook, page, report: labels } = locale;
  const drawable = report.findings.filter((finding) => isOpen(finding) && bulletBar(finding) !== null);
  if (drawable.length === 0) return null;
  const chosen = drawable.toSorted((a, b) => levelOf(a) - levelOf(b)).slice(0, listed);
  const title = page.section.comparison;
  const left = (text: string) => html`<th scope="col">${text}</th>`;
  return {
    id: 'comparison',
    title,
    body: [
      note(page.comparisonNote),
      scrolling(
        title,
        html`<table class="comparison">
          <thead>
            <tr>
              ${left(page.area)}${left(workbook.register.requirement)}${left(page.bar)}
              <th scope="col" class="number">${capitalised(labels.observed)}</th>
              <th scope="col" class="number">${capitalised(labels.required)}</th>
              ${left(workbook.register.outcome)}
            </tr>
          </thead>
          <tbody>
            ${chosen.map((finding) => comparisonRow(finding, context))}
          </tbody>
        </table>`,
      ),
      chosen.length < drawable.length ? note(labels.showing(chosen.length, drawable.length)) : '',
    ],
  };
}

function comparisonRow(finding: Finding, { locale, words, requirement }: PageContext): Html {
  const { observed, required } = showFinding(finding, { locale, words });
  const bar = bulletBar(finding);
  const { name, code, kind } = finding.subject;
  return html`<tr>
    <th scope="row">${name ?? code ?? words.subject(kind)}</th>
    <td>${requirement(finding.requirement)?.title[locale.words] ?? finding.requirement}</td>
    <td>${bar === null ? '' : drawBullet(bar)}</td>
    <td class="number">${observed}</td>
    <td class="number">${required}</td>
    <td>${outcomeTag(finding.outcome, locale)}</td>
  </tr> `;
}

function isOpen({ outcome }: Finding): boolean {
  return outcome === 'non-compliant' || outcome === 'not-due' || outcome === 'undetermined';
}

/** Units from the top down; rows that are no unit come after them. */
function levelOf({ subject }: Finding): number {
  const level = levels.findIndex((each) => each === subject.kind);
  return level === -1 ? levels.length : level;
}
