import { nearestName } from '../base/nearest-name.ts';
import { type DataModel } from '../model/data-model.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { Failure } from '../model/failure.ts';
import { type IsoDate } from '../model/iso-date.ts';
import { type LinkedMaterial } from '../model/linked.ts';
import { type PackSummary, type Report } from '../model/report.ts';
import { choosePacks, packState } from '../rules/choose-packs.ts';
import { compileOnDay } from '../rules/compile-rule-set.ts';
import { overridePack, type Overrides } from '../rules/override-pack.ts';
import { packOn } from '../rules/pack-on.ts';
import { type RulePack } from '../rules/rule-pack.ts';
import { type Requirement, type RuleSet } from '../rules/rule-set.ts';
import { settableNames, settingTarget } from '../rules/setting-target.ts';
import { shareOut } from '../rules/share-out.ts';
import { type LevelRemark, levelRemarks } from '../rules/strictness/level-law.ts';
import { assertLevels } from './assert-levels.ts';
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
  /** Where a pack asks for less than one above it, and may. */
  readonly remarks: readonly Diagnostic[];
}

/** Fixes the effective date, the packs and their rule sets for some material. @throws Failure when none fits. */
export function settleRules(request: RulesRequest, material: Pick<LinkedMaterial, 'dataDate' | 'units'>): SettledRules {
  const { asOf, asOfSource } = effectiveDate(request, material);
  const { packs: chosen, onlyNamed } = packsFor(request, material, asOf);
  assertKnown(chosen, request.overrides);
  const overridden = chosen.map(({ loaded, summary }) => {
    const { day, set } = overridePack(packOn(loaded.pack, asOf), request.overrides, request.model, asOf);
    return { chosen: { loaded, summary, standing: day.pack }, day, set };
  });
  const packs = overridden.map((each) => each.chosen);
  const whole = overridden.map(({ chosen: { loaded }, day }) => {
    const { value, diagnostics } = compileOnDay(day, request.model, asOf);
    if (diagnostics.length > 0) {
      throw new Failure('pack-malformed', { pack: loaded.pack.id, count: diagnostics.length }, diagnostics);
    }
    assertLevels(loaded.pack, request.model, asOf);
    return value;
  });
  const remarks = packs.flatMap(({ loaded: { pack } }) =>
    levelRemarks(pack, request.model, [asOf]).filter((remark) => !isAccepted(pack, remark)),
  );
  const shared = shareOut(
    packs.flatMap(({ loaded: { pack } }, index) => {
      const ruleSet = whole[index];
      return ruleSet === undefined ? [] : [{ pack, ruleSet }];
    }),
  );
  const set = new Map(overridden.flatMap((each) => [...each.set]));
  const isLeftOut = (requirement: Requirement) => !request.encouraged && isOnlyEncouraged(requirement);
  const ruleSets = shared.map((ruleSet) => ({
    ...ruleSet,
    requirements: ruleSet.requirements.filter((requirement) => !isLeftOut(requirement)),
  }));
  const leftOut = shared.flatMap(({ requirements }) => requirements.filter(isLeftOut));
  return { asOf, asOfSource, packs, onlyNamed, set, ruleSets, leftOut, remarks };
}

function isAccepted({ accept }: RulePack, { code, params }: LevelRemark): boolean {
  return accept.some(({ check, of }) => check === code && (of === null || of === params.id));
}

/** What a plan encourages without a number is a wish list: most would be undetermined or short everywhere. */
function isOnlyEncouraged({ obligation, tags }: Requirement): boolean {
  return obligation === 'may' && tags.includes('qualitative');
}

export interface ChosenPack extends NamedPack {
  /** As it stands on the effective date, with what the command line puts in its place. */
  readonly standing: RulePack;
}

interface NamedPack {
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
): Pick<SettledRules, 'onlyNamed'> & { readonly packs: readonly NamedPack[] } {
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
function assertKnown(packs: readonly NamedPack[], { set, readings }: Overrides): void {
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
