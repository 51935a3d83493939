import { runControlOf } from "./atoms.ts";
import {
  breakLine,
  breakParagraph,
  type Direction,
  deleteBeside,
  deleteControl,
  indent,
  setCaret,
  toggleChecked,
  typeText,
  type Unit,
} from "./commands.ts";
import { controlsAround, kindOf, promptingControl, showsPrompt } from "./controls.ts";
import { WorkbenchError } from "./error.ts";
import { around, clamp, controlAt, isCollapsed, type Span, spanOf } from "./ranges.ts";
import type { DocumentView } from "./view.ts";

export interface InputOptions {
  /** Told when an edit is refused. */
  readonly onProblem: (problem: WorkbenchError) => void;
}

/** Lets people edit the document on the page: every change goes through the document, none through the browser. */
export class Input {
  readonly #view: DocumentView;
  readonly #options: InputOptions;
  /** Where a composition began, and what it replaces. */
  #composed: Span | null = null;

  constructor(view: DocumentView, options: InputOptions) {
    this.#view = view;
    this.#options = options;
    const { flow } = view;
    flow.addEventListener("beforeinput", (event) => this.#beforeInput(event));
    flow.addEventListener("keydown", (event) => this.#keyDown(event));
    flow.addEventListener("compositionstart", () => this.#beginComposition());
    flow.addEventListener("compositionend", (event) => this.#endComposition(event));
    flow.addEventListener("mousedown", (event) => this.#mouseDown(event));
    flow.addEventListener("click", (event) => this.#click(event));
    flow.addEventListener("dragstart", (event) => event.preventDefault());
  }

  /** Runs an edit of the user; what the document refuses is told, not thrown. */
  run(edit: () => void): void {
    this.#view.flush();
    try {
      edit();
    } catch (error) {
      if (!(error instanceof WorkbenchError)) throw error;
      this.#options.onProblem(error);
    }
    this.#view.showSelection();
    if (this.#view.hasFocus) this.#view.revealCaret();
  }

  #beforeInput(event: InputEvent): void {
    // A composition can't be prevented: the browser draws it, and its end brings the text.
    if (event.inputType.includes("Composition") || this.#view.composing) return;
    event.preventDefault();
    this.#view.readSelection();
    const { document } = this.#view;
    this.run(() => this.#apply(event, document));
  }

  #apply(event: InputEvent, document: DocumentView["document"]): void {
    const { chosen } = this.#view;
    if (chosen !== null && event.inputType.startsWith("delete")) {
      this.#view.choose(null);
      deleteControl(document, chosen);
      return;
    }
    switch (event.inputType) {
      case "insertText":
        this.#type(event.data ?? "");
        break;
      case "insertReplacementText":
        this.#takeTarget(event);
        typeText(document, event.dataTransfer?.getData("text/plain") ?? event.data ?? "");
        break;
      case "insertParagraph":
        breakParagraph(document);
        break;
      case "insertLineBreak":
        breakLine(document);
        break;
      case "historyUndo":
        document.undo();
        break;
      case "historyRedo":
        document.redo();
        break;
      default: {
        const deletion = deletions[event.inputType];
        if (deletion !== undefined) deleteBeside(document, ...deletion);
      }
    }
  }

  #type(text: string): void {
    const { document } = this.#view;
    const box = text === " " ? this.#checkboxAtCaret() : null;
    if (box !== null) toggleChecked(document, box);
    else typeText(document, text);
  }

  #checkboxAtCaret(): Element | null {
    const { selection } = this.#view.document;
    if (!isCollapsed(selection)) return null;
    const { left, right } = around(selection.start);
    for (const piece of [right, left]) {
      const control = piece === null ? null : runControlOf(piece.node);
      if (control !== null && kindOf(control) === "checkbox") return control;
    }
    return null;
  }

  /** A correction of the spelling names its own target. */
  #takeTarget(event: InputEvent): void {
    const range = event.getTargetRanges()[0];
    const span = range && this.#view.spanOfRange(range);
    if (span) this.#view.document.selection = span;
  }

  #keyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const { document } = this.#view;
    const command = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    const act = (edit: () => void): void => {
      event.preventDefault();
      this.#view.readSelection();
      this.run(edit);
    };
    if (command && !event.altKey && key === "z")
      act(() => (event.shiftKey ? document.redo() : document.undo()));
    else if (command && !event.altKey && key === "y") act(() => document.redo());
    // Formatting by key is not offered: the form's text is plain.
    else if (command && !event.altKey && ["b", "i", "u"].includes(key)) event.preventDefault();
    else if (event.key === "Tab" && !command && !event.altKey)
      act(() => indent(document, event.shiftKey ? -1 : 1));
    else if (event.key.startsWith("Arrow") && !event.shiftKey) this.#leavePrompt(event);
  }

  /** A prompt is one thing for the caret: arrows go past it, not through it. */
  #leavePrompt(event: KeyboardEvent): void {
    this.#view.readSelection();
    const { document } = this.#view;
    const { start } = document.selection;
    const prompting = promptingControl(controlAt(start) ?? start.paragraph);
    const span = prompting && spanOf(prompting);
    if (!span || event.key === "ArrowUp" || event.key === "ArrowDown") return;
    const edge = event.key === "ArrowLeft" ? span.start : span.end;
    document.selection = { start: edge, end: edge };
  }

  #beginComposition(): void {
    this.#view.readSelection();
    this.#composed = this.#view.document.selection;
    this.#view.composing = true;
  }

  #endComposition(event: CompositionEvent): void {
    const { document, scene } = this.#view;
    const span = this.#composed;
    this.#composed = null;
    this.#view.composing = false;
    if (span === null) return;
    // What the browser drew is thrown away; the document draws the text anew.
    for (const { paragraph } of [span.start, span.end]) {
      scene.htmlOf(paragraph)?.remove();
      scene.forget(paragraph);
    }
    this.#view.render();
    document.selection = { start: clamp(span.start), end: clamp(span.end) };
    if (event.data) this.run(() => typeText(document, event.data));
    this.#view.showSelection();
  }

