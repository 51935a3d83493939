import { lengthOf, paragraphsOf, piecesOf } from "./atoms.ts";
import {
  attribute,
  child,
  childrenOf,
  create,
  ensure,
  ensureProperties,
  find,
  flag,
  isW,
  place,
  valOf,
} from "./dom.ts";
import { ns } from "./ooxml.ts";

export type ControlKind = "text" | "checkbox" | "dropDown" | "picture";

export function contentOf(control: Element): Element | null {
  return child(control, "sdtContent");
}

export function tagOf(control: Element): string {
  return valOf(control, "sdtPr", "tag") ?? "";
}

export function titleOf(control: Element): string {
  return valOf(control, "sdtPr", "alias") ?? "";
}

/** Whether the control stands among runs; otherwise it stands around paragraphs, rows or cells. */
export function isRunLevel(control: Element): boolean {
  return paragraphAround(control) !== null;
}

export function kindOf(control: Element): ControlKind {
  const properties = child(control, "sdtPr");
  if (checkboxOf(control) !== null) return "checkbox";
  if (child(properties, "dropDownList") !== null) return "dropDown";
  if (child(properties, "picture") !== null) return "picture";
  return "text";
}

/** The `checkbox` element in any namespace: LibreOffice writes it in a wrong one. */
export function checkboxOf(control: Element): Element | null {
  const properties = child(control, "sdtPr");
  return [...(properties?.children ?? [])].find((element) => element.localName === "checkbox") ?? null;
}

/** Controls around a node, innermost first, the node itself included. */
export function controlsAround(node: Element | null): Element[] {
  const found: Element[] = [];
  for (let at = node; at !== null; at = at.parentElement) if (isW(at, "sdt")) found.push(at);
  return found;
}

/** Every control in a container, in document order. */
export function controlsIn(container: Element): Element[] {
  return [...container.getElementsByTagNameNS(container.namespaceURI ?? ns.w, "sdt")];
}

/** `w:lock sdtLocked`: the control can't be deleted. */
export function isProtected(control: Element): boolean {
  const lock = valOf(control, "sdtPr", "lock");
  return lock === "sdtLocked" || lock === "sdtContentLocked";
}

/** `w:lock contentLocked`: what it holds can't be edited. */
export function isFrozen(control: Element): boolean {
  const lock = valOf(control, "sdtPr", "lock");
  return lock === "contentLocked" || lock === "sdtContentLocked";
}

export function showsPrompt(control: Element): boolean {
  return flag(child(control, "sdtPr"), "showingPlcHdr") === true;
}

/** The nearest control around the node that shows its prompt. */
export function promptingControl(node: Element | null): Element | null {
  return controlsAround(node).find(showsPrompt) ?? null;
}

/** Whether typed text may go into the control. */
export function acceptsText(control: Element): boolean {
  return kindOf(control) === "text" && !isFrozen(control);
}

/** Takes the prompt out: one empty paragraph or nothing stays. */
export function clearPrompt(control: Element): void {
  const properties = child(control, "sdtPr");
  child(properties, "showingPlcHdr")?.remove();
  const content = contentOf(control);
  if (content === null) return;
  if (isRunLevel(control)) content.replaceChildren();
  else emptyBlocks(content);
}

/** Shows the prompt again: its runs are the only content. */
export function showPrompt(control: Element, prompt: readonly Element[]): void {
  const content = contentOf(control);
  if (content === null) return;
  const runs = prompt.map((run) => control.ownerDocument.importNode(run, true));
  if (isRunLevel(control)) content.replaceChildren(...runs);
  else {
    const paragraph = emptyBlocks(content);
    child(child(paragraph, "pPr"), "numPr")?.remove();
    paragraph.append(...runs);
  }
  place(ensure(control, "sdtPr"), create(control, "showingPlcHdr"));
}

/** Whether nothing is left in it but one empty paragraph. */
export function isEmpty(control: Element): boolean {
  const content = contentOf(control);
  if (content === null) return false;
  if (isRunLevel(control)) {
    const paragraph = paragraphAround(control);
    return paragraph !== null && !piecesOf(paragraph).some((piece) => content.contains(piece.node));
  }
  const paragraphs = paragraphsOf(content);
  const only = paragraphs[0];
  return (
    paragraphs.length === 0 ||
    (paragraphs.length === 1 && only?.parentElement === content && lengthOf(only) === 0)
  );
}

/** Run properties that typed text gets in a control that was empty. */
export function typedProperties(control: Element | null): Element | null {
  const given = find(control, "sdtPr", "rPr");
  if (given === null) return null;
  const copy = given.cloneNode(true) as Element;
  return copy.childElementCount > 0 ? copy : null;
}

/** Ticks or unticks a checkbox control: state and glyph. */
export function setChecked(control: Element, checked: boolean): void {
  const box = checkboxOf(control);
  const content = contentOf(control);
  if (box === null || content === null) return;
  const state = [...box.children].find((element) => element.localName === "checked");
  const made = state ?? control.ownerDocument.createElementNS(ns.w14, "w14:checked");
  if (state === undefined) box.insertBefore(made, box.firstChild);
  made.setAttributeNS(made.namespaceURI, `${made.prefix ?? "w14"}:val`, checked ? "1" : "0");
  const look = [...box.children].find(
    (element) => element.localName === (checked ? "checkedState" : "uncheckedState"),
  );
  const code = look?.getAttributeNS(look.namespaceURI, "val") ?? (checked ? "2612" : "2610");
  const glyph = String.fromCodePoint(Number.parseInt(code, 16));
  const paragraph = paragraphAround(content) ?? paragraphsOf(content)[0];
  const piece = paragraph && piecesOf(paragraph).find(({ node }) => content.contains(node));
  const run = piece?.run ?? create(control, "r");
  if (piece === undefined) content.appendChild(run);
  const text = create(control, "t");
  text.textContent = glyph;
  const kept = childrenOf(run, "rPr");
  run.replaceChildren(...kept, text);
  const font = look?.getAttributeNS(look.namespaceURI, "font");
  if (font) {
    const fonts = ensure(ensureProperties(run, "rPr"), "rFonts");
    for (const name of ["ascii", "eastAsia", "hAnsi"]) fonts.setAttributeNS(ns.w, `w:${name}`, font);
  }
}

export function isChecked(control: Element): boolean {
  const state = [...(checkboxOf(control)?.children ?? [])].find((element) => element.localName === "checked");
  const value = state && (state.getAttributeNS(state.namespaceURI, "val") ?? attribute(state, "val"));
  return value === "1" || value === "true";
}

function paragraphAround(node: Element): Element | null {
  for (let at = node.parentElement; at !== null; at = at.parentElement) {
    if (isW(at, "p")) return at;
    if (isW(at, "txbxContent")) return null;
  }
  return null;
}

function emptyBlocks(content: Element): Element {
  const kept = childrenOf(content, "p")[0] ?? create(content, "p");
  kept.replaceChildren(...childrenOf(kept, "pPr"));
  content.replaceChildren(kept);
  return kept;
}
