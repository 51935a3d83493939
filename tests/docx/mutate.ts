import { crc32, deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { inflateEntry, readZip } from "../../src/docx/zip.ts";
import { type RawEntry, rawZip } from "./raw-zip.ts";

/** A change to a file, described by numbers alone, so that fast-check can find the smallest that does harm. */
export interface Mutation {
  readonly kind: "bytes" | "directory" | "xml" | "part" | "cut";
  /** Where, as a share of what there is; and how. */
  readonly place: number;
  readonly other: number;
  readonly choice: number;
  readonly value: number;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** One to five changes. */
export const arbitraryMutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({
    kind: fc.constantFrom("bytes", "directory", "xml", "xml", "xml", "xml", "xml", "part", "cut"),
    place: share,
    other: share,
    choice: fc.nat(1000),
    value: fc.nat(0xffff),
  }),
  { minLength: 1, maxLength: 5 },
);

/** The file after the changes. Changes of XML keep the archive sound, so that they get as far as the reader. */
export function mutate(file: Uint8Array, mutations: readonly Mutation[]): Uint8Array {
  const inner = mutations.filter(({ kind }) => kind === "xml" || kind === "part");
  let bytes = inner.length === 0 ? Uint8Array.from(file) : mutateParts(file, inner);
  for (const mutation of mutations) {
    if (mutation.kind === "bytes") setBytes(bytes, 0, mutation);
    else if (mutation.kind === "directory") setBytes(bytes, Math.floor(bytes.length * 0.8), mutation);
    else if (mutation.kind === "cut") bytes = cut(bytes, mutation);
  }
  return bytes;
}

function setBytes(bytes: Uint8Array, from: number, { place, choice, value }: Mutation): void {
  const at = from + Math.floor(place * (bytes.length - from));
  for (let index = 0; index < 1 + (choice % 4); index++)
    if (at + index < bytes.length) bytes[at + index] = choice % 3 === 0 ? 0xff : value >> (index * 4);
}

function cut(bytes: Uint8Array, { place, other, choice }: Mutation): Uint8Array {
  const [start, end] = [place, other].sort().map((one) => Math.floor(one * bytes.length));
  if (choice % 3 === 0) return bytes.subarray(0, end);
  const kept = [bytes.subarray(0, start), bytes.subarray(end)];
  return Buffer.concat(choice % 3 === 1 ? kept : [bytes.subarray(0, end), bytes.subarray(start)]);
}

type MutablePart = { name: string; content: Buffer };

const unpacked = new WeakMap<Uint8Array, readonly MutablePart[]>();

function partsOf(file: Uint8Array): readonly MutablePart[] {
  const known = unpacked.get(file);
  if (known !== undefined) return known;
  const zip = readZip(file);
  const parts = [...zip.entries.values()].map((entry) => ({
    name: entry.name,
    content: Buffer.from(inflateEntry(zip, entry)),
  }));
  unpacked.set(file, parts);
  return parts;
}

function mutateParts(file: Uint8Array, mutations: readonly Mutation[]): Uint8Array {
  const parts = partsOf(file).map((part) => ({ ...part }));
  for (const mutation of mutations) {
    const texts = parts.filter(({ name }) => /\.(?:xml|rels)$/.test(name));
    // Half of the changes go to the main document.
    const main = texts.find(({ name }) => name === "word/document.xml");
    const part = mutation.choice % 2 === 0 && main !== undefined ? main : at(texts, mutation.other);
    if (part === undefined) continue;
    if (mutation.kind === "xml")
      part.content = Buffer.from(mutateXml(part.content.toString("latin1"), mutation), "latin1");
    else if (mutation.choice % 3 === 0) parts.splice(parts.indexOf(part), 1);
    else if (mutation.choice % 3 === 1) part.content = Buffer.from(at(parts, mutation.place)?.content ?? []);
    else part.name = at(parts, mutation.place)?.name ?? "x";
  }
  return rawZip(parts.map(pack));
}

/** Pictures are packed already, and large. */
function pack({ name, content }: MutablePart): RawEntry {
  const facts = { name, size: content.length, crc: crc32(content) };
  if (content.length > 100_000) return { ...facts, packed: content, method: 0 };
  return { ...facts, packed: deflateRawSync(content, { level: 1 }) };
}

/** Changes where a grammar would: at tags, attributes and texts. */
function mutateXml(xml: string, { place, other, choice, value }: Mutation): string {
  const tags = [...xml.matchAll(/<[^>]*>/g)];
  const one = at(tags, place);
  const two = at(tags, other);
  if (one === undefined || two === undefined) return `${xml}<`;
  const [start, end] = [one.index, two.index].sort((a, b) => a - b) as [number, number];
  const piece = xml.slice(start, Math.min(end, start + 5000));
  const replaced = (text: string): string =>
    xml.slice(0, one.index) + text + xml.slice(one.index + one[0].length);
  switch (choice % 10) {
    case 0:
      return replaced("");
    case 1:
      return replaced(one[0] + one[0]);
    case 2:
      return replaced(two[0]);
    case 3:
      return xml.slice(0, start) + xml.slice(start + piece.length);
    case 4:
      return xml.slice(0, end) + piece + xml.slice(end);
    case 5:
      return replaced(one[0].replace(/"[^"]*"/, `"${oddities[value % oddities.length]}"`));
    case 6:
      return replaced(one[0] + (oddities[value % oddities.length] ?? ""));
    case 7:
      return replaced(one[0].replace(/w:\w+/, at(names, other) ?? "w:p"));
    case 8:
      return xml.slice(0, start) + (xml[start] === "<" ? "&" : "<") + xml.slice(start + 1);
    default:
      return piece.repeat(1 + (value % 50)) === ""
        ? xml
        : xml.slice(0, end) + piece.repeat(1 + (value % 20)) + xml.slice(end);
  }
}

const names = (
  "w:p w:r w:t w:tbl w:tc w:sdt w:sdtPr w:sdtContent w:tag w:alias w:del w:ins w:moveFrom w:fldChar w:instrText w:pict " +
  "w:drawing w:txbxContent w:footnoteReference w:numPr w:pStyle w:ruby w:sym w:br w:altChunk w:body w:document"
).split(" ");

const oddities = [
  "",
  "-1",
  "0",
  "99999999999",
  "NaN",
  "x".repeat(3000),
  "&amp;",
  "&#x10ffff;",
  "&#55296;",
  "&lol;",
  "\x00",
  "\xff\xfe",
  "../..",
  "http://example.org/",
  "steckbrief.stadt",
  "steckbrief.anwendungsbeispiele.zz",
  "steckbrief.projektbilder.1.bild",
  "<![CDATA[x]]>",
  "<!-- -->",
  "<?x?>",
  "]]>",
  "\xe2\x80\x8b",
  "Projektbilder",
  "Anwendungsfall B",
  "__proto__",
  "constructor",
  "toString",
  "\xf0\x9f\x91\xa9",
  "%00",
  "%",
  "1e9",
  "true",
  "\t\r\n",
] as const;

function at<T>(list: readonly T[], share: number): T | undefined {
  return list[Math.min(list.length - 1, Math.floor(share * list.length))];
}
