import { nearestName } from '../base/nearest-name.ts';
import { Failure } from '../model/failure.ts';
import { type IsoDate } from '../model/iso-date.ts';
import {
  type NamedEntry,
  type NamedFormula,
  type RequirementEntry,
  type RuleEntry,
  type StatedCase,
  type StatedParameter,
  type StatedReading,
} from '../model/rule-entry.ts';
import { entryFormulas } from '../rules/entry-formulas.ts';
import { namesUsed } from '../rules/names-used.ts';
import { packOn } from '../rules/pack-on.ts';
import { chainOf, isInherited } from '../rules/packs-above.ts';
import { parameterText } from '../rules/parameter-text.ts';
import {
  type FigureSource,
  type PackCase,
  type PermissionSource,
  type RequirementSource,
  type RulePack,
} from '../rules/rule-pack.ts';
import { figureLines, permissionLines, readingLines } from '../rules/statement-lines.ts';
import { listRules } from './list-rules.ts';
import { type LoadedPack } from './load-one-pack.ts';

/**
 * What a pack says under an id: a requirement, figure, permission or clause, a pack as a whole, or an indicator or
 * parameter as `name` or `pack.name`.
 *
 * @throws Failure for an id that no pack has
 */
export function showRules(id: string, packs: readonly LoadedPack[], on: IsoDate): RuleEntry {
  // What a pack above says is shown as that pack says it, where it is among them.
  const ordered = packs.toSorted((a, b) => Number(isHome(b, id)) - Number(isHome(a, id)));
  for (const loaded of ordered) {
    const entry = entryIn(id, loaded, on);
    if (entry !== undefined) return entry;
  }
  const known = packs.flatMap(({ pack }) => idsOf(pack));
  throw new Failure('rule-unknown', { id, nearest: nearestName(id, known) ?? '' });
}

function isHome({ pack }: LoadedPack, id: string): boolean {
  return id === pack.id || (id.startsWith(`${pack.id}.`) && !isInherited(pack, id));
}

function entryIn(id: string, loaded: LoadedPack, on: IsoDate): RuleEntry | undefined {
  if (id === loaded.pack.id) return packEntry(loaded, on);
  const pack = changedBy(loaded.pack, on);
  const own = { id: pack.id, title: pack.title };
  const stated = entriesOf(pack).find((entry) => entry.id === id);
  if (stated !== undefined) return requirementEntry(stated, pack);
  const clause = chainOf(pack)
    .flatMap(({ clauses }) => clauses)
    .find((each) => each.id === id);
  if (clause !== undefined) {
    const changed = [...pack.overrides.values()].flat().filter((override) => override.clause.id === id);
    const ids = changed.map(({ of }) => of);
    const about = entriesOf(pack).filter((entry) => entry.clause.id === id || ids.includes(entry.id));
    return { kind: 'clause', pack: own, clause, about: about.map(named) };
  }
  const owner = chainOf(pack).find((each) => id.startsWith(`${each.id}.`));
  const name = owner === undefined ? id : id.slice(owner.id.length + 1);
  const usedBy = entriesOf(pack).filter((entry) => namesUsed(pack, entryFormulas(entry)).has(name));
  const indicator = pack.indicators.find((each) => each.id === name);
  if (indicator !== undefined) {
    const { title, for: subject, formula, unit } = indicator;
    const stating = { id: name, title, formula: formula.text, for: subject.text, unit: unit?.text ?? null };
    return { kind: 'indicator', pack: own, indicator: stating, usedBy: usedBy.map((entry) => entry.id) };
  }
  const [parameter] = parametersNamed(new Set([name]), pack);
  return parameter && { kind: 'parameter', pack: own, parameter, usedBy: usedBy.map((entry) => entry.id) };
}

/** The pack with what it and the packs above change on a day. */
function changedBy(pack: RulePack, on: IsoDate): RulePack {
  if (pack.overrides.size === 0) return pack;
  const { pack: day } = packOn(pack, on);
  return { ...day, figures: pack.figures, permissions: pack.permissions };
}

function packEntry(loaded: LoadedPack, on: IsoDate): RuleEntry {
  const { pack } = loaded;
  const { issuer, number, sources, notes } = pack;
  const requirements = entriesOf(pack).map(named);
  return { kind: 'pack', listing: listRules(loaded, on), issuer, number, sources, notes, requirements };
}

type Entry = RequirementSource | FigureSource | PermissionSource;

function entriesOf({ requirements, figures, permissions }: RulePack): readonly Entry[] {
  return [...requirements, ...figures, ...permissions];
}

function named({ id, title }: NamedEntry): NamedEntry {
  return { id, title };
}

function requirementEntry(entry: Entry, pack: RulePack): RequirementEntry {
  const { id, title, clause, note } = entry;
  const used = namesUsed(pack, entryFormulas(entry));
  return {
    ...kindOf(entry),
    pack: { id: pack.id, title: pack.title },
    id,
    title,
    clause,
    note,
    readings: readingsOf(entry),
    parameters: parametersNamed(used, pack),
    indicators: pack.indicators
      .filter((indicator) => used.has(indicator.id))
      .map((indicator): NamedFormula => ({ ...named(indicator), formula: indicator.formula.text })),
    lifts: 'lifts' in entry ? entry.lifts.map(({ text }) => text) : [],
    cases: pack.cases.filter(({ requirement }) => requirement === id).map(statedCase),
  };
}

function kindOf(entry: Entry): Pick<RequirementEntry, 'kind' | 'obligation' | 'tags'> {
  if ('obligation' in entry) return { kind: 'requirement', obligation: entry.obligation, tags: entry.tags };
  return { kind: 'when' in entry ? 'permission' : 'figure', obligation: null, tags: [] };
}

function readingsOf(entry: Entry): readonly StatedReading[] {
  if ('readings' in entry) {
    return entry.readings.map((reading) => ({
      id: reading.id,
      note: reading.note,
      source: reading.source,
      statement: readingLines(reading),
    }));
  }
  const statement = 'when' in entry ? permissionLines(entry) : figureLines(entry);
  return [{ id: '', note: null, source: 'source' in entry ? entry.source : null, statement }];
}

function parametersNamed(names: ReadonlySet<string>, { parameters }: RulePack): readonly StatedParameter[] {
  return [...parameters]
    .filter(([id]) => names.has(id))
    .map(([id, parameter]) => ({
      id,
      value: parameterText(parameter),
      note: parameter.note,
      source: parameter.source,
    }));
}

function statedCase({ name, asOf, reading, expect }: PackCase): StatedCase {
  const outcomes = expect === 'not-judged' ? [] : [...new Set(expect.flatMap(({ outcome }) => outcome ?? []))];
  return { name, asOf, reading, outcomes };
}

function idsOf(pack: RulePack): readonly string[] {
  return [
    pack.id,
    ...entriesOf(pack).map(({ id }) => id),
    ...pack.clauses.map(({ id }) => id),
    ...pack.indicators.map(({ id }) => id),
    ...pack.parameters.keys(),
  ];
}
