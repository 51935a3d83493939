import { consentPackage, controlPackage, fieldPackage } from "../docx/blocks.ts";
import { headingText, labelText } from "../docx/body.ts";
import { steckbriefForm } from "../steckbrief/form.ts";
import type { Field } from "../steckbrief/kinds.ts";
import { type Address, tagOf } from "../steckbrief/tags.ts";
import { type Place, type WordDocument, WordError } from "../word/port.ts";
import { findControl, type Live, type LiveControl } from "./live.ts";
import type { Done } from "./state.ts";

/** One way of putting a control back. */
export interface Attempt {
  readonly flatOpc: string;
  readonly place: Place;
}

/** Puts deleted controls back, one after the other, each where its heading or label still stands, else beside its neighbour. */
export async function restoreControls(
  port: WordDocument,
  live: Live,
  missing: readonly LiveControl[],
): Promise<Done> {
  const back = new Set<string>();
  for (const control of missing) {
    if (back.has(control.spec.tag)) continue;
    await tryInTurn(port, attemptsFor(control, live, back));
    for (const tag of broughtBy(control)) back.add(tag);
  }
  return "restore";
}

/** Where a control could go back, best first. `back` are the tags restored just before. */
export function attemptsFor(
  { spec }: LiveControl,
  live: Live,
  back: ReadonlySet<string> = new Set(),
): readonly Attempt[] {
  const { address } = spec;
  const present = (tag: string) => back.has(tag) || (findControl(live, tag)?.hits ?? 0) > 0;
  const beside = neighbours(spec.tag, live, present);
  if (spec.content === "checkbox" || address.part === "urheber")
    return creditAttempts(address, live, present, beside);
  const field = steckbriefForm.fields.find(({ key }) => key === address.field);
  const whole = fieldPackage(address);
  const fallbacks = beside.map((place): Attempt => ({ flatOpc: whole, place }));
  if (field === undefined) return fallbacks;
  const label = labelOf(field, address);
  if (label !== null) return [{ flatOpc: whole, place: { at: "instead", text: label } }, ...fallbacks];
  return [
    {
      flatOpc: controlPackage(address),
      place: { at: "below", text: headingOf(field, spec.title.de, address) },
    },
    ...fallbacks,
  ];
}

/** Credit and consent share a paragraph: what is left of it is replaced as a whole. */
function creditAttempts(
  address: Address,
  live: Live,
  present: (tag: string) => boolean,
  beside: readonly Place[],
): readonly Attempt[] {
  const slot = address.item ?? "";
  const credit = tagOf({ ...address, part: "urheber" });
  const flatOpc = consentPackage(slot, {
    urheber: findControl(live, credit)?.text ?? null,
    einwilligung: false,
  });
  const field = steckbriefForm.fields.find(({ key }) => key === address.field);
  const label = field === undefined ? null : labelOf(field, { ...address, part: "urheber" });
  const left: readonly Place[] = label === null ? [] : [{ at: "instead", text: label }];
  const places: readonly Place[] = present(credit)
    ? [{ at: "paragraph", tag: credit }]
    : [...left, ...beside];
  return places.map((place) => ({ flatOpc, place }));
}

/** Controls that come back together with this one. */
function broughtBy({ spec }: LiveControl): readonly string[] {
  const { address } = spec;
  if (spec.content !== "checkbox" && address.part !== "urheber") return [spec.tag];
  return [tagOf({ ...address, part: "urheber" }), tagOf({ ...address, part: "einwilligung" })];
}

/** Behind the last control before it that is there, else before the first one after it, else at the end. */
function neighbours(tag: string, live: Live, present: (tag: string) => boolean): readonly Place[] {
  const tags = live.controls.filter(({ spec }) => spec.content !== "checkbox").map(({ spec }) => spec.tag);
  const order = live.controls.map(({ spec }) => spec.tag);
  const at = order.indexOf(tag);
  const before = tags.filter((other) => order.indexOf(other) < at && present(other)).at(-1);
  const after = tags.find((other) => order.indexOf(other) > at && present(other));
  return [
    ...(before === undefined ? [] : [{ at: "after", tag: before } as const]),
    ...(after === undefined ? [] : [{ at: "before", tag: after } as const]),
    { at: "end" },
  ];
}

/** Parts stand behind a label, in one paragraph with it; null for what stands under a heading. */
function labelOf(field: Field, { part: key }: Address): string | null {
  if (key === "bild" || (field.kind !== "contact" && field.kind !== "pictures")) return null;
  const part = field.parts.find((candidate) => candidate.key === key);
  return part === undefined ? null : labelText(part);
}

function headingOf(field: Field, title: string, { item }: Address): string {
  return item === undefined ? headingText(field) : title;
}

async function tryInTurn(port: WordDocument, attempts: readonly Attempt[]): Promise<void> {
  for (const [index, { flatOpc, place }] of attempts.entries()) {
    try {
      await port.insert(flatOpc, place);
      return;
    } catch (error) {
      const gone = error instanceof WordError && error.code === "not-found";
      if (!gone || index === attempts.length - 1) throw error;
    }
  }
}
