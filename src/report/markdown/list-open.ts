import { placeText } from '../../model/place.ts';
import { type Report } from '../../model/report.ts';
import { groupNotJudged } from '../group-not-judged.ts';
import { notJudgedText } from '../not-judged-text.ts';
import { requirementOf, requirementTitle } from '../requirement-title.ts';
import { subjectText } from '../subject-text.ts';
import { type MarkdownContext } from './markdown-context.ts';
import { type MarkdownList } from './markdown-list.ts';
import { markdownText } from './markdown-text.ts';

/** Cells named with one finding. */
const mostCells = 3;

/** What could not be judged: what is absent as a whole first, then findings with the cells that lack a value. */
export function listOpen(report: Report, context: MarkdownContext): MarkdownList | null {
  const { locale, words } = context;
  const { mark, document } = locale;
  const groups = groupNotJudged(report.notJudged).map((group) => notJudgedText(group, context));
  const undetermined = report.findings.filter(({ outcome }) => outcome === 'undetermined');
  const findings = undetermined.slice(0, mostEntries).map((finding) => {
    const requirement = requirementOf(finding, report.requirements);
    const title = requirement === undefined ? finding.requirement : requirementTitle(requirement, locale);
    const cells = mark.list(finding.undecidedBy.slice(0, mostCells).map(placeText));
    const where = cells === '' ? '' : `${mark.comma}${document.lackingCells}${mark.colon}${cells}`;
    return `${subjectText(finding.subject, locale, words)}${mark.colon}${title}${where}`;
  });
  const total = groups.length + undetermined.length;
  if (total === 0) return null;
  return {
    title: `${document.section.open}${mark.bracket(String(total))}`,
    head: [],
    entries: [...groups, ...findings].map((entry) => `- ${markdownText(entry)}`),
    total,
    notes: [],
    room: 10_000,
    isFolded: true,
  };
}

/** More would not fit. */
const mostEntries = 200;
