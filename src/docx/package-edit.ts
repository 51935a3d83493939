import { strToU8 } from "fflate";
import { decodeXml } from "./decode.ts";
import { escapeAttribute } from "./markup.ts";
import { namespaces, opc } from "./names.ts";
import { type DocxPackage, folderOf, relationshipsPartOf } from "./package.ts";
import { type Part, relationshipsXml } from "./parts.ts";
import { findEntry, inflateEntry, writeZip } from "./zip.ts";

/** A package whose parts are changed one by one; what nobody touches keeps its bytes. */
export interface PackageEdit {
  /** The text of an XML part as it is now; null where there is none. */
  xml(part: string): string | null;
  /** Replaces the text of a part that is there. */
  change(part: string, xml: string): void;
  /** Adds a part, with its content type; its name begins with a slash. One that is there is replaced. */
  add(part: Part): void;
  remove(part: string): void;
  /** Whether the package has a part of that name. */
  has(part: string): boolean;
  /** Adds a relationship from a part ("" for the package) to another, as a path from the root. Returns its id. */
  relate(from: string, type: string, target: string): string;
  bytes(): Uint8Array;
}

export function createPackageEdit({ zip }: Pick<DocxPackage, "zip">): PackageEdit {
  const files = new Map<string, Uint8Array>();
  for (const entry of zip.entries.values()) files.set(entry.name, inflateEntry(zip, entry));
  const keyOf = (part: string): string => findEntry(zip, part)?.name ?? part;
  const xml = (part: string): string | null => {
    const bytes = files.get(keyOf(part));
    return bytes === undefined ? null : decodeXml(bytes, part);
  };
  const change = (part: string, text: string): void => {
    files.set(keyOf(part), strToU8(asUtf8(text)));
  };
  const edit: PackageEdit = {
    xml,
    change,
    remove: (part) => void files.delete(keyOf(part)),
    has: (part) => files.has(keyOf(part)),
    add({ name, contentType, content }) {
      const part = name.replace(/^\//, "");
      const isNew = !files.has(keyOf(part));
      files.set(keyOf(part), typeof content === "string" ? strToU8(content) : content);
      const types = xml(opc.contentTypesPart) ?? "";
      if (isNew && !part.endsWith(".rels"))
        change(opc.contentTypesPart, withChild(types, "Types", override(name, contentType)));
    },
    relate(from, type, target) {
      const part = relationshipsPartOf(from);
      const before = xml(part);
      const path = relativePath(folderOf(from), target);
      const id = freeId(before ?? "");
      if (before === null) files.set(part, strToU8(relationshipsXml([{ id, type, target: path }])));
      else change(part, withChild(before, "Relationships", relationship(id, type, path)));
      return id;
    },
    bytes: () => writeZip(files),
  };
  return edit;
}

/** We write UTF-8, whatever the part was in before. */
function asUtf8(xml: string): string {
  return xml.replace(/^(<\?xml[^>]*?\sencoding\s*=\s*["'])(?:UTF-16|[^"']*)(["'])/i, "$1UTF-8$2");
}

/** The text of a part with one more child at the end of its root. */
export function withChild(xml: string, root: string, child: string): string {
  const closing = xml.match(new RegExp(`</(?:[\\w.-]+:)?${root}\\s*>\\s*(?:<!--[\\s\\S]*?-->\\s*)*$`));
  if (closing?.index !== undefined) return xml.slice(0, closing.index) + child + xml.slice(closing.index);
  return xml.replace(
    new RegExp(`<((?:[\\w.-]+:)?${root})(\\s[^>]*?)?/>`),
    (_, name: string, attributes = "") => `<${name}${attributes}>${child}</${name}>`,
  );
}

function override(name: string, contentType: string): string {
  return `<Override xmlns="${namespaces.types}" PartName="${escapeAttribute(name)}" ContentType="${escapeAttribute(contentType)}"/>`;
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship xmlns="${namespaces.rels}" Id="${id}" Type="${escapeAttribute(type)}" Target="${escapeAttribute(target)}"/>`;
}

function freeId(xml: string): string {
  for (let number = 1; ; number++) {
    const id = `rIdSteckbrief${number}`;
    if (!xml.includes(`"${id}"`) && !xml.includes(`'${id}'`)) return id;
  }
}

/** Targets are relative to the folder of their part; what lies elsewhere is named from the root. */
function relativePath(folder: string, target: string): string {
  return target.startsWith(folder) ? target.slice(folder.length) : `/${target}`;
}
