import { type Piece, piecesOf, runControlOf } from "./atoms.ts";
import { contentOf } from "./controls.ts";
import { attribute, find, isW, valOf } from "./dom.ts";
import { ns } from "./ooxml.ts";
import { tabStops } from "./pages.ts";
import { frame } from "./render-control.ts";
import { paragraphCss, runCss } from "./render-css.ts";
import { drawingHtml } from "./render-drawing.ts";
import { isOn, type ParagraphLook } from "./render-styles.ts";
import type { Scene, Spot } from "./scene.ts";
import { paragraphMark } from "./tracked.ts";

/** A paragraph as HTML; the scene learns which node shows which atoms. */
export function renderParagraph(paragraph: Element, look: ParagraphLook, scene: Scene): HTMLElement {
  const html = scene.create(look.heading === null ? "p" : `h${look.heading}`, "paragraph");
  html.setAttribute("style", paragraphCss(look, scene.styles));
  if (look.styleId !== null) html.dataset.style = look.styleId;
  const stops = tabStops(look.paragraph.get("tabs"));
  if (stops !== "") html.dataset.tabs = stops;
  html.classList.toggle("keep-next", isOn(look.paragraph, "keepNext"));
  html.classList.toggle("keep-lines", isOn(look.paragraph, "keepLines"));
  html.classList.toggle("page-before", isOn(look.paragraph, "pageBreakBefore"));
  const state: State = {
    look,
    scene,
    pieces: new Map(piecesOf(paragraph).map((piece) => [piece.node, piece])),
    spots: [],
    field: null,
  };
  renderChildren(paragraph, html, state);
  const last = state.spots.at(-1);
  // Without it the browser gives an empty last line no height and no caret.
  if (last === undefined || (last.dom as Element).localName === "br") {
    html.appendChild(scene.create("br", "filler"));
  }
  for (const mark of ["ins", "del"] as const) {
    if (paragraphMark(paragraph, mark) !== null) html.classList.add(`mark-${mark}`);
  }
  scene.show(paragraph, html, state.spots);
  return html;
}

interface State {
  readonly look: ParagraphLook;
  readonly scene: Scene;
  readonly pieces: ReadonlyMap<Element, Piece>;
  readonly spots: Spot[];
  /** Instruction of the complex field that is open, and whether its result is being shown. */
  field: { instruction: string; result: boolean; shown: boolean } | null;
}

function renderChildren(parent: Element, into: HTMLElement, state: State): void {
  for (const node of parent.children) {
    if (!isW(node)) continue;
    const { scene } = state;
    switch (node.localName) {
      case "r":
        renderRun(node, into, state);
        break;
      case "ins":
      case "moveTo":
        renderChildren(node, into.appendChild(revisionHtml(node, "ins", scene)), state);
        break;
      case "del":
      case "moveFrom":
        renderChildren(node, into.appendChild(revisionHtml(node, "del", scene)), state);
        break;
      case "hyperlink": {
        const link = into.appendChild(scene.create("span", "link"));
        const target = scene.target(node.getAttributeNS(ns.r, "id"));
        if (target !== null) link.title = target;
        renderChildren(node, link, state);
        break;
      }
      case "sdt": {
        const content = contentOf(node);
        const box = into.appendChild(frame(node, "span", scene));
        if (content !== null) renderChildren(content, box, state);
        break;
      }
      case "fldSimple": {
        const field = into.appendChild(scene.create("span", "field"));
        field.dataset.field = fieldName(attribute(node, "instr") ?? "");
        renderChildren(node, field, state);
        break;
      }
      case "smartTag":
      case "customXml":
      case "dir":
      case "bdo":
        renderChildren(node, into, state);
    }
  }
}

function renderRun(run: Element, into: HTMLElement, state: State): void {
  const { scene } = state;
  const html = scene.create("span", "run");
  const css = runCss(scene.styles.run(run, state.look), scene.styles);
  const inherited = runCss(state.look.run, scene.styles);
  if (css !== inherited) html.setAttribute("style", css);
  const style = valOf(find(run, "rPr"), "rStyle");
  if (style !== null) html.dataset.style = style;
  for (const node of run.children) {
    if (isW(node, "fldChar")) followField(attribute(node, "fldCharType"), html, state);
    else if (isW(node, "instrText")) {
      if (state.field !== null) state.field.instruction += node.textContent ?? "";
    } else {
      const piece = state.pieces.get(node);
      if (piece !== undefined) show(piece, html, state);
      else if (isW(node, "pict")) html.appendChild(drawingHtml(node, scene));
    }
  }
  if (state.field?.result && html.childNodes.length > 0) {
    html.dataset.field = fieldName(state.field.instruction);
    state.field.shown = true;
  }
  if (html.childNodes.length > 0) into.appendChild(html);
}

function show(piece: Piece, into: HTMLElement, state: State): void {
  const { scene } = state;
  const dom = pieceHtml(piece, scene);
  into.appendChild(dom);
  state.spots.push({
    dom,
    start: piece.start,
    length: piece.length,
    control: runControlOf(piece.node),
  });
}

function pieceHtml(piece: Piece, scene: Scene): Node {
  const { node } = piece;
  if (isW(node, "t") || isW(node, "delText") || isW(node, "sym")) return scene.text(piece.text);
  if (isW(node, "tab") || isW(node, "ptab")) {
    const tab = scene.create("span", "tab");
    tab.textContent = "\t";
    return tab;
  }
  if (isW(node, "br") && attribute(node, "type") === "page") return scene.create("span", "page-break");
  if (isW(node, "br") || isW(node, "cr")) return scene.create("br", "");
  if (piece.text !== "") return scene.text(piece.text);
  return drawingHtml(node, scene);
}

function revisionHtml(node: Element, name: "ins" | "del", scene: Scene): HTMLElement {
  const html = scene.create(name, "revision");
  const author = attribute(node, "author") ?? "";
  const date = (attribute(node, "date") ?? "").slice(0, 10);
  html.title = [author, date].filter((part) => part !== "").join(", ");
  return html;
}

/** Complex fields (ECMA-376 17.16.18); one that was never calculated still gets its place. */
function followField(kind: string | null, into: HTMLElement, state: State): void {
  const { field, scene } = state;
  if (kind === "begin") state.field = { instruction: "", result: false, shown: false };
  else if (kind === "separate" && field !== null) field.result = true;
  else if (kind === "end" && field !== null) {
    state.field = null;
    if (!field.shown)
      into.appendChild(scene.create("span", "field")).dataset.field = fieldName(field.instruction);
  }
}

function fieldName(instruction: string): string {
  return instruction.trim().split(/\s+/)[0]?.toUpperCase() ?? "";
}
