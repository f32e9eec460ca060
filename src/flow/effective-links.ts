import { type EffectiveLink, type LinkVerdict, type Statements } from '../model/effective-rule.ts';
import { type IsoDate } from '../model/iso-date.ts';
import { type Dated } from '../rules/dated.ts';
import { levelOfPack } from '../rules/level-of-pack.ts';
import { chainOf } from '../rules/packs-above.ts';
import { parameterText } from '../rules/parameter-text.ts';
import {
  type Clause,
  type OverrideSource,
  type Parameter,
  type RulePack,
  type TestSource,
} from '../rules/rule-pack.ts';
import { figureLines, permissionLines, readingLines } from '../rules/statement-lines.ts';

/** A word of a pack on its way to hold: `keys` are what it settles, so that a later one may take their place. */
interface Word extends Omit<EffectiveLink, 'verdict' | 'replacedBy'> {
  readonly keys: readonly string[];
  /** The day it names itself; without one it holds wherever its pack is used. */
  readonly since: IsoDate | null;
}

/** Everything that a pack and those above it say of something, with what has become of it on a day. */
export function effectiveLinks(pack: RulePack, id: string, on: IsoDate): readonly EffectiveLink[] {
  const words = [
    ...firstWords(pack, id),
    ...(pack.overrides.get(id) ?? []).flatMap((each) => overrideWords(each, pack)),
  ];
  const holding = words.filter(({ since }) => since === null || since <= on);
  const last = holding.at(-1);
  return words.map((word): EffectiveLink => {
    const { pack: by, level, clause, from, statement, reason, keys } = word;
    const link = { pack: by, level, clause, from, statement, reason };
    const position = holding.indexOf(word);
    if (position < 0) return { ...link, verdict: 'not-yet', replacedBy: null };
    const later = holding.slice(position + 1);
    // What is switched off is so until the next word on it, and then all that was said before holds again.
    const isOff = last !== undefined && last !== word && [word, last].some((each) => each.keys.includes('all'));
    const lost = keys.filter((key) => isOff || later.some((each) => each.keys.includes(key)));
    const verdict: LinkVerdict = lost.length === 0 ? 'in-force' : lost.length < keys.length ? 'in-part' : 'replaced';
    return { ...link, verdict, replacedBy: lost.length === 0 ? null : (last?.pack ?? null) };
  });
}

/** What the pack says that it comes from. */
function firstWords(pack: RulePack, id: string): readonly Word[] {
  const home = homeOf(pack, id);
  const { from } = home.period;
  const said = { pack: home.id, level: levelOfPack(home), from, since: null, reason: null };
  const requirement = home.requirements.find((each) => each.id === id);
  const figure = home.figures.find((each) => each.id === id);
  const permission = home.permissions.find((each) => each.id === id);
  const parameter = home.parameters.get(id);
  if (requirement !== undefined) {
    const [standing] = requirement.readings;
    const since = standing.test.kind === 'holds' ? null : standing.test.from;
    const obligation = { key: 'obligation', text: requirement.obligation };
    const statement = [obligation, ...readingLines(withoutLater(standing))];
    const first = {
      ...said,
      clause: cited(requirement.clause),
      statement,
      from: since ?? from,
      since,
      keys: ['obligation', 'threshold', ...(standing.due === null ? [] : ['due'])],
    };
    return [first, ...thresholdWords(standing.test, first)];
  }
  const entry = figure ?? permission;
  if (entry !== undefined) {
    const statement = 'when' in entry ? permissionLines(entry) : figureLines(entry);
    return [{ ...said, clause: cited(entry.clause), statement, keys: ['entry'] }];
  }
  if (parameter === undefined) return [];
  return parameterWords(parameter, { ...said, clause: null, statement: [], keys: ['value'] });
}

/** The highest pack that has it. */
function homeOf(pack: RulePack, id: string): RulePack {
  const has = ({ requirements, figures, permissions, parameters }: RulePack) =>
    parameters.has(id) || [...requirements, ...figures, ...permissions].some((entry) => entry.id === id);
  return chainOf(pack).find(has) ?? pack;
}

function overrideWords(override: OverrideSource, pack: RulePack): readonly Word[] {
  const { change, clause, level } = override;
  const period = chainOf(pack).find(({ id }) => id === override.pack)?.period ?? pack.period;
  const from = override.from ?? period.from;
  const said = { pack: override.pack, level, clause: cited(clause), from, since: override.from, reason: null };
  switch (change.kind) {
    case 'off':
      return [{ ...said, reason: change.reason, statement: [{ key: 'off', text: 'true' }], keys: ['all'] }];
    case 'parameter':
      return parameterWords(change.parameter, { ...said, statement: [], keys: ['value'] });
    case 'requirement': {
      const { obligation, threshold, due, defaultReading } = change;
      const statement = [
        { key: 'obligation', text: obligation },
        ...(threshold === null ? [] : thresholdLines(threshold.comparison, threshold.thresholds)),
        ...(due === null ? [] : [{ key: 'due', text: due.text }]),
        ...(defaultReading === null ? [] : [{ key: 'default-reading', text: defaultReading }]),
      ];
      const settled = [threshold, defaultReading].some((each) => each !== null) ? ['threshold'] : [];
      const keys = ['obligation', ...settled, ...(due === null ? [] : ['due'])];
      const first = { ...said, statement, keys };
      return [first, ...(threshold === null ? [] : laterThresholds(threshold.comparison, threshold.later, first))];
    }
  }
}

function thresholdWords(test: TestSource, first: Word): readonly Word[] {
  return test.kind === 'holds' ? [] : laterThresholds(test.comparison, test.later, first);
}

function laterThresholds(
  comparison: string,
  later: Extract<TestSource, { kind: 'compare' }>['later'],
  first: Word,
): readonly Word[] {
  return later.map(({ from, value }) => ({
    ...first,
    from,
    since: from,
    statement: thresholdLines(comparison, value),
    keys: ['threshold'],
  }));
}

function thresholdLines(comparison: string, thresholds: readonly { readonly text: string }[]): Statements {
  return [{ key: comparison, text: thresholds.map(({ text }) => text).join(' … ') }];
}

function parameterWords(parameter: Parameter, first: Word): readonly Word[] {
  const later: readonly Dated<{ readonly text: string }>[] = parameter.kind === 'number' ? parameter.later : [];
  const plain = parameter.kind === 'number' ? { ...parameter, later: [] } : parameter;
  return [
    { ...first, statement: [{ key: 'value', text: parameterText(plain) }] },
    ...later.map(({ from, value }) => ({
      ...first,
      from,
      since: from,
      statement: [{ key: 'value', text: value.text }],
    })),
  ];
}

function withoutLater<Reading extends { readonly test: TestSource }>(reading: Reading): Reading {
  const { test } = reading;
  return test.kind === 'holds' ? reading : { ...reading, test: { ...test, later: [] } };
}

function cited({ id, locator, text }: Clause) {
  return { id, locator, text };
}
