import { namespaces } from "../../src/docx/names.ts";
import { block, docx, p, picture, r, sdt } from "./build.ts";
import { type RawEntry, rawZip, repeated } from "./raw-zip.ts";

/** A file that means harm, and what may come of it: a code of DocxError, or "read". */
export interface Attack {
  readonly name: string;
  /** What reading comes to, and repair too where nothing else is said. */
  readonly outcome: string;
  readonly repair?: string;
  readonly build: () => Uint8Array;
}

const declared = `xmlns:w="${namespaces.w}"`;
const rels = `<Relationships xmlns="${namespaces.rels}"><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>`;
const main = (body: string): string => `<w:document ${declared}><w:body>${body}</w:body></w:document>`;
const rootEntry: RawEntry = { name: "_rels/.rels", content: rels };
const mainEntry: RawEntry = { name: "word/document.xml", content: main("<w:p/>") };

/** A document of two entries, with more entries beside them. */
const zipWith = (...more: readonly RawEntry[]): Uint8Array => rawZip([rootEntry, mainEntry, ...more]);
const zipOf = (entry: Omit<RawEntry, "name">): Uint8Array => rawZip([rootEntry, { ...mainEntry, ...entry }]);
const xml = (content: string | Uint8Array): Uint8Array => zipOf({ content });
const body = (inside: string): Uint8Array => xml(main(inside));
const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join("");
const text = (inside: string): string => `<w:p><w:r><w:t>${inside}</w:t></w:r></w:p>`;
const marks = "e\u0323\u0301\u0316".repeat(4).replaceAll("e", "");
const tag = "steckbrief.beschreibung";

function attack(name: string, outcome: string, build: () => Uint8Array): Attack {
  return { name, outcome, build };
}

