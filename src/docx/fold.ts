import { remember } from "../steckbrief/remember.ts";

/**
 * Text for comparing labels and titles as people retype them: case, blanks, punctuation and accents don't count,
 * umlauts are as their digraphs („Übertragbarkeit“, „UEBERTRAGBARKEIT“). Letters and digits only.
 */
export function foldLabel(text: string): string {
  return known(text);
}

/** As long as hints are. */
const longestKept = 500;

/** The form's own labels and hints are compared with line after line, document after document. */
const known = remember(
  (text) =>
    text
      .normalize("NFC")
      .toLowerCase()
      .replace(/[äöüßæœ]/g, (letter) => digraphs[letter] ?? letter)
      .normalize("NFD")
      .replace(/[^\p{L}\p{N}]+/gu, ""),
  longestKept,
);

const digraphs: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss", æ: "ae", œ: "oe" };

/** How many letters a label of that length may have wrong: none in short ones, where one makes another word. */
export function allowedTypos(length: number): number {
  if (length < 6) return 0;
  if (length < 10) return 1;
  return length < 18 ? 2 : 3;
}

/**
 * Letters inserted, left out, changed or swapped with their neighbour between two texts (optimal string alignment),
 * or null where there are more than `most`.
 */
export function distanceWithin(one: string, other: string, most: number): number | null {
  if (Math.abs(one.length - other.length) > most) return null;
  let last: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    let least = at;
    for (let to = 1; to <= other.length; to++) {
      const isSame = one[at - 1] === other[to - 1];
      let cost = Math.min((row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, (row[to - 1] ?? 0) + (isSame ? 0 : 1));
      if (at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1])
        cost = Math.min(cost, (last[to - 2] ?? 0) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return null;
    last = row;
    row = next;
  }
  const distance = row[other.length] ?? 0;
  return distance <= most ? distance : null;
}
