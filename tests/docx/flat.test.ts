import fc from "fast-check";
import {
  flatOpc,
  flatPackage,
  fromBase64,
  fromFlatOpc,
  readFlat,
  readParts,
  toBase64,
} from "../../src/docx/flat.ts";
import type { Part } from "../../src/docx/parts.ts";
import { buildMuster } from "../../src/docx/template.ts";
import { XmlEvent, XmlReader } from "../../src/docx/xml.ts";
import { sample, samplePicture } from "./sample.ts";

const muster = await buildMuster({ steckbrief: sample, pictures: [await samplePicture()] });

describe("flat OPC", () => {
  test("keeps every part with its name, type and content, there and back", () => {
    const before = byName(readParts(muster));
    const after = byName(readParts(fromFlatOpc(flatOpc(muster))));
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [name, part] of before) {
      expect(after.get(name)?.contentType).toBe(part.contentType);
      expect(sameContent(after.get(name)?.content, part.content)).toBe(true);
    }
  });

  test("is one well-formed text that begins with the relationships of the package", () => {
    const flat = flatOpc(muster);
    const reader = new XmlReader(flat, "flat.xml");
    while (reader.next() !== XmlEvent.end);
    expect(readFlat(flat)[0]?.name).toBe("/_rels/.rels");
  });

  test("knows its own prefix by namespace, as other programs may choose another", () => {
    const flat = flatOpc(muster).replaceAll("pkg:", "p:");
    expect(readFlat(flat.replace("xmlns:pkg", "xmlns:p"))).toHaveLength(readParts(muster).length);
  });

  test("refuses a text that is no package and a part that comes twice", () => {
    expect(() => fromFlatOpc("<html/>")).toThrow(RangeError);
    const part: Part = { name: "/a.xml", contentType: "application/xml", content: "<a/>" };
    expect(() => fromFlatOpc(flatPackage([part, part]))).toThrow("/a.xml");
  });
});

describe("Base64", () => {
  test("gives back the bytes it was made from", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      }),
    );
  });

  test("skips line ends and refuses what is no Base64", () => {
    expect(fromBase64("QU\r\nJD")).toEqual(new Uint8Array([65, 66, 67]));
    expect(() => fromBase64("Q*==")).toThrow(RangeError);
  });
});

function byName(parts: readonly Part[]): ReadonlyMap<string, Part> {
  return new Map([...parts].sort((a, b) => (a.name < b.name ? -1 : 1)).map((part) => [part.name, part]));
}

/** XML is the same but for its declaration, binary to the byte. */
function sameContent(one: Part["content"] | undefined, other: Part["content"]): boolean {
  if (typeof one === "string" && typeof other === "string") return bare(one) === bare(other);
  return typeof one === "object" && typeof other === "object" && Buffer.from(one).equals(Buffer.from(other));
}

function bare(xml: string): string {
  return xml.replace(/^<\?xml[^>]*\?>\s*/, "").trim();
}
