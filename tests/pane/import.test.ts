import fc from "fast-check";
import { applyImport } from "../../src/pane/import-apply.ts";
import { planImport, takesAway } from "../../src/pane/import-plan.ts";
import { readLook } from "../../src/pane/live.ts";
import { rules } from "../../src/pane/rules.ts";
import { createSteckbrief, formatSteckbrief } from "../../src/steckbrief/canonical.ts";
import { muster } from "../../src/steckbrief/muster.ts";
import { canonicalText } from "../../src/steckbrief/text.ts";
import type { Steckbrief } from "../../src/steckbrief/value.ts";
import { FakeWord } from "./fake-word.ts";

const live = async (word: FakeWord) => readLook(await word.look(), rules.readers);

async function importAll(word: FakeWord, incoming: Steckbrief): Promise<void> {
  const now = await live(word);
  await applyImport(word, { ...planImport(now, incoming), live: now, read: null });
}

const id = "0d2f8f4e-9a53-4b7c-8a71-0c9be2a1f001";

test("the sample goes into a blank form and comes out the same, byte for byte", async () => {
  const word = FakeWord.withForm();
  const incoming = createSteckbrief({ ...muster, id });
  await importAll(word, incoming);
  expect(formatSteckbrief((await live(word)).steckbrief)).toBe(formatSteckbrief(incoming));
});

test("what the document says already is no change", async () => {
  const word = FakeWord.withForm();
  const incoming = createSteckbrief({ ...muster, id });
  await importAll(word, incoming);
  expect(planImport(await live(word), incoming).same).toBe(true);
});

test("every place that would change is listed, with what stands there and what would", async () => {
  const word = FakeWord.withForm({ "steckbrief.stadt": "Ulm", "steckbrief.instrument": "Fonds" });
  const plan = planImport(await live(word), createSteckbrief({ stadt: "Bonn", beschreibung: "Neu" }));
  expect(plan.changes.map(({ kind, tag, before, after }) => [kind, tag, before, after])).toEqual([
    ["replace", "steckbrief.stadt", "Ulm", "Bonn"],
    ["clear", "steckbrief.instrument", "Fonds", null],
    ["fill", "steckbrief.beschreibung", null, "Neu"],
  ]);
  expect(plan.changes.filter(takesAway).map(({ kind }) => kind)).toEqual(["clear"]);
});

test("only what was chosen is done", async () => {
  const word = FakeWord.withForm({ "steckbrief.stadt": "Ulm", "steckbrief.instrument": "Fonds" });
  const now = await live(word);
  const plan = planImport(now, createSteckbrief({ stadt: "Bonn" }));
  await applyImport(word, {
    ...plan,
    changes: plan.changes.filter((change) => !takesAway(change)),
    live: now,
    read: null,
  });
  expect((await live(word)).steckbrief).toMatchObject({ stadt: "Bonn", instrument: "Fonds" });
});

test("cases are added and removed until they are those of the JSON", async () => {
  const word = FakeWord.withForm(
    { "steckbrief.anwendungsbeispiele.a": "eins", "steckbrief.anwendungsbeispiele.b": "zwei" },
    ["a", "b"],
  );
  const anwendungsbeispiele = [
    { id: "b", text: "zwei, neu" },
    { id: "d", text: "vier" },
  ];
  await importAll(word, createSteckbrief({ anwendungsbeispiele }));
  expect((await live(word)).steckbrief.anwendungsbeispiele).toEqual(anwendungsbeispiele);
});

test("cases are brought into the order of the JSON", async () => {
  const word = FakeWord.withForm(
    { "steckbrief.anwendungsbeispiele.a": "eins", "steckbrief.anwendungsbeispiele.b": "zwei" },
    ["a", "b"],
  );
  const anwendungsbeispiele = [
    { id: "c", text: "drei" },
    { id: "b", text: "zwei" },
    { id: "a", text: "eins, neu" },
  ];
  await importAll(word, createSteckbrief({ anwendungsbeispiele }));
  expect((await live(word)).steckbrief.anwendungsbeispiele).toEqual(anwendungsbeispiele);
  expect(
    word.body.filter((block) => "paragraph" in block && block.paragraph === "Anwendungsfall B"),
  ).toHaveLength(1);
});

test("the last case is emptied, never removed", async () => {
  const word = FakeWord.withForm({ "steckbrief.anwendungsbeispiele.a": "eins" });
  await importAll(word, createSteckbrief({}));
  expect((await live(word)).cases).toEqual(["a"]);
  expect((await live(word)).steckbrief.anwendungsbeispiele).toEqual([]);
});

test("a control that was deleted comes back to take its text", async () => {
  const word = FakeWord.withForm();
  word.drop("steckbrief.uebertragbarkeit");
  await importAll(word, createSteckbrief({ uebertragbarkeit: "Überall." }));
  expect(word.controls("steckbrief.uebertragbarkeit")[0]?.text).toBe("Überall.");
});

test("pictures that the JSON only knows of are named, and those in the document are not", async () => {
  const word = FakeWord.withForm();
  const incoming = createSteckbrief({ ...muster, id });
  expect(planImport(await live(word), incoming).pictures.map(({ slot }) => slot)).toEqual(["1"]);
  word.controls("steckbrief.projektbilder.1.bild")[0]?.pictures.push({ width: 9, height: 9, altText: "" });
  expect(planImport(await live(word), incoming).pictures).toEqual([]);
});

test("whatever texts a JSON holds, a blank form holds the same after the import", async () => {
  // One line in a short field: a run-level control of Word has no paragraphs.
  const line = fc
    .string({ unit: "grapheme", maxLength: 40 })
    .map((text) => canonicalText(text.replace(/\s+/gu, " ").trim()));
  const text = fc.string({ unit: "grapheme", maxLength: 60 }).map((raw) => canonicalText(raw));
  await fc.assert(
    fc.asyncProperty(
      line,
      text,
      fc.uniqueArray(fc.constantFrom("a", "b", "c"), { minLength: 1 }),
      async (stadt, beschreibung, cases) => {
        const incoming = createSteckbrief({
          id,
          stadt,
          beschreibung,
          anwendungsbeispiele: [...cases].sort().map((item) => ({ id: item, text: `Fall ${item}` })),
        });
        const word = FakeWord.withForm();
        await importAll(word, incoming);
        expect((await live(word)).steckbrief).toEqual(incoming);
      },
    ),
    { numRuns: 60 },
  );
});
