import { type DiagnosticLog } from '../diagnostic-log.ts';
import { type Part } from '../part.ts';
import { placeOf } from '../place-of.ts';
import { type UnitIndex } from './unit-index.ts';

/** Says which units are virtual, and which regions had to be given a level. */
export function reportUnits(
  parts: readonly Part[],
  homes: ReadonlyMap<Part, Int32Array>,
  index: UnitIndex,
  log: DiagnosticLog,
): void {
  for (const { name, code, virtual, at } of index.units) {
    if (!virtual || code === null) continue;
    const params = { unit: name, code };
    log.add(at, { code: 'unit-virtual', severity: 'note', params });
  }
  for (const part of parts.filter(({ addresses }) => addresses.some(({ assumed }) => assumed))) {
    for (const [row, address] of part.addressOf.entries()) {
      const unit = index.units[homes.get(part)?.[row] ?? -1];
      if (part.addresses[address]?.assumed !== true || unit === undefined) continue;
      const at = placeOf(part.table, part.addresses[address].components.at(-1)?.column, row);
      const params = { unit: unit.name, level: unit.level };
      log.add(at, { code: 'level-assumed', severity: 'note', params });
    }
  }
}
