import { attribute, child, childrenOf, flag } from "./dom.ts";
import { ns } from "./ooxml.ts";
import type { OpenPackage } from "./package.ts";

/** Twentieths of a point in a CSS pixel. */
const twipsPerPixel = 15;
/** Grey between two pages, in CSS pixels. */
export const gapBetweenPages = 16;

/** A page in CSS pixels. */
export interface PageSetup {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  readonly header: number;
  readonly footer: number;
}

/** Size and margins of the last section; A4 with Word's German margins where nothing is said. */
export function pageSetup(body: Element): PageSetup {
  const section = child(body, "sectPr");
  const size = child(section, "pgSz");
  const margins = child(section, "pgMar");
  const read = (element: Element | null, name: string, otherwise: number): number =>
    Math.abs(Number(attribute(element, name) ?? otherwise)) / twipsPerPixel;
  return {
    width: read(size, "w", 11906),
    height: read(size, "h", 16838),
    top: read(margins, "top", 1417),
    right: read(margins, "right", 1417),
    bottom: read(margins, "bottom", 1134),
    left: read(margins, "left", 1417),
    header: read(margins, "header", 708),
    footer: read(margins, "footer", 708),
  };
}

export type Edge = "header" | "footer";

/** The part of the header or footer that a page shows: a first page may have its own. */
export function edgePart(source: OpenPackage, body: Element, edge: Edge, page: number): string | null {
  const section = child(body, "sectPr");
  const wanted = page === 0 && flag(section, "titlePg") === true ? "first" : "default";
  const reference = childrenOf(section, `${edge}Reference`).find(
    (element) => (attribute(element, "type") ?? "default") === wanted,
  );
  const id = reference?.getAttributeNS(ns.r, "id");
  return source.relationships(source.mainPath).find((entry) => entry.id === id)?.target ?? null;
}

/** Moves blocks down so that none lies across the end of a page. @returns the number of pages */
export function paginate(flow: HTMLElement, setup: PageSetup, scale: number): number {
  const blocks = [...flow.querySelectorAll<HTMLElement>(".paragraph, table")].filter(
    (block) => block.closest("td") === null,
  );
  for (const block of blocks) block.style.removeProperty("--push");
  const top = flow.getBoundingClientRect().top;
  const boxes = blocks.map((block) => {
    const box = block.getBoundingClientRect();
    return { block, top: (box.top - top) / scale, height: box.height / scale };
  });
  const step = setup.height + gapBetweenPages;
  let page = 0;
  let pushed = 0;
  for (const [index, box] of boxes.entries()) {
    const forced = box.block.classList.contains("page-before") && index > 0;
    const begin = box.top + pushed;
    const end = page * step + setup.height - setup.bottom;
    const unit = keptTogether(boxes, index);
    if (!forced && begin + unit <= end + 0.5) continue;
    const isFirst = begin <= page * step + setup.top + 1;
    if (isFirst && !forced) {
      // Taller than a page: it runs on, and so do the pages.
      while (begin + box.height > page * step + setup.height - setup.bottom) page += 1;
      continue;
    }
    page += 1;
    const push = page * step + setup.top - begin;
    if (push > 0) {
      box.block.style.setProperty("--push", `${push}px`);
      pushed += push;
    }
  }
  return page + 1;
}

/** Height of a block and of those behind it that a heading must not be parted from. */
function keptTogether(
  boxes: readonly { block: HTMLElement; top: number; height: number }[],
  index: number,
): number {
  const first = boxes[index];
  if (first === undefined) return 0;
  let last = index;
  while (boxes[last]?.block.classList.contains("keep-next") && last < boxes.length - 1 && last - index < 4)
    last += 1;
  const end = boxes[last];
  return end === undefined ? first.height : end.top + end.height - first.top;
}

/** Gives every tab the width that takes it to its stop; stops count from the text's left edge. */
export function placeTabs(flow: HTMLElement, scale: number): void {
  for (const tab of flow.querySelectorAll<HTMLElement>(".tab")) {
    const paragraph = tab.closest<HTMLElement>(".paragraph");
    if (paragraph === null) continue;
    tab.style.width = "0";
    const box = paragraph.getBoundingClientRect();
    const indent = Number.parseFloat(getComputedStyle(paragraph).marginLeft) || 0;
    const at = (tab.getBoundingClientRect().left - box.left) / scale + indent;
    const stops = (paragraph.dataset.tabs ?? "")
      .split(" ")
      .filter((stop) => stop !== "")
      .map((stop) => {
        const [kind = "left", place = "0"] = stop.split(":");
        return { kind, place: Number(place) / twipsPerPixel };
      });
    const stop = stops.find(({ place }) => place > at + 1);
    const normal = 708 / twipsPerPixel;
    const place = stop?.place ?? (Math.floor(at / normal + 0.01) + 1) * normal;
    const following = stop === undefined || stop.kind === "left" ? 0 : widthBehind(tab, paragraph) / scale;
    const limit = Math.min(place, indent + box.width / scale);
    const width = limit - at - (stop?.kind === "center" ? following / 2 : following);
    tab.style.width = `${Math.max(4, width - 0.5)}px`;
  }
}

function widthBehind(tab: HTMLElement, paragraph: HTMLElement): number {
  const range = document.createRange();
  range.setStartAfter(tab);
  range.setEndAfter(paragraph.lastChild ?? tab);
  return range.getBoundingClientRect().width;
}

/** Tab stops of a paragraph's properties as `kind:place` pairs; cleared ones are gone. */
export function tabStops(tabs: Element | undefined): string {
  const stops = new Map<string, string>();
  for (const tab of childrenOf(tabs ?? null, "tab")) {
    const place = attribute(tab, "pos") ?? "0";
    const kind = attribute(tab, "val") ?? "left";
    if (kind === "clear") stops.delete(place);
    else stops.set(place, { start: "left", end: "right" }[kind] ?? kind);
  }
  return [...stops]
    .sort(([one], [other]) => Number(one) - Number(other))
    .map(([place, kind]) => `${kind}:${place}`)
    .join(" ");
}
