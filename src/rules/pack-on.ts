import { type IsoDate } from '../model/iso-date.ts';
import { placeText } from '../model/place.ts';
import { inForce } from './dated.ts';
import {
  type OverrideChange,
  type OverrideSource,
  type Parameter,
  type ReadingSource,
  type RequirementSource,
  type RulePack,
  type TestSource,
} from './rule-pack.ts';
import { placeIn } from './source-text.ts';

/** A pack as it stands on one day: of values that change with the days, and of overrides, those in force. */
export interface PackOnDay {
  readonly pack: RulePack;
  /** What is switched off, by its id. */
  readonly off: ReadonlyMap<string, OverrideSource>;
  /** Requirements that nothing asks for yet: their first value comes later. */
  readonly early: ReadonlySet<string>;
  /** What the command line put in the place of what the packs say, by its id. */
  readonly set: ReadonlySet<string>;
}

/** What a pack says on a day, with what it and the packs above it change. */
export function packOn(pack: RulePack, on: IsoDate): PackOnDay {
  const off = new Map<string, OverrideSource>();
  const early = new Set<string>();
  const requirements = pack.requirements.map((source): RequirementSource => {
    const stated = overridesOn(pack, source.id, on).reduce(overridden, source);
    const [{ test }] = stated.readings;
    if (test.kind === 'compare' && test.from !== null && test.from > on) early.add(source.id);
    return onDay(stated, on);
  });
  for (const id of pack.overrides.keys()) {
    const last = overridesOn(pack, id, on).at(-1);
    if (last?.change.kind === 'off') off.set(id, last);
  }
  const parameters = [...pack.parameters].map(([name, parameter]): [string, Parameter] => {
    const changed = overridesOn(pack, name, on).reduce(
      (before, { change }) => (change.kind === 'parameter' ? change.parameter : before),
      parameter,
    );
    if (changed.kind !== 'number') return [name, changed];
    return [name, { ...changed, value: inForce(changed.later, on) ?? changed.value, later: [] }];
  });
  const permissions = pack.permissions.filter(({ id }) => !off.has(id));
  const figures = pack.figures.filter(({ id }) => !off.has(id));
  return {
    pack: { ...pack, requirements, figures, permissions, parameters: new Map(parameters) },
    off,
    early,
    set: new Set(),
  };
}

/** The overrides of something that are in force on a day, the one that has the last word last. */
export function overridesOn({ overrides }: Pick<RulePack, 'overrides'>, id: string, on: IsoDate) {
  return (overrides.get(id) ?? []).filter(({ from }) => from === null || from <= on);
}

/** A requirement as an override states it. */
function overridden(source: RequirementSource, { change, clause }: OverrideSource): RequirementSource {
  if (change.kind !== 'requirement') return source;
  const { obligation, defaultReading } = change;
  const [standing, ...others] = source.readings;
  const wanted = source.readings.find(({ id }) => id === defaultReading) ?? standing;
  const rest = [standing, ...others].filter((reading) => reading !== wanted);
  // A threshold settles how the clause is read: readings with a threshold of their own fall away.
  const alike = change.threshold === null ? rest : rest.filter((reading) => hasThresholdOf(reading, wanted));
  const readings: RequirementSource['readings'] = [
    changed(wanted, change),
    ...alike.map((each) => changed(each, change)),
  ];
  return { ...source, clause, obligation, readings };
}

function changed(
  reading: ReadingSource,
  { threshold, due }: Extract<OverrideChange, { kind: 'requirement' }>,
): ReadingSource {
  const { test } = reading;
  const asked: TestSource = threshold === null || test.kind === 'holds' ? test : { ...test, ...threshold };
  return { ...reading, test: asked, due: due ?? reading.due };
}

/** Whether two readings share a threshold: it stands at one place. */
function hasThresholdOf({ test: a }: ReadingSource, { test: b }: ReadingSource): boolean {
  if (a.kind === 'holds' || b.kind === 'holds') return a.kind === b.kind;
  const place = ({ thresholds }: typeof a) => thresholds.map((text) => placeText(placeIn(text))).join();
  return place(a) === place(b);
}

function onDay(source: RequirementSource, on: IsoDate): RequirementSource {
  const [standing, ...others] = source.readings;
  return { ...source, readings: [readingOn(standing, on), ...others.map((reading) => readingOn(reading, on))] };
}

function readingOn(reading: ReadingSource, on: IsoDate): ReadingSource {
  const { test } = reading;
  if (test.kind === 'holds' || test.later.length === 0) return reading;
  return { ...reading, test: { ...test, thresholds: inForce(test.later, on) ?? test.thresholds, later: [] } };
}
