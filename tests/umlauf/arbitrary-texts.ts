import fc from "fast-check";
import { canonicalText } from "../../src/steckbrief/text.ts";
import { arbitraryLine } from "../steckbrief/arbitrary.ts";

/** Few words, so that texts repeat themselves: the hard case for comparing. */
const few = fc.constantFrom("Rat", "Stadt", "die", "und", "hat.", "Haus.", "neu", "„alt“", "2017");

/** One line or item of few words. */
const fewLine = fc
  .tuple(fc.constantFrom("", "", "- ", "  - ", "1. "), fc.array(few, { minLength: 1, maxLength: 9 }))
  .map(([marker, words]) => marker + words.join(" "));

/** A text whose words and lines recur. */
export const arbitraryDullText: fc.Arbitrary<string> = fc
  .array(fewLine, { minLength: 0, maxLength: 5 })
  .map((lines) => canonicalText(lines.join("\n")));

type Change = readonly [
  kind: "insert" | "delete" | "replace" | "line" | "sentence" | "cut",
  at: number,
  text: string,
];

const change: fc.Arbitrary<Change> = fc.tuple(
  fc.constantFrom("insert", "delete", "replace", "line", "sentence", "cut"),
  fc.nat({ max: 200 }),
  fc.oneof(few, arbitraryLine),
);

/** A text and what somebody made of it: some words, lines or sentences changed. */
export function arbitraryRewrite(text: string): fc.Arbitrary<readonly [string, string]> {
  return fc
    .array(change, { minLength: 0, maxLength: 4 })
    .map((changes) => [text, canonicalText(changes.reduce(applyChange, text))] as const);
}

function applyChange(text: string, [kind, at, said]: Change): string {
  const pieces = text.split(kind === "line" || kind === "cut" ? /(\n)/ : /([ \n])/);
  const place = pieces.length === 0 ? 0 : at % pieces.length;
  if (kind === "delete" || kind === "cut") return pieces.toSpliced(place, 2).join("");
  if (kind === "replace") return pieces.with(place, said).join("");
  const added = kind === "line" ? `\n- ${said}\n` : kind === "sentence" ? ` ${said}. ` : ` ${said} `;
  return pieces.toSpliced(place, 0, added).join("");
}
