import { w } from "./names.ts";
import { rootTag } from "./requisites.ts";
import type { XmlNode } from "./tree.ts";

/** What XML that moves within its part leaves behind. */
export interface MovedXml {
  readonly xml: string;
  /** Start of the part's root tag, with its namespaces. */
  readonly prefixes: ReadonlySet<string>;
  /** Whether a picture goes elsewhere. */
  readonly isPlaced: (drawing: string) => boolean;
}

/** The prefixes that every element of a part may use. */
export function rootPrefixes(xml: string): ReadonlySet<string> {
  const { start, end } = rootTag(xml);
  return declaredIn(xml.slice(start, end));
}

/**
 * An element as it may stand elsewhere in its part, inside a control: without controls around its pieces, without the
 * end of a section, without pictures that go elsewhere. Null where it uses a namespace that is only declared around it.
 */
export function movedXml(node: XmlNode, moved: MovedXml): string | null {
  const text = portable(node, moved);
  const own = declaredIn(text);
  const isKnown = (prefix: string): boolean =>
    own.has(prefix) || moved.prefixes.has(prefix) || prefix === "xml";
  return usedIn(text).every(isKnown) ? text : null;
}

/** What stands in an element, in the same way. */
export function movedContent(node: XmlNode, moved: MovedXml): string | null {
  const parts = node.children.map((child) => movedXml(child, moved));
  return parts.includes(null) ? null : parts.join("");
}

function portable(node: XmlNode, moved: MovedXml): string {
  const { xml, isPlaced } = moved;
  const { name, start, end } = node;
  if (name === w.sdt) {
    const content = node.children.find((child) => child.name === w.sdtContent);
    return content === undefined ? "" : content.children.map((child) => portable(child, moved)).join("");
  }
  if (name === "w:sectPr") return "";
  if ((name === w.drawing || name === w.pict) && isPlaced(xml.slice(start, end))) return "";
  let text = "";
  let at = start;
  for (const child of node.children) {
    text += xml.slice(at, child.start) + portable(child, moved);
    at = child.end;
  }
  return text + xml.slice(at, end);
}

function declaredIn(xml: string): ReadonlySet<string> {
  return new Set([...xml.matchAll(/\sxmlns:([\w.-]+)\s*=/g)].map(([, prefix = ""]) => prefix));
}

/** Prefixes of elements and attributes; those in texts and values don't matter, and are hardly met. */
function usedIn(xml: string): readonly string[] {
  const tags = [...xml.matchAll(/<\/?([\w.-]+):|\s([\w.-]+):[\w.-]+\s*=\s*["']/g)];
  return [...new Set(tags.map(([, element, attribute]) => element ?? attribute ?? ""))].filter(
    (prefix) => prefix !== "" && prefix !== "xmlns",
  );
}
