import { type Level, levels } from '../../model/data-model.ts';
import { type Address } from './address.ts';
import { type Journey } from './journey.ts';
import { type LevelNames } from './level-names.ts';
import { type SheetColumn } from './place-of.ts';
import { hasNoCounties } from './region-code.ts';
import { holdsUnits } from './unit-tables.ts';
import { type World } from './world.ts';

/** A name to look for at one level on a journey. */
export interface Quest {
  readonly journey: Journey;
  readonly name: string;
  readonly column: SheetColumn;
  /** Whether it is the name of the unit that the row describes. */
  readonly own: boolean;
  /** Whether a name nobody knows is a new unit here. */
  readonly makes: boolean;
}

/** What a journey has to find at a level, if anything; it may also turn off to a unit named in the home column. */
export function questAt(level: Level, journey: Journey, { tree, names, coverage }: World): Quest | undefined {
  const { address, part, start } = journey;
  if (journey.miss !== null) return undefined;
  const { claims, own } = address;
  const position = claims.findIndex((claim) => claim.level === level);
  const claim = claims[position];
  const decides = holdsUnits(part.schema.id);
  if (claim !== undefined && claim.name !== null && position > start) {
    const city = level === 'county' ? cityInPlace(journey.unit, claim.name, { tree, names }) : undefined;
    if (city !== undefined) {
      turnOff(journey, city, claim.nameColumn);
      return undefined;
    }
    const isOwn = own && position === claims.length - 1;
    const makes = isOwn || (decides ? !coverage.listed.has(level) : !coverage.covered.has(level));
    return { journey, name: claim.name, column: claim.nameColumn, own: isOwn, makes };
  }
  const home = claim === undefined ? homeNameAbove(address, level, start) : null;
  if (home === null) return undefined;
  const higher = higherUnit(level, journey.unit, home.text, names);
  if (higher === undefined) {
    return { journey, name: home.text, column: home.column, own: false, makes: !coverage.listed.has(level) };
  }
  turnOff(journey, higher, home.column);
  return undefined;
}

function turnOff(journey: Journey, unit: number, column: SheetColumn): void {
  journey.unit = unit;
  journey.byName = column;
}

/** A city without counties, named where a county is asked for. */
function cityInPlace(area: number, name: string, { tree, names }: Pick<World, 'tree' | 'names'>): number | undefined {
  const cities = names.get('city')?.find(area, name) ?? [];
  return cities.find((city) => hasNoCounties(tree.codeOf(city) ?? ''));
}

/** The name in the home column of a unit without code, at the level right above it. */
function homeNameAbove({ claims, own, homeName }: Address, level: Level, start: number): Address['homeName'] {
  const last = claims.at(-1);
  if (!own || homeName === null || last === undefined || start === claims.length - 1) return null;
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
