import { groupBy } from '../base/group-by.ts';
import { nearestName } from '../base/nearest-name.ts';
import { Failure } from '../model/failure.ts';
import { type Requirement, type SilentRequirement } from '../rules/rule-set.ts';
import { type AuditRequest } from './audit-workbooks.ts';
import { type ChosenPack, type SettledRules } from './settle-rules.ts';

/** A requirement or figure as one pack has it. */
export interface RequirementFound {
  readonly requirement: Requirement;
  readonly pack: ChosenPack;
  /** Why it asks nothing where it does not. */
  readonly silent: SilentRequirement['why']['kind'] | null;
}

/** One requirement in every pack that has a say of it, the one it comes from first. */
export type FoundInPacks = readonly [RequirementFound, ...(readonly RequirementFound[])];

/** The pack of a clause need not be named: its id is enough, whatever regions the data hold. */
export function byPackOf(id: string, request: AuditRequest): AuditRequest {
  const owner = request.packs.find(({ pack }) => pack.clauses.some((clause) => clause.id === id));
  return owner === undefined || request.named ? request : { ...request, packs: [owner], named: true };
}

/**
 * The requirement or figure of an id, or every one that comes from the clause of that id.
 *
 * @throws Failure when there is none, with the nearest name
 */
export function requirementsMeant(
  id: string,
  { packs, ruleSets, leftOut }: SettledRules,
): readonly [FoundInPacks, ...(readonly FoundInPacks[])] {
  const all = ruleSets.flatMap(({ requirements, figures, silent }, index): readonly RequirementFound[] => {
    const pack = packs[index];
    if (pack === undefined) return [];
    const asking = [...requirements, ...figures].map((requirement) => ({ requirement, pack, silent: null }));
    return [...asking, ...silent.map(({ requirement, why }) => ({ requirement, pack, silent: why.kind }))];
  });
  const named = all.filter(({ requirement }) => requirement.id === id);
  const found = named.length > 0 ? named : all.filter(({ requirement }) => requirement.clause.id === id);
  const [first, ...others] = [...groupBy(found, ({ requirement }) => requirement.id).values()].flatMap(homeFirst);
  if (first !== undefined) return [first, ...others];
  const encouraged = leftOut.find((requirement) => requirement.id === id || requirement.clause.id === id);
  if (encouraged !== undefined) throw new Failure('requirement-encouraged', { id: encouraged.id });
  const clauses = packs.flatMap(({ loaded }) => loaded.pack.clauses.map((clause) => clause.id));
  if (clauses.includes(id)) throw new Failure('clause-unjudged', { clause: id });
  const known = [...all.map(({ requirement }) => requirement.id), ...clauses];
  throw new Failure('requirement-unknown', { id, nearest: nearestName(id, known) ?? '' });
}

/** The only one that is meant. @throws Failure when a clause stands for several */
export function requirementMeant(id: string, rules: SettledRules): FoundInPacks {
  const [first, ...others] = requirementsMeant(id, rules);
  if (others.length === 0) return first;
  const choices = [first, ...others].map(([{ requirement }]) => requirement.id);
  throw new Failure('clause-of-several', { clause: id, choices: choices.join(', ') });
}

function homeFirst(found: readonly RequirementFound[]): readonly FoundInPacks[] {
  const isHome = ({ requirement }: RequirementFound) => requirement.id.startsWith(`${requirement.pack}.`);
  const [first, ...others] = found.toSorted((a, b) => Number(isHome(b)) - Number(isHome(a)));
  return first === undefined ? [] : [[first, ...others]];
}
