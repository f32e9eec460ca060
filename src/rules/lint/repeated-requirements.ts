import { constantOf } from '../../formula/constant-of.ts';
import { obligations } from '../../model/outcome.ts';
import { compare } from '../../model/rational.ts';
import { type BooleanTree, type NumberTree } from '../../model/tree.ts';
import { type Reading, type Requirement } from '../rule-set.ts';
import { areApart, type AskedEnd, type AskedRange, askedRange, boundText } from './asked-range.ts';
import { type LintCheck, type LintedPack, type Remark } from './lint-check.ts';
import { meaningOf } from '../strictness/meaning-of.ts';

/**
 * Requirements of the same rows that say the same, of which one contains the other, or of which nothing can meet both. A
 * weaker value that is due earlier, or binds more, is a step on the way and no repetition.
 */
export const repeatedRequirements: LintCheck = ({ pack, ruleSet, model }) => {
  const places = new Map(pack.requirements.map(({ id, at }) => [id, at]));
  const remarks: Remark[] = [];
  for (const [index, later] of ruleSet.requirements.entries()) {
    for (const earlier of ruleSet.requirements.slice(0, index)) {
      if (meaningOf(later.judged.row) !== meaningOf(earlier.judged.row)) continue;
      const found = relationOf(earlier, later, model);
      const at = found === undefined ? undefined : places.get(found.about);
      if (found !== undefined && at !== undefined) remarks.push({ about: found.about, diagnostic: { ...found, at } });
    }
  }
  return remarks;
};

type Relation = DistributedOmit<Remark['diagnostic'], 'at'> & { readonly about: string };
type DistributedOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;

function relationOf(earlier: Requirement, later: Requirement, model: LintedPack['model']): Relation | undefined {
  const [a, b] = [earlier.judged, later.judged];
  if (partsOf(a) === partsOf(b) && earlier.obligation === later.obligation) {
    const params = { id: later.id, other: earlier.id };
    return { about: later.id, code: 'requirement-repeated', severity: 'warning', params };
  }
  if (a.test.comparison === 'holds' || b.test.comparison === 'holds') return undefined;
  if (meaningOf(a.test.measure) !== meaningOf(b.test.measure)) return undefined;
  const [first, second] = [askedRange(a.test, model), askedRange(b.test, model)];
  const areSame = isWithin(a.where, b.where) || isWithin(b.where, a.where);
  if (areSame && areApart(first.low, second.high)) return contradiction(earlier, first.low, later, second.high);
  if (areSame && areApart(second.low, first.high)) return contradiction(later, second.low, earlier, first.high);
  if (isImplied(earlier, first, later, second)) return implication(earlier, later);
  return isImplied(later, second, earlier, first) ? implication(later, earlier) : undefined;
}

function partsOf({ where, test, due }: Reading): string {
  return meaningOf([where, test, due]);
}

function contradiction(
  lower: Requirement,
  low: AskedEnd | null,
  upper: Requirement,
  high: AskedEnd | null,
): Relation | undefined {
  if (low?.least === undefined || low.least === null || high?.most === undefined || high.most === null)
    return undefined;
  return {
    about: lower.id,
    code: 'requirement-contradicted',
    severity: 'error',
    params: {
      id: lower.id,
      bound: boundText(low.closed ? '≥' : '>', low.least, lower.judged.unit),
      other: upper.id,
      otherBound: boundText(high.closed ? '≤' : '<', high.most, upper.judged.unit),
    },
  };
}

function implication(weaker: Requirement, stronger: Requirement): Relation {
  const params = { id: weaker.id, other: stronger.id };
  return { about: weaker.id, code: 'requirement-implied', severity: 'warning', params };
}

/** Whether whoever meets `stronger` meets `weaker` too, on every day on which it is due. */
function isImplied(weaker: Requirement, asked: AskedRange, stronger: Requirement, more: AskedRange): boolean {
  if (obligations.indexOf(stronger.obligation) > obligations.indexOf(weaker.obligation)) return false;
  if (!isWithin(weaker.judged.where, stronger.judged.where)) return false;
  if (!isDueBy(stronger.judged.due, weaker.judged.due)) return false;
  return isNarrower(asked.low, more.low, -1) && isNarrower(asked.high, more.high, 1);
}

/** Whether the bound of the stronger lies at least as far in, whatever the data say. */
function isNarrower(asked: AskedEnd | null, more: AskedEnd | null, sign: -1 | 1): boolean {
  if (asked === null) return true;
  const [from, to] = sign === -1 ? [asked.most, more?.least] : [asked.least, more?.most];
  if (from === null || to === null || to === undefined) return false;
  const difference = compare(from, to) * sign;
  return difference > 0 || (difference === 0 && (asked.closed || more?.closed === false));
}

/** Whether a row that one condition takes is one that the other takes: the same, or the same and more. */
function isWithin(narrow: BooleanTree | null, wide: BooleanTree | null): boolean {
  if (wide === null) return true;
  if (narrow === null) return false;
  const members = new Set(membersOf(narrow).map(meaningOf));
  return membersOf(wide).every((member) => members.has(meaningOf(member)));
}

function membersOf(condition: BooleanTree): readonly BooleanTree[] {
  return condition.kind === 'all' ? condition.of.flatMap(membersOf) : [condition];
}

function isDueBy(sooner: NumberTree | null, later: NumberTree | null): boolean {
  if (sooner === null || meaningOf(sooner) === meaningOf(later)) return true;
  const [a, b] = [constantOf(sooner), later === null ? undefined : constantOf(later)];
  return a !== undefined && b !== undefined && compare(a, b) <= 0;
}
