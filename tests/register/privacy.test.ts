import { deletePerson, erased } from "../../src/register/delete-person.ts";
import { deleteRecord } from "../../src/register/delete-record.ts";
import { addRemark } from "../../src/register/edit-record.ts";
import { takeIn } from "../../src/register/intake.ts";
import { moveRecord } from "../../src/register/move-record.ts";
import { findPerson } from "../../src/register/person.ts";
import { findPublicVersion } from "../../src/register/public-view.ts";
import { createSession, findSession, isOwnForm } from "../../src/register/sessions.ts";
import { findPicture, findRecord, findVersion } from "../../src/register/store.ts";
import {
  createFirstToken,
  createToken,
  findActor,
  listTokens,
  revokeToken,
} from "../../src/register/tokens.ts";
import { liftPicture, withdrawPicture } from "../../src/register/withdraw-picture.ts";
import { arrivalOf, commandLine, steckbriefOf, withPicture } from "./arrivals.ts";
import { engines, patience, type TestDatabase } from "./engines.ts";

const id = "11111111-1111-4111-8111-111111111111";
const otherId = "22222222-2222-4222-8222-222222222222";
const actor = commandLine;

describe.each(engines)("what may be kept on $name", ({ open }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  }, patience);
  beforeEach(() => database.empty());
  afterAll(() => database.close());

  const publish = async (record = id) => {
    await moveRecord(database, { id: record, actor, move: "pruefen" });
    await moveRecord(database, { id: record, actor, move: "veroeffentlichen" });
  };
  /** Everything that is stored, as text: what is not in it is nowhere. */
  const everything = async (): Promise<string> => {
    const { rows } = await database.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public'",
    );
    const texts = await Promise.all(
      rows.map(async ({ name }) => (await database.query(`select t::text from ${name} t`)).rows),
    );
    return JSON.stringify(texts);
  };
  const hex = (text: string): string => Buffer.from(text).toString("hex");

  describe("a picture whose consent was withdrawn", () => {
    const old = withPicture(arrivalOf(), "altes bild");
    const stored = old.pictures[0]?.stored?.sha256 ?? "";
    beforeEach(async () => {
      await takeIn(database, [old], { actor });
      await takeIn(database, [withPicture(arrivalOf({ beschreibung: "Neu." }), "altes bild")], { actor });
      await takeIn(database, [withPicture(arrivalOf({ id: otherId, stadt: "Ulm" }), "anderes bild")], {
        actor,
      });
      await publish();
    });

    test("is shown before", async () => {
      const shown = await findPublicVersion(database, id);
      expect(shown?.version.pictures).toMatchObject([{ picture: stored, withheld: null }]);
      expect(await findPicture(database, stored)).not.toBeNull();
      expect(await everything()).toContain(hex("altes bild"));
    });

    test("is gone from every version, file and answer, and a tombstone with the reason stays", async () => {
      // By the hash of the original, which is the one its owner knows.
      const said = old.pictures[0]?.saidSha256 ?? "";
      const reached = await withdrawPicture(database, { sha256: said, reason: "Widerruf vom 3. Mai", actor });
      expect(reached).toEqual({ records: [id], sources: 1 });
      expect(await findPicture(database, stored)).toBeNull();
      const left = await everything();
      expect(left).not.toContain(hex("altes bild"));
      expect(left).toContain(hex("anderes bild"));
      const shown = await findPublicVersion(database, id);
      expect(shown?.version.steckbrief.projektbilder).toEqual([]);
      expect(shown?.version.pictures).toMatchObject([
        { withheld: "withdrawn", withdrawnReason: "Widerruf vom 3. Mai" },
      ]);
      expect((await findVersion(database, id, 1))?.pictures).toMatchObject([{ withheld: "withdrawn" }]);
    });

    test("does not come back with an old copy of the file, until that is allowed again", async () => {
      await withdrawPicture(database, { sha256: stored, reason: "Widerruf", actor });
      const copy = withPicture(arrivalOf({ beschreibung: "Dritte Fassung." }), "altes bild");
      const [taken] = await takeIn(database, [copy], { actor });
      expect(taken).toMatchObject({ case: "neueVersion", notes: ["picture-withdrawn"] });
      expect(await everything()).not.toContain(hex("altes bild"));
      await liftPicture(database, { sha256: stored, actor });
      const again = await takeIn(database, [copy], { actor });
      expect(again).toMatchObject([{ case: "unveraendert", notes: ["completed"] }]);
      expect(await findPicture(database, stored)).not.toBeNull();
    });
  });

  describe("a person", () => {
    beforeEach(async () => {
      await takeIn(
        database,
        [arrivalOf({ anwendungsbeispiele: [{ id: "a", text: "Frau ERIKA-BEISPIEL leitete das Projekt." }] })],
        { actor },
      );
      await takeIn(database, [arrivalOf({ beschreibung: "Zweite Fassung." })], { actor });
      await takeIn(
        database,
        [
          arrivalOf({
            id: otherId,
            stadt: "Ulm",
            ansprechpartner: { referat: "Amt 1", name: "Max Muster", email: null, telefon: null },
          }),
        ],
        { actor },
      );
      await addRemark(database, { id, actor, text: "Erika Beispiel ruft zurück." });
    });

    test("is found in every version and remark, however the name is spelt", async () => {
      const found = await findPerson(database, ["erika beispiel", "erika.beispiel@bonn.example"], actor);
      expect(found.map(({ version, path }) => `${version} ${path}`)).toEqual([
        "1 anwendungsbeispiele.0.text",
        "1 ansprechpartner.name",
        "1 ansprechpartner.email",
        "2 ansprechpartner.name",
        "2 ansprechpartner.email",
        "null remark",
      ]);
    });

    test("is taken out of everything, and nobody else is", async () => {
      const terms = ["Erika Beispiel", "erika.beispiel@bonn.example", "0228 77 12345"];
      const result = await deletePerson(database, terms, actor);
      expect(result).toMatchObject({ records: [id], versions: 2, remarks: 1 });
      expect(await everything()).not.toMatch(/erika/i);
      const version = await findVersion(database, id, 1);
      expect(version?.steckbrief.ansprechpartner).toEqual({
        referat: "Amt für Liegenschaften",
        name: null,
        email: null,
        telefon: null,
      });
      expect(version?.steckbrief.anwendungsbeispiele[0]?.text).toBe(`Frau ${erased} leitete das Projekt.`);
      expect(version?.steckbrief.beschreibung).toBe(steckbriefOf().beschreibung);
      const other = await findVersion(database, otherId, 1);
      expect(other?.steckbrief.ansprechpartner?.name).toBe("Max Muster");
    });

    test("does not come back with a copy of an old file", async () => {
      await deletePerson(database, ["Erika Beispiel", "erika.beispiel@bonn.example"], actor);
      const [same] = await takeIn(database, [arrivalOf({ beschreibung: "Zweite Fassung." })], { actor });
      expect(same).toMatchObject({ case: "unveraendert" });
      expect(await everything()).not.toMatch(/erika/i);
    });

    test("is looked for by an administrator only, and never by a few letters", async () => {
      const editor = { role: "editor", label: "Redaktion", city: null } as const;
      await expect(findPerson(database, ["Erika Beispiel"], editor)).rejects.toMatchObject({
        code: "not-allowed",
      });
      await expect(findPerson(database, ["Er"], actor)).rejects.toMatchObject({ code: "bad-input" });
    });
  });

  test("a record that is deleted takes everything of it along, and nothing of others", async () => {
    await takeIn(database, [withPicture(arrivalOf(), "eins")], { actor });
    await takeIn(database, [withPicture(arrivalOf({ id: otherId, stadt: "Ulm" }), "zwei")], { actor });
    await publish();
    await deleteRecord(database, id, actor);
    expect(await findRecord(database, id)).toBeNull();
    const left = await everything();
    expect(left).not.toContain(hex("eins"));
    expect(left).toContain(hex("zwei"));
  });

  describe("a token", () => {
    test("is not stored, and is known again until it is revoked", async () => {
      const made = await createToken(database, {
        role: "submitter",
        label: "Bonn",
        city: "05314000",
        by: "Test",
      });
      expect(await everything()).not.toContain(made.token.slice(-43));
      expect(await findActor(database, made.token)).toEqual({
        id: made.id,
        actor: { role: "submitter", label: "Bonn", city: "05314000" },
      });
      await revokeToken(database, made.id.slice(0, 8), "Test");
      expect(await findActor(database, made.token)).toBeNull();
    });

    test.each(["", "stb_", "stb_x_y", `stb_${"0".repeat(32)}_${"A".repeat(43)}`])(
      "%p is none",
      async (token) => {
        expect(await findActor(database, token)).toBeNull();
      },
    );

    test("of another one with the right id is none", async () => {
      const [one, other] = await Promise.all(
        ["A", "B"].map((label) => createToken(database, { role: "editor", label, city: null, by: "Test" })),
      );
      const forged = `${one?.token.slice(0, 37)}${other?.token.slice(37)}`;
      expect(await findActor(database, forged)).toBeNull();
    });

    test("for the administration is made once, at the first start", async () => {
      const made = await Promise.all([createFirstToken(database), createFirstToken(database)]);
      const tokens = made.filter((token) => token !== null);
      expect(tokens).toHaveLength(1);
      expect((await findActor(database, tokens[0] ?? ""))?.actor.role).toBe("administrator");
      expect(await createFirstToken(database)).toBeNull();
      expect(await listTokens(database)).toHaveLength(1);
    });

    test("opens a session that ends with its time, and with the token", async () => {
      const made = await createToken(database, {
        role: "editor",
        label: "Redaktion",
        city: null,
        by: "Test",
      });
      const now = new Date("2024-05-01T08:00:00Z");
      const { cookie, csrf, expiresAt } = await createSession(database, made.id, now);
      const session = await findSession(database, cookie, now);
      expect(session?.actor).toEqual({ role: "editor", label: "Redaktion", city: null });
      expect(session !== null && isOwnForm(session, csrf)).toBe(true);
      expect(session !== null && isOwnForm(session, `${csrf}x`)).toBe(false);
      expect(await findSession(database, cookie, expiresAt)).toBeNull();
      await revokeToken(database, made.id, "Test");
      expect(await findSession(database, cookie, now)).toBeNull();
    });
  });
});
