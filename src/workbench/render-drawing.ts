import { ns } from "./ooxml.ts";
import type { Scene } from "./scene.ts";

/** English Metric Units in a CSS pixel (914 400 in an inch of 96 pixels). */
const emuPerPixel = 9525;

/** A drawing, a VML picture or an object: the picture itself where it is one, the watermark's words, else a box. */
export function drawingHtml(node: Element, scene: Scene): HTMLElement {
  const words = [...node.getElementsByTagNameNS(ns.v, "textpath")].find((path) =>
    path.hasAttribute("string"),
  );
  if (words !== undefined) return wordArt(words, scene);
  const blip = node.getElementsByTagNameNS(ns.a, "blip")[0];
  const data = node.getElementsByTagNameNS(ns.v, "imagedata")[0];
  const id = blip?.getAttributeNS(ns.r, "embed") ?? data?.getAttributeNS(ns.r, "id") ?? null;
  const address = id === null ? null : scene.picture(id);
  const properties = node.getElementsByTagNameNS(ns.wp, "docPr")[0];
  const description = properties?.getAttribute("descr") ?? "";
  const extent = node.getElementsByTagNameNS(ns.wp, "extent")[0];
  const html = address === null ? scene.create("span", "object") : scene.create("img", "picture");
  if (address !== null) {
    html.setAttribute("src", address);
    html.setAttribute("alt", description);
    html.setAttribute("draggable", "false");
  } else {
    html.setAttribute("role", "img");
    html.setAttribute("aria-label", description || (properties?.getAttribute("name") ?? ""));
  }
  if (extent !== undefined) {
    html.style.width = `${Number(extent.getAttribute("cx")) / emuPerPixel}px`;
    const height = Number(extent.getAttribute("cy"));
    html.style.aspectRatio = `${extent.getAttribute("cx")} / ${height}`;
  }
  return html;
}

/** Words drawn to fill a shape, as watermarks are: size, turn and colour come from the shape (VML, ECMA-376-4 19.1). */
function wordArt(words: Element, scene: Scene): HTMLElement {
  const shape = words.parentElement;
  const style = new Map(
    (shape?.getAttribute("style") ?? "").split(";").map((rule): [string, string] => {
      const [name = "", ...rest] = rule.split(":");
      return [name.trim(), rest.join(":").trim()];
    }),
  );
  const points = (name: string, otherwise: number): number =>
    Number.parseFloat(style.get(name) ?? "") || otherwise;
  const width = points("width", 400);
  const height = points("height", 100);
  const fill = shape?.getElementsByTagNameNS(ns.v, "fill")[0];
  const html = scene.create("span", "watermark");
  const box = html.appendChild(scene.drawing("svg"));
  box.setAttribute("viewBox", `0 0 ${width} ${height}`);
  box.setAttribute(
    "style",
    `width:${width}pt;height:${height}pt;transform:rotate(${points("rotation", 0)}deg)`,
  );
  const text = box.appendChild(scene.drawing("text"));
  // Capitals are about 0.72 em high: they fill the shape.
  const attributes = {
    x: "0",
    y: String(height),
    textLength: String(width),
    lengthAdjust: "spacingAndGlyphs",
  };
  for (const [name, value] of Object.entries(attributes)) text.setAttribute(name, value);
  text.setAttribute("font-size", String(height / 0.72));
  text.setAttribute("fill", shape?.getAttribute("fillcolor") ?? "#c0c0c0");
  text.setAttribute("opacity", fill?.getAttribute("opacity") ?? "0.5");
  text.textContent = words.getAttribute("string");
  return html;
}
