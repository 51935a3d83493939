import type { DomPoint } from "./caret.ts";
import type { WorkbenchDocument } from "./document.ts";
import {
  type Edge,
  edgePart,
  gapBetweenPages,
  type PageSetup,
  pageSetup,
  paginate,
  placeTabs,
} from "./pages.ts";
import { renderBlocks } from "./render-blocks.ts";
import { Scene } from "./scene.ts";

/** The sheets of paper under the text, and the text's one flow above them. */
export class PageView {
  readonly flow: HTMLElement;
  readonly #desk: HTMLElement;
  readonly #stack: HTMLElement;
  readonly #sheets: HTMLElement;
  readonly #listeners = new Set<() => void>();
  #edges: Scene[] = [];
  #count = 0;
  #scale = 1;
  #last: { document: WorkbenchDocument; scene: Scene } | null = null;

  constructor(desk: HTMLElement) {
    const page = desk.ownerDocument;
    this.#desk = desk;
    this.#stack = desk.appendChild(page.createElement("div"));
    this.#stack.className = "stack";
    this.#sheets = this.#stack.appendChild(page.createElement("div"));
    this.#sheets.className = "sheets";
    this.#sheets.setAttribute("aria-hidden", "true");
    this.flow = this.#stack.appendChild(page.createElement("div"));
    this.flow.className = "flow";
    this.flow.contentEditable = "true";
    this.flow.tabIndex = 0;
    this.flow.spellcheck = false;
    this.flow.lang = "de";
    this.flow.setAttribute("role", "textbox");
    this.flow.setAttribute("aria-multiline", "true");
    new ResizeObserver(() => this.#again()).observe(desk);
    // A picture has no height before it is decoded.
    this.flow.addEventListener("load", () => this.#again(), true);
    page.fonts?.ready.then(() => this.#again());
  }

  get count(): number {
    return this.#count;
  }

  /** The page an element of the flow lies on, from 1. */
  pageOf(html: HTMLElement): number {
    const height = this.#sheets.firstElementChild?.getBoundingClientRect().height ?? 0;
    const gap = gapBetweenPages * this.#scale;
    const top = html.getBoundingClientRect().bottom - this.flow.getBoundingClientRect().top;
    return height === 0 ? 1 : Math.max(1, Math.min(this.#count, Math.floor(top / (height + gap)) + 1));
  }

  onLayout(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** Breaks the flow into pages and lays a sheet under each. */
  layout(document: WorkbenchDocument, scene: Scene): void {
    this.#last = { document, scene };
    const setup = pageSetup(document.body);
    this.#fit(setup);
    const { style } = this.flow;
    style.paddingTop = `${setup.top}px`;
    style.paddingLeft = `${setup.left}px`;
    style.paddingRight = `${setup.right}px`;
    style.paddingBottom = `${setup.bottom}px`;
    placeTabs(this.flow, this.#scale);
    const count = paginate(this.flow, setup, this.#scale);
    style.minHeight = `${count * (setup.height + gapBetweenPages) - gapBetweenPages}px`;
    if (count !== this.#count || scene.package !== this.#edges[0]?.package) this.#lay(document, setup, count);
    // A scaled box keeps its room: what it no longer fills is taken back.
    const spare = 1 - this.#scale;
    this.#stack.style.marginBottom = `${-spare * this.#stack.offsetHeight}px`;
    this.#stack.style.marginRight = spare === 0 ? "" : `${-spare * setup.width}px`;
    for (const listener of this.#listeners) listener();
  }

  /** Marks a selection that the browser does not show because the pane has the focus. */
  highlight(points: readonly [DomPoint, DomPoint] | null): void {
    if (!("highlights" in CSS)) return;
    CSS.highlights.delete("elsewhere");
    if (points === null) return;
    const range = new Range();
    range.setStart(points[0].node, points[0].offset);
    range.setEnd(points[1].node, points[1].offset);
    if (!range.collapsed) CSS.highlights.set("elsewhere", new Highlight(range));
  }

  #again(): void {
    if (this.#last !== null && this.flow.isConnected) this.layout(this.#last.document, this.#last.scene);
  }

  /** Narrow windows see the page smaller, not cut off. */
  #fit(setup: PageSetup): void {
    const room = this.#desk.clientWidth - 32;
    this.#scale = room > 0 && room < setup.width ? room / setup.width : 1;
    this.#stack.style.width = `${setup.width}px`;
    this.#stack.style.transform = this.#scale === 1 ? "" : `scale(${this.#scale})`;
    this.#desk.classList.toggle("scaled", this.#scale !== 1);
  }

  #lay(document: WorkbenchDocument, setup: PageSetup, count: number): void {
    for (const scene of this.#edges) scene.close();
    this.#edges = [];
    this.#count = count;
    const page = this.#sheets.ownerDocument;
    this.#sheets.replaceChildren();
    for (let index = 0; index < count; index += 1) {
      const sheet = this.#sheets.appendChild(page.createElement("div"));
      sheet.className = "sheet";
      sheet.style.width = `${setup.width}px`;
      sheet.style.height = `${setup.height}px`;
      sheet.style.top = `${index * (setup.height + gapBetweenPages)}px`;
      for (const edge of ["header", "footer"] as const) this.#drawEdge(sheet, edge, document, setup, index);
    }
    placeTabs(this.#sheets, this.#scale);
  }

  #drawEdge(
    sheet: HTMLElement,
    edge: Edge,
    document: WorkbenchDocument,
    setup: PageSetup,
    index: number,
  ): void {
    const part = edgePart(document.package, document.body, edge, index);
    if (part === null || !document.package.has(part)) return;
    const scene = new Scene(sheet.ownerDocument, document.package, part);
    this.#edges.push(scene);
    const box = sheet.appendChild(sheet.ownerDocument.createElement("div"));
    box.className = edge;
    box.style.left = `${setup.left}px`;
    box.style.right = `${setup.right}px`;
    box.style[edge === "header" ? "top" : "bottom"] = `${setup[edge]}px`;
    renderBlocks(document.package.xml(part).documentElement, box, scene);
    for (const field of box.querySelectorAll<HTMLElement>("[data-field]")) {
      if (field.dataset.field === "PAGE") field.textContent = String(index + 1);
      if (field.dataset.field === "NUMPAGES") field.textContent = String(this.#count);
    }
    for (const watermark of box.querySelectorAll(".watermark")) sheet.appendChild(watermark);
  }
}
