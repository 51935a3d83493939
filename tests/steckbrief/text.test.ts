import fc from "fast-check";
import { canonicalText, containsPrompt, isEmptyText, wordPrompts } from "../../src/steckbrief/text.ts";

describe("the canonical text", () => {
  test.each([
    [
      "paragraph marks, line breaks and separators are line ends",
      "a\r\nb\rc\nd\ve\u2028f\u2029g",
      "a\nb\nc\nd\ne\nf\ng",
    ],
    ["cell ends are dropped", "a\u0007b", "ab"],
    ["invisible characters are dropped", "a\u200bb\u2060c\ufeffd\u00ade", "abcde"],
    ["letters are composed, also across a dropped character", "u\u200b\u0308", "ü"],
    ["trailing blanks go, no-break blanks too", "a \t\nb\u00a0\nc", "a\nb\nc"],
    ["empty lines go at the ends and stay between", "\n \na\n\nb\n\t\n", "a\n\nb"],
    ["leading and inner blanks, no-break blanks and tabs stay", "  a\u00a0b\tc", "  a\u00a0b\tc"],
    ["typed bullets become hyphens", "* a\n• b\n–\tc\n- d", "- a\n- b\n- c\n- d"],
    ["a bullet needs a blank behind it", "*a\n–b\n-5", "*a\n–b\n-5"],
    [
      "leading blanks and tabs nest items, two blanks per level",
      "- a\n  * b\n\t• c\n\t\t– d\n   - e",
      "- a\n  - b\n  - c\n    - d\n  - e",
    ],
    ["numbers with a dot are items", "1.\ta\n  2. b", "1. a\n  2. b"],
    ["other numbers stay as typed", "1) a\n2017. b\n1.5 c", "1) a\n2017. b\n1.5 c"],
    ["an empty item is an empty line", "- a\n- \n- b", "- a\n\n- b"],
    ["Word's own no-break hyphen becomes one", "X\u001etown", "X‑town"],
    ["half a surrogate pair becomes a replacement character", "a\ud800b", "a\ufffdb"],
    ["joiners inside an emoji stay", "👩🏻‍🚀", "👩🏻‍🚀"],
  ])("%s", (_name, raw, expected) => {
    expect(canonicalText(raw)).toBe(expected);
  });

  test("canonicalising twice changes nothing", () => {
    const piece = fc.constantFrom(
      "- ",
      "* ",
      "•",
      "\t",
      " ",
      "\u00a0",
      "\n",
      "\r\n",
      "1. ",
      "\u200b",
      "\u0308",
      "a",
      "–",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(fc.oneof(piece, fc.string({ unit: "grapheme", maxLength: 4 }))).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (raw) => {
        const once = canonicalText(raw);
        expect(canonicalText(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a text that is canonical already", () => {
  test("is told from one that is not, whatever its lines begin and end with", () => {
    const unit = fc.constantFrom(
      " ",
      "-",
      "*",
      "•",
      "–",
      "1",
      "12",
      "123",
      "1234",
      ".",
      "\n",
      "a",
      "ä",
      "„",
      "☐",
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), (raw) => {
        // What is dropped makes it read word by word.
        expect(canonicalText(raw)).toBe(canonicalText(`\u200b${raw}`));
      }),
      { numRuns: 5000, seed: 5 },
    );
  });
});

describe("an empty text", () => {
  const prompt = "Tragen Sie hier den Namen Ihrer Stadt oder Gemeinde ein.";

  test.each([
    "",
    " \n\t",
    "\u00a0\u00a0\u00a0\u00a0\u00a0",
    prompt,
    `${prompt}\r`,
    prompt.replaceAll(" ", "\u00a0"),
    ...wordPrompts,
  ])("%j is empty", (text) => {
    expect(isEmptyText(text, [prompt])).toBe(true);
    expect(containsPrompt(text, [prompt])).toBe(false);
  });

  test("a text beside its prompt is not empty, and the prompt is noticed", () => {
    expect(isEmptyText(`${prompt} X-town`, [prompt])).toBe(false);
    expect(containsPrompt(`${prompt} X-town`, [prompt])).toBe(true);
    expect(containsPrompt("X-town", [prompt])).toBe(false);
  });
});
