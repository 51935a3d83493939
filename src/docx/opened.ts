import { checkSteckbrief } from "../steckbrief/check.ts";
import type { Finding } from "../steckbrief/finding.ts";
import type { Field, Form, Locale } from "../steckbrief/kinds.ts";
import { propertyNames } from "../steckbrief/tags.ts";
import type { AnySteckbrief } from "../steckbrief/value.ts";
import { assembleSteckbrief } from "./assemble.ts";
import type { ReadDocument } from "./document.ts";
import { type FieldContext, readField } from "./fields.ts";
import type { Intact } from "./intact-form.ts";
import { relationshipEndings } from "./names.ts";
import type { DocxPackage } from "./package.ts";
import { valueOfSlot } from "./picture-slot.ts";
import type { PictureListener } from "./picture-strays.ts";
import type { Origin, Provenance } from "./provenance.ts";
import type { ReadContext } from "./read-context.ts";
import { createReport, type Report } from "./report.ts";
import { divideRounds, type Round, roundsOf } from "./rounds.ts";
import { isSample } from "./sample.ts";
import { createSource, type Source } from "./source.ts";

/** A document of whatever format, opened and read into the flat model. */
export interface Opened {
  readonly pack: DocxPackage;
  readonly document: ReadDocument;
  readonly properties: ReadonlyMap<string, string>;
  readonly producer: string | null;
  /** The same with what stands in headers, footers and notes; asked for only where a value is missing. */
  readonly withEdges: (() => ReadDocument | null) | null;
  /** A PDF only says where letters stand. */
  readonly kind?: "pdf";
}

export interface OpenedOptions {
  readonly locale: Locale;
  readonly form: Form;
  readonly onPicture: PictureListener | null;
}

export interface OpenedReading {
  readonly steckbrief: AnySteckbrief;
  readonly findings: readonly Finding[];
  readonly provenance: Provenance;
}

/** The values of one Steckbrief, and how they were found. */
interface Values {
  readonly values: Readonly<Record<string, unknown>>;
  readonly origins: Readonly<Record<string, Origin>>;
  readonly findings: readonly Finding[];
}

/** Reads the Steckbrief out of an opened document. */
export function readOpened(opened: Opened, options: OpenedOptions): OpenedReading {
  const { pack, properties, producer, document } = opened;
  const { locale, form } = options;
  const findings: Finding[] = [];
  const report = createReport(locale, findings);
  const version = properties.get(propertyNames.form) ?? null;
  reportDocument(report, opened);
  if (opened.kind === "pdf") report("from-pdf", null);
  if (isSample(pack, properties, document.story.paragraphs)) report("muster", null);
  if (version !== null && version !== form.version)
    report("unknown-form", null, { version, known: form.version });
  const all = readRounds(opened, options);
  const filled = all.filter(isFilled);
  const isAmbiguous = filled.length > 1;
  const [only = all[0]] = filled;
  const { values, origins } = isAmbiguous || only === undefined ? agreed(filled) : only;
  const id = isAmbiguous ? null : idOf(properties);
  const steckbrief = assembleSteckbrief({ id, ...values }, form);
  const provenance: Provenance = { producer, form: version, fields: origins };
  if (isAmbiguous) {
    report("several-steckbriefe", null, { count: filled.length, names: namesOf(filled, form) });
    return { steckbrief, findings, provenance };
  }
  const own = only?.findings ?? [];
  if (version === null && Object.values(origins).every(({ source }) => source === "none")) {
    report("no-steckbrief", null);
    return { steckbrief, findings: [...own, ...findings], provenance };
  }
  if (all.length > 1) report("blank-beside", null);
  reportOrigins(report, origins, { form, locale });
  return {
    steckbrief,
    findings: [...findings, ...own, ...checkSteckbrief(steckbrief, { locale, form })],
    provenance,
  };
}

