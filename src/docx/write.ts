import { createSteckbrief } from "../steckbrief/canonical.ts";
import type { Finding } from "../steckbrief/finding.ts";
import { steckbriefForm } from "../steckbrief/form.ts";
import type { Form, Locale } from "../steckbrief/kinds.ts";
import { propertyNames } from "../steckbrief/tags.ts";
import { type AnySteckbrief, getValue, type Projektbild } from "../steckbrief/value.ts";
import { caseIdsOf, contentsOf } from "./contents.ts";
import { formControlsIn } from "./form-controls.ts";
import { createLists, putMain } from "./main-part.ts";
import { openPackage } from "./package.ts";
import { createPackageEdit } from "./package-edit.ts";
import { asPlainDocument } from "./plain-document.ts";
import { type Platform, purePlatform } from "./platform.ts";
import { readCustomProperties } from "./properties.ts";
import { readSteckbrief } from "./read.ts";
import { refuseControlCharacters } from "./refuse.ts";
import { restoreForm } from "./restore-form.ts";
import { createSplices } from "./splice.ts";
import { parseTree } from "./tree.ts";
import { planPictures } from "./write-pictures.ts";
import { writeCustomProperties } from "./write-properties.ts";
import { createNotes, type TakeNote } from "./write-texts.ts";
import { writeValues } from "./write-values.ts";

export interface WriteOptions {
  /** Language of the notes; German where nothing is said. */
  readonly locale?: Locale;
  readonly form?: Form;
  readonly platform?: Platform;
  /** The bytes of pictures by slot ("1", "2"), JPEG or PNG. */
  readonly pictures?: ReadonlyMap<string, Uint8Array>;
}

export interface Writing {
  readonly bytes: Uint8Array;
  /** What was done beside filling in, and what could not be carried. */
  readonly notes: readonly Finding[];
}

/**
 * Fills a document with a Steckbrief. Only the content of the form's controls and our custom properties change; what
 * else the document holds stays as it is. A form that is damaged is restored first, one that is not there is added at
 * the end. Pure: the same bytes and values give the same bytes. Throws DocxError where the bytes are no document, and
 * SteckbriefError control-character for a text that no document can carry.
 */
export function writeSteckbrief(
  bytes: Uint8Array,
  values: Readonly<Record<string, unknown>>,
  options: WriteOptions = {},
): Writing {
  const { locale = "de", form = steckbriefForm, pictures = new Map(), platform = purePlatform } = options;
  refuseControlCharacters(values);
  const steckbrief = createSteckbrief(values, form);
  const notes: Finding[] = [];
  const note = createNotes(locale, notes);
  const restored = restoreForm(asPlainDocument(bytes, platform), form, note, platform);
  if (restored.added) note("form-added", null);
  else if (restored.changed) note("form-repaired", null);
  const written = fill(restored.bytes, steckbrief, { form, pictures, note, platform });
  const after = readSteckbrief(written, { form, platform }).steckbrief as AnySteckbrief;
  for (const field of form.fields)
    if (JSON.stringify(after[field.key]) !== JSON.stringify(steckbrief[field.key]))
      note("not-carried", { field: field.key }, { place: field.short[locale] });
  return { bytes: written, notes };
}

interface Filling {
  readonly form: Form;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly note: TakeNote;
  readonly platform: Platform;
}

/** Puts values into a document whose form is whole. */
function fill(bytes: Uint8Array, steckbrief: AnySteckbrief, filling: Filling): Uint8Array {
  const { form, pictures, note, platform } = filling;
  const pack = openPackage(bytes, platform);
  const edit = createPackageEdit(pack);
  const xml = edit.xml(pack.main) ?? "";
  const root = parseTree(xml, pack.main);
  const before = readSteckbrief(bytes, { form, platform }).steckbrief as AnySteckbrief;
  const field = form.fields.find((candidate) => candidate.kind === "pictures");
  const controls = formControlsIn(root, form);
  const plan =
    field === undefined
      ? null
      : planPictures({
          field,
          entries: getValue(steckbrief, field) as readonly Projektbild[],
          before: getValue(before, field) as readonly Projektbild[],
          controls,
          xml,
          pack,
          edit,
          properties: readCustomProperties(pack),
          bytes: pictures,
        });
  for (const slot of plan?.without ?? [])
    note(
      "picture-without-bytes",
      { field: field?.key ?? "", item: slot },
      { place: `${field?.item.de} ${slot}` },
    );
  const splices = createSplices();
  writeValues({
    form,
    xml,
    root,
    splices,
    contents: contentsOf(steckbrief, form, plan?.inline),
    before: contentsOf(before, form),
    cases: caseIdsOf(steckbrief, form),
    moved: plan?.moved ?? new Map(),
    note,
  });
  writeCustomProperties(edit, pack, {
    [propertyNames.form]: form.version,
    [propertyNames.id]: steckbrief.id,
    ...plan?.properties,
  });
  if (!splices.isEmpty) putMain(edit, pack, splices.apply(xml, createLists(edit, pack)), form);
  return edit.bytes();
}
