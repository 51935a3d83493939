import { countCharacters } from "../steckbrief/count.ts";
import { type Field, type Form, project } from "../steckbrief/kinds.ts";
import { remember } from "../steckbrief/remember.ts";
import type { ControlSpec } from "../steckbrief/tags.ts";
import { canonicalText, foldBlanks } from "../steckbrief/text.ts";
import { foldHeading, itemTitle, wordsOf } from "./form-words.ts";
import { type Likeness, longestHeading, matchHeading } from "./heading-match.ts";
import {
  fileNamesIn,
  guessContact,
  type LabelledValue,
  type LabelledValues,
  type Line,
  readLabelled,
} from "./labelled.ts";
import { type Leftover, type Outside, type Sorted, sortOutside } from "./leftovers.ts";
import type { Region } from "./outline.ts";
import type { Source as SourceName } from "./provenance.ts";
import type { Source } from "./source.ts";
import {
  type Control,
  isInside,
  type Paragraph,
  type Picture,
  type Piece,
  piecesOf,
  plainTextOf,
  textOf,
  textOfControl,
} from "./story.ts";
import { styleIds } from "./styles.ts";

/** What a finder found for one control of the form. */
export interface Found {
  readonly source: SourceName;
  /** The tag, title or heading that led there. */
  readonly by: string;
  readonly control: Control | null;
  readonly paragraph: Paragraph | null;
  /** Canonical text; null where nothing is said. */
  readonly text: string | null;
  readonly pictures: readonly Picture[];
  /** State of a checkbox; null where none is found. */
  readonly checked: boolean | null;
  /** How many controls of the name there are, and which of them counts, from 1. */
  readonly hits: number;
  readonly counted: number;
  /** A prompt that isn't one of ours: was taken for nothing. */
  readonly prompt: string | null;
  /** What the controls say that don't count. */
  readonly others?: readonly string[];
  /** How the heading reads that led there. */
  readonly likeness?: Likeness | null;
  /** Whether only the look of the text tells what it is. */
  readonly guessed?: boolean;
}

/** Looks for one control of the form in one way; null where that way leads nowhere. */
export type Finder = (source: Source, field: Field, spec: ControlSpec) => Found | null;

/** The ways to look, in the order in which they are believed. */
export const finders: readonly Finder[] = [findByTag, findByTitle, findByHeading];

/** The first way that leads to something; else the first that leads to an empty place; else null. */
export function find(source: Source, field: Field, spec: ControlSpec): Found | null {
  let empty: Found | null = null;
  for (const finder of finders) {
    if (finder === findByHeading && empty !== null && isBlank(source, spec, empty)) return empty;
    const found = finder(source, field, spec);
    if (found === null) continue;
    if (says(found, spec)) return found;
    empty ??= found;
  }
  return empty;
}

/** Whether a heading leads to nothing either: under it stands what no control holds, which is another question. */
function isBlank({ intact }: Source, spec: ControlSpec, { prompt }: Found): boolean {
  if (spec.content === "text" && spec.address.part === undefined) return true;
  return prompt === null && intact?.isBlank(spec) === true;
}

/** Whether there is something of the kind that the control is for. */
export function says(found: Found, spec: ControlSpec): boolean {
  if (spec.content === "picture") return found.pictures.length > 0;
  return spec.content === "checkbox" ? found.checked !== null : found.text !== null;
}

function findByTag(source: Source, _field: Field, spec: ControlSpec): Found | null {
  return chooseFullest(source, spec, "tag", source.tagged.get(spec.tag) ?? []);
}

function findByTitle(source: Source, _field: Field, spec: ControlSpec): Found | null {
  return chooseFullest(source, spec, "title", source.titled.get(spec.tag) ?? []);
}

/** Copy and paste doubles controls: the one with the most in it counts, the first of equals. */
function chooseFullest(
  source: Source,
  spec: ControlSpec,
  by: "tag" | "title",
  controls: readonly Control[],
): Found | null {
  const [only] = controls;
  if (only !== undefined && controls.length === 1) return readControl(source, spec, only, by);
  let best: Found | null = null;
  let most = -1;
  const texts = new Set<string>();
  for (const [index, control] of controls.entries()) {
    const found = readControl(source, spec, control, by);
    if (found.text !== null && controls.length > 1) texts.add(found.text);
    const fullness = fullnessOf(found, spec);
    if (fullness <= most) continue;
    most = fullness;
    best = { ...found, hits: controls.length, counted: index + 1 };
  }
  if (best === null || texts.size < 2) return best;
  return { ...best, others: [...texts].filter((text) => text !== best.text) };
}

/** Of two consents that differ, the refusal counts. */
function fullnessOf(found: Found, spec: ControlSpec): number {
  if (spec.content === "checkbox") return found.checked === null ? 0 : found.checked ? 1 : 2;
  return found.pictures.length + countCharacters(found.text ?? "");
}

