import { rules } from "../../src/pane/rules.ts";
import { type Action, firstState, type PaneState, reduce } from "../../src/pane/state.ts";
import { FakeWord } from "./fake-word.ts";

const play = (state: PaneState, ...actions: readonly Action[]) => actions.reduce(reduce, state);

async function looked(word: FakeWord, state: PaneState = firstState): Promise<PaneState> {
  return reduce(state, { type: "looked", look: await word.look() });
}

const field = (state: PaneState, key: string) => state.fields.find((view) => view.key === key);

test("a document without our controls is no Steckbrief", async () => {
  expect((await looked(new FakeWord())).live).toBeNull();
  expect((await looked(FakeWord.withForm())).live).not.toBeNull();
});

test("the same look twice changes nothing, so that nothing is drawn anew", async () => {
  const word = FakeWord.withForm();
  const state = await looked(word);
  expect(await looked(word, state)).toBe(state);
});

test("fields go from empty to fine, nearly full and too long", async () => {
  const word = FakeWord.withForm();
  const states: unknown[] = [];
  for (const count of [0, 100, 720, 800, 801]) {
    word.type("steckbrief.uebertragbarkeit", count === 0 ? null : "ä".repeat(count));
    const view = field(await looked(word), "uebertragbarkeit");
    states.push([view?.count, view?.state]);
  }
  expect(states).toEqual([
    [0, "empty"],
    [100, "fine"],
    [720, "nearlyFull"],
    [800, "nearlyFull"],
    [801, "tooLong"],
  ]);
});

test("the cases' limit holds for their sum", async () => {
  const word = FakeWord.withForm(
    {
      "steckbrief.anwendungsbeispiele.a": "x".repeat(1200),
      "steckbrief.anwendungsbeispiele.b": "x".repeat(801),
    },
    ["a", "b"],
  );
  expect(field(await looked(word), "anwendungsbeispiele")).toMatchObject({
    count: 2001,
    limit: 2000,
    state: "tooLong",
  });
});

test("a field with a deleted control is missing, one with a doubled control asks for attention", async () => {
  const word = FakeWord.withForm({ "steckbrief.stadt": "Ulm" });
  word.drop("steckbrief.beschreibung");
  word.body.push({ ...word.controls("steckbrief.stadt")[0] } as never);
  const state = await looked(word);
  expect(field(state, "beschreibung")?.state).toBe("missing");
  expect(field(state, "stadt")?.state).toBe("attention");
});

test("a finding makes a filled field ask for attention, and leaves an empty one alone", async () => {
  const word = FakeWord.withForm({ "steckbrief.zeitraum": "10/17" });
  const state = play(await looked(word), { type: "readers", readers: rules.readers });
  const findings = rules.check(state.live?.steckbrief as never, "de");
  const checked = play(state, { type: "checked", findings });
  expect(field(checked, "zeitraum")?.state).toBe("attention");
  expect(field(checked, "stadt")?.state).toBe("empty");
});

test("a picture that Word put in by itself is not reported as missing", async () => {
  const word = FakeWord.withForm({ "steckbrief.projektbilder.1.alt": "Haus" });
  const missing = async () => {
    const state = play(await looked(word), { type: "readers", readers: rules.readers });
    const findings = rules.check(state.live?.steckbrief as never, "de");
    const view = field(play(state, { type: "checked", findings }), "projektbilder");
    return view?.findings.map(({ code }) => code);
  };
  expect(await missing()).toContain("picture-missing");
  word.controls("steckbrief.projektbilder.1.bild")[0]?.pictures.push({ width: 9, height: 9, altText: "" });
  expect(await missing()).not.toContain("picture-missing");
});

test("screen readers hear of a count only when it crosses 90 %, the limit, or comes back under it", async () => {
  const word = FakeWord.withForm({ "steckbrief.uebertragbarkeit": "x".repeat(700) });
  let state = await looked(word);
  const heard: unknown[] = [];
  for (const count of [710, 719, 720, 721, 799, 800, 801, 900, 799, 700, 800]) {
    word.type("steckbrief.uebertragbarkeit", "x".repeat(count));
    const next = await looked(word, state);
    if (next.announcement !== state.announcement) heard.push([count, next.announcement?.kind]);
    state = next;
  }
  expect(heard).toEqual([
    [720, "nearlyFull"],
    [800, "full"],
    [801, "exceeded"],
    [799, "within"],
    [800, "full"],
  ]);
});

test("nothing is announced when a document is opened", async () => {
  const word = FakeWord.withForm({ "steckbrief.uebertragbarkeit": "x".repeat(900) });
  expect((await looked(word)).announcement).toBeNull();
});

test("beginning a deed takes the last one's message away", () => {
  const failed = play(
    firstState,
    { type: "began", activity: "insert" },
    { type: "failed", trouble: { activity: "insert", code: "busy", reason: "x" } },
  );
  expect(failed).toMatchObject({ busy: null, trouble: { code: "busy" } });
  const again = play(failed, { type: "began", activity: "insert" });
  expect(again).toMatchObject({ busy: "insert", trouble: null });
  expect(play(again, { type: "finished", done: "insert" })).toMatchObject({ busy: null, done: "insert" });
});

test("a Word that keeps silent is told until the next look", async () => {
  const word = FakeWord.withForm();
  const state = play(await looked(word), { type: "silent", code: "busy" });
  expect(state.silent).toBe("busy");
  expect((await looked(word, state)).silent).toBeNull();
});
