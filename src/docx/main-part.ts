import type { Form } from "../steckbrief/kinds.ts";
import type { DocxPackage } from "./package.ts";
import type { PackageEdit } from "./package-edit.ts";
import { addRequisites, bindPrefixes, bulletList } from "./requisites.ts";
import { styleIds } from "./styles.ts";

/** A paragraph of our list as `textParagraphs` writes it, up to and behind the number of the list. */
const listParagraph = new RegExp(
  `(<w:pStyle w:val="${styleIds.list}"/><w:numPr><w:ilvl w:val="\\d"/><w:numId w:val=")\\d+("/></w:numPr>)`,
  "g",
);

/** Puts the changed main document back, with everything that our XML in it refers to. */
export function putMain(edit: PackageEdit, pack: DocxPackage, xml: string, form: Form): void {
  edit.change(pack.main, bindPrefixes(xml, ["w", "w14", "w15", "mc"]));
  addRequisites(edit, pack, form);
}

/** Gives lists in XML of ours the number that our list has in the document; it is added where the document has none. */
export function createLists(edit: PackageEdit, pack: DocxPackage): (xml: string) => string {
  let list: string | null = null;
  return (xml) => {
    if (xml.search(listParagraph) < 0) return xml;
    list ??= bulletList(edit, pack);
    return xml.replace(listParagraph, `$1${list}$2`);
  };
}
