import { DocxError } from "./error.ts";
import type { Opened } from "./opened.ts";
import { purePlatform } from "./platform.ts";
import type { Paragraph } from "./story.ts";
import { withoutLaufzettel } from "./without-laufzettel.ts";
import { readZip, sourceOf, writeZip, zipLimits } from "./zip.ts";

/** A stretch of text on a page, in points from the lower left corner. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Whether it stands at an angle, as a watermark does. */
  readonly rotated: boolean;
}

/** What a PDF says: its pages with their text, and the program that made it. */
export interface PdfText {
  readonly pages: readonly (readonly PdfItem[])[];
  readonly producer: string | null;
}

interface Line {
  text: string;
  readonly x: number;
  readonly y: number;
  right: number;
  readonly height: number;
}

/**
 * Makes paragraphs of the text of a PDF, which knows only where letters stand: lines that were broken because the
 * page is full are one paragraph again. Throws DocxError pdf-without-text where there is none, as in a scan.
 */
export function openPdf({ pages, producer }: PdfText): Opened {
  const upright = pages.map((items) => linesOf(items.filter(({ rotated }) => !rotated)));
  const body = withoutRunningLines(upright);
  const right = body.flat().reduce((most, line) => Math.max(most, line.right), 0);
  const usual = usualGap(body);
  const lines = body.flatMap((page) => paragraphsOf(page, right, usual));
  const marks = pages.flatMap((items) =>
    items.filter(({ rotated }) => rotated).map(({ text }) => text.trim()),
  );
  if (lines.every((line) => line.trim() === "")) throw new DocxError("pdf-without-text");
  const paragraphs = [...lines, ...new Set(marks)].map(paragraphOf);
  return {
    pack: { zip: noZip(), main: "", rootRelationships: [], mainRelationships: [] },
    document: {
      styles: {
        numberingOf: () => null,
        isPrompt: () => false,
        isHidden: () => false,
        outlineOf: () => null,
      },
      story: withoutLaufzettel({
        paragraphs,
        controls: [],
        pictures: [],
        hidden: false,
        changes: false,
        embedded: false,
      }),
    },
    properties: new Map(),
    producer,
    withEdges: null,
    kind: "pdf",
  };
}

function noZip(): Opened["pack"]["zip"] {
  return readZip(sourceOf(writeZip({ none: new Uint8Array() })), zipLimits, purePlatform);
}

/** The items of a page as lines from top to bottom; what stands far apart on one line is divided by a tab. */
function linesOf(items: readonly PdfItem[]): readonly Line[] {
  const sorted = items
    .filter(({ text }) => text.trim() !== "")
    .toSorted((one, other) => (Math.abs(one.y - other.y) > 2 ? other.y - one.y : one.x - other.x));
  const lines: Line[] = [];
  for (const { text, x, y, width, height } of sorted) {
    const last = lines.at(-1);
    if (last === undefined || Math.abs(last.y - y) > 2) {
      lines.push({ text, x, y, right: x + width, height });
      continue;
    }
    const gap = x - last.right;
    const between = gap > height * 1.5 ? "\t" : gap > height * 0.15 && !last.text.endsWith(" ") ? " " : "";
    last.text += between + text;
    last.right = x + width;
  }
  return lines;
}

/** Leaves out the numbers of pages, and what stands at the same place of every page. */
function withoutRunningLines(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  if (pages.length < 2) return pages;
  const keyOf = ({ text, y }: Line): string => `${Math.round(y)} ${text.replace(/\d+/g, "#").trim()}`;
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(page.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return pages.map((page) => page.filter((line) => counts.get(keyOf(line)) !== pages.length));
}

/** The distance that most paragraphs keep from the one before. */
function usualGap(pages: readonly (readonly Line[])[]): number {
  const gaps = new Map<number, number>();
  for (const page of pages)
    for (const [index, { y }] of page.entries()) {
      const gap = Math.round((page[index - 1]?.y ?? y) - y);
      if (gap > 0) gaps.set(gap, (gaps.get(gap) ?? 0) + 1);
    }
  const [most] = [...gaps].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? 0;
}

function paragraphsOf(page: readonly Line[], right: number, usual: number): readonly string[] {
  const paragraphs: string[] = [];
  for (const [index, line] of page.entries()) {
    const before = page[index - 1];
    const last = paragraphs.length - 1;
    if (before !== undefined && goesOn(before, line, right)) {
      paragraphs[last] = join(paragraphs[last] ?? "", line.text);
      continue;
    }
    if (before !== undefined && before.y - line.y > usual * 1.7) paragraphs.push("");
    paragraphs.push(line.text);
  }
  return paragraphs;
}

/** Whether a line was broken because its first word had no room on the line before. */
function goesOn(before: Line, line: Line, right: number): boolean {
  const isNear = before.y - line.y <= Math.max(before.height, line.height) * 1.6;
  const isAlike = Math.abs(before.height - line.height) < 1 && line.x >= before.x - 3;
  if (!isNear || !isAlike || /^\s*(?:[-*•–]|\d{1,3}\.)\s/u.test(line.text)) return false;
  const [word = ""] = line.text.trimStart().split(/\s/);
  const width = ((line.right - line.x) * (word.length + 1)) / Math.max(1, line.text.length);
  return before.right + width > right - 1;
}

function join(before: string, text: string): string {
  if (!/\p{L}-$/u.test(before)) return `${before.trimEnd()} ${text.trimStart()}`;
  // „Kooperations- und Finanzierung“ keeps its hyphen, a word divided at the end of a line doesn't.
  if (/^(?:und|oder|bzw|sowie)\b/.test(text)) return `${before} ${text}`;
  return /^\p{Ll}/u.test(text) ? before.slice(0, -1) + text : before + text;
}

function paragraphOf(text: string): Paragraph {
  const pieces = text === "" ? [] : [{ text, control: null, prompt: false }];
  return { style: null, outline: null, marker: "", pieces, positions: [], control: null, pictures: [] };
}
