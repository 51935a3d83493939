import { countCharacters } from "../steckbrief/count.ts";
import { type Field, type Form, project } from "../steckbrief/kinds.ts";
import type { ControlSpec } from "../steckbrief/tags.ts";
import { canonicalText, foldBlanks } from "../steckbrief/text.ts";
import { foldHeading, itemTitle, wordsOf } from "./form-words.ts";
import { longestHeading, type Region } from "./outline.ts";
import type { Source as SourceName } from "./provenance.ts";
import type { Source } from "./source.ts";
import { type Control, type Paragraph, type Picture, piecesOf, textOf, textOfControl } from "./story.ts";
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
}

/** Looks for one control of the form in one way; null where that way leads nowhere. */
export type Finder = (source: Source, field: Field, spec: ControlSpec) => Found | null;

/** The ways to look, in the order in which they are believed. */
export const finders: readonly Finder[] = [findByTag, findByTitle, findByHeading];

/** The first way that leads to something; else the first that leads to an empty place; else null. */
export function find(source: Source, field: Field, spec: ControlSpec): Found | null {
  let empty: Found | null = null;
  for (const finder of finders) {
    const found = finder(source, field, spec);
    if (found === null) continue;
    if (says(found, spec)) return found;
    empty ??= found;
  }
  return empty;
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
  let best: Found | null = null;
  let most = -1;
  for (const [index, control] of controls.entries()) {
    const found = readControl(source, spec, control, by);
    const fullness = fullnessOf(found, spec);
    if (fullness <= most) continue;
    most = fullness;
    best = { ...found, hits: controls.length, counted: index + 1 };
  }
  return best;
}

/** Of two consents that differ, the refusal counts. */
function fullnessOf(found: Found, spec: ControlSpec): number {
  if (spec.content === "checkbox") return found.checked === null ? 0 : found.checked ? 1 : 2;
  return found.pictures.length + countCharacters(found.text ?? "");
}

function readControl(source: Source, spec: ControlSpec, control: Control, by: "tag" | "title"): Found {
  const text = canonicalText(textOfControl(control));
  const isEmpty = isNoValue(source, text);
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
function isNoValue({ form }: Source, text: string): boolean {
  return isPrompt(form, text) || isHeading(form, text);
}

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
    wordsOf(form).headings.has(foldHeading(words)) ||
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
    by: textOf(region.heading).split("\t")[0] ?? "",
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
  if (spec.content === "checkbox") return { ...base, checked: boxIn(region, spec) };
  // Without a part the region itself is the value: that is read by outsideOf.
  return part === undefined ? base : { ...base, ...labelledIn(source, region, field, spec) };
}

/** The paragraphs under the heading of the item, else of the field, where that is the only item. */
export function regionOf({ outline }: Source, field: Field, spec: ControlSpec): Region | null {
  const { item } = spec.address;
  if (item === undefined) return outline.field(field.key);
  const own = outline.item(field.key, item);
  if (own !== null || outline.items(field.key).length > 0) return own;
  return item === firstItemOf(field) ? outline.field(field.key) : null;
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

/** Text of a region that stands in none of the form's controls: hints, prompts and headings are none. */
export interface Outside {
  readonly paragraph: Paragraph;
  readonly text: string;
}

/**
 * What stands beside the control under its heading. LibreOffice keeps only the first paragraph of a block in its
 * control and puts the others right behind it; people type below the frame. Everything up to the next heading
 * belongs to the field.
 */
export function outsideOf(source: Source, field: Field, spec: ControlSpec): readonly Outside[] {
  const region = regionOf(source, field, spec);
  if (region === null) return [];
  return region.paragraphs.flatMap((paragraph) => {
    if (neverContent.has(paragraph.style ?? "") || source.owned(paragraph.control)) return [];
    if (paragraph.pieces.some((piece) => source.owned(piece.control))) return [];
    const text = textOf(paragraph);
    const canonical = canonicalText(text);
    // A heading here is none: where it were one, the region would end.
    if (isPrompt(source.form, canonical)) return [];
    return [{ paragraph, text }];
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
  return source.outline.item(field.key, spec.address.item ?? "") === null ? free.slice(0, 1) : free;
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

/** The text behind the label of a part, up to the next label: „E-Mail: …“. */
function labelledIn(
  source: Source,
  region: Region,
  field: Field,
  spec: ControlSpec,
): Pick<Found, "text" | "by" | "paragraph"> | Record<string, never> {
  const labels = labelsOf(field);
  const wanted = labels.filter(({ part }) => part === spec.address.part);
  for (const paragraph of region.paragraphs) {
    if (paragraph.style === styleIds.hint) continue;
    for (const line of textOf(paragraph).split("\n")) {
      const label = wanted.find(({ text }) => startsWithLabel(line, text));
      if (label === undefined) continue;
      const text = canonicalText(
        line
          .trimStart()
          .slice(label.text.length + 1)
          .trimStart(),
      );
      return { by: label.text, paragraph, text: isNoValue(source, text) ? null : text };
    }
  }
  return {};
}

function startsWithLabel(line: string, label: string): boolean {
  return line.trimStart().toLowerCase().startsWith(`${label.toLowerCase()}:`);
}

function labelsOf(field: Field): readonly { readonly part: string; readonly text: string }[] {
  const none = (): readonly { readonly part: string; readonly text: string }[] => [];
  const both = ({ key, label }: { key: string; label: { de: string; en: string } }) => [
    { part: key, text: label.de },
    { part: key, text: label.en },
  ];
  return project<readonly { readonly part: string; readonly text: string }[]>(field, {
    line: none,
    period: none,
    longText: none,
    cases: none,
    pictures: ({ parts }) => parts.flatMap(both),
    contact: ({ parts }) => parts.flatMap(both),
  });
}

/** Whether the control stands among the paragraphs of its field, so that what is beside it belongs to it. */
export function standsIn(control: Control, region: Region): boolean {
  return control.paragraphs.some((paragraph) => region.paragraphs.includes(paragraph));
}
