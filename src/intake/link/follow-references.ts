import { type ColumnSchema } from '../../model/data-model.ts';
import { type LinkedColumn } from '../../model/linked.ts';
import { type Value } from '../../model/table.ts';
import { type DiagnosticLog } from './diagnostic-log.ts';
import { findUnit, isLevelMeant } from './find-unit.ts';
import { type JoinedTable } from './joined-table.ts';
import { nearestOf } from './nearest-of.ts';
import { nearestUnit } from './nearest-unit.ts';
import { columnIn } from './part.ts';
import { placeOf, type SheetColumn } from './place-of.ts';
import { reportNameJoins, reportReference } from './report-reference.ts';
import { type RowFinder } from './row-finder.ts';
import { type UnitIndex } from './unit-index.ts';
import { refersToUnits } from './unit-tables.ts';

/** What references may lead to. */
export interface Targets {
  readonly index: UnitIndex;
  /** Whether there are sheets of units at all: without them names lead nowhere, and nobody is to blame. */
  readonly hasUnits: boolean;
  /** By table; a table that was not handed in has none, and references to it stay open. */
  readonly rows: ReadonlyMap<string, RowFinder>;
  readonly personalNames: ReadonlySet<string>;
}
