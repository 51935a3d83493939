import { foldLine } from "./content.ts";
import { joinEdits } from "./diff-clean.ts";
import { findEdits } from "./diff-edits.ts";
import { beginsLine, tokensOf } from "./diff-tokens.ts";

/** A run of a compared text; the pieces in order, without the deleted ones, are the later text. */
export interface Piece {
  readonly kind: "same" | "inserted" | "deleted";
  readonly text: string;
}

/**
 * What changed from one canonical text to another, for people: whole words, a replaced phrase as one, what was deleted
 * before what came instead. Blanks, quotes, hyphens and dashes that differ in form only are no change, as they void no
 * Zeichnung. Takes bounded time on texts of any length.
 */
export function diffTexts(before: string, after: string): readonly Piece[] {
  const old = tokensOf(before);
  const now = tokensOf(after);
  const pieces: Piece[] = [];
  let done = 0;
  const add = (kind: Piece["kind"], tokens: readonly string[]): void => {
    if (tokens.length > 0) pieces.push({ kind, text: tokens.join("") });
  };
  for (const { start, end, from, to } of joinEdits(findEdits(old, now, foldToken), old)) {
    add("same", now.slice(done, from));
    add("deleted", old.slice(start, end));
    add("inserted", now.slice(from, to));
    done = to;
  }
  add("same", now.slice(done));
  return withoutFirstLineEnd(pieces);
}

/** What a token says, as far as a Zeichnung is bound to it. */
function foldToken(token: string): string {
  return beginsLine(token) || plain.test(token) ? token : foldLine(token) || " ";
}

const plain = /^[\p{L}\p{N}]+$/u;

/** Tokens begin every line with its line end; a text has none before its first line. */
function withoutFirstLineEnd([first, second, ...rest]: readonly Piece[]): readonly Piece[] {
  if (first === undefined) return [];
  const begun = { ...first, text: first.text.slice(1) };
  if (first.kind === "same" || second === undefined)
    return [begun, ...(second === undefined ? [] : [second]), ...rest].filter(isThere);
  const next = beginsLine(second.text) ? { ...second, text: second.text.slice(1) } : second;
  // A whole line came or went: its line end moves behind it.
  if (second.kind === "same") return [{ ...begun, text: `${begun.text}\n` }, next, ...rest].filter(isThere);
  return [begun, next, ...rest].filter(isThere);
}

function isThere({ text }: Piece): boolean {
  return text !== "";
}
