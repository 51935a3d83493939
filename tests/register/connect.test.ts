import { randomUUID } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "../../src/register/connect.ts";
import { databaseFolder, openEmbedded } from "../../src/register/embedded.ts";
import { RegisterError } from "../../src/register/error.ts";
import { describeRegisterError } from "../../src/register/messages.ts";
import { migrate, migrations } from "../../src/register/migrations.ts";
import { openPostgres } from "../../src/register/postgres.ts";
import { requireServerVersion } from "../../src/register/server-version.ts";
import { engines, patience, prepareFolder, type TestDatabase } from "./engines.ts";
import { postgresUrl } from "./postgres.ts";

test("a server that does not answer is named without its password", async () => {
  const refused = connect({ folder: "", databaseUrl: "postgres://register:geheim@127.0.0.1:1/register" });
  const error: unknown = await refused.catch((problem: unknown) => problem);
  expect(error).toMatchObject({ code: "database-unreachable", facts: { reason: "ECONNREFUSED" } });
  expect(String(error)).not.toContain("geheim");
});

test(
  "the embedded database writes to the disk before it acknowledges",
  async () => {
    const database = await engines[0]?.open();
    const { rows } = (await database?.query(
      "select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit",
    )) ?? { rows: [] };
    await database?.close();
    expect(rows).toEqual([{ fsync: "on", commit: "on" }]);
  },
  patience,
);

const onPosix = process.platform === "win32" ? test.skip : test;
onPosix(
  "whoever else works on the machine reaches no file of the embedded database, in whatever folder it lies",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "steckbrief-rechte-"));
    try {
      chmodSync(folder, 0o755);
      await prepareFolder(folder);
      chmodSync(join(folder, databaseFolder), 0o755);
      await (await openEmbedded(folder)).close();
      expect(statSync(join(folder, databaseFolder)).mode & 0o777).toBe(0o700);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  patience,
);

test.each([
  [90_624, "9.6"],
  [100_022, 10],
  [140_012, 14],
  [149_999, 14],
])("PostgreSQL %i is refused with its name and what to do", (number, found) => {
  const refuse = () => requireServerVersion(number);
  expect(refuse).toThrow(expect.objectContaining({ code: "database-too-old", facts: { found } }));
  const sentence = describeRegisterError(new RegisterError("database-too-old", { found }), "de");
  expect(sentence).toBe(
    `Der Datenbankserver ist PostgreSQL ${found}; nötig ist 15 oder neuer. Aktualisieren Sie ihn, oder nehmen Sie die eingebaute Datenbank (ohne DATABASE_URL).`,
  );
});

test.each([150_000, 150_004, 180_001])("PostgreSQL %i is new enough", (number) => {
  expect(() => requireServerVersion(number)).not.toThrow();
});

test(
  "a database user without rights is told what to ask for, and with that it goes on",
  async () => {
    const server = await postgresUrl();
    const name = `ohne_${randomUUID().replaceAll("-", "")}`;
    const admin = await openPostgres(`${server}/postgres`);
    await admin.query(`create role ${name} login password 'geheim'`);
    await admin.query(`create database ${name}`);
    const own = await openPostgres(`${server}/${name}`);
    const url = new URL(`${server}/${name}`);
    url.username = name;
    url.password = "geheim";
    const start = async (): Promise<string | null> => {
      try {
        await (await connect({ folder: "", databaseUrl: url.href })).close();
        return null;
      } catch (error) {
        return error instanceof RegisterError ? describeRegisterError(error, "de") : String(error);
      }
    };
    try {
      expect(await start()).toMatch(/darf keine Tabellen anlegen.*grant create on schema public/);
      await own.query(`grant create, usage on schema public to ${name}`);
      expect(await start()).toMatch(/darf die Erweiterung pg_trgm nicht anlegen.*„create extension pg_trgm“/);
      await own.query("create extension pg_trgm");
      expect(await start()).toBeNull();
    } finally {
      await own.close();
      await admin.query(`drop database ${name} with (force)`);
      await admin.query(`drop role ${name}`);
      await admin.close();
    }
  },
  patience,
);

describe.each(engines)("the database on $name", ({ open }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  }, patience);
  afterAll(() => database.close());

  test("a schema that is up to date is left alone", async () => {
    expect(await migrate(database)).toEqual([]);
  });

  test("a step that is added is taken once, however many processes start", async () => {
    const step = { number: migrations.length + 1, name: "extra", sql: ["create table extra (a integer)"] };
    const taken = await Promise.all([1, 2, 3].map(() => migrate(database, [...migrations, step])));
    expect(taken.flat()).toEqual([step.number]);
    await expect(migrate(database)).rejects.toMatchObject({ code: "database-newer" });
    await database.query("drop table extra");
    await database.query("delete from migrations where number = $1", [step.number]);
  });

  test("a step that fails leaves nothing behind", async () => {
    const sql = ["create table half (a integer)", "select 1 / 0"];
    const step = { number: migrations.length + 1, name: "bad", sql };
    await expect(migrate(database, [...migrations, step])).rejects.toThrow();
    const { rows } = await database.query("select tablename from pg_tables where tablename = 'half'");
    expect(rows).toEqual([]);
  });

  test("values come back in the types they went in", async () => {
    const { rows } = await database.query(
      `select $1::json as json, $2::bytea as bytes, $3::text[] as list, $4::timestamptz as time, count(*) as count`,
      ['{"b":"ä","a":1}', new Uint8Array([0, 255, 39]), ["a", "b'c"], new Date(1e12)],
    );
    const [{ bytes, ...rest }] = rows as [{ bytes: Uint8Array }];
    expect(rest).toEqual({ json: { b: "ä", a: 1 }, list: ["a", "b'c"], time: new Date(1e12), count: 1 });
    expect([...bytes]).toEqual([0, 255, 39]);
  });

  test("a transaction that throws did not happen", async () => {
    const insert = "insert into log (actor, action) values ('a', 'b')";
    const failed = database.transaction(async (tx) => {
      await tx.query(insert);
      throw new Error("no");
    });
    await expect(failed).rejects.toThrow("no");
    await database.transaction((tx) => tx.query(insert));
    const { rows } = await database.query("select count(*) as count from log");
    expect(rows).toEqual([{ count: 1 }]);
  });
});
