import { isUnderstood, mc } from "./names.ts";
import type { XmlReader } from "./xml.ts";

/**
 * Reads `mc:AlternateContent` once: the first choice whose namespaces we know, else the fallback (ECMA-376-3 7.6).
 * Text boxes stand in both.
 */
export function readAlternative(xml: XmlReader, readInside: () => void): void {
  const depth = xml.depth;
  let taken = false;
  while (xml.nextChild(depth)) {
    if (taken || !(xml.name === mc.fallback || (xml.name === mc.choice && isChoiceUnderstood(xml)))) continue;
    taken = true;
    readInside();
  }
}

function isChoiceUnderstood(xml: XmlReader): boolean {
  const prefixes = (xml.attribute(mc.requires) ?? "").split(/\s+/).filter((prefix) => prefix !== "");
  return prefixes.every((prefix) => isUnderstood(xml.namespaceOf(prefix) ?? ""));
}
