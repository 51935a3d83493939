import type { Form } from "../steckbrief/kinds.ts";
import { remember } from "../steckbrief/remember.ts";
import { allowedTypos, distanceWithin, foldLabel } from "./fold.ts";
import { foldHeading, wordsOf } from "./form-words.ts";

/** How much like a heading of the form a text reads: letter by letter, as people retype it, or with typos. */
export type Likeness = "exact" | "folded" | "typo";

export interface HeadingMatch {
  /** Null for the title of the form. */
  readonly field: string | null;
  readonly likeness: Likeness;
  /** What stands behind the label on the same line: „Stadt: X-town“. */
  readonly value: string | null;
}

/** Longer paragraphs are no headings. */
export const longestHeading = 160;

/** A label that a value follows stands this far at the front. */
const longestLabel = 90;

const matchers = new WeakMap<Form, (line: string) => HeadingMatch | null>();

/** The heading of the form that a line is, or begins with; null for ordinary text. */
export function matchHeading(line: string, form: Form): HeadingMatch | null {
  const known = matchers.get(form);
  if (known !== undefined) return known(line);
  const match = remember((text) => matchLine(text, form), longestKept);
  matchers.set(form, match);
  return match(line);
}

/** As long as the hints that stand beside headings. */
const longestKept = 500;

function matchLine(line: string, form: Form): HeadingMatch | null {
  const text = line.trim();
  if (text === "" || /^[-•–*]\s/.test(text)) return null;
  const [front = "", ...behind] = text.split("\t");
  const tail = behind.join(" ").trim();
  if (text.length <= longestHeading) {
    const whole = matchWhole(text, form);
    if (whole !== null) return { ...whole, value: null };
    if (tail !== "") {
      const match = matchWhole(front, form);
      if (match !== null) return { ...match, value: isLimit(tail) || match.field === null ? null : tail };
    }
  }
  return matchLabel(text, form);
}

function matchWhole(text: string, form: Form): Omit<HeadingMatch, "value"> | null {
  const { headings, titles, labels } = wordsOf(form);
  const exact = foldHeading(text);
  const field = headings.get(exact);
  if (field !== undefined) return { field, likeness: "exact" };
  if (titles.has(exact)) return { field: null, likeness: "exact" };
  // Before anything costly: a heading has letters and few words.
  if (text.length > longestHeading || text.split(/\s+/).length > 14 || /[.!?]$/.test(text)) return null;
  const folded = foldLabel(withoutAdditions(text, form));
  if (folded.length < 4 || folded.length > longestLabel) return null;
  const known = labels.get(folded);
  if (known !== undefined) return { field: known, likeness: "folded" };
  for (const [label, key] of labels) {
    const most = allowedTypos(Math.min(label.length, folded.length));
    if (most > 0 && distanceWithin(folded, label, most) !== null) return { field: key, likeness: "typo" };
  }
  return null;
}

/** The label before a colon with what follows it. A gender colon („Ansprechpartner:in“) is none. */
function matchLabel(text: string, form: Form): HeadingMatch | null {
  const front = text.slice(0, longestLabel + 10);
  for (let at = front.indexOf(":"); at > 0; at = front.indexOf(":", at + 1)) {
    if (/^\p{Ll}/u.test(text.slice(at + 1))) continue;
    const match = matchWhole(text.slice(0, at).replace(/^[*_]+/, ""), form);
    const value = text.slice(at + 1).replace(/^[\s*_]+/, "");
    if (match !== null && match.field !== null && value !== "") return { ...match, value };
  }
  return null;
}

/** Numbering before a label, and what is said about it behind: „3. Zeitraum*“, „Beschreibung (max. 1000 Zeichen)“. */
function withoutAdditions(text: string, form: Form): string {
  const { notes } = wordsOf(form);
  const isNote = (inside: string): boolean => {
    const folded = foldLabel(inside);
    return folded === "" || limits.test(folded) || notes.some((note) => note === folded);
  };
  return text
    .replace(/^[\s#>*_]+/, "")
    .replace(/^(?:feld|punkt|nr\.?)\s+(?=\d)/i, "")
    .replace(/^\(?(?:\d{1,2}(?:\.\d{1,2})?|[IVX]{1,4}|[a-k])[.):]+\s*|^\d{1,2}\s+/, "")
    .replace(/\(([^()]*)\)?/g, (whole, inside: string) => (isNote(inside) ? " " : whole))
    .replace(
      /[\s,–-]+(?:optional,\s*)?(?:max(?:imal|\.)?|höchstens)\s*[\d.]+\s*\p{L}*\.?(?:\s+insgesamt)?$/iu,
      "",
    )
    .replace(/[\s–-]+MUSTER$/, "");
}

/** Folded words that limit a field, or say whether it must be filled in. */
const limits =
  /^(?:(?:max|maximal|hoechstens|biszu|ca)\d+\p{L}*|\d+zeichen\p{L}*|optional|freiwillig|pflicht\p{L}*|fallsvorhanden|sofernvorhanden|wasistes)$/u;

function isLimit(text: string): boolean {
  return /^(?:optional, )?(?:höchstens|at most|max)/i.test(text);
}
