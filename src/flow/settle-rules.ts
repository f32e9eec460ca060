import { nearestName } from '../base/nearest-name.ts';
import { type DataModel } from '../model/data-model.ts';
import { Failure } from '../model/failure.ts';
import { type IsoDate } from '../model/iso-date.ts';
import { type LinkedMaterial } from '../model/linked.ts';
import { type PackSummary, type Report } from '../model/report.ts';
import { choosePacks, packState } from '../rules/choose-packs.ts';
import { compileRuleSet, type Overrides } from '../rules/compile-rule-set.ts';
import { type Requirement, type RuleSet } from '../rules/rule-set.ts';
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
}

/** Fixes the effective date, the packs and their rule sets for some material. @throws Failure when none fits. */
export function settleRules(request: RulesRequest, material: Pick<LinkedMaterial, 'dataDate' | 'units'>): SettledRules {
  const { asOf, asOfSource } = effectiveDate(request, material);
  const { packs, onlyNamed } = packsFor(request, material, asOf);
  const whole = packs.map(({ loaded }) => {
    const overrides = overridesFor(loaded, request.overrides);
    const { value, diagnostics } = compileRuleSet(loaded.pack, request.model, asOf, overrides);
    if (diagnostics.length === 0) return value;
    throw new Failure('pack-malformed', { pack: loaded.pack.id, count: diagnostics.length }, diagnostics);
  });
  assertKnown(packs, whole, request.overrides);
  const isLeftOut = (requirement: Requirement) => !request.encouraged && isOnlyEncouraged(requirement);
  const ruleSets = whole.map((ruleSet) => ({
    ...ruleSet,
    requirements: ruleSet.requirements.filter((requirement) => !isLeftOut(requirement)),
  }));
  const leftOut = whole.flatMap(({ requirements }) => requirements.filter(isLeftOut));
  return { asOf, asOfSource, packs, onlyNamed, ruleSets, leftOut };
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
    const bare = name.startsWith(`${pack.id}.`) ? name.slice(pack.id.length + 1) : name;
    return pack.parameters.has(bare) ? [[bare, value]] : [];
  });
  return { set: new Map(own), readings };
}

/** A mistyped override must not look like one that changed nothing. */
function assertKnown(packs: readonly ChosenPack[], ruleSets: readonly RuleSet[], { set, readings }: Overrides): void {
  const parameters = packs.flatMap(({ loaded: { pack } }) =>
    [...pack.parameters.keys()].flatMap((name) => [name, `${pack.id}.${name}`]),
  );
  for (const name of set.keys()) {
    if (!parameters.includes(name))
      throw new Failure('parameter-unknown', { parameter: name, known: parameters.join(', ') });
  }
  const known = ruleSets.flatMap(({ requirements }) => requirements.map(({ id }) => id));
  for (const requirement of readings.keys()) {
    if (known.includes(requirement)) continue;
    throw new Failure('requirement-unknown', { id: requirement, nearest: nearestName(requirement, known) ?? '' });
  }
}
