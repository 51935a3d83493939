import { composed } from "./text.ts";

/** Bullets and numbers at the beginning of a line; a typed one may follow an automatic one. */
const listMarkers = /^(?:[\t\p{Zs}]*(?:[-*•–]|\d{1,3}\.)[\t\p{Zs}])+/u;

/** Characters that never join a neighbour (no combining marks, joiners, emoji): one code unit is one character. */
const simple = /^[\t\x20-\xa8\xaa-\xac\xaf-\u02ff\u0370-\u0373\u2010-\u2027\u2030-\u203b\u20a0-\u20bf]*$/;

/**
 * Characters of a canonical text as a person counts them: extended grapheme clusters (UAX #29), blanks and tabs
 * included; line ends and the bullet or number at the beginning of a line count nothing.
 */
export function countCharacters(text: string): number {
  let count = 0;
  for (const line of text.split("\n")) count += countLine(line.replace(listMarkers, ""));
  return count;
}

/** Code units that are segmented at once: every step of V8's iterator copies the whole text it was given. */
const usualWindow = 256;

function countLine(line: string): number {
  if (simple.test(line)) return line.length;
  // Composed first, so that no rule of segmentation can tell canonically equivalent texts apart.
  const text = composed(line);
  const segmenter = new Intl.Segmenter("de", { granularity: "grapheme" });
  let count = 0;
  let window = usualWindow;
  for (let start = 0; start < text.length; ) {
    const end = start + window;
    const segments = [...segmenter.segment(text.slice(start, end))];
    const last = segments.at(-1);
    if (end >= text.length || last === undefined) return count + segments.length;
    // The last one may go on behind the window; a segment longer than the window needs a longer one.
    count += segments.length - 1;
    start += last.index;
    window = segments.length > 1 ? usualWindow : window * 2;
  }
  return count;
}
