import { connect } from "../../src/register/connect.ts";
import { migrate, migrations } from "../../src/register/migrations.ts";
import { engines, patience, type TestDatabase } from "./engines.ts";

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
