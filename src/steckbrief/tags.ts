import {
  type ContactField,
  type Field,
  type Form,
  type PicturesField,
  project,
  type Wording,
} from "./kinds.ts";

/** First segment of every tag; the only spelling of it. */
export const tagPrefix = "steckbrief";

/** Names of the custom document properties (strings of at most 255 characters, kept by every program). */
export const propertyNames = {
  id: "steckbrief.id",
  form: "steckbrief.form",
  muster: "steckbrief.muster",
  /** What a document without Grundfassung was merged from. */
  lineage: "steckbrief.lineage",
  /** Facts of a picture's original, by slot number. */
  picture: (slot: string): string => `steckbrief.bild.${slot}`,
  /** What is left of an Umlauf when its part is lost: id, state, number of entries and head hash of its Protokoll. */
  umlauf: {
    id: "steckbrief.umlauf.id",
    zustand: "steckbrief.umlauf.zustand",
    eintraege: "steckbrief.umlauf.eintraege",
    kopf: "steckbrief.umlauf.kopf",
  },
} as const;

/** Tag of the control around the Laufzettel; no field of a form has this key. */
export const laufzettelTag = `${tagPrefix}.umlauf`;

/** Place of a value in the form: the field, for cases and pictures the item (a, b … or 1, 2), and the part. */
export interface Address {
  readonly field: string;
  readonly item?: string;
  readonly part?: string;
}

/** What a control of the document is like. */
export interface ControlSpec {
  readonly tag: string;
  readonly address: Address;
  /** Readable name, at most 64 characters, read out by screen readers. */
  readonly title: Wording;
  /** Placeholder text shown while the control is empty. */
  readonly prompt: Wording;
  /** Block-level for long text and pictures, run-level for short values. */
  readonly level: "block" | "run";
  readonly content: "text" | "picture" | "checkbox";
}

/** The tag of an address: ASCII, under 64 characters, `steckbrief.field[.item][.part]`. */
export function tagOf(address: Address): string {
  return [tagPrefix, address.field, address.item, address.part]
    .filter((part) => part !== undefined)
    .join(".");
}

/** The address a tag stands for, or null when it is not one of the form's. */
export function parseTag(tag: string, form: Form): Address | null {
  const [prefix, key, ...rest] = tag.split(".");
  const field = form.fields.find((candidate) => candidate.key === key);
  if (prefix !== tagPrefix || field === undefined) return null;
  const whole = { field: field.key };
  const [first, second] = rest;
  return project<Address | null>(field, {
    line: () => (first === undefined ? whole : null),
    period: () => (first === undefined ? whole : null),
    longText: () => (first === undefined ? whole : null),
    cases: () =>
      first !== undefined && second === undefined && /^[a-z]{1,3}$/.test(first)
        ? { ...whole, item: first }
        : null,
    pictures: (pictures) =>
      first !== undefined && /^[1-9]$/.test(first) && pictures.parts.some((part) => part.key === second)
        ? { ...whole, item: first, part: second as string }
        : null,
    contact: (contact) =>
      second === undefined && contact.parts.some((part) => part.key === first)
        ? { ...whole, part: first as string }
        : null,
  });
}

/** Every control of a form, in the order of the document. `cases` are the ids of the Anwendungsfälle. */
export function controlsOf(form: Form, cases: readonly string[] = ["a"]): readonly ControlSpec[] {
  return form.fields.flatMap((field) => controlsOfField(field, cases));
}

const known = new WeakMap<Field, readonly ControlSpec[]>();

/** The controls of one field, in the order of the document. Those of all fields but cases are always the same. */
export function controlsOfField(field: Field, cases: readonly string[] = ["a"]): readonly ControlSpec[] {
  if (field.kind === "cases") return createControls(field, cases);
  const controls = known.get(field) ?? createControls(field, cases);
  known.set(field, controls);
  return controls;
}

function createControls(field: Field, cases: readonly string[]): readonly ControlSpec[] {
  return project<readonly ControlSpec[]>(field, {
    line: (line) => [textControl({ field: line.key }, line.short, line.hint, "run")],
    period: (period) => [textControl({ field: period.key }, period.short, period.hint, "run")],
    longText: (text) => [textControl({ field: text.key }, text.short, text.hint, "block")],
    cases: (list) =>
      cases.map((id) =>
        textControl({ field: list.key, item: id }, join(list.item, " ", letterOf(id)), list.hint, "block"),
      ),
    pictures: (pictures) => slotsOf(pictures).flatMap((slot) => pictureControls(pictures, slot)),
    contact: (contact) => contact.parts.map((part) => contactControl(contact, part)),
  });
}

/** The numbers of the picture slots, as they stand in tags: "1", "2". */
export function slotsOf(field: PicturesField): readonly string[] {
  return Array.from({ length: field.max }, (_, index) => String(index + 1));
}

/** How a case's id is shown: `a` → `A`. */
export function letterOf(id: string): string {
  return id.toUpperCase();
}

/** The id for one more case: the letter after the highest in use, so that an id never means two cases. */
export function nextCaseId(ids: readonly string[]): string {
  const next = Math.max(0, ...ids.map(numberOfId)) + 1;
  return idOfNumber(next);
}

function numberOfId(id: string): number {
  return [...id].reduce((sum, letter) => sum * 26 + (letter.charCodeAt(0) - 96), 0);
}

function idOfNumber(number: number): string {
  const rest = (number - 1) % 26;
  const before = (number - 1 - rest) / 26;
  return (before > 0 ? idOfNumber(before) : "") + String.fromCharCode(97 + rest);
}

function textControl(address: Address, title: Wording, prompt: Wording, level: "block" | "run"): ControlSpec {
  return { tag: tagOf(address), address, title, prompt, level, content: "text" };
}

function contactControl(field: ContactField, part: ContactField["parts"][number]): ControlSpec {
  return textControl(
    { field: field.key, part: part.key },
    join(field.short, ": ", part.label),
    part.hint,
    "run",
  );
}

function pictureControls(field: PicturesField, slot: string): readonly ControlSpec[] {
  return field.parts.map((part): ControlSpec => {
    const address = { field: field.key, item: slot, part: part.key };
    const slotName = join(field.item, " ", slot);
    const title = part.key === "bild" ? slotName : join(slotName, ": ", part.label);
    if (part.key === "bild")
      return { ...textControl(address, title, part.hint, "block"), content: "picture" };
    if (part.key === "einwilligung")
      return { ...textControl(address, title, part.hint, "run"), content: "checkbox" };
    return textControl(address, title, part.hint, "run");
  });
}

function join(start: Wording, middle: string, end: Wording | string): Wording {
  const tail = typeof end === "string" ? { de: end, en: end } : end;
  return { de: start.de + middle + tail.de, en: start.en + middle + tail.en };
}
