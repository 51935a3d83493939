import { chmod, mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { PGlite, type PGliteOptions, type Transaction, types } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import type { Database, Queryable, Row } from "./database.ts";
import { DurableFS } from "./embedded-files.ts";
import { RegisterError } from "./error.ts";
import { lockFolder } from "./folder-lock.ts";

/** The part of the folder that belongs to the database alone. */
export const databaseFolder = "datenbank";

/**
 * Opens PostgreSQL in WebAssembly with its data in a folder. One process at a time: a lock file says which. Throws
 * RegisterError folder-in-use, folder-unusable.
 */
export async function openEmbedded(folder: string): Promise<Database> {
  const release = await claim(folder);
  try {
    const data = join(folder, databaseFolder);
    const pglite = await startEmbedded({ fs: new DurableFS(data) });
    return databaseOf(pglite, release);
  } catch (error) {
    await release();
    throw error;
  }
}

/** PGlite starts its server with `-F`, without fsync: fine in a browser, not here. */
export function startEmbedded(options: Pick<PGliteOptions, "fs" | "loadDataDir">): Promise<PGlite> {
  const startParams = PGlite.defaultStartParams.filter((param) => param !== "-F");
  return PGlite.create({
    ...options,
    startParams,
    relaxedDurability: false,
    extensions: { pg_trgm },
    serializers: { [types.BYTEA]: formatBytes },
    parsers: { [types.BYTEA]: parseBytes },
  });
}

/** PGlite's own goes through a string per byte: a second for a large photo. */
function formatBytes(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex")}`;
}

function parseBytes(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text.slice(2), "hex"));
}

async function claim(folder: string): Promise<() => Promise<void>> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await stat(folder);
    // PGlite lets everybody on the machine read and write its files: nobody else may reach them.
    const data = join(folder, databaseFolder);
    await mkdir(data, { recursive: true, mode: 0o700 });
    await chmod(data, 0o700);
    return await lockFolder(folder);
  } catch (error) {
    if (error instanceof RegisterError) throw error;
    const { code = "?" } = error as NodeJS.ErrnoException;
    throw new RegisterError("folder-unusable", { folder, reason: code });
  }
}

/** What our code sees of PGlite. `release` is called when it is closed. */
export function databaseOf(pglite: PGlite, release: () => Promise<void>): Database {
  return {
    engine: "pglite",
    ...queryableOf(pglite),
    transaction: async (use) => await pglite.transaction(async (tx) => await use(queryableOf(tx))),
    close: async () => {
      await pglite.close();
      await release();
    },
  };
}

function queryableOf(target: Pick<PGlite | Transaction, "query">): Queryable {
  return {
    query: async <R = Row>(text: string, params: readonly unknown[] = []) => {
      const { rows } = await target.query<R>(text, [...params]);
      return { rows };
    },
  };
}
