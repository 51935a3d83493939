import type { Field, Form } from "../steckbrief/kinds.ts";
import { foldHeading, itemTitle, wordsOf } from "./form-words.ts";
import { type Control, type Paragraph, plainTextOf } from "./story.ts";
import type { StyleSheet } from "./style-sheet.ts";
import { styleIds } from "./styles.ts";

/** A stretch of paragraphs under a heading. */
export interface Region {
  readonly heading: Paragraph;
  /** Without the heading itself. */
  readonly paragraphs: readonly Paragraph[];
}

/** Where the form's headings stand, and what follows each up to the next one. */
export interface Outline {
  /** The region of a field. */
  field(key: string): Region | null;
  /** Inside it, that of one Anwendungsfall or one picture. */
  item(key: string, item: string): Region | null;
  /** The items that have a heading of their own, in the order of the document. */
  items(key: string): readonly string[];
}

interface Heading {
  /** Null for the title of the form and for headings of ours that no field has. */
  readonly field: string | null;
  readonly at: number;
  /** How sure: 3 wears our style, 2 is a heading of the outline, 1 only reads like one. */
  readonly rank: number;
}

/** Longer paragraphs are no headings. */
export const longestHeading = 160;

/** What an outline is made from. `owned` tells whether a control is one of the form's. */
export interface OutlineSource {
  readonly paragraphs: readonly Paragraph[];
  readonly styles: StyleSheet;
  readonly form: Form;
  readonly owned: (control: Control | null) => boolean;
}

/** Finds the headings of the form among paragraphs that are in none of its controls. */
export function createOutline(source: OutlineSource): Outline {
  const { paragraphs, form } = source;
  const headings = findHeadings(source);
  const regions = new Map<string, Region>();
  for (const [index, { field, at }] of headings.entries()) {
    const heading = paragraphs[at];
    if (field === null || heading === undefined) continue;
    const end = headings[index + 1]?.at ?? paragraphs.length;
    const region = { heading, paragraphs: paragraphs.slice(at + 1, end) };
    // Of a form that stands in the document twice, the fuller region counts.
    const before = regions.get(field);
    if (before === undefined || lengthOf(region) > lengthOf(before)) regions.set(field, region);
  }
  const items = new Map(
    form.fields.map((field) => [field.key, itemsIn(field, regions.get(field.key)?.paragraphs ?? [], source)]),
  );
  return {
    field: (key) => regions.get(key) ?? null,
    item: (key, item) => items.get(key)?.get(item) ?? null,
    items: (key) => [...(items.get(key)?.keys() ?? [])],
  };
}

/** The surest headings of each field: where some wear our style, a line that only reads like one is text. */
function findHeadings(source: OutlineSource): readonly Heading[] {
  const { paragraphs, styles, form } = source;
  const { headings, titles } = wordsOf(form);
  const best = new Map<string | null, number>();
  const found = paragraphs.flatMap((paragraph, at): readonly Heading[] => {
    const words = headingWords(paragraph, source);
    if (words === null) return [];
    const text = foldHeading(words);
    const field = headings.get(text) ?? null;
    if (field === null && !titles.has(text) && !isTopHeading(paragraph)) return [];
    const rank = rankOf(paragraph, styles);
    best.set(field, Math.max(rank, best.get(field) ?? 0));
    return [{ field, at, rank }];
  });
  return found.filter(({ field, rank }) => rank === best.get(field));
}

/** The words of a paragraph that might be a heading, without what limits the field behind a tab. */
function headingWords(paragraph: Paragraph, { owned }: OutlineSource): string | null {
  const { pieces } = paragraph;
  if (pieces.length === 0 || owned(paragraph.control) || pieces.some((piece) => owned(piece.control)))
    return null;
  const text = plainTextOf(paragraph);
  return text.length > longestHeading ? null : (text.trimStart().split("\t")[0] ?? "");
}

function rankOf(paragraph: Paragraph, styles: StyleSheet): number {
  if (isTopHeading(paragraph)) return 3;
  const outline = paragraph.outline ?? (paragraph.style === null ? null : styles.outlineOf(paragraph.style));
  return outline === null ? 1 : 2;
}

function isTopHeading({ style }: Paragraph): boolean {
  return style === styleIds.field || style === styleIds.title;
}

function itemsIn(
  field: Field,
  paragraphs: readonly Paragraph[],
  source: OutlineSource,
): ReadonlyMap<string, Region> {
  const starts = paragraphs.flatMap((paragraph, at) => {
    const words = headingWords(paragraph, source);
    const item = words === null ? null : itemTitle(field, words);
    return item === null ? [] : [{ item, at, heading: paragraph }];
  });
  return new Map(
    starts.map(({ item, at, heading }, index) => [
      item,
      { heading, paragraphs: paragraphs.slice(at + 1, starts[index + 1]?.at ?? paragraphs.length) },
    ]),
  );
}

function lengthOf(region: Region): number {
  return region.paragraphs.reduce((sum, paragraph) => sum + plainTextOf(paragraph).length, 0);
}
