import { decodeXml } from "./decode.ts";
import { mainContentTypes, opc, relationshipEndings } from "./names.ts";
import { folderOf, openPackage, relationshipsPartOf, targetsOf } from "./package.ts";
import { createPackageEdit } from "./package-edit.ts";
import type { Platform } from "./platform.ts";
import { findEntry, inflateEntry, type ZipDirectory } from "./zip.ts";

/**
 * A document that is to be a .docx: a template or a file with macros becomes a plain document, and macros stay behind.
 * Word opens no .docx whose content type says otherwise. The same bytes where it is one already. Throws DocxError.
 */
export function asPlainDocument(bytes: Uint8Array, platform: Platform): Uint8Array {
  const pack = openPackage(bytes, platform);
  const types = textOf(pack.zip, opc.contentTypesPart);
  const macros = targetsOf(pack.mainRelationships, relationshipEndings.vbaProject);
  const others = Object.values(mainContentTypes).filter((type) => type !== mainContentTypes.document);
  if (macros.length === 0 && !others.some((type) => types.includes(`"${type}"`))) return bytes;
  const edit = createPackageEdit(pack);
  // What belongs to the macros hangs on their part.
  const gone = macros.flatMap((part) => [part, relationshipsPartOf(part), `${folderOf(part)}vbaData.xml`]);
  for (const part of gone) edit.remove(part);
  edit.change(opc.contentTypesPart, plainTypes(types, gone, others));
  const relations = relationshipsPartOf(pack.main);
  const before = edit.xml(relations);
  if (before !== null && macros.length > 0)
    edit.change(relations, before.replace(/<(?:[\w.-]+:)?Relationship\s[^>]*\/vbaProject"[^>]*\/>/g, ""));
  return edit.bytes();
}

function plainTypes(types: string, gone: readonly string[], others: readonly string[]): string {
  const named = types.replace(/<(?:[\w.-]+:)?Override\s[^>]*?\/>/g, (override) =>
    gone.some((part) => override.includes(`"/${part}"`)) ? "" : override,
  );
  return others.reduce((text, type) => text.replaceAll(`"${type}"`, `"${mainContentTypes.document}"`), named);
}

function textOf(zip: ZipDirectory, part: string): string {
  const entry = findEntry(zip, part);
  return entry === null ? "" : decodeXml(inflateEntry(zip, entry), part);
}
