/** Prompts that Word itself shows in an empty control, in the wordings met so far. */
export const wordPrompts: readonly string[] = [
  "Klicken oder tippen Sie hier, um Text einzugeben.",
  "Klicken Sie hier, um Text einzugeben.",
  "Click or tap here to enter text.",
  "Click here to enter text.",
];

/** Line ends as hosts write them: paragraph marks, manual line breaks, page and column breaks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: Word's column break is U+000E.
const lineEnd = /\r\n|[\n\v\f\r\u000e\u0085\u2028\u2029]/u;

/** What is no content: invisible characters, Word's internal marks, and what XML 1.0 (2.2) can't carry. */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this drops.
  /[\u0000-\u0008\u000b-\u001d\u001f\u007f\u00ad\u200b\u2060\ufeff\ufffe\uffff]/gu;

const trailingBlanks = /[\t\p{Zs}]+$/u;

/** Nesting, marker, and one blank; what follows is the item's text. */
const listItem = /^([\t\p{Zs}]*)(?:([-*•–])|(\d{1,3}\.))[\t\p{Zs}](.*)$/u;

const onlyMarkers = /^(?:[\t\p{Zs}]*(?:[-*•–]|\d{1,3}\.)[\t\p{Zs}]+)+$/u;

/** Word's lists have nine levels (ECMA-376 17.9.6). */
const deepestLevel = 8;

/**
 * The canonical form of a field's text: NFC, lines ended by "\n", list items as "- " or "1. " with two blanks per
 * level, no trailing blanks, no empty lines at the ends, no invisible characters. Everything is computed from it;
 * canonicalising twice changes nothing. An empty list item is an empty line, as hosts show it.
 */
export function canonicalText(raw: string): string {
  const lines = raw
    .split(lineEnd)
    .map((line) => canonicalLine(readable(line)))
    .join("\n");
  return lines.replace(/^\n+|\n+$/g, "");
}

/** Whether the text says nothing: blank, or nothing but a prompt (ours, given, or Word's own). */
export function isEmptyText(text: string, prompts: readonly string[]): boolean {
  const folded = foldBlanks(text);
  return folded === "" || [...prompts, ...wordPrompts].some((prompt) => foldBlanks(prompt) === folded);
}

/** Whether a prompt was left standing inside a text that says more than it. */
export function containsPrompt(text: string, prompts: readonly string[]): boolean {
  const folded = foldBlanks(text);
  return [...prompts, ...wordPrompts].some((prompt) => {
    const wanted = foldBlanks(prompt);
    return wanted !== "" && folded !== wanted && folded.includes(wanted);
  });
}

/** The canonical text with every run of blanks and line ends as one blank: for comparing, never for keeping. */
export function foldBlanks(text: string): string {
  return canonicalText(text)
    .replace(/[\t\n\p{Zs}]+/gu, " ")
    .trim();
}

function readable(line: string): string {
  return (
    line
      // U+001E is Word's no-break hyphen in plain text.
      .replaceAll("\u001e", "\u2011")
      .replace(invisible, "")
      // Half a surrogate pair has no UTF-8.
      .replace(/\p{Surrogate}/gu, "\ufffd")
      .normalize("NFC")
  );
}

function canonicalLine(line: string): string {
  if (onlyMarkers.test(line)) return "";
  const item = listItem.exec(line);
  if (item === null) return line.replace(trailingBlanks, "");
  const [, indent = "", , number, rest = ""] = item;
  return `${"  ".repeat(levelOf(indent))}${number ?? "-"} ${rest.replace(trailingBlanks, "")}`;
}

function levelOf(indent: string): number {
  const columns = [...indent].reduce((sum, blank) => sum + (blank === "\t" ? 2 : 1), 0);
  return Math.min(deepestLevel, Math.floor(columns / 2));
}
