const entities: Readonly<Record<string, number>> = { amp: 38, lt: 60, gt: 62, quot: 34, apos: 39 };

/** The character a reference stands for; null where there is none (XML 1.0, 2.2 and 4.6). */
export function codeOf(name: string): number | null {
  const digits = /^#(?:x([0-9a-fA-F]{1,8})|([0-9]{1,9}))$/.exec(name);
  if (digits === null) return Object.hasOwn(entities, name) ? (entities[name] ?? null) : null;
  const code =
    digits[1] === undefined ? Number.parseInt(digits[2] ?? "", 10) : Number.parseInt(digits[1], 16);
  const allowed =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 32 && code < 0xd800) ||
    (code >= 0xe000 && code <= 0x10ffff && code !== 0xfffe && code !== 0xffff);
  return allowed ? code : null;
}

/** Where a name ends: at a blank, `=`, `/`, `>`, `<` or a quote. */
export function nameEnd(xml: string, start: number): number {
  let at = start;
  for (;;) {
    const code = xml.charCodeAt(at);
    // Letters, digits, colon and everything beyond ASCII first: that is nearly all.
    if ((code >= 97 && code <= 122) || (code >= 63 && code <= 90) || (code >= 48 && code <= 58) || code > 122)
      at++;
    else if (code === 45 || code === 46 || code === 95) at++;
    else return at;
  }
}

export function startsName(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 58 || code > 127
  );
}

export function isBlank(xml: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (xml.charCodeAt(at) > 32) return false;
  return true;
}

/** Names are a few letters long: comparing them here is faster than asking the runtime to. */
export function standsAt(xml: string, name: string, start: number): boolean {
  for (let at = 0; at < name.length; at++)
    if (xml.charCodeAt(start + at) !== name.charCodeAt(at)) return false;
  return true;
}
