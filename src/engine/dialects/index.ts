import { type Dialect } from '../dialect.ts';
import { duckdb } from './duckdb.ts';

/** Every engine cscheck can judge in. A new one is one file here and one line below. */
export const dialects = { duckdb } as const satisfies Record<string, Dialect>;

/** The engine that audits run in. */
export const defaultDialect: Dialect = dialects.duckdb;
