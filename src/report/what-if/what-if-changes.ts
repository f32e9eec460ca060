import { groupBy } from '../../base/group-by.ts';
import { type Finding } from '../../model/finding.ts';
import { type ChangeKind, changeKinds, type FindingChange, kindsOf } from '../../model/finding-change.ts';
import { type WhatIf } from '../../model/report-comparison.ts';
import { usualLimit } from '../report-format.ts';
import { showFinding } from '../words/show-quantity.ts';
import { subjectText } from '../words/subject-text.ts';
import { type Tone } from '../terminal/terminal.ts';
import { heading, type View } from '../terminal/view.ts';

/** So many of each kind are shown unless more are asked for. */
const first = 3;

const signs: Readonly<Record<ChangeKind, readonly [sign: string, tone: Tone]>> = {
  'newly-short': ['✗', 'bad'],
  wider: ['✗', 'bad'],
  'newly-undetermined': ['?', 'doubt'],
  'no-longer-short': ['✓', 'good'],
  narrower: ['✓', 'good'],
  'newly-determined': ['✓', 'good'],
};

/** Examples of what becomes of single findings. Who is still short by more or less is many, and in the table. */
export function whatIfChanges({ comparison }: WhatIf, view: View): readonly string[] {
  const byKind = groupBy(comparison.changes, (change) => [...kindsOf(change)][0]);
  const listed = changeKinds.filter((kind) => kind !== 'wider' && kind !== 'narrower' && byKind.has(kind));
  return listed.flatMap((kind, index) => {
    const changes = byKind.get(kind) ?? [];
    const shown = changes.slice(0, view.limit === usualLimit ? first : view.limit);
    return [
      ...(index === 0 ? [] : ['']),
      ...heading(view, view.locale.whatIf.kind[kind], { shown: shown.length, total: changes.length }),
      ...shown.flatMap((change) => changeLines(change, kind, comparison.requirements, view)),
    ];
  });
}

function changeLines(
  { requirement: id, obligation, subject, before, after }: FindingChange,
  kind: ChangeKind,
  requirements: WhatIf['comparison']['requirements'],
  { locale, terminal, words }: View,
): readonly string[] {
  const [sign, tone] = signs[kind];
  const requirement = requirements.find((each) => each.id === id)?.after;
  const title = requirement === undefined ? id : requirement.title[locale.words];
  const outcome = (finding: Finding | null) =>
    finding === null ? locale.whatIf.notAsked : locale.outcome[finding.outcome];
  // What does not apply has no numbers.
  const numbers = (finding: Finding | null) =>
    finding === null || finding.outcome === 'not-applicable' ? undefined : showFinding(finding, { locale, words });
  const [was, is] = [numbers(before), numbers(after)];
  const turned = (label: string, from = '', to = '') =>
    from === to || from === '' || to === ''
      ? `${label} ${to === '' ? from : to}`
      : `${label} ${locale.whatIf.turned(from, to)}`;
  const labels = locale.report;
  const line = [
    locale.whatIf.turned(outcome(before), outcome(after)),
    turned(labels.observed, was?.observed, is?.observed),
    turned(labels.required, was?.required, is?.required),
    ...(kind === 'newly-short' && is?.shortfall !== undefined && is.shortfall !== ''
      ? [`${labels.shortfall} ${is.shortfall}`]
      : []),
  ];
  return [
    ...terminal.wrap(`${locale.obligation[obligation]} ${title}`, {
      first: `  ${sign} `,
      rest: '    ',
      tone,
    }),
    ...terminal.wrap(subjectText(subject, locale, words), { first: '    ' }),
    ...terminal.wrap(line.join('  '), { first: '    ' }),
  ];
}
