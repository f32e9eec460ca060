import { type DataModel } from '../../model/data-model.ts';
import { type Diagnostic } from '../../model/diagnostic.ts';
import { type CitedClause } from '../../model/finding.ts';
import { type IsoDate } from '../../model/iso-date.ts';
import { type Place } from '../../model/place.ts';
import { compileRuleSet } from '../compile-rule-set.ts';
import { packsAbove } from '../packs-above.ts';
import { type RulePack } from '../rule-pack.ts';
import { changeDays } from './change-days.ts';
import { differenceText } from './difference-text.ts';
import { isSameStatement, type Statement } from './is-same-statement.ts';
import { touchedRequirements } from './touched-requirements.ts';
import { differencesOf, type Strictness } from './strictness-of.ts';
import { differingExcerpts } from '../formula-excerpt.ts';

/** What is to be said of a pack that asks for less than one above it, or does for some data. */
export type LevelRemark = Extract<Diagnostic, { code: 'override-looser' | 'override-loosens' | 'override-undecided' }>;

/**
 * The law of levels: a pack may ask for more than the packs above it, never for less than what one of them says must be
 * met. It is held against all of them, on every day on which one says something else, and on the days given.
 */
export function levelRemarks(pack: RulePack, model: DataModel, on: readonly IsoDate[] = []): readonly LevelRemark[] {
  if (pack.extends === null) return [];
  const touched = touchedRequirements(pack);
  if (touched.size === 0) return [];
  const found = new Map<string, LevelRemark>();
  for (const day of new Set([...changeDays(pack), ...on])) {
    const own = statesOn(pack, model, day, touched);
    const above = packsAbove(pack).map((upper) => ({ upper, states: statesOn(upper, model, day, touched) }));
    for (const [id, state] of own) {
      const nearest = above[0]?.states.get(id);
      if (nearest === undefined || isSameStatement(nearest, state)) continue;
      for (const { upper, states } of above) {
        const other = states.get(id);
        const remark = other === undefined ? undefined : remarkOn(pack, state, upper, other, model, day);
        const key = `${id} ${upper.id} ${remark?.code ?? ''}`;
        if (remark !== undefined && !found.has(key)) found.set(key, remark);
      }
    }
  }
  return [...found.values()];
}

/** Where any pack of a chain is looser than it may be: whatever is judged by it would be judged wrong. */
export function levelFaults(pack: RulePack, model: DataModel, on: readonly IsoDate[] = []): readonly LevelRemark[] {
  return [pack, ...packsAbove(pack)].flatMap((each) =>
    levelRemarks(each, model, on).filter(({ severity }) => severity === 'error'),
  );
}

function statesOn(
  pack: RulePack,
  model: DataModel,
  day: IsoDate,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, Statement> {
  const isWanted = (id: string) => wanted.has(id);
  const { requirements, silent } = compileRuleSet(pack, model, day, isWanted).value;
  const states: readonly Statement[] = [
    ...requirements.map((requirement) => ({ requirement, silent: null })),
    ...silent.map(({ requirement, why }) => ({ requirement, silent: why })),
  ];
  return new Map(states.map((state) => [state.requirement.id, state]));
}

function remarkOn(
  pack: RulePack,
  state: Statement,
  upper: RulePack,
  other: Statement,
  model: DataModel,
  day: IsoDate,
): LevelRemark | undefined {
  if (other.silent !== null) return undefined;
  const differences =
    state.silent === null
      ? differencesOf(other.requirement, state.requirement, model)
      : [{ of: 'silence', strictness: 'looser' } as const];
  const worst = worstOf(differences.map(({ strictness }) => strictness));
  const isMust = other.requirement.obligation === 'must';
  if (worst === 'stricter' || worst === undefined || (worst === 'unknown' && !isMust)) return undefined;
  const { id } = state.requirement;
  const { clause, at } = culpritOf(pack, state, day);
  const meant = differences.filter(({ strictness }) => strictness === worst).map(({ of }) => of);
  const [says, otherSays] = differingExcerpts(
    differenceText(meant, state.requirement, state.silent),
    differenceText(meant, other.requirement, null),
  );
  const params = {
    ...{ id, pack: pack.id, clause: clauseText(clause), asks: clause.text },
    says,
    otherPack: upper.id,
    otherClause: clauseText(other.requirement.clause),
    otherAsks: other.requirement.clause.text,
    otherSays,
  };
  if (worst === 'unknown') return { code: 'override-undecided', severity: 'error', at, params };
  if (isMust) return { code: 'override-looser', severity: 'error', at, params };
  return { code: 'override-loosens', severity: 'note', at, params };
}

function worstOf(all: readonly Strictness[]): Strictness | undefined {
  return (['looser', 'unknown', 'stricter'] as const).find((strictness) => all.includes(strictness));
}

function clauseText({ id, locator }: CitedClause): string {
  return `${id} ${locator}`;
}

/** The clause of the pack that makes the difference: of the requirement itself, of a parameter it uses, or of a permission. */
function culpritOf(
  pack: RulePack,
  { requirement: { id, judged } }: Statement,
  day: IsoDate,
): { readonly clause: CitedClause; readonly at: Place } {
  const own = [...pack.overrides.values()].flat().filter((override) => override.pack === pack.id);
  const inForce = own.filter(({ from }) => from === null || from <= day);
  const ofParameter = judged.parameterOverrides.map(({ of }) => of);
  const permitted = judged.permissions.map((permission) => permission.id);
  const culprit =
    inForce.findLast(({ of }) => of === id) ??
    inForce.findLast(({ of }) => ofParameter.includes(of)) ??
    pack.permissions.findLast((permission) => permitted.includes(permission.id)) ??
    // What it cites has been changed.
    inForce.at(-1);
  return culprit ?? { clause: { id: '', locator: '', text: pack.title }, at: { file: pack.id } };
}
