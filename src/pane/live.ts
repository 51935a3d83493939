import type { PictureFacts } from "../docx/pictures.ts";
import { countCharacters } from "../steckbrief/count.ts";
import { steckbriefForm } from "../steckbrief/form.ts";
import { type Field, type PicturesField, project } from "../steckbrief/kinds.ts";
import {
  type ControlSpec,
  controlsOfField,
  parseTag,
  propertyNames,
  slotsOf,
  tagOf,
} from "../steckbrief/tags.ts";
import { canonicalText, isEmptyText } from "../steckbrief/text.ts";
import { type Projektbild, type Steckbrief, schemaUrn, type Zeitraum } from "../steckbrief/value.ts";
import type { Look, SeenControl, SeenPicture } from "../word/port.ts";

/** One control of the form as the document has it now. */
export interface LiveControl {
  readonly spec: ControlSpec;
  /** Canonical text; null where the control is empty, shows its prompt, or is missing. */
  readonly text: string | null;
  /** How often the document has it: 0 where it was deleted, more than 1 after copy and paste. */
  readonly hits: number;
  /** Which of the hits counts: the one with the most text, as in the extractor. */
  readonly counted: number;
  readonly locked: boolean;
  /** Only of picture controls: displayed size of the first picture in points, or null where there is none. */
  readonly picture: SeenPicture | null;
  /** Only of checkboxes: whether it is ticked. */
  readonly ticked: boolean;
}

/** The document as the pane understands it: a Steckbrief, and the state of the controls behind it. */
export interface Live {
  readonly steckbrief: Steckbrief;
  /** Every control the form should have, in the form's order; those with 0 hits are missing. */
  readonly controls: readonly LiveControl[];
  /** Ids of the cases, in the order of the document. */
  readonly cases: readonly string[];
  /** Slots that hold a picture or anything said of one: the Steckbrief's pictures are theirs, in this order. */
  readonly slots: readonly string[];
  readonly muster: boolean;
}

/** Readers of what a text or a property means; too heavy for the first moment. */
export interface Readers {
  readonly period: (text: string) => Zeitraum;
  readonly pictureFacts: (property: string) => PictureFacts | null;
}

/** Until the real ones have loaded: a period that is nobody's complaint yet, and nothing known of pictures. */
export const noReaders: Readers = {
  period: (text) => ({ text, start: null, end: null, ongoing: false, edtf: "" }),
  pictureFacts: () => null,
};

/** Makes sense of a look. The same rules as the extractor's, on what Word shows instead of on its bytes. */
export function readLook(look: Look, readers: Readers): Live {
  const cases = casesIn(look);
  const controls = steckbriefForm.fields.flatMap((field) =>
    controlsOfField(field, cases.length > 0 ? cases : ["a"]).map((spec) => readControl(spec, look)),
  );
  return {
    steckbrief: {
      schema: schemaUrn,
      id: look.properties[propertyNames.id] ?? null,
      ...Object.fromEntries(
        steckbriefForm.fields.map((field) => [
          field.key,
          readValue(field, { look, controls, cases, readers }),
        ]),
      ),
      // Keys and kinds come from the form itself, entry by entry; that they add up to the type can't be said here.
    } as unknown as Steckbrief,
    controls,
    cases,
    slots: steckbriefForm.fields.flatMap((field) =>
      field.kind === "pictures" ? occupiedSlots(field, { look, controls, cases, readers }) : [],
    ),
    muster: look.properties[propertyNames.muster] !== undefined,
  };
}

/** The control at a tag, as far as the form knows it. */
export function findControl(live: Live, tag: string): LiveControl | undefined {
  return live.controls.find((control) => control.spec.tag === tag);
}

function casesIn(look: Look): readonly string[] {
  const keys = new Set<string>(
    steckbriefForm.fields.filter((field) => field.kind === "cases").map((field) => field.key),
  );
  const ids = look.controls.flatMap(({ tag }) => {
    const address = parseTag(tag, steckbriefForm);
    return address?.item !== undefined && keys.has(address.field) ? [address.item] : [];
  });
  return [...new Set(ids)];
}

