import { steckbriefForm } from "../steckbrief/form.ts";
import { type Field, type PicturesField, project } from "../steckbrief/kinds.ts";
import { hasPicture } from "../steckbrief/progress.ts";
import { type Address, slotsOf, tagOf } from "../steckbrief/tags.ts";
import { getValue, type Projektbild, type Steckbrief } from "../steckbrief/value.ts";
import type { DocumentRead } from "./import-read.ts";
import { findControl, type Live } from "./live.ts";

/** What the import would do at one place of the document. */
export type ChangeKind =
  | "fill"
  | "replace"
  | "clear"
  | "addCase"
  | "removeCase"
  | "order"
  | "consent"
  | "removePicture"
  | "id";

export interface Change {
  readonly kind: ChangeKind;
  readonly address: Address;
  readonly tag: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface ImportPlan {
  readonly changes: readonly Change[];
  /** Pictures the JSON knows of, but the document has not: bytes don't travel in JSON. */
  readonly pictures: readonly { readonly slot: string; readonly picture: Projektbild }[];
  /** Ids of the cases in the JSON's order. */
  readonly cases: readonly string[];
  /** The document already says all this. */
  readonly same: boolean;
}

/** A text that a Steckbrief has for a place. */
interface Wanted {
  readonly address: Address;
  readonly text: string | null;
}

/** What is compared. */
interface Comparison {
  readonly live: Live;
  readonly incoming: Steckbrief;
  /** The document's bytes as they were read, where Word gives them. */
  readonly read: DocumentRead | null;
}

/** Compares a Steckbrief with the document and lists what would change, in the form's order. */
export function planImport(live: Live, incoming: Steckbrief, read: DocumentRead | null = null): ImportPlan {
  const comparison = { live, incoming, read };
  const changes = steckbriefForm.fields.flatMap((field) => [
    ...wantedOf(field, comparison).flatMap((wanted) => changeOf(wanted, field, comparison) ?? []),
    ...goneCases(field, comparison),
    ...orderOfCases(field, comparison),
    ...consents(field, comparison),
    ...otherPictures(field, comparison),
  ]);
  const all = [...changes, ...idChange(live, incoming)];
  const pictures = missingPictures(comparison);
  return { changes: all, pictures, cases: wantedCases(incoming), same: all.length === 0 };
}

/** Whether a change takes something away that somebody made; those are not chosen beforehand. */
export function takesAway({ kind, before }: Change): boolean {
  return kind === "clear" || kind === "removePicture" || (kind === "removeCase" && before !== null);
}

/** The text of a place as the document has it: what Word shows lacks the marks of list items, so the bytes are asked. */
export function textInDocument(tag: string, live: Live, read: DocumentRead | null): string | null {
  const shown = findControl(live, tag)?.text ?? null;
  if (read === null || shown !== (findControl(read.live, tag)?.text ?? null)) return shown;
  const content = read.contents.get(tag);
  return content?.kind === "text" ? content.text : shown;
}

function wantedOf(field: Field, { incoming, live }: Comparison): readonly Wanted[] {
  const whole = { field: field.key };
  return project<readonly Wanted[]>(field, {
    line: (line) => [{ address: whole, text: getValue(incoming, line) }],
    period: (period) => [{ address: whole, text: getValue(incoming, period)?.text ?? null }],
    longText: (long) => [{ address: whole, text: getValue(incoming, long) }],
    cases: (cases) =>
      getValue(incoming, cases).map(({ id, text }) => ({ address: { ...whole, item: id }, text })),
    pictures: (pictures) =>
      slotsOf(pictures).flatMap((slot) => {
        const picture = wantedPicture(slot, pictures, incoming, live);
        return (["dateiname", "alt", "urheber"] as const).map((part) => ({
          address: { ...whole, item: slot, part },
          text: picture?.[part] ?? null,
        }));
      }),
    contact: (contact) =>
      contact.parts.map(({ key }) => ({
        address: { ...whole, part: key },
        text: getValue(incoming, contact)?.[key] ?? null,
      })),
  });
}

/** Which picture of the JSON is a slot's: as many as the document has stay in its slots, else they begin at the first. */
function wantedPicture(
  slot: string,
  field: PicturesField,
  incoming: Steckbrief,
  { slots }: Live,
): Projektbild | undefined {
  const pictures = getValue(incoming, field);
  const order = slots.length === pictures.length ? slots : slotsOf(field);
  return pictures[order.indexOf(slot)];
}

function changeOf({ address, text }: Wanted, field: Field, { live, read }: Comparison): Change | null {
  const tag = tagOf(address);
  const known = field.kind !== "cases" || live.cases.includes(address.item ?? "");
  if (!known) return { kind: "addCase", address, tag, before: null, after: text };
  const before = textInDocument(tag, live, read);
  if (before === text) return null;
  const kind = text === null ? "clear" : before === null ? "fill" : "replace";
  return { kind, address, tag, before, after: text };
}

function wantedCases(incoming: Steckbrief): readonly string[] {
  return steckbriefForm.fields.flatMap((field) =>
    field.kind === "cases" ? getValue(incoming, field).map(({ id }) => id) : [],
  );
}

/** Cases of the document that the JSON has not. The last one stays as an empty one, for the form has at least one. */
function goneCases(field: Field, { live, incoming, read }: Comparison): readonly Change[] {
  if (field.kind !== "cases") return [];
  const wanted = wantedCases(incoming);
  const gone = live.cases.filter((id) => !wanted.includes(id));
  return gone.flatMap((item, index): readonly Change[] => {
    const address = { field: field.key, item };
    const tag = tagOf(address);
    const before = textInDocument(tag, live, read);
    if (wanted.length > 0 || index > 0) return [{ kind: "removeCase", address, tag, before, after: null }];
    return before === null ? [] : [{ kind: "clear", address, tag, before, after: null }];
  });
}

/** Cases that both have, in another order. New ones come behind those that are there. */
function orderOfCases(field: Field, { live, incoming }: Comparison): readonly Change[] {
  if (field.kind !== "cases") return [];
  const wanted = wantedCases(incoming);
  const kept = live.cases.filter((id) => wanted.includes(id));
  const before = [...kept, ...wanted.filter((id) => !kept.includes(id))];
  if (kept.length === 0 || before.join() === wanted.join()) return [];
  const address = { field: field.key };
  const named = (ids: readonly string[]) => ids.map((id) => id.toUpperCase()).join(", ");
  return [{ kind: "order", address, tag: tagOf(address), before: named(before), after: named(wanted) }];
}

function consents(field: Field, { live, incoming }: Comparison): readonly Change[] {
  if (field.kind !== "pictures") return [];
  return slotsOf(field).flatMap((slot): readonly Change[] => {
    const address = { field: field.key, item: slot, part: "einwilligung" };
    const tag = tagOf(address);
    const before = findControl(live, tag)?.ticked ?? false;
    const after = wantedPicture(slot, field, incoming, live)?.einwilligung ?? false;
    if (before === after) return [];
    return [{ kind: "consent", address, tag, before: markOf(before), after: markOf(after) }];
  });
}

/** How a change of consent says that the box is ticked. */
export const ticked = "ticked";

function markOf(isTicked: boolean): string | null {
  return isTicked ? ticked : null;
}

/** Pictures of the document that are not those of the JSON. */
function otherPictures(field: Field, comparison: Comparison): readonly Change[] {
  if (field.kind !== "pictures") return [];
  return slotsOf(field).flatMap((slot): readonly Change[] => {
    const { isShown, known, wanted, same } = comparePictures(slot, field, comparison);
    const isKnown = known !== null && hasPicture(known);
    if (same || (!isShown && (!isKnown || wanted !== null))) return [];
    const address = { field: field.key, item: slot, part: "bild" };
    const before = known?.dateiname ?? null;
    return [{ kind: "removePicture", address, tag: tagOf(address), before, after: null }];
  });
}

interface PictureComparison {
  /** Whether the document shows a picture in the slot. */
  readonly isShown: boolean;
  /** What the document knows of the slot's picture. */
  readonly known: Projektbild | null;
  /** What the JSON knows of it; null where that is nothing. */
  readonly wanted: Projektbild | null;
  /** Whether the picture shown is the JSON's, as far as can be told. */
  readonly same: boolean;
}

function comparePictures(
  slot: string,
  field: PicturesField,
  { live, incoming, read }: Comparison,
): PictureComparison {
  const picture = wantedPicture(slot, field, incoming, live);
  const wanted = picture !== undefined && hasPicture(picture) ? picture : null;
  const tag = tagOf({ field: field.key, item: slot, part: "bild" });
  const isShown = findControl(live, tag)?.picture != null;
  const index = live.slots.indexOf(slot);
  const isRead = read !== null && read.live.slots.join() === live.slots.join();
  const known = getValue(isRead ? read.steckbrief : live.steckbrief, field)[index] ?? null;
  const isKnown = known !== null && hasPicture(known);
  const same = wanted !== null && (isKnown ? factsEqual(known, wanted) : isShown && !isRead);
  return { isShown, known, wanted, same };
}

function factsEqual(one: Projektbild, other: Projektbild): boolean {
  return (["mediaType", "width", "height", "dpi", "sha256"] as const).every((key) => one[key] === other[key]);
}

function idChange(live: Live, incoming: Steckbrief): readonly Change[] {
  if (incoming.id === null || incoming.id === live.steckbrief.id) return [];
  return [
    { kind: "id", address: { field: "id" }, tag: "id", before: live.steckbrief.id, after: incoming.id },
  ];
}

function missingPictures(comparison: Comparison): ImportPlan["pictures"] {
  return steckbriefForm.fields.flatMap((field) =>
    field.kind === "pictures"
      ? slotsOf(field).flatMap((slot) => {
          const { isShown, wanted, same } = comparePictures(slot, field, comparison);
          return wanted === null || (isShown && same) ? [] : [{ slot, picture: wanted }];
        })
      : [],
  );
}
