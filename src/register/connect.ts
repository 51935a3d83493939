import { resolve } from "node:path";
import type { Database } from "./database.ts";
import { migrate } from "./migrations.ts";

/** Where the register keeps its data: an address of PostgreSQL 15 or newer, or else a folder. */
export interface ConnectOptions {
  /** Folder of the embedded database; made where it is missing. */
  readonly folder: string;
  /** `postgres://…`; wins over the folder. */
  readonly databaseUrl?: string | undefined;
}

/**
 * Opens the database and brings its schema up to date. Throws RegisterError: folder-in-use, folder-unusable,
 * database-unreachable, database-too-old, database-rights, database-extension, database-newer.
 */
export async function connect(options: ConnectOptions): Promise<Database> {
  const database = await openDatabase(options);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The same without touching the schema. Each engine is loaded only where it is asked for: both are large. */
export async function openDatabase({ folder, databaseUrl }: ConnectOptions): Promise<Database> {
  if (databaseUrl !== undefined && databaseUrl !== "") {
    const { openPostgres } = await import("./postgres.ts");
    return await openPostgres(databaseUrl);
  }
  const { openEmbedded } = await import("./embedded.ts");
  return await openEmbedded(resolve(folder));
}
