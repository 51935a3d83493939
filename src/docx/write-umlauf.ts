import { steckbriefForm } from "../steckbrief/form.ts";
import type { Form } from "../steckbrief/kinds.ts";
import { contextOf } from "../umlauf/context.ts";
import { laufzettelOf } from "../umlauf/laufzettel.ts";
import type { Umlauf } from "../umlauf/umlauf.ts";
import { DocxError } from "./error.ts";
import { laufzettelXml } from "./laufzettel-body.ts";
import { findLaufzettel } from "./laufzettel-place.ts";
import { putMain } from "./main-part.ts";
import { w } from "./names.ts";
import { openPackage } from "./package.ts";
import { createPackageEdit } from "./package-edit.ts";
import { readSteckbrief } from "./read.ts";
import { bindPrefixes } from "./requisites.ts";
import { createSplices } from "./splice.ts";
import { childOf, parseTree } from "./tree.ts";
import { openChangesIn } from "./umlauf-changes.ts";
import { umlaufProperties } from "./umlauf-part.ts";
import { writeUmlaufPart } from "./umlauf-write-part.ts";
import { writeCustomProperties } from "./write-properties.ts";

/**
 * Puts an Umlauf into a document: the custom XML part, the properties beside it, and the Laufzettel at the end. The
 * Steckbrief itself and everything else stays as it is. Throws DocxError, and UmlaufError too-large.
 */
export function writeUmlauf(bytes: Uint8Array, umlauf: Umlauf, form: Form = steckbriefForm): Uint8Array {
  const { steckbrief, findings } = readSteckbrief(bytes, { form });
  const pack = openPackage(bytes);
  const now = umlauf.protokoll.at(-1)?.zeit ?? "";
  const context = contextOf({ steckbrief, findings, openChanges: openChangesIn(pack, form), now }, form);
  const edit = createPackageEdit(pack);
  writeUmlaufPart(edit, pack, umlauf);
  writeCustomProperties(edit, pack, umlaufProperties(umlauf));
  const before = edit.xml(pack.main) ?? "";
  const after = withLaufzettel(before, pack.main, laufzettelXml(laufzettelOf(umlauf, context, form)));
  if (after !== before) putMain(edit, pack, after, form);
  return edit.bytes();
}

/** The main document with the Laufzettel in the place of the one it has, or behind everything else. */
function withLaufzettel(main: string, part: string, laufzettel: string): string {
  const xml = bindPrefixes(main, ["w"]);
  const root = parseTree(xml, part);
  const place = findLaufzettel(root, xml);
  const splices = createSplices();
  if (place !== null) {
    const kept = place.strangers.map(({ start, end }) => xml.slice(start, end)).join("");
    splices.replace(place.start, place.end, laufzettel + kept);
    return splices.apply(xml);
  }
  const body = childOf(root, w.body);
  if (body === null) throw new DocxError("no-document");
  const last = body.children.at(-1);
  // The properties of the last section stay last, and a paragraph stands before them (ECMA-376-1 17.6.17).
  const at = last?.name === "w:sectPr" ? last.start : body.innerEnd;
  splices.insert(at, `${laufzettel}<w:p/>`);
  return splices.apply(xml);
}
