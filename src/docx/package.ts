import { strFromU8 } from "fflate";
import { remember } from "../steckbrief/remember.ts";
import { decodeXml, openXml } from "./decode.ts";
import { DocxError } from "./error.ts";
import { codesOfXml, rememberPart } from "./kept-parts.ts";
import { mainContentTypes, opc, properties, relationshipEndings, w } from "./names.ts";
import { type Platform, purePlatform } from "./platform.ts";
import type { XmlReader } from "./xml.ts";
import {
  type ByteSource,
  findEntry,
  inflateEntry,
  inflateShared,
  readZip,
  sourceOf,
  type ZipDirectory,
  zipLimits,
} from "./zip.ts";

/** A part of 16 MB is a book of some thousand pages, written without any style. */
const xmlLimits = { ...zipLimits, size: 16 << 20 };

/** Where a part points to (ECMA-376-2 8.3). */
export interface Relationship {
  readonly id: string;
  /** Last segment of its type, the same for transitional and strict. */
  readonly type: string;
  /** Name of the part, or the address of something outside the package. */
  readonly target: string;
  readonly external: boolean;
}

/** A WordprocessingML package whose main document is found, but not read. */
export interface DocxPackage {
  readonly zip: ZipDirectory;
  /** Name of the main document's part, whatever the producer calls it. */
  readonly main: string;
  readonly rootRelationships: readonly Relationship[];
  readonly mainRelationships: readonly Relationship[];
}

/**
 * Opens a .docx and finds its main document by relationship. Throws DocxError: empty-file, not-a-zip, legacy-doc,
 * encrypted, truncated, damaged, too-large, no-document, malformed-xml, unsupported.
 */
export function openPackage(bytes: Uint8Array | ByteSource, platform: Platform = purePlatform): DocxPackage {
  const source = bytes instanceof Uint8Array ? sourceOf(bytes) : bytes;
  checkFormat(source);
  const zip = readZip(source, zipLimits, platform);
  const rootRelationships = readRelationships(zip, opc.rootRelationshipsPart, "");
  const main = findMain(zip, rootRelationships);
  const mainRelationships = readRelationships(zip, relationshipsPartOf(main), folderOf(main));
  return { zip, main, rootRelationships, mainRelationships };
}

/** The bytes of a part, or null where the package has none of that name. */
export function readPart(zip: ZipDirectory, name: string): Uint8Array | null {
  const entry = findEntry(zip, name);
  return entry === null ? null : inflateEntry(zip, entry);
}

/** The same for reading only: the bytes may be shared with other packages. */
export function readSharedPart(zip: ZipDirectory, name: string): Uint8Array | null {
  const entry = findEntry(zip, name);
  return entry === null ? null : inflateShared(zip, entry, zipLimits);
}

/** The text of an XML part, or null where the package has none of that name. */
export function readXmlPart(zip: ZipDirectory, name: string): string | null {
  const entry = findEntry(zip, name);
  return entry === null ? null : decodeXml(inflateShared(zip, entry, xmlLimits), name, zip.platform);
}

/** A reader of an XML part, or null where the package has none of that name. */
export function openXmlPart(zip: ZipDirectory, name: string): XmlReader | null {
  const entry = findEntry(zip, name);
  return entry === null ? null : openXml(inflateShared(zip, entry, xmlLimits), name, zip.platform);
}

/** Names of the parts that relationships of one type lead to, in their order. */
export function targetsOf(relationships: readonly Relationship[], type: string): readonly string[] {
  return relationships.filter((one) => one.type === type && !one.external).map((one) => one.target);
}

/** A reader of the first part that a relationship of this type leads to; null where none does. */
export function openRelated(
  zip: ZipDirectory,
  relationships: readonly Relationship[],
  type: string,
): XmlReader | null {
  for (const part of targetsOf(relationships, type)) {
    const xml = openXmlPart(zip, part);
    if (xml !== null) return xml;
  }
  return null;
}

/** The relationships of any part. */
export function relationshipsOf(zip: ZipDirectory, part: string): readonly Relationship[] {
  return readRelationships(zip, relationshipsPartOf(part), folderOf(part));
}

/** The program that wrote the file, as it calls itself in docProps/app.xml; null where it doesn't. */
export function readProducer(pack: DocxPackage): string | null {
  const xml = openRelated(pack.zip, pack.rootRelationships, relationshipEndings.extendedProperties);
  return xml === null ? null : producerIn(xml);
}

const producerIn = rememberPart(codesOfXml, (xml: XmlReader): string | null => {
  const found: Record<string, string> = {};
  if (xml.nextChild(0)) while (xml.nextChild(1)) found[xml.name] = xml.readText().trim();
  const { [properties.application]: name, [properties.appVersion]: version } = found;
  if (name === undefined || name === "") return null;
  return version === undefined || version === "" || name.includes("/") ? name : `${name} ${version}`;
});

