import type { Field, Form, Part } from "../steckbrief/kinds.ts";
import { type Address, type ControlSpec, controlsOf, slotsOf } from "../steckbrief/tags.ts";
import { foldBlanks, wordPrompts } from "../steckbrief/text.ts";
import { foldLabel } from "./fold.ts";

/** The words of a form, prepared for recognising them in a document. */
export interface FormWords {
  /** Key of the field that stands, or stood, under a heading; by folded heading. */
  readonly headings: ReadonlyMap<string, string>;
  /** Headings that the form itself prints: only those does a control swallow. */
  readonly currentHeadings: ReadonlySet<string>;
  /** Folded titles of the form. */
  readonly titles: ReadonlySet<string>;
  /** Headings and titles as `foldLabel` compares them, with the key of the field; null for a title. */
  readonly labels: ReadonlyMap<string, string | null>;
  /** What stands in brackets behind labels: „WAS“, „optional“. */
  readonly notes: readonly string[];
  /** Hints and prompts as `foldLabel` compares them. */
  readonly hints: ReadonlySet<string>;
  /** The sentences beside boxes, compared so too. */
  readonly consents: ReadonlySet<string>;
  /** Everything that an empty control may show, blanks folded; and the length of the longest. */
  readonly prompts: ReadonlySet<string>;
  readonly longestPrompt: number;
  /** Controls by their title in either language; those of cases are told by `itemTitle`. */
  readonly controls: ReadonlyMap<string, ControlSpec>;
  /** The same by titles as `foldLabel` compares them, with earlier labels in them. */
  readonly foldedControls: ReadonlyMap<string, ControlSpec>;
}

const prepared = new WeakMap<Form, FormWords>();

/** The words of a form; prepared once per form, since every reading asks. */
export function wordsOf(form: Form): FormWords {
  const known = prepared.get(form);
  if (known !== undefined) return known;
  const words = prepareWords(form);
  prepared.set(form, words);
  return words;
}

/** Case and blanks don't count in a heading, nor does a colon behind it. */
export function foldHeading(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s\u00ad\u200b]+/g, "")
    .replace(/:$/, "");
}

/** An Anwendungsfall or a picture, told by a line: „Anwendungsfall B“, „Bild 1: …“. */
export interface ItemMatch {
  readonly item: string;
  /** What stands behind it on the same line. */
  readonly value: string | null;
}

/** The item whose heading a line is, or begins with; null for others. */
export function matchItem(field: Field, text: string): ItemMatch | null {
  // Asked of nearly every paragraph: most fields have no items, and most lines don't begin like one.
  if (field.kind !== "cases" && field.kind !== "pictures") return null;
  const { de, en } = field.item;
  const line = text.trim();
  const name = startsLike(line, de) ? de : startsLike(line, en) ? en : undefined;
  if (name === undefined) return null;
  // Capitals only: „Case law“ is no case.
  const parts = /^\s*(?:Nr\.\s*)?([A-Z]{1,3}|\d{1,2})\s*(?:[.):–-]+\s*(.*))?$/u.exec(line.slice(name.length));
  const [, number = "", value = ""] = parts ?? [];
  const item = number === "" ? null : itemOf(field, number);
  return item === null ? null : { item, value: value === "" ? null : value };
}

function startsLike(line: string, name: string): boolean {
  // Bit 5 is what tells small letters from capitals: nearly no line gets further.
  if (line.length <= name.length || (line.charCodeAt(0) | 32) !== (name.charCodeAt(0) | 32)) return false;
  return line.slice(0, name.length).toLowerCase() === name.toLowerCase();
}

/** The id that a letter or a number on paper stands for: cases have letters, pictures numbers. */
function itemOf(field: Field, number: string): string | null {
  const isNumber = /^\d+$/.test(number);
  if (field.kind === "pictures") return slotsOf(field).includes(number) ? number : null;
  if (!isNumber) return number.toLowerCase();
  const at = Number(number);
  return at >= 1 && at <= 26 ? String.fromCharCode(96 + at) : null;
}

/** The item whose heading or title a text is, and nothing else: "Anwendungsfall B" → "b", "Bild 1" → "1". */
export function itemTitle(field: Field, text: string): string | null {
  const match = matchItem(field, text);
  return match === null || match.value !== null ? null : match.item;
}

