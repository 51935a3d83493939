import { recordStates } from "../../src/exchange/receipt.ts";
import {
  addRemark,
  agreeContact,
  listRemarks,
  setAgs,
  setAktionsfeld,
} from "../../src/register/edit-record.ts";
import { RegisterError } from "../../src/register/error.ts";
import { takeIn } from "../../src/register/intake.ts";
import { type Move, moves, outcomeOf } from "../../src/register/life.ts";
import { readLog } from "../../src/register/log.ts";
import { describeRegisterError } from "../../src/register/messages.ts";
import { moveRecord } from "../../src/register/move-record.ts";
import { findPublicVersion, isMailbox } from "../../src/register/public-view.ts";
import { findRecord } from "../../src/register/store.ts";
import { decideTwins, listOpenTwins } from "../../src/register/twins.ts";
import { arrivalOf, commandLine, steckbriefOf } from "./arrivals.ts";
import { engines, patience, type TestDatabase } from "./engines.ts";

const id = "11111111-1111-4111-8111-111111111111";
const otherId = "22222222-2222-4222-8222-222222222222";
const actor = commandLine;

test("every refusal is a German sentence with its state", () => {
  for (const state of recordStates)
    for (const move of moves) {
      const outcome = outcomeOf(state, move);
      if ("to" in outcome) continue;
      const error = new RegisterError("wrong-state", { state, move, refusal: outcome.refusal });
      expect(describeRegisterError(error, "de")).toMatch(
        /^Das geht nicht, denn der Eintrag ist \S+\. \S.*\.$/,
      );
    }
});

test.each([
  ["info@bonn.example", true],
  ["referat123@bonn.example", true],
  ["stadtplanung@bonn.example", true],
  ["amt-liegenschaften@bonn.example", true],
  ["erika.beispiel@bonn.example", false],
  ["e.beispiel@bonn.example", false],
  ["beispiel@bonn.example", false],
  ["ebeispiel@bonn.example", false],
])("%s is a mailbox of an office: %s", (email, expected) => {
  expect(isMailbox(email, { name: "Erika Beispiel", referat: "Amt für Liegenschaften" })).toBe(expected);
});

