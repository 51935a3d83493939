import { steckbriefForm } from "../steckbrief/form.ts";
import { type Field, project } from "../steckbrief/kinds.ts";
import { hasPicture } from "../steckbrief/progress.ts";
import { type Address, slotsOf, tagOf } from "../steckbrief/tags.ts";
import { getValue, type Projektbild, type Steckbrief } from "../steckbrief/value.ts";
import { findControl, type Live } from "./live.ts";

/** What the import would do at one place of the document. */
export type ChangeKind = "fill" | "replace" | "clear" | "addCase" | "removeCase" | "consent" | "id";

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
  /** The document already says all this. */
  readonly same: boolean;
}

/** A text that a Steckbrief has for a place. */
interface Wanted {
  readonly address: Address;
  readonly text: string | null;
}

/** Compares a Steckbrief with the document and lists what would change, in the form's order. */
export function planImport(live: Live, incoming: Steckbrief): ImportPlan {
  const changes = steckbriefForm.fields.flatMap((field) => [
    ...wantedOf(field, incoming).flatMap((wanted) => changeOf(wanted, field, live) ?? []),
    ...goneCases(field, incoming, live),
    ...consents(field, incoming, live),
  ]);
  const all = [...changes, ...idChange(live, incoming)];
  return { changes: all, pictures: missingPictures(live, incoming), same: all.length === 0 };
}

/** Whether a change takes something away that somebody wrote; those are not chosen beforehand. */
export function takesAway({ kind }: Change): boolean {
  return kind === "clear" || kind === "removeCase";
}

function wantedOf(field: Field, incoming: Steckbrief): readonly Wanted[] {
  const whole = { field: field.key };
  return project<readonly Wanted[]>(field, {
    line: (line) => [{ address: whole, text: getValue(incoming, line) }],
    period: (period) => [{ address: whole, text: getValue(incoming, period)?.text ?? null }],
    longText: (long) => [{ address: whole, text: getValue(incoming, long) }],
    cases: (cases) =>
      getValue(incoming, cases).map(({ id, text }) => ({ address: { ...whole, item: id }, text })),
    pictures: (pictures) =>
      slotsOf(pictures).flatMap((slot, index) => {
        const picture = getValue(incoming, pictures)[index];
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

function changeOf({ address, text }: Wanted, field: Field, live: Live): Change | null {
  const tag = tagOf(address);
  const before = findControl(live, tag)?.text ?? null;
  const known = field.kind !== "cases" || live.cases.includes(address.item ?? "");
  if (!known) return { kind: "addCase", address, tag, before: null, after: text };
  if (before === text) return null;
  const kind = text === null ? "clear" : before === null ? "fill" : "replace";
  return { kind, address, tag, before, after: text };
}

/** Cases of the document that the JSON has not. The last one stays as an empty one, for the form has at least one. */
function goneCases(field: Field, incoming: Steckbrief, live: Live): readonly Change[] {
  if (field.kind !== "cases") return [];
  const wanted = getValue(incoming, field).map(({ id }) => id);
  const gone = live.cases.filter((id) => !wanted.includes(id));
  return gone.flatMap((item, index): readonly Change[] => {
    const address = { field: field.key, item };
    const tag = tagOf(address);
    const before = findControl(live, tag)?.text ?? null;
    if (wanted.length > 0 || index > 0) return [{ kind: "removeCase", address, tag, before, after: null }];
    return before === null ? [] : [{ kind: "clear", address, tag, before, after: null }];
  });
}

function consents(field: Field, incoming: Steckbrief, live: Live): readonly Change[] {
  if (field.kind !== "pictures") return [];
  return slotsOf(field).flatMap((slot, index): readonly Change[] => {
    const address = { field: field.key, item: slot, part: "einwilligung" };
    const tag = tagOf(address);
    const before = findControl(live, tag)?.ticked ?? false;
    const after = getValue(incoming, field)[index]?.einwilligung ?? false;
    if (before === after) return [];
    return [{ kind: "consent", address, tag, before: markOf(before), after: markOf(after) }];
  });
}

/** How a change of consent says that the box is ticked. */
export const ticked = "ticked";

function markOf(isTicked: boolean): string | null {
  return isTicked ? ticked : null;
}

function idChange(live: Live, incoming: Steckbrief): readonly Change[] {
  if (incoming.id === null || incoming.id === live.steckbrief.id) return [];
  return [
    { kind: "id", address: { field: "id" }, tag: "id", before: live.steckbrief.id, after: incoming.id },
  ];
}

function missingPictures(live: Live, incoming: Steckbrief): ImportPlan["pictures"] {
  return steckbriefForm.fields.flatMap((field) =>
    field.kind === "pictures"
      ? incoming[field.key].flatMap((picture, index) => {
          const slot = String(index + 1);
          const there = findControl(live, tagOf({ field: field.key, item: slot, part: "bild" }))?.picture;
          return there || !hasPicture(picture) ? [] : [{ slot, picture }];
        })
      : [],
  );
}
