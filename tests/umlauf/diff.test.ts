import fc from "fast-check";
import { muster } from "../../src/steckbrief/muster.ts";
import { foldText } from "../../src/umlauf/content.ts";
import { diffTexts, type Piece } from "../../src/umlauf/diff.ts";
import { arbitraryText } from "../steckbrief/arbitrary.ts";
import { arbitraryRewrite } from "./arbitrary-texts.ts";

/** „kept [-deleted-] {+inserted+}“. */
function marked(pieces: readonly Piece[]): string {
  const marks = { same: ["", ""], deleted: ["[-", "-]"], inserted: ["{+", "+}"] } as const;
  return pieces.map(({ kind, text }) => marks[kind].join(text)).join("");
}

function side(pieces: readonly Piece[], gone: Piece["kind"]): string {
  return pieces.flatMap(({ kind, text }) => (kind === gone ? [] : [text])).join("");
}

describe("what changed in a text", () => {
  test.each([
    [
      "a word",
      "Der Rat hat beschlossen.",
      "Der Rat hatte beschlossen.",
      "Der Rat [-hat-]{+hatte+} beschlossen.",
    ],
    [
      "a phrase as one, though a small word in it stayed",
      "Die Stadt gibt das Geld der Genossenschaft in Raten.",
      "Die Stadt überweist alle Mittel der Initiative am Anfang.",
      "Die Stadt [-gibt das Geld der Genossenschaft in Raten-]{+überweist alle Mittel der Initiative am Anfang+}.",
    ],
    [
      "two words far from each other as two",
      "Im Januar treffen sich alle Partner:innen im neuen Rathaus.",
      "Im Februar treffen sich alle Partner:innen im alten Rathaus.",
      "Im [-Januar-]{+Februar+} treffen sich alle Partner:innen im [-neuen-]{+alten+} Rathaus.",
    ],
    ["a sentence that came", "Eins. Drei.", "Eins. Zwei ist neu. Drei.", "Eins.{+ Zwei ist neu.+} Drei."],
    ["a sentence that went", "Eins. Zwei ging. Drei.", "Eins. Drei.", "Eins.[- Zwei ging.-] Drei."],
    [
      "an item between others, with its own line",
      "- Zielbild\n- Zeitplan",
      "- Zielbild\n- Zuständigkeiten\n- Zeitplan",
      "- Zielbild{+\n- Zuständigkeiten+}\n- Zeitplan",
    ],
    ["the first line", "Zwei\nDrei", "Eins\nZwei\nDrei", "{+Eins\n+}Zwei\nDrei"],
    ["a line made an item", "Eins\nZwei", "Eins\n- Zwei", "Eins[-\n-]{+\n- +}Zwei"],
    ["everything", "Alt.", "Neu!", "[-Alt.-]{+Neu!+}"],
    ["from nothing", "", "Neu", "{+Neu+}"],
    ["to nothing", "Alt", "", "[-Alt-]"],
    ["nothing", "Gleich", "Gleich", "Gleich"],
    [
      "a full stop that ends no sentence",
      "Die z. B. hier am 15. März genannte Vereinbarung gilt.",
      "Die z. B. hier am 16. März genannte Vereinbarung gilt.",
      "Die z. B. hier am [-15-]{+16+}. März genannte Vereinbarung gilt.",
    ],
    ["an emoji as a whole", "Wir 👩🏻‍🚀!", "Wir 👩🏼‍🚀!", "Wir [-👩🏻‍🚀-]{+👩🏼‍🚀+}!"],
  ])("shows %s", (_, before, after, expected) => {
    expect(marked(diffTexts(before, after))).toBe(expected);
  });

  test("quotes, dashes and blanks in another form are no change, and the later form is shown", () => {
    expect(diffTexts('Das "Haus" - 2017', "Das „Haus“ –\u00a02017")).toEqual([
      { kind: "same", text: "Das „Haus“ –\u00a02017" },
    ]);
  });

  test("the pieces make both texts again", () => {
    fc.assert(
      fc.property(arbitraryText.chain(arbitraryRewrite), ([before, after]) => {
        const pieces = diffTexts(before, after);
        expect(side(pieces, "deleted")).toBe(after);
        expect(foldText(side(pieces, "inserted"))).toBe(foldText(before));
      }),
      { numRuns: 300 },
    );
  });

  test("texts of any length and kind are compared in steps that do not grow with their square", () => {
    const words = (count: number, stem: string) => Array.from({ length: count }, (_, at) => `${stem}${at}`);
    const pairs: readonly (readonly [string, string])[] = [
      [words(50_000, "a").join(" "), words(50_000, "b").join(" ")],
      [words(20_000, "a").join(". A"), words(20_000, "b").join(". B")],
      ["a ".repeat(100_000), "a b ".repeat(70_000)],
      ["- \n".repeat(30_000), "\n- x".repeat(30_000)],
      [`${"a".repeat(300_000)}!`, `${"a".repeat(299_999)}b!`],
      [" ".repeat(200_000), `${".".repeat(200_000)} A`],
    ];
    for (const [before, after] of pairs) {
      const pieces = diffTexts(before, after);
      expect(side(pieces, "deleted")).toBe(after);
    }
  });

  test("a sentence reworded in a field of the sample stays the only thing marked", () => {
    const before = muster.funktionsweise ?? "";
    const after = before.replace("alle vier Wochen", "jeden zweiten Monat");
    expect(diffTexts(before, after).filter(({ kind }) => kind !== "same")).toEqual([
      { kind: "deleted", text: "alle vier Wochen" },
      { kind: "inserted", text: "jeden zweiten Monat" },
    ]);
  });
});
