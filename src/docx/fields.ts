import {
  type ContactField,
  type Field,
  type Locale,
  type PicturesField,
  project,
} from "../steckbrief/kinds.ts";
import { type ControlSpec, controlsOfField, parseTag, slotsOf, tagPrefix } from "../steckbrief/tags.ts";
import { canonicalText } from "../steckbrief/text.ts";
import type { Projektbild } from "../steckbrief/value.ts";
import { parseZeitraum } from "../steckbrief/zeitraum.ts";
import { linesOfField } from "./field-lines.ts";
import { find, labelOfHeading, leftoversOf, partsIn } from "./finders.ts";
import { foldLabel } from "./fold.ts";
import { matchItem } from "./form-words.ts";
import type { Likeness } from "./heading-match.ts";
import { isSampleMark, type Leftover } from "./leftovers.ts";
import { valueOfSlot } from "./picture-slot.ts";
import { checkStrayPictures, type PictureListener } from "./picture-strays.ts";
import type { Origin } from "./provenance.ts";
import type { ReadContext } from "./read-context.ts";
import type { Source } from "./source.ts";
import { type Control, type Paragraph, type Picture, plainTextOf } from "./story.ts";

/** What values are read from besides, where the document has to be searched. */
export interface FieldContext extends ReadContext {
  readonly source: Source;
}

/** The value of a field, by kind. Notes the origin of every part of it. */
export function readField(field: Field, context: FieldContext): unknown {
  return project<unknown>(field, {
    line: () => onlyText(field, context),
    period: () => {
      const text = onlyText(field, context);
      return text === null ? null : parseZeitraum(text).zeitraum;
    },
    longText: () => onlyText(field, context),
    cases: () => readCases(field, context),
    pictures: (pictures) => readSlots(pictures, context),
    contact: (contact) => readContact(contact, context),
  });
}

function onlyText(field: Field, context: FieldContext): string | null {
  const [spec] = controlsOfField(field);
  return spec === undefined ? null : readText(field, spec, context);
}

function readCases(field: Field, context: FieldContext): readonly { id: string; text: string }[] {
  const ids = caseIdsOf(field, context.source);
  return ids.flatMap((id) => {
    const [spec] = controlsOfField(field, [id]);
    const text = spec === undefined ? null : readText(field, spec, context);
    return text === null ? [] : [{ id, text }];
  });
}

/** The cases that have a control or a heading, in the order of the document; the first where there is none. */
function caseIdsOf(field: Field, source: Source): readonly string[] {
  const { tagged, titled, form, numberOf } = source;
  const places = new Map<string, number>();
  const note = (id: string, paragraph: Paragraph | undefined): void => {
    const place = paragraph === undefined ? Number.MAX_SAFE_INTEGER : numberOf(paragraph);
    places.set(id, Math.min(place, places.get(id) ?? place));
  };
  for (const list of [tagged, titled])
    for (const [tag, controls] of list) {
      const address = parseTag(tag, form);
      if (address?.field === field.key && address.item !== undefined)
        for (const control of controls) note(address.item, control.paragraphs[0]);
    }
  if (source.intact === null)
    for (const id of source.outline.items(field.key)) note(id, source.outline.item(field.key, id)?.heading);
  if (places.size === 0) return ["a"];
  return [...places].sort(([, one], [, other]) => one - other).map(([id]) => id);
}

function readContact(field: ContactField, context: FieldContext): Record<string, string | null> | null {
  reportLeftovers(leftoversOf(context.source, field), fieldSpec(field), context, false);
  const parts = controlsOfField(field).map(
    (spec) => [spec.address.part ?? "", readPart(field, spec, context)] as const,
  );
  return parts.some(([, text]) => text !== null) ? Object.fromEntries(parts) : null;
}

/** A field of several values as what findings speak of. */
function fieldSpec({ key, short }: Field): Pick<ControlSpec, "address" | "title"> {
  return { address: { field: key }, title: short };
}

