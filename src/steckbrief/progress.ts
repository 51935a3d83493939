import { countCharacters } from "./count.ts";
import { steckbriefForm } from "./form.ts";
import { type Field, type Form, project } from "./kinds.ts";
import { getValue, type Projektbild } from "./value.ts";

/** From this share of the limit on, a text is nearly full. */
export const nearlyFullFrom = 0.9;

export type FieldStateName = "empty" | "fine" | "nearlyFull" | "tooLong" | "attention";

/** How far a field is. Attention: it holds something, but not yet in order. */
export interface FieldState {
  readonly key: string;
  readonly state: FieldStateName;
  /** Characters, over all cases together; only where the field is text. */
  readonly count?: number;
  readonly limit?: number;
}

export interface Progress {
  readonly fields: readonly FieldState[];
  /** Required fields that hold something, of all required ones. */
  readonly done: number;
  readonly total: number;
}

/** How far the whole form is. Cheap enough for every look at the document: the full check is `checkSteckbrief`. */
export function progressOf(
  steckbrief: Readonly<Record<string, unknown>>,
  form: Form = steckbriefForm,
): Progress {
  const fields = form.fields.map((field) => fieldState(field, steckbrief));
  const required = form.fields.flatMap((field, index) => (field.required ? (fields[index] ?? []) : []));
  return {
    fields,
    done: required.filter(({ state }) => state !== "empty").length,
    total: required.length,
  };
}

/** The state of one field of a Steckbrief. */
export function fieldState(field: Field, steckbrief: Readonly<Record<string, unknown>>): FieldState {
  return project<FieldState>(field, {
    line: (line) => stateOfText(field, countCharacters(getValue(steckbrief, line) ?? "")),
    period: (period) => {
      const value = getValue(steckbrief, period);
      return stateOf(field, value !== null, value?.edtf !== null);
    },
    longText: (long) => stateOfText(field, countCharacters(getValue(steckbrief, long) ?? ""), long.limit),
    cases: (cases) => stateOfText(field, countCases(getValue(steckbrief, cases)), cases.limit),
    pictures: (pictures) => {
      const value = getValue(steckbrief, pictures);
      return stateOf(field, value.length > 0, value.length <= pictures.max && value.every(isComplete));
    },
    contact: (contact) => {
      const value = getValue(steckbrief, contact);
      return stateOf(
        field,
        value !== null,
        contact.parts.every((part) => (value?.[part.key] ?? null) !== null),
      );
    },
  });
}

/** Characters of all cases together. */
export function countCases(cases: readonly { readonly text: string }[]): number {
  return cases.reduce((sum, { text }) => sum + countCharacters(text), 0);
}

/** Whether anything of the picture itself is known, beside what people wrote about it. */
export function hasPicture({ mediaType, width, height, dpi, sha256 }: Projektbild): boolean {
  return [mediaType, width, height, dpi, sha256].some((fact) => fact !== null);
}

function isComplete(picture: Projektbild): boolean {
  const texts = [picture.dateiname, picture.alt, picture.urheber];
  return picture.einwilligung && texts.every((text) => text !== null);
}

function stateOf({ key }: Field, filled: boolean, inOrder: boolean): FieldState {
  if (!filled) return { key, state: "empty" };
  return { key, state: inOrder ? "fine" : "attention" };
}

function stateOfText({ key }: Field, count: number, limit?: number): FieldState {
  if (limit === undefined) return { key, count, state: count === 0 ? "empty" : "fine" };
  if (count === 0) return { key, count, limit, state: "empty" };
  if (count > limit) return { key, count, limit, state: "tooLong" };
  return { key, count, limit, state: count >= limit * nearlyFullFrom ? "nearlyFull" : "fine" };
}
