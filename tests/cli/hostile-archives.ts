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
  { name: "kaputt.pdf", outcome: "damaged-pdf", build: () => Buffer.from("%PDF-1.7 kaputt") },
];

/** Zlib's bytes of one letter many times over, made in pieces. */
function deflated(letter: string, times: number): Uint8Array {
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
