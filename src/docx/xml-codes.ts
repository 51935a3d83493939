/** The XML of a part as it is scanned: bytes of UTF-8 or Latin-1, or units of UTF-16. Markup is ASCII in all of them. */
export interface XmlCodes {
  readonly codes: Uint8Array | Uint16Array;
  /** Text of the codes from `start` to before `end`. */
  readonly text: (start: number, end: number) => string;
  /** Room for so many codes of the same kind. */
  readonly room: (size: number) => XmlCodes;
}

/** A text as codes. Places in it are characters. */
export function codesOf(text: string): XmlCodes {
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < codes.length; at++) codes[at] = text.charCodeAt(at);
  return { codes, text: (start, end) => text.slice(start, end), room: unitsOf };
}

function unitsOf(size: number): XmlCodes {
  const codes = new Uint16Array(size);
  return { codes, room: unitsOf, text: (start, end) => textOfUnits(codes.subarray(start, end)) };
}

/** Of few at a time, since each becomes an argument. */
function textOfUnits(units: Uint16Array): string {
  let text = "";
  for (let at = 0; at < units.length; at += 4096)
    text += String.fromCharCode(...units.subarray(at, at + 4096));
  return text;
}

/** Letters, digits, colon and everything beyond ASCII: all but blanks, `=`, `/`, `>`, `<`, quotes and the like. */
const partsOfNames: Uint8Array = Uint8Array.from({ length: 123 }, (_, code) =>
  (code >= 97 && code <= 122) ||
  (code >= 63 && code <= 90) ||
  (code >= 48 && code <= 58) ||
  code === 45 ||
  code === 46 ||
  code === 95
    ? 1
    : 0,
);

/** Where a name ends: at a blank, `=`, `/`, `>`, `<` or a quote. */
export function nameEnd(codes: XmlCodes["codes"], start: number): number {
  let at = start;
  while (at < codes.length) {
    const code = codes[at] ?? 0;
    if (code <= 122 && partsOfNames[code] === 0) break;
    at++;
  }
  return at;
}

export function startsName(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 58 || code > 127
  );
}

export function isBlank(codes: XmlCodes["codes"], start: number, end: number): boolean {
  for (let at = start; at < end; at++) if ((codes[at] ?? 0) > 32) return false;
  return true;
}

/** Whether a text of ASCII stands at a place. */
export function standsAt(codes: XmlCodes["codes"], text: string, start: number): boolean {
  for (let at = 0; at < text.length; at++) if (codes[start + at] !== text.charCodeAt(at)) return false;
  return true;
}

/** Where a text of ASCII stands next; -1 where it doesn't. */
export function placeOf(codes: XmlCodes["codes"], text: string, from: number): number {
  const first = text.charCodeAt(0);
  for (let at = codes.indexOf(first, from); at >= 0; at = codes.indexOf(first, at + 1))
    if (standsAt(codes, text, at)) return at;
  return -1;
}
