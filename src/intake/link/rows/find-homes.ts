import { type CoarserCell } from '../addresses/address.ts';
import { type Coverage } from '../tree/coverage.ts';
import { type DiagnosticLog } from '../diagnostic-log.ts';
import { findUnit, homeRefOf, isLevelMeant, unitByCode } from '../units/find-unit.ts';
import { nearestUnit } from '../units/nearest-unit.ts';
import { type Part } from '../part.ts';
import { type SheetColumn } from '../place-of.ts';
import { type Miss, type Placement } from '../tree/placement.ts';
import { type Lack, reportHomeless } from './report-homeless.ts';
import { reportLevel, reportNameJoins, reportReference } from '../references/report-reference.ts';
import { type UnitIndex } from '../units/unit-index.ts';
import { holdsUnits, refersToUnits } from '../../../model/unit-tables.ts';

/**
 * For each row of a part the unit it lies in or, in a table of units, the unit it is; -1 for none. Cells that lead
 * nowhere are reported; a table without any home waits for the rows it refers to, and its blanks are not.
 */
export function findHomes(
  part: Part,
  placements: readonly Placement[],
  { index, coverage }: { readonly index: UnitIndex; readonly coverage: Coverage },
  log: DiagnosticLog,
): Int32Array {
  const arrivals = placements.map((placement, address) => arrivalOf(part, address, placement, index));
  const joins = new Map<SheetColumn, number>();
  const lacking = new Map<Lack, number[]>();
  // Without any sheet of units a name says nothing wrong: there is nothing it could be compared with.
  const isSilent = coverage.covered.size === 0;
  for (const [row, address] of part.addressOf.entries()) {
    const { byName = null, miss = null, lacks = null } = arrivals[address] ?? {};
    if (byName !== null) joins.set(byName, (joins.get(byName) ?? 0) + 1);
    if (miss !== null && !isSilent) reportMiss(part, row, miss, index, log);
    for (const cell of part.addresses[address]?.coarser ?? []) reportCoarser(part, row, cell, index, log);
    if (lacks === null) continue;
    const rows = lacking.get(lacks);
    if (rows === undefined) lacking.set(lacks, [row]);
    else rows.push(row);
  }
  for (const [lack, rows] of lacking) reportHomeless(part, rows, lack, log);
  reportNameJoins(part.table, joins, log);
  return part.addressOf.map((address) => arrivals[address]?.unit ?? -1);
}

/** What an address comes to once all units are known. */
interface Arrival {
  readonly unit: number;
  readonly miss: Miss | null;
  readonly byName: SheetColumn | null;
  readonly lacks: Lack | null;
}

function arrivalOf(part: Part, position: number, placement: Placement, index: UnitIndex): Arrival {
  const { unit, miss, byName, parentMissing } = placement;
  const address = part.addresses[position];
  const nowhere = { unit: -1, miss, byName: null, lacks: null };
  if (miss !== null || address === undefined) return nowhere;
  const { components, own, homeName, malformed } = address;
  if (holdsUnits(part.schema.id)) {
    if (own) return { unit, miss, byName, lacks: parentMissing ? 'parent' : null };
    return malformed.length > 0 ? nowhere : { ...nowhere, lacks: 'key' };
  }
  const ref = homeRefOf(part.schema);
  if (homeName !== null) {
    const { text, column } = homeName;
    const found = findUnit(index, text, ref ?? 'unit', unit);
    if (found.unit !== -1) return { unit: found.unit, miss: null, byName: column, lacks: null };
    return { ...nowhere, miss: { text, column, count: found.count, level: null, area: unit } };
  }
  const last = components.at(-1);
  if (last === undefined) {
    const waits = malformed.length > 0 || !refersToUnits(ref);
    return waits ? nowhere : { ...nowhere, lacks: 'home' };
  }
  const isPath = part.table.path.some((column) => column.index === last.column.index);
  if (!isPath && last.code !== null && !isLevelMeant(last.level, ref ?? 'unit')) {
    return { ...nowhere, miss: { text: last.code, column: last.column, count: 0, level: null, area: -1 } };
  }
  return { unit, miss: null, byName, lacks: null };
}

function reportMiss(part: Part, row: number, miss: Miss, index: UnitIndex, log: DiagnosticLog): void {
  const { text, column, count, level, area } = miss;
  const target = holdsUnits(part.schema.id) ? 'regions' : (homeRefOf(part.schema) ?? 'unit');
  const ref = refersToUnits(target) ? target : 'unit';
  const accepts = (found: Parameters<typeof isLevelMeant>[0]): boolean =>
    level === null ? isLevelMeant(found, ref) : found === level;
  const nearest = (): string => nearestUnit(index, text, { area, accepts });
  const elsewhere = unitByCode(index, text);
  const asked = elsewhere === undefined ? ref : (level ?? ref);
  reportReference(part.table, row, { text, column, count, target: asked, elsewhere, nearest }, log);
}

function reportCoarser(
  { table }: Part,
  row: number,
  { text, column, code, asked }: CoarserCell,
  index: UnitIndex,
  log: DiagnosticLog,
): void {
  const unit = unitByCode(index, code);
  if (unit !== undefined) reportLevel(table, row, { text, column, target: asked, unit, taken: true }, log);
}
