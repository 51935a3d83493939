import { propertyNames } from "../steckbrief/tags.ts";
import { UmlaufError } from "../umlauf/error.ts";
import { formatUmlauf, parseUmlauf } from "../umlauf/json.ts";
import { headOf } from "../umlauf/protokoll.ts";
import { type Umlauf, umlaufUrn } from "../umlauf/umlauf.ts";
import { escapeAttribute, escapeText } from "./markup.ts";
import { XmlReader } from "./xml.ts";

/** Word on the web refuses a custom XML part above one megabyte (error 6100). In bytes. */
export const largestPart = 1_000_000;

/**
 * The custom XML part of an Umlauf: its JSON as the text of one element, so that what is hashed is what is kept.
 * Throws UmlaufError too-large.
 */
export function umlaufXml(umlauf: Umlauf): string {
  // JSON escapes control characters itself, but for the two that only XML refuses.
  const json = formatUmlauf(umlauf).replace(
    /[\ufffe\uffff]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16)}`,
  );
  const xml = `<umlauf xmlns="${umlaufUrn}" id="${escapeAttribute(umlauf.id)}">${escapeText(json)}</umlauf>`;
  const size = sizeOf(xml);
  if (size > largestPart) throw new UmlaufError("too-large", [], { size, limit: largestPart });
  return xml;
}

/** The Umlauf in a custom XML part. Throws UmlaufError where it is none, DocxError where the part is no XML. */
export function umlaufInXml(xml: string): Umlauf {
  const reader = new XmlReader(xml, umlaufUrn);
  if (!reader.nextChild(0) || reader.namespace !== umlaufUrn) throw new UmlaufError("not-an-umlauf");
  return parseUmlauf(reader.readText());
}

/** What is kept beside the part, as custom document properties: they survive where the part does not. */
export function umlaufProperties(umlauf: Umlauf): Readonly<Record<string, string>> {
  const { id, zustand, eintraege, kopf } = propertyNames.umlauf;
  return {
    [id]: umlauf.id,
    [zustand]: umlauf.zustand,
    [eintraege]: String(umlauf.protokoll.length),
    [kopf]: headOf(umlauf.protokoll),
  };
}

/** What the properties of a document say of its Umlauf. */
export interface UmlaufMark {
  readonly id: string;
  readonly zustand: string;
  readonly eintraege: number;
  readonly kopf: string;
}

/** The mark of an Umlauf among custom properties; null where there is none. */
export function umlaufMark(properties: ReadonlyMap<string, string>): UmlaufMark | null {
  const names = propertyNames.umlauf;
  const id = properties.get(names.id) ?? "";
  if (id === "") return null;
  return {
    id,
    zustand: properties.get(names.zustand) ?? "",
    eintraege: Number(properties.get(names.eintraege)) || 0,
    kopf: properties.get(names.kopf) ?? "",
  };
}

/**
 * How a part fits what the properties say: `lost` – there is none any more; `stale` – it is older than the document;
 * `other` – it belongs to another Umlauf, or to another course of this one.
 */
export type Lage = "whole" | "lost" | "stale" | "other";

export function lageOf(umlauf: Umlauf | null, mark: UmlaufMark | null): Lage {
  if (umlauf === null) return "lost";
  // Document inspection takes properties away too; a part alone says all.
  if (mark === null) return "whole";
  if (mark.id !== umlauf.id) return "other";
  const { protokoll } = umlauf;
  if (mark.eintraege > protokoll.length) return "stale";
  // A part that is ahead was written by a program that could not set properties.
  return mark.kopf === "" || protokoll[mark.eintraege - 1]?.hash === mark.kopf ? "whole" : "other";
}

/** Bytes in UTF-8, without making them. */
function sizeOf(text: string): number {
  let size = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x80) size += code >= 0x800 && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return size;
}
