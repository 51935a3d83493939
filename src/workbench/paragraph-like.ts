import { child, create, find } from "./dom.ts";
import { createRun, fillRun } from "./runs.ts";

/** A new paragraph that looks like another one: its properties, not its section, numbering or revision marks. */
export function createParagraph(model: Element, text: string): Element {
  const paragraph = create(model, "p");
  const properties = child(model, "pPr");
  if (properties !== null) {
    const copy = properties.cloneNode(true) as Element;
    child(copy, "sectPr")?.remove();
    for (const name of ["ins", "del"]) find(copy, "rPr", name)?.remove();
    paragraph.appendChild(copy);
  }
  if (text === "") return paragraph;
  const run = createRun(paragraph, find(model, "pPr", "rPr"));
  fillRun(run, text);
  paragraph.appendChild(run);
  return paragraph;
}
