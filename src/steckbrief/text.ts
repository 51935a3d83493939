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

/** Nesting, marker, and one blank; what follows is the item's text. */
const listItem = /^([\t\p{Zs}]*)(?:([-*•–])|(\d{1,3}\.))[\t\p{Zs}](.*)$/u;

/** Blanks belong to the marker before them alone: with two ways to share them out, matching would take for ever. */
const onlyMarkers = /^[\t\p{Zs}]*(?:(?:[-*•–]|\d{1,3}\.)[\t\p{Zs}]+)+$/u;

/** What is in no text that stays as it is, but for blanks at the ends of lines, list items and empty lines. */
const unplain = /[^\n\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]/;

/** What may be no character to a person, or stand for several: all but Latin letters and usual signs. */
const unusual =
  /[^\t\n\x20-\x7e\xa0-\xa8\xaa-\xac\xaf-\u02ff\u0370-\u0373\u2010-\u2027\u2030-\u203b\u20a0-\u20bf]/;

let askedLast = { text: "", isUsual: true };

/** Whether each code unit is a character that people write and see. Who counts a text checks it as well: once is enough. */
export function isUsualText(text: string): boolean {
  if (askedLast.text !== text) askedLast = { text, isUsual: !unusual.test(text) };
  return askedLast.isUsual;
}

/** How lines of plain characters begin that may not be canonical: empty, or like other items than „- “. */
const unevenStart = /^(?:\n|$|[ *•–]|- (?!\S)|\d{1,3}\.)/;
/** The same behind a line end. */
const unevenNext = /\n(?:\n|$|[ *•–]|- (?!\S)|\d{1,3}\.)/;

/** How lines begin that may be list items. */
const begunByMarker = /^[\t\p{Zs}]*[-*•–\d]/u;

/** Word's lists have nine levels (ECMA-376 17.9.6). */
const deepestLevel = 8;

/**
 * The canonical form of a field's text: NFC, lines ended by "\n", list items as "- " or "1. " with two blanks per
 * level, no trailing blanks, no empty lines at the ends, no invisible characters. Everything is computed from it;
 * canonicalising twice changes nothing. An empty list item is an empty line, as hosts show it.
 */
export function canonicalText(raw: string): string {
  // Nearly every text is asked for again.
  if (!unplain.test(raw) && isEven(raw)) return raw;
  const lines = raw.split(lineEnd).map(readable);
  return withoutEmptyEnds(lines.map(canonicalLine)).join("\n");
}

/** Asked in pieces: one pattern with all of it would look at each letter several times. */
function isEven(text: string): boolean {
  if (unevenStart.test(text) || text.endsWith(" ")) return false;
  return !text.includes("\n") || !(text.includes(" \n") || unevenNext.test(text));
}

function withoutEmptyEnds(lines: readonly string[]): readonly string[] {
  let start = 0;
  let end = lines.length;
  while (start < end && lines[start] === "") start++;
  while (end > start && lines[end - 1] === "") end--;
  return end - start === lines.length ? lines : lines.slice(start, end);
}

/** Whether the text says nothing: blank, or nothing but a prompt (ours, given, or Word's own). */
export function isEmptyText(text: string, prompts: readonly string[]): boolean {
  const folded = foldBlanks(text);
  return folded === "" || preparedPrompts(prompts).whole.includes(folded);
}

/** Whether a prompt was left standing inside a text that says more than it. */
export function containsPrompt(text: string, prompts: readonly string[]): boolean {
  const { possible, likely, whole } = preparedPrompts(prompts);
  if (!possible.test(text) || !likely.test(text)) return false;
  const folded = foldBlanks(text);
  return whole.some((one) => folded !== one && folded.includes(one));
}

interface PreparedPrompts {
  readonly whole: readonly string[];
  /** Words, in which no blank can differ: few of which each prompt has one, and the longest of each. */
  readonly possible: RegExp;
  readonly likely: RegExp;
}

const prepared = new WeakMap<readonly string[], PreparedPrompts>();

