/** Bullets and numbers at the beginning of a line; a typed one may follow an automatic one. */
const listMarkers = /^(?:[\t\p{Zs}]*(?:[-*•–]|\d{1,3}\.)[\t\p{Zs}])+/u;

/** Characters that never join a neighbour (no combining marks, joiners, emoji): one code unit is one character. */
const simple = /^[\t\x20-\xa8\xaa-\xac\xaf-\u02ff\u0370-\u0373\u2010-\u2027\u2030-\u203b\u20a0-\u20bf]*$/;

/**
 * Characters of a canonical text as a person counts them: extended grapheme clusters (UAX #29), blanks and tabs
 * included; line ends and the bullet or number at the beginning of a line count nothing.
 */
export function countCharacters(text: string): number {
  return text.split("\n").reduce((sum, line) => sum + countLine(line.replace(listMarkers, "")), 0);
}

function countLine(line: string): number {
  if (simple.test(line)) return line.length;
  // Composed first, so that no rule of segmentation can tell canonically equivalent texts apart.
  const segments = new Intl.Segmenter("de", { granularity: "grapheme" }).segment(line.normalize("NFC"));
  return [...segments].length;
}
