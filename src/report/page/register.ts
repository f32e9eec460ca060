import { type Finding } from '../../model/finding.ts';
import { html, inertJson, type Part } from './html.ts';
import { type PageContext } from './page-context.ts';
import { note, type PageSection, scrolling } from './page-section.ts';
import { registerRows, registerWords } from './register-rows.ts';
import { registerEntry } from './register-entry.ts';
import { registerFilters, registerPager } from './register-filters.ts';
import { registerColumns, registerHead, registerRow, registerTemplate } from './register-row.ts';

/** So many rows stand in the page; of more, the script makes those that are looked at. */
export const mostRows = 3000;
/** Of a register that is too long for the page: what is printed, or seen without script. */
const mostPrinted = 500;

/** 缺口台账: every finding with search, filters and order, each opening to cells, arithmetic and clause. */
export function register(context: PageContext): PageSection {
  const { report, locale } = context;
  const { findings } = report;
  const { page } = locale;
  const isWhole = findings.length <= mostRows;
  const body: readonly Part[] =
    findings.length === 0
      ? [note(locale.report.noGaps)]
      : [
          note(page.registerNote),
          isWhole ? note(page.printNote) : '',
          registerFilters(context),
          isWhole ? table('rows', findings) : tableOnDemand(),
          html`<script type="application/json" id="words">
            ${inertJson(registerWords(context))}
          </script> `,
        ];
  return { id: 'register', title: page.section.register, wide: true, body };

  function table(id: string, rows: readonly Finding[]): Part {
    return scrolling(
      page.section.register,
      html`<table class="register" id="${id}">
        ${registerHead(locale)} ${rows.map((finding) => registerRow(registerEntry(finding, context), context))}
        <tbody class="none" hidden>
          <tr>
            <td colspan="${registerColumns}">${page.noMatch}</td>
          </tr>
        </tbody>
      </table>`,
    );
  }

  function tableOnDemand(): Part {
    const worst = findings.filter(({ outcome, obligation }) => outcome === 'non-compliant' && obligation === 'must');
    const printed = worst.slice(0, mostPrinted);
    return html`<div class="on-demand" hidden>${table('rows', [])}${registerPager(locale)}</div>
      <div class="printed">
        ${note(page.printed(printed.length, worst.length))}
        <p class="note screen">${page.needsScript}</p>
        ${table('printed', printed)}
      </div>
      ${registerTemplate(context)}
      <script type="application/json" id="data">
        ${inertJson(registerRows(findings, context))}
      </script>`;
  }
}
