import type { Umlauf } from "../umlauf/umlauf.ts";
import { umlaufUrn } from "../umlauf/umlauf.ts";
import { customXmlIn } from "./custom-xml.ts";
import { contentTypes, namespaces, relationshipEndings, relationshipTypes } from "./names.ts";
import { type DocxPackage, folderOf, relationshipsOf, relationshipsPartOf, targetsOf } from "./package.ts";
import type { PackageEdit } from "./package-edit.ts";
import { relationshipsXml } from "./parts.ts";
import { createSplices } from "./splice.ts";
import { parseTree } from "./tree.ts";
import { umlaufXml } from "./umlauf-part.ts";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * Puts the Umlauf into the document's custom XML: in place of the part that is there, with the relationship and the
 * properties that programs tend to lose; older copies go. Throws UmlaufError too-large.
 */
export function writeUmlaufPart(edit: PackageEdit, pack: DocxPackage, umlauf: Umlauf): void {
  const xml = declaration + umlaufXml(umlauf);
  const [first, ...others] = [...customXmlIn(pack, umlaufUrn)];
  for (const { part } of others) removePart(edit, pack, part);
  const part = first?.part ?? freePart(edit);
  if (first === undefined) edit.add({ name: `/${part}`, contentType: contentTypes.xml, content: xml });
  else edit.change(part, xml);
  if (!targetsOf(pack.mainRelationships, relationshipEndings.customXml).includes(part))
    edit.relate(pack.main, relationshipTypes.customXml, part);
  addProperties(edit, pack, part, umlauf.id);
}

function freePart(edit: PackageEdit): string {
  for (let number = 1; ; number++) {
    const part = `customXml/item${number}.xml`;
    if (!edit.has(part) && !edit.has(propertiesPartOf(part))) return part;
  }
}

function propertiesPartOf(part: string): string {
  return part.replace(/item(\d+)\.xml$/i, "itemProps$1.xml");
}

/** Without its properties a part has no identity, and LibreOffice drops it at the next saving (ECMA-376-1 22.5). */
function addProperties(edit: PackageEdit, pack: DocxPackage, part: string, id: string): void {
  const related = targetsOf(relationshipsOf(pack.zip, part), relationshipEndings.customXmlProperties);
  if (related.some((name) => edit.has(name))) return;
  const name = propertiesPartOf(part);
  if (name === part) return;
  const itemId = `{${id.toUpperCase()}}`;
  const content = `${declaration}<ds:datastoreItem ds:itemID="${itemId}" xmlns:ds="${namespaces.ds}"><ds:schemaRefs><ds:schemaRef ds:uri="${umlaufUrn}"/></ds:schemaRefs></ds:datastoreItem>`;
  edit.add({ name: `/${name}`, contentType: contentTypes.customXmlProperties, content });
  const target = name.slice(folderOf(part).length);
  const relationship = { id: "rId1", type: relationshipTypes.customXmlProperties, target };
  edit.add({
    name: `/${relationshipsPartOf(part)}`,
    contentType: contentTypes.relationships,
    content: declaration + relationshipsXml([relationship]).replace(/^<\?xml[^>]*\?>\n/, ""),
  });
}

function removePart(edit: PackageEdit, pack: DocxPackage, part: string): void {
  const related = targetsOf(relationshipsOf(pack.zip, part), relationshipEndings.customXmlProperties);
  for (const name of [part, relationshipsPartOf(part), ...related]) if (edit.has(name)) edit.remove(name);
  const ids = pack.mainRelationships.filter(({ target }) => target === part).map(({ id }) => id);
  const relationships = relationshipsPartOf(pack.main);
  const xml = edit.xml(relationships);
  if (xml === null || ids.length === 0) return;
  const splices = createSplices();
  for (const { start, inner, end } of parseTree(xml, relationships).children) {
    const id = /\sId\s*=\s*["']([^"']*)["']/.exec(xml.slice(start, inner))?.[1] ?? "";
    if (ids.includes(id)) splices.replace(start, end, "");
  }
  edit.change(relationships, splices.apply(xml));
}