function readControl(source: Source, spec: ControlSpec, control: Control, by: "tag" | "title"): Found {
  const isForeign = (piece: Piece): boolean => {
    const owner = source.ownerOf(piece.control);
    return owner !== null && owner !== spec.tag && isInside(piece.control, control);
  };
  const text = canonicalText(textOfControl(control, isForeign));
  const isEmpty = isNoValue(source.form, text);
  const onlyPrompt =
    !isEmpty &&
    control.prompting &&
    piecesOf(control).every((piece) => piece.prompt || piece.text.trim() === "");
  return {
    source: by,
    by: (by === "tag" ? control.tag : control.title) ?? "",
    control,
    paragraph: control.paragraphs[0] ?? null,
    text: isEmpty || onlyPrompt ? null : text,
    pictures: control.pictures,
    checked: spec.content === "checkbox" ? checkedOf(control, text) : null,
    hits: 1,
    counted: 1,
    prompt: onlyPrompt && spec.content === "text" ? text : null,
  };
}

/** Empty, a prompt, or a heading: LibreOffice 25.2 lets an empty control swallow what stands behind it. */
export function isNoValue(form: Form, text: string): boolean {
  const known = noValues.get(form);
  if (known !== undefined) return known(text);
  const isNone = remember((one) => isPrompt(form, one) || isHeading(form, one), longestHeading);
  noValues.set(form, isNone);
  return isNone(text);
}

const noValues = new WeakMap<Form, (text: string) => boolean>();

/** Nothing, or nothing but what an empty control shows. `text` is canonical. */
function isPrompt(form: Form, text: string): boolean {
  if (text === "") return true;
  const { prompts, longestPrompt } = wordsOf(form);
  // A prompt that lies broken over lines is hardly longer than the prompt.
  return text.length <= longestPrompt * 2 && prompts.has(foldBlanks(text));
}

function isHeading(form: Form, text: string): boolean {
  if (text.length > longestHeading) return false;
  const words = text.split("\t")[0] ?? "";
  return (
    wordsOf(form).currentHeadings.has(foldHeading(words)) ||
    form.fields.some((field) => itemTitle(field, words) !== null)
  );
}

/** `w14:checked`, else the glyph shown. */
function checkedOf(control: Control, text: string): boolean | null {
  const state = control.isCheckbox ? control.checked : null;
  return state ?? readBox(text);
}

/** A box in a text: ☐ is not ticked, ☒ ☑ ✓ ✗ are; null where there is none. */
function readBox(text: string): boolean | null {
  const box = /[☐☒☑✓✔✗✘]/u.exec(text)?.[0];
  return box === undefined ? null : box !== "☐";
}

function findByHeading(source: Source, field: Field, spec: ControlSpec): Found | null {
  const region = regionOf(source, field, spec);
  if (region === null) return null;
  const { part } = spec.address;
  const base: Found = {
    source: "heading",
    by: labelOfHeading(region, source),
    likeness: region.likeness,
    control: null,
    paragraph: region.heading,
    text: null,
    pictures: [],
    checked: null,
    hits: 1,
    counted: 1,
    prompt: null,
  };
  if (spec.content === "picture") return { ...base, pictures: picturesIn(source, field, spec, region) };
  // Without headings of their own labels belong to the first picture; pictures and file names go in turn.
  const isInTurn = region === source.outline.field(field.key) && placeOf(spec) > 0;
  if (isInTurn && part !== "dateiname") return null;
  if (spec.content === "checkbox") return { ...base, checked: boxIn(region, spec) };
  // Without a part the region itself is the value: that is read by outsideOf.
  return part === undefined ? base : { ...base, ...partIn(source, region, field, spec) };
}

/** The paragraphs under the heading of the item, else of the field, where that is the only item. */
export function regionOf({ outline }: Source, field: Field, spec: ControlSpec): Region | null {
  const { item } = spec.address;
  if (item === undefined) return outline.field(field.key);
  const own = outline.item(field.key, item);
  if (own !== null || outline.items(field.key).length > 0) return own;
  return item === firstItemOf(field) || field.kind === "pictures" ? outline.field(field.key) : null;
}

function firstItemOf(field: Field): string | null {
  return project<string | null>(field, {
    line: () => null,
    period: () => null,
    longText: () => null,
    contact: () => null,
    cases: () => "a",
    pictures: () => "1",
  });
}

/** The label of a region's heading as the document spells it. */
export function labelOfHeading(region: Region, { form }: Source): string {
  const text = plainTextOf(region.heading);
  const value = matchHeading(text, form)?.value ?? null;
  const label = value === null ? (text.split("\t")[0] ?? "") : text.slice(0, text.length - value.length);
  return value === null ? label : label.trim().replace(/:$/, "");
}

/**
 * What stands beside the control under its heading. LibreOffice keeps only the first paragraph of a block in its
 * control and puts the others right behind it; people type below the frame. Everything up to the next heading
 * belongs to the field, less what the form printed there.
 */
export function outsideOf(source: Source, field: Field, spec: ControlSpec): Sorted {
  if (source.intact !== null) return nothingOutside;
  const region = regionOf(source, field, spec);
  if (region === null) return nothingOutside;
  const { kept, left } = sortOutside(linesBeside(region, source), source);
  return { kept: kept.filter(({ text }) => text.trim() !== ""), left };
}

