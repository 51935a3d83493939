import type { SearchText } from "./search-document.ts";
import { type SearchWord, wordsOf } from "./search-words.ts";

/** A piece of a text, and whether it is to be marked. Text, never HTML: who shows it escapes it. */
export interface Segment {
  readonly text: string;
  readonly marked: boolean;
}

/** An extract of a field. */
export interface Snippet {
  /** Key of the field. */
  readonly field: string;
  readonly segments: readonly Segment[];
}

/** Characters of an extract, about three lines in a list. */
const snippetLength = 240;
/** Characters before the first mark, so that the reader sees where it stands. */
const lead = 60;

/** The whole text with its marks. */
export function markedText(text: string, stems: ReadonlySet<string>): readonly Segment[] {
  return segmentsOf(text, 0, text.length, hitsIn(text, stems));
}

/**
 * The extract of the texts that says most of why it was found: the most different words, then the most, within the
 * length of an extract. Where no text holds a word the extract is how the first begins; null where there is none.
 */
export function snippetOf(texts: readonly SearchText[], stems: ReadonlySet<string>): Snippet | null {
  const [first] = texts;
  if (first === undefined) return null;
  let best = { score: 0, field: first.field, text: first.text, start: 0, hits: [] as readonly SearchWord[] };
  for (const { field, text } of texts) {
    const hits = hitsIn(text, stems);
    for (const [index, hit] of hits.entries()) {
      const inside = hits.slice(index).filter(({ end }) => end <= hit.start + snippetLength - lead);
      const score = 10 * new Set(inside.map(({ stem }) => stem)).size + Math.min(inside.length, 9);
      if (score > best.score) best = { score, field, text, start: hit.start, hits };
    }
  }
  return { field: best.field, segments: extract(best.text, best.start, best.hits) };
}

function extract(text: string, hit: number, hits: readonly SearchWord[]): readonly Segment[] {
  const from = hit <= lead ? 0 : nextWord(text, hit - lead);
  const to = text.length - from <= snippetLength ? text.length : lastWord(text, from + snippetLength);
  const segments = segmentsOf(text, from, to, hits);
  return [
    ...(from > 0 ? [{ text: "… ", marked: false }] : []),
    ...segments,
    ...(to < text.length ? [{ text: " …", marked: false }] : []),
  ];
}

/** Words begin behind a blank. */
function nextWord(text: string, at: number): number {
  const blank = text.slice(at, at + lead).search(/\s/);
  return blank < 0 ? at : at + blank + 1;
}

function lastWord(text: string, at: number): number {
  const blank = text.slice(at - lead, at + 1).search(/\s\S*$/);
  return blank < 0 ? at : at - lead + blank;
}

function hitsIn(text: string, stems: ReadonlySet<string>): readonly SearchWord[] {
  const hits = wordsOf(text).filter(({ stem }) => stems.has(stem));
  // Parts of a word with hyphens go under in the whole.
  return hits.filter((hit) => !hits.some((other) => other !== hit && covers(other, hit)));
}

function covers(other: SearchWord, hit: SearchWord): boolean {
  return other.start <= hit.start && other.end >= hit.end && other.end - other.start > hit.end - hit.start;
}

function segmentsOf(text: string, from: number, to: number, hits: readonly SearchWord[]): readonly Segment[] {
  const segments: Segment[] = [];
  let at = from;
  for (const { start, end } of hits.toSorted((one, other) => one.start - other.start)) {
    if (start < at || end > to) continue;
    if (start > at) segments.push({ text: text.slice(at, start), marked: false });
    segments.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < to) segments.push({ text: text.slice(at, to), marked: false });
  return segments;
}
