import { groupBy } from '../../../base/group-by.ts';
import { type Level, levels } from '../../../model/data-model.ts';
import { type OpenPlacement } from './open-placement.ts';
import { type LevelNames } from './level-names.ts';
import { placeOf } from '../place-of.ts';
import { type NameLookup } from './name-lookup.ts';
import { type Scope, scopeAbove } from './scope-above.ts';
import { holdsUnits } from '../../../model/unit-tables.ts';
import { type UnitTree } from './unit-tree.ts';
import { type PlacementContext } from './placement-context.ts';

/** Ends the lookups of one level: each name leads to a known unit, makes a new one, or is missed. */
export function placeByName(lookups: readonly NameLookup[], level: Level, context: PlacementContext): void {
  const { tree, names } = context;
  const known = names.get(level);
  if (lookups.length === 0 || known === undefined) return;
  const groups = groupsOf(lookups, tree);
  nameOnlyNameless(groups, level, tree, known);
  const made = new Set<number>();
  const anywhere = groups.some(({ area }) => area === -1) ? scopeAbove(tree, level) : undefined;
  for (const group of groups) {
    const found = known.find(group.area, group.name);
    const [unit] = found;
    if (unit !== undefined && found.length === 1) arrive(group, unit);
    else if (found.length === 0 && group.lookups.some(({ makes }) => makes))
      made.add(make(group, level, context, anywhere));
    else miss(group, level, found.length, found.length === 0 && namelessIn(group.area, level, tree).length > 0);
  }
  const arrived = lookups.filter(({ placement }) => placement.unit !== -1 && tree.levelOf(placement.unit) === level);
  noteJoins(arrived, made, context.coverage.covered.has(level));
}

/** Lookups for one name in one area. */
interface Group {
  readonly area: number;
  readonly name: string;
  readonly lookups: readonly NameLookup[];
}

/** The narrowest areas first: a unit made in its town is then found from its county, and not made twice. */
function groupsOf(lookups: readonly NameLookup[], tree: UnitTree): readonly Group[] {
  const depth = ({ area }: Group): number => (area === -1 ? -1 : levels.indexOf(tree.levelOf(area)));
  return [...groupBy(lookups, ({ placement, name }) => `${placement.unit} ${name}`).values()]
    .map((group) => ({ area: group[0]?.placement.unit ?? -1, name: group[0]?.name ?? '', lookups: group }))
    .sort((one, other) => depth(other) - depth(one));
}

/** A nameless province or city, known by the prefixes of codes only, has the only name there is if it is the only one. */
function nameOnlyNameless(groups: readonly Group[], level: Level, tree: UnitTree, known: LevelNames): void {
  const unknown = groups.filter(({ area, name }) => known.find(area, name).length === 0);
  for (const [area, [group, another]] of groupBy(unknown, (candidate) => candidate.area)) {
    const [unit, second] = namelessIn(area, level, tree);
    if (unit === undefined || second !== undefined || group === undefined || another !== undefined) continue;
    tree.rename(unit, group.name);
    known.add(unit);
  }
}

function namelessIn(area: number, level: Level, tree: UnitTree): readonly number[] {
  if (level !== 'province' && level !== 'city') return [];
  return [...tree.at(level)].filter((unit) => tree.nameOf(unit) === null && tree.isWithin(unit, area));
}

function arrive({ lookups }: Group, unit: number): void {
  for (const { placement } of lookups) placement.unit = unit;
}

/** @param anywhere where a unit lies whose row does not say */
function make(group: Group, level: Level, { tree, names }: PlacementContext, anywhere: Scope | undefined): number {
  const { area, name, lookups } = group;
  const scope = area === -1 && anywhere !== undefined ? anywhere : { unit: area, isLowest: true };
  const first = lookups.find(({ own }) => own) ?? lookups.find(({ makes }) => makes);
  if (first === undefined) throw new Error(`Nobody makes “${name}”.`);
  const { part, row } = first.placement;
  const unit = tree.plantNamed(level, name, scope.unit, placeOf(part.table, first.column, row));
  names.get(level)?.add(unit);
  arrive(group, unit);
  for (const { placement, own } of lookups) placement.parentMissing = own && !scope.isLowest;
  return unit;
}

/** @param mayBeNameless one of the nameless units may be meant: the names further down may still be unique */
function miss({ area, name, lookups }: Group, level: Level, count: number, mayBeNameless: boolean): void {
  for (const { placement, column } of lookups) {
    const isLast = placement.address.components.at(-1)?.level === level;
    if (!mayBeNameless || isLast) placement.miss = { text: name, column, count, level, area };
  }
}

/** A name that led to a unit which others speak of, too, is a join; repeating the name of a new unit is not. */
function noteJoins(lookups: readonly NameLookup[], made: ReadonlySet<number>, isCovered: boolean): void {
  const describedIn = new Map<number, string>();
  for (const { placement, own } of lookups) if (own) describedIn.set(placement.unit, placement.part.schema.id);
  const isJoin = ({ unit, part }: OpenPlacement): boolean => {
    if (!made.has(unit)) return true;
    const described = describedIn.get(unit);
    return described === undefined ? isCovered && !holdsUnits(part.schema.id) : described !== part.schema.id;
  };
  for (const { placement, column } of lookups) {
    if (placement.miss === null && isJoin(placement)) placement.byName = column;
  }
}
