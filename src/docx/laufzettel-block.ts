import type { Laufzettel } from "../umlauf/laufzettel.ts";
import { bodyPackage } from "./blocks.ts";
import { laufzettelXml } from "./laufzettel-body.ts";

/** Flat OPC of the Laufzettel in its control, as Word inserts it at the end of a document. */
export function laufzettelPackage(laufzettel: Laufzettel): string {
  return bodyPackage(laufzettelXml(laufzettel), []);
}
