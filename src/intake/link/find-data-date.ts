import { type IsoDate } from '../../model/iso-date.ts';
import { type Table } from '../../model/table.ts';
import { dateOfTitle } from '../date-of-title.ts';
import { type DiagnosticLog } from './diagnostic-log.ts';

/**
 * The latest day that any table says its data are of; a warning where tables differ. Only where no table states it, the
 * titles are asked, and it is said.
 */
export function findDataDate(tables: readonly Table[], log: DiagnosticLog): IsoDate | null {
  const stated = tables.flatMap((table) => dated(table, table.notes.dataDate));
  const days =
    stated.length > 0 ? stated : tables.flatMap((table) => dated(table, dateOfTitle(table.notes.title ?? '')));
  const different = [...new Set(days.map(({ day }) => day))].toSorted();
  const latest = days.find(({ day }) => day === different.at(-1));
  if (latest === undefined) return null;
  const { day: used, table } = latest;
  const at = { file: table.file, sheet: table.sheet };
  if (stated.length === 0) {
    const params = { title: table.notes.title ?? '', used };
    log.add(at, { code: 'date-from-title', severity: 'note', params });
  }
  if (different.length > 1) {
    log.add(at, { code: 'dates-differ', severity: 'warning', params: { dates: different.join(', '), used } });
  }
  return used;
}

interface DatedTable {
  readonly table: Table;
  readonly day: IsoDate;
}

function dated(table: Table, day: IsoDate | undefined): readonly DatedTable[] {
  return day === undefined ? [] : [{ table, day }];
}
