import { SteckbriefError } from "./error.ts";
import { steckbriefForm } from "./form.ts";
import { type Field, type Form, project } from "./kinds.ts";
import { checkShape } from "./shape.ts";
import { canonicalText } from "./text.ts";
import {
  getValue,
  type Projektbild,
  type Steckbrief,
  schemaUrn,
  type ValueOfForm,
  type Zeitraum,
} from "./value.ts";
import { parseZeitraum } from "./zeitraum.ts";

/**
 * A Steckbrief in canonical form: every key of the form, in its order; texts canonical; what is empty null or [].
 * Cases without text and pictures of which nothing is known are left out; a period is read anew from its text.
 */
export function createSteckbrief(values: Partial<Steckbrief>): Steckbrief;
export function createSteckbrief<F extends Form>(
  values: Readonly<Record<string, unknown>>,
  form: F,
): ValueOfForm<F>;
export function createSteckbrief(
  values: Readonly<Record<string, unknown>>,
  form: Form = steckbriefForm,
): ValueOfForm<Form> {
  const fields = form.fields.map((field) => [field.key, canonicalValue(field, values)] as const);
  return { schema: schemaUrn, id: values.id ?? null, ...Object.fromEntries(fields) } as ValueOfForm<Form>;
}

/** The one JSON text of a Steckbrief: keys in the form's order, no white space, a line end. */
export function formatSteckbrief(
  steckbrief: Readonly<Record<string, unknown>>,
  form: Form = steckbriefForm,
): string {
  return `${JSON.stringify(createSteckbrief(steckbrief, form))}\n`;
}

/**
 * Reads the JSON of a Steckbrief, or of an extract record that holds one, and puts it in canonical form.
 * Throws SteckbriefError, which names the place.
 */
export function parseSteckbrief(json: string): Steckbrief;
export function parseSteckbrief<F extends Form>(json: string, form: F): ValueOfForm<F>;
export function parseSteckbrief(json: string, form: Form = steckbriefForm): ValueOfForm<Form> {
  return createSteckbrief(checkShape(steckbriefIn(parseJson(json)), form), form);
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, ""));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new SteckbriefError("not-json", [], { reason: error.message });
  }
}

/** A line of `steckbrief extract` carries the Steckbrief under this key. */
function steckbriefIn(value: unknown): unknown {
  const isRecord =
    typeof value === "object" && value !== null && !("schema" in value) && "steckbrief" in value;
  return isRecord ? value.steckbrief : value;
}

function canonicalValue(field: Field, values: Readonly<Record<string, unknown>>): unknown {
  return project<unknown>(field, {
    line: (line) => textOrNull(getValue(values, line)),
    period: (period) => canonicalPeriod(getValue(values, period)),
    longText: (long) => textOrNull(getValue(values, long)),
    cases: (cases) =>
      getValue(values, cases)
        .map(({ id, text }) => ({ id, text: canonicalText(text) }))
        .filter(({ text }) => text !== ""),
    pictures: (pictures) => getValue(values, pictures).map(canonicalPicture).filter(isSomething),
    contact: (contact) => {
      const value = getValue(values, contact);
      const parts = contact.parts.map((part) => [part.key, textOrNull(value?.[part.key])] as const);
      return parts.some(([, text]) => text !== null) ? Object.fromEntries(parts) : null;
    },
  });
}

/** Read anew: a document carries the typed text only, so nothing else may decide what it means. */
function canonicalPeriod(period: Zeitraum | null): Zeitraum | null {
  const text = textOrNull(period?.text);
  return text === null ? null : parseZeitraum(text).zeitraum;
}

function canonicalPicture(picture: Projektbild): Projektbild {
  return {
    dateiname: textOrNull(picture.dateiname),
    alt: textOrNull(picture.alt),
    urheber: textOrNull(picture.urheber),
    einwilligung: picture.einwilligung,
    mediaType: picture.mediaType,
    width: picture.width,
    height: picture.height,
    dpi: picture.dpi,
    sha256: picture.sha256,
  };
}

function isSomething(picture: Projektbild): boolean {
  return Object.values(picture).some((value) => value !== null && value !== false);
}

function textOrNull(text: string | null | undefined): string | null {
  const canonical = canonicalText(text ?? "");
  return canonical === "" ? null : canonical;
}
