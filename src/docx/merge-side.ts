import type { Finding } from "../steckbrief/finding.ts";
import { steckbriefForm } from "../steckbrief/form.ts";
import type { Form, Locale } from "../steckbrief/kinds.ts";
import { allFindingTexts } from "../steckbrief/report.ts";
import { propertyNames } from "../steckbrief/tags.ts";
import { type Lineage, parseLineage } from "../umlauf/merge-lineage.ts";
import type { MergeSide } from "../umlauf/merge-sides.ts";
import { type Comment, readComments } from "./comments.ts";
import { DocxError } from "./error.ts";
import { openOdt } from "./odt.ts";
import { openPackage } from "./package.ts";
import { type Platform, purePlatform } from "./platform.ts";
import { readCustomProperties } from "./properties.ts";
import type { Provenance } from "./provenance.ts";
import { readAny } from "./read-any.ts";
import { sourceOf } from "./zip.ts";

/** A file that takes part in a merge. */
export interface MergeFile {
  /** How people call it; no two of a merge may have the same. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a file brings to a merge. */
export interface ReadSide {
  readonly side: MergeSide;
  /** What the reader found odd about the document; what the form's rules say of the content is left out. */
  readonly findings: readonly Finding[];
  readonly comments: readonly Comment[];
}

export interface MergeSideOptions {
  readonly locale?: Locale;
  readonly platform?: Platform;
}

/** Findings after which the pictures of a document say nothing about what their sender wanted. */
const lostPictures: ReadonlySet<string> = new Set(["picture-linked", "picture-lost", "picture-damaged"]);

/** Findings after which a document is no copy of one Steckbrief. */
const noCopy = ["several-steckbriefe", "no-steckbrief", "muster"] as const;

/**
 * Reads a file for merging: .docx or .odt. Throws DocxError where it can't be read. `refused` is the finding after
 * which it can't be merged; the caller names it.
 */
export function readMergeSide(
  { name, bytes }: MergeFile,
  { locale = "de", platform = purePlatform }: MergeSideOptions = {},
): ReadSide & { readonly refused: Finding | null } {
  const { steckbrief, findings, provenance, umlauf } = readAny(bytes, { locale, platform });
  const pictures = findings.some(({ code }) => lostPictures.has(code));
  const picturesField = steckbriefForm.fields.find(({ kind }) => kind === "pictures");
  const unread = [
    ...unreadIn(provenance, steckbriefForm),
    ...(pictures && picturesField !== undefined ? [picturesField.key] : []),
  ];
  return {
    side: { name, steckbrief, umlauf: umlauf?.umlauf ?? null, unread, lineage: lineageIn(bytes, platform) },
    findings: findings.filter(({ code }) => !Object.hasOwn(allFindingTexts, code)),
    comments: commentsOf(bytes),
    refused: findings.find(({ code }) => noCopy.some((one) => one === code)) ?? null,
  };
}

/** Fields, and parts of fields, that the document does not have at all. */
function unreadIn({ fields }: Provenance, form: Form): readonly string[] {
  const origins = Object.entries(fields);
  return form.fields.flatMap(({ key, kind }) => {
    const own = origins.filter(([place]) => place === key || place.startsWith(`${key}.`));
    const lacking = own.filter(([, { source }]) => source === "none").map(([place]) => place);
    if (lacking.length === own.length) return [key];
    return kind === "contact" ? lacking : [];
  });
}

function lineageIn(bytes: Uint8Array, platform: Platform): Lineage | null {
  return parseLineage(propertiesOf(bytes, platform).get(propertyNames.lineage));
}

function propertiesOf(bytes: Uint8Array, platform: Platform): ReadonlyMap<string, string> {
  try {
    return readCustomProperties(openPackage(bytes, platform));
  } catch (error) {
    if (error instanceof DocxError && error.facts.format === "OpenDocument")
      return openOdt(sourceOf(bytes), platform).properties;
    throw error;
  }
}

function commentsOf(bytes: Uint8Array): readonly Comment[] {
  try {
    return readComments(bytes);
  } catch (error) {
    // An .odt, or a part that no program would show either.
    if (error instanceof DocxError) return [];
    throw error;
  }
}
