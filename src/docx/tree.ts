import { wAttribute } from "./names.ts";
import { XmlEvent, XmlReader } from "./xml.ts";

/** An element with its place in the text of its part: offsets in characters. */
export interface XmlNode {
  /** Logical name (names.ts). */
  readonly name: string;
  /** `w:val`, which most small elements have. */
  readonly val: string | null;
  readonly parent: XmlNode | null;
  readonly children: XmlNode[];
  /** Of the start tag's `<`. */
  readonly start: number;
  /** Behind the start tag. */
  readonly inner: number;
  /** Before the end tag. */
  innerEnd: number;
  /** Behind the end tag. */
  end: number;
}

/** The root element of a part, with the places of everything in it. Throws DocxError malformed-xml. */
export function parseTree(xml: string, part: string): XmlNode {
  const reader = new XmlReader(xml, part);
  let root: XmlNode | null = null;
  let open: XmlNode | null = null;
  for (let event = reader.next(); event !== XmlEvent.end; event = reader.next()) {
    if (event === XmlEvent.open) {
      const inner = reader.position;
      // A start tag holds no other `<`.
      const start = xml.lastIndexOf("<", inner - 1);
      const node: XmlNode = {
        name: reader.name,
        val: reader.attribute(wAttribute.val),
        parent: open,
        children: [],
        start,
        inner,
        innerEnd: inner,
        end: inner,
      };
      open?.children.push(node);
      root ??= node;
      open = node;
    } else if (event === XmlEvent.close && open !== null) {
      open.end = reader.position;
      open.innerEnd = open.end === open.inner ? open.inner : xml.lastIndexOf("<", open.end - 1);
      open = open.parent;
    }
  }
  if (root === null) throw new RangeError(`${part} has no root`);
  return root;
}

/** The first child of that name. */
export function childOf(node: XmlNode | null | undefined, name: string): XmlNode | null {
  return node?.children.find((child) => child.name === name) ?? null;
}

/** Everything below an element, in the order of the text. */
export function* descendantsOf(node: XmlNode): Generator<XmlNode> {
  for (const child of node.children) {
    yield child;
    yield* descendantsOf(child);
  }
}

/** The nearest element around another that a test holds for. */
export function ancestorOf(node: XmlNode, holds: (node: XmlNode) => boolean): XmlNode | null {
  for (let one = node.parent; one !== null; one = one.parent) if (holds(one)) return one;
  return null;
}

/** Whether the element has no end tag. */
export function isSelfClosing(node: XmlNode): boolean {
  return node.end === node.inner;
}
