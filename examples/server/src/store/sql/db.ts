/** A row as the driver gives it: text, numbers, `Date` for timestamps, parsed JSON. */
export type Row = Record<string, unknown>;

export interface Queryable {
  /** Parameters are `$1`, `$2`, …; JSON is passed as text. */
  query(sql: string, params?: readonly unknown[]): Promise<Row[]>;
}

/** A PostgreSQL, embedded or not. A driver for a server is a second implementation of this. */
export interface Db extends Queryable {
  /** Runs statements without parameters, for migrations. */
  exec(sql: string): Promise<void>;
  /** READ COMMITTED is enough: the inbox row's lock orders writers. Rolls back on rejection. */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
