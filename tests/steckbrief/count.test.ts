import fc from "fast-check";
import { countCharacters } from "../../src/steckbrief/count.ts";
import { canonicalText } from "../../src/steckbrief/text.ts";

const golden: readonly (readonly [string, string, number])[] = [
  ["two words with their blank", "Hallo Welt", 10],
  ["two paragraphs", "Hallo\rWelt", 9],
  ["a manual line break", "ab\vcd", 4],
  ["an emoji between letters", "a😀b", 3],
  ["an emoji with skin tone and profession", "👩🏻‍🚀", 1],
  ["a flag", "🇩🇪", 1],
  ["a letter with a combining mark", "Mu\u0308ller", 6],
  ["a thousand ä in NFD", "a\u0308".repeat(1000), 1000],
  ["a typed bullet", "- x", 1],
  ["a typed asterisk", "* x", 1],
  ["a numbered item", "1. x", 1],
  ["a nested item", "- a\n  - b\n    12. c", 3],
  ["a no-break blank and a tab", "a\u00a0b\tc", 5],
  ["nothing", "", 0],
  ["a hyphen that is no bullet", "-x", 2],
];

describe("counting characters", () => {
  test.each(golden)("%s: %j counts %i", (_name, text, count) => {
    expect(countCharacters(canonicalText(text))).toBe(count);
  });

  test("a list item counts the same with its bullet as the host's text without it", () => {
    const line = fc.string({ unit: "grapheme", maxLength: 20 }).filter((text) => !/[\r\n\v\f]/.test(text));
    const items = ["- ", "1. ", "  - "];
    fc.assert(
      fc.property(fc.constantFrom(...items), line, (marker, text) => {
        expect(countCharacters(canonicalText(marker + text))).toBe(countCharacters(canonicalText(text)));
      }),
      {
        examples: [
          ["- ", "* x"],
          ["- ", " x"],
          ["- ", "5. Mai"],
          ["  - ", ""],
          ["- ", "- "],
        ],
      },
    );
  });

  test("composed and decomposed texts count the same", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(countCharacters(text.normalize("NFD"))).toBe(countCharacters(text.normalize("NFC")));
        expect(countCharacters(canonicalText(text.normalize("NFD")))).toBe(
          countCharacters(canonicalText(text.normalize("NFC"))),
        );
      }),
    );
  });

  test("the short way for simple characters gives the count of the segmenter", () => {
    const segmenter = new Intl.Segmenter("de", { granularity: "grapheme" });
    const simpleUnit = fc.integer({ min: 0x20, max: 0x2ff }).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(fc.string({ unit: simpleUnit }), (text) => {
        const line = `x${text}`;
        expect(countCharacters(line)).toBe([...segmenter.segment(line)].length);
      }),
    );
  });

  test("the short way leaves out the same markers", () => {
    const unit = fc.constantFrom(
      " ",
      "-",
      "*",
      "•",
      "–",
      "1",
      "12",
      "123",
      ".",
      "\t",
      "\n",
      "a",
      "ä",
      "„",
      "\u00a0",
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
        // An emoji is not simple: with it nothing is counted the short way.
        expect(countCharacters(`${text}\n😀`)).toBe(countCharacters(text) + 1);
      }),
      { numRuns: 5000, seed: 5 },
    );
  });
});
