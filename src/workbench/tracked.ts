import { revisionOf } from "./atoms.ts";
import { attribute, child, create, createText, ensure, ensureProperties, isW } from "./dom.ts";

/** Who changes, and when (ISO 8601, seconds). */
export interface Revision {
  readonly author: string;
  readonly date: string;
}

/** A `w:ins` or `w:del` with an id of its own. */
export function createRevision(near: Element, name: "ins" | "del", revision: Revision): Element {
  return create(near, name, {
    id: String(nextId(near)),
    author: revision.author,
    date: revision.date,
  });
}

/** Marks a whole run as deleted: inside the author's own insertion it simply goes. */
export function deleteRun(run: Element, revision: Revision): void {
  const around = revisionOf(run);
  if (around?.localName === "del" || around?.localName === "moveFrom") return;
  if (around?.localName === "ins" && attribute(around, "author") === revision.author) {
    run.remove();
    if (around.childElementCount === 0) around.remove();
    return;
  }
  const wrapper = createRevision(run, "del", revision);
  const before = run.previousElementSibling;
  for (const text of [...run.children].filter((node) => isW(node, "t"))) {
    text.replaceWith(createText(run, text.textContent ?? "", "delText"));
  }
  // Neighbouring deletions of one author are one deletion.
  if (isW(before, "del") && sameRevision(before, wrapper)) {
    before.appendChild(run);
    return;
  }
  const after = run.nextElementSibling;
  if (isW(after, "del") && sameRevision(after, wrapper)) {
    after.insertBefore(run, after.firstChild);
    return;
  }
  run.replaceWith(wrapper);
  wrapper.appendChild(run);
}

/** Marks the end of a paragraph as inserted or deleted. */
export function markParagraph(paragraph: Element, name: "ins" | "del", revision: Revision): void {
  const properties = ensure(ensureProperties(paragraph, "pPr"), "rPr");
  if (child(properties, name) !== null) return;
  properties.insertBefore(createRevision(paragraph, name, revision), properties.firstChild);
}

/** Whether the paragraph's end was marked as inserted or deleted. */
export function paragraphMark(paragraph: Element, name: "ins" | "del"): Element | null {
  return child(child(child(paragraph, "pPr"), "rPr"), name);
}

function sameRevision(one: Element, other: Element): boolean {
  return (
    attribute(one, "author") === attribute(other, "author") &&
    attribute(one, "date")?.slice(0, 10) === attribute(other, "date")?.slice(0, 10)
  );
}

function nextId(near: Element): number {
  const space = near.namespaceURI;
  let highest = 0;
  for (const name of ["ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange"]) {
    for (const element of near.ownerDocument.getElementsByTagNameNS(space, name)) {
      highest = Math.max(highest, Number(attribute(element, "id")) || 0);
    }
  }
  return highest + 1;
}
