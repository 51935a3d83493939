import * as z from "zod/mini";
import { steckbriefForm } from "./form.ts";
import { type Field, type FieldOf, type Form, type Kind, project } from "./kinds.ts";
import { schemaUrn, type ValueOfForm, type ValueOfKind } from "./value.ts";

/** What the JSON Schema says of a value beside its type. Limits count grapheme clusters, which no keyword does. */
interface Annotation {
  readonly title?: string;
  readonly description?: string;
  readonly examples?: string[];
  readonly "x-steckbrief-required"?: boolean;
  readonly "x-steckbrief-maxCharacters"?: number;
  readonly "x-steckbrief-maxPictures"?: number;
  readonly "x-steckbrief-minDpi"?: number;
}
type Annotations = z.core.$ZodRegistry<Annotation>;

/** The schema of the JSON that belongs to a form: strict objects, every key there, empty values null or []. */
export function schemaOf<F extends Form>(
  form: F,
  annotations: Annotations = z.registry<Annotation>(),
): z.ZodMiniType<ValueOfForm<F>> {
  const schema = z.strictObject({
    schema: z.literal(schemaUrn),
    id: z.nullable(uuid()).register(annotations, {
      title: "Kennung des Steckbriefs (UUID)",
      description: "Einmal vergeben, wandert mit der Datei; null im leeren Formular.",
    }),
    ...Object.fromEntries(
      form.fields.map((field) => [
        field.key,
        schemaOfField(field).register(annotations, annotationOf(field)),
      ]),
    ),
  });
  // Each field's type is asserted kind by kind below; that they add up to the form's can't be said through fromEntries.
  return schema as unknown as z.ZodMiniType<ValueOfForm<F>>;
}

/** JSON Schema, draft 2020-12, of the JSON that belongs to a form, with labels, hints and limits of the form. */
export function jsonSchema(form: Form = steckbriefForm): Readonly<Record<string, unknown>> {
  const annotations = z.registry<Annotation>();
  const body = z.toJSONSchema(schemaOf(form, annotations), {
    target: "draft-2020-12",
    metadata: annotations,
  });
  const { $schema, ...rest } = body;
  return { $schema, $id: schemaUrn, title: form.title.de, description: form.introduction.de, ...rest };
}

const kindSchemas = {
  line: () => z.nullable(text()),
  period: () =>
    z.nullable(
      z.strictObject({
        text: text(),
        start: z.nullable(date()),
        end: z.nullable(date()),
        ongoing: z.boolean(),
        edtf: z.nullable(text()),
      }),
    ),
  longText: () => z.nullable(text()),
  cases: () => z.array(z.strictObject({ id: z.string().check(z.regex(/^[a-z]{1,3}$/)), text: text() })),
  pictures: () =>
    z.array(
      z.strictObject({
        dateiname: z.nullable(text()),
        alt: z.nullable(text()),
        urheber: z.nullable(text()),
        einwilligung: z.boolean(),
        mediaType: z.nullable(z.string().check(z.regex(/^image\/[a-z0-9.+-]+$/))),
        width: z.nullable(size()),
        height: z.nullable(size()),
        dpi: z.nullable(size()),
        sha256: z.nullable(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
      }),
    ),
  contact: (field: FieldOf<"contact">) =>
    z.nullable(
      z.strictObject(Object.fromEntries(field.parts.map((part) => [part.key, z.nullable(text())] as const))),
    ),
};

type Plain<T> = T extends readonly (infer Item)[]
  ? readonly Plain<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Plain<T[Key]> }
    : T;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;

/** Fails to compile where the schema of a kind and its value type differ. */
export const kindsAgree: {
  readonly [K in Kind]: Same<Plain<z.infer<ReturnType<(typeof kindSchemas)[K]>>>, Plain<ValueOfKind[K]>>;
} = { line: true, period: true, longText: true, cases: true, pictures: true, contact: true };

function schemaOfField(field: Field): z.ZodMiniType {
  return project<z.ZodMiniType>(field, kindSchemas);
}

function annotationOf(field: Field): Annotation {
  const facts = project<Annotation & { readonly limit?: string }>(field, {
    line: (line) => ({ examples: [line.example.de] }),
    period: () => ({}),
    longText: (long) => ({ examples: [long.example.de], ...limitOf(long.limit, "") }),
    cases: (cases) => limitOf(cases.limit, " über alle zusammen"),
    pictures: (pictures) => ({
      "x-steckbrief-maxPictures": pictures.max,
      "x-steckbrief-minDpi": pictures.minDpi,
      limit: `Höchstens ${pictures.max}.`,
    }),
    contact: () => ({}),
  });
  const { limit, ...rest } = facts;
  return {
    title: [field.label.de, field.note?.de].filter((text) => text !== undefined).join(" "),
    description: [field.hint.de, limit].filter((text) => text !== undefined).join(" "),
    "x-steckbrief-required": field.required,
    ...rest,
  };
}

function limitOf(limit: number | undefined, over: string): Annotation & { readonly limit?: string } {
  if (limit === undefined) return {};
  return {
    "x-steckbrief-maxCharacters": limit,
    limit: `Höchstens ${limit} Zeichen${over} (erweiterte Graphemcluster nach UAX #29; Zeilenwechsel und Aufzählungszeichen zählen nicht).`,
  };
}

function text() {
  return z.string().check(z.minLength(1));
}

function date() {
  return z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?~?$/));
}

function size() {
  return z.int().check(z.positive());
}

function uuid() {
  return z
    .string()
    .check(z.regex(/^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$/));
}
