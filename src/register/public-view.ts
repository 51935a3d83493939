import { foldLabel } from "../docx/fold.ts";
import { createSteckbrief } from "../steckbrief/canonical.ts";
import { steckbriefForm } from "../steckbrief/form.ts";
import type { ContactField, Form } from "../steckbrief/kinds.ts";
import type { AnySteckbrief, Steckbrief } from "../steckbrief/value.ts";
import { findRow, type Queryable } from "./database.ts";
import { contactFingerprint } from "./edit-record.ts";
import type { PictureUse, RegisterRecord, RegisterVersion } from "./record.ts";
import { findRecord, findVersion } from "./store.ts";

/** What the public may see of a version. */
export interface PublicVersion
  extends Pick<RegisterVersion, "record" | "number" | "form" | "formKnown" | "receivedAt"> {
  /** Contact and pictures as far as their publication is agreed; `id` is the record's. */
  readonly steckbrief: Steckbrief;
  /** Pictures with bytes, and the tombstones of those whose consent was withdrawn. */
  readonly pictures: readonly PictureUse[];
}

/**
 * A version as the public may see it; null where it may not. Of the versions before the published one the same holds:
 * they can be looked up. What came later, or was never published, is nobody's business.
 */
export async function findPublicVersion(
  database: Queryable,
  id: string,
  number?: number,
): Promise<{ readonly record: RegisterRecord; readonly version: PublicVersion } | null> {
  const record = await findRecord(database, id);
  if (record === null || record.published === null || record.mergedInto !== null) return null;
  const wanted = number ?? record.published;
  const version = await findVersion(database, id, wanted);
  if (version === null || version.publishedAt === null) return null;
  const agreed = await findRow<{ agreed: string | null }>(
    database,
    "select contact_agreed as agreed from records where id = $1",
    [id],
  );
  return { record, version: publicVersion(version, agreed?.agreed ?? null) };
}

/** Takes out of a version what is not agreed to be public. `agreed`: fingerprint of the contact that agreed. */
export function publicVersion(version: RegisterVersion, agreed: string | null): PublicVersion {
  const { record, number, form, formKnown, receivedAt, steckbrief, pictures } = version;
  const shown = pictures.filter(
    ({ consent, withheld }) => consent && (withheld === null || withheld === "withdrawn"),
  );
  const isAgreed = agreed !== null && agreed === contactFingerprint(steckbrief);
  return {
    record,
    number,
    form,
    formKnown,
    receivedAt,
    steckbrief: publicSteckbrief(steckbrief, shown, isAgreed),
    pictures: shown,
  };
}

function publicSteckbrief(
  steckbrief: Steckbrief,
  shown: readonly PictureUse[],
  isAgreed: boolean,
): Steckbrief {
  const fields: Form["fields"] = steckbriefForm.fields;
  const changed = fields.flatMap((field): [string, unknown][] => {
    if (field.kind === "pictures") {
      const visible = new Set(
        shown.flatMap(({ position, withheld }) => (withheld === null ? [position] : [])),
      );
      return [[field.key, steckbrief.projektbilder.filter((_, index) => visible.has(index + 1))]];
    }
    if (field.kind === "contact" && !isAgreed) {
      const value = (steckbrief as unknown as AnySteckbrief)[field.key];
      return [[field.key, publicContact(field, value as Contact | null)]];
    }
    return [];
  });
  return createSteckbrief({ ...steckbrief, ...Object.fromEntries(changed) });
}

type Contact = Readonly<Record<string, string | null>>;

/** Without agreement: the department, and its mailbox where the address is no person's. */
function publicContact(field: ContactField, contact: Contact | null): Contact | null {
  if (contact === null) return null;
  const { referat = null, email = null } = contact;
  const isKept = email !== null && isMailbox(email, contact);
  return Object.fromEntries(
    field.parts.map(({ key }) => [
      key,
      key === "referat" ? referat : key === "email" && isKept ? email : null,
    ]),
  );
}

/** Words by which offices call their mailboxes. */
const officeWords: ReadonlySet<string> = new Set(
  `info kontakt post poststelle mail email office service buero sekretariat stadt rathaus verwaltung gemeinde presse
   referat ref amt fachbereich fachdienst fb fd abteilung dezernat team stabsstelle planung stadtplanung
   stadtentwicklung stadterneuerung beteiligung buergerbeteiligung quartier quartiersmanagement soziales kultur jugend
   liegenschaften bauamt umwelt wohnen`.split(/\s+/),
);

/**
 * Whether an address is an office's and no person's: every word of it is an office's word or one of the department's
 * name, and none is one of the person's name. When in doubt it is a person's.
 */
export function isMailbox(email: string, { name = null, referat = null }: Contact): boolean {
  const words = wordsOf(email.split("@")[0] ?? "");
  const person = wordsOf(name ?? "").filter((word) => word.length > 2);
  const office = new Set(wordsOf(referat ?? "").filter((word) => word.length > 2));
  return (
    words.length > 0 &&
    words.every((word) => officeWords.has(word) || office.has(word)) &&
    !words.some((word) => person.some((one) => word.includes(one) || one.includes(word)))
  );
}

/** Words of letters alone: „referat123“ is one. */
function wordsOf(text: string): readonly string[] {
  return text
    .split(/[^\p{L}\p{M}]+/u)
    .map(foldLabel)
    .filter((word) => word !== "");
}
