import { laufzettelPackage } from "../docx/laufzettel-block.ts";
import { umlaufProperties, umlaufXml } from "../docx/umlauf-part.ts";
import { laufzettelTag } from "../steckbrief/tags.ts";
import { laufzettelOf } from "../umlauf/laufzettel.ts";
import type { Context } from "../umlauf/moves.ts";
import { type Umlauf, umlaufUrn } from "../umlauf/umlauf.ts";
import type { WordDocument } from "../word/port.ts";

/**
 * Puts an Umlauf into the open document: first the part, which is all of it, then what is kept beside it, then the
 * Laufzettel that people read. Released, the form's controls are locked; a new version opens them. Throws UmlaufError
 * too-large, WordError.
 */
export async function writeUmlaufInto(
  port: WordDocument,
  umlauf: Umlauf,
  context: Context,
  before: Umlauf | null,
): Promise<void> {
  await port.writePart(umlaufUrn, umlaufXml(umlauf));
  if (port.can("properties")) await port.setProperties(umlaufProperties(umlauf));
  await port.putLocked(laufzettelTag, laufzettelPackage(laufzettelOf(umlauf, context)));
  if (umlauf.zustand === "freigegeben") await port.setLocks("closed");
  else if (before?.zustand === "freigegeben") await port.setLocks("open");
}
