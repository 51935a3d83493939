import { zlibSync } from "fflate";
import { crc32 } from "../src/docx/crc.ts";

/** Pixels of a drawn picture: 10.2 cm wide in print. */
const width = 1200;
const height = 800;

type Colour = readonly [red: number, green: number, blue: number];

const skies: readonly Colour[] = [
  [205, 226, 240],
  [250, 228, 200],
  [214, 232, 214],
  [232, 220, 238],
];
const walls: readonly Colour[] = [
  [178, 74, 58],
  [222, 184, 112],
  [92, 122, 152],
  [130, 150, 104],
  [236, 226, 208],
  [150, 110, 140],
];
const dark: Colour = [58, 62, 74];
const light: Colour = [255, 238, 170];
const ground: Colour = [150, 160, 130];

/** A row of houses as PNG, another one for each number: nobody's picture, so that nobody's rights are touched. */
export function drawHouses(seed: number): Uint8Array {
  const pixels = new Uint8Array(height * (width * 3 + 1));
  const paint = (left: number, top: number, right: number, bottom: number, colour: Colour): void => {
    for (let y = Math.max(0, top); y < Math.min(height, bottom); y++)
      for (let x = Math.max(0, left); x < Math.min(width, right); x++)
        pixels.set(colour, y * (width * 3 + 1) + 1 + x * 3);
  };
  paint(0, 0, width, height, pick(skies, seed));
  paint(0, 660, width, height, ground);
  for (let house = 0, left = 40; left < width - 120; house++) {
    const number = seed * 7 + house * 5;
    const size = 150 + ((number * 37) % 90);
    const top = 240 + ((number * 61) % 180);
    paintRoof(paint, left, top, size);
    paint(left, top, left + size, 680, pick(walls, number));
    for (let y = top + 30; y < 530; y += 80)
      for (let x = left + 22; x + 34 < left + size; x += 58)
        paint(x, y, x + 34, y + 46, (x + y + number) % 3 === 0 ? light : dark);
    const middle = left + (size >> 1);
    paint(middle - 22, 600, middle + 22, 680, dark);
    left += size + 6;
  }
  return png(pixels);
}

type Paint = (left: number, top: number, right: number, bottom: number, colour: Colour) => void;

function paintRoof(paint: Paint, left: number, top: number, size: number): void {
  for (let row = 0; row < size / 3; row++)
    paint(
      Math.round(left + size / 2 - row * 1.5),
      top - Math.round(size / 3) + row,
      Math.round(left + size / 2 + row * 1.5),
      top - Math.round(size / 3) + row + 1,
      dark,
    );
}

function pick(colours: readonly Colour[], number: number): Colour {
  return colours[number % colours.length] ?? dark;
}

/** The pixels, each row behind its filter byte, as PNG (RFC 2083): true colour, eight bits. */
function png(rows: Uint8Array): Uint8Array {
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint16(8, 0x0802);
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk("IHDR", new Uint8Array(header.buffer)),
    chunk("IDAT", zlibSync(rows, { level: 9 })),
    chunk("IEND", new Uint8Array()),
  ];
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)) >>> 0);
  return bytes;
}
