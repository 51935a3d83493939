import { createSteckbrief } from "../steckbrief/canonical.ts";
import { checkSteckbrief } from "../steckbrief/check.ts";
import type { Finding } from "../steckbrief/finding.ts";
import { type SteckbriefForm, steckbriefForm } from "../steckbrief/form.ts";
import type { Form, Locale } from "../steckbrief/kinds.ts";
import { propertyNames } from "../steckbrief/tags.ts";
import type { ValueOfForm } from "../steckbrief/value.ts";
import { readDocument } from "./document.ts";
import { type FieldContext, readField } from "./fields.ts";
import { relationshipEndings } from "./names.ts";
import { type DocxPackage, openPackage, readProducer } from "./package.ts";
import type { PictureListener } from "./picture-strays.ts";
import { readCustomProperties } from "./properties.ts";
import type { Origin, Provenance } from "./provenance.ts";
import { createReport, type Report } from "./report.ts";
import { isSample } from "./sample.ts";
import { createSource } from "./source.ts";
import type { Story } from "./story.ts";

export interface ReadOptions<F extends Form> {
  /** Language of the findings; German where nothing is said. */
  readonly locale?: Locale;
  readonly form?: F;
  /** Told of every picture of the form; `readPictures` makes them whole. */
  readonly onPicture?: PictureListener;
}

/** A Steckbrief read out of a document, what a reader should know about it, and where each value came from. */
export interface Reading<F extends Form = SteckbriefForm> {
  readonly steckbrief: ValueOfForm<F>;
  readonly findings: readonly Finding[];
  readonly provenance: Provenance;
}

/**
 * Reads the Steckbrief out of the bytes of a .docx. Pure: the same bytes give the same reading everywhere. Whatever
 * can be read is read, and what is odd becomes a finding; throws DocxError where the file is no readable document.
 */
export function readSteckbrief(bytes: Uint8Array, options?: ReadOptions<SteckbriefForm>): Reading;
export function readSteckbrief<F extends Form>(
  bytes: Uint8Array,
  options: ReadOptions<F> & { readonly form: F },
): Reading<F>;
export function readSteckbrief(bytes: Uint8Array, options: ReadOptions<Form> = {}): Reading<Form> {
  const { locale = "de", form = steckbriefForm, onPicture = null } = options;
  const pack = openPackage(bytes);
  const document = readDocument(pack);
  const properties = readCustomProperties(pack);
  const producer = readProducer(pack);
  const findings: Finding[] = [];
  const report = createReport(locale, findings);
  const origins: Record<string, Origin> = {};
  const version = properties.get(propertyNames.form) ?? null;
  reportDocument(report, { pack, story: document.story, producer });
  if (isSample(pack, properties, document.story.paragraphs)) report("muster", null);
  if (version !== null && version !== form.version)
    report("unknown-form", null, { version, known: form.version });
  const source = createSource(document, form);
  const context: FieldContext = { source, pack, properties, locale, report, origins, onPicture };
  const values = form.fields.map((field) => [field.key, readField(field, context)] as const);
  const provenance: Provenance = { producer, form: version, fields: origins };
  const steckbrief = createSteckbrief({ id: idOf(properties), ...Object.fromEntries(values) }, form);
  if (isForeign(provenance)) {
    report("no-steckbrief", null);
    return { steckbrief, findings, provenance };
  }
  return {
    steckbrief,
    findings: [...findings, ...checkSteckbrief(steckbrief, { locale, form })],
    provenance,
  };
}

/** A document without the form's mark, in which nothing led to any of its fields. */
function isForeign({ form, fields }: Provenance): boolean {
  return form === null && Object.values(fields).every(({ source }) => source === "none");
}

function idOf(properties: ReadonlyMap<string, string>): string | null {
  const id = properties.get(propertyNames.id)?.trim() ?? "";
  return id === "" ? null : id;
}

function reportDocument(
  report: Report,
  { pack, story, producer }: { pack: DocxPackage; story: Story; producer: string | null },
): void {
  const has = (type: string): boolean => pack.mainRelationships.some((one) => one.type === type);
  if (story.hidden) report("hidden-text", null);
  if (story.changes) report("open-changes", null);
  if (story.embedded) report("embedded-document", null);
  if (has(relationshipEndings.vbaProject)) report("macros", null);
  // LibreOffice up to 7.4 makes deleted text live again and drops commented paragraphs (docx.md).
  const isOld = producer !== null && /^LibreOffice\/([1-6]\.|7\.[0-4]\.)/.test(producer);
  if (isOld && (story.changes || has(relationshipEndings.comments)))
    report("changed-by-program", null, { producer });
}
