import { naturalOrder } from '../../base/natural-order.ts';
import { groupBy } from '../../base/group-by.ts';
import { type Level } from '../../model/data-model.ts';
import { type UnitName } from '../../model/finding.ts';
import { changeKinds, type FindingChange, kindsOf } from '../../model/finding-change.ts';
import { obligations } from '../../model/outcome.ts';
import { compare, type Rational, zero } from '../../model/rational.ts';
import { type Report } from '../../model/report.ts';
import {
  type AreaChange,
  type NotCompared,
  type ReportComparison,
  type RequirementChange,
  type SideSummary,
} from '../../model/report-comparison.ts';
import { tallyChanges } from './tally-changes.ts';

/** What two reports are compared by. */
export interface ComparedReports {
  readonly before: Report;
  readonly after: Report;
  /** Every pair of findings of the requirements that are compared, changed or not. */
  readonly changes: readonly FindingChange[];
  /** The requirements that are compared, where not all are. */
  readonly compared: ReadonlySet<string>;
}

/** Puts two reports side by side. What one of them did not judge is named and not counted. */
export function compareReports({ before, after, changes, compared }: ComparedReports): ReportComparison {
  const earlier = new Map(before.requirements.map((requirement) => [requirement.id, requirement]));
  const byRequirement = groupBy(changes, ({ requirement }) => requirement);
  const requirements = after.requirements.flatMap((requirement): readonly RequirementChange[] => {
    const { id } = requirement;
    const old = earlier.get(id);
    if (old === undefined || !compared.has(id)) return [];
    const own = byRequirement.get(id) ?? [];
    return [{ id, before: old, after: requirement, tally: tallyChanges(own), counties: areasOf(own, 'county') }];
  });
  const onBoth = requirements.flatMap(({ id }) => byRequirement.get(id) ?? []);
  return {
    before: sideOf(before),
    after: sideOf(after),
    total: tallyChanges(onBoth),
    requirements,
    counties: areasOf(onBoth, 'county'),
    towns: areasOf(onBoth, 'town'),
    changes: inOrder(onBoth.filter((change) => kindsOf(change).size > 0)),
    notCompared: [...onOneSide(before, after, 'after'), ...onOneSide(after, before, 'before')].filter(
      ({ requirement }) => compared.has(requirement.id),
    ),
  };
}

function sideOf({ summary: { counts, rate, communities, communityRate } }: Report): SideSummary {
  return { counts, rate, communities, communityRate };
}

/** What one report judges and the other does not. */
function onOneSide(judging: Report, other: Report, side: NotCompared['side']): readonly NotCompared[] {
  const judged = new Set(other.requirements.map(({ id }) => id));
  return judging.requirements
    .filter(({ id }) => !judged.has(id))
    .map((requirement) => ({
      requirement,
      side,
      unjudged: other.notJudged.find((each) => each.requirement.id === requirement.id) ?? null,
    }));
}

function areasOf(changes: readonly FindingChange[], level: Level): readonly AreaChange[] {
  const areas = groupBy(changes, ({ subject }) => {
    const line = lineOf(subject, level);
    return line === undefined ? '' : placeKey(line);
  });
  const named = [...areas].map(([, members]): AreaChange => {
    const line = members.map(({ subject }) => lineOf(subject, level)).find((each) => each !== undefined) ?? [];
    return { unit: line.at(-1) ?? null, path: line.slice(0, -1), tally: tallyChanges(members) };
  });
  const inUnits = named.filter(({ unit }) => unit !== null);
  const order = naturalOrder<AreaChange>(({ unit, path }) => placeKey(unit === null ? path : [...path, unit]));
  return [...inUnits.toSorted(order), ...named.filter(({ unit }) => unit === null)];
}

/** The units down to the one of this level that a subject lies in or is; undefined where it lies in none. */
function lineOf(subject: FindingChange['subject'], level: Level): readonly UnitName[] | undefined {
  const { kind, code, name, path } = subject;
  const line = [...path, { level: kind, code, name: name ?? '' }];
  const at = line.findIndex((unit) => unit.level === level);
  return at < 0 ? undefined : line.slice(0, at + 1);
}

/** Codes put a county before its towns; units without a code follow their names. */
function placeKey(line: readonly UnitName[]): string {
  return line.map(({ code, name }) => code ?? `~${name}`).join('/');
}

/** By what became of them, then by obligation, requirement, and how much more is lacking. */
function inOrder(changes: readonly FindingChange[]): readonly FindingChange[] {
  const rank = new Map(changes.map((change) => [change, changeKinds.findIndex((kind) => kindsOf(change).has(kind))]));
  return changes.toSorted(
    (a, b) =>
      (rank.get(a) ?? 0) - (rank.get(b) ?? 0) ||
      obligations.indexOf(a.obligation) - obligations.indexOf(b.obligation) ||
      naturalOrder<FindingChange>(({ requirement }) => requirement)(a, b) ||
      compare(sizeOf(b), sizeOf(a)) ||
      naturalOrder<FindingChange>(({ id }) => id)(a, b),
  );
}

function sizeOf({ quantities: [first] }: FindingChange): Rational {
  return first?.difference.low ?? zero;
}
