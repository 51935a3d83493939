import type { Form } from "../steckbrief/kinds.ts";
import { formXml } from "./body.ts";
import { readDocument } from "./document.ts";
import { DocxError } from "./error.ts";
import { putMain } from "./main-part.ts";
import { w } from "./names.ts";
import { type DocxPackage, openPackage } from "./package.ts";
import { createPackageEdit } from "./package-edit.ts";
import { createSource, type Source } from "./source.ts";
import { createSplices, type Splices } from "./splice.ts";
import { childOf, parseTree, type XmlNode } from "./tree.ts";
import type { TakeNote } from "./write-texts.ts";

/** A document whose form is whole: every control of the form once, at its level, with nothing beside it. */
export interface Restored {
  readonly bytes: Uint8Array;
  readonly changed: boolean;
  /** Whether the document held no form at all before. */
  readonly added: boolean;
}

/** Makes the form of a document whole. Throws DocxError. */
export function restoreForm(bytes: Uint8Array, form: Form, note: TakeNote): Restored {
  const pack = openPackage(bytes);
  const source = createSource(readDocument(pack), form);
  if (isWithoutForm(source)) return { bytes: addForm(pack, form), changed: true, added: true };
  void note;
  return { bytes, changed: false, added: false };
}

function isWithoutForm({ tagged, titled, outline, form }: Source): boolean {
  return (
    tagged.size === 0 && titled.size === 0 && form.fields.every(({ key }) => outline.field(key) === null)
  );
}

function addForm(pack: DocxPackage, form: Form): Uint8Array {
  const edit = createPackageEdit(pack);
  const xml = edit.xml(pack.main) ?? "";
  const splices = createSplices();
  insertAtEnd(bodyOf(xml, pack), formXml(form), splices);
  putMain(edit, pack, splices.apply(xml), form);
  return edit.bytes();
}

/** The body of a main document. */
export function bodyOf(xml: string, pack: DocxPackage): XmlNode {
  const body = childOf(parseTree(xml, pack.main), w.body);
  if (body === null) throw new DocxError("no-document");
  return body;
}

/** Adds blocks behind everything else; the properties of the last section stay last (ECMA-376-1 17.6.17). */
export function insertAtEnd(body: XmlNode, blocks: string, splices: Splices): void {
  const last = body.children.at(-1);
  if (body.end === body.inner) splices.replace(body.start, body.end, `<w:body>${blocks}</w:body>`);
  else splices.insert(last?.name === "w:sectPr" ? last.start : body.innerEnd, blocks);
}
