import { ns } from "./ooxml.ts";
import type { Scene } from "./scene.ts";

/** English Metric Units in a CSS pixel (914 400 in an inch of 96 pixels). */
const emuPerPixel = 9525;

/** A drawing, a VML picture or an object: the picture itself where it is one, the watermark's words, else a box. */
export function drawingHtml(node: Element, scene: Scene): HTMLElement {
  const words = node.getElementsByTagNameNS(ns.v, "textpath")[0]?.getAttribute("string");
  if (words) {
    const watermark = scene.create("span", "watermark");
    watermark.textContent = words;
    return watermark;
  }
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
