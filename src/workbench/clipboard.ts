import { insertLines, type Line } from "./commands.ts";
import { cutOut, cutOutControl, fragmentType, hasControls, insertFragment } from "./fragment.ts";
import type { Input } from "./input.ts";
import { kindOfList, listOf } from "./lists.ts";
import { linesOfHtml } from "./paste-html.ts";
import { isCollapsed, order, paragraphsIn, type Span, spanOf, textOf } from "./ranges.ts";
import type { DocumentView } from "./view.ts";

/** Copy, cut, paste and drop: text for other programs, and whole controls for this one. */
export class Clipboard {
  readonly #view: DocumentView;
  readonly #input: Input;

  constructor(view: DocumentView, input: Input) {
    this.#view = view;
    this.#input = input;
    const { flow } = view;
    flow.addEventListener("copy", (event) => this.#copy(event));
    flow.addEventListener("cut", (event) => this.#cut(event));
    flow.addEventListener("paste", (event) => this.#paste(event));
    flow.addEventListener("dragover", (event) => event.preventDefault());
    flow.addEventListener("drop", (event) => this.#drop(event));
  }

  #copy(event: ClipboardEvent): boolean {
    const { document, chosen } = this.#view;
    this.#view.readSelection();
    const span = chosen === null ? document.selection : spanOf(chosen);
    if (span === null || event.clipboardData === null) return false;
    if (chosen === null && isCollapsed(span)) return false;
    event.preventDefault();
    event.clipboardData.setData("text/plain", this.#plain(span));
    event.clipboardData.setData("text/html", this.#html(span));
    event.clipboardData.setData(fragmentType, chosen === null ? cutOut(span) : cutOutControl(chosen));
    return true;
  }

  #cut(event: ClipboardEvent): void {
    if (!this.#copy(event)) return;
    const { flow } = this.#view;
    flow.dispatchEvent(
      new InputEvent("beforeinput", { inputType: "deleteContentBackward", cancelable: true, bubbles: true }),
    );
  }

  #paste(event: ClipboardEvent): void {
    event.preventDefault();
    this.#view.readSelection();
    if (event.clipboardData !== null) this.#insert(event.clipboardData);
  }

  #drop(event: DragEvent): void {
    // Files belong to the page: they are opened, not typed.
    if (event.dataTransfer === null || event.dataTransfer.files.length > 0) return;
    event.preventDefault();
    event.stopPropagation();
    const place = this.#view.flow.ownerDocument.caretRangeFromPoint?.(event.clientX, event.clientY);
    const position = place && this.#view.positionAt(place.startContainer, place.startOffset);
    if (position) this.#view.document.selection = { start: position, end: position };
    this.#insert(event.dataTransfer);
  }

  #insert(data: DataTransfer): void {
    const { document } = this.#view;
    const fragment = data.getData(fragmentType);
    const html = data.getData("text/html");
    const text = data.getData("text/plain");
    this.#input.run(() => {
      if (hasControls(fragment)) insertFragment(document, fragment);
      else insertLines(document, html === "" ? linesOfText(text) : linesOfHtml(html, text));
    });
  }

  #plain(span: Span): string {
    return this.#paragraphs(span)
      .map(({ text, list }) => (list ? `${"  ".repeat(list.level)}- ${text}` : text))
      .join("\n")
      .replaceAll("\v", "\n");
  }

  #html(span: Span): string {
    let html = "";
    let level = -1;
    for (const { text, list } of this.#paragraphs(span)) {
      const wanted = list?.level ?? -1;
      for (; level < wanted; level += 1) html += "<ul>";
      for (; level > wanted; level -= 1) html += "</ul>";
      const inner = escaped(text).replaceAll("\v", "<br>");
      html += list ? `<li>${inner}</li>` : `<p>${inner}</p>`;
    }
    return html + "</ul>".repeat(level + 1);
  }

  #paragraphs(span: Span): Line[] {
    const { start, end } = order(span);
    const paragraphs = paragraphsIn(span);
    const source = this.#view.document.package;
    return paragraphs.map((paragraph, index) => {
      const whole = spanOf(paragraph) ?? span;
      const text = textOf(
        {
          start: index === 0 ? start : whole.start,
          end: index === paragraphs.length - 1 ? end : whole.end,
        },
        { deleted: "exclude" },
      );
      const place = paragraphs.length > 1 ? listOf(paragraph, source) : null;
      const list = place === null ? null : { kind: kindOfList(place.numId, source), level: place.level };
      return { text, list };
    });
  }
}

/** Plain text as lines; a single line end at its end begins no paragraph. */
export function linesOfText(text: string): readonly Line[] {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/\n$/, "")
    .split("\n")
    .map((line) => ({ text: line }));
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
