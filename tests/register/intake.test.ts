import { readFileSync } from "node:fs";
import { writeSteckbrief } from "../../src/docx/write.ts";
import { writeUmlauf } from "../../src/docx/write-umlauf.ts";
import type { Arrival } from "../../src/register/arrival.ts";
import { takeIn } from "../../src/register/intake.ts";
import type { Intake, IntakeOptions } from "../../src/register/intake-result.ts";
import { readArrivals } from "../../src/register/read-arrival.ts";
import { findRecord, findVersion, listVersions } from "../../src/register/store.ts";
import { docx, p, picture, r, sdt } from "../docx/build.ts";
import { photograph, secret, talkativePng } from "../docx/images.ts";
import { signedBy } from "../umlauf/sample.ts";
import { arrivalOf, commandLine, steckbriefOf } from "./arrivals.ts";
import { engines, patience, type TestDatabase } from "./engines.ts";

const id = "11111111-1111-4111-8111-111111111111";
const otherId = "22222222-2222-4222-8222-222222222222";

describe.each(engines)("taking in on $name", ({ open }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  }, patience);
  beforeEach(() => database.empty());
  afterAll(() => database.close());

  const take = async (arrival: Arrival, options: Partial<IntakeOptions> = {}): Promise<Intake> => {
    const [taken] = await takeIn(database, [arrival], { actor: commandLine, ...options });
    if (taken === undefined) throw new Error("one arrival is one intake");
    return taken;
  };

  test("a Steckbrief that is new becomes a record under its own id, word for word", async () => {
    const taken = await take(arrivalOf());
    expect(taken).toMatchObject({ case: "neu", record: id, version: 1, errors: 0, twins: [] });
    const version = await findVersion(database, id, 1);
    expect(JSON.stringify(version?.steckbrief)).toBe(JSON.stringify(steckbriefOf()));
    expect(await findRecord(database, id)).toMatchObject({
      state: "eingegangen",
      newest: 1,
      published: null,
    });
  });

  test("the same content again is no new version", async () => {
    await take(arrivalOf());
    expect(await take(arrivalOf())).toMatchObject({ case: "unveraendert", record: id, version: 1 });
    expect(await listVersions(database, id)).toHaveLength(1);
  });

  test("newer content is the next version, and the report names the fields that changed", async () => {
    await take(arrivalOf());
    const taken = await take(arrivalOf({ beschreibung: "Neu.", instrument: "Erbbaurecht für Hausprojekte" }));
    expect(taken).toMatchObject({ case: "neueVersion", version: 2, changed: ["beschreibung"] });
    const before = await findVersion(database, id, 1);
    expect(before?.steckbrief.beschreibung).toBe(steckbriefOf().beschreibung);
  });

  test("content that was replaced before is outdated, and only --force takes it", async () => {
    await take(arrivalOf());
    await take(arrivalOf({ beschreibung: "Neu." }));
    expect(await take(arrivalOf())).toMatchObject({ case: "veraltet", version: 1 });
    expect(await listVersions(database, id)).toHaveLength(2);
    const forced = await take(arrivalOf(), { force: true });
    expect(forced).toMatchObject({ case: "neueVersion", version: 3, notes: ["forced"] });
    expect(await take(arrivalOf(), { force: true })).toMatchObject({ case: "unveraendert", version: 3 });
  });

  test("a document that was saved before the stored one is outdated", async () => {
    await take(arrivalOf({}, { documentTime: new Date("2024-05-02") }));
    const old = arrivalOf({ beschreibung: "Alt." }, { documentTime: new Date("2024-05-01") });
    expect(await take(old)).toMatchObject({ case: "veraltet", version: null });
    const young = arrivalOf({ beschreibung: "Jung." }, { documentTime: new Date("2024-05-03") });
    expect(await take(young)).toMatchObject({ case: "neueVersion", version: 2 });
  });

  test("of two copies of an Umlauf the one with more entries is newer, whatever the clocks say", async () => {
    const umlauf = { id: "u", zustand: "umlauf", eintraege: 5, kopf: "aa", bruch: null };
    await take(arrivalOf({}, { umlauf, documentTime: new Date("2024-05-01") }));
    const short = arrivalOf(
      { beschreibung: "Kürzer." },
      { umlauf: { ...umlauf, eintraege: 4 }, documentTime: new Date("2024-06-01") },
    );
    expect(await take(short)).toMatchObject({ case: "veraltet" });
    const long = arrivalOf(
      { beschreibung: "Länger." },
      { umlauf: { ...umlauf, eintraege: 6 }, documentTime: new Date("2024-04-01") },
    );
    expect(await take(long)).toMatchObject({ case: "neueVersion" });
  });

  test("the same content from further round the Umlauf adds what it says of the Umlauf", async () => {
    const umlauf = { id: "u", zustand: "umlauf", eintraege: 5, kopf: "aa", bruch: null };
    await take(arrivalOf({}, { umlauf }));
    const later = { ...umlauf, zustand: "freigegeben", eintraege: 9, bruch: 7 };
    const taken = await take(arrivalOf({}, { umlauf: later }));
    expect(taken).toMatchObject({ case: "unveraendert", version: 1, notes: ["completed"] });
    expect(await findVersion(database, id, 1)).toMatchObject({ umlauf: later, marks: ["chain-broken"] });
  });

  test("same city and instrument under another id is a possible Dublette, and both are kept", async () => {
    await take(arrivalOf());
    const taken = await take(arrivalOf({ id: otherId, stadt: "BONN", beschreibung: "Anders erzählt." }));
    expect(taken).toMatchObject({ case: "moeglicheDublette", record: otherId, twins: [id] });
    expect(await findRecord(database, id)).not.toBeNull();
    expect(await findRecord(database, otherId)).not.toBeNull();
  });

  test("a Steckbrief without id gets one, once", async () => {
    const first = await take(arrivalOf({ id: null }));
    expect(first).toMatchObject({ case: "neu", version: 1 });
    const version = await findVersion(database, first.record, 1);
    expect(version?.steckbrief.id).toBe(first.record);
    expect(await take(arrivalOf({ id: null }))).toMatchObject({ case: "unveraendert", record: first.record });
  });

  test("a filled form that another city used as a blank one does not overwrite the first", async () => {
    const findCity = (typed: string) => ({ ags: typed === "Bonn" ? "05314000" : "05315000" });
    await take(arrivalOf(), { findCity });
    const taken = await take(arrivalOf({ stadt: "Köln" }), { findCity });
    expect(taken).toMatchObject({ case: "moeglicheDublette", notes: ["id-taken"], twins: [id] });
    expect(taken.record).not.toBe(id);
    expect((await findVersion(database, id, 1))?.steckbrief.stadt).toBe("Bonn");
    const again = await take(arrivalOf({ stadt: "Köln" }), { findCity });
    expect(again).toMatchObject({ case: "unveraendert", record: taken.record });
  });

  test("a second instrument of a city in a copy of the first's file becomes a record of its own", async () => {
    await take(arrivalOf());
    const fund = {
      instrument: "Stadtteilfonds",
      beschreibung: "Bürgerinnen entscheiden selbst über kleine Beträge zugunsten ihrer Nachbarschaft.",
    };
    const taken = await take(arrivalOf(fund));
    expect(taken).toMatchObject({ case: "moeglicheDublette", notes: ["id-taken"] });
    expect(await take(arrivalOf({ ...fund, funktionsweise: "Später ergänzt." }))).toMatchObject({
      case: "neueVersion",
      record: taken.record,
    });
  });

  test("error findings are taken in with it", async () => {
    const taken = await take(arrivalOf({ beschreibung: null, uebertragbarkeit: "Bsp: wie im Muster" }));
    expect(taken).toMatchObject({ case: "neu", errors: 2 });
    const version = await findVersion(database, id, 1);
    expect(version?.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["required-missing", "sample-left"]),
    );
  });

  test("a Steckbrief of a newer form is kept raw, with the fields that are understood", async () => {
    const future = {
      ...steckbriefOf(),
      schema: "urn:steckbrief:schema:2",
      neuesFeld: "x",
      zeitraum: ["2017"],
    };
    const [arrival] = readArrivals("neu.json", new TextEncoder().encode(JSON.stringify(future)));
    const taken = await take(arrival as Arrival);
    expect(taken.arrival).toMatchObject({ formKnown: false, marks: ["form-unknown"] });
    const version = await findVersion(database, id, 1);
    expect(version?.steckbrief).toMatchObject({ stadt: "Bonn", zeitraum: null });
    const { rows } = await database.query<{ raw: string }>("select raw from versions");
    expect(JSON.parse(rows[0]?.raw ?? "")).toEqual(future);
  });

  test("a submitter's token is good for its own city only", async () => {
    const actor = { role: "submitter", label: "Bonn", city: "bonn" } as const;
    expect(await take(arrivalOf(), { actor })).toMatchObject({ case: "neu" });
    await expect(take(arrivalOf({ stadt: "Köln" }), { actor })).rejects.toMatchObject({
      code: "not-allowed",
    });
    // Nor may it put its own content under another city's id.
    const cologne = { role: "submitter", label: "Köln", city: "koeln" } as const;
    const taken = await take(arrivalOf({ stadt: "Köln" }), { actor: cologne });
    expect(taken.record).not.toBe(id);
    expect(await listVersions(database, id)).toHaveLength(1);
  });

  test("a document brings the state of its Umlauf, and a broken chain is marked at its entry", async () => {
    const blank = new Uint8Array(readFileSync("assets/steckbrief.docx"));
    const filled = writeSteckbrief(blank, steckbriefOf()).bytes;
    const circulating = signedBy(3);
    const [whole] = readArrivals("bonn.docx", writeUmlauf(filled, circulating));
    const { id: umlaufId, zustand, protokoll } = circulating;
    const stand = { id: umlaufId, zustand, eintraege: protokoll.length, bruch: null };
    expect(whole).toMatchObject({ marks: [], umlauf: stand });
    const forged = protokoll.map((entry) =>
      entry.seq === 2 ? { ...entry, zeit: "2020-01-01T00:00:00Z" } : entry,
    );
    const [broken] = readArrivals("bonn.docx", writeUmlauf(filled, { ...circulating, protokoll: forged }));
    const taken = await take(broken as Arrival);
    expect(taken).toMatchObject({ case: "neu", arrival: { umlauf: { bruch: 2 }, marks: ["chain-broken"] } });
    expect(await findVersion(database, id, 1)).toMatchObject({
      marks: ["chain-broken"],
      umlauf: { bruch: 2 },
    });
  });

  test("pictures are stored without place and camera, and only where their consent is given", async () => {
    const tag = (slot: number, part: string): string => `steckbrief.projektbilder.${slot}.${part}`;
    const slotOf = (slot: number, consent: string): string =>
      sdt({ tag: tag(slot, "bild") }, p(picture(`m${slot}`))) +
      p(sdt({ tag: tag(slot, "einwilligung") }, r(consent)));
    const media = { m1: photograph(6), m2: talkativePng() };
    const [arrival] = readArrivals("bilder.docx", docx(slotOf(1, "☒") + slotOf(2, "☐"), { media }));
    const taken = await take(arrival as Arrival);
    const version = await findVersion(database, taken.record, 1);
    expect(version?.pictures).toMatchObject([
      { position: 1, withheld: null, mediaType: "image/jpeg" },
      { position: 2, withheld: "no-consent", picture: null },
    ]);
    const { rows } = await database.query<{ bytes: Uint8Array }>("select bytes from pictures");
    expect(rows.map(({ bytes }) => Buffer.from(bytes).includes(secret))).toEqual([false]);
  });

  test("one that fails takes its whole batch back", async () => {
    const broken = { ...arrivalOf({ id: otherId, stadt: "Ulm" }), form: "\0" };
    await expect(takeIn(database, [arrivalOf(), broken], { actor: commandLine })).rejects.toThrow();
    expect(await findRecord(database, id)).toBeNull();
  });

  test("writers at once leave one record with every version, each once", async () => {
    const texts = Array.from({ length: 8 }, (_, index) => `Fassung ${index}`);
    const writing = texts.map((beschreibung) => take(arrivalOf({ beschreibung })));
    const cases = (await Promise.all(writing)).map((taken) => taken.case);
    expect(cases.filter((one) => one === "neu")).toHaveLength(1);
    const versions = await listVersions(database, id);
    expect(versions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});
