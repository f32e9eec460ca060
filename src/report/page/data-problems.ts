import { placeText } from '../../model/place.ts';
import { diagnosticText } from '../words/diagnostic-text.ts';
import { groupDiagnostics } from '../build/group-diagnostics.ts';
import { html } from './html.ts';
import { type PageContext } from './page-context.ts';
import { note, type PageSection } from './page-section.ts';

const listed = 20;

/** 数据问题: by kind, each opening to its first cells. */
export function dataProblems({ report, locale, words }: PageContext): PageSection {
  const groups = groupDiagnostics(report.diagnostics);
  return {
    id: 'data-problems',
    title: locale.page.section.diagnostics,
    body:
      groups.length === 0
        ? note(locale.report.noDiagnostics)
        : groups.map(
            ({ severity, code, members }) =>
              html`<details>
                <summary>
                  ${locale.severity[severity]}${locale.mark.colon}${locale.diagnosticTitle[code]} ${members.length}
                </summary>
                <ul>
                  ${members.slice(0, listed).map(
                    (diagnostic) =>
                      html`<li>
                        <span class="cell">${placeText(diagnostic.at)}</span>
                        ${diagnosticText(diagnostic, locale, words)}
                      </li>`,
                  )}
                </ul>
                ${members.length > listed ? note(locale.report.showing(listed, members.length)) : ''}
              </details> `,
          ),
  };
}
