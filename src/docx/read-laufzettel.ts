import { steckbriefForm } from "../steckbrief/form.ts";
import type { Form } from "../steckbrief/kinds.ts";
import { type PrintedUmlauf, parseLaufzettel } from "../umlauf/laufzettel-read.ts";
import { cellsOf, findLaufzettel } from "./laufzettel-place.ts";
import { openPackage, readXmlPart } from "./package.ts";
import { parseTree } from "./tree.ts";

/** What the Laufzettel of a document says; null where it has none that can be read. Throws DocxError. */
export function readLaufzettel(bytes: Uint8Array, form: Form = steckbriefForm): PrintedUmlauf | null {
  const pack = openPackage(bytes);
  const xml = readXmlPart(pack.zip, pack.main) ?? "";
  const place = findLaufzettel(parseTree(xml, pack.main), xml);
  if (place?.table == null) return null;
  return parseLaufzettel({ lines: place.lines, rows: cellsOf(place.table, xml).slice(1) }, form);
}