/** The address that a control's title stands for, also in an earlier or retyped wording; null for foreign titles. */
export function addressOfTitle(title: string, form: Form): Address | null {
  const wanted = foldBlanks(title);
  const words = wordsOf(form);
  const fixed = words.controls.get(wanted) ?? words.foldedControls.get(foldLabel(wanted));
  if (fixed !== undefined) return fixed.address;
  for (const field of form.fields) {
    const item = field.kind === "cases" ? itemTitle(field, wanted) : null;
    if (item !== null) return { field: field.key, item };
  }
  const key = words.labels.get(foldLabel(wanted));
  const whole = form.fields.find((field) => field.key === key);
  // Fields of several controls have no title of their own.
  return whole !== undefined && ["line", "period", "longText"].includes(whole.kind)
    ? { field: whole.key }
    : null;
}

function prepareWords(form: Form): FormWords {
  const specs = controlsOf(form);
  const hints = form.fields.flatMap(({ hint }) => [hint.de, hint.en]);
  const prompts = [...specs.flatMap(({ prompt }) => [prompt.de, prompt.en]), ...hints, ...wordPrompts];
  const folded = prompts.map(foldBlanks);
  return {
    headings: new Map(form.fields.flatMap((field) => headingTexts(field).map((text) => [text, field.key]))),
    currentHeadings: new Set(form.fields.flatMap((field) => printedHeadings(field).map(foldHeading))),
    titles: new Set([form.title.de, form.title.en, ...form.formerTitles].map(foldHeading)),
    labels: new Map([
      ...form.fields.flatMap((field) => labelsOf(field).map((text) => [foldLabel(text), field.key] as const)),
      ...[form.title.de, form.title.en, ...form.formerTitles].map((text) => [foldLabel(text), null] as const),
    ]),
    notes: form.fields.flatMap((field) => labelsOf(field).flatMap(bracketsOf)),
    hints: new Set(prompts.map(foldLabel)),
    consents: new Set(
      specs.flatMap(({ content, prompt }) =>
        content === "checkbox" ? [foldLabel(prompt.de), foldLabel(prompt.en)] : [],
      ),
    ),
    prompts: new Set(folded),
    longestPrompt: Math.max(...folded.map((prompt) => prompt.length)),
    foldedControls: new Map(
      controlsOf(form, []).flatMap((spec) => titlesOf(spec, form).map((title) => [foldLabel(title), spec])),
    ),
    controls: new Map(
      controlsOf(form, []).flatMap((spec) => [
        [spec.title.de, spec],
        [spec.title.en, spec],
      ]),
    ),
  };
}

function printedHeadings({ label, short, note }: Field): readonly string[] {
  const noted = note === undefined ? [] : [`${label.de} ${note.de}`, `${label.en} ${note.en}`];
  return [label.de, label.en, short.de, short.en, ...noted];
}

/** Everything that stands or stood as heading over a field. */
function headingsOf(field: Field): readonly string[] {
  return [...printedHeadings(field), ...field.formerLabels];
}

function headingTexts(field: Field): readonly string[] {
  return headingsOf(field).map(foldHeading);
}

/** The same, with and without what is said in brackets. */
function labelsOf(field: Field): readonly string[] {
  return headingsOf(field).flatMap((text) => [text, text.replace(/\s*\([^)]*\)/g, "")]);
}

/** A control's title as it is, and with the earlier labels of its field and its part. */
function titlesOf({ title, address }: ControlSpec, form: Form): readonly string[] {
  const field = form.fields.find(({ key }) => key === address.field);
  const own = [title.de, title.en];
  if (field === undefined || (field.kind !== "contact" && field.kind !== "pictures")) return own;
  const part = partsOf(field).find(({ key }) => key === address.part);
  const starts =
    field.kind === "contact"
      ? [field.short.de, field.short.en, ...field.formerLabels]
      : [field.item.de, field.item.en].map((name) => `${name} ${address.item ?? ""}`);
  return [...own, ...starts.flatMap((start) => labelsOfPart(part).map((label) => `${start}: ${label}`))];
}

/** Everything that names a value inside a field, or did. */
export function labelsOfPart(part: Part | undefined): readonly string[] {
  return part === undefined ? [] : [part.label.de, part.label.en, ...(part.formerLabels ?? [])];
}

/** The labelled values inside a field. */
export function partsOf(field: Field): readonly Part[] {
  return field.kind === "contact" || field.kind === "pictures" ? field.parts : [];
}

function bracketsOf(text: string): readonly string[] {
  return [...text.matchAll(/\(([^)]*)\)/g)].map(([, inside = ""]) => foldLabel(inside));
}
