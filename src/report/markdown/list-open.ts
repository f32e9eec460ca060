import { placeText } from '../../model/place.ts';
import { type Report } from '../../model/report.ts';
import { groupNotJudged } from '../build/group-not-judged.ts';
import { notJudgedText } from '../words/not-judged-text.ts';
import { undecidedText } from '../words/undecided-text.ts';
import { type MarkdownContext } from './markdown-context.ts';
import { type MarkdownList } from './markdown-list.ts';
import { markdownText } from './markdown-text.ts';

/** Cells named with one finding. */
const mostCells = 3;

/** What could not be judged: what is absent as a whole first, then findings with the cells that lack a value. */
export function listOpen(report: Report, context: MarkdownContext): MarkdownList | null {
  const { locale } = context;
  const { mark, document } = locale;
  const groups = groupNotJudged(report.notJudged).map((group) => notJudgedText(group, context));
  const undetermined = report.findings.filter(({ outcome }) => outcome === 'undetermined');
  const findings = undetermined.slice(0, mostEntries).map((finding) => {
    const cells = mark.list(finding.undecidedBy.slice(0, mostCells).map(placeText));
    const where = cells === '' ? '' : `${mark.comma}${document.lackingCells}${mark.colon}${cells}`;
    return `${undecidedText(finding, report, context)}${where}`;
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
