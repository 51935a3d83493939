import { strToU8 } from "fflate";
import { escapeAttribute } from "./markup.ts";
import { contentTypes, namespaces } from "./names.ts";
import { writeZip } from "./zip.ts";

/** One part of a package: its name begins with a slash. */
export interface Part {
  readonly name: string;
  readonly contentType: string;
  readonly content: string | Uint8Array;
}

/** Parts as the bytes of a package; [Content_Types].xml is made from their types and stands first (ECMA-376-2 10.2). */
export function writeParts(parts: readonly Part[]): Uint8Array {
  const files = new Map<string, Uint8Array>([["[Content_Types].xml", strToU8(contentTypesXml(parts))]]);
  for (const part of parts) {
    const bytes = typeof part.content === "string" ? strToU8(part.content) : part.content;
    files.set(part.name.replace(/^\//, ""), bytes);
  }
  return writeZip(files);
}

function contentTypesXml(parts: readonly Part[]): string {
  const defaults = new Map([
    ["rels", contentTypes.relationships as string],
    ["xml", contentTypes.xml as string],
  ]);
  for (const part of parts) {
    if (part.contentType.startsWith("image/")) defaults.set(extensionOf(part.name), part.contentType);
  }
  const overrides = parts.filter((part) => defaults.get(extensionOf(part.name)) !== part.contentType);
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="${namespaces.types}">`,
    ...[...defaults].map(
      ([extension, type]) =>
        `<Default Extension="${escapeAttribute(extension)}" ContentType="${escapeAttribute(type)}"/>`,
    ),
    ...overrides.map(
      (part) =>
        `<Override PartName="${escapeAttribute(part.name)}" ContentType="${escapeAttribute(part.contentType)}"/>`,
    ),
    "</Types>",
  ].join("");
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1).toLowerCase();
}

/** One relationships part. Ids are given by the caller, so that they are the same in every build. */
export function relationshipsXml(
  relationships: readonly { readonly id: string; readonly type: string; readonly target: string }[],
): string {
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${namespaces.rels}">`,
    ...relationships.map(
      ({ id, type, target }) =>
        `<Relationship Id="${escapeAttribute(id)}" Type="${escapeAttribute(type)}" Target="${escapeAttribute(target)}"/>`,
    ),
    "</Relationships>",
  ].join("");
}