const laughs = times(10, (index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`);
const head = `<w:document ${declared}><w:body>`;
const tail = "</w:body></w:document>";
const megabyte = "<w:p></w:p>".repeat(95_000);

export const attacks: readonly Attack[] = [
  // Archives
  attack("500 MB of XML, honestly announced", "too-large", () => zipOf(repeated(head, megabyte, 500, tail))),
  attack("500 MB of XML announced as 1000 bytes", "damaged", () =>
    zipOf({ ...repeated(head, megabyte, 500, tail), size: 1000 }),
  ),
  attack("15 MB of XML that pack to nothing", "too-large", () => zipOf(repeated(head, megabyte, 14, tail))),
  {
    name: "500 MB of blanks in a part nobody reads",
    outcome: "read",
    // Whoever writes the document has to carry them over.
    repair: "too-large",
    build: () => zipWith({ name: "word/media/x.png", ...repeated("", " ".repeat(1 << 20), 500, "") }),
  },
  attack("more than 512 MB in all", "too-large", () =>
    zipWith(
      { name: "a", ...repeated("", " ".repeat(1 << 20), 300, "") },
      { name: "b", ...repeated("", " ".repeat(1 << 20), 300, "") },
    ),
  ),
  attack("archives within archives", "read", () => {
    let inner: Uint8Array = Buffer.alloc(1 << 20);
    for (let depth = 0; depth < 12; depth++)
      inner = rawZip(
        times(8, String)
          .split("")
          .map((name) => ({ name: `${name}.zip`, content: inner })),
      );
    return docx(`<w:altChunk/>${p("")}`, { parts: { "word/embeddings/a.docx": inner } });
  }),
  attack("entries that share their bytes", "damaged", () =>
    zipWith({ ...mainEntry, name: "a.xml", sharing: 1 }, { ...mainEntry, name: "b.xml", sharing: 1 }),
  ),
  attack("60,000 entries", "too-large", () =>
    zipWith(
      ...Array.from({ length: 60_000 }, (_, index) => ({ name: `x${index}`, packed: new Uint8Array() })),
    ),
  ),
  attack("a million entries", "unsupported", () =>
    rawZip(
      Array.from({ length: 100 }, (_, index) => ({ name: `x${index}` })),
      { count: 0xffff, directoryOffset: 0xffffffff },
    ),
  ),
  attack("a count of entries that are not there", "damaged", () =>
    rawZip([rootEntry, mainEntry], { count: 9 }),
  ),
  attack("a directory before the beginning", "truncated", () =>
    rawZip([rootEntry, mainEntry], { directorySize: 0xfffffff }),
  ),
  attack("a directory behind the end", "truncated", () =>
    rawZip([rootEntry, mainEntry], { directoryOffset: 0xfffffff }),
  ),
  ...[
    "../../etc/passwd",
    "word/../../x",
    "..\\..\\x",
    "C:\\x.xml",
    "c:/x.xml",
    "\\\\server\\share\\x",
    "//server/x",
  ].map((name) => attack(`the name ${name}`, "damaged", () => zipWith({ name, content: "x" }))),
  attack("two documents under one name", "damaged", () => zipWith({ ...mainEntry, content: main("") })),
  attack("two documents whose names differ in case", "damaged", () =>
    zipWith({ name: "WORD/Document.xml", content: main("") }),
  ),
  attack("a wrong checksum", "damaged", () => zipOf({ crc: 1 })),
  attack("bytes that are no deflate", "damaged", () => zipOf({ packed: Buffer.from("no deflate at all") })),
  attack("more bytes than announced", "damaged", () => zipOf({ size: 3 })),
  attack("fewer bytes than announced", "damaged", () => zipOf({ size: 9999 })),
  attack("packed bytes beyond the end", "truncated", () => zipOf({ compressedSize: 0x7fffffff })),
  attack("a password", "encrypted", () => zipOf({ flags: 1 })),
  attack("an unknown method", "unsupported", () => zipOf({ method: 99 })),
  attack("a comment that looks like an end", "truncated", () =>
    rawZip([rootEntry, mainEntry], { comment: Buffer.from(`PK\x05\x06${"\x01".repeat(30)}`, "latin1") }),
  ),
  // XML
  attack("a billion laughs", "malformed-xml", () =>
    xml(`<!DOCTYPE w:document [<!ENTITY l0 "ha">${laughs}]>${main(text("&l10;"))}`),
  ),
  attack("a file of the machine as entity", "malformed-xml", () =>
    xml(`<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>${main(text("&f;"))}`),
  ),
  attack("a DTD in the relationships", "malformed-xml", () =>
    rawZip([{ ...rootEntry, content: `<!DOCTYPE x SYSTEM "http://example.org/x.dtd">${rels}` }, mainEntry]),
  ),
  attack("an entity nobody declared", "malformed-xml", () => body(text("&hallo;"))),
  attack("a reference to no character", "malformed-xml", () => body(text("&#0;"))),
  attack("two hundred thousand elements within each other", "malformed-xml", () =>
    body("<w:x>".repeat(200_000)),
  ),
  attack("tables within tables", "malformed-xml", () =>
    body("<w:tbl><w:tr><w:tc>".repeat(200) + "</w:tc></w:tr></w:tbl>".repeat(200)),
  ),
  attack("a table of ten thousand columns of labels", "read", () => {
    const row = (inside: string): string =>
      `<w:tr>${times(9_000, (index) => `<w:tc><w:tcPr><w:gridSpan w:val="${(index * 2_654_435_761) % 999_999_937}"/></w:tcPr>${p(inside)}</w:tc>`)}</w:tr>`;
    return docx(`<w:tbl>${row(r("Stadt"))}${row(r("x"))}</w:tbl>`);
  }),
  attack("a table of twenty thousand rows of labels", "read", () => {
    const cells = (one: string, other: string): string =>
      `<w:tr><w:tc>${p(r(one))}</w:tc><w:tc>${p(r(other))}</w:tc></w:tr>`;
    return docx(`<w:tbl>${(cells("Stadt", "Instrument") + cells("a", "b")).repeat(4_900)}</w:tbl>`);
  }),
  attack("controls within controls", "too-large", () => {
    const open = `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/></w:sdtPr><w:sdtContent>`;
    return body(open.repeat(150) + text("x") + "</w:sdtContent></w:sdt>".repeat(150));
  }),
  attack("a hundred thousand names", "read", () => body(times(100_000, (index) => `<w:n${index}/>`))),
  attack("a hundred thousand attributes", "malformed-xml", () =>
    body(`<w:p ${times(100_000, (index) => `a${index}="" `)}/>`),
  ),
  attack("ten thousand namespaces", "malformed-xml", () =>
    xml(`<w:document ${declared} ${times(10_000, (index) => `xmlns:a${index}="${index}" `)}/>`),
  ),
  attack("a namespace for every element", "too-large", () =>
    body(times(100_000, (index) => `<w:p xmlns:a="${index}"/>`)),
  ),
  attack("a hundred thousand comments", "read", () => body("<!---->".repeat(140_000))),
  attack("a comment that never ends", "malformed-xml", () => body("<!--".repeat(250_000))),
  attack("an attribute of 15 MB", "read", () => body(`<w:p w:x="${noise(15 << 20)}"/>`)),
  attack("bytes that are no UTF-8", "malformed-xml", () =>
    xml(Buffer.concat([Buffer.from(head), Buffer.from([0xc3, 0x28, 0xff]), Buffer.from(tail)])),
  ),
  attack("UTF-8 that is longer than it must be", "malformed-xml", () =>
    xml(Buffer.concat([Buffer.from(head), Buffer.from([0xc0, 0xbc]), Buffer.from(tail)])),
  ),
  attack("UTF-16, as its mark says", "read", () => xml(Buffer.from(`\ufeff${main(text("ä"))}`, "utf16le"))),
  attack("half a character of UTF-16", "malformed-xml", () =>
    xml(Buffer.from(`\ufeff${main(text("ä"))}`, "utf16le").subarray(0, -1)),
  ),
  attack("UTF-16 without its mark", "malformed-xml", () => xml(Buffer.from(main(""), "utf16le"))),
  attack("an encoding nobody writes", "malformed-xml", () =>
    xml(`<?xml version="1.0" encoding="UTF-7"?>${main("")}`),
  ),
  // Text
  attack("a million paragraphs", "too-large", () => body("<w:p/>".repeat(1_000_000))),
  attack("a million characters", "too-large", () => body(text(noise(1_000_000)))),
  attack("half a million blanks", "read", () => docx(block(tag, `${" ".repeat(490_000)}x`))),
  attack("half a million list markers", "read", () => docx(block(tag, `${"-  ".repeat(160_000)}x`))),
  attack("half a million marks on one letter", "read", () => docx(block(tag, `e${marks.repeat(40_000)}`))),
  attack("half a million emoji joined", "read", () => docx(block(tag, "👩🏻‍🚀".repeat(55_000)))),
  attack("a period of half a million characters", "read", () =>
    docx(block("steckbrief.zeitraum", "2017 - 2018; ".repeat(38_000))),
  ),
  attack("an address of half a million characters", "read", () =>
    docx(block("steckbrief.ansprechpartner.email", "a.b@".repeat(120_000))),
  ),
  attack("a number of half a million digits", "read", () =>
    docx(block("steckbrief.ansprechpartner.telefon", "01 ".repeat(160_000))),
  ),
  attack("the same control five thousand times", "read", () => docx(block(tag, "x").repeat(4_900))),
  attack("the same headings twenty thousand times", "read", () =>
    docx(times(9_500, () => p(r("Beschreibung")) + p(r("Funktionsweise")))),
  ),
  attack("all text in fifty controls within each other", "read", () => {
    let inside = p(r("x".repeat(400_000)));
    for (let index = 0; index < 50; index++)
      inside = sdt(
        { tag: `steckbrief.anwendungsbeispiele.${String.fromCharCode(97 + (index % 26))}` },
        inside,
      );
    return docx(inside);
  }),
  attack("fields that never end", "read", () =>
    docx(p('<w:r><w:fldChar w:fldCharType="begin"/><w:t>x</w:t></w:r>'.repeat(14_000))),
  ),
  attack("ten thousand list items in a style that is its own parent", "read", () =>
    docx(p(r("x"), '<w:pStyle w:val="A"/>').repeat(10_000), {
      styles:
        '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>',
    }),
  ),
  attack("ten thousand footnotes that quote each other", "too-large", () =>
    docx(p('<w:r><w:footnoteReference w:id="1"/></w:r>'.repeat(10_000)), {
      footnotes: `<w:footnote w:id="1">${p(`<w:r><w:footnoteReference w:id="1"/><w:t>${"x".repeat(900)}</w:t></w:r>`)}</w:footnote>`,
    }),
  ),
  // Relationships
  attack("no relationships and no content types", "no-document", () => rawZip([mainEntry])),
  attack("a main document outside", "no-document", () =>
    rawZip([
      {
        ...rootEntry,
        content: rels.replace(
          'Target="word/document.xml"',
          'Target="http://127.0.0.1:9/x.docx" TargetMode="External"',
        ),
      },
      mainEntry,
    ]),
  ),
  attack("a main document that is its own relationships", "not-a-text-document", () =>
    rawZip([{ ...rootEntry, content: rels.replace("word/document.xml", "_rels/.rels") }]),
  ),
  attack("styles, lists and notes that are the document itself", "read", () =>
    docx(
      p(
        `${r("x")}<w:r><w:footnoteReference w:id="1"/></w:r>`,
        '<w:pStyle w:val="A"/><w:numPr><w:numId w:val="1"/></w:numPr>',
      ),
      {
        relationships: ["styles", "numbering", "footnotes", "header"].map(
          (type) => [type, type, "document.xml"] as const,
        ),
      },
    ),
  ),
  attack("relationships that lead nowhere", "read", () =>
    docx(p(r("x"), '<w:pStyle w:val="A"/>'), {
      relationships: [
        ["a", "styles", "../../../../etc/passwd"],
        ["b", "numbering", "file:///etc/passwd"],
      ],
    }),
  ),
  attack("a picture elsewhere", "read", () =>
    docx(sdt({ tag: "steckbrief.projektbilder.1.bild" }, p(picture("a"))), {
      relationships: [["a", "image", "http://127.0.0.1:9/x.png", "External"]],
    }),
  ),
  // Pictures
  ...pictureAttacks(),
];

function pictureAttacks(): readonly Attack[] {
  const of = (name: string, bytes: readonly number[] | Uint8Array): Attack =>
    attack(`a picture with ${name}`, "read", () =>
      docx(sdt({ tag: "steckbrief.projektbilder.1.bild" }, p(picture("a.png"))), {
        media: { "a.png": Uint8Array.from(bytes) },
      }),
    );
  const png = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];
  const endless = new Uint8Array(4 << 20).fill(0xff);
  endless.set([0xff, 0xd8]);
  const empty = new Uint8Array(4 << 20);
  for (let at = 0; at < empty.length; at += 4) empty.set([0xff, 0xe1, 0, 0], at);
  empty.set([0xff, 0xd8]);
  return [
    of("four thousand million pixels", [...png, 255, 255, 255, 255, 255, 255, 255, 255, 8, 2, 0, 0, 0]),
    of("no pixels", [...png, 0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]),
    of("half a header", png),
    of("nothing in it", []),
    of("four million fill bytes", endless),
    of("a million empty segments", empty),
    of(
      "a directory of EXIF that is its own",
      [
        0xff, 0xd8, 0xff, 0xe1, 0, 30, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x49, 0x49, 42, 0, 8, 0, 0, 0, 255, 255,
        8, 0, 0, 0, 8, 0, 0, 0,
      ],
    ),
  ];
}

/** Text that hardly packs, so that no limit of ratio stands before the one that is meant. */
function noise(length: number): string {
  let state = 1;
  let made = "";
  while (made.length < length) {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5;
    made += (state >>> 0).toString(36);
  }
  return made.slice(0, length);
}
