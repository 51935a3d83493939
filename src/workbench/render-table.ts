import { attribute, child, childrenOf, find, isW, valOf } from "./dom.ts";
import { borderCss, fill, twips } from "./render-css.ts";
import type { Scene } from "./scene.ts";

/** A table, simply: column widths, borders, shading, merged cells; the cells' blocks are drawn by the caller. */
export function renderTable(
  table: Element,
  scene: Scene,
  draw: (cell: Element) => readonly HTMLElement[],
): HTMLElement {
  const html = scene.create("table", "table");
  const widths = childrenOf(child(table, "tblGrid"), "gridCol").map(
    (column) => attribute(column, "w") ?? "0",
  );
  const columns = html.appendChild(scene.create("colgroup", ""));
  for (const width of widths) columns.appendChild(scene.create("col", "")).style.width = twips(width);
  const style = scene.styles.table(valOf(child(table, "tblPr"), "tblStyle"));
  const borders = find(table, "tblPr", "tblBorders") ?? find(style, "tblPr", "tblBorders");
  const body = html.appendChild(scene.create("tbody", ""));
  const open: (HTMLElement | undefined)[] = [];
  for (const row of rowsOf(table)) {
    const line = body.appendChild(scene.create("tr", ""));
    let column = 0;
    for (const cell of cellsOf(row)) {
      const properties = child(cell, "tcPr");
      const span = Number(valOf(properties, "gridSpan") ?? 1);
      const merge = child(properties, "vMerge");
      const above = open[column];
      if (merge !== null && attribute(merge, "val") !== "restart" && above !== undefined) {
        (above as HTMLTableCellElement).rowSpan += 1;
      } else {
        const box = line.appendChild(scene.create("td", "")) as HTMLTableCellElement;
        box.colSpan = span;
        box.setAttribute("style", cellCss(properties, borders));
        box.append(...draw(cell));
        open[column] = merge === null ? undefined : box;
      }
      column += span;
    }
  }
  return html;
}

function rowsOf(container: Element): Element[] {
  return [...container.children].flatMap((node) =>
    isW(node, "tr") ? [node] : isW(node, "sdt") || isW(node, "sdtContent") ? rowsOf(node) : [],
  );
}

function cellsOf(container: Element): Element[] {
  return [...container.children].flatMap((node) =>
    isW(node, "tc") ? [node] : isW(node, "sdt") || isW(node, "sdtContent") ? cellsOf(node) : [],
  );
}

function cellCss(properties: Element | null, borders: Element | null): string {
  const css: string[] = [];
  for (const border of childrenOf(borders)) {
    const inner = { insideH: ["top", "bottom"], insideV: ["left", "right"] }[border.localName];
    for (const side of inner ?? [border.localName]) {
      css.push(...borderCss(border).map((rule) => rule));
      if (inner !== undefined) css.push(...sideCss(border, side));
    }
  }
  for (const border of childrenOf(child(properties, "tcBorders"))) css.push(...borderCss(border));
  const background = fill(child(properties, "shd") ?? undefined);
  if (background) css.push(`background-color:${background}`);
  const vertical = valOf(properties, "vAlign");
  if (vertical !== null) css.push(`vertical-align:${vertical === "center" ? "middle" : vertical}`);
  return css.join(";");
}

function sideCss(border: Element, side: string): readonly string[] {
  const kind = attribute(border, "val") ?? "none";
  if (kind === "none" || kind === "nil") return [];
  const color = attribute(border, "color") ?? "auto";
  const width = Math.max(0.75, Number(attribute(border, "sz") ?? 4) / 8);
  return [`border-${side}:${width}pt solid ${color === "auto" ? "currentcolor" : `#${color}`}`];
}
