import { type Level, levels } from '../../../model/data-model.ts';
import { type Address } from '../addresses/address.ts';
import { type OpenPlacement } from './open-placement.ts';
import { type LevelNames } from './level-names.ts';
import { type SheetColumn } from '../place-of.ts';
import { hasNoCounties } from '../region-code.ts';
import { holdsUnits } from '../../../model/unit-tables.ts';
import { type PlacementContext } from './placement-context.ts';

/** A name to look for at one level for one placement. */
export interface NameLookup {
  readonly placement: OpenPlacement;
  readonly name: string;
  readonly column: SheetColumn;
  /** Whether it is the name of the unit that the row describes. */
  readonly own: boolean;
  /** Whether a name nobody knows is a new unit here. */
  readonly makes: boolean;
}

/** What a placement has to find at a level, if anything; it may also lead to a unit named in the home column. */
export function nameLookupAt(
  level: Level,
  placement: OpenPlacement,
  { tree, names, coverage }: PlacementContext,
): NameLookup | undefined {
  const { address, part, start } = placement;
  if (placement.miss !== null) return undefined;
  const { components, own } = address;
  const position = components.findIndex((component) => component.level === level);
  const component = components[position];
  const decides = holdsUnits(part.schema.id);
  if (component !== undefined && component.name !== null && position > start) {
    const city = level === 'county' ? cityInPlace(placement.unit, component.name, { tree, names }) : undefined;
    if (city !== undefined) {
      leadTo(placement, city, component.nameColumn);
      return undefined;
    }
    const isOwn = own && position === components.length - 1;
    const makes = isOwn || (decides ? !coverage.listed.has(level) : !coverage.covered.has(level));
    return { placement, name: component.name, column: component.nameColumn, own: isOwn, makes };
  }
  const home = component === undefined ? homeNameAbove(address, level, start) : null;
  if (home === null) return undefined;
  const higher = higherUnit(level, placement.unit, home.text, names);
  if (higher === undefined) {
    return { placement, name: home.text, column: home.column, own: false, makes: !coverage.listed.has(level) };
  }
  leadTo(placement, higher, home.column);
  return undefined;
}

function leadTo(placement: OpenPlacement, unit: number, column: SheetColumn): void {
  placement.unit = unit;
  placement.byName = column;
}

/** A city without counties, named where a county is asked for. */
function cityInPlace(
  area: number,
  name: string,
  { tree, names }: Pick<PlacementContext, 'tree' | 'names'>,
): number | undefined {
  const cities = names.get('city')?.find(area, name) ?? [];
  return cities.find((city) => hasNoCounties(tree.codeOf(city) ?? ''));
}

/** The name in the home column of a unit without code, at the level right above it. */
function homeNameAbove({ components, own, homeName }: Address, level: Level, start: number): Address['homeName'] {
  const last = components.at(-1);
  if (!own || homeName === null || last === undefined || start === components.length - 1) return null;
  return levels.indexOf(level) === levels.indexOf(last.level) - 1 ? homeName : null;
}

/** The home column names no level: it may mean a unit further up, if just one there goes by the name. */
function higherUnit(
  level: Level,
  area: number,
  name: string,
  names: ReadonlyMap<Level, LevelNames>,
): number | undefined {
  if ((names.get(level)?.find(area, name).length ?? 0) > 0) return undefined;
  const found = levels.slice(0, levels.indexOf(level)).flatMap((above) => names.get(above)?.find(area, name) ?? []);
  return found.length === 1 ? found[0] : undefined;
}
