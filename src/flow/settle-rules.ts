import { nearestName } from '../base/nearest-name.ts';
import { type DataModel } from '../model/data-model.ts';
import { Failure } from '../model/failure.ts';
import { type IsoDate } from '../model/iso-date.ts';
import { type LinkedMaterial } from '../model/linked.ts';
import { type PackSummary, type Report } from '../model/report.ts';
import { choosePacks, packState } from '../rules/choose-packs.ts';
import { compileRuleSet } from '../rules/compile-rule-set.ts';
import { overridePack, type Overrides } from '../rules/override-pack.ts';
import { type Requirement, type RuleSet } from '../rules/rule-set.ts';
import { settableNames, settingTarget } from '../rules/setting-target.ts';
import { type LoadedPack } from './load-one-pack.ts';

/** What decides which rules hold. */
export interface RulesRequest {
  readonly model: DataModel;
  /** The packs to judge by when `named`; else those to choose from by the regions in the data. */
  readonly packs: readonly LoadedPack[];
  readonly named: boolean;
  /** Given on the command line; else the data date, else `today`. */
  readonly asOf: IsoDate | undefined;
  readonly today: IsoDate;
  readonly overrides: Overrides;
  /** Whether qualitative requirements are judged that a plan only encourages. */
  readonly encouraged: boolean;
}

/** The rules that hold on the effective date. */
export interface SettledRules extends Pick<Report, 'asOf' | 'asOfSource' | 'onlyNamed'> {
  readonly packs: readonly ChosenPack[];
  /** What was set, by name, as it now stands in the packs. */
  readonly set: ReadonlyMap<string, string>;
  readonly ruleSets: readonly RuleSet[];
  /** Qualitative requirements that a plan only encourages and that were not asked for. */
  readonly leftOut: readonly Requirement[];
}

/** Fixes the effective date, the packs and their rule sets for some material. @throws Failure when none fits. */
export function settleRules(request: RulesRequest, material: Pick<LinkedMaterial, 'dataDate' | 'units'>): SettledRules {
  const { asOf, asOfSource } = effectiveDate(request, material);
  const { packs: chosen, onlyNamed } = packsFor(request, material, asOf);
  assertKnown(chosen, request.overrides);
  const overridden = chosen.map(({ loaded, summary }) => {
    const { pack, set } = overridePack(loaded.pack, request.overrides, request.model, asOf);
    return { chosen: { loaded: { ...loaded, pack }, summary }, set };
  });
  const packs = overridden.map((each) => each.chosen);
  const whole = packs.map(({ loaded }) => {
    const { value, diagnostics } = compileRuleSet(loaded.pack, request.model, asOf);
    if (diagnostics.length === 0) return value;
    throw new Failure('pack-malformed', { pack: loaded.pack.id, count: diagnostics.length }, diagnostics);
  });
  const set = new Map(overridden.flatMap((each) => [...each.set]));
  const isLeftOut = (requirement: Requirement) => !request.encouraged && isOnlyEncouraged(requirement);
  const ruleSets = whole.map((ruleSet) => ({
    ...ruleSet,
    requirements: ruleSet.requirements.filter((requirement) => !isLeftOut(requirement)),
  }));
  const leftOut = whole.flatMap(({ requirements }) => requirements.filter(isLeftOut));
  return { asOf, asOfSource, packs, onlyNamed, set, ruleSets, leftOut };
}

/** What a plan encourages without a number is a wish list: most would be undetermined or short everywhere. */
function isOnlyEncouraged({ obligation, tags }: Requirement): boolean {
  return obligation === 'may' && tags.includes('qualitative');
}

export interface ChosenPack {
  readonly loaded: LoadedPack;
  readonly summary: PackSummary;
}

function effectiveDate(
  { asOf, today }: Pick<RulesRequest, 'asOf' | 'today'>,
  { dataDate }: Pick<LinkedMaterial, 'dataDate'>,
): Pick<Report, 'asOf' | 'asOfSource'> {
  if (asOf !== undefined) return { asOf, asOfSource: 'option' };
  return dataDate === null ? { asOf: today, asOfSource: 'clock' } : { asOf: dataDate, asOfSource: 'data' };
}

function packsFor(
  { packs, named }: Pick<RulesRequest, 'packs' | 'named'>,
  { units }: Pick<LinkedMaterial, 'units'>,
  asOf: IsoDate,
): Pick<SettledRules, 'packs' | 'onlyNamed'> {
  if (named) {
    return { packs: packs.map((loaded) => ({ loaded, summary: summaryOf(loaded, asOf, 'named') })), onlyNamed: [] };
  }
  const codes = units.flatMap(({ code }) => code ?? []);
  const { chosen, passedOver, onlyNamed } = choosePacks(
    packs.map(({ pack }) => pack),
    codes,
    asOf,
  );
  // Figures from before a plan begins are its baseline: they are held against the plan that is to come.
  const wanted = new Set((chosen.length > 0 ? chosen : passedOver).map(({ pack }) => pack));
  if (wanted.size === 0) {
    const top = units
      .filter(({ parent }) => parent === null)
      .map(({ name, code }) => (code === null || code === name ? name : `${name} ${code}`));
    throw new Failure('no-pack-for-region', {
      regions: top.slice(0, 5).join(', '),
      known: packs.map(({ pack }) => pack.id).join(', '),
      onlyNamed: onlyNamed.map(({ pack }) => pack.id).join(', '),
    });
  }
  return {
    packs: packs
      .filter(({ pack }) => wanted.has(pack))
      .map((loaded) => ({ loaded, summary: summaryOf(loaded, asOf, 'region') })),
    onlyNamed: onlyNamed.map(({ pack: { id, title } }) => ({ id, title })),
  };
}

function summaryOf({ pack, sha256, folder }: LoadedPack, asOf: IsoDate, chosen: PackSummary['chosen']): PackSummary {
  const { id, version, title, period } = pack;
  return { id, version, sha256, title, chosen, folder, period: { ...period, state: packState(pack, asOf) } };
}

/** So many parameters are offered where no name is near. */
const mostNames = 12;

/** A mistyped override must not look like one that changed nothing. */
function assertKnown(packs: readonly ChosenPack[], { set, readings }: Overrides): void {
  const all = packs.map(({ loaded }) => loaded.pack);
  for (const name of set.keys()) {
    if (all.some((pack) => settingTarget(name, pack) !== undefined)) continue;
    const parameters = [...new Set(all.flatMap((pack) => [...pack.parameters.keys()]))];
    throw new Failure('setting-unknown', {
      name,
      nearest: nearestName(name, all.flatMap(settableNames)) ?? '',
      known: parameters.slice(0, mostNames).join(', '),
      more: Math.max(0, parameters.length - mostNames),
    });
  }
  const known = all.flatMap(({ requirements }) => requirements.map(({ id }) => id));
  for (const requirement of readings.keys()) {
    if (known.includes(requirement)) continue;
    throw new Failure('requirement-unknown', { id: requirement, nearest: nearestName(requirement, known) ?? '' });
  }
}
