import { composed, isUsualText } from "./text.ts";

/** Bullets and numbers at the beginning of a line; a typed one may follow an automatic one. */
const listMarkers = /^(?:[\t\p{Zs}]*(?:[-*•–]|\d{1,3}\.)[\t\p{Zs}])+/u;

/**
 * Characters of a canonical text as a person counts them: extended grapheme clusters (UAX #29), blanks and tabs
 * included; line ends and the bullet or number at the beginning of a line count nothing.
 */
export function countCharacters(text: string): number {
  // None of these joins a neighbour, as combining marks, joiners and emoji do.
  const isUsual = isUsualText(text);
  let count = 0;
  for (const line of text.split("\n")) {
    const own = line.replace(listMarkers, "");
    count += isUsual ? own.length : countLine(own);
  }
  return count;
}

/** Code units that are segmented at once: every step of V8's iterator copies the whole text it was given. */
const usualWindow = 256;

function countLine(line: string): number {
  if (isUsualText(line)) return line.length;
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
