/** A row as the database answers it, by column. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * What may be asked of the database, inside a transaction or outside. One SQL dialect serves both engines. Parameters:
 * text, numbers, booleans, Dates, Uint8Array for bytea, arrays for arrays; JSON as a string beside a cast (`$1::json`).
 * Answers: json is parsed, int8 (counts) is a number, timestamptz a Date, bytea a Uint8Array.
 */
export interface Queryable {
  query<R = Row>(text: string, params?: readonly unknown[]): Promise<{ readonly rows: readonly R[] }>;
}

export type EngineName = "pglite" | "postgresql";

/** A connection to the register's database. It holds no state but the connection itself. */
export interface Database extends Queryable {
  readonly engine: EngineName;
  /**
   * Runs `use` in one transaction (read committed): all of it is durable when the promise ends, or none of it happened.
   * Where two transactions block each other, `use` runs again: it must not do anything that a rollback can't undo.
   */
  transaction<T>(use: (tx: Queryable) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The first row, or null where there is none. */
export async function findRow<R = Row>(
  database: Queryable,
  text: string,
  params: readonly unknown[] = [],
): Promise<R | null> {
  const { rows } = await database.query<R>(text, params);
  return rows[0] ?? null;
}
