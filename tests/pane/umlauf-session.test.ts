import { umlaufInXml, umlaufXml } from "../../src/docx/umlauf-part.ts";
import { createUmlaufSession, type UmlaufSession } from "../../src/pane/umlauf-session.ts";
import { laufzettelTag, propertyNames } from "../../src/steckbrief/tags.ts";
import { umlaufUrn } from "../../src/umlauf/umlauf.ts";
import { WordError } from "../../src/word/port.ts";
import { federfuehrung, stationWith } from "../umlauf/sample.ts";
import { FakeWord } from "./fake-word.ts";
import { startSession } from "./pane-session.ts";

/** Nobody stops the reading. */
const untilRead = new AbortController().signal;

/** A Word that hands over no bytes: what the pane needs of it is the port alone. */
async function openSession(): Promise<{ word: FakeWord; umlauf: UmlaufSession }> {
  const word = FakeWord.withForm({
    "steckbrief.stadt": "X-town",
    "steckbrief.funktionsweise": "Sie treffen sich.",
  });
  word.lacking = ["bytes"];
  const umlauf = createUmlaufSession(await startSession(word));
  await umlauf.read(untilRead);
  umlauf.store.dispatch({ type: "actor", actor: "Fr. Lang" });
  return { word, umlauf };
}

const setup = { federfuehrung, modus: "reihe", policy: "abschnittsweise" } as const;
const inWord = (word: FakeWord) => umlaufInXml(word.parts[umlaufUrn] ?? "");

async function begun(): Promise<{ word: FakeWord; umlauf: UmlaufSession }> {
  const opened = await openSession();
  await opened.umlauf.begin(setup);
  const stationen = [stationWith({ organisation: "Verband", abschnitte: ["funktionsweise"] })];
  await opened.umlauf.move({ move: "set-route", stationen });
  await opened.umlauf.move({ move: "start" });
  return opened;
}

test("each step writes the part, the properties beside it and the Laufzettel", async () => {
  const { word, umlauf } = await begun();
  expect(inWord(word)).toMatchObject({ zustand: "umlauf", federfuehrung: { name: "Fr. Lang" } });
  expect(word.properties[propertyNames.umlauf.zustand]).toBe("umlauf");
  expect(word.locked[laufzettelTag]).toContain("Verband");
  expect(umlauf.store.get().seen).toMatchObject({ lage: "whole", breaks: [] });
});

test("a refused step changes nothing and says why", async () => {
  const { word, umlauf } = await begun();
  const before = word.parts[umlaufUrn];
  expect(await umlauf.move({ move: "release" })).toBe(false);
  expect(umlauf.store.get().refusal?.code).toBe("not-now");
  expect(word.parts[umlaufUrn]).toBe(before);
});

test("without a name nothing is begun", async () => {
  const { word, umlauf } = await openSession();
  umlauf.store.dispatch({ type: "actor", actor: " " });
  expect(await umlauf.begin(setup)).toBe(false);
  expect(umlauf.store.get().refusal?.code).toBe("name-missing");
  expect(word.parts).toEqual({});
});

test("where Word can't be read just now it is read a little later", async () => {
  const { word, umlauf } = await begun();
  const before = umlauf.store.get().seen;
  const { look } = word;
  let failures = 2;
  word.look = async () => {
    if (failures-- > 0) throw new WordError("busy", "a dialog is open");
    return await look.call(word);
  };
  await umlauf.read(untilRead);
  expect(failures).toBeLessThan(0);
  expect(umlauf.store.get().seen).not.toBe(before);
});

test("what a step has overtaken while it was read is not shown", async () => {
  const { word, umlauf } = await begun();
  const { look } = word;
  let goOn = (): void => undefined;
  word.look = async () => {
    word.look = look;
    const seen = await look.call(word);
    await new Promise<void>((resolve) => {
      goOn = resolve;
    });
    return seen;
  };
  const reading = umlauf.read(untilRead);
  await umlauf.move({ move: "hand-back", station: inWord(word).stationen[0]?.id ?? "", grund: "Zu früh." });
  const shown = umlauf.store.get().seen;
  goOn();
  await reading;
  expect(umlauf.store.get().seen).toBe(shown);
});

test("a step taken elsewhere meanwhile is shown first", async () => {
  const { word, umlauf } = await begun();
  const other = createUmlaufSession(await startSession(word));
  await other.read(untilRead);
  other.store.dispatch({ type: "actor", actor: "Hr. Kurz" });
  const station = inWord(word).stationen[0]?.id ?? "";
  const sign = { move: "sign", station, art: "mitgezeichnet", deputy: null, vermerk: null } as const;
  expect(await other.move(sign)).toBe(true);
  expect(await umlauf.move({ move: "hand-back", station, grund: "Zu früh." })).toBe(false);
  expect(umlauf.store.get().done).toBe("elsewhere");
  expect(inWord(word).zustand).toBe("ruecklauf");
});

test("a changed field overtakes a Zeichnung as soon as the document is read again", async () => {
  const { word, umlauf } = await begun();
  const station = inWord(word).stationen[0]?.id ?? "";
  await umlauf.move({ move: "sign", station, art: "mitgezeichnet", deputy: null, vermerk: null });
  const before = umlauf.store.get().seen?.context.hashes;
  word.type("steckbrief.funktionsweise", "Sie schreiben sich.");
  await umlauf.read(untilRead);
  const after = umlauf.store.get().seen?.context.hashes;
  expect(after?.funktionsweise).not.toBe(before?.funktionsweise);
  expect(after?.stadt).toBe(before?.stadt);
});

test("a part that is gone is lost, not as if there had never been one", async () => {
  const { word, umlauf } = await begun();
  word.parts = {};
  await umlauf.read(untilRead);
  expect(umlauf.store.get().seen).toMatchObject({ lage: "lost", umlauf: null, mark: { zustand: "umlauf" } });
});

test("an Umlauf that has grown too large is told as such, and the old one stays", async () => {
  const { word, umlauf } = await begun();
  const kept = word.parts[umlaufUrn];
  const stationen = [stationWith({ organisation: "x".repeat(1_100_000) })];
  expect(await umlauf.move({ move: "set-route", stationen })).toBe(false);
  expect(umlauf.store.get().trouble).not.toBeNull();
  expect(word.parts[umlaufUrn]).toBe(kept);
  expect(() => umlaufXml(inWord(word))).not.toThrow();
});
