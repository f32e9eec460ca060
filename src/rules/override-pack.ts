import { nearestName } from '../base/nearest-name.ts';
import { type DataModel } from '../model/data-model.ts';
import { Failure } from '../model/failure.ts';
import { type IsoDate } from '../model/iso-date.ts';
import { compileOnDay } from './compile-rule-set.ts';
import { type PackOnDay } from './pack-on.ts';
import { type Remark } from './lint/lint-check.ts';
import { thresholds } from './lint/thresholds.ts';
import { settingTarget } from './setting-target.ts';
import { type SettingContext, setParameter } from './set-parameter.ts';
import { setThreshold } from './set-threshold.ts';
import { type ReadingSource, type RequirementSource, type RulePack } from './rule-pack.ts';

/** What the command line may put in place of what the pack says. */
export interface Overrides {
  /** Values by the name of a parameter or the id of a requirement, each also with the id of its pack before it. */
  readonly set: ReadonlyMap<string, string>;
  /** For a requirement, the id of the reading to judge. */
  readonly readings: ReadonlyMap<string, string>;
}

export const noOverrides: Overrides = { set: new Map(), readings: new Map() };

export interface OverriddenPack {
  readonly day: PackOnDay;
  /** What was set in this pack, by the name it was set by, as it now stands there. */
  readonly set: ReadonlyMap<string, string>;
}

/**
 * A pack as it stands on a day, as if its files had been edited: everything after it is the same, whichever way a value
 * came there. What other packs hold is passed over.
 *
 * @throws Failure for a value that cannot stand there, and for a reading that nobody wrote
 */
export function overridePack(
  day: PackOnDay,
  { set, readings }: Overrides,
  model: DataModel,
  asOf: IsoDate,
): OverriddenPack {
  let changed: PackOnDay = { ...day, pack: withReadings(day.pack, readings) };
  const standing = new Map<string, string>();
  for (const [name, text] of set) {
    const target = settingTarget(name, day.pack);
    if (target === undefined) continue;
    const done =
      target.kind === 'parameter'
        ? setParameter(changed.pack, target.id, text, { model, asOf })
        : setThreshold(changed, target.id, text, { model, asOf });
    changed = { ...changed, pack: done.pack, set: new Set([...changed.set, target.id]) };
    standing.set(name, done.text);
  }
  if (standing.size > 0) assertInReach(day, changed, standing, { model, asOf });
  return { day: changed, set: standing };
}

/** A share of at least 120% is a slip: everybody would fall short, whatever they do. */
function assertInReach(
  day: PackOnDay,
  changed: PackOnDay,
  set: ReadonlyMap<string, string>,
  context: SettingContext,
): void {
  const before = new Set(outOfReach(day, context).map(({ about }) => about));
  const found = outOfReach(changed, context).filter(({ about }) => !before.has(about));
  if (found.length === 0) return;
  const settings = [...set].map(([name, text]) => `${name}=${text}`).join(', ');
  // Readings that share a line share what is wrong with it.
  const once = new Map(found.map(({ diagnostic }) => [JSON.stringify(diagnostic), diagnostic]));
  throw new Failure('setting-out-of-reach', { settings }, [...once.values()]);
}

function outOfReach(day: PackOnDay, { model, asOf }: SettingContext): readonly Remark[] {
  const ruleSet = compileOnDay(day, model, asOf).value;
  return thresholds({ pack: day.pack, standing: day.pack, ruleSet, model }).filter(
    ({ diagnostic }) => diagnostic.code === 'threshold-unreachable',
  );
}

/** The reading that is asked for comes first; what stood before it becomes one of the others. */
function withReadings(pack: RulePack, wanted: ReadonlyMap<string, string>): RulePack {
  if (!pack.requirements.some(({ id }) => wanted.has(id))) return pack;
  return { ...pack, requirements: pack.requirements.map((requirement) => withReading(requirement, wanted)) };
}

function withReading(requirement: RequirementSource, wanted: ReadonlyMap<string, string>): RequirementSource {
  const id = wanted.get(requirement.id);
  if (id === undefined) return requirement;
  const { readings } = requirement;
  const known = readings.map((reading) => reading.id);
  const first = readings.find((reading) => reading.id === id);
  if (first === undefined) {
    const nearest = nearestName(id, known) ?? '';
    throw new Failure('reading-unknown', { reading: `${requirement.id}=${id}`, nearest, known: known.join(', ') });
  }
  const others: readonly ReadingSource[] = readings.filter((reading) => reading !== first);
  return { ...requirement, readings: [first, ...others] };
}
