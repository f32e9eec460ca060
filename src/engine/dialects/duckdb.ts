import {
  BOOLEAN,
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBConnection,
  type DuckDBType,
  HUGEINT,
  INTEGER,
  VARCHAR,
} from '@duckdb/node-api';
import { type Dialect, type LoadColumn, type Session, type SqlValue } from '../dialect.ts';

/** DuckDB in this process: exact 128-bit integers that refuse to overflow, and no service to install. */
export const duckdb: Dialect = {
  identifier: (name) => `"${name.replaceAll('"', '""')}"`,
  text: (value) => `'${value.replaceAll("'", "''")}'`,
  whole: (value) => (value > -2147483648n && value < 2147483648n ? `${value}` : `CAST('${value}' AS HUGEINT)`),
  toWhole: (expression) => `CAST(${expression} AS HUGEINT)`,
  quotient: (dividend, divisor) => `(${dividend} // ${divisor})`,
  addMonths: (dayNumber, months) =>
    `date_diff('day', DATE '1970-01-01', CAST(DATE '1970-01-01' + CAST(${dayNumber} AS INTEGER) + INTERVAL (${months}) MONTH AS DATE))`,
  contains: (text, part) => `contains(${text}, ${duckdb.text(part)})`,
  beginsWith: (text, prefix) => `starts_with(${text}, ${duckdb.text(prefix)})`,
  isTooLarge: ({ message }) => /overflow|out of range|int128/i.test(message),
  keep: (name, query) => `CREATE TEMP TABLE ${name} AS ${query}`,
  open,
};

const chunkRows = 2048;

async function open(): Promise<Session> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  // From here on the engine can reach neither files nor the network, and nobody can change that.
  await connection.run('SET enable_external_access = false');
  await connection.run('SET preserve_insertion_order = true');
  await connection.run('SET lock_configuration = true');
  return {
    execute: async (sql) => {
      await connection.run(sql);
    },
    read: async (sql) => {
      const reader = await connection.runAndReadAll(sql);
      return reader.getColumns().map((column) => column.map(plain));
    },
    load: (table, columns, length) => load(connection, table, columns, length),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function load(
  connection: DuckDBConnection,
  table: string,
  columns: readonly LoadColumn[],
  length: number,
): Promise<void> {
  const names = columns.map(({ name, type }) => `${duckdb.identifier(name)} ${typeOf[type].toString()}`);
  await connection.run(`CREATE TABLE ${duckdb.identifier(table)} (${names.join(', ')})`);
  const appender = await connection.createAppender(table);
  const types = columns.map(({ type }) => typeOf[type]);
  for (let start = 0; start < length; start += chunkRows) {
    const rows = Math.min(chunkRows, length - start);
    const chunk = DuckDBDataChunk.create(types, rows);
    columns.forEach(({ values }, index) => {
      chunk.setColumnValues(index, values.slice(start, start + rows));
    });
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

const typeOf: Readonly<Record<LoadColumn['type'], DuckDBType>> = {
  integer: INTEGER,
  whole: HUGEINT,
  boolean: BOOLEAN,
  text: VARCHAR,
};

function plain(value: unknown): SqlValue {
  if (value === null || typeof value === 'number' || typeof value === 'bigint') return value;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  throw new Error('DuckDB returned a value of a type that no query asks for.');
}
