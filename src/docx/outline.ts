import type { Field, Form } from "../steckbrief/kinds.ts";
import { matchItem } from "./form-words.ts";
import { type Likeness, matchHeading } from "./heading-match.ts";
import { linesOf, valueLine } from "./lines.ts";
import { type Control, type Paragraph, plainTextOf } from "./story.ts";
import type { StyleSheet } from "./style-sheet.ts";
import { styleIds } from "./styles.ts";

/** A stretch of paragraphs under a heading. */
export interface Region {
  readonly heading: Paragraph;
  /** How the heading reads; null where it is missing, and the field's own control begins the region. */
  readonly likeness: Likeness | null;
  /** Without the heading itself, but with what stands behind it on its line. */
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
  /** Every place where a field or the title may begin, in the order of the document. */
  readonly marks: readonly Mark[];
}

/** Where a field begins, or (null) the form. */
export interface Mark {
  readonly field: string | null;
  readonly paragraph: Paragraph;
}

interface Heading {
  /** Null for the title of the form and for headings of ours that no field has. */
  readonly field: string | null;
  readonly at: number;
  /** How sure: wears our style, is a heading of the outline, only reads like one. */
  readonly rank: number;
  readonly likeness: Likeness | null;
  readonly value: string | null;
}

/** What an outline is made from. */
export interface OutlineSource {
  readonly paragraphs: readonly Paragraph[];
  readonly styles: StyleSheet;
  readonly form: Form;
  /** Whether a control is one of the form's. */
  readonly owned: (control: Control | null) => boolean;
  /** Where the controls of each field begin first. */
  readonly controlStarts: ReadonlyMap<string, Paragraph>;
  /** What belongs to no field, and ends the one before it. */
  readonly apart: ReadonlySet<Paragraph>;
}

/** Finds the headings of the form among paragraphs that are in none of its controls. */
export function createOutline(source: OutlineSource): Outline {
  const { form } = source;
  const paragraphs = linesOf(source.paragraphs, source.owned);
  const candidates = findHeadings(paragraphs, source);
  const ordered = inOrder(candidates.surest, form);
  const headings = withApart(
    withControls(withoutLabels(ordered, form), paragraphs, source),
    paragraphs,
    source,
  );
  const regions = new Map<string, Region>();
  const lengths = new Map<string, number>();
  for (const [index, { field, at, likeness, value }] of headings.entries()) {
    const heading = paragraphs[at];
    if (field === null || heading === undefined) continue;
    const end = headings[index + 1]?.at ?? paragraphs.length;
    const below = paragraphs.slice(likeness === null ? at : at + 1, end);
    const region = {
      heading,
      likeness,
      paragraphs: value === null ? below : [valueLine(heading, value), ...below],
    };
    // Of headings that stand twice, the one with more below it counts.
    const length = lengthOf(region);
    if (length <= (lengths.get(field) ?? -1)) continue;
    lengths.set(field, length);
    regions.set(field, region);
  }
  const items = new Map(
    form.fields.map((field) => [field.key, itemsIn(field, regions.get(field.key)?.paragraphs ?? [], source)]),
  );
  return {
    field: (key) => regions.get(key) ?? null,
    item: (key, item) => items.get(key)?.get(item) ?? null,
    items: (key) => [...(items.get(key)?.keys() ?? [])],
    marks: candidates.all.flatMap(({ field, at, rank }) => {
      // What only begins like a heading, or nearly reads like one, doesn't begin a second form.
      if (rank < 3) return [];
      const paragraph = paragraphs[at];
      return paragraph === undefined ? [] : [{ field, paragraph }];
    }),
  };
}

/** The surest headings of each field: where some wear our style, a line that only reads like one is text. */
function findHeadings(
  paragraphs: readonly Paragraph[],
  source: OutlineSource,
): { readonly all: readonly Heading[]; readonly surest: readonly Heading[] } {
  const best = new Map<string | null, number>();
  const found = paragraphs.flatMap((paragraph, at): readonly Heading[] => {
    const words = headingWords(paragraph, source);
    if (words === null) return [];
    const match = matchHeading(words, source.form);
    if (match === null && !isTopHeading(paragraph)) return [];
    const { field = null, likeness = "exact", value = null } = match ?? {};
    const rank = rankOf(paragraph, source.styles, likeness, value);
    best.set(field, Math.max(rank, best.get(field) ?? 0));
    return [{ field, at, rank, likeness, value }];
  });
  return { all: found, surest: found.filter(({ field, rank }) => rank === best.get(field)) };
}

