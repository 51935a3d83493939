import type { Form } from "../steckbrief/kinds.ts";
import type { ControlSpec } from "../steckbrief/tags.ts";
import type { AnySteckbrief } from "../steckbrief/value.ts";
import { formXml } from "./body.ts";
import { caseIdsOf, contentsOf } from "./contents.ts";
import { readDocument } from "./document.ts";
import { DocxError } from "./error.ts";
import { createLists, putMain } from "./main-part.ts";
import { w } from "./names.ts";
import { type DocxPackage, openPackage, readXmlPart } from "./package.ts";
import { createPackageEdit } from "./package-edit.ts";
import type { Platform } from "./platform.ts";
import { type Reading, readSteckbrief } from "./read.ts";
import { rebuildForm } from "./rebuild-form.ts";
import { createSource, type Source } from "./source.ts";
import { createSplices, type Splices } from "./splice.ts";
import { childOf, parseTree, type XmlNode } from "./tree.ts";
import { damagedControls } from "./wholeness.ts";
import type { TakeNote } from "./write-texts.ts";

/** A document whose form is whole: every control of the form once, at its level, with nothing beside it. */
export interface Restored {
  readonly bytes: Uint8Array;
  readonly changed: boolean;
  /** Whether the document held no form at all before. */
  readonly added: boolean;
}

/**
 * Makes the form of a document whole, with the same content; one that is not there is added at the end. Text that
 * belongs to no field is kept, and told. Throws DocxError, also several-steckbriefe.
 */
export function restoreForm(bytes: Uint8Array, form: Form, note: TakeNote, platform: Platform): Restored {
  const pack = openPackage(bytes, platform);
  const source = createSource(readDocument(pack), form);
  const xml = readXmlPart(pack.zip, pack.main) ?? "";
  const root = parseTree(xml, pack.main);
  const body = bodyOf(root);
  const { steckbrief, findings } = readSteckbrief(bytes, { form, platform }) as Reading<Form>;
  // Made one of several, nobody could tell any more what belonged to which.
  if (findings.some(({ code }) => code === "several-steckbriefe")) throw new DocxError("several-steckbriefe");
  const contents = contentsOf(steckbrief, form);
  const cases = caseIdsOf(steckbrief, form);
  // What is read then stands in a header or a footer.
  if (isWithoutForm(source)) {
    const added = changeMain(pack, xml, form, (splices, withLists) =>
      insertAtEnd(body, withLists(formXml(form, { contents, cases })), splices),
    );
    return { bytes: added, changed: true, added: true };
  }
  const damaged = damagedControls({ form, source, root, contents, cases });
  if (damaged.length === 0) return { bytes, changed: false, added: false };
  noteRestored(damaged, form, note);
  const rebuild = (plain: ReadonlySet<string>, take: TakeNote): Uint8Array =>
    changeMain(pack, xml, form, (splices, withLists) => {
      const main = pack.main;
      rebuildForm({
        ...{ form, source, xml, main, root, body, contents, cases },
        ...{ plain, withLists, splices, note: take },
      });
    });
  const read = (rebuilt: Uint8Array): AnySteckbrief =>
    readSteckbrief(rebuilt, { form, platform }).steckbrief as AnySteckbrief;
  return { bytes: sameContent(steckbrief, form, { rebuild, read }, note), changed: true, added: false };
}

/** More than so many are told together. */
const mostNamed = 3;

function noteRestored(damaged: readonly ControlSpec[], form: Form, note: TakeNote): void {
  if (damaged.length > mostNamed) {
    const keys = new Set(damaged.map(({ address }) => address.field));
    const places = form.fields.filter(({ key }) => keys.has(key)).map(({ short }) => short.de);
    if (places.length > 1) {
      note("fields-restored", null, { count: places.length, places: places.join(", ") });
      return;
    }
  }
  for (const { address, title } of damaged) note("field-restored", address, { place: title.de });
}

interface Attempt {
  /** The document with these fields written anew, without their formatting. */
  readonly rebuild: (plain: ReadonlySet<string>, take: TakeNote) => Uint8Array;
  readonly read: (bytes: Uint8Array) => AnySteckbrief;
}

/**
 * The form put anew with its text as it stood, where that reads the same; fields where it doesn't are written anew.
 * Content comes before its formatting.
 */
function sameContent(
  before: AnySteckbrief,
  form: Form,
  { rebuild, read }: Attempt,
  note: TakeNote,
): Uint8Array {
  const all = form.fields.map(({ key }) => key);
  let plain: ReadonlySet<string> = new Set();
  for (let attempt = 0; attempt < 2; attempt++) {
    const notes: Parameters<TakeNote>[] = [];
    const bytes = rebuild(plain, (...one) => void notes.push(one));
    const after = read(bytes);
    const changed = all.filter((key) => JSON.stringify(after[key]) !== JSON.stringify(before[key]));
    if (changed.length === 0) {
      for (const one of notes) note(...one);
      return bytes;
    }
    plain = new Set([...plain, ...changed]);
  }
  return rebuild(new Set(all), note);
}

/** The document with changes to its main part. */
function changeMain(
  pack: DocxPackage,
  xml: string,
  form: Form,
  change: (splices: Splices, withLists: (xml: string) => string) => void,
): Uint8Array {
  const edit = createPackageEdit(pack);
  const splices = createSplices();
  change(splices, createLists(edit, pack));
  putMain(edit, pack, splices.apply(xml), form);
  return edit.bytes();
}

function isWithoutForm({ tagged, titled, outline, form }: Source): boolean {
  return (
    tagged.size === 0 && titled.size === 0 && form.fields.every(({ key }) => outline.field(key) === null)
  );
}

function bodyOf(root: XmlNode): XmlNode {
  const body = childOf(root, w.body);
  if (body === null) throw new DocxError("no-document");
  return body;
}

/** Adds blocks behind everything else; the properties of the last section stay last (ECMA-376-1 17.6.17). */
function insertAtEnd(body: XmlNode, blocks: string, splices: Splices): void {
  const last = body.children.at(-1);
  if (body.end === body.inner) splices.replace(body.start, body.end, `<w:body>${blocks}</w:body>`);
  else splices.insert(last?.name === "w:sectPr" ? last.start : body.innerEnd, blocks);
}
