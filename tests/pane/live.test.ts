import { noReaders, type Readers, readLook } from "../../src/pane/live.ts";
import { rules } from "../../src/pane/rules.ts";
import { FakeWord } from "./fake-word.ts";

const live = async (word: FakeWord, readers: Readers = rules.readers) => readLook(await word.look(), readers);

test("a blank form reads as a Steckbrief of nothing", async () => {
  const { steckbrief, controls } = await live(FakeWord.withForm());
  expect(steckbrief).toEqual({
    schema: "urn:steckbrief:schema:1",
    id: null,
    stadt: null,
    instrument: null,
    zeitraum: null,
    beschreibung: null,
    anwendungsbeispiele: [],
    funktionsweise: null,
    rechtlicheGrundlage: null,
    uebertragbarkeit: null,
    projektbilder: [],
    ansprechpartner: null,
  });
  expect(controls.every(({ text }) => text === null)).toBe(true);
});

test("what Word shows in an emptied control is no text", async () => {
  const word = FakeWord.withForm({
    "steckbrief.stadt": "Klicken oder tippen Sie hier, um Text einzugeben.",
    "steckbrief.instrument": "\u00a0\u00a0\u00a0\u00a0\u00a0",
  });
  const { steckbrief } = await live(word);
  expect([steckbrief.stadt, steckbrief.instrument]).toEqual([null, null]);
});

test("texts come out canonical, whatever the host does with paragraphs", async () => {
  const word = FakeWord.withForm({ "steckbrief.funktionsweise": "So:\r• eins\r• zwei \r" });
  expect((await live(word)).steckbrief.funktionsweise).toBe("So:\n- eins\n- zwei");
});

test("cases come in the order of the document, empty ones are none", async () => {
  const word = FakeWord.withForm(
    { "steckbrief.anwendungsbeispiele.c": "drei", "steckbrief.anwendungsbeispiele.a": "eins" },
    ["c", "a", "b"],
  );
  const { steckbrief, cases } = await live(word);
  expect(cases).toEqual(["c", "a", "b"]);
  expect(steckbrief.anwendungsbeispiele).toEqual([
    { id: "c", text: "drei" },
    { id: "a", text: "eins" },
  ]);
});

test("of a doubled control the fuller one counts, the first of equals", async () => {
  const word = FakeWord.withForm({ "steckbrief.stadt": "Ulm" });
  word.body.push({ ...word.controls("steckbrief.stadt")[0], text: "Neu-Ulm" } as never);
  const stadt = (await live(word)).controls.find(({ spec }) => spec.tag === "steckbrief.stadt");
  expect(stadt).toMatchObject({ text: "Neu-Ulm", hits: 2, counted: 1 });
  word.type("steckbrief.stadt", "Ulm/Ulm");
  expect((await live(word)).steckbrief.stadt).toBe("Ulm/Ulm");
});

test("a deleted control has no hits", async () => {
  const word = FakeWord.withForm();
  word.drop("steckbrief.ansprechpartner.email");
  const missing = (await live(word)).controls.filter(({ hits }) => hits === 0);
  expect(missing.map(({ spec }) => spec.tag)).toEqual(["steckbrief.ansprechpartner.email"]);
});

test("consent is read beside the credit, and missing where no box is", async () => {
  const word = FakeWord.withForm();
  const [credit] = word.controls("steckbrief.projektbilder.1.urheber");
  if (credit === undefined) throw new Error("no credit");
  const box = async () =>
    (await live(word)).controls.find(({ spec }) => spec.tag === "steckbrief.projektbilder.1.einwilligung");
  credit.consent = true;
  expect(await box()).toMatchObject({ hits: 1, ticked: true });
  credit.consent = null;
  expect(await box()).toMatchObject({ hits: 0, ticked: false });
});

test("a picture takes its facts from the properties and its alternative text from itself where none is written", async () => {
  const word = FakeWord.withForm();
  word.controls("steckbrief.projektbilder.2.bild")[0]?.pictures.push({
    width: 450,
    height: 300,
    altText: "Haus",
  });
  word.properties["steckbrief.bild.2"] = `${"ab".repeat(32)};image/jpeg;2480;1654;300;160`;
  expect((await live(word)).steckbrief.projektbilder).toEqual([
    {
      dateiname: null,
      alt: "Haus",
      urheber: null,
      einwilligung: false,
      mediaType: "image/jpeg",
      width: 2480,
      height: 1654,
      dpi: 300,
      sha256: "ab".repeat(32),
    },
  ]);
});

test("until the readers have loaded, a period is nobody's complaint", async () => {
  const word = FakeWord.withForm({ "steckbrief.zeitraum": "10/17" });
  expect((await live(word, noReaders)).steckbrief.zeitraum?.edtf).not.toBeNull();
  expect((await live(word)).steckbrief.zeitraum?.edtf).toBeNull();
});
