import { fromBase64 } from "./flat-package.ts";
import { HostError } from "./host-error.ts";
import { ns, relation } from "./ooxml.ts";
import { placeInline } from "./placing.ts";
import type { Position } from "./ranges.ts";
import type { WordHost } from "./word-object.ts";

/** English Metric Units per point (1/72 inch). */
export const emuPerPoint = 12700;
/** Points per pixel at 96 dpi, which a picture gets that tells no resolution of its own. */
const pointsPerPixel = 0.75;

interface PictureKind {
  readonly extension: string;
  readonly contentType: string;
  readonly matches: (bytes: Uint8Array) => boolean;
  readonly size: (bytes: Uint8Array) => readonly [width: number, height: number];
}

const kinds: readonly PictureKind[] = [
  {
    extension: "png",
    contentType: "image/png",
    matches: (bytes) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]),
    size: (bytes) => [bigEndian(bytes, 16, 4), bigEndian(bytes, 20, 4)],
  },
  {
    extension: "jpg",
    contentType: "image/jpeg",
    matches: (bytes) => startsWith(bytes, [0xff, 0xd8, 0xff]),
    size: jpegSize,
  },
];

/** Puts a picture at a position and gives its `w:drawing`. @throws HostError for anything but PNG and JPEG */
export function placePicture(position: Position, base64: string, host: WordHost): Element {
  const bytes = bytesOf(base64);
  const kind = kinds.find(({ matches }) => matches(bytes));
  if (kind === undefined) throw new HostError("InvalidArgument", "the picture is neither PNG nor JPEG");
  const target = host.document.package;
  let number = 1;
  while (target.has(`word/media/image${number}.${kind.extension}`)) number += 1;
  const path = `word/media/image${number}.${kind.extension}`;
  target.put(path, bytes, kind.contentType);
  const id = target.addRelationship(target.mainPath, relation.image, path);
  const [width, height] = kind.size(bytes);
  const run = createRun(position.paragraph, id, width * pointsPerPixel, height * pointsPerPixel);
  placeInline(position, [run], host.editing);
  const drawing = run.getElementsByTagNameNS(ns.w, "drawing")[0];
  if (drawing === undefined) throw new HostError("GeneralException", "the picture was not placed");
  return drawing;
}

function bytesOf(base64: string): Uint8Array {
  try {
    return fromBase64(base64);
  } catch {
    throw new HostError("InvalidArgument", "the picture is no base64");
  }
}

function createRun(near: Element, relationship: string, width: number, height: number): Element {
  const root = near.ownerDocument.documentElement;
  const ids = [...root.getElementsByTagNameNS(ns.wp, "docPr")].map(
    (one) => Number(one.getAttribute("id")) || 0,
  );
  const id = Math.max(0, ...ids) + 1;
  const extent = `cx="${Math.round(width * emuPerPoint)}" cy="${Math.round(height * emuPerPoint)}"`;
  const picture = "http://schemas.openxmlformats.org/drawingml/2006/picture";
  const xml = `<w:r xmlns:w="${ns.w}" xmlns:wp="${ns.wp}" xmlns:a="${ns.a}" xmlns:r="${ns.r}"><w:drawing>
<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/><wp:docPr id="${id}" name="Bild ${id}"/>
<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>
<a:graphic><a:graphicData uri="${picture}"><pic:pic xmlns:pic="${picture}"><pic:nvPicPr><pic:cNvPr id="${id}" name="Bild ${id}"/>
<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>
</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`.replaceAll("\n", "");
  const parsed = new DOMParser().parseFromString(xml, "application/xml").documentElement;
  return near.ownerDocument.importNode(parsed, true);
}

/** Width and height from the frame header (ITU-T T.81 B.2.2). */
function jpegSize(bytes: Uint8Array): readonly [number, number] {
  let at = 2;
  while (at + 9 < bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return [bigEndian(bytes, at + 7, 2), bigEndian(bytes, at + 5, 2)];
    at += 2 + bigEndian(bytes, at + 2, 2);
  }
  throw new HostError("InvalidArgument", "the JPEG has no frame");
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((value, index) => bytes[index] === value);
}

function bigEndian(bytes: Uint8Array, at: number, length: number): number {
  return bytes.subarray(at, at + length).reduce((sum, byte) => sum * 256 + byte, 0);
}
