import { type IsoDate } from '../../model/iso-date.ts';
import { type Table } from '../../model/table.ts';
import { type DiagnosticLog } from './diagnostic-log.ts';

/** The latest day that any table says its data are of; a warning where tables differ. */
export function findDataDate(tables: readonly Table[], log: DiagnosticLog): IsoDate | null {
  const dates = [...new Set(tables.flatMap(({ notes }) => notes.dataDate ?? []))].sort();
  const used = dates.at(-1);
  if (used === undefined) return null;
  const dated = tables.find(({ notes }) => notes.dataDate === used);
  if (dates.length > 1 && dated !== undefined) {
    const at = { file: dated.file, sheet: dated.sheet };
    const params = { dates: dates.join(', '), used };
    log.add('dates-differ', at, () => ({ code: 'dates-differ', severity: 'warning', at, params }));
  }
  return used;
}