  /** The tab of a frame chooses the whole control; a checkbox toggles without moving the caret. */
  #mouseDown(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    if (target.closest(".control.checkbox") !== null && event.button === 0) event.preventDefault();
    const frame = target.closest<HTMLElement>(".control");
    const control = frame && this.#view.scene.controlOf(frame);
    if (!control || !isOnTab(frame, event)) return;
    event.preventDefault();
    this.#view.flow.focus({ preventScroll: true });
    const span = spanOf(control);
    if (span !== null) this.#view.document.selection = span;
    this.#view.choose(control);
    this.#view.showSelection();
  }

  #click(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    const frame = target.closest<HTMLElement>(".control");
    const control = frame && this.#view.scene.controlOf(frame);
    if (!control) return;
    const { document } = this.#view;
    if (kindOf(control) === "checkbox") {
      this.#view.flow.focus({ preventScroll: true });
      this.run(() => toggleChecked(document, control));
      return;
    }
    // A click into a prompt stands for its beginning, wherever it hit.
    const prompting = controlsAround(control).find(showsPrompt);
    const span = prompting && this.#view.chosen === null ? spanOf(prompting) : null;
    if (span) {
      setCaret(document, span.start);
      this.#view.showSelection();
    }
  }
}

const deletions: Readonly<Record<string, readonly [Direction, Unit]>> = {
  deleteContentBackward: ["backward", "character"],
  deleteContentForward: ["forward", "character"],
  deleteContent: ["backward", "character"],
  deleteWordBackward: ["backward", "word"],
  deleteWordForward: ["forward", "word"],
  deleteSoftLineBackward: ["backward", "line"],
  deleteSoftLineForward: ["forward", "line"],
  deleteHardLineBackward: ["backward", "line"],
  deleteHardLineForward: ["forward", "line"],
};

/** The tab stands above the frame's first line; being drawn by style it has no element of its own. */
function isOnTab(frame: HTMLElement, event: MouseEvent): boolean {
  const first = frame.getClientRects()[0];
  return first !== undefined && frame.classList.contains("active") && event.clientY < first.top - 1;
}
