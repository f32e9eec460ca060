import { locales } from '../../locale/index.ts';
import { isInherited, ownOverrides } from '../packs-above.ts';
import { type OverrideChange, type OverrideSource, type RulePack } from '../rule-pack.ts';
import { both, code, heading, joined, lines, table } from './markdown.ts';
import { valueOf, valuesOf } from './values-text.ts';

/** A pack without what the packs above it say: that stands on their own pages. */
export function ownPart(pack: RulePack): RulePack {
  const own = <Entry extends { readonly id: string }>(entries: readonly Entry[]) =>
    entries.filter(({ id }) => !isInherited(pack, id));
  return {
    ...pack,
    parameters: new Map([...pack.parameters].filter(([id]) => !isInherited(pack, id))),
    indicators: own(pack.indicators),
    requirements: own(pack.requirements),
    figures: own(pack.figures),
    permissions: own(pack.permissions),
  };
}

/** What it builds on, and what it changes of that. */
export function extensionSections(pack: RulePack): readonly (readonly string[])[] {
  const above = pack.extends;
  if (above === null) return [];
  const taken = both((labels) => labels.takenOver(above.requirements.length), '  \n');
  const changes = ownOverrides(pack);
  const titles = [
    both(({ changed }) => changed),
    both(({ instead }) => instead),
    both(({ since }) => since),
    both(({ clause }) => clause),
  ];
  return [
    [heading(({ extends: title }) => title), `${code(above.id)} ${lines(above.title)}`, taken],
    changes.length === 0
      ? []
      : [
          heading(({ changes: title }) => title),
          table(
            titles,
            changes.map((change) => changeRow(change, pack)),
          ),
        ],
  ];
}

function changeRow({ of, change, from, clause, note }: OverrideSource, pack: RulePack): readonly string[] {
  const entries = [...pack.requirements, ...pack.figures, ...pack.permissions];
  const title = entries.find(({ id }) => id === of)?.title;
  return [
    joined(title === undefined ? '' : lines(title), code(of)),
    joined(changeText(change), note === null ? '' : lines(note)),
    from ?? pack.period.from,
    joined(clause.locator, code(clause.id)),
  ];
}

function changeText(change: OverrideChange): string {
  if (change.kind === 'off')
    return joined(
      both(({ off }) => off),
      lines(change.reason),
    );
  if (change.kind === 'parameter') return valueOf(change.parameter);
  const { obligation, threshold, due, defaultReading } = change;
  const words =
    threshold === null
      ? ''
      : `${locales.zh.comparison[threshold.comparison]} ${locales.en.comparison[threshold.comparison]}`;
  return joined(
    threshold === null ? '' : `${words} ${valuesOf(threshold)}`,
    due === null ? '' : `${both((labels) => labels.due)}: ${code(due.text)}`,
    defaultReading === null ? '' : `${both(({ readings }) => readings)}: ${code(defaultReading)}`,
    `${locales.zh.obligation[obligation]} ${locales.en.obligation[obligation]}`,
  );
}
