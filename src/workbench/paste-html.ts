import type { Line } from "./commands.ts";
import type { ListKind } from "./lists.ts";

const blocks = new Set(
  "address article aside blockquote body dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

const silent = new Set("head script style title meta link template noscript".split(" "));

/** Lines of pasted HTML: one per block or `<br>`, list items with their level. Falls back to the text when there is none. */
export function linesOfHtml(html: string, text: string): readonly Line[] {
  const page = new DOMParser().parseFromString(html, "text/html");
  const reader = new Reader();
  reader.read(page.body, null);
  const lines = reader.finish();
  return lines.length > 0 ? lines : text.split("\n").map((line) => ({ text: line }));
}

interface List {
  readonly kind: ListKind;
  readonly level: number;
}

class Reader {
  readonly #lines: Line[] = [];
  #text = "";
  #list: List | null = null;
  #begun = false;

  read(parent: Node, list: List | null): void {
    for (const node of parent.childNodes) {
      if (node.nodeType === 3) this.#add(node.textContent ?? "", isPreformatted(parent));
      else if (node.nodeType === 1) this.#element(node as HTMLElement, list);
    }
  }

  finish(): readonly Line[] {
    this.#end();
    while (this.#lines.at(-1)?.text === "") this.#lines.pop();
    return this.#lines;
  }

  #element(element: HTMLElement, list: List | null): void {
    const name = element.localName;
    if (silent.has(name)) return;
    if (name === "br") {
      this.#begun = true;
      this.#end();
      return;
    }
    const isBlock = blocks.has(name);
    if (isBlock) this.#end();
    if (name === "ul" || name === "ol") {
      const level = list === null ? 0 : list.level + 1;
      this.read(element, { kind: name === "ul" ? "bullet" : "decimal", level });
    } else {
      const word = wordList(element);
      if (word !== null) {
        for (const marker of element.querySelectorAll('[style*="mso-list:Ignore" i]')) marker.remove();
      }
      if (name === "li" || word !== null) this.#list = word ?? list;
      this.read(element, list);
    }
    if (isBlock) this.#end();
  }

  #add(text: string, preformatted: boolean): void {
    const clean = preformatted ? text : text.replace(/[\t\n\r ]+/g, " ");
    const added = this.#text === "" && !preformatted ? clean.trimStart() : clean;
    if (added === "") return;
    for (const [index, part] of added.split(/\r?\n/).entries()) {
      if (index > 0) this.#end();
      this.#text += part;
      this.#begun = true;
    }
  }

  #end(): void {
    if (this.#begun) this.#lines.push({ text: this.#text.trimEnd(), list: this.#list });
    this.#text = "";
    this.#begun = false;
    this.#list = null;
  }
}

/** Word puts its list items into paragraphs that name list and level in their style. */
function wordList(element: HTMLElement): List | null {
  const found = /mso-list:\s*l\d+ level(\d+)/i.exec(element.getAttribute("style") ?? "");
  if (found === null) return null;
  const marker = element.querySelector('[style*="mso-list:Ignore" i]')?.textContent ?? "";
  return { kind: /\d/.test(marker) ? "decimal" : "bullet", level: Number(found[1]) - 1 };
}

function isPreformatted(node: Node): boolean {
  return (
    (node as Element).closest?.("pre, [style*='white-space: pre' i], [style*='white-space:pre' i]") != null
  );
}
