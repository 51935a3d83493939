import { deflateRawSync, deflateSync } from "node:zlib";
import { odtMediaType } from "../../src/docx/odt-names.ts";
import { type RawEntry, rawZip, repeated } from "../docx/raw-zip.ts";

/** A file that means harm, and the code of its record, or "read". */
export interface HostileFile {
  readonly name: string;
  readonly outcome: string;
  readonly build: () => Uint8Array;
}

const blanks = (megabytes: number) => repeated("", " ".repeat(1 << 20), megabytes, "");
const mimetype: RawEntry = { name: "mimetype", content: odtMediaType };
const office = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"';

/** What is no .docx: archives of documents, .odt, PDF. */
export const hostileFiles: readonly HostileFile[] = [
  { name: "million.zip", outcome: "archive-too-large", build: () => crowdedArchive(1_000_000) },
  {
    name: "uebereinander.zip",
    outcome: "archive-damaged",
    build: () =>
      rawZip([
        { name: "a.docx", content: Buffer.alloc(9000, "abc"), method: 0 },
        ...["b.docx", "c.docx"].map((name) => ({
          name,
          content: Buffer.alloc(9000, "abc"),
          compressedSize: 9000,
          sharing: 0,
        })),
      ]),
  },
  {
    name: "abgeschnitten.zip",
    outcome: "archive-damaged",
    build: () => rawZip([{ name: "a.docx", content: "x" }]).subarray(0, 40),
  },
  // The archive is sound: its document is the file that gets the record.
  { name: "gross.zip", outcome: "too-large", build: () => rawZip([{ name: "a.docx", ...blanks(500) }]) },
  {
    name: "luegt.zip",
    outcome: "damaged",
    build: () => rawZip([{ name: "a.docx", ...blanks(60), size: 9 << 20, compressedSize: 60_000 }]),
  },
  {
    name: "tief.zip",
    outcome: "nested-archive",
    build: () => {
      let inner: Uint8Array = Buffer.alloc(1 << 20);
      for (let depth = 0; depth < 10; depth++) inner = rawZip([{ name: "a.zip", content: inner }]);
      return inner;
    },
  },
  {
    name: "bombe.odt",
    outcome: "too-large",
    build: () => rawZip([mimetype, { name: "content.xml", ...blanks(500) }]),
  },
  {
    name: "lachen.odt",
    outcome: "malformed-xml",
    build: () =>
      rawZip([
        mimetype,
        {
          name: "content.xml",
          content: `<!DOCTYPE x [<!ENTITY a "ha">]><office:document-content ${office}>&a;</office:document-content>`,
        },
      ]),
  },
  {
    name: "tief.odt",
    outcome: "malformed-xml",
    build: () => rawZip([mimetype, { name: "content.xml", content: "<a>".repeat(300_000) }]),
  },
  { name: "bombe.pdf", outcome: "too-large", build: () => pdf(1, deflated(" ", 400_000_000)) },
  {
    name: "doppelt.pdf",
    outcome: "too-large",
    build: () => pdf(1, deflateSync(deflated(" ", 400_000_000)), "[/FlateDecode/FlateDecode]"),
  },
  {
    name: "geschwaetzig.pdf",
    outcome: "too-large",
    build: () => pdf(40, deflateSync(`BT /F 9 Tf ${"1 0 0 1 9 9 Tm (a) Tj ".repeat(150_000)}ET`)),
  },
  { name: "lzw.pdf", outcome: "too-large", build: () => pdf(1, longLzw(), "/LZWDecode") },
  {
    name: "laeufe.pdf",
    outcome: "too-large",
    build: () => pdf(1, Buffer.alloc(1 << 20, Buffer.from([129, 0x20])), "/RunLengthDecode"),
  },
  {
    name: "hex.pdf",
    outcome: "too-large",
    build: () =>
      pdf(1, Buffer.from(`${deflated(" ", 400_000_000).toString("hex")}>`), "[/ASCIIHexDecode/FlateDecode]"),
  },
  {
    name: "anders-geschrieben.pdf",
    outcome: "too-large",
    build: () => pdf(1, deflated(" ", 400_000_000), "/F#6cateDecode"),
  },
  {
    name: "anderswo.pdf",
    outcome: "too-large",
    build: () => pdf(1, deflated(" ", 400_000_000), " 9 0 R"),
  },
  {
    name: "weit-weg.pdf",
    outcome: "too-large",
    build: () => pdf(1, deflated(" ", 400_000_000), `/FlateDecode/Weit(${"x".repeat(100_000)})`),
  },
  {
    name: "ascii85.pdf",
    outcome: "read",
    build: () =>
      pdf(
        1,
        Buffer.from(`${ascii85(deflateSync("BT /F 9 Tf (Steckbrief) Tj ET"))}~>`),
        "[/ASCII85Decode/FlateDecode]",
      ),
  },
  { name: "kaputt.pdf", outcome: "damaged-pdf", build: () => Buffer.from("%PDF-1.7 kaputt") },
];

