import { type Level } from '../../../model/data-model.ts';
import { type LinkedTable } from '../../../model/linked.ts';
import { type DiagnosticLog } from '../diagnostic-log.ts';
import { type UnitIndex } from './unit-index.ts';
import { unitTables } from '../../../model/unit-tables.ts';

/** How many peers must have rows before it is strange that a unit has none. */
const enough = 2;

/**
 * Warns of counties and towns without any row in a table that their peers, in the same unit above, fill: perhaps their
 * sheet was never handed in.
 */
export function findSilentUnits(tables: Iterable<LinkedTable>, index: UnitIndex, log: DiagnosticLog): void {
  const families = [...index.units.keys(), -1]
    .map((area) => index.childrenOf(area).filter((unit) => isArea(index, unit)))
    .filter((peers) => peers.length > enough);
  for (const table of tables) {
    const [part] = table.parts;
    if (part === undefined || table.id === unitTables.regions) continue;
    const filled = new Set([...new Set(table.home)].flatMap((unit) => index.upFrom(unit)));
    for (const peers of families) {
      const silent = peers.filter((unit) => !filled.has(unit));
      const level = index.units[peers[0] ?? -1]?.level;
      if (!isStrange(level, peers.length - silent.length, silent.length)) continue;
      for (const unit of silent) {
        const params = { unit: index.units[unit]?.name ?? '', table: table.id };
        const at = { file: part.file, sheet: part.sheet };
        log.add(at, { code: 'unit-without-rows', severity: 'warning', params });
      }
    }
  }
}

function isArea(index: UnitIndex, unit: number): boolean {
  const level = index.units[unit]?.level;
  return level === 'county' || level === 'town';
}

/** Districts hand in sheets, so a few suffice; of towns, where rows may just be rare, most must have some. */
function isStrange(level: Level | undefined, filled: number, silent: number): boolean {
  return filled >= enough && (level === 'county' || filled > silent);
}