function readControl(spec: ControlSpec, look: Look): LiveControl {
  if (spec.content === "checkbox") return readCheckbox(spec, look);
  const hits = look.controls.filter(({ tag }) => tag === spec.tag);
  const texts = hits.map((hit) => textOf(hit, spec));
  const sizes = hits.map((hit, index) => (hit.pictures?.length ?? 0) + countCharacters(texts[index] ?? ""));
  const counted = Math.max(0, sizes.indexOf(Math.max(...sizes)));
  const text = texts[counted] ?? null;
  return {
    spec,
    text,
    hits: hits.length,
    counted,
    locked: hits[counted]?.cannotEdit ?? false,
    picture: hits[counted]?.pictures?.[0] ?? null,
    ticked: false,
  };
}

/** WordApi 1.3 can't reach a checkbox: the port reads its glyph beside the credit, and we go by that. */
function readCheckbox(spec: ControlSpec, look: Look): LiveControl {
  const credit = look.controls.find(({ tag }) => tag === creditTag(spec));
  const ticked = credit?.consent ?? null;
  return {
    spec,
    text: null,
    hits: ticked === null ? 0 : 1,
    counted: 0,
    locked: false,
    picture: null,
    ticked: ticked === true,
  };
}

function creditTag({ address }: ControlSpec): string {
  return tagOf({ ...address, part: "urheber" });
}

function textOf(hit: SeenControl, spec: ControlSpec): string | null {
  const text = canonicalText(hit.text);
  return isEmptyText(text, promptsOf(spec)) ? null : text;
}

/** The document is German; a form of another language may have travelled all the same. */
function promptsOf({ prompt }: ControlSpec): readonly string[] {
  return [prompt.de, prompt.en];
}

interface Source {
  readonly look: Look;
  readonly controls: readonly LiveControl[];
  readonly cases: readonly string[];
  readonly readers: Readers;
}

function readValue(field: Field, source: Source): unknown {
  const text = (item?: string, part?: string): string | null => textAt(field, source, item, part);
  return project<unknown>(field, {
    line: () => text(),
    period: () => {
      const typed = text();
      return typed === null ? null : source.readers.period(typed);
    },
    longText: () => text(),
    cases: () =>
      source.cases.flatMap((id) => {
        const typed = text(id);
        return typed === null ? [] : [{ id, text: typed }];
      }),
    pictures: (pictures) => slotsOf(pictures).flatMap((slot) => pictureOf(slot, pictures, source) ?? []),
    contact: (contact) => {
      const parts = contact.parts.map((part) => [part.key, text(undefined, part.key)] as const);
      return parts.some(([, value]) => value !== null) ? Object.fromEntries(parts) : null;
    },
  });
}

function textAt(field: Field, { controls }: Source, item?: string, part?: string): string | null {
  const tag = tagOf({
    field: field.key,
    ...(item === undefined ? {} : { item }),
    ...(part === undefined ? {} : { part }),
  });
  return controls.find(({ spec }) => spec.tag === tag)?.text ?? null;
}

function occupiedSlots(field: PicturesField, source: Source): readonly string[] {
  return slotsOf(field).filter((slot) => pictureOf(slot, field, source) !== null);
}

/** A slot counts as a picture as soon as anything is in it, or a JSON said something of it. */
function pictureOf(slot: string, field: PicturesField, source: Source): Projektbild | null {
  const { look, controls, readers } = source;
  const text = (part: string): string | null => textAt(field, source, slot, part);
  const at = (part: string) =>
    controls.find(({ spec }) => spec.tag === tagOf({ field: field.key, item: slot, part }));
  const shown = at("bild")?.picture ?? null;
  const texts = { dateiname: text("dateiname"), alt: text("alt"), urheber: text("urheber") };
  const einwilligung = at("einwilligung")?.ticked ?? false;
  const isSaid = einwilligung || Object.values(texts).some((value) => value !== null);
  const facts = readers.pictureFacts(look.properties[propertyNames.picture(slot)] ?? "");
  if (shown === null && !isSaid && facts?.separate !== true) return null;
  return {
    dateiname: texts.dateiname,
    alt: texts.alt ?? (shown?.altText || null),
    urheber: texts.urheber,
    einwilligung,
    mediaType: facts?.mediaType ?? null,
    width: facts?.width ?? null,
    height: facts?.height ?? null,
    dpi: facts?.dpi ?? null,
    sha256: facts?.sha256 ?? null,
  };
}
