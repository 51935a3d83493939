import { paragraphsOf } from "./atoms.ts";
import { controlsAround } from "./controls.ts";
import type { WorkbenchDocument } from "./document.ts";
import { child, create } from "./dom.ts";
import { type FlatPart, formatFlatPackage } from "./flat-package.ts";
import { contentType } from "./ooxml.ts";
import { paragraphsIn, type Span } from "./ranges.ts";

/** The whole paragraphs of a span as a flat package, with all other parts of the document beside them. */
export function formatOoxml(document: WorkbenchDocument, span: Span): string {
  const source = document.package;
  const parts = source.paths().map((path): FlatPart => {
    const type =
      source.contentType(path) ?? (path.endsWith(".rels") ? contentType.relationships : contentType.xml);
    if (path === source.mainPath) return { path, contentType: type, content: trimmed(document, span) };
    const isXml = /\.(xml|rels)$/.test(path);
    return {
      path,
      contentType: type,
      content: isXml ? source.xml(path).documentElement : source.bytes(path),
    };
  });
  return formatFlatPackage(parts);
}

function trimmed(document: WorkbenchDocument, span: Span): Element {
  const root = document.body.ownerDocument.documentElement;
  const copy = root.cloneNode(false) as Element;
  const body = create(root, "body");
  const section = child(document.body, "sectPr");
  body.append(...blocksIn(span).map((block) => block.cloneNode(true)));
  if (section !== null) body.appendChild(section.cloneNode(true));
  copy.appendChild(body);
  return copy;
}

/** The paragraphs of a span; a control around whole paragraphs of it in their place. */
function blocksIn(span: Span): readonly Element[] {
  const paragraphs = paragraphsIn(span);
  const whole = new Set(paragraphs);
  const blocks = paragraphs.map((paragraph) => {
    const outer = controlsAround(paragraph.parentElement)
      .filter((control) => paragraphsOf(control).every((inner) => whole.has(inner)))
      .at(-1);
    return outer ?? paragraph;
  });
  return [...new Set(blocks)];
}