const nothingOutside: Sorted = { kept: [], left: [] };

/** Text of a region that stands in none of the form's controls; what wears our style for hints is left silently. */
function linesBeside(region: Region, source: Source): readonly Outside[] {
  return region.paragraphs.flatMap((paragraph) => {
    if (neverContent.has(paragraph.style ?? "") || source.owned(paragraph.control)) return [];
    if (paragraph.pieces.some((piece) => source.owned(piece.control))) return [];
    return [{ paragraph, text: textOf(paragraph) }];
  });
}

/** Styles of ours that no value wears. */
const neverContent: ReadonlySet<string> = new Set([
  styleIds.title,
  styleIds.field,
  styleIds.item,
  styleIds.hint,
]);

/** Pictures under the item's heading; without item headings, the first under the field's is the first item's. */
function picturesIn(source: Source, field: Field, spec: ControlSpec, region: Region): readonly Picture[] {
  const pictures = region.paragraphs.flatMap((paragraph) => paragraph.pictures);
  const free = pictures.filter(({ control }) => !source.owned(control));
  if (source.outline.item(field.key, spec.address.item ?? "") !== null) return free;
  const at = placeOf(spec);
  return free.slice(at, at + 1);
}

/** Which of the pictures without headings a slot is, from 0. */
function placeOf(spec: ControlSpec): number {
  return Number(spec.address.item ?? 1) - 1;
}

/** A checkbox among the paragraphs, else a glyph before the sentence of consent. */
function boxIn(region: Region, spec: ControlSpec): boolean | null {
  const sentences = [spec.prompt.de, spec.prompt.en].map(foldHeading);
  for (const paragraph of region.paragraphs) {
    const box = paragraph.pieces.find((piece) => piece.control?.isCheckbox === true)?.control ?? null;
    if (box !== null) return checkedOf(box, textOfControl(box));
    for (const line of textOf(paragraph).split("\n"))
      if (sentences.some((sentence) => foldHeading(line).includes(sentence))) return readBox(line);
  }
  return null;
}

type PartFound = Pick<Found, "text" | "by" | "paragraph" | "guessed">;

/** The text of a part under the heading: behind its label, else, where no label is, by what it looks like. */
function partIn(
  source: Source,
  region: Region,
  field: Field,
  spec: ControlSpec,
): PartFound | Record<string, never> {
  const { part = "" } = spec.address;
  const { values } = partsIn(source, region, field);
  const names = fileNamesOf(source, region, field);
  const at = source.outline.items(field.key).length === 0 ? placeOf(spec) : 0;
  const labelled = at === 0 ? values.get(part) : undefined;
  const value = labelled ?? (part === "dateiname" ? names[at] : undefined);
  if (value === undefined) return {};
  const { by, paragraph, guessed, text } = value;
  return { by, paragraph, guessed, text: isNoValue(source.form, text) ? null : text };
}

/** The labelled values of a region with, of a contact, those that only their look tells. */
export function partsIn(source: Source, region: Region, field: Field): LabelledValues {
  const known = source.asked.parts.get(region);
  if (known !== undefined) return known;
  const found = readLabelled(field, linesOfParts(source, region));
  const said = new Set([...found.values].flatMap(([key, { text }]) => (text === "" ? [] : [key])));
  const free = found.rest.filter(({ paragraph }) => !isInOwn(paragraph, source));
  const isContact = field.kind === "contact";
  const guessed = isContact ? guessContact(free, said) : new Map<string, LabelledValue>();
  const read = {
    values: new Map([...guessed, ...[...found.values].filter(([key]) => said.has(key) || !guessed.has(key))]),
    rest: isContact ? [] : free,
  };
  source.asked.parts.set(region, read);
  return read;
}

function fileNamesOf(source: Source, region: Region, field: Field): readonly LabelledValue[] {
  return field.kind === "pictures" ? fileNamesIn(partsIn(source, region, field).rest) : [];
}

function isInOwn({ control, pieces }: Paragraph, source: Source): boolean {
  return source.owned(control) || pieces.some((piece) => source.owned(piece.control));
}

/** The lines under a heading that may hold values; what the form printed there is none. */
function linesOfParts(source: Source, region: Region): readonly Line[] {
  const { left } = sortOutside(linesBeside(region, source), source);
  const printed = new Set(left.map(({ paragraph }) => paragraph));
  return region.paragraphs.flatMap((paragraph) => {
    if (neverContent.has(paragraph.style ?? "") || printed.has(paragraph)) return [];
    return textOf(paragraph)
      .split("\n")
      .map((text) => ({ text, paragraph }));
  });
}

/** What the form printed among the lines of a field's parts. */
export function leftoversOf(source: Source, field: Field): readonly Leftover[] {
  const region = source.intact === null ? source.outline.field(field.key) : null;
  return region === null ? [] : sortOutside(linesBeside(region, source), source).left;
}

/** Whether the control stands among the paragraphs of its field, so that what is beside it belongs to it. */
export function standsIn(control: Control, region: Region): boolean {
  return control.paragraphs.some((paragraph) => region.paragraphs.includes(paragraph));
}
