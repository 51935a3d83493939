import { lengthOf, paragraphsOf } from "./atoms.ts";
import { attribute, child, create, flag, place, valOf } from "./dom.ts";
import { deleteSpan, type Editing, insertText, joinParagraphs, splitParagraph } from "./edits.ts";
import { WorkbenchError } from "./error.ts";
import { History } from "./history.ts";
import { contentType, ns, relation } from "./ooxml.ts";
import { OpenPackage, parseXml } from "./package.ts";
import { promptOf } from "./prompts.ts";
import { clamp, type Position, type Span } from "./ranges.ts";

export type TrackingMode = "Off" | "TrackAll" | "TrackMineOnly";
export type ChangeSource = "user" | "addin";

export interface Change {
  readonly source: ChangeSource;
  /** What happened: an edit, a step back or forth, or another document was loaded. */
  readonly kind: "edit" | "undo" | "redo" | "load";
  /** Nodes of the main part whose text, attributes or children changed; empty after `load`. */
  readonly touched: readonly Node[];
}

export interface ChangeOptions {
  readonly source: ChangeSource;
  /** Edits of one name that follow each other are undone together (typing a word). */
  readonly merge?: string;
}

type Listener<Argument> = (argument: Argument) => void;

/** The open document: its package, its body as a live DOM, selection, tracking, undo; the one place where it changes. */
export class WorkbenchDocument {
  /** Named in tracked changes. */
  author = "Workbench";
  readOnly = false;
  #package: OpenPackage;
  #body: Element;
  #selection: Span;
  #tracking: TrackingMode = "Off";
  #depth = 0;
  readonly #history = new History<Span>();
  readonly #changed = new Set<Listener<Change>>();
  readonly #selected = new Set<Listener<Span>>();
  readonly #scrolled = new Set<Listener<Element>>();

  /** @throws WorkbenchError when the bytes are no Word document */
  constructor(bytes: Uint8Array) {
    const opened = openBody(bytes);
    this.#package = opened.package;
    this.#body = opened.body;
    this.#selection = caret(startOf(opened.body));
    this.#settle();
  }

  get package(): OpenPackage {
    return this.#package;
  }

