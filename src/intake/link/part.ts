import { type TableColumn, type Table } from '../../model/table.ts';
import { type TableSchema } from '../../model/data-model.ts';
import { type Address } from './addresses/address.ts';

/** One recognised table on its way into the linked one, with the addresses of its rows. */
export interface Part {
  readonly table: Table;
  readonly schema: TableSchema;
  /** The different addresses in it; rows of one unit share one. */
  readonly addresses: readonly Address[];
  /** For each address the first row that has it. */
  readonly firstRows: readonly number[];
  /** For each row an index into `addresses`. */
  readonly addressOf: Int32Array;
}

export function columnIn(table: Table, id: string | undefined): TableColumn | undefined {
  return table.columns.find((column) => column.id === id);
}
