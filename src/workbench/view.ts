import { pointAt, positionAt } from "./caret.ts";
import { controlsAround } from "./controls.ts";
import type { Change, WorkbenchDocument } from "./document.ts";
import { closest, isW } from "./dom.ts";
import { relation } from "./ooxml.ts";
import { PageView } from "./page-view.ts";
import { compare, controlAt, type Position, type Span } from "./ranges.ts";
import { renderBlocks } from "./render-blocks.ts";
import { Scene } from "./scene.ts";

/** Draws a document as pages and keeps page and document at the same selection. */
export class DocumentView {
  readonly document: WorkbenchDocument;
  readonly flow: HTMLElement;
  readonly #pages: PageView;
  #scene: Scene;
  #definitions: MutationObserver;
  /** Told by the observer when nobody took its records before. */
  #redefined = false;
  #definitionParts = "";
  #active: readonly HTMLElement[] = [];
  /** The control that was chosen as a whole, by its tab. */
  #chosen: Element | null = null;
  #pending = false;
  #reading = false;
  /** While a word is being composed the page belongs to the browser. */
  composing = false;

  constructor(desk: HTMLElement, document: WorkbenchDocument) {
    this.document = document;
    this.#pages = new PageView(desk);
    this.flow = this.#pages.flow;
    this.#definitions = new MutationObserver(() => {
      this.#redefined = true;
    });
    this.#scene = this.#open();
    document.onChange((change) => this.#changed(change));
    document.onSelectionChange(() => this.showSelection());
    document.onScroll((element) => this.scrollTo(element));
    this.flow.addEventListener("focus", () => this.showSelection());
    this.flow.ownerDocument.addEventListener("selectionchange", () => this.readSelection());
    this.render();
  }

  get scene(): Scene {
    return this.#scene;
  }

  get chosen(): Element | null {
    return this.#chosen;
  }

  get pageCount(): number {
    return this.#pages.count;
  }

  /** The page that holds the caret, from 1. */
  get currentPage(): number {
    const html = this.#scene.htmlOf(this.document.selection.start.paragraph);
    return html === undefined ? 1 : this.#pages.pageOf(html);
  }

  onLayout(listener: () => void): void {
    this.#pages.onLayout(listener);
  }

  /** Draws what is out of date, now. */
  render(): void {
    this.#pending = false;
    if (this.#definitionsChanged()) {
      this.#scene.close();
      this.#scene = this.#open();
    }
    renderBlocks(this.document.body, this.flow, this.#scene);
    this.#pages.layout(this.document, this.#scene);
    this.showSelection();
  }

  /** Draws what the add-in changed before something relies on it. */
  flush(): void {
    if (this.#pending) this.render();
  }

  positionAt(node: Node, offset: number): Position | null {
    return positionAt(this.#scene, this.flow, { node, offset });
  }

  spanOfRange(range: AbstractRange): Span | null {
    const start = this.positionAt(range.startContainer, range.startOffset);
    const end = this.positionAt(range.endContainer, range.endOffset);
    return start && end ? { start, end } : null;
  }

  get hasFocus(): boolean {
    return this.flow.ownerDocument.activeElement === this.flow;
  }

  /** Chooses a control as a whole. */
  choose(control: Element | null): void {
    this.#chosen = control;
    this.#showActive();
  }

  /** Takes over where the user put the caret. */
  readSelection(): void {
    if (this.composing || !this.hasFocus) return;
    const selection = this.flow.ownerDocument.getSelection();
    if (selection === null || selection.anchorNode === null || selection.focusNode === null) return;
    if (!this.flow.contains(selection.anchorNode)) return;
    this.flush();
    const anchor = this.positionAt(selection.anchorNode, selection.anchorOffset);
    const focus = this.positionAt(selection.focusNode, selection.focusOffset);
    if (anchor === null || focus === null) return;
    const span = compare(anchor, focus) <= 0 ? { start: anchor, end: focus } : { start: focus, end: anchor };
    const known = this.document.selection;
    if (equal(known.start, span.start) && equal(known.end, span.end)) return;
    this.#chosen = null;
    this.#reading = true;
    this.document.selection = span;
    this.#reading = false;
    this.#showActive();
  }

  /** Puts the browser's selection where the document has it; only while the page has the focus, else it would take it. */
  showSelection(): void {
    if (this.composing || this.#reading || this.#pending) return;
    this.#showActive();
    const { start, end } = this.document.selection;
    const from = pointAt(this.#scene, start);
    const to = compare(start, end) === 0 ? from : pointAt(this.#scene, end);
    if (from === null || to === null) return;
    this.#pages.highlight(this.hasFocus ? null : [from, to]);
    if (!this.hasFocus) return;
    const selection = this.flow.ownerDocument.getSelection();
    if (selection === null) return;
    const same =
      (selection.anchorNode === from.node &&
        selection.anchorOffset === from.offset &&
        selection.focusNode === to.node &&
        selection.focusOffset === to.offset) ||
      (selection.focusNode === from.node &&
        selection.focusOffset === from.offset &&
        selection.anchorNode === to.node &&
        selection.anchorOffset === to.offset);
    if (!same) selection.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  }

  /** Brings the caret into sight, as typing does. */
  revealCaret(): void {
    const selection = this.flow.ownerDocument.getSelection();
    const node = selection?.focusNode;
    const element = node?.nodeType === 1 ? (node as Element) : node?.parentElement;
    element?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  /** Brings an element of the document into sight. */
  scrollTo(element: Element): void {
    this.flush();
    const paragraph = closest(element, "p");
    const html = isW(element, "sdt") ? this.#scene.frameOf(element) : undefined;
    const target = html ?? (paragraph && this.#scene.htmlOf(paragraph));
    target?.scrollIntoView({ block: "center", behavior: "auto" });
  }

  #changed(change: Change): void {
    if (change.kind === "load") {
      this.#scene.close();
      this.#scene = this.#open();
      this.#chosen = null;
      this.render();
      return;
    }
    for (const node of change.touched) {
      for (let at = closest(node, "p"); at !== null; at = closest(at.parentNode, "p")) this.#scene.forget(at);
    }
    if (change.source === "user") {
      this.render();
      return;
    }
    // A batch of the add-in makes many changes: they are drawn together.
    if (this.#pending) return;
    this.#pending = true;
    queueMicrotask(() => this.flush());
  }

  #open(): Scene {
    const source = this.document.package;
    this.#definitions.disconnect();
    this.#redefined = false;
    const parts = this.#definitionPaths();
    for (const path of parts) {
      this.#definitions.observe(source.xml(path), { subtree: true, childList: true, attributes: true });
    }
    this.#definitionParts = parts.join(" ");
    return new Scene(this.flow.ownerDocument, source, source.mainPath);
  }

  /** Styles and numbering decide how everything looks. */
  #definitionsChanged(): boolean {
    return (
      this.#definitions.takeRecords().length > 0 ||
      this.#redefined ||
      this.#definitionPaths().join(" ") !== this.#definitionParts
    );
  }

  #definitionPaths(): readonly string[] {
    const source = this.document.package;
    return [relation.styles, relation.numbering].flatMap((type) => {
      const path = source.target(source.mainPath, type);
      return path === null ? [] : [path];
    });
  }

  /** Frames are drawn around the innermost control that holds the caret. */
  #showActive(): void {
    const { start } = this.document.selection;
    const inside = controlAt(start);
    const innermost = controlsAround(inside ?? start.paragraph)[0];
    const frames = [this.#chosen, innermost]
      .map((control) => control && this.#scene.frameOf(control))
      .filter((html): html is HTMLElement => html !== undefined && html !== null);
    for (const html of this.#active) if (!frames.includes(html)) html.classList.remove("active", "chosen");
    for (const html of frames) html.classList.add("active");
    const chosen = this.#chosen && this.#scene.frameOf(this.#chosen);
    for (const html of frames) html.classList.toggle("chosen", html === chosen);
    this.#active = frames;
  }
}

function equal(one: Position, other: Position): boolean {
  return (
    one.paragraph === other.paragraph &&
    one.offset === other.offset &&
    (one.control ?? null) === (other.control ?? null)
  );
}
