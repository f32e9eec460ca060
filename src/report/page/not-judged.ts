import { groupNotJudged } from '../build/group-not-judged.ts';
import { missingText } from '../words/missing-text.ts';
import { mostSubjects } from '../words/most-subjects.ts';
import { html, type Html } from './html.ts';
import { type PageContext } from './page-context.ts';
import { note, type PageSection } from './page-section.ts';
import { type NotJudged } from '../../model/report.ts';

/** 没有核查的要求: by the table that is absent, each opening to its requirements. */
export function notJudged(context: PageContext): PageSection | null {
  const { report, locale, words } = context;
  if (report.notJudged.length === 0) return null;
  const entries = groupNotJudged(report.notJudged).map(({ table, members }) => {
    const figures = members.filter(({ requirement }) => requirement.reported).length;
    const { subjects, atMost } = mostSubjects(members);
    const [first] = members;
    const what =
      table === null
        ? first === undefined
          ? ''
          : missingText(first, locale, words)
        : locale.report.notSubmitted(words.table(table));
    return html`<details>
      <summary>
        ${what}${locale.mark.comma}${locale.report.concerned(members.length - figures, figures, subjects, atMost)}
      </summary>
      <ul>
        ${members.map((member) => memberItem(member, context))}
      </ul>
    </details> `;
  });
  return { id: 'not-judged', title: locale.page.section.notJudged, body: [entries, note(locale.report.columnsHint)] };
}

function memberItem({ requirement }: NotJudged, { locale }: PageContext): Html {
  const { title, clause, obligation } = requirement;
  return html`<li>
    ${title[locale.words]} <small>${locale.obligation[obligation]}${locale.mark.comma}${clause.locator}</small>
  </li>`;
}
