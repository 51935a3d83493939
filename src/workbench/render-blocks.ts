import { contentOf } from "./controls.ts";
import { isW } from "./dom.ts";
import { frame, refreshFrame } from "./render-control.ts";
import { twips } from "./render-css.ts";
import { ListCounter, type Marker } from "./render-numbering.ts";
import { renderParagraph } from "./render-paragraph.ts";
import { value } from "./render-styles.ts";
import { renderTable } from "./render-table.ts";
import type { Scene } from "./scene.ts";

/** Draws a story's blocks into an element; HTML of paragraphs that the scene still holds is used again. */
export function renderBlocks(story: Element, into: HTMLElement, scene: Scene): void {
  arrange(into, blocksOf(story, { scene, lists: new ListCounter(scene.numbering) }));
}

interface Drawing {
  readonly scene: Scene;
  readonly lists: ListCounter;
}

function blocksOf(container: Element, drawing: Drawing): HTMLElement[] {
  const blocks: HTMLElement[] = [];
  let previous: string | null = null;
  for (const node of container.children) {
    if (!isW(node)) continue;
    switch (node.localName) {
      case "p": {
        const html = paragraphBlock(node, drawing, previous);
        previous = html.dataset.style ?? null;
        blocks.push(html);
        break;
      }
      case "sdt": {
        const content = contentOf(node);
        if (content === null) break;
        const html = drawing.scene.frameOf(node) ?? frame(node, "div", drawing.scene);
        refreshFrame(node, html);
        arrange(html, blocksOf(content, drawing));
        blocks.push(html);
        previous = null;
        break;
      }
      case "tbl":
        blocks.push(renderTable(node, drawing.scene, (cell) => blocksOf(cell, drawing)));
        previous = null;
        break;
      case "customXml":
      case "ins":
      case "moveTo":
        blocks.push(...blocksOf(node, drawing));
    }
  }
  return blocks;
}

function paragraphBlock(node: Element, { scene, lists }: Drawing, previous: string | null): HTMLElement {
  const look = scene.styles.paragraph(node);
  const html = scene.htmlOf(node) ?? renderParagraph(node, look, scene);
  showMarker(html, lists.next(node, look));
  // Paragraphs of one style may leave out the space between them (ECMA-376 17.3.1.9).
  const contextual = look.paragraph.has("contextualSpacing") && previous === look.styleId;
  if (contextual)
    html.style.marginTop = `calc(var(--push, 0px) - ${twips(value(look.paragraph, "spacing", "after") ?? "0")})`;
  return html;
}

function showMarker(html: HTMLElement, marker: Marker | null): void {
  if (marker === null) {
    delete html.dataset.marker;
    return;
  }
  html.dataset.marker = marker.text;
  html.dataset.level = String(marker.level);
  html.style.marginLeft = twips(marker.left);
  html.style.textIndent = "0";
  html.style.setProperty("--hanging", twips(marker.hanging));
}

/** Makes the element's children exactly these, moving as little as possible. */
export function arrange(parent: HTMLElement, children: readonly Node[]): void {
  let at: ChildNode | null = parent.firstChild;
  for (const node of children) {
    if (node === at) at = at.nextSibling;
    else parent.insertBefore(node, at);
  }
  while (at !== null) {
    const next: ChildNode | null = at.nextSibling;
    at.remove();
    at = next;
  }
}
