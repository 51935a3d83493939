import { strFromU8 } from "fflate";
import { DocxError } from "./error.ts";
import { escapeAttribute } from "./markup.ts";
import { contentTypes, namespaces } from "./names.ts";
import { type Part, writeParts } from "./parts.ts";
import { findEntry, inflateEntry, readZip } from "./zip.ts";

const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const contentTypesName = "[Content_Types].xml";
const relationshipsName = "/_rels/.rels";

/** A .docx as one flat OPC text, as `insertOoxml` takes it. Throws where the bytes are no package. */
export function flatOpc(docx: Uint8Array): string {
  return flatPackage(readParts(docx));
}

/** The parts of a package with their content types; [Content_Types].xml is in them, not among them. */
export function readParts(docx: Uint8Array): readonly Part[] {
  const zip = readZip(docx);
  const types = findEntry(zip, contentTypesName);
  if (types === null) throw new DocxError("no-document", { part: contentTypesName });
  const typeOf = readContentTypes(strFromU8(inflateEntry(zip, types)));
  return [...zip.entries.values()]
    .filter(({ name }) => name !== contentTypesName)
    .map((entry): Part => {
      const name = `/${entry.name}`;
      const contentType = typeOf(name);
      const bytes = inflateEntry(zip, entry);
      return { name, contentType, content: isXml(contentType) ? strFromU8(bytes) : bytes };
    });
}

/** The same from parts; the relationships of the package come first, as Word expects them. */
export function flatPackage(parts: readonly Part[]): string {
  const first = parts.filter((part) => part.name === relationshipsName);
  const others = parts.filter((part) => part.name !== relationshipsName);
  return [
    declaration,
    `<?mso-application progid="Word.Document"?>\n`,
    `<pkg:package xmlns:pkg="${namespaces.pkg}">`,
    ...[...first, ...others].map(partXml),
    "</pkg:package>",
  ].join("");
}

/** A flat OPC text as the bytes of a .docx. Throws where the text is no package or names a part twice. */
export function fromFlatOpc(xml: string): Uint8Array {
  return writeParts(readFlat(xml));
}

/** The parts of a flat OPC text. */
export function readFlat(xml: string): readonly Part[] {
  const prefix = new RegExp(`xmlns:([\\w.-]+)=["']${namespaces.pkg}["']`).exec(xml)?.[1];
  if (prefix === undefined) throw new RangeError("the text is no flat OPC package");
  const names = new Set<string>();
  return [
    ...xml.matchAll(new RegExp(`<${prefix}:part\\b([^>]*)>([\\s\\S]*?)</${prefix}:part\\s*>`, "g")),
  ].map(([, attributes = "", body = ""]) => {
    const name = attributeOf(attributes, `${prefix}:name`);
    if (names.has(name)) throw new RangeError(`the package holds the part ${name} twice`);
    names.add(name);
    const contentType = attributeOf(attributes, `${prefix}:contentType`);
    return { name, contentType, content: contentOf(body, prefix) };
  });
}

function partXml(part: Part): string {
  const { name, contentType, content } = part;
  const padding = name.endsWith(".rels") ? ` pkg:padding="256"` : "";
  const attributes = `pkg:name="${escapeAttribute(name)}" pkg:contentType="${escapeAttribute(contentType)}"${padding}`;
  return typeof content === "string"
    ? `<pkg:part ${attributes}><pkg:xmlData>${withoutDeclaration(content)}</pkg:xmlData></pkg:part>`
    : `<pkg:part ${attributes} pkg:compression="store"><pkg:binaryData>${toBase64(content)}</pkg:binaryData></pkg:part>`;
}

function contentOf(body: string, prefix: string): string | Uint8Array {
  const xml = new RegExp(`^\\s*<${prefix}:xmlData[^>]*>([\\s\\S]*)</${prefix}:xmlData\\s*>\\s*$`).exec(
    body,
  )?.[1];
  if (xml !== undefined) return declaration + xml.trim();
  const binary = new RegExp(`<${prefix}:binaryData[^>]*>([\\s\\S]*)</${prefix}:binaryData\\s*>`).exec(
    body,
  )?.[1];
  return fromBase64(binary ?? "");
}

function withoutDeclaration(xml: string): string {
  return xml.replace(/^\ufeff?\s*<\?xml[^?]*\?>\s*/, "");
}

function isXml(contentType: string): boolean {
  return /[+/]xml$/.test(contentType) && !contentType.startsWith("image/");
}

function readContentTypes(xml: string): (name: string) => string {
  const pairs = (element: string, key: string) =>
    new Map(
      [...xml.matchAll(new RegExp(`<(?:\\w+:)?${element}\\b([^>]*)>`, "g"))].map(
        ([, attributes = ""]) =>
          [attributeOf(attributes, key).toLowerCase(), attributeOf(attributes, "ContentType")] as const,
      ),
    );
  const overrides = pairs("Override", "PartName");
  const defaults = pairs("Default", "Extension");
  return (name) => {
    const lower = name.toLowerCase();
    return overrides.get(lower) ?? defaults.get(lower.slice(lower.lastIndexOf(".") + 1)) ?? contentTypes.xml;
  };
}

function attributeOf(attributes: string, name: string): string {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return (found?.[1] ?? found?.[2] ?? "")
    .replaceAll("&lt;", "<")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Base64 (RFC 4648, section 4), without any host's help: this code runs in the pane and in Node alike. */
export function toBase64(bytes: Uint8Array): string {
  const groups: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const triple = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const group = [18, 12, 6, 0].map((shift) => alphabet[(triple >> shift) & 63]).join("");
    groups.push(group);
  }
  const missing = (3 - (bytes.length % 3)) % 3;
  const text = groups.join("");
  return text.slice(0, text.length - missing) + "=".repeat(missing);
}

/** The bytes of a Base64 text; white space is skipped. Throws RangeError on anything else. */
export function fromBase64(text: string): Uint8Array {
  const characters = text.replace(/\s+/g, "").replace(/=+$/, "");
  const bytes = new Uint8Array(Math.floor((characters.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const character of characters) {
    const value = alphabet.indexOf(character);
    if (value < 0) throw new RangeError("the package holds bytes that are no Base64");
    held = (held << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (held >> bits) & 255;
      held &= (1 << bits) - 1;
    }
  }
  return bytes;
}
