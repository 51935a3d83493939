import { SteckbriefError } from "../steckbrief/error.ts";

/** What no .docx can carry: characters outside XML 1.0 (section 2.2), and halves of surrogate pairs. */
const notWritable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to refuse.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Throws SteckbriefError control-character, with the place, for the first text that no document can carry. */
export function refuseControlCharacters(value: unknown, path: readonly (string | number)[] = []): void {
  if (typeof value === "string") {
    const found = notWritable.exec(value);
    if (found === null) return;
    const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    throw new SteckbriefError("control-character", path, { found: `U+${code}` });
  }
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) refuseControlCharacters(item, [...path, index]);
  else if (typeof value === "object" && value !== null)
    for (const [key, item] of Object.entries(value)) refuseControlCharacters(item, [...path, key]);
}
