/** How one engine spells the few things that engines spell differently. No hook has a default: a missing one does not compile. */
export interface Dialect {
  identifier(name: string): string;
  text(value: string): string;
  /** A whole number of any size. */
  whole(value: bigint): string;
  /** The expression as the widest whole number the engine has; overflow must be an error, never a wrong value. */
  toWhole(expression: string): string;
  /** Quotient of two non-negative whole numbers, rounded down. */
  quotient(dividend: string, divisor: string): string;
  /** A day number some months later or earlier: the same day of the month, or the last of a shorter one; null stays null. */
  addMonths(dayNumber: string, months: number): string;
  /** True when the text contains the part; null when the text is null. */
  contains(text: string, part: string): string;
  /** True when the text begins with the prefix; null when the text is null. */
  beginsWith(text: string, prefix: string): string;
  /** Whether an error of the engine says that a number is larger than it holds exactly. */
  isTooLarge(error: Error): boolean;
  /** A statement that keeps the result of a query under a name for the length of the session. */
  keep(name: string, query: string): string;
  open(): Promise<Session>;
}

/** A connection to an engine. Everything throws on any error: a failed query must never look like no findings. */
export interface Session {
  execute(sql: string): Promise<void>;
  /** All rows of a query, column by column. Whole numbers beyond 32 bits come as bigint. */
  read(sql: string): Promise<readonly (readonly SqlValue[])[]>;
  /** Makes a table and fills it. */
  load(table: string, columns: readonly LoadColumn[], length: number): Promise<void>;
  close(): void;
}

export type SqlValue = null | number | bigint | string | boolean;

/** One column to load; each array holds one value a row, null for unknown. */
export type LoadColumn =
  | { readonly name: string; readonly type: 'integer'; readonly values: readonly (number | null)[] }
  | { readonly name: string; readonly type: 'whole'; readonly values: readonly (bigint | null)[] }
  | { readonly name: string; readonly type: 'boolean'; readonly values: readonly (boolean | null)[] }
  | { readonly name: string; readonly type: 'text'; readonly values: readonly (string | null)[] };
