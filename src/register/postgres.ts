import pg from "pg";
import type { Database, Queryable, Row } from "./database.ts";
import { RegisterError } from "./error.ts";
import { requireServerVersion } from "./server-version.ts";

/** Connections of one process. Several processes share the server's (100 by default). */
const connections = 8;
/** How often a transaction is tried that others block. */
const tries = 5;

const int8 = 20;

/** Opens a pool of connections to a PostgreSQL server. Throws RegisterError database-unreachable, -too-old. */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 10_000,
    types: {
      // Counts fit into a number; pg gives them as text, PGlite doesn't.
      getTypeParser: ((oid: number, format?: "text" | "binary") =>
        oid === int8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  });
  // An idle connection that breaks is replaced with the next query; without a listener the process would end.
  pool.on("error", () => undefined);
  const version = await versionOf(pool).catch(async (error: unknown) => {
    await pool.end();
    // The address holds a password: only the reason is told.
    throw new RegisterError("database-unreachable", { reason: reasonOf(error) });
  });
  try {
    requireServerVersion(version);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    engine: "postgresql",
    query: async <R = Row>(text: string, params: readonly unknown[] = []) => {
      const { rows } = await pool.query(text, [...params]);
      return { rows: rows as R[] };
    },
    transaction: async (use) => await transact(pool, use),
    close: async () => await pool.end(),
  };
}

async function versionOf(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query("select current_setting('server_version_num')::integer as version");
  return rows[0].version;
}

async function transact<T>(pool: pg.Pool, use: (tx: Queryable) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query("begin");
      const result = await use({
        query: async <R = Row>(text: string, params: readonly unknown[] = []) => {
          const { rows } = await client.query(text, [...params]);
          return { rows: rows as R[] };
        },
      });
      await client.query("commit");
      return result;
    } catch (error) {
      await client.query("rollback").catch((problem: Error) => {
        broken = problem;
      });
      if (!isBlocked(error) || attempt === tries) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 50 * attempt));
    } finally {
      client.release(broken);
    }
  }
}

/** Serialization failure or deadlock: the other transaction won. */
function isBlocked(error: unknown): boolean {
  const { code } = error as { readonly code?: string };
  return code === "40001" || code === "40P01";
}

function reasonOf(error: unknown): string {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  return code ?? message ?? "?";
}
