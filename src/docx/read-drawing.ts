import { readAlternative } from "./alternate.ts";
import { checkMost, type Flow } from "./flow.ts";
import { drawing, mc, w } from "./names.ts";
import type { Picture } from "./story.ts";

/** What is known of the picture being read; DrawingML says it in several elements. */
interface Frame {
  widthEmu: number | null;
  heightEmu: number | null;
  alt: string | null;
  relationship: string | null;
  cropX: number;
  cropY: number;
}

/** Reads what a drawing, a VML picture or an object holds: pictures, and the paragraphs of text boxes. */
export function readDrawing(flow: Flow): void {
  walk(flow, emptyFrame());
}

function walk(flow: Flow, frame: Frame): void {
  const { xml } = flow;
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    const read = readers.get(xml.name);
    if (read === undefined) walk(flow, frame);
    else read(flow, frame);
  }
}

const readers: ReadonlyMap<string, (flow: Flow, frame: Frame) => void> = new Map([
  [mc.alternateContent, (flow: Flow, frame: Frame) => readAlternative(flow.xml, () => walk(flow, frame))],
  [w.txbxContent, (flow: Flow) => flow.readTextBox(flow)],
  [drawing.extent, readExtent],
  [drawing.docPr, readAlt],
  [drawing.cNvPr, readAlt],
  [drawing.pic, readPicture],
  [drawing.blip, readBlip],
  [drawing.srcRect, readCrop],
  [drawing.shape, readShape],
  [drawing.imagedata, readImageData],
]);

function readPicture(flow: Flow, frame: Frame): void {
  const own = { ...frame, relationship: null, cropX: 0, cropY: 0 };
  walk(flow, own);
  addPicture(flow, own);
}

function readExtent({ xml }: Flow, frame: Frame): void {
  frame.widthEmu = lengthOf(xml.attribute("cx"));
  frame.heightEmu = lengthOf(xml.attribute("cy"));
}

/** `wp:docPr` is what Word shows as alternative text; the picture's own copy counts where that is missing. */
function readAlt({ xml }: Flow, frame: Frame): void {
  const alt = (xml.attribute("descr") ?? "").trim();
  if (alt !== "") frame.alt ??= alt;
}

function readBlip({ xml }: Flow, frame: Frame): void {
  frame.relationship = xml.attribute(drawing.embed) ?? xml.attribute(drawing.link);
}

function readCrop({ xml }: Flow, frame: Frame): void {
  frame.cropX = cropOf(xml.attribute("l"), xml.attribute("r"));
  frame.cropY = cropOf(xml.attribute("t"), xml.attribute("b"));
}

/** The share that is cut off at two sides, by what each says; null where a side says nothing. */
export function cropOf(one: string | null, other: string | null): number {
  return Math.min(1, cropAt(one) + cropAt(other));
}

/** What is cut off on a side, in thousandths of a percent (ECMA-376-1 20.1.8.55); negative adds a margin. */
function cropAt(side: string | null): number {
  const text = side ?? "0";
  // Strict writes "12.5%".
  const value = text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text) / 100_000;
  return Number.isFinite(value) ? Math.max(0, value) : 0;
}

/** VML says sizes in a style: `width:100.5pt;height:2in`. */
function readShape(flow: Flow, frame: Frame): void {
  const { xml } = flow;
  const style = xml.attribute("style") ?? "";
  const own = { ...frame, widthEmu: vmlLength(style, "width"), heightEmu: vmlLength(style, "height") };
  own.alt = (xml.attribute("alt") ?? "").trim() || frame.alt;
  walk(flow, own);
}

function readImageData(flow: Flow, frame: Frame): void {
  const { xml } = flow;
  const share = (side: string): number => vmlShare(xml.attribute(`crop${side}`));
  addPicture(flow, {
    ...frame,
    relationship: xml.attribute(drawing.relationship),
    cropX: Math.min(1, share("left") + share("right")),
    cropY: Math.min(1, share("top") + share("bottom")),
  });
}

/** A share of the picture: „0.25“, or in parts of 65,536 with an „f“ behind (ECMA-376-4 19.1.2.11). */
function vmlShare(text: string | null): number {
  const value = Number.parseFloat(text ?? "0") / (text?.endsWith("f") === true ? 65_536 : 1);
  return Number.isFinite(value) ? Math.max(0, value) : 0;
}

function addPicture(flow: Flow, frame: Frame): void {
  const { paragraph, control } = flow;
  const { relationship, widthEmu, heightEmu, cropX, cropY, alt } = frame;
  if (relationship === null || relationship === "" || paragraph === null) return;
  const picture: Picture = { paragraph, control, relationship, widthEmu, heightEmu, cropX, cropY, alt };
  checkMost("pictures", flow.pictures.length);
  flow.pictures.push(picture);
  paragraph.pictures.push(picture);
  for (let one = control; one !== null; one = one.parent) one.pictures.push(picture);
}

const emuPerUnit: Readonly<Record<string, number>> = {
  pt: 12_700,
  in: 914_400,
  cm: 360_000,
  mm: 36_000,
  px: 9_525,
  pc: 152_400,
};

function vmlLength(style: string, name: string): number | null {
  const found = new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([\\d.]+)([a-z]*)`).exec(style);
  const value = Number(found?.[1]) * (emuPerUnit[found?.[2] ?? ""] ?? Number.NaN);
  return value > 0 ? Math.round(value) : null;
}

/** A length in EMU; null where a text says none. */
export function lengthOf(text: string | null): number | null {
  const value = Number(text ?? "");
  return value > 0 && Number.isFinite(value) ? Math.round(value) : null;
}

function emptyFrame(): Frame {
  return { widthEmu: null, heightEmu: null, alt: null, relationship: null, cropX: 0, cropY: 0 };
}
