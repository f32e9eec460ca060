import { Failure } from '../model/failure.ts';
import { packsAbove } from './packs-above.ts';
import { type RulePack } from './rule-pack.ts';
import { type Requirement, type RuleSet } from './rule-set.ts';
import { isSameStatement, type Statement } from './strictness/is-same-statement.ts';

/** A pack with what it comes to on the effective date. */
export interface Carrier {
  readonly pack: RulePack;
  readonly ruleSet: RuleSet;
}

/**
 * Shares out what several packs have in common because one builds on another, so that every subject is judged once: by
 * the pack that is closest to it. What a pack takes over as it stands is left to the pack above, if that one is used too.
 *
 * @throws Failure when two packs of which neither builds on the other claim the same codes for different words
 */
export function shareOut(carriers: readonly Carrier[]): readonly RuleSet[] {
  const all = carriers.map(({ pack, ruleSet }) => ({ pack, ruleSet, statements: statementsOf(ruleSet) }));
  const left = all.map(({ pack, ruleSet, statements }) => {
    const above = packsAbove(pack).flatMap(({ id }) => all.find((carrier) => carrier.pack.id === id) ?? []);
    const own = [...statements].filter(([id, statement]) => {
      const nearest = above.find((upper) => upper.statements.has(id))?.statements.get(id);
      return nearest === undefined || !isSameStatement(nearest, statement);
    });
    return { pack, ruleSet, statements: new Map(own) };
  });
  return left.map((carrier) => {
    const { pack, ruleSet, statements } = carrier;
    const shared = (requirement: Requirement): readonly Requirement[] => {
      const { id } = requirement;
      const statement = statements.get(id);
      if (statement === undefined) return [];
      const others = left.flatMap((other) => {
        const theirs = other.statements.get(id);
        return other === carrier || theirs === undefined ? [] : [{ pack: other.pack, statement: theirs }];
      });
      if (others.length === 0) return [requirement];
      const position = left.indexOf(carrier);
      const isEarlier = ({ id: other }: RulePack) => left.findIndex((each) => each.pack.id === other) < position;
      const except = others.flatMap((other) => exceptions({ pack, statement }, other, isEarlier(other.pack)));
      const isTop = others.every((other) => isAbove(pack, other.pack));
      const isFirst = !others.some(
        (other) => isAbove(other.pack, pack) || (isEarlier(other.pack) && !isAbove(pack, other.pack)),
      );
      return [
        { ...requirement, except: [...new Set(except)], rest: isTop ? 'everything' : isFirst ? 'unplaced' : 'none' },
      ];
    };
    return {
      ...ruleSet,
      requirements: ruleSet.requirements.flatMap(shared),
      figures: ruleSet.figures.flatMap(shared),
      silent: ruleSet.silent.flatMap(({ requirement, why }) =>
        shared(requirement).map((each) => ({ requirement: each, why })),
      ),
    };
  });
}

function statementsOf({ requirements, figures, silent }: RuleSet): ReadonlyMap<string, Statement> {
  const statements: readonly Statement[] = [
    ...[...requirements, ...figures].map((requirement) => ({ requirement, silent: null })),
    ...silent.map(({ requirement, why }) => ({ requirement, silent: why })),
  ];
  return new Map(statements.map((statement) => [statement.requirement.id, statement]));
}

interface Claim {
  readonly pack: RulePack;
  readonly statement: Statement;
}

/** The prefixes within the area of one pack for which another has the say. */
function exceptions(mine: Claim, other: Claim, isOtherEarlier: boolean): readonly string[] {
  if (isAbove(other.pack, mine.pack)) return [];
  return other.pack.jurisdiction.filter((prefix) => {
    const wider = mine.pack.jurisdiction.find((own) => prefix.startsWith(own));
    if (wider === undefined) return false;
    if (isAbove(mine.pack, other.pack) || prefix.length > wider.length) return true;
    if (isSameStatement(mine.statement, other.statement)) return isOtherEarlier;
    const { id } = mine.statement.requirement;
    const [first, second] = [mine.pack.id, other.pack.id].toSorted();
    throw new Failure('packs-overlap', { id, first: first ?? '', second: second ?? '', prefix });
  });
}

function isAbove(upper: RulePack, lower: RulePack): boolean {
  return packsAbove(lower).some(({ id }) => id === upper.id);
}