/** Lines under the pictures' heading that no label names, and that are no file name of a picture. */
function reportUnread(
  field: PicturesField,
  pictures: readonly Projektbild[],
  { source, report, locale }: FieldContext,
): void {
  const region = source.intact === null ? source.outline.field(field.key) : null;
  if (region === null) return;
  const names = new Set(pictures.map(({ dateiname }) => dateiname));
  const unread = partsIn(source, region, field).rest.filter(
    (line) => !isSampleMark(line.text) && !names.has(line.text) && !isOfItem(field, line.text),
  );
  if (unread.length === 0) return;
  const text = unread.map((line) => line.text).join("\n");
  report("text-unread", { field: field.key }, { place: field.short[locale], text });
}

/** Headings of pictures, and the sentence of consent. */
function isOfItem(field: PicturesField, text: string): boolean {
  const consent = field.parts.find(({ key }) => key === "einwilligung")?.hint.de ?? "";
  return matchItem(field, text) !== null || foldLabel(text).includes(foldLabel(consent));
}

/** Text of a control with what stands beside it under its heading. */
function readText(field: Field, spec: ControlSpec, context: FieldContext): string | null {
  const { source, report } = context;
  const { found, region, own, before, after, left, text } = linesOfField(source, field, spec);
  const outside = [...before, ...after];
  reportControl(found, spec, context);
  reportLeftovers(left, spec, context, own === null && outside.length === 0);
  if (outside.length === 0) {
    noteOrigin(spec, context, found === null || (found.source === "heading" && own === null) ? null : found);
    return text;
  }
  const byHeading = {
    source: "heading" as const,
    by: region === null ? "" : labelOfHeading(region, source),
    paragraph: outside[0]?.paragraph ?? null,
    likeness: region?.likeness ?? null,
  };
  noteOrigin(spec, context, own !== null && found !== null ? found : byHeading, outside.length);
  if (found?.control != null)
    report(isSplit(found.control, spec) ? "text-taken-back" : "text-outside", spec.address, {
      place: placeOf(spec, context),
      text: excerpt(outside[0]?.text ?? ""),
    });
  return text;
}

/** What the form printed is named where it is left out, since somebody may have typed into it. */
function reportLeftovers(
  left: readonly Leftover[],
  { address, title }: Pick<ControlSpec, "address" | "title">,
  { report, locale }: Pick<FieldContext, "report" | "locale">,
  isEmpty: boolean,
): void {
  for (const kind of ["hint", "sample"] as const) {
    const own = left.filter((one) => one.kind === kind);
    if (own.length === 0) continue;
    const isUnsure = own.some(({ sure }) => !sure) || (kind === "sample" && isEmpty);
    const text = own.map((one) => canonicalText(one.text)).join("\n");
    report(isUnsure ? `${kind}-left-out-unsure` : `${kind}-left-out`, address, {
      place: title[locale],
      text,
    });
  }
}

/** LibreOffice turns a block into a control of its first paragraph: what follows is nobody's mistake. */
function isSplit(control: Control, spec: ControlSpec): boolean {
  return spec.level === "block" && control.level === "run";
}

/** Text of a part: what stands beside it is the label, or belongs to others. */
function readPart(field: Field, spec: ControlSpec, context: FieldContext): string | null {
  const found = find(context.source, field, spec);
  reportControl(found, spec, context);
  noteOrigin(spec, context, found?.text == null && found?.source === "heading" ? null : found);
  if (found?.guessed === true && found.text !== null)
    context.report("part-guessed", spec.address, {
      place: placeOf(spec, context),
      text: excerpt(found.text),
    });
  return found?.text ?? null;
}

function readSlots(field: PicturesField, context: FieldContext): readonly Projektbild[] {
  const seen = new Set<Picture>();
  const onPicture: PictureListener = (one) => {
    seen.add(one.picture);
    context.onPicture?.(one);
  };
  const pictures = slotsOf(field).flatMap((slot) => readSlot(field, slot, { ...context, onPicture }) ?? []);
  checkStrayPictures(field, seen, context);
  reportLeftovers(leftoversOf(context.source, field), fieldSpec(field), context, false);
  reportUnread(field, pictures, context);
  return pictures;
}

