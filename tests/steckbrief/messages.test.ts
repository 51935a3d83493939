import { errorMessages } from "../../src/steckbrief/error-messages.ts";
import { steckbriefForm } from "../../src/steckbrief/form.ts";
import { allFindingTexts } from "../../src/steckbrief/report.ts";
import { controlsOf } from "../../src/steckbrief/tags.ts";

/** Facts of every message at once: each takes what it needs. */
const facts = {
  place: "Bild 1",
  hint: "Nennen Sie es.",
  typed: "abc",
  one: "2017",
  other: "2018",
  count: 12,
  limit: 10,
  surplus: 2,
  max: 2,
  dpi: 220,
  minDpi: 300,
  found: "1",
  expected: "Text",
  key: "stadt",
  id: "a",
};

type AnyMessage = Readonly<Record<"de" | "en", (given: typeof facts) => string>>;

const findingMessages = Object.entries(allFindingTexts).flatMap(([code, { message, remedy }]) => [
  [`${code}: message`, message as AnyMessage] as const,
  [`${code}: remedy`, remedy as AnyMessage] as const,
]);
const messages = [
  ...findingMessages,
  ...Object.entries(errorMessages as Readonly<Record<string, AnyMessage>>),
];

test.each(messages)("%s says something in German and in English", (_name, message) => {
  for (const say of [message.de, message.en]) {
    const sentence = say(facts);
    expect(sentence.trim()).not.toBe("");
    expect(sentence).not.toMatch(/undefined|NaN|\[object/);
  }
});

test("every wording of the form has both languages", () => {
  const wordings = wordingsIn(steckbriefForm);
  expect(wordings.length).toBeGreaterThan(50);
  for (const wording of wordings) {
    expect(String(wording.de).trim()).not.toBe("");
    expect(String(wording.en).trim()).not.toBe("");
  }
});

test("every prompt is a whole sentence, so that nobody's own text is taken for one", () => {
  for (const { prompt } of controlsOf(steckbriefForm)) {
    expect(prompt.de).toMatch(/^\p{Lu}.{20,}[.?]$/u);
    expect(prompt.en).toMatch(/^\p{Lu}.{20,}[.?]$/u);
  }
});

function wordingsIn(value: unknown): readonly { readonly de: unknown; readonly en: unknown }[] {
  if (typeof value !== "object" || value === null) return [];
  if ("de" in value || "en" in value) {
    return [{ de: "de" in value ? value.de : "", en: "en" in value ? value.en : "" }];
  }
  return Object.values(value).flatMap(wordingsIn);
}
