import fc from "fast-check";
import { canonicalText } from "../../src/steckbrief/text.ts";
import { type MergedText, mergeLongText, settledText } from "../../src/umlauf/merge-text.ts";
import { arbitraryText } from "../steckbrief/arbitrary.ts";
import { arbitraryDullText, arbitraryRewrite } from "./arbitrary-texts.ts";

const copies = (...texts: readonly string[]) =>
  texts.map((text, index) => ({ copy: `${"abcdefgh"[index]}`, text }));
const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];

/** „kept <base|one|other> kept“. */
function shown({ parts }: MergedText): string {
  return parts
    .map((part) =>
      typeof part === "string"
        ? part
        : `${part.lead}<${[part.base, ...part.variants.map(({ text }) => text)].join("|")}>`,
    )
    .join("")
    .replace(/^\n/, "");
}

describe("merging a long text", () => {
  const base = "Der Rat berät im Mai. Die Stadt zahlt 100 Euro.\n- Zielbild\n- Zeitplan";
  test.each<[string, string, readonly string[], string]>([
    ["one change is taken", base, [base.replace("Mai", "Juni"), base], base.replace("Mai", "Juni")],
    [
      "the same change of two is taken once",
      base,
      [base.replace("100", "200"), base.replace("100", "200")],
      base.replace("100", "200"),
    ],
    [
      "changes in different sentences are both taken",
      base,
      [base.replace("Mai", "Juni"), base.replace("100", "200")],
      base.replace("Mai", "Juni").replace("100", "200"),
    ],
    [
      "changes of neighbouring words of one sentence, too",
      base,
      [base.replace("Der Rat", "Der Stadtrat"), base.replace("Mai", "Juni")],
      base.replace("Der Rat", "Der Stadtrat").replace("Mai", "Juni"),
    ],
    [
      "different changes of one word are open as a sentence",
      base,
      [base.replace("100", "200"), base.replace("100", "300")],
      "Der Rat berät im Mai.< Die Stadt zahlt 100 Euro.| Die Stadt zahlt 200 Euro.| Die Stadt zahlt 300 Euro.>\n- Zielbild\n- Zeitplan"
        .replace("< ", " <")
        .replaceAll("| ", "|"),
    ],
    [
      "deleting against changing is open",
      base,
      [base.replace(" Die Stadt zahlt 100 Euro.", ""), base.replace("100", "300")],
      "Der Rat berät im Mai. <Die Stadt zahlt 100 Euro.||Die Stadt zahlt 300 Euro.>\n- Zielbild\n- Zeitplan",
    ],
    [
      "two new sentences in one place are both offered",
      base,
      [base.replace("Mai.", "Mai. Ja."), base.replace("Mai.", "Mai. Nein.")],
      "Der Rat berät im Mai. <|Ja.|Nein.> Die Stadt zahlt 100 Euro.\n- Zielbild\n- Zeitplan",
    ],
    [
      "two new items in one place are both kept",
      base,
      [`${base}\n- Geld`, `${base}\n- Ämter`, base],
      `${base}\n- Geld\n- Ämter`,
    ],
    [
      "numbered items in one place are open",
      "1. Plan",
      ["1. Plan\n2. Bau", "1. Plan\n2. Kauf"],
      "1. Plan\n<|2. Bau|2. Kauf>",
    ],
    [
      "an undisputed change stands in every variant",
      base,
      [base.replace("100", "200"), base.replace("100", "300"), base.replace("Euro", "EUR")],
      "Der Rat berät im Mai. <Die Stadt zahlt 100 EUR.|Die Stadt zahlt 200 EUR.|Die Stadt zahlt 300 EUR.>\n- Zielbild\n- Zeitplan",
    ],
    [
      "quotes in another form are no dispute",
      'Das "Haus" steht.',
      ["Das „Haus“ steht.", 'Das "Haus" stand.'],
      "Das „Haus“ stand.",
    ],
    ["an empty text takes what one wrote", "", ["Neu.", ""], "Neu."],
    ["an empty text offers what two wrote", "", ["Neu.", "Anders."], "<|Anders.|Neu.>"],
    ["deletions of neighbours are both taken", "Eins. Zwei. Drei.", ["Zwei. Drei.", "Eins. Drei."], "Drei."],
  ])("%s", (_, before, texts, expected) => {
    const merged = mergeLongText(before, copies(...texts));
    expect(settledText(merged) ?? shown(merged)).toBe(expected);
  });

  test("a sentence in which two changed different words is named", () => {
    const merged = mergeLongText(
      base,
      copies(base.replace("Der Rat", "Der Stadtrat"), base.replace("Mai", "Juni")),
    );
    expect(merged.mixed).toEqual([{ text: "Der Stadtrat berät im Juni.", copies: ["a", "b"] }]);
  });
});

describe("laws of merging a long text", () => {
  const arbitraryCopies = fc.oneof(arbitraryDullText, arbitraryText).chain((text) =>
    fc.tuple(
      fc.constant(text),
      fc.array(
        arbitraryRewrite(text).map(([, copy]) => copy),
        { maxLength: 4 },
      ),
    ),
  );

  test("the same copies in any order make the same", () => {
    fc.assert(
      fc.property(
        arbitraryCopies.chain(([text, made]) => {
          const said = copies(...made);
          return fc.tuple(
            fc.constant(text),
            fc.constant(said),
            fc.shuffledSubarray(said, { minLength: said.length }),
          );
        }),
        ([text, said, shuffled]) => {
          expect(mergeLongText(text, shuffled)).toEqual(mergeLongText(text, said));
        },
      ),
      { numRuns: 200 },
    );
  });

  test("a copy without changes changes nothing, and one alone is taken as it is", () => {
    fc.assert(
      fc.property(arbitraryCopies, ([text, made]) => {
        expect(mergeLongText(text, copies(...made, text))).toEqual(mergeLongText(text, copies(...made)));
        for (const one of made) expect(settledText(mergeLongText(text, copies(one, text)))).toBe(one);
      }),
      { numRuns: 200 },
    );
  });

  test("merging the result again with its copies changes nothing", () => {
    fc.assert(
      fc.property(arbitraryCopies, ([text, made]) => {
        const result = settledText(mergeLongText(text, copies(...made)));
        if (result === null) return;
        expect(settledText(mergeLongText(text, copies(result, ...made)))).toBe(result);
      }),
      { numRuns: 400 },
    );
  });

  test("every word of every copy is in the result, was deleted by a copy, or is open", () => {
    fc.assert(
      fc.property(arbitraryCopies, ([text, made]) => {
        const { parts, taken } = mergeLongText(text, copies(...made));
        const told = [
          ...parts.flatMap((part) =>
            typeof part === "string" ? [part] : [part.base, ...part.variants.map((variant) => variant.text)],
          ),
          ...taken.map(({ before }) => before),
        ];
        const counts = countWords(told.flatMap(words));
        for (const copy of made)
          for (const [word, count] of countWords(words(copy)))
            expect(counts.get(word) ?? 0).toBeGreaterThanOrEqual(count);
      }),
      { numRuns: 400 },
    );
  });

  test("the result is in canonical form", () => {
    fc.assert(
      fc.property(arbitraryCopies, ([text, made]) => {
        const result = settledText(mergeLongText(text, copies(...made)));
        if (result !== null) expect(canonicalText(result)).toBe(result);
      }),
    );
  });
});

function countWords(list: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of list) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
