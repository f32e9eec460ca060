import { nearestName } from '../base/nearest-name.ts';
import { readRegionCode } from '../intake/link/region-code.ts';
import { type DataModel } from '../model/data-model.ts';
import { type EffectiveLink, type EffectiveRule, type Statements } from '../model/effective-rule.ts';
import { Failure } from '../model/failure.ts';
import { type IsoDate } from '../model/iso-date.ts';
import { choosePacks, packState } from '../rules/choose-packs.ts';
import { packOn } from '../rules/pack-on.ts';
import { chainOf, packsAbove } from '../rules/packs-above.ts';
import { parameterText } from '../rules/parameter-text.ts';
import { type RulePack } from '../rules/rule-pack.ts';
import { figureLines, permissionLines, readingLines } from '../rules/statement-lines.ts';
import { assertLevels } from './assert-levels.ts';
import { effectiveLinks } from './effective-links.ts';

/** Where and when something is asked for. */
export interface EffectiveRequest {
  readonly id: string;
  /** A code of any level. */
  readonly region: string;
  readonly asOf: IsoDate;
  /** The packs to look at: those named, or all, of which only those in force count. */
  readonly packs: readonly RulePack[];
  readonly named: boolean;
  readonly model: DataModel;
}

/**
 * What holds in a region on a day under an id, and everything that packs have said of it there.
 *
 * @throws Failure for an unknown id, for what is no code, and where no pack asks for it
 */
export function showEffective(request: EffectiveRequest): EffectiveRule {
  const { packs, named, model, asOf } = request;
  const region = readRegionCode(request.region.trim());
  if (region === undefined) throw new Failure('region-malformed', { region: request.region });
  const id = nameIn(packs, request.id);
  const carriers = packs.filter((pack) => has(pack, id));
  if (carriers.length === 0) {
    const nearest = nearestName(request.id, packs.flatMap(namesOf)) ?? '';
    throw new Failure('rule-unknown', { id: request.id, nearest });
  }
  const covering = carriers.filter((pack) => prefixOf(pack, region) > 0);
  const { chosen, passedOver } = choosePacks(covering, [region], asOf);
  const inForce = (chosen.length > 0 ? chosen : passedOver).map(({ pack }) => pack);
  const governing = closest(named ? covering : inForce, region);
  if (governing === undefined) throw new Failure('rule-not-in-region', { id: request.id, region, asOf });
  assertLevels(governing, model, asOf);
  return {
    kind: 'effective',
    id,
    region,
    asOf,
    pack: { id: governing.id, title: governing.title },
    ...standing(governing, id, asOf),
    chain: [
      ...effectiveLinks(governing, id, asOf).map((link) => ofPlan(link, governing, asOf)),
      ...changedParameters(governing, id, asOf),
      ...covering.filter((pack) => packsAbove(pack).some((upper) => upper.id === governing.id)).flatMap(idleLinks),
    ],
  };

  /** What a pack below would say if its plan were in force. */
  function idleLinks(pack: RulePack): readonly EffectiveLink[] {
    const state = packState(pack, asOf);
    const own = effectiveLinks(pack, id, asOf).filter((link) => link.pack === pack.id);
    return own.map((link) => ({ ...link, verdict: state === 'in-force' ? 'replaced' : state, replacedBy: null }));
  }
}

/** What a pack says does not hold before its plan begins, also where the pack is named. */
function ofPlan(link: EffectiveLink, pack: RulePack, asOf: IsoDate): EffectiveLink {
  const by = chainOf(pack).find(({ id }) => id === link.pack);
  const isEarly = by !== undefined && packState(by, asOf) === 'before';
  return isEarly ? { ...link, verdict: 'before', replacedBy: null } : link;
}

/** Everything that was said of the parameters of a requirement which more than one pack or day has a say of. */
function changedParameters(pack: RulePack, id: string, asOf: IsoDate): readonly EffectiveLink[] {
  const { pack: day } = packOn(pack, asOf);
  const requirement = day.requirements.find((each) => each.id === id);
  const lines = requirement === undefined ? [] : readingLines(requirement.readings[0]);
  return parametersNamed(lines, day).flatMap(({ key: name }) => {
    const links = effectiveLinks(pack, name, asOf);
    const named = (statement: Statements) => statement.map(({ text }) => ({ key: name, text }));
    return links.length < 2 ? [] : links.map((link) => ({ ...link, statement: named(link.statement) }));
  });
}

/** A parameter may be called by its name, or by that of a pack and its own. */
function nameIn(packs: readonly RulePack[], id: string): string {
  const pack = packs.flatMap((each) => [each, ...packsAbove(each)]).find((each) => id.startsWith(`${each.id}.`));
  const name = pack === undefined ? id : id.slice(pack.id.length + 1);
  return pack?.parameters.has(name) === true ? name : id;
}

function has({ parameters, requirements, figures, permissions }: RulePack, id: string): boolean {
  return parameters.has(id) || [...requirements, ...figures, ...permissions].some((entry) => entry.id === id);
}

function namesOf({ id, parameters, requirements, figures, permissions }: RulePack): readonly string[] {
  const entries = [...requirements, ...figures, ...permissions].map((entry) => entry.id);
  return [...entries, ...[...parameters.keys()].map((name) => `${id}.${name}`)];
}

/** The length of the prefix by which a pack holds for a region; 0 where it does not. */
function prefixOf({ jurisdiction }: RulePack, region: string): number {
  return Math.max(0, ...jurisdiction.filter((prefix) => region.startsWith(prefix)).map(({ length }) => length));
}

function closest(packs: readonly RulePack[], region: string): RulePack | undefined {
  const rank = (pack: RulePack) => [prefixOf(pack, region), packsAbove(pack).length] as const;
  return packs.toSorted((a, b) => {
    const [first, second] = [rank(a), rank(b)];
    return second[0] - first[0] || second[1] - first[1];
  })[0];
}

const planState = { before: 'not-in-force', 'in-force': 'in-force', lapsed: 'lapsed' } as const;

/** The parameters that formulas name, with the values that hold. */
function parametersNamed(lines: Statements, { parameters }: Pick<RulePack, 'parameters'>): Statements {
  const words = new Set(lines.flatMap(({ text }) => text.match(/\w+/g) ?? []));
  return [...parameters].flatMap(([key, parameter]) =>
    words.has(key) ? [{ key, text: parameterText(parameter) }] : [],
  );
}

function standing(
  pack: RulePack,
  id: string,
  asOf: IsoDate,
): Pick<EffectiveRule, 'title' | 'state' | 'obligation' | 'statement'> {
  const { pack: day, off, early } = packOn(pack, asOf);
  const state = off.has(id) ? 'off' : early.has(id) ? 'not-in-force' : planState[packState(pack, asOf)];
  const requirement = day.requirements.find((each) => each.id === id);
  if (requirement !== undefined) {
    const { title, obligation, readings } = requirement;
    const lines = readingLines(readings[0]);
    return { title, state, obligation, statement: [...lines, ...parametersNamed(lines, day)] };
  }
  // What is switched off is still there to be named.
  const entry = [...pack.figures, ...pack.permissions].find((each) => each.id === id);
  if (entry !== undefined) {
    const statement: Statements = 'when' in entry ? permissionLines(entry) : figureLines(entry);
    return { title: entry.title, state, obligation: null, statement };
  }
  const parameter = day.parameters.get(id);
  if (parameter === undefined) throw new Error(`${pack.id} says nothing of ${id}.`);
  const statement = [{ key: 'value', text: parameterText(parameter) }];
  return { title: parameter.note, state, obligation: null, statement };
}
