import { type TableSchema } from '../../../model/data-model.ts';
import { type LinkedColumn } from '../../../model/linked.ts';
import { type JoinedRows } from './join-rows.ts';
import { type Part } from '../part.ts';

/** All rows of one declared table, before its references are followed. */
export interface JoinedTable {
  readonly schema: TableSchema;
  readonly parts: readonly Part[];
  readonly rows: JoinedRows;
  /** Personal columns included: rows still have to be joined by them. */
  readonly columns: ReadonlyMap<string, LinkedColumn>;
}