/** The words of a paragraph that might be a heading. */
function headingWords(paragraph: Paragraph, { owned }: OutlineSource): string | null {
  const { pieces, marker, style } = paragraph;
  if (style === styleIds.hint || marker.trim() === "-") return null;
  if (pieces.length === 0 || owned(paragraph.control) || pieces.some((piece) => owned(piece.control)))
    return null;
  return plainTextOf(paragraph);
}

function rankOf(paragraph: Paragraph, styles: StyleSheet, likeness: Likeness, value: string | null): number {
  if (isTopHeading(paragraph)) return 9;
  const outline = paragraph.outline ?? (paragraph.style === null ? null : styles.outlineOf(paragraph.style));
  const reads = value !== null ? 1 : likenessRanks[likeness];
  return outline === null ? reads : reads + 4;
}

const likenessRanks: Readonly<Record<Likeness, number>> = { exact: 4, folded: 3, typo: 2 };

function isTopHeading({ style }: Paragraph): boolean {
  return style === styleIds.field || style === styleIds.title;
}

/**
 * Of several headings of one field those that stand where the form has it: „Instrument“ alone on a line of a later
 * field is text. Where none does, all stay.
 */
function inOrder(headings: readonly Heading[], form: Form): readonly Heading[] {
  const order = new Map(form.fields.map(({ key }, index) => [key as string | null, index]));
  const counts = new Map<string | null, number>();
  for (const { field } of headings) counts.set(field, (counts.get(field) ?? 0) + 1);
  const sure = headings.filter(({ field }) => field !== null && counts.get(field) === 1);
  const fits = ({ field, at }: Heading): boolean => {
    const place = order.get(field) ?? 0;
    return sure.every((other) => (order.get(other.field) ?? 0) < place === other.at < at);
  };
  const fitting = new Set(headings.filter((heading) => heading.field !== null && fits(heading)));
  const fields = new Set([...fitting].map(({ field }) => field));
  return headings.filter((heading) => !fields.has(heading.field) || fitting.has(heading));
}

/** „Ansprechperson“ below „Kontakt“ is the label of a part. */
function withoutLabels(headings: readonly Heading[], form: Form): readonly Heading[] {
  const contacts = new Set(form.fields.flatMap(({ key, kind }) => (kind === "contact" ? [key] : [])));
  return headings.filter(
    ({ field, rank }, index) =>
      field === null || rank === 9 || !contacts.has(field) || headings[index - 1]?.field !== field,
  );
}

/** Adds the fields whose heading is missing, but whose control is there: what follows it is not the field's before. */
function withControls(
  headings: readonly Heading[],
  paragraphs: readonly Paragraph[],
  { controlStarts }: OutlineSource,
): readonly Heading[] {
  const known = new Set(headings.map(({ field }) => field));
  const missing = [...controlStarts].flatMap(([field, paragraph]): readonly Heading[] => {
    const at = known.has(field) ? -1 : paragraphs.indexOf(paragraph);
    return at < 0 ? [] : [{ field, at, rank: 0, likeness: null, value: null }];
  });
  return missing.length === 0 ? headings : [...headings, ...missing].sort((one, other) => one.at - other.at);
}

function withApart(
  headings: readonly Heading[],
  paragraphs: readonly Paragraph[],
  { apart }: OutlineSource,
): readonly Heading[] {
  if (apart.size === 0) return headings;
  const ends = paragraphs.flatMap((paragraph, at): readonly Heading[] =>
    apart.has(paragraph.of ?? paragraph)
      ? [{ field: null, at, rank: 9, likeness: "exact", value: null }]
      : [],
  );
  return [...headings, ...ends].sort((one, other) => one.at - other.at);
}

const noItems: ReadonlyMap<string, Region> = new Map();

function itemsIn(
  field: Field,
  paragraphs: readonly Paragraph[],
  source: OutlineSource,
): ReadonlyMap<string, Region> {
  if (field.kind !== "cases" && field.kind !== "pictures") return noItems;
  const starts = paragraphs.flatMap((paragraph, at) => {
    const words = headingWords(paragraph, source);
    const match = words === null ? null : matchItem(field, words);
    return match === null ? [] : [{ ...match, at, heading: paragraph }];
  });
  return new Map(
    starts.map(({ item, value, at, heading }, index) => {
      // What stands before the first item belongs to it: nothing that is typed gets lost.
      const before = index === 0 ? paragraphs.slice(0, at) : [];
      const below = paragraphs.slice(at + 1, starts[index + 1]?.at ?? paragraphs.length);
      const own = value === null ? below : [valueLine(heading, value), ...below];
      return [item, { heading, likeness: "exact", paragraphs: [...before, ...own] }];
    }),
  );
}

function lengthOf(region: Region): number {
  return region.paragraphs.reduce((sum, paragraph) => sum + plainTextOf(paragraph).length, 0);
}
