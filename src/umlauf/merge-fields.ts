import {
  type CasesField,
  type ContactField,
  type Field,
  type PicturesField,
  project,
} from "../steckbrief/kinds.ts";
import type { Address } from "../steckbrief/tags.ts";
import { getValue, type Projektbild } from "../steckbrief/value.ts";
import { mergeCases } from "./merge-cases.ts";
import { mergePictures, type PictureText, pictureTexts } from "./merge-pictures.ts";
import type { DraftText, MergeRecord } from "./merge-record.ts";
import { mergeLongText, mergeWhole } from "./merge-text.ts";

/** The values of one copy. */
export interface Values {
  readonly name: string;
  readonly steckbrief: Readonly<Record<string, unknown>>;
  /** Places of which the copy says nothing because they are missing in it: „beschreibung“, „ansprechpartner.email“. */
  readonly unread: readonly string[];
}

/** A place for a picture: settled, but perhaps for its texts, or open. */
export type PictureDraft =
  | { readonly picture: Projektbild; readonly texts: Readonly<Record<PictureText, DraftText>> | null }
  | { readonly conflict: string };

/** A field's merged value, with what is still open in it. */
export type FieldDraft =
  | { readonly kind: "text"; readonly text: DraftText }
  | { readonly kind: "parts"; readonly parts: Readonly<Record<string, DraftText>> }
  | { readonly kind: "cases"; readonly cases: readonly { readonly id: string; readonly text: DraftText }[] }
  | { readonly kind: "pictures"; readonly max: number; readonly places: readonly PictureDraft[] };

/** What stands between two values that are both taken: for telephone and e-mail what their checks read as several. */
const joiners = { line: " / ", period: "; ", part: ", ", longText: "" } as const;

/** Merges one field of all copies against the base. */
export function mergeField(
  field: Field,
  base: Readonly<Record<string, unknown>>,
  copies: readonly Values[],
  record: MergeRecord,
): FieldDraft {
  const address = { field: field.key };
  const own = readable(address, copies, record);
  const texts = (read: (values: Readonly<Record<string, unknown>>) => string | null | undefined) => ({
    base: read(base) ?? "",
    said: own.map(({ name, steckbrief }) => ({ copy: name, text: read(steckbrief) ?? "" })),
  });
  return project<FieldDraft>(field, {
    line: (line) => {
      const { base: text, said } = texts((values) => getValue(values, line));
      return { kind: "text", text: record.text(address, mergeWhole(text, said), joiners.line) };
    },
    period: (period) => {
      const { base: text, said } = texts((values) => getValue(values, period)?.text);
      return { kind: "text", text: record.text(address, mergeWhole(text, said), joiners.period) };
    },
    longText: (long) => {
      const { base: text, said } = texts((values) => getValue(values, long));
      noticeEmptied(address, text, said, record);
      return { kind: "text", text: record.text(address, mergeLongText(text, said), joiners.longText) };
    },
    cases: (cases) => mergeCasesField(cases, base, own, record),
    pictures: (pictures) => mergePicturesField(pictures, base, own, record),
    contact: (contact) => mergeContactField(contact, base, own, record),
  });
}

/** The copies in which the place was found. */
function readable(address: Address, copies: readonly Values[], record: MergeRecord): readonly Values[] {
  const key = address.part === undefined ? address.field : `${address.field}.${address.part}`;
  const lacking = copies.filter(({ unread }) => unread.includes(key));
  if (lacking.length > 0) record.notice("unread", address, lacking.map(({ name }) => name).sort());
  return copies.filter((copy) => !lacking.includes(copy));
}

/** Deleting a whole field may be meant, or a program lost it. */
function noticeEmptied(
  address: Address,
  base: string,
  said: readonly { readonly copy: string; readonly text: string }[],
  record: MergeRecord,
): void {
  const copies = said.filter(({ text }) => text === "" && base !== "").map(({ copy }) => copy);
  if (copies.length > 0) record.notice("emptied", address, copies.sort(), base);
}

function mergeCasesField(
  field: CasesField,
  base: Readonly<Record<string, unknown>>,
  copies: readonly Values[],
  record: MergeRecord,
): FieldDraft {
  const address = { field: field.key };
  const before = getValue(base, field);
  const own = copies.map(({ name, steckbrief }) => ({ copy: name, cases: getValue(steckbrief, field) }));
  const said = own.map(({ copy, cases }) => ({ copy, text: cases.map(({ text }) => text).join("\n") }));
  noticeEmptied(address, before.map(({ text }) => text).join("\n"), said, record);
  const { cases, refusedOrder, alike } = mergeCases(before, own);
  if (refusedOrder.length > 0) record.notice("order-kept", address, refusedOrder);
  for (const { id, other, copies: by } of alike)
    record.notice("cases-alike", { ...address, item: id }, by, other);
  return {
    kind: "cases",
    cases: cases.map(({ id, merged }) => ({
      id,
      text: record.text({ ...address, item: id }, merged, joiners.longText),
    })),
  };
}

function mergePicturesField(
  field: PicturesField,
  base: Readonly<Record<string, unknown>>,
  copies: readonly Values[],
  record: MergeRecord,
): FieldDraft {
  const address = { field: field.key };
  const own = copies.map(({ name, steckbrief }) => ({ copy: name, pictures: getValue(steckbrief, field) }));
  const { places, refusedOrder } = mergePictures(getValue(base, field), own, field.max);
  if (refusedOrder.length > 0) record.notice("order-kept", address, refusedOrder);
  return {
    kind: "pictures",
    max: field.max,
    places: places.flatMap((place, index): readonly PictureDraft[] => {
      const slot = { ...address, item: `${index + 1}` };
      if ("variants" in place) return [{ conflict: record.picture({ ...slot, part: "bild" }, place) }];
      if ("before" in place) {
        record.takePicture({ ...slot, part: "bild" }, place);
        return place.picture === null ? [] : [{ picture: place.picture, texts: null }];
      }
      const { picture, texts, consentBy } = place;
      if (consentBy.length > 0)
        record.takeConsent({ ...slot, part: "einwilligung" }, picture.einwilligung, consentBy);
      const drafts = pictureTexts.map(
        (part) => [part, record.text({ ...slot, part }, texts[part], joiners.line)] as const,
      );
      return [{ picture, texts: Object.fromEntries(drafts) as Record<PictureText, DraftText> }];
    }),
  };
}

function mergeContactField(
  field: ContactField,
  base: Readonly<Record<string, unknown>>,
  copies: readonly Values[],
  record: MergeRecord,
): FieldDraft {
  const parts = field.parts.map(({ key }) => {
    const address = { field: field.key, part: key };
    const said = readable(address, copies, record).map(({ name, steckbrief }) => ({
      copy: name,
      text: getValue(steckbrief, field)?.[key] ?? "",
    }));
    const merged = mergeWhole(getValue(base, field)?.[key] ?? "", said);
    return [key, record.text(address, merged, joiners.part)] as const;
  });
  return { kind: "parts", parts: Object.fromEntries(parts) };
}
