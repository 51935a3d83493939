import type { SteckbriefForm } from "./form.ts";
import type { ContactField, Form, Kind } from "./kinds.ts";

/** Address of schema version 1; the first key of every JSON. */
export const schemaUrn = "urn:steckbrief:schema:1";

/** A period as typed, and what it was read as. Dates are EDTF (ISO 8601-2) with the precision that was typed. */
export interface Zeitraum {
  readonly text: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly ongoing: boolean;
  /** Null where the text is ambiguous or unreadable. Several intervals form a set: `{2014..2016,2019..}`. */
  readonly edtf: string | null;
}

/** One Anwendungsfall. Its id (a, b, …) is the letter in its tag and stays when others are removed. */
export interface Anwendungsfall {
  readonly id: string;
  readonly text: string;
}

/** A picture and what is known of its original: pixels, effective dpi at its displayed width, SHA-256 in hex. */
export interface Projektbild {
  readonly dateiname: string | null;
  readonly alt: string | null;
  readonly urheber: string | null;
  readonly einwilligung: boolean;
  readonly mediaType: string | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly dpi: number | null;
  readonly sha256: string | null;
}

type ContactOf<F extends ContactField> = { readonly [P in F["parts"][number]["key"]]: string | null };

/** What a field of each kind holds. */
export interface ValueOfKind {
  readonly line: string | null;
  readonly period: Zeitraum | null;
  readonly longText: string | null;
  readonly cases: readonly Anwendungsfall[];
  readonly pictures: readonly Projektbild[];
  readonly contact: Readonly<Record<string, string | null>> | null;
}

type ValueOf<F extends Form["fields"][number]> = F extends ContactField
  ? ContactOf<F> | null
  : ValueOfKind[F["kind"] & Kind];

/** The Steckbrief that belongs to a form: keys in the form's order, empty values null (lists: []). */
export type ValueOfForm<F extends Form> = {
  readonly schema: typeof schemaUrn;
  /** UUID, made once when the form is inserted. Null in a blank form. */
  readonly id: string | null;
} & { readonly [Item in F["fields"][number] as Item["key"]]: ValueOf<Item> };

export type Steckbrief = ValueOfForm<SteckbriefForm>;

/** The same without knowing the form: for projections that take any form. */
export type AnySteckbrief = Readonly<Record<string, unknown>> & {
  readonly schema: typeof schemaUrn;
  readonly id: string | null;
};

/** The value of a field, whatever the form: empty (null, for lists []) where the Steckbrief has none. */
export function getValue<K extends Kind>(
  steckbrief: Readonly<Record<string, unknown>>,
  field: { readonly key: string; readonly kind: K },
): ValueOfKind[K] {
  const empty = field.kind === "cases" || field.kind === "pictures" ? [] : null;
  // What a key holds follows from the kind of its field; TypeScript can't follow that through an open form.
  return (steckbrief[field.key] ?? empty) as ValueOfKind[K];
}
