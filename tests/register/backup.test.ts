import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { backUp } from "../../src/register/backup.ts";
import { backupTables, derivedTables } from "../../src/register/backup-tables.ts";
import { addRemark } from "../../src/register/edit-record.ts";
import { takeIn } from "../../src/register/intake.ts";
import { moveRecord } from "../../src/register/move-record.ts";
import { restore } from "../../src/register/restore.ts";
import { createToken, findActor } from "../../src/register/tokens.ts";
import { decideTwins } from "../../src/register/twins.ts";
import { arrivalOf, commandLine, withPicture } from "./arrivals.ts";
import { engines, patience, type TestDatabase } from "./engines.ts";

const id = "11111111-1111-4111-8111-111111111111";
const otherId = "00000000-2222-4222-8222-222222222222";
const actor = commandLine;
let folder: string;
const databases: TestDatabase[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "steckbrief-backup-"));
  for (const { open } of engines) databases.push(await open());
}, patience);
afterAll(async () => {
  for (const database of databases) await database.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  for (const database of databases) await database.empty();
});

const at = (index: number): TestDatabase => {
  const database = databases[index];
  if (database === undefined) throw new Error("no such engine");
  return database;
};

/** Two records, of which one was merged into the other; versions, a picture, a remark, a token. */
async function fill(database: TestDatabase): Promise<string> {
  await takeIn(database, [withPicture(arrivalOf({ beschreibung: 'Mit „ä“, "\\" und\nZeilen.' }))], { actor });
  await takeIn(database, [arrivalOf({ beschreibung: "Zweite Fassung." })], { actor });
  await takeIn(database, [arrivalOf({ id: otherId })], { actor });
  await moveRecord(database, { id, actor, move: "pruefen" });
  await moveRecord(database, { id, actor, move: "veroeffentlichen" });
  await addRemark(database, { id, actor, text: "Bitte prüfen." });
  await decideTwins(database, { one: id, other: otherId, winner: id, actor });
  return (await createToken(database, { role: "editor", label: "Redaktion", city: null, by: "Test" })).token;
}

/** Every row of everything that is backed up, to the last character. */
async function contentOf(database: TestDatabase): Promise<Record<string, readonly string[]>> {
  const content: Record<string, readonly string[]> = {};
  for (const { name, key } of backupTables) {
    const { rows } = await database.query<{ row: string }>(
      `select t::text as row from ${name} t ${name === "log" ? "where action <> 'restored'" : ""} order by ${key.join(", ")}`,
    );
    content[name] = rows.map(({ row }) => row);
  }
  return content;
}

test.each([
  ["PGlite", 0, 1],
  ["PostgreSQL", 1, 0],
])("a backup of %s restores on the other engine to the last byte", async (_name, from, to) => {
  const token = await fill(at(from));
  const file = join(folder, `${from}.sicherung`);
  const { rows } = await backUp(at(from), file);
  const before = await contentOf(at(from));
  expect(rows).toBe(Object.values(before).flat().length);
  await restore(at(to), file, "Test");
  expect(await contentOf(at(to))).toEqual(before);
  expect((await findActor(at(to), token))?.actor.label).toBe("Redaktion");
  const searched = await at(to).query("select record, audience, version from search order by 1, 2");
  expect(searched.rows).toEqual([{ record: id, audience: "all", version: 2 }]);
  // What comes afterwards is numbered on.
  await takeIn(at(to), [arrivalOf({ beschreibung: "Dritte." })], { actor });
});

test("only its owner can read a backup", async () => {
  await fill(at(0));
  const file = join(folder, "rechte.sicherung");
  await backUp(at(0), file);
  expect(statSync(file).mode & 0o077).toBe(0);
});

test("a register that holds something is not written over", async () => {
  await fill(at(1));
  const file = join(folder, "voll.sicherung");
  await backUp(at(1), file);
  await expect(restore(at(1), file, "Test")).rejects.toMatchObject({ code: "not-empty" });
});

test.each([
  ["cut off", (bytes: Buffer) => bytes.subarray(0, bytes.length - 40)],
  [
    "changed",
    (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 300), Buffer.from([1]), bytes.subarray(301)]),
  ],
  ["something else", () => Buffer.from("no backup")],
  ["empty", () => Buffer.alloc(0)],
])("a backup that is %s leaves the register empty", async (_what, spoil) => {
  await fill(at(1));
  const file = join(folder, "kaputt.sicherung");
  await backUp(at(1), file);
  writeFileSync(file, spoil(readFileSync(file)));
  await at(1).empty();
  await expect(restore(at(1), file, "Test")).rejects.toMatchObject({ code: "backup-damaged" });
  expect((await at(1).query("select from records")).rows).toEqual([]);
});

test("every table is backed up, or known to be made anew", async () => {
  const { rows } = await at(0).query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public'",
  );
  const known = [...backupTables.map(({ name }) => name), ...derivedTables];
  expect(rows.map(({ name }) => name).sort()).toEqual([...known].sort());
});
