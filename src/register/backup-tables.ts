/** First line of a backup. */
export interface BackupHeader {
  readonly format: string;
  /** Number of the last step of the schema. */
  readonly migration: number;
  readonly at: string;
}

export const backupFormat = "steckbrief-register-sicherung-1";

/** What is backed up, so that what a row refers to stands before it, and the key of each table. */
export const backupTables: readonly { readonly name: string; readonly key: readonly string[] }[] = [
  { name: "records", key: ["id"] },
  { name: "sources", key: ["sha256"] },
  { name: "versions", key: ["record", "number"] },
  { name: "pictures", key: ["sha256"] },
  { name: "picture_uses", key: ["record", "version", "position"] },
  { name: "picture_tombstones", key: ["sha256"] },
  { name: "remarks", key: ["id"] },
  { name: "twins", key: ["one", "other"] },
  { name: "log", key: ["number"] },
  { name: "tokens", key: ["id"] },
  { name: "gemeinden", key: ["ags"] },
];

/** What is made anew, or worth nothing on another day: the search, who is signed in, attempts that were counted. */
export const derivedTables: readonly string[] = [
  "migrations",
  "search",
  "search_words",
  "sessions",
  "attempts",
];