function readSlot(field: PicturesField, slot: string, context: FieldContext): Projektbild | null {
  const specs = controlsOfField(field).filter((spec) => spec.address.item === slot);
  const specOf = (part: string): ControlSpec | undefined => specs.find((spec) => spec.address.part === part);
  const text = (part: string): string | null => {
    const spec = specOf(part);
    return spec === undefined ? null : readPart(field, spec, context);
  };
  const pictures = readSlotPictures(field, specOf("bild"), context);
  const words = {
    dateiname: text("dateiname"),
    alt: text("alt"),
    urheber: text("urheber"),
    einwilligung: readConsent(field, specOf("einwilligung"), context),
  };
  return valueOfSlot(field, { slot, words, pictures }, context);
}

function readSlotPictures(
  field: PicturesField,
  spec: ControlSpec | undefined,
  context: FieldContext,
): readonly Picture[] {
  if (spec === undefined) return [];
  const found = find(context.source, field, spec);
  reportControl(found, spec, context);
  const pictures = found?.pictures ?? [];
  const count = pictures.length;
  noteOrigin(spec, context, count === 0 && found?.source === "heading" ? null : found);
  if (count > 1) context.report("several-pictures", spec.address, { place: placeOf(spec, context), count });
  return pictures;
}

function readConsent(field: PicturesField, spec: ControlSpec | undefined, context: FieldContext): boolean {
  if (spec === undefined) return false;
  const found = find(context.source, field, spec);
  reportControl(found, spec, context);
  noteOrigin(spec, context, found?.checked == null && found?.source === "heading" ? null : found);
  return found?.checked === true;
}

interface FoundControl {
  readonly others?: readonly string[];
  readonly hits: number;
  readonly counted: number;
  readonly prompt: string | null;
}

function reportControl(found: FoundControl | null, spec: ControlSpec, context: FieldContext): void {
  if (found === null) return;
  const place = placeOf(spec, context);
  const { hits, counted, prompt } = found;
  if (hits > 1)
    context.report("doubled-control", spec.address, {
      place,
      count: hits,
      counted: ordinal(counted, context.locale),
      ...(found.others === undefined ? {} : { others: excerpt(found.others.join(" / ")) }),
    });
  if (prompt !== null) context.report("unread-prompt", spec.address, { place, text: excerpt(prompt) });
}

interface Way extends Pick<Origin, "source"> {
  readonly by: string;
  readonly paragraph: Paragraph | null;
  readonly likeness?: Likeness | null;
}

function noteOrigin(
  spec: ControlSpec,
  { origins, source, report, locale }: FieldContext,
  found: Way | null,
  outside = 0,
): void {
  if (found?.source === "heading" && found.likeness === "typo") {
    const heading = source.outline.field(spec.address.field)?.heading;
    report("heading-guessed", spec.address, {
      place: spec.title[locale],
      text: excerpt(heading === undefined ? found.by : plainTextOf(heading)),
    });
  }
  const key = spec.tag.slice(tagPrefix.length + 1);
  if (found === null) {
    origins[key] = { source: "none" };
    return;
  }
  origins[key] = {
    source: found.source,
    by: found.by,
    ...(found.paragraph === null ? {} : { paragraph: source.numberOf(found.paragraph) }),
    ...(outside === 0 ? {} : { outside }),
  };
}

function placeOf(spec: ControlSpec, { locale }: FieldContext): string {
  return spec.title[locale];
}

function ordinal(number: number, locale: Locale): string {
  return locale === "de" ? `${number}.` : String(number);
}

/** Enough of a text to recognise it. */
function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= 60 ? line : `${line.slice(0, 59).replace(/[\ud800-\udbff]$/, "")}…`;
}
