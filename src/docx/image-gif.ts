import { joinBytes, mostPieces, startsWith } from "./image-bytes.ts";
import { ImageError } from "./image-error.ts";

const blocks = { extension: 0x21, image: 0x2c, trailer: 0x3b };
const labels = { control: 0xf9, application: 0xff };
/** Applications whose data change how the picture looks: the loops of an animation, and the colour profile. */
const shownApplications = ["NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"];

/** The GIF without comments, XMP and what follows its end; its pixels are copied. Throws ImageError. */
export function stripGif(bytes: Uint8Array): Uint8Array {
  let at = 13 + paletteLength(bytes[10] ?? 0);
  const pieces = [bytes.subarray(0, at)];
  let images = 0;
  for (let count = 0; ; count++) {
    const kind = bytes[at];
    if (kind === blocks.trailer) break;
    if (count > mostPieces) throw new ImageError("damaged", "GIF");
    let end: number;
    if (kind === blocks.image) {
      images++;
      // Its place and size, its own colours, the size of the first code, then the pixels.
      end = endOfData(bytes, at + 10 + paletteLength(bytes[at + 9] ?? 0) + 1);
    } else if (kind === blocks.extension) end = endOfData(bytes, at + 2);
    else throw new ImageError("damaged", "GIF");
    if (isShown(bytes, at)) pieces.push(bytes.subarray(at, end));
    at = end;
  }
  if (images === 0) throw new ImageError("damaged", "GIF");
  return joinBytes([...pieces, Uint8Array.of(blocks.trailer)]);
}

function isShown(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] === blocks.image || bytes[at + 1] === labels.control) return true;
  return (
    bytes[at + 1] === labels.application && shownApplications.some((name) => startsWith(bytes, at + 3, name))
  );
}

/** Behind the sub-blocks that begin there, each led by its length, up to the empty one. */
function endOfData(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    const length = bytes[at];
    if (length === undefined) throw new ImageError("damaged", "GIF");
    at += 1 + length;
    if (length === 0) return at;
  }
}

function paletteLength(packed: number): number {
  return (packed & 0x80) === 0 ? 0 : 3 << ((packed & 7) + 1);
}