  get body(): Element {
    return this.#body;
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  get tracking(): TrackingMode {
    return this.#tracking;
  }

  /** Kept in the settings part, as Word does; "mine only" holds for this sitting. */
  set tracking(mode: TrackingMode) {
    if (mode === this.#tracking) return;
    this.#tracking = mode;
    writeTracking(this.#package, mode !== "Off");
    this.#notify({ source: "user", kind: "edit", touched: [] });
  }

  get selection(): Span {
    return this.#selection;
  }

  set selection(span: Span) {
    if (this.#depth === 0) this.#history.seal();
    this.#select(span);
  }

  /** What edits need to know: author and time while tracking, prompts, styles. */
  get editing(): Editing {
    return {
      revision:
        this.#tracking === "Off"
          ? null
          : { author: this.author, date: new Date().toISOString().replace(/\.\d+Z$/, "Z") },
      prompt: (control) => promptOf(this.#package, control),
      nextStyle: (paragraph) => this.#nextStyle(paragraph),
    };
  }

  /**
   * Runs a mutation of the package; listeners hear of it once, behind the outermost call.
   * What was done of a mutation that throws is taken back.
   * @throws WorkbenchError `read-only`, or what the mutation throws
   */
  change<Result>(mutate: () => Result, options: ChangeOptions): Result {
    if (this.readOnly) throw new WorkbenchError("read-only");
    if (this.#depth > 0) return mutate();
    this.#depth += 1;
    const before = this.#selection;
    let result: Result;
    try {
      result = mutate();
    } catch (error) {
      this.#history.rollBack();
      throw error;
    } finally {
      this.#depth -= 1;
    }
    const touched = this.#history.record(options.merge ?? null, before, this.#selection);
    this.#settle();
    this.#notify({ source: options.source, kind: "edit", touched });
    this.#tellSelection(before);
    return result;
  }

  undo(): void {
    this.#step("undo");
  }

  redo(): void {
    this.#step("redo");
  }

  /** Replaces the whole document. @throws WorkbenchError when the bytes are no Word document; the old one stays */
  load(bytes: Uint8Array): void {
    const opened = openBody(bytes);
    this.#package = opened.package;
    this.#body = opened.body;
    this.#tracking = "Off";
    this.#settle();
    this.#notify({ source: "user", kind: "load", touched: [] });
    this.#select(caret(startOf(opened.body)));
  }

  save(): Uint8Array {
    return this.#package.save();
  }

  /** Asks the view to bring an element into sight. */
  scrollTo(element: Element): void {
    for (const listener of this.#scrolled) listener(element);
  }

  onChange(listener: Listener<Change>): () => void {
    return subscribe(this.#changed, listener);
  }

  onSelectionChange(listener: Listener<Span>): () => void {
    return subscribe(this.#selected, listener);
  }

  onScroll(listener: Listener<Element>): () => void {
    return subscribe(this.#scrolled, listener);
  }

  /** `insertText` with this document's tracking and prompts; call it inside `change`. */
  insertText(position: Position, text: string): Position {
    return insertText(position, text, this.editing);
  }

  deleteSpan(span: Span): Position {
    return deleteSpan(span, this.editing);
  }

  splitParagraph(position: Position): Position {
    return splitParagraph(position, this.editing);
  }

  joinParagraphs(first: Element, second: Element): Position | null {
    return joinParagraphs(first, second, this.editing);
  }

  #step(kind: "undo" | "redo"): void {
    if (this.readOnly) throw new WorkbenchError("read-only");
    const step = kind === "undo" ? this.#history.undo() : this.#history.redo();
    if (step === null) return;
    const before = this.#selection;
    this.#selection = step.place;
    this.#settle();
    this.#notify({ source: "user", kind, touched: step.touched });
    this.#tellSelection(before);
  }

  /** Keeps the selection inside the document, and a paragraph in its body. */
  #settle(): void {
    const main = this.#body.ownerDocument as XMLDocument;
    if (main !== this.#watched) {
      this.#watched = main;
      this.#history.watch(main);
      this.#tracking = readTracking(this.#package) ? "TrackAll" : "Off";
    }
    const current = child(main.documentElement, "body");
    if (current !== null) this.#body = current;
    const { start, end } = this.#selection;
    if (this.#holds(start) && this.#holds(end)) {
      this.#selection = { start: clamp(start), end: clamp(end) };
    } else {
      const rest = this.#holds(start) ? clamp(start) : this.#holds(end) ? clamp(end) : startOf(this.#body);
      this.#selection = caret(rest);
    }
  }

  #watched: XMLDocument | null = null;

  #holds({ paragraph }: Position): boolean {
    return paragraph.ownerDocument === this.#body.ownerDocument && paragraph.isConnected;
  }

  #select(span: Span): void {
    const next = { start: clamp(span.start), end: clamp(span.end) };
    const before = this.#selection;
    this.#selection = next;
    // Inside a change the view has not caught up yet: told behind it.
    if (this.#depth === 0) this.#tellSelection(before);
  }

  #tellSelection(before: Span): void {
    const now = this.#selection;
    if (same(before.start, now.start) && same(before.end, now.end)) return;
    for (const listener of this.#selected) listener(now);
  }

  #notify(change: Change): void {
    for (const listener of this.#changed) listener(change);
  }

  #nextStyle(paragraph: Element): string | null {
    const path = this.#package.target(this.#package.mainPath, relation.styles);
    const id = valOf(paragraph, "pPr", "pStyle");
    if (path === null || id === null) return null;
    const styles = this.#package.xml(path).documentElement;
    const style = [...styles.children].find((element) => attribute(element, "styleId") === id);
    return valOf(style ?? null, "next");
  }
}

function openBody(bytes: Uint8Array): { package: OpenPackage; body: Element } {
  const opened = OpenPackage.open(bytes);
  const body = child(opened.xml(opened.mainPath).documentElement, "body");
  if (body === null) throw new WorkbenchError("no-document");
  if (paragraphsOf(body).length === 0) body.insertBefore(create(body, "p"), body.firstChild);
  return { package: opened, body };
}

function startOf(body: Element): Position {
  const paragraph = paragraphsOf(body)[0];
  if (paragraph !== undefined) return { paragraph, offset: 0 };
  const made = create(body, "p");
  body.insertBefore(made, body.firstChild);
  return { paragraph: made, offset: lengthOf(made) };
}

function caret(position: Position): Span {
  return { start: position, end: position };
}

function same(one: Position, other: Position): boolean {
  return one.paragraph === other.paragraph && one.offset === other.offset && one.control === other.control;
}

function subscribe<Argument>(listeners: Set<Listener<Argument>>, listener: Listener<Argument>): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function readTracking(source: OpenPackage): boolean {
  const path = source.target(source.mainPath, relation.settings);
  return path !== null && flag(source.xml(path).documentElement, "trackRevisions") === true;
}

function writeTracking(source: OpenPackage, on: boolean): void {
  let path = source.target(source.mainPath, relation.settings);
  if (path === null) {
    if (!on) return;
    path = "word/settings.xml";
    source.put(path, parseXml(`<w:settings xmlns:w="${ns.w}"/>`, path), contentType.settings);
    source.addRelationship(source.mainPath, relation.settings, path);
  }
  const root = source.xml(path).documentElement;
  if (on) place(root, create(root, "trackRevisions"));
  else child(root, "trackRevisions")?.remove();
}
