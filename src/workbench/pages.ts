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

interface Box {
  readonly block: HTMLElement;
  /** Distance from the flow's top and height, both as if there were no pages. */
  readonly top: number;
  readonly height: number;
}

/** Moves blocks and lines down so that none lies across the end of a page. @returns the number of pages */
export function paginate(flow: HTMLElement, setup: PageSetup, scale: number): number {
  const boxes = measure(flow, scale);
  const step = setup.height + gapBetweenPages;
  let page = 0;
  let pushed = 0;
  for (const [index, box] of boxes.entries()) {
    const forced = box.block.classList.contains("page-before") && index > 0;
    const begin = box.top + pushed;
    const end = page * step + setup.height - setup.bottom;
    if (!forced && begin + keptTogether(boxes, index) <= end + 0.5) continue;
    const next = (page + 1) * step + setup.top;
    const fit = forced ? null : linesThatFit(box, end - begin);
    if (fit !== null) {
      box.block.classList.add("split");
      box.block.style.setProperty("--split-begin", `${fit}px`);
      box.block.style.setProperty("--split-end", `${next - begin}px`);
      pushed += next - begin - fit;
      page += 1;
      continue;
    }
    if (begin <= page * step + setup.top + 1 && !forced) {
      // Taller than a page: it runs on, and so do the pages.
      while (begin + box.height > page * step + setup.height - setup.bottom) page += 1;
      continue;
    }
    page += 1;
    // The margin above is the larger of two: the push has to make up for what the other one gave.
    const before = boxes[index - 1];
    const given = before === undefined ? 0 : box.top - before.top - before.height;
    const own = Number.parseFloat(getComputedStyle(box.block).marginTop) || 0;
    box.block.style.setProperty("--push", `${Math.max(0, next - begin + given - own)}px`);
    pushed += Math.max(0, next - begin);
  }
  return page + 1;
}

function measure(flow: HTMLElement, scale: number): readonly Box[] {
  const blocks = [...flow.querySelectorAll<HTMLElement>(".paragraph, table")].filter(
    (block) => block.closest("td") === null,
  );
  for (const block of blocks) {
    block.style.removeProperty("--push");
    block.classList.remove("split");
  }
  const { top } = flow.getBoundingClientRect();
  return blocks.map((block) => {
    const box = block.getBoundingClientRect();
    return { block, top: (box.top - top) / scale, height: box.height / scale };
  });
}

/** Two lines at least stay together on either side of a page's end (widow control, ECMA-376 17.3.1.44). */
const together = 2;

/** Height of the lines that stay on the page when a paragraph is cut; null where it is not. */
function linesThatFit(box: Box, room: number): number | null {
  const line = lineOf(box);
  if (line === null) return null;
  const fit = Math.min(Math.floor((room + 0.5) / line), Math.round(box.height / line) - together);
  return fit >= together ? fit * line : null;
}

/** Height of a paragraph's lines; null where it stays whole: list items, pictures, lines that shall stay together. */
function lineOf({ block }: Box): number | null {
  const whole = block.dataset.marker !== undefined || /keep-(lines|next)/.test(block.className);
  if (whole || block.localName === "table" || block.querySelector("img, .tab") !== null) return null;
  const line = Number.parseFloat(getComputedStyle(block).lineHeight);
  return line > 0 ? line : null;
}

/** Height of a block and of what a heading must not be parted from: the beginning of the block behind it. */
function keptTogether(boxes: readonly Box[], index: number): number {
  const first = boxes[index];
  if (first === undefined) return 0;
  let last = index;
  while (boxes[last]?.block.classList.contains("keep-next") && last < boxes.length - 1 && last - index < 4) {
    last += 1;
  }
  const end = boxes[last];
  if (end === undefined || last === index) return first.height;
  const line = lineOf(end);
  const needed = line === null ? end.height : Math.min(end.height, together * line);
  return end.top + needed - first.top;
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
