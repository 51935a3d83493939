import { type Field, type Form, type PicturesField, project, type Wording } from "./kinds.ts";
import { letterOf, slotsOf } from "./tags.ts";
import { getValue, type Projektbild } from "./value.ts";

/** One column of a table with one row per Steckbrief. */
export interface Column {
  /** Key of the field, with item and part behind dots, as in tags. */
  readonly key: string;
  readonly label: Wording;
  /** What stands in the cell; "" where the Steckbrief has nothing. */
  readonly cell: (steckbrief: Readonly<Record<string, unknown>>) => string;
}

/** The columns of a form in its order, the id first. They depend on the form alone, so rows can be written one by one. */
export function columnsOf(form: Form): readonly Column[] {
  const id: Column = {
    key: "id",
    label: { de: "Kennung", en: "Id" },
    cell: (steckbrief) => (typeof steckbrief.id === "string" ? steckbrief.id : ""),
  };
  return [id, ...form.fields.flatMap(columnsOfField)];
}

function columnsOfField(field: Field): readonly Column[] {
  const { key, short: label } = field;
  return project<readonly Column[]>(field, {
    line: (line) => [{ key, label, cell: (steckbrief) => getValue(steckbrief, line) ?? "" }],
    period: (period) =>
      periodParts.map(([part, name, show]) => ({
        key: part === "text" ? key : `${key}.${part}`,
        label: part === "text" ? label : join(label, name),
        cell: (steckbrief) => {
          const value = getValue(steckbrief, period);
          return value === null ? "" : show(value);
        },
      })),
    longText: (text) => [{ key, label, cell: (steckbrief) => getValue(steckbrief, text) ?? "" }],
    cases: (cases) => [
      {
        key,
        label,
        cell: (steckbrief) => {
          const value = getValue(steckbrief, cases);
          const [only] = value;
          if (only !== undefined && value.length === 1) return only.text;
          return value.map(({ id, text }) => `${cases.item.de} ${letterOf(id)}:\n${text}`).join("\n\n");
        },
      },
    ],
    pictures: (pictures) => slotsOf(pictures).flatMap((slot) => columnsOfPicture(pictures, slot)),
    contact: (contact) =>
      contact.parts.map((part) => ({
        key: `${key}.${part.key}`,
        label: join(label, part.label),
        cell: (steckbrief) => getValue(steckbrief, contact)?.[part.key] ?? "",
      })),
  });
}

type Period = NonNullable<ReturnType<typeof getValue<"period">>>;

/** What a period is split into, so that a table can be sorted by it. */
const periodParts: readonly (readonly [keyof Period, Wording, (value: Period) => string])[] = [
  ["text", { de: "", en: "" }, ({ text }) => text],
  ["start", { de: "Beginn", en: "start" }, ({ start }) => start ?? ""],
  ["end", { de: "Ende", en: "end" }, ({ end }) => end ?? ""],
  ["ongoing", { de: "laufend", en: "ongoing" }, ({ ongoing }) => yesNo(ongoing)],
  ["edtf", { de: "EDTF", en: "EDTF" }, ({ edtf }) => edtf ?? ""],
];

function columnsOfPicture(field: PicturesField, slot: string): readonly Column[] {
  const item: Wording = { de: `${field.item.de} ${slot}`, en: `${field.item.en} ${slot}` };
  const column = (part: string, label: Wording, show: (picture: Projektbild) => string): Column => ({
    key: `${field.key}.${slot}.${part}`,
    label,
    cell: (steckbrief) => {
      const picture = getValue(steckbrief, field)[Number(slot) - 1];
      return picture === undefined ? "" : show(picture);
    },
  });
  return field.parts.flatMap(({ key, label }) => {
    if (key === "bild") return pictureFacts.map(([fact, name, show]) => column(fact, join(item, name), show));
    return [
      column(key, join(item, label), (picture) => {
        const value = picture[key];
        return typeof value === "boolean" ? yesNo(value) : (value ?? "");
      }),
    ];
  });
}

/** What is known of the picture itself. */
const pictureFacts: readonly (readonly [string, Wording, (picture: Projektbild) => string])[] = [
  ["mediaType", { de: "Format", en: "format" }, ({ mediaType }) => mediaType ?? ""],
  ["width", { de: "Breite in Pixeln", en: "width in pixels" }, ({ width }) => String(width ?? "")],
  ["height", { de: "Höhe in Pixeln", en: "height in pixels" }, ({ height }) => String(height ?? "")],
  ["dpi", { de: "Auflösung in dpi", en: "resolution in dpi" }, ({ dpi }) => String(dpi ?? "")],
  ["sha256", { de: "SHA-256", en: "SHA-256" }, ({ sha256 }) => sha256 ?? ""],
];

/** Like the document, a table is German whatever language the interface speaks. */
function yesNo(value: boolean): string {
  return value ? "ja" : "nein";
}

function join(start: Wording, end: Wording): Wording {
  return { de: `${start.de}: ${end.de}`, en: `${start.en}: ${end.en}` };
}