function readRounds(opened: Opened, options: OpenedOptions): readonly Values[] {
  const { document, pack } = opened;
  const intact = pack.zip.platform.shortcuts?.findIntact(document.story, options.form) ?? null;
  if (intact !== null)
    return [readValues(() => createSource(document, options.form, 0, intact), opened, options, intact)];
  const source = createSource(document, options.form);
  const starts = roundsOf(source);
  if (starts.length > 1)
    return divideRounds({ ...document, story: source.story }, starts).map((round) =>
      readRound(round, opened, options),
    );
  const read = readValues(() => source, opened, options);
  if (opened.withEdges === null || missingIn(read) === 0) return [read];
  const whole = opened.withEdges();
  if (whole === null) return [read];
  const again = readValues(() => createSource(whole, options.form), opened, options);
  return [missingIn(again) < missingIn(read) ? again : read];
}

function readRound({ document, before }: Round, opened: Opened, options: OpenedOptions): Values {
  return readValues(() => createSource(document, options.form, before), opened, options);
}

function readValues(
  openSource: () => Source,
  { pack, properties }: Opened,
  { locale, form, onPicture }: OpenedOptions,
  intact: Intact | null = null,
): Values {
  const findings: Finding[] = [];
  const origins: Record<string, Origin> = {};
  const report = createReport(locale, findings);
  const values: Record<string, unknown> = {};
  const context: ReadContext = { pack, properties, locale, report, origins, onPicture };
  let searching: FieldContext | null = null;
  for (const field of form.fields) {
    let value = intact === null ? undefined : readIntact(intact, field, context);
    if (value === undefined) {
      searching ??= { ...context, source: openSource() };
      value = readField(field, searching);
    }
    values[field.key] = value;
  }
  return { values, origins, findings };
}

/** Undefined where the document has to be searched for the field. */
function readIntact(intact: Intact, field: Field, context: ReadContext): unknown {
  if (field.kind !== "pictures") return intact.read(field, context.origins);
  const slots = intact.slots(field, context.origins);
  return slots?.flatMap((slot) => valueOfSlot(field, slot, context) ?? []);
}

function missingIn({ origins }: Values): number {
  return Object.values(origins).filter(({ source }) => source === "none").length;
}

function isFilled({ values }: Values): boolean {
  return Object.values(values).some(
    (value) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
}

/** Of several Steckbriefe only what all of them say: none is preferred. */
function agreed(all: readonly Values[]): Pick<Values, "values" | "origins"> {
  const [first] = all;
  if (first === undefined) return { values: {}, origins: {} };
  const isSame = (key: string): boolean =>
    all.every(({ values }) => JSON.stringify(values[key]) === JSON.stringify(first.values[key]));
  const keys = Object.keys(first.values);
  return {
    values: Object.fromEntries(keys.filter(isSame).map((key) => [key, first.values[key]])),
    origins: Object.fromEntries(
      Object.entries(first.origins).map(([key, origin]) => [
        key,
        isSame(key.split(".")[0] ?? "") ? origin : { source: "none" },
      ]),
    ),
  };
}

/** „Erbbaurecht (Bonn)“: the first two values that are plain lines. */
function namesOf(all: readonly Values[], form: Form): string {
  const lines = form.fields.filter(({ kind }) => kind === "line");
  const name = ({ values }: Values): string => {
    const said = lines.map(({ key }) => values[key]).filter((value) => typeof value === "string");
    return `„${said.join(", ").slice(0, 80) || "?"}“`;
  };
  return all.map(name).join(" / ");
}

/** Says once for the document what was found in another way than by its tag. */
function reportOrigins(
  report: Report,
  origins: Readonly<Record<string, Origin>>,
  { form, locale }: Pick<OpenedOptions, "form" | "locale">,
): void {
  const keys = Object.keys(origins);
  const by = (wanted: Origin["source"]): readonly string[] =>
    keys.filter((key) => origins[key]?.source === wanted);
  const titled = by("title").length;
  if (titled > 0) report("controls-by-title", null, { count: titled });
  const headed = by("heading");
  if (headed.length === 0) return;
  const fields = form.fields.filter(({ key }) => headed.some((one) => one.split(".")[0] === key));
  const places = fields.map(({ short }) => short[locale]).join(", ");
  report("fields-by-heading", null, { count: headed.length, places });
}

function idOf(properties: ReadonlyMap<string, string>): string | null {
  const id = properties.get(propertyNames.id)?.trim() ?? "";
  return id === "" ? null : id;
}

function reportDocument(report: Report, { pack, document: { story }, producer }: Opened): void {
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