/** Prompts with Word's own, prepared once per list: every text of every document asks. */
function preparedPrompts(prompts: readonly string[]): PreparedPrompts {
  const known = prepared.get(prompts);
  if (known !== undefined) return known;
  const whole = [...new Set([...prompts, ...wordPrompts].map(foldBlanks))].filter((one) => one !== "");
  const words = whole.map((one) => one.match(/\p{L}+/gu) ?? [""]);
  const longest = words.map((list) => list.reduce((a, b) => (b.length > a.length ? b : a)));
  const made = { whole, possible: anyOf(fewWordsOf(words)), likely: anyOf(longest) };
  prepared.set(prompts, made);
  return made;
}

function anyOf(words: readonly string[]): RegExp {
  return new RegExp([...new Set(words)].join("|"));
}

/** Words of which each list has one: again and again the one that most of those lists have that have none yet. */
function fewWordsOf(lists: readonly (readonly string[])[]): readonly string[] {
  const chosen: string[] = [];
  for (let left = lists; left.length > 0; ) {
    const counts = new Map<string, number>();
    for (const word of left.flatMap((list) => [...new Set(list)]))
      counts.set(word, (counts.get(word) ?? 0) + 1);
    const most = Math.max(...counts.values());
    const [best = ""] = [...counts.keys()].filter((word) => counts.get(word) === most);
    chosen.push(best);
    left = left.filter((list) => !list.includes(best));
  }
  return chosen;
}

/** The canonical text with every run of blanks and line ends as one blank: for comparing, never for keeping. */
export function foldBlanks(text: string): string {
  const canonical = canonicalText(text);
  return (unevenBlanks.test(canonical) ? canonical.replace(/[\t\n\p{Zs}]+/gu, " ") : canonical).trim();
}

/** Anything but single blanks. */
const unevenBlanks = /[^\S ]| {2}/u;

function readable(line: string): string {
  return composed(
    line
      // U+001E is Word's no-break hyphen in plain text.
      .replaceAll("\u001e", "\u2011")
      .replace(invisible, "")
      // Half a surrogate pair has no UTF-8.
      .replace(/\p{Surrogate}/gu, "\ufffd"),
  );
}

/** More than thirty marks in a row, of which none is U+034F. Tried where a row begins: else thirty times in each. */
// biome-ignore lint/suspicious/noMisleadingCharacterClass: what is meant is a mark by itself.
const longRun = /(?<![^\P{M}\u034f])[^\P{M}\u034f]{31,}/gu;

/**
 * NFC. Where more than thirty marks stand on one letter, U+034F divides them as Unicode advises (UAX #15, 13:
 * Stream-Safe Text Format): sorting them takes the square of their number.
 */
export function composed(text: string): string {
  return text.search(longRun) >= 0 ? divideMarks(divideMarks(text).normalize("NFC")) : text.normalize("NFC");
}

function divideMarks(text: string): string {
  return text.replace(longRun, (run) => run.replace(/.{30}(?=.)/gsu, "$&\u034f"));
}

function canonicalLine(line: string): string {
  if (!begunByMarker.test(line)) return withoutTrailingBlanks(line);
  if (onlyMarkers.test(line)) return "";
  const item = listItem.exec(line);
  if (item === null) return withoutTrailingBlanks(line);
  const [, indent = "", , number, rest = ""] = item;
  return `${"  ".repeat(levelOf(indent))}${number ?? "-"} ${withoutTrailingBlanks(rest)}`;
}

/** From the end, since a pattern would begin anew at every blank inside the line. */
function withoutTrailingBlanks(line: string): string {
  let end = line.length;
  while (end > 0 && isBlank(line.charCodeAt(end - 1))) end--;
  return end === line.length ? line : line.slice(0, end);
}

/** Tab, and the space separators of Unicode. */
function isBlank(code: number): boolean {
  if (code < 0x1680) return code === 0x20 || code === 9 || code === 0xa0;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

function levelOf(indent: string): number {
  let columns = 0;
  for (const blank of indent) columns += blank === "\t" ? 2 : 1;
  return Math.min(deepestLevel, Math.floor(columns / 2));
}
