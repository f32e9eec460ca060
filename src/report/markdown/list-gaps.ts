import { type Finding } from '../../model/finding.ts';
import { type Report } from '../../model/report.ts';
import { capitalised } from '../words/capitalised.ts';
import { evidenceText } from '../gap-register.ts';
import { usualLimit } from '../report-format.ts';
import { requirementOf, requirementTitle } from '../words/requirement-title.ts';
import { basisText } from '../words/secondary-text.ts';
import { showFinding } from '../words/show-quantity.ts';
import { subjectText } from '../words/subject-text.ts';
import { type MarkdownContext } from './markdown-context.ts';
import { type MarkdownList, tableRow, tableRule } from './markdown-list.ts';
import { markdownText } from './markdown-text.ts';

/** So many gaps are shown unless another number is asked for. */
const worst = 20;

/** The worst gaps, each with its numbers, its cells and its clause. */
export function listGaps(report: Report, context: MarkdownContext): MarkdownList {
  const { locale, limit } = context;
  const { workbook, document, report: labels } = locale;
  const gaps = report.findings.filter(({ outcome }) => outcome === 'non-compliant');
  const { register } = workbook;
  const heads = [
    document.subject,
    register.requirement,
    register.obligation,
    labels.observed,
    labels.required,
    labels.shortfall,
    register.evidence,
    register.basis,
  ];
  return {
    title: labels.worstGaps,
    head: [
      tableRow(heads.map((head) => markdownText(capitalised(head)))),
      tableRule(['left', 'left', 'left', 'right', 'right', 'right', 'left', 'left']),
    ],
    entries: gaps.slice(0, limit === usualLimit ? worst : limit).map((gap) => gapRow(gap, report, context)),
    total: gaps.length,
    notes: gaps.length === 0 ? [labels.noGaps] : [],
    room: 20_000,
    isFolded: false,
  };
}

function gapRow(finding: Finding, { requirements }: Report, context: MarkdownContext): string {
  const { locale, words } = context;
  const requirement = requirementOf(finding, requirements);
  const { observed, required, shortfall } = showFinding(finding, context);
  const cells = [
    subjectText(finding.subject, locale, words),
    requirement === undefined ? finding.requirement : requirementTitle(requirement, locale),
    locale.obligation[finding.obligation],
    observed,
    required,
    shortfall,
    evidenceText(finding, context),
    requirement === undefined ? finding.clause : basisText(requirement, locale),
  ];
  return tableRow(cells.map(markdownText));
}