/** Codes of LZW, each for a letter more than the one before: a thousandfold, without end. */
function longLzw(): Uint8Array {
  const bits: string[] = [];
  for (let round = 0; round < 20; round++) {
    bits.push((256).toString(2).padStart(round === 0 ? 9 : 12, "0"), (0x20).toString(2).padStart(9, "0"));
    for (let next = 258, width = 9; next < 4095; next++) {
      if (next + 1 >= 1 << width && width < 12) width++;
      bits.push(next.toString(2).padStart(width, "0"));
    }
  }
  return Buffer.from(
    bits
      .join("")
      .match(/.{8}/g)
      ?.map((byte) => Number.parseInt(byte, 2)) ?? [],
  );
}

/** The text of bytes as PDF and PostScript write it: five letters for four. */
function ascii85(bytes: Uint8Array): string {
  const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  let text = "";
  for (let at = 0; at < padded.length; at += 4) {
    const letters: string[] = [];
    for (let value = padded.readUInt32BE(at), left = 5; left > 0; left--, value = Math.floor(value / 85))
      letters.unshift(String.fromCharCode(0x21 + (value % 85)));
    text += letters.join("");
  }
  return text;
}

/** Zlib's bytes of one letter many times over, made in pieces. */
function deflated(letter: string, times: number): Buffer {
  const piece = 1_000_000;
  const block = deflateRawSync(letter.repeat(piece), { finishFlush: 3 });
  const blocks = Array.from({ length: times / piece }, () => block);
  // A header, and no checksum: readers that meet the end of the data don't ask for it.
  return Buffer.concat([Buffer.from([0x78, 0x9c]), ...blocks, deflateRawSync("")]);
}

/** A PDF of pages that each show the same content. */
function pdf(pages: number, content: Uint8Array, filter = "/FlateDecode"): Uint8Array {
  const kids = Array.from({ length: pages }, () => "4 0 R").join(" ");
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Count ${pages}/Kids[${kids}]/MediaBox[0 0 595 842]>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    "<</Type/Page/Parent 2 0 R/Contents 5 0 R/Resources<</Font<</F 3 0 R>>>>>>",
  ].map((body, index) => Buffer.from(`${index + 1} 0 obj${body}endobj\n`));
  return Buffer.concat([
    Buffer.from("%PDF-1.4\n"),
    ...objects,
    Buffer.from(`5 0 obj<</Length ${content.length}/Filter${filter}>>stream\n`),
    content,
    Buffer.from("\nendstream endobj\ntrailer<</Root 1 0 R>>"),
  ]);
}

/** A ZIP64 whose directory lists the same empty document again and again, under names that differ. */
function crowdedArchive(count: number): Uint8Array {
  const name = Buffer.from("abcd.docx");
  const header = (signature: string, length: number, nameLengthAt: number): Buffer => {
    const bytes = Buffer.alloc(length + name.length);
    bytes.write(signature, "latin1");
    bytes.writeUInt16LE(name.length, nameLengthAt);
    name.copy(bytes, length);
    return bytes;
  };
  const local = header("PK\x03\x04", 30, 26);
  const entry = header("PK\x01\x02", 46, 28);
  const directory = Buffer.alloc(entry.length * count);
  for (let index = 0; index < count; index++) {
    entry.copy(directory, index * entry.length);
    directory.write(index.toString(36).padStart(4, "0"), index * entry.length + 46);
  }
  const end = Buffer.alloc(56 + 20 + 22);
  end.write("PK\x06\x06", "latin1");
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(directory.length), 40);
  end.writeBigUInt64LE(BigInt(local.length), 48);
  end.write("PK\x06\x07", 56, "latin1");
  end.writeBigUInt64LE(BigInt(local.length + directory.length), 64);
  end.write("PK\x05\x06", 76, "latin1");
  end.fill(0xff, 84, 96);
  return Buffer.concat([local, directory, end]);
}
