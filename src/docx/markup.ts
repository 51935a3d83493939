// Taken once, as in xml-names.ts.
const { imul } = Math;

/** Characters that XML 1.0 does not allow at all, not even as references (section 2.2). */
const notXml =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to refuse.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Text as it may stand between tags. Throws RangeError on control characters and half surrogate pairs. */
export function escapeText(text: string): string {
  return checked(text).replace(/[&<>]/g, (character) => references[character] ?? character);
}

/** Text as it may stand between double quotes; line ends and tabs survive the parser's normalisation. */
export function escapeAttribute(text: string): string {
  return checked(text).replace(/[&<>"\t\n\r]/g, (character) => references[character] ?? character);
}

function checked(text: string): string {
  const found = notXml.exec(text);
  if (found === null) return text;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  throw new RangeError(`U+${code} at position ${found.index} is not allowed in XML`);
}

/** A number that depends on the text alone (FNV-1a, 32 bits, unsigned): stable ids without a counter. */
export function hashOf(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (const character of text) {
    hash = imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}

/** A positive 32-bit id, as `w:id` and `wp:docPr` want it. */
export function idOf(text: string): number {
  return hashOf(text) & 0x7fffffff || 1;
}