/** Tells what is no package at all, so that the message can name the remedy. */
function checkFormat(source: ByteSource): void {
  if (source.size === 0) throw new DocxError("empty-file");
  const first = source.read(0, Math.min(64, source.size));
  // „PK“: a ZIP, whatever it holds.
  if (first[0] === 0x50 && first[1] === 0x4b) return;
  const start = strFromU8(first, true);
  // Compound files: Word up to 2003, and today's encrypted documents (MS-OFFCRYPTO 1.3.3).
  if (start.startsWith("\xd0\xcf\x11\xe0"))
    throw new DocxError(
      holdsUtf16(source.read(0, source.size), "EncryptedPackage") ? "encrypted" : "legacy-doc",
    );
  const format = formats.find(([beginning]) => beginning.test(start));
  if (format !== undefined) throw new DocxError("not-a-zip", { format: format[1] });
}

const formats: readonly (readonly [RegExp, string])[] = [
  [/^\{\\rtf/, "RTF"],
  [/^%PDF/, "PDF"],
  [/^\s*(\xef\xbb\xbf)?<(!doctype )?html/i, "HTML"],
  [/^\s*(\xef\xbb\xbf)?</, "XML"],
  [/^\s*[[{]/, "JSON"],
];

function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  const codes = [...text].map((character) => character.charCodeAt(0));
  const last = bytes.length - codes.length * 2;
  for (
    let at = bytes.indexOf(codes[0] ?? 0);
    at >= 0 && at <= last;
    at = bytes.indexOf(codes[0] ?? 0, at + 1)
  )
    if (codes.every((code, index) => bytes[at + index * 2] === code && bytes[at + index * 2 + 1] === 0))
      return true;
  return false;
}

function findMain(zip: ZipDirectory, relationships: readonly Relationship[]): string {
  const related = targetsOf(relationships, relationshipEndings.officeDocument).find(
    (target) => findEntry(zip, target) !== null,
  );
  // Three of 4,327 files met in the wild have no relationships at the root; content types still tell.
  const main = related ?? findByContentType(zip);
  if (main !== null) return main;
  if (findEntry(zip, "mimetype") !== null)
    throw new DocxError("not-a-text-document", { format: "OpenDocument" });
  throw new DocxError("no-document");
}

function findByContentType(zip: ZipDirectory): string | null {
  const xml = openXmlPart(zip, opc.contentTypesPart);
  if (xml === null) return null;
  const wanted: readonly string[] = Object.values(mainContentTypes);
  if (!xml.nextChild(0)) return null;
  while (xml.nextChild(1)) {
    if (xml.name !== opc.override || !wanted.includes(xml.attribute("ContentType") ?? "")) continue;
    const part = (xml.attribute("PartName") ?? "").replace(/^\//, "");
    if (findEntry(zip, part) !== null) return part;
  }
  return null;
}

function readRelationships(zip: ZipDirectory, part: string, folder: string): readonly Relationship[] {
  const xml = openXmlPart(zip, part);
  return xml === null ? [] : relationshipsIn(xml)(folder);
}

/** By the folder that targets are relative to. */
const relationshipsIn = rememberPart(codesOfXml, (xml: XmlReader) => {
  const raw = readRawRelationships(xml);
  return remember((folder) => raw.map((one) => resolved(one, folder)), longestFolder);
});

/** Longer ones are not kept. */
const longestFolder = 100;

function readRawRelationships(xml: XmlReader): readonly Relationship[] {
  const found: Relationship[] = [];
  if (!xml.nextChild(0)) return found;
  while (xml.nextChild(1)) {
    if (xml.name !== opc.relationship) continue;
    const type = xml.attribute("Type") ?? "";
    const target = xml.attribute("Target") ?? "";
    const external = xml.attribute("TargetMode") === "External";
    found.push({
      id: xml.attribute("Id") ?? "",
      type: strictEndings[type.slice(type.lastIndexOf("/") + 1)] ?? type.slice(type.lastIndexOf("/") + 1),
      target,
      external,
    });
  }
  return found;
}

function resolved(one: Relationship, folder: string): Relationship {
  return one.external ? one : { ...one, target: resolveTarget(folder, one.target) };
}

/** Strict writes some types in camel case (ISO/IEC 29500-1 15.2.12). */
const strictEndings: Readonly<Record<string, string>> = {
  extendedProperties: relationshipEndings.extendedProperties,
  customProperties: relationshipEndings.customProperties,
};

/** Where the relationships of a part stand; "" is the package itself. */
export function relationshipsPartOf(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** The folder of a part, with its slash; "" at the root. */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}

/** Targets are relative to the folder of their part (RFC 3986), or begin at the root with a slash. */
function resolveTarget(folder: string, target: string): string {
  const path = target.replaceAll("\\", "/").replace(/[?#].*$/, "");
  const segments: string[] = [];
  for (const segment of (path.startsWith("/") ? path : folder + path).split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(unescapeSegment(segment));
  }
  return segments.join("/");
}

function unescapeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Whether the XML is a Word document: its root tells, more surely than any content type. */
export function checkRoot(xml: XmlReader): void {
  if (!xml.nextChild(0)) throw new DocxError("no-document");
  if (xml.name !== w.document) throw new DocxError("not-a-text-document", { format: xml.name });
}
