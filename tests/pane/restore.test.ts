import { addCase, removeCase } from "../../src/pane/cases.ts";
import { readLook } from "../../src/pane/live.ts";
import { restoreControls } from "../../src/pane/restore.ts";
import { rules } from "../../src/pane/rules.ts";
import { steckbriefForm } from "../../src/steckbrief/form.ts";
import { controlsOf } from "../../src/steckbrief/tags.ts";
import { FakeWord } from "./fake-word.ts";
import { settled, startSession } from "./pane-session.ts";

const live = async (word: FakeWord) => readLook(await word.look(), rules.readers);
const tags = (word: FakeWord) => word.controls().map(({ tag }) => tag);

async function restoreAll(word: FakeWord): Promise<void> {
  const now = await live(word);
  await restoreControls(
    word,
    now,
    now.controls.filter(({ hits }) => hits === 0),
  );
}

const readable = controlsOf(steckbriefForm).filter(({ content }) => content !== "checkbox");

test.each(readable.map(({ tag }) => tag))(
  "%s comes back where it was, the others' text untouched",
  async (tag) => {
    const texts = Object.fromEntries(readable.map((spec) => [spec.tag, `Text von ${spec.tag}`]));
    const word = FakeWord.withForm(texts);
    const before = tags(word);
    word.drop(tag);
    await restoreAll(word);
    expect(tags(word)).toEqual(before);
    expect(word.controls(tag)[0]?.text).toBeNull();
    for (const other of word.controls()) if (other.tag !== tag) expect(other.text).toBe(texts[other.tag]);
  },
);

test("a field comes back under its heading where that still stands", async () => {
  const word = FakeWord.withForm();
  word.drop("steckbrief.funktionsweise");
  word.body.splice(3, 0, { paragraph: "Funktionsweise (WIE)\thöchstens 1.500 Zeichen" });
  await restoreAll(word);
  const at = word.body.findIndex((block) => "tag" in block && block.tag === "steckbrief.funktionsweise");
  expect(word.body[at - 1]).toMatchObject({ paragraph: expect.stringMatching(/^Funktionsweise/) });
  expect(at).toBe(4);
});

test("a part comes back on the label that is left of it", async () => {
  const word = FakeWord.withForm();
  word.drop("steckbrief.ansprechpartner.email");
  word.body.push({ paragraph: "E-Mail:" });
  await restoreAll(word);
  expect(word.body.some((block) => "paragraph" in block && block.paragraph === "E-Mail:")).toBe(false);
  expect(tags(word).at(-1)).toBe("steckbrief.ansprechpartner.email");
});

test("everything comes back into a document that lost all but one control", async () => {
  const word = FakeWord.withForm();
  const before = tags(word);
  for (const tag of before) if (tag !== "steckbrief.funktionsweise") word.drop(tag);
  await restoreAll(word);
  expect([...tags(word)].sort()).toEqual([...before].sort());
});

test("a deleted consent box comes back with the credit that is there", async () => {
  const word = FakeWord.withForm({ "steckbrief.projektbilder.1.urheber": "Jörg Weiß" });
  const credit = () => word.controls("steckbrief.projektbilder.1.urheber")[0];
  Object.assign(credit() ?? {}, { consent: null });
  await restoreAll(word);
  expect(credit()).toMatchObject({ text: "Jörg Weiß", consent: false });
});

test("cases are added behind the last and removed with their heading", async () => {
  const word = FakeWord.withForm({ "steckbrief.anwendungsbeispiele.a": "eins" });
  const session = await startSession(word);
  const view = () => {
    const found = session.store.get().fields.find(({ key }) => key === "anwendungsbeispiele");
    if (found === undefined) throw new Error("no cases");
    return found;
  };
  await session.act("addCase", async (port) => addCase(port, view(), await live(word)));
  await settled();
  const added = "steckbrief.anwendungsbeispiele.b";
  expect(tags(word).indexOf(added)).toBe(tags(word).indexOf("steckbrief.anwendungsbeispiele.a") + 1);
  expect(view().controls).toHaveLength(2);

  await session.act("removeCase", (port) => removeCase(port, view(), "b", added));
  await settled();
  expect(tags(word)).not.toContain(added);
  expect(word.body).not.toContainEqual({ paragraph: "Anwendungsfall B" });
});
