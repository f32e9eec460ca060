import { type DataModel } from '../model/data-model.ts';
import { type Dialect } from './dialect.ts';
import { type Scales } from './load/load-tables.ts';
import { type FractionSql } from './sql/fraction-sql.ts';

/** What every query of one audit shares. */
export interface QueryContext {
  readonly dialect: Dialect;
  readonly fractions: FractionSql;
  readonly model: DataModel;
  readonly scales: Scales;
  /** The tables with rows of which it is not known in which of some units they lie. */
  readonly openTables: ReadonlySet<string>;
  /** The effective date as a day number. */
  readonly asOf: number;
  /** What a unit without a row in a table that is there is taken to have. */
  readonly absentRows: 'none' | 'unknown';
}
