import { readFile } from "node:fs/promises";
import { bestSize, sizeAt, sizesFor } from "../../src/pane/picture-check.ts";
import { choosePicture } from "../../src/pane/picture-choose.ts";
import { insertPicture, removePicture } from "../../src/pane/picture-insert.ts";
import { sha256Hex } from "../../src/pane/sha256.ts";
import { steckbriefForm } from "../../src/steckbrief/form.ts";
import type { PicturesField } from "../../src/steckbrief/kinds.ts";
import { FakeWord } from "./fake-word.ts";

const field = picturesField();

function picturesField(): PicturesField {
  const found = steckbriefForm.fields.find((candidate) => candidate.kind === "pictures");
  if (found === undefined) throw new Error("the form has no pictures");
  return found;
}

const fileOf = (bytes: Uint8Array | string, name = "bild") => new File([bytes as BlobPart], name);
const sample = async () =>
  fileOf(await readFile("assets/muster/IMG_BEISPIELBILD.JPG"), "IMG_BEISPIELBILD.JPG");

async function insertion(slot = "1") {
  const picture = await choosePicture(await sample());
  return { field, slot, picture, widthMm: 160, alt: "Ein Haus", urheber: "Jörg Weiß", einwilligung: true };
}

test("a picture fills the column where print allows it", () => {
  expect(bestSize(sizesFor(2480, 1654, 300), 300)).toEqual({
    widthMm: 160,
    heightMm: expect.closeTo(106.7, 1),
    dpi: 394,
  });
});

test("a coarse picture gets narrower until print can use it", () => {
  const best = bestSize(sizesFor(1200, 800, 300), 300);
  expect(best?.dpi).toBe(300);
  expect(best?.widthMm).toBeCloseTo(101.6, 1);
});

test("a picture that is too small at any sensible width is offered all the same", () => {
  const sizes = sizesFor(400, 300, 300);
  expect(sizes.every(({ dpi }) => dpi < 300)).toBe(true);
  expect(bestSize(sizes, 300)).toBe(sizes.at(-1));
});

test("a tall picture leaves room for its captions", () => {
  expect(sizeAt(2000, 4000, 160)).toEqual({ widthMm: 100, heightMm: 200, dpi: 508 });
});

test("a JPEG is taken with its pixels", async () => {
  expect(await choosePicture(await sample())).toMatchObject({
    name: "IMG_BEISPIELBILD.JPG",
    mediaType: "image/jpeg",
    width: 2480,
    height: 1654,
    turned: false,
  });
});

test.each([
  ["HEIC", "\0\0\0\x18ftypheic\0\0\0\0mif1heic", "format"],
  ["WebP", "RIFF\x10\0\0\0WEBPVP8 ", "format"],
  ["TIFF", "II*\0\x08\0\0\0", "format"],
  ["GIF", "GIF89a\x01\0\x01\0", "format"],
  ["text", "Das ist kein Bild.", "not-a-picture"],
  ["half a PNG", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", "damaged"],
])("%s is refused before it goes in", async (name, start, code) => {
  const bytes = Uint8Array.from(start, (character) => character.charCodeAt(0));
  const refusal = choosePicture(fileOf(bytes));
  await expect(refusal).rejects.toMatchObject({ code, ...(code === "format" ? { format: name } : {}) });
});

test("a file that Word on the web would drop is refused before it is read", async () => {
  await expect(choosePicture(fileOf(new Uint8Array(15_000_001)))).rejects.toMatchObject({
    code: "too-large",
  });
});

test("a picture goes in with its texts, its consent and the facts of its original", async () => {
  const word = FakeWord.withForm();
  const given = await insertion("2");
  await insertPicture(word, given);
  const at = (part: string) => word.controls(`steckbrief.projektbilder.2.${part}`)[0];
  expect(at("bild")?.pictures).toEqual([
    { width: expect.closeTo(453.5, 0), height: expect.closeTo(302.5, 0), altText: "Ein Haus" },
  ]);
  expect([at("dateiname")?.text, at("alt")?.text, at("urheber")?.text]).toEqual([
    "IMG_BEISPIELBILD.JPG",
    "Ein Haus",
    "Jörg Weiß",
  ]);
  expect(at("urheber")?.consent).toBe(true);
  const sha256 = await sha256Hex(given.picture.bytes);
  expect(word.properties["steckbrief.bild.2"]).toBe(
    `${sha256};image/jpeg;2480;1654;394;160;;190644-b3472273`,
  );
});

test("a picture that Word dropped without a word is told", async () => {
  const word = FakeWord.withForm();
  word.dropsPictures = true;
  await expect(insertPicture(word, await insertion())).rejects.toMatchObject({ code: "picture-dropped" });
});

test("removing a picture empties its whole slot", async () => {
  const word = FakeWord.withForm();
  await insertPicture(word, await insertion());
  await removePicture(word, field, "1");
  expect(word.controls().map(({ text }) => text)).toEqual(word.controls().map(() => null));
  expect(word.controls("steckbrief.projektbilder.1.bild")[0]?.pictures).toEqual([]);
  expect(word.controls("steckbrief.projektbilder.1.urheber")[0]?.consent).toBe(false);
  expect(word.properties["steckbrief.bild.1"]).toBe("");
});
