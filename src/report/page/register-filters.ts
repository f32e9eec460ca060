import { obligations, worstFirst } from '../../model/outcome.ts';
import { html, type Html, type Part } from './html.ts';
import { areaKey, type PageContext } from './page-context.ts';

/** The controls above the register, which the script makes visible. */
export function registerFilters({ report, locale }: PageContext): Html {
  const { page, workbook, outcome, obligation } = locale;
  const listed = new Set(report.findings.map((finding) => finding.requirement));
  const outcomesListed = new Set(report.findings.map((finding) => finding.outcome));
  const choice = (name: string, label: string, options: Part) =>
    html`<label
      >${label}<select name="${name}">
        <option value="">${page.all}</option>
        ${options}
      </select></label
    >`;
  const option = (value: string, text: string) => html`<option value="${value}">${text}</option>`;
  return html`<form id="filters" hidden role="search" aria-label="${page.section.register}">
      <label class="grow">${page.search}<input type="search" name="text" autocomplete="off" spellcheck="false" /></label
      >${choice(
        'area',
        page.area,
        report.areas.map(({ unit }) => option(areaKey(unit), unit.level === 'town' ? `\u3000${unit.name}` : unit.name)),
      )}${choice(
        'requirement',
        workbook.register.requirement,
        report.requirements.filter(({ id }) => listed.has(id)).map(({ id, title }) => option(id, title[locale.words])),
      )}${choice(
        'outcome',
        workbook.register.outcome,
        worstFirst.filter((each) => outcomesListed.has(each)).map((each) => option(each, outcome[each])),
      )}${choice(
        'obligation',
        workbook.register.obligation,
        obligations.map((each) => option(each, obligation[each])),
      )}<button type="reset">${page.reset}</button>
    </form>
    <p class="state" id="state" hidden>
      <span id="status" role="status" data-showing="${page.showing('{shown}', '{total}')}"></span>
      <a id="link" href="#register">${page.link}</a>
    </p> `;
}

/** Where the register is given in pages. */
export function registerPager({ page }: PageContext['locale']): Html {
  return html`<nav id="pager" aria-label="${page.section.register}" data-page="${page.pageOf('{page}', '{pages}')}">
    <button type="button" id="previous">${page.previous}</button> <span id="page" role="status"></span>
    <button type="button" id="next">${page.next}</button>
  </nav> `;
}
