import { naturalOrder } from '../../base/natural-order.ts';
import { type Place, placeText } from '../../model/place.ts';
import { type Located } from '../locator.ts';

/** A cell that is missing or approximate. */
export interface OpenCell {
  readonly id: string;
  readonly place: Place;
  /** A date known to the year or month. */
  readonly isImprecise: boolean;
}

/**
 * The fewest cells that can bring something about: with some values of theirs it comes about whatever all other cells
 * hold. Null where no cells can; undefined where the fewest are not known.
 */
export type Way = readonly OpenCell[] | null | undefined;

/** What can make a condition surely hold and surely fail. */
export interface Ways {
  readonly yes: Way;
  readonly no: Way;
  /** All open cells it rests on, by id; undefined where it rests on more than cells. */
  readonly cells: OpenCells | undefined;
}

export type OpenCells = ReadonlyMap<string, OpenCell>;

const noCells: OpenCells = new Map();
export const holdsAlready: Ways = { yes: [], no: null, cells: noCells };
export const failsAlready: Ways = { yes: null, no: [], cells: noCells };

export function openCell({ place, missing }: Located): OpenCell {
  return { id: placeText(place), place, isImprecise: missing === 'imprecise' };
}

/** Plainly missing ones first, then as people read places. */
export function inOrder(cells: readonly OpenCell[]): readonly OpenCell[] {
  const byPlace = cells.toSorted(naturalOrder(({ id }) => id));
  return [...byPlace.filter((cell) => !cell.isImprecise), ...byPlace.filter((cell) => cell.isImprecise)];
}

export function opposite({ yes, no, cells }: Ways): Ways {
  return { yes: no, no: yes, cells };
}

/** The ways of a condition that holds where all of these do. */
export function waysOfAll(members: readonly Ways[]): Ways {
  const cells = together(members.map((member) => member.cells));
  const areApart = cells?.size === sizeOf(members);
  return {
    yes: areApart ? joined(members.map(({ yes }) => yes)) : undefined,
    no: fewest(
      members.map(({ no }) => no),
      areApart,
    ),
    cells,
  };
}

export function waysOfAny(members: readonly Ways[]): Ways {
  return opposite(waysOfAll(members.map(opposite)));
}

/** All of these: possible where each is. Only for ways whose cells are not the same. */
export function joined(ways: readonly Way[]): Way {
  if (ways.includes(null)) return null;
  const known = ways.filter((way) => way !== undefined);
  return known.length < ways.length ? undefined : known.flatMap((way) => way ?? []);
}

/**
 * The shortest of these. Where one of them is not known, or they lean on the same cells, one cell is still as few as
 * there can be: what takes none is settled already.
 */
export function fewest(ways: readonly Way[], areApart = true): Way {
  const possible = ways.flatMap((way) => (way === null || way === undefined ? [] : [way]));
  const length = Math.min(...possible.map((way) => way.length));
  const isCertain = length <= 1 || (areApart && !ways.includes(undefined));
  if (!isCertain) return undefined;
  const shortest = possible.filter((way) => way.length === length).map(inOrder);
  return shortest.toSorted(naturalOrder((way) => way.map(({ id }) => id).join()))[0] ?? null;
}

/** All cells of these; undefined where one of them rests on more. */
export function together(cells: readonly (OpenCells | undefined)[]): OpenCells | undefined {
  const known = cells.filter((each) => each !== undefined);
  return known.length < cells.length ? undefined : new Map(known.flatMap((each) => [...each]));
}

function sizeOf(members: readonly Ways[]): number {
  return members.reduce((size, { cells }) => size + (cells?.size ?? 0), 0);
}
