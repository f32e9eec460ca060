import { constantOf } from '../../formula/constant-of.ts';
import { fromDayNumber } from '../../model/iso-date.ts';
import { type Rational, toNumber } from '../../model/rational.ts';
import { type NumberTree } from '../../model/tree.ts';
import { valueText } from '../lint/asked-range.ts';
import { type Requirement, type SilentRequirement } from '../rule-set.ts';
import { type Difference } from './strictness-of.ts';

/** What a requirement says in the respects that matter, as it would stand in a file. */
export function differenceText(
  respects: readonly (Difference['of'] | 'silence')[],
  requirement: Requirement,
  silent: SilentRequirement['why'] | null,
): string {
  if (silent !== null) return silent.kind === 'off' ? 'off' : 'from: …';
  const { judged, obligation } = requirement;
  const { test, text, due, unit, permissions } = judged;
  const lines: Readonly<Record<(typeof respects)[number], () => string>> = {
    silence: () => thresholdText(),
    obligation: () => `obligation: ${obligation}`,
    due: () => (due === null ? 'due: none' : `due: ${valued(text.due ?? '', due, dayText)}`),
    scope: () => `where: ${text.where ?? 'true'}`,
    threshold: () => thresholdText(),
    permission: () => permissions.map(({ text: when }) => `when: ${when}`).join(', ') || 'when: false',
  };
  return [...new Set(respects)].map((respect) => lines[respect]()).join(', ');

  function thresholdText(): string {
    if (test.comparison === 'holds') return `holds: ${text.measure}`;
    const trees = test.comparison === 'between' ? [test.threshold, test.ceiling] : [test.threshold];
    const values = trees.map((tree, index) =>
      valued(text.threshold[index] ?? '', tree, (value) => valueText(value, unit)),
    );
    return `${test.comparison}: ${values.join(' … ')}`;
  }
}

/** A formula that names what it is worth is followed by what that is. */
function valued(text: string, tree: NumberTree, show: (value: Rational) => string): string {
  const value = constantOf(tree);
  return value === undefined || /^[\d.,_%-]+(?: \w+)?$/.test(text) ? text : `${text} = ${show(value)}`;
}

function dayText(value: Rational): string {
  return fromDayNumber(toNumber(value));
}