describe.each(engines)("the life of a record on $name", ({ open }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  }, patience);
  beforeEach(async () => {
    await database.empty();
    await takeIn(database, [arrivalOf()], { actor });
  });
  afterAll(() => database.close());

  const move = (name: Move, reason?: string) => moveRecord(database, { id, actor, move: name, reason });
  const publish = async () => {
    await move("pruefen");
    await move("veroeffentlichen");
  };

  test("it is received, checked and published, and the log says by whom", async () => {
    await publish();
    expect(await findRecord(database, id)).toMatchObject({ state: "veroeffentlicht", published: 1 });
    const log = await readLog(database, { record: id });
    expect(log.map(({ action, actor: who }) => `${who}: ${action}`)).toEqual([
      "Kommandozeile: veroeffentlichen",
      "Kommandozeile: pruefen",
      "Kommandozeile: intake",
    ]);
  });

  test("it can't be published unchecked", async () => {
    await expect(move("veroeffentlichen")).rejects.toMatchObject({ facts: { refusal: "check-first" } });
    expect(await findPublicVersion(database, id)).toBeNull();
  });

  test("it can't be published while an error or the form's own sample stands in it", async () => {
    await takeIn(database, [arrivalOf({ uebertragbarkeit: "Bsp: aus dem Muster" })], { actor });
    await move("pruefen");
    const refused = await move("veroeffentlichen").catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: "has-errors" });
    expect(describeRegisterError(refused as RegisterError, "de")).toContain("Bsp:");
  });

  test("a new version leaves the published one in public until it is published itself", async () => {
    await publish();
    await takeIn(database, [arrivalOf({ beschreibung: "Neue Fassung." })], { actor });
    expect(await findRecord(database, id)).toMatchObject({ state: "eingegangen", published: 1, newest: 2 });
    expect(await findPublicVersion(database, id, 2)).toBeNull();
    await publish();
    const shown = await findPublicVersion(database, id);
    expect(shown?.version.steckbrief.beschreibung).toBe("Neue Fassung.");
    const before = await findPublicVersion(database, id, 1);
    expect(before?.version.steckbrief.beschreibung).toBe(steckbriefOf().beschreibung);
  });

  test("withdrawn it leaves the public with a reason, and can be taken up again", async () => {
    await publish();
    await expect(move("zurueckziehen", " ")).rejects.toMatchObject({ code: "bad-input" });
    await move("zurueckziehen", "Auf Wunsch der Stadt.");
    expect(await findPublicVersion(database, id)).toBeNull();
    expect(await findRecord(database, id)).toMatchObject({
      state: "zurueckgezogen",
      withdrawnReason: "Auf Wunsch der Stadt.",
      withdrawnAt: expect.any(Date),
    });
    await move("wiederaufnehmen");
    await publish();
    expect(await findRecord(database, id)).toMatchObject({ published: 1, withdrawnAt: null });
  });

  test("who changes what somebody else has changed meanwhile is told so", async () => {
    const seen = (await findRecord(database, id))?.revision;
    const change = (aktionsfeld: string) =>
      setAktionsfeld(database, { id, actor, revision: seen, aktionsfeld });
    const results = await Promise.allSettled([change("Offene Planung"), change("Räume öffnen")]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(results.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "conflict" },
    });
  });

  test("a submitter changes nothing", async () => {
    const submitter = { role: "submitter", label: "Bonn", city: "bonn" } as const;
    const refused = moveRecord(database, { id, actor: submitter, move: "pruefen" });
    await expect(refused).rejects.toMatchObject({ code: "not-allowed" });
  });

  test("a person's data are public only as long as they agreed to just these", async () => {
    await publish();
    const contact = async () => (await findPublicVersion(database, id))?.version.steckbrief.ansprechpartner;
    const hidden = { referat: "Amt für Liegenschaften", name: null, email: null, telefon: null };
    expect(await contact()).toEqual(hidden);
    await agreeContact(database, { id, actor, agreed: true });
    expect(await contact()).toEqual(steckbriefOf().ansprechpartner);
    const successor = { referat: "Amt für Liegenschaften", name: "Max Neu", email: null, telefon: null };
    await takeIn(database, [arrivalOf({ ansprechpartner: successor })], { actor });
    await publish();
    expect(await contact()).toEqual(hidden);
    const old = await findPublicVersion(database, id, 1);
    expect(old?.version.steckbrief.ansprechpartner).toEqual(steckbriefOf().ansprechpartner);
    await agreeContact(database, { id, actor, agreed: false });
    const revoked = await findPublicVersion(database, id, 1);
    expect(revoked?.version.steckbrief.ansprechpartner).toEqual(hidden);
  });

  test("remarks stay with the version they were made about", async () => {
    await addRemark(database, { id, actor, text: "Bitte das Jahr prüfen." });
    await takeIn(database, [arrivalOf({ beschreibung: "Neu." })], { actor });
    expect(await listRemarks(database, id)).toMatchObject([{ version: 1, text: "Bitte das Jahr prüfen." }]);
  });

  test("an editor's AGS outlives new versions", async () => {
    await setAgs(database, { id, actor, ags: "05314000" });
    const findCity = () => ({ ags: "05315000" });
    await takeIn(database, [arrivalOf({ stadt: "Bonn", beschreibung: "Neu." })], { actor });
    expect(await findRecord(database, id)).toMatchObject({ ags: "05314000", newest: 2 });
    await expect(setAgs(database, { id, actor, ags: "99314000" })).rejects.toMatchObject({
      code: "bad-input",
    });
    const moved = await takeIn(database, [arrivalOf({ beschreibung: "Dritte." })], { actor, findCity });
    expect(moved[0]?.record).not.toBe(id);
  });

  describe("with a possible Dublette", () => {
    beforeEach(async () => {
      await takeIn(database, [arrivalOf({ id: otherId, beschreibung: "Anders erzählt." })], { actor });
    });

    test("the loser leads to the winner, and what comes for it goes there", async () => {
      await decideTwins(database, { one: id, other: otherId, winner: id, actor });
      expect(await findRecord(database, otherId)).toMatchObject({ mergedInto: id });
      expect(await listOpenTwins(database)).toEqual([]);
      const [same] = await takeIn(database, [arrivalOf({ id: otherId, beschreibung: "Anders erzählt." })], {
        actor,
      });
      expect(same).toMatchObject({ case: "unveraendert", record: id, notes: ["redirected"] });
      const [next] = await takeIn(database, [arrivalOf({ id: otherId, beschreibung: "Dritte." })], { actor });
      expect(next).toMatchObject({ case: "neueVersion", record: id, version: 2, notes: ["redirected"] });
    });

    test("two that are found different are not asked about again", async () => {
      await decideTwins(database, { one: otherId, other: id, winner: null, actor });
      await takeIn(database, [arrivalOf({ id: otherId, beschreibung: "Wieder anders." })], { actor });
      expect(await listOpenTwins(database)).toEqual([]);
      expect(await findRecord(database, otherId)).toMatchObject({ mergedInto: null });
    });

    test("a decision can be taken back", async () => {
      await decideTwins(database, { one: id, other: otherId, winner: id, actor });
      await decideTwins(database, { one: id, other: otherId, winner: null, actor });
      expect(await findRecord(database, otherId)).toMatchObject({ mergedInto: null });
    });

    test("a published record never loses against an unpublished one", async () => {
      await publish();
      const decision = decideTwins(database, { one: id, other: otherId, winner: otherId, actor });
      await expect(decision).rejects.toMatchObject({ facts: { refusal: "winner-unpublished" } });
      expect(await findPublicVersion(database, id)).not.toBeNull();
    });
  });
});
