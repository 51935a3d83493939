import { paragraphOf } from "./atoms.ts";
import { collectionType } from "./collection.ts";
import { isW } from "./dom.ts";
import { toBase64 } from "./flat-package.ts";
import { HostError } from "./host-error.ts";
import { spanOfElement } from "./live-span.ts";
import { editing, mustBeWritable } from "./locks.ts";
import { ns } from "./ooxml.ts";
import { emuPerPoint } from "./pictures.ts";
import type { Scalar, WordHost, WordType } from "./word-object.ts";
import { parentObjects } from "./word-parents.ts";

/** A picture in the line. Its target is the `w:drawing`. */
export const pictureType: WordType<Element> = {
  name: "InlinePicture",
  exists: (drawing) => drawing.isConnected,
  scalars: {
    Width: extent("cx"),
    Height: extent("cy"),
    AltTextTitle: described("title"),
    AltTextDescription: described("descr"),
    Hyperlink: { get: () => "" },
    LockAspectRatio: {
      get: (drawing) => locksOf(drawing)?.getAttribute("noChangeAspect") === "1",
      set: (drawing, value, host) => {
        mustBeWritable(host);
        locksOf(drawing)?.setAttribute("noChangeAspect", value === true ? "1" : "0");
      },
    },
  },
  objects: {
    ...parentObjects,
    Paragraph: (drawing, host) => {
      const paragraph = paragraphOf(drawing);
      return paragraph === null ? null : host.make.paragraph(paragraph);
    },
  },
  methods: {
    GetBase64ImageSrc: (drawing, _args, host) => toBase64(bytesOf(drawing, host)),
    GetRange: (drawing, _args, host) => host.make.range(spanOfElement(drawing)),
    Select: (drawing, _args, host) => {
      host.document.selection = spanOfElement(drawing)();
      host.document.scrollTo(drawing);
      return undefined;
    },
    Delete: (drawing, _args, host) =>
      editing(host, drawing, () => {
        host.document.deleteSpan(spanOfElement(drawing)());
        return undefined;
      }),
  },
};

export const picturesType = collectionType<Element>("InlinePictureCollection", (drawing, host) =>
  host.make.picture(drawing),
);

function bytesOf(drawing: Element, { document }: WordHost): Uint8Array {
  const blip = drawing.getElementsByTagNameNS(ns.a, "blip")[0];
  const id = blip?.getAttributeNS(ns.r, "embed");
  const source = document.package;
  const entry = source.relationships(source.mainPath).find((one) => one.id === id && one.mode === "Internal");
  if (entry === undefined) throw new HostError("ItemNotFound", "the picture's file is not in the document");
  return source.bytes(entry.target);
}

/** Displayed size in points; the frame's and the picture's own extent go together. */
function extent(name: "cx" | "cy"): Scalar<Element> {
  return {
    get: (drawing) => Number(extentsOf(drawing)[0]?.getAttribute(name) ?? 0) / emuPerPoint,
    set: (drawing, value, host) => {
      if (typeof value !== "number" || !(value > 0))
        throw new HostError("InvalidArgument", "a picture's size is a positive number of points");
      mustBeWritable(host);
      for (const element of extentsOf(drawing))
        element.setAttribute(name, String(Math.round(value * emuPerPoint)));
    },
  };
}

function extentsOf(drawing: Element): readonly Element[] {
  const frame = drawing.getElementsByTagNameNS(ns.wp, "extent");
  const shape = drawing.getElementsByTagNameNS(ns.a, "ext");
  return [...frame, ...shape].filter((element) => element.hasAttribute("cx"));
}

function described(name: "title" | "descr"): Scalar<Element> {
  const properties = (drawing: Element) => drawing.getElementsByTagNameNS(ns.wp, "docPr")[0];
  return {
    get: (drawing) => properties(drawing)?.getAttribute(name) ?? "",
    set: (drawing, value, host) => {
      mustBeWritable(host);
      properties(drawing)?.setAttribute(name, String(value ?? ""));
    },
  };
}

function locksOf(drawing: Element): Element | null {
  return isW(drawing) ? (drawing.getElementsByTagNameNS(ns.a, "graphicFrameLocks")[0] ?? null) : null;
}
