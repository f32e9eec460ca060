import { type DataModel } from '../model/data-model.ts';
import { type IsoDate } from '../model/iso-date.ts';
import {
  type ChangedValue,
  type ComparedPack,
  type Direction,
  type PackChange,
  type PackComparison,
  packParts,
} from '../model/pack-change.ts';
import { compileRuleSet } from '../rules/compile-rule-set.ts';
import { packStatements, type PackStatement } from '../rules/pack-statements.ts';
import { packsAbove } from '../rules/packs-above.ts';
import { type RulePack } from '../rules/rule-pack.ts';
import { type Requirement } from '../rules/rule-set.ts';
import { differencesOf } from '../rules/strictness/strictness-of.ts';

/** What is added, removed and changed between two states of a pack, and whether it asks for more or for less. */
export function diffRules(old: RulePack, changed: RulePack, model: DataModel): PackComparison {
  // What a pack takes over from the one it builds on stays there under its own id, and is judged on the same days.
  const isBuiltOn = packsAbove(changed).some(({ id }) => id === old.id);
  const shared = sharedIds(old, changed);
  const before = statementsOf(old, isBuiltOn ? null : shared);
  const after = statementsOf(changed, isBuiltOn ? null : shared);
  const weaker = requirementsIn(old, model, isBuiltOn ? changed.period.to : old.period.to);
  const stronger = requirementsIn(changed, model, changed.period.to);
  const changes = packParts.flatMap((part): readonly PackChange[] => {
    const kept = [...after].filter(([, statement]) => statement.part === part);
    const removed = isBuiltOn
      ? []
      : [...before].filter(([key, statement]) => statement.part === part && !after.has(key));
    return [
      ...kept.flatMap(([key, statement]): readonly PackChange[] => {
        const { id } = statement;
        const earlier = before.get(key);
        if (earlier === undefined) return [{ part, id, change: 'added', values: [], direction: null }];
        const values = changedValues([earlier, old], [statement, changed]);
        const direction = part === 'requirement' ? directionOf(weaker.get(earlier.id), stronger.get(id), model) : null;
        return values.length === 0 && direction === null ? [] : [{ part, id, change: 'changed', values, direction }];
      }),
      ...removed.map(([, { id }]): PackChange => ({ part, id, change: 'removed', values: [], direction: null })),
    ];
  });
  return { old: comparedPack(old), new: comparedPack(changed), changes };
}

function comparedPack({ id, version, title }: RulePack): ComparedPack {
  return { id, version, title };
}

/** Ids that both packs have as they stand, as when one builds on the other or both on a third. */
function sharedIds(old: RulePack, changed: RulePack): ReadonlySet<string> {
  const known = new Set(packStatements(old).map(({ id }) => id));
  return new Set(packStatements(changed).flatMap(({ id }) => (known.has(id) ? [id] : [])));
}

/**
 * By kind and id, without the id of the pack that ids begin with: a pack may have been renamed.
 *
 * @param shared the ids that mean the same in both packs; null for all
 */
function statementsOf(pack: RulePack, shared: ReadonlySet<string> | null): ReadonlyMap<string, PackStatement> {
  const keyOf = ({ id }: PackStatement) => (shared === null || shared.has(id) ? id : withoutPack(id, pack));
  return new Map(packStatements(pack).map((statement) => [`${statement.part} ${keyOf(statement)}`, statement]));
}

function withoutPack(text: string, { id }: Pick<RulePack, 'id'>): string {
  return text
    .split(', ')
    .map((each) => (each.startsWith(id) ? each.slice(id.length) : each))
    .join(', ');
}

function changedValues(
  [old, before]: readonly [PackStatement, RulePack],
  [changed, after]: readonly [PackStatement, RulePack],
): readonly ChangedValue[] {
  const keys = new Set([...old.values.keys(), ...changed.values.keys()]);
  return [...keys].flatMap((key) => {
    const [from, to] = [old.values.get(key) ?? null, changed.values.get(key) ?? null];
    const isSame = from === to || (from !== null && to !== null && plain(key, from, before) === plain(key, to, after));
    return isSame ? [] : [{ key, old: from, new: to }];
  });
}

/** Where ids are named, the packs they lie in do not matter. */
function plain(key: string, text: string, pack: RulePack): string {
  return key === 'clause' || key === 'lifts' ? withoutPack(text, pack) : text;
}

/** Without those whose formulas are wrong: of these nothing can be told. */
function requirementsIn(pack: RulePack, model: DataModel, day: IsoDate): ReadonlyMap<string, Asked> {
  const { requirements, silent } = compileRuleSet(pack, model, day).value;
  const all: readonly Asked[] = [
    ...requirements.map((requirement) => ({ requirement, isSilent: false })),
    ...silent.map(({ requirement }) => ({ requirement, isSilent: true })),
  ];
  return new Map(all.map((asked) => [asked.requirement.id, asked]));
}

interface Asked {
  readonly requirement: Requirement;
  readonly isSilent: boolean;
}

/** Also where no word of a requirement has changed: a parameter or an indicator that it uses may have. */
function directionOf(old: Asked | undefined, changed: Asked | undefined, model: DataModel): Direction | null {
  if (old === undefined || changed === undefined) return null;
  if (old.isSilent !== changed.isSilent) return changed.isSilent ? 'looser' : 'stricter';
  const known = differencesOf(old.requirement, changed.requirement, model).flatMap(({ strictness }) =>
    strictness === 'unknown' ? [] : [strictness],
  );
  const [first, ...others] = new Set(known);
  if (first === undefined) return null;
  return others.length === 0 ? first : 'mixed';
}
