import type { Finding } from "../steckbrief/finding.ts";
import { steckbriefForm } from "../steckbrief/form.ts";
import type { Form, Locale } from "../steckbrief/kinds.ts";
import { asPlainDocument } from "./plain-document.ts";
import { type Platform, purePlatform } from "./platform.ts";
import { restoreForm } from "./restore-form.ts";
import { createNotes } from "./write-texts.ts";

export interface RepairOptions {
  /** Language of the notes; German where nothing is said. */
  readonly locale?: Locale;
  readonly form?: Form;
  readonly platform?: Platform;
}

export interface Repair {
  readonly bytes: Uint8Array;
  /** Whether there was anything to repair; the bytes are those given where not. */
  readonly changed: boolean;
  /** Which fields were restored, and what text belongs to none. */
  readonly notes: readonly Finding[];
}

/**
 * Makes the form in a document whole again, with the same content; a document without one gets a blank one at its end.
 * Nothing typed is lost: what belongs to no field stays in the document, and is told. Throws DocxError.
 */
export function repairSteckbrief(bytes: Uint8Array, options: RepairOptions = {}): Repair {
  const { locale = "de", form = steckbriefForm, platform = purePlatform } = options;
  const notes: Finding[] = [];
  const note = createNotes(locale, notes);
  const plain = asPlainDocument(bytes, platform);
  const restored = restoreForm(plain, form, note, platform);
  if (restored.added) note("form-added", null);
  return { bytes: restored.bytes, changed: restored.changed || plain !== bytes, notes };
}
