import type { Finding } from "../steckbrief/finding.ts";
import type { Form, Locale } from "../steckbrief/kinds.ts";
import { describeBruch } from "../umlauf/bruch-messages.ts";
import { contextOf } from "../umlauf/context.ts";
import { UmlaufError } from "../umlauf/error.ts";
import { describeUmlaufError } from "../umlauf/error-messages.ts";
import { changedSince } from "../umlauf/gueltigkeit.ts";
import type { Context } from "../umlauf/moves.ts";
import type { Bruch } from "../umlauf/protokoll.ts";
import { type Umlauf, umlaufUrn } from "../umlauf/umlauf.ts";
import { verifyUmlauf } from "../umlauf/verify.ts";
import { customXmlIn } from "./custom-xml.ts";
import { DocxError } from "./error.ts";
import { describeDocxError } from "./messages.ts";
import { relationshipEndings } from "./names.ts";
import { type DocxPackage, targetsOf } from "./package.ts";
import { collector } from "./report.ts";
import { openChangesIn } from "./umlauf-changes.ts";
import { umlaufFindingTexts } from "./umlauf-finding-texts.ts";
import { type Lage, lageOf, type UmlaufMark, umlaufInXml, umlaufMark } from "./umlauf-part.ts";

/** The Umlauf of a document, and how it stands against it. */
export interface UmlaufReading {
  /** How the part fits what the document's properties say of it. */
  readonly lage: Lage;
  /** Null where it is lost or unreadable. */
  readonly umlauf: Umlauf | null;
  /** What the properties say; null where they say nothing. */
  readonly mark: UmlaufMark | null;
  /** Where the Protokoll breaks; [] where it is whole. */
  readonly breaks: readonly Bruch[];
  /** The document, as moves and views ask for it; its clock is the last step's, since files have no own. */
  readonly context: Context;
}

export interface UmlaufSource {
  readonly pack: DocxPackage;
  readonly properties: ReadonlyMap<string, string>;
  /** Whether the document holds tracked changes at all. */
  readonly changes: boolean;
  readonly form: Form;
  readonly locale: Locale;
}

/** What a reading of a document has, before its Umlauf is read. */
interface ReadValues {
  readonly steckbrief: Readonly<Record<string, unknown>>;
  readonly findings: readonly Finding[];
}

/** A reading with the Umlauf that the document carries, and what is to be known of it among the findings. */
export function withUmlauf<Values extends ReadValues>(
  reading: Values,
  source: UmlaufSource,
): Values & { readonly umlauf: UmlaufReading | null } {
  const found = readUmlauf({ ...source, ...reading });
  if (found === null) return { ...reading, umlauf: null };
  return { ...reading, findings: [...reading.findings, ...found.findings], umlauf: found.reading };
}

/** Null where the document never had one. Never throws for its sake. */
function readUmlauf(
  source: UmlaufSource & ReadValues,
): { readonly reading: UmlaufReading; readonly findings: readonly Finding[] } | null {
  const { pack, properties, steckbrief, form, locale } = source;
  const mark = umlaufMark(properties);
  if (mark === null && !hasCustomXml(pack)) return null;
  const { umlauf, reason } = newestIn(pack, locale);
  if (umlauf === null && reason === null && mark === null) return null;
  const findings: Finding[] = [];
  const report = collector(umlaufFindingTexts, locale, findings);
  const lage = lageOf(umlauf, mark);
  const breaks = umlauf === null ? [] : verifyUmlauf(umlauf);
  const context = contextOf(
    {
      steckbrief,
      findings: source.findings,
      openChanges: source.changes ? openChangesIn(pack, form) : [],
      now: umlauf?.protokoll.at(-1)?.zeit ?? "",
    },
    form,
  );
  const eintraege = mark?.eintraege ?? 0;
  if (reason !== null) report("umlauf-unreadable", null, { reason });
  else if (lage === "lost") report("umlauf-lost", null, { eintraege });
  if (lage === "stale") report("umlauf-stale", null, { eintraege, found: umlauf?.protokoll.length ?? 0 });
  if (lage === "other") report("umlauf-other", null);
  const [first] = breaks;
  if (first !== undefined)
    report("umlauf-broken", null, { bruch: describeBruch(first, locale), seq: first.seq });
  const edited = umlauf === null ? [] : editedAfterRelease(umlauf, context);
  if (edited.length > 0) {
    const names = form.fields.filter(({ key }) => edited.includes(key)).map(({ short }) => short[locale]);
    report("umlauf-working-copy", null, { place: names.join(", ") });
  }
  return { reading: { lage, umlauf, mark, breaks, context }, findings };
}

function hasCustomXml({ mainRelationships, zip }: DocxPackage): boolean {
  if (targetsOf(mainRelationships, relationshipEndings.customXml).length > 0) return true;
  for (const name of zip.entries.keys()) if (name.startsWith("customxml/item")) return true;
  return false;
}

/** Of several parts (programs duplicate them) the one with the longest Protokoll counts. */
function newestIn(
  pack: DocxPackage,
  locale: Locale,
): { readonly umlauf: Umlauf | null; readonly reason: string | null } {
  let umlauf: Umlauf | null = null;
  let reason: string | null = null;
  for (const { xml } of customXmlIn(pack, umlaufUrn)) {
    const read = readOne(xml, locale);
    if (typeof read === "string") reason = read;
    else if (umlauf === null || read.protokoll.length > umlauf.protokoll.length) umlauf = read;
  }
  return { umlauf, reason: umlauf === null ? reason : null };
}

/** The Umlauf, or why it can't be read. */
function readOne(xml: string, locale: Locale): Umlauf | string {
  try {
    return umlaufInXml(xml);
  } catch (error) {
    if (error instanceof UmlaufError) return describeUmlaufError(error, locale);
    if (error instanceof DocxError) return describeDocxError(error, locale);
    throw error;
  }
}

function editedAfterRelease(umlauf: Umlauf, { hashes }: Context): readonly string[] {
  const last = umlauf.zeichnungen.findLast(({ art }) => art === "schlusszeichnung");
  return umlauf.zustand === "freigegeben" && last !== undefined ? changedSince(last, hashes) : [];
}
