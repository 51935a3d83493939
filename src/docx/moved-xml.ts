import { w } from "./names.ts";
import { rootTag } from "./requisites.ts";
import { childOf, isSelfClosing, type XmlNode } from "./tree.ts";

/** What XML that moves within its part leaves behind. */
export interface MovedXml {
  readonly xml: string;
  /** Start of the part's root tag, with its namespaces. */
  readonly prefixes: ReadonlySet<string>;
  /** The style that ordinary paragraphs get. */
  readonly style: string;
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
  if (name === w.p) return styled(node, children(node, moved), moved);
  if ((name === w.drawing || name === w.pict) && isPlaced(xml.slice(start, end))) return "";
  return children(node, moved);
}

function children(node: XmlNode, moved: MovedXml): string {
  let text = "";
  let at = node.start;
  for (const child of node.children) {
    text += moved.xml.slice(at, child.start) + portable(child, moved);
    at = child.end;
  }
  return text + moved.xml.slice(at, node.end);
}

/** What programs call the style of ordinary text. */
const ordinaryStyles = /^(?:Normal|Standard|BodyText|TextBody|Textk\p{L}*rper|FirstParagraph|Compact)$/iu;

/** Ordinary paragraphs look like the form they move into. `text` is the element as it moves. */
function styled(node: XmlNode, text: string, { style, xml }: MovedXml): string {
  const ours = `<w:pStyle w:val="${style}"/>`;
  const properties = childOf(node, w.pPr);
  const own = childOf(properties, w.pStyle);
  if (own !== null)
    return ordinaryStyles.test(own.val ?? "") ? text.replace(xml.slice(own.start, own.end), ours) : text;
  const whole = `<w:pPr>${ours}</w:pPr>`;
  const insert = (at: number, piece: string): string =>
    text.slice(0, at - node.start) + piece + text.slice(at - node.start);
  if (properties !== null)
    return isSelfClosing(properties)
      ? text.replace(xml.slice(properties.start, properties.end), whole)
      : insert(properties.inner, ours);
  if (!isSelfClosing(node)) return insert(node.inner, whole);
  const [, name = ""] = /^<([^\s/>]+)/.exec(text) ?? [];
  return `${text.replace(/\s*\/>$/, ">")}${whole}</${name}>`;
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
