import { DocxError } from "./error.ts";
import type { Opened } from "./opened.ts";
import { purePlatform } from "./platform.ts";
import type { Paragraph } from "./story.ts";
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
  /** Of what was typed into a form field: its lower and upper edge. Its lines are those that were typed. */
  readonly field?: { readonly bottom: number; readonly top: number };
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
  /** Whether some of it was typed into a form field. */
  typed: boolean;
}

/** A paragraph to be, and whether it was printed in a form that others typed into. */
interface Said {
  readonly text: string;
  readonly printed: boolean;
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
  const isForm = pages.some((items) => items.some(({ field }) => field !== undefined));
  const lines = body.flatMap((page) => paragraphsOf(page, right, usual, isForm));
  const marks = pages.flatMap((items) =>
    items.filter(({ rotated }) => rotated).map(({ text }) => text.trim()),
  );
  if (lines.every(({ text }) => text.trim() === "")) throw new DocxError("pdf-without-text");
  const said = [...lines, ...[...new Set(marks)].map((text) => ({ text, printed: false }))];
  const paragraphs = said.map(paragraphOf);
  return {
    pack: { zip: noZip(), main: "", rootRelationships: [], mainRelationships: [] },
    document: {
      styles: {
        numberingOf: () => null,
        isPrompt: () => false,
        isHidden: () => false,
        outlineOf: () => null,
      },
      story: { paragraphs, controls: [], pictures: [], hidden: false, changes: false, embedded: false },
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
    .map((item) => besideLabel(item, items))
    .toSorted((one, other) => (Math.abs(one.y - other.y) > 2 ? other.y - one.y : one.x - other.x));
  const lines: Line[] = [];
  for (const { text, x, y, width, height, field } of sorted) {
    const last = lines.at(-1);
    if (last === undefined || Math.abs(last.y - y) > 2) {
      lines.push({ text, x, y, right: x + width, height, typed: field !== undefined });
      continue;
    }
    const gap = x - last.right;
    const between = gap > height * 1.5 ? "\t" : gap > height * 0.15 && !last.text.endsWith(" ") ? " " : "";
    last.text += between + text;
    last.right = x + width;
    last.typed ||= field !== undefined;
  }
  return lines;
}

/** A form field stands on the line of the label to its left, however high it is. */
function besideLabel(item: PdfItem, items: readonly PdfItem[]): PdfItem {
  const { field, x } = item;
  if (field === undefined) return item;
  const beside = items.filter(
    (one) =>
      one.field === undefined &&
      one.text.trim() !== "" &&
      one.x + one.width <= x + 2 &&
      one.y >= field.bottom - 2 &&
      one.y <= field.top,
  );
  const y = Math.max(...beside.map((one) => one.y));
  return beside.length === 0 ? item : { ...item, y };
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

function paragraphsOf(page: readonly Line[], right: number, usual: number, isForm: boolean): readonly Said[] {
  const paragraphs: Said[] = [];
  for (const [index, line] of page.entries()) {
    const before = page[index - 1];
    const last = paragraphs.at(-1);
    const printed = isForm && !line.typed;
    if (before !== undefined && last !== undefined && goesOn(before, line, right)) {
      paragraphs[paragraphs.length - 1] = { text: join(last.text, line.text), printed };
      continue;
    }
    if (before !== undefined && before.y - line.y > usual * 1.7) paragraphs.push({ text: "", printed });
    for (const text of line.text.split("\n")) paragraphs.push({ text, printed });
  }
  return paragraphs;
}

/** Whether a line was broken because its first word had no room on the line before. */
function goesOn(before: Line, line: Line, right: number): boolean {
  if (before.typed || line.typed) return false;
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

function paragraphOf({ text, printed }: Said): Paragraph {
  const pieces = text === "" ? [] : [{ text, control: null, prompt: false }];
  const nothing = { style: null, outline: null, marker: "", control: null };
  return { ...nothing, pieces, positions: [], pictures: [], printed };
}
