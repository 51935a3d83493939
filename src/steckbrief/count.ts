import { composed } from "./text.ts";

/** Bullets and numbers at the beginning of a line; a typed one may follow an automatic one. */
const listMarkers = /^(?:[\t\p{Zs}]*(?:[-*•–]|\d{1,3}\.)[\t\p{Zs}])+/u;

/** Characters that never join a neighbour (no combining marks, joiners, emoji): one code unit is one character. */
const simple = /^[\t\x20-\xa8\xaa-\xac\xaf-\u02ff\u0370-\u0373\u2010-\u2027\u2030-\u203b\u20a0-\u20bf]*$/;

/** Those and line ends are all that stands in most texts. */
const unsimple = /[^\t\n\x20-\xa8\xaa-\xac\xaf-\u02ff\u0370-\u0373\u2010-\u2027\u2030-\u203b\u20a0-\u20bf]/;

/**
 * Characters of a canonical text as a person counts them: extended grapheme clusters (UAX #29), blanks and tabs
 * included; line ends and the bullet or number at the beginning of a line count nothing.
 */
export function countCharacters(text: string): number {
  const simply = countSimply(text);
  if (simply >= 0) return simply;
  let count = 0;
  for (const line of text.split("\n")) count += countLine(line.replace(listMarkers, ""));
  return count;
}

/** Code units that are segmented at once: every step of V8's iterator copies the whole text it was given. */
const usualWindow = 256;

/** The same where every character is simple, and list items begin with „- “; -1 for other texts. */
function countSimply(text: string): number {
  if (unsimple.test(text)) return -1;
  let count = text.length;
  for (let at = 0; ; ) {
    if (mayBegin(text.charCodeAt(at))) {
      // One marker, and then what is none.
      const isItem = text.charCodeAt(at) === 0x2d && text.charCodeAt(at + 1) === 0x20;
      if (!isItem || mayBegin(text.charCodeAt(at + 2))) return -1;
      count -= 2;
    }
    const end = text.indexOf("\n", at);
    if (end < 0) return count;
    count--;
    at = end + 1;
  }
}

/** Whether a line with a marker may begin with the character: a blank, a bullet, a digit, and whatever is no letter. */
function mayBegin(code: number): boolean {
  return code <= 0x39 || code === 0xa0 || code >= 0x1680;
}

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
