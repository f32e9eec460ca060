import { nearestName } from '../base/nearest-name.ts';
import { type DataModel } from '../model/data-model.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { Failure } from '../model/failure.ts';
import { type IsoDate } from '../model/iso-date.ts';
import { type LinkedMaterial } from '../model/linked.ts';
import { type PackSummary, type Report } from '../model/report.ts';
import { choosePacks, packState } from '../rules/choose-packs.ts';
import { compileRuleSet, type Overrides } from '../rules/compile-rule-set.ts';
import { type RulePack } from '../rules/rule-pack.ts';
import { packsAbove } from '../rules/packs-above.ts';
import { type Requirement, type RuleSet } from '../rules/rule-set.ts';
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
  readonly ruleSets: readonly RuleSet[];
  /** Qualitative requirements that a plan only encourages and that were not asked for. */
  readonly leftOut: readonly Requirement[];
  /** Where a pack asks for less than one above it, and may. */
  readonly remarks: readonly Diagnostic[];
}

/** Fixes the effective date, the packs and their rule sets for some material. @throws Failure when none fits. */
export function settleRules(request: RulesRequest, material: Pick<LinkedMaterial, 'dataDate' | 'units'>): SettledRules {
  const { asOf, asOfSource } = effectiveDate(request, material);
  const { packs, onlyNamed } = packsFor(request, material, asOf);
  const whole = packs.map(({ loaded }) => {
    const overrides = overridesFor(loaded, request.overrides);
    const { value, diagnostics } = compileRuleSet(loaded.pack, request.model, asOf, overrides);
    if (diagnostics.length > 0) {
      throw new Failure('pack-malformed', { pack: loaded.pack.id, count: diagnostics.length }, diagnostics);
    }
    assertLevels(loaded.pack, request.model, asOf);
    return value;
  });
  assertKnown(packs, whole, request.overrides);
  const remarks = packs.flatMap(({ loaded: { pack } }) =>
    levelRemarks(pack, request.model, [asOf]).filter((remark) => !isAccepted(pack, remark)),
  );
  const shared = shareOut(
    packs.flatMap(({ loaded: { pack } }, index) => {
      const ruleSet = whole[index];
      return ruleSet === undefined ? [] : [{ pack, ruleSet }];
    }),
  );
  const isLeftOut = (requirement: Requirement) => !request.encouraged && isOnlyEncouraged(requirement);
  const ruleSets = shared.map((ruleSet) => ({
    ...ruleSet,
    requirements: ruleSet.requirements.filter((requirement) => !isLeftOut(requirement)),
  }));
  const leftOut = shared.flatMap(({ requirements }) => requirements.filter(isLeftOut));
  return { asOf, asOfSource, packs, onlyNamed, ruleSets, leftOut, remarks };
}

function isAccepted({ accept }: RulePack, { code, params }: LevelRemark): boolean {
  return accept.some(({ check, of }) => check === code && (of === null || of === params.id));
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

/** A parameter may be set as `name` for every pack that has it, or as `pack.name`. */
function overridesFor({ pack }: LoadedPack, { set, readings }: Overrides): Overrides {
  const own = [...set].flatMap(([name, value]): [string, string][] => {
    const owner = [pack, ...packsAbove(pack)].find(({ id }) => name.startsWith(`${id}.`));
    const bare = owner === undefined ? name : name.slice(owner.id.length + 1);
    // What is set for a pack above does not reach what a pack below says otherwise.
    const isOwn = owner === undefined || owner.overrides.get(bare) === pack.overrides.get(bare);
    return pack.parameters.has(bare) && isOwn ? [[bare, value]] : [];
  });
  return { set: new Map(own), readings };
}

/** A mistyped override must not look like one that changed nothing. */
function assertKnown(packs: readonly ChosenPack[], ruleSets: readonly RuleSet[], { set, readings }: Overrides): void {
  const parameters = packs.flatMap(({ loaded: { pack } }) =>
    [pack, ...packsAbove(pack)].flatMap(({ id, parameters: known }) =>
      [...known.keys()].flatMap((name) => [name, `${id}.${name}`]),
    ),
  );
  for (const name of set.keys()) {
    if (!parameters.includes(name))
      throw new Failure('parameter-unknown', { parameter: name, known: [...new Set(parameters)].join(', ') });
  }
  const known = ruleSets.flatMap(({ requirements, silent }) => [
    ...requirements.map(({ id }) => id),
    ...silent.map(({ requirement }) => requirement.id),
  ]);
  for (const requirement of readings.keys()) {
    if (known.includes(requirement)) continue;
    throw new Failure('requirement-unknown', { id: requirement, nearest: nearestName(requirement, known) ?? '' });
  }
}
