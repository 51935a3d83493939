import { insertForm, openNewForm } from "../../src/pane/insert.ts";
import { createSession } from "../../src/pane/session.ts";
import { propertyNames } from "../../src/steckbrief/tags.ts";
import { WordError } from "../../src/word/port.ts";
import { FakeWord } from "./fake-word.ts";
import { settled, startSession, surroundingsOf, testId } from "./pane-session.ts";

test("outside Word the pane says so in the browser's language", async () => {
  const session = createSession({ ...surroundingsOf(null), browserLocale: "en" });
  await session.start();
  expect(session.store.get()).toMatchObject({ phase: "outside", locale: "en" });
});

test("a Word that is too old is told apart from no Word at all", async () => {
  const session = createSession({
    ...surroundingsOf(null),
    connect: () => Promise.reject(new WordError("too-old", "WordApi 1.3")),
  });
  await session.start();
  expect(session.store.get().phase).toBe("tooOld");
});

test("the language is Word's own", async () => {
  const word = new FakeWord();
  word.displayLanguage = "en-GB";
  expect((await startSession(word)).store.get().locale).toBe("en");
  word.displayLanguage = "de-AT";
  expect((await startSession(word)).store.get().locale).toBe("de");
});

test("the theme is Office's, and the system's where Office keeps silent", async () => {
  const word = new FakeWord();
  const session = createSession({ ...surroundingsOf(word), prefersDark: () => true });
  await session.start();
  expect(session.store.get().dark).toBe(true);
  word.dark = false;
  session.refreshTheme();
  expect(session.store.get().dark).toBe(false);
});

test("typing in the document reaches fields and findings without being asked", async () => {
  const word = FakeWord.withForm();
  const { store } = await startSession(word);
  word.type("steckbrief.beschreibung", "x".repeat(1012));
  const view = store.get().fields.find(({ key }) => key === "beschreibung");
  expect(view).toMatchObject({ count: 1012, state: "tooLong" });
  expect(view?.findings.map(({ code }) => code)).toEqual(["too-long"]);
});

test("a blank form that is opened gets an id, once", async () => {
  const word = FakeWord.withForm();
  await startSession(word);
  await settled();
  expect(word.properties[propertyNames.id]).toBe(testId);
  word.properties = { [propertyNames.id]: "kept" };
  await startSession(word);
  await settled();
  expect(word.properties[propertyNames.id]).toBe("kept");
});

test.each([
  ["a sample", (word: FakeWord) => Object.assign(word, { properties: { [propertyNames.muster]: "1" } })],
  ["a read-only document", (word: FakeWord) => Object.assign(word, { readOnly: true })],
  ["a document without a Steckbrief", (word: FakeWord) => word.body.splice(0)],
])("%s gets no id", async (_name, prepare) => {
  const word = FakeWord.withForm();
  prepare(word);
  await startSession(word);
  await settled();
  expect(word.properties[propertyNames.id]).toBeUndefined();
});

test("inserting brings every control, an id and the form's version", async () => {
  const word = new FakeWord();
  const session = await startSession(word);
  expect(await session.act("insert", (port) => insertForm(port, session.surroundings))).toBe(true);
  await settled();
  expect(word.properties).toEqual({ [propertyNames.id]: testId, [propertyNames.form]: "1" });
  expect(session.store.get()).toMatchObject({ done: "insert", busy: null });
  expect(session.store.get().fields.flatMap(({ missing }) => missing)).toEqual([]);
});

test("a document that has a Steckbrief never gets a second one", async () => {
  const word = new FakeWord();
  const session = await startSession(word);
  word.body.push(...FakeWord.withForm({ "steckbrief.stadt": "Ulm" }).body);
  await session.act("insert", (port) => insertForm(port, session.surroundings));
  expect(word.controls("steckbrief.stadt")).toHaveLength(1);
});

test("a form that arrives in part is told, with what is lacking", async () => {
  const word = new FakeWord();
  const session = await startSession(word);
  const insert = word.insert.bind(word);
  word.insert = async (flatOpc, place) => {
    await insert(flatOpc, place);
    word.drop("steckbrief.beschreibung");
  };
  expect(await session.act("insert", (port) => insertForm(port, session.surroundings))).toBe(false);
  expect(session.store.get().trouble).toEqual({
    activity: "insert",
    code: "incomplete",
    reason: "steckbrief.beschreibung",
  });
});

test("a new document is opened with the bytes of the blank form", async () => {
  const word = new FakeWord();
  const session = await startSession(word);
  await session.act("openNew", (port) => openNewForm(port, session.surroundings));
  expect(word.opened[0]?.subarray(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
});

test("a form that can't be loaded is told as such", async () => {
  const word = new FakeWord();
  const session = createSession({
    ...surroundingsOf(word),
    loadForm: () => Promise.reject(new Error("404 Not Found")),
  });
  await session.start();
  await session.act("openNew", (port) => openNewForm(port, session.surroundings));
  expect(session.store.get().trouble).toMatchObject({ code: "no-form", reason: "404 Not Found" });
});

test("what Word refuses is told with its code and Word's own word for it", async () => {
  const word = new FakeWord();
  const session = await startSession(word);
  word.failure = new WordError("busy", "5100");
  expect(await session.act("insert", (port) => insertForm(port, session.surroundings))).toBe(false);
  expect(session.store.get().trouble).toEqual({ activity: "insert", code: "busy", reason: "5100" });
});

test("only one thing is done in Word at a time", async () => {
  const word = FakeWord.withForm();
  const session = await startSession(word);
  let finish: () => void = () => undefined;
  const first = session.act("import", async () => {
    await new Promise<void>((done) => {
      finish = done;
    });
    return null;
  });
  expect(await session.act("restore", () => Promise.resolve(null))).toBe(false);
  finish();
  expect(await first).toBe(true);
});

test("going to a control that has just been deleted is told, not thrown", async () => {
  const word = FakeWord.withForm();
  const session = await startSession(word);
  await session.goTo("steckbrief.stadt");
  expect(word.selected).toEqual(["steckbrief.stadt"]);
  word.drop("steckbrief.stadt");
  await session.goTo("steckbrief.stadt");
  expect(session.store.get().trouble?.code).toBe("not-found");
});

test("a Word that stops answering is told until it answers again", async () => {
  const word = FakeWord.withForm();
  const { store } = await startSession(word);
  word.fallSilent(new WordError("busy", "x"));
  expect(store.get().silent).toBe("busy");
  word.show();
  expect(store.get().silent).toBeNull();
});
