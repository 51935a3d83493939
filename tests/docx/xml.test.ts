import fc from "fast-check";
import { strToU8 } from "fflate";
import { decodeXml } from "../../src/docx/decode.ts";
import { DocxError } from "../../src/docx/error.ts";
import { escapeAttribute, escapeText } from "../../src/docx/markup.ts";
import { logicalName, namespaces } from "../../src/docx/names.ts";
import { XmlEvent, XmlReader } from "../../src/docx/xml.ts";

const strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

function open(xml: string): XmlReader {
  const reader = new XmlReader(xml, "test.xml");
  reader.next();
  return reader;
}

function read(xml: string): readonly string[] {
  const reader = new XmlReader(xml, "test.xml");
  const seen: string[] = [];
  for (;;) {
    const event = reader.next();
    if (event === XmlEvent.end) return seen;
    if (event === XmlEvent.open) seen.push(`<${reader.name}>`);
    if (event === XmlEvent.close) seen.push("/");
    if (event === XmlEvent.text) seen.push(reader.text);
  }
}

function reasonOf(xml: string): string {
  try {
    read(xml);
  } catch (error) {
    if (error instanceof DocxError && error.code === "malformed-xml") return String(error.facts.reason);
    throw error;
  }
  return "none";
}

interface Element {
  readonly prefix: string;
  readonly declares: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
}

const uri = fc.constantFrom("urn:a", "urn:b", namespaces.w, namespaces.pic);
const { element } = fc.letrec<{ element: Element; children: readonly Element[] }>((tie) => ({
  element: fc.record({
    prefix: fc.constantFrom("p", "q"),
    declares: fc.dictionary(fc.constantFrom("p", "q"), uri, { maxKeys: 2 }),
    children: tie("children"),
  }),
  children: fc.oneof({ depthSize: "small" }, fc.constant([]), fc.array(tie("element"), { maxLength: 3 })),
}));

function xmlOf({ prefix, declares, children }: Element): string {
  const declarations = Object.entries(declares).map(([name, value]) => ` xmlns:${name}="${value}"`);
  return `<${prefix}:n${declarations.join("")}>${children.map(xmlOf).join("")}</${prefix}:n>`;
}

/** What is read of an element where so much is declared around it. */
function expectedOf({ prefix, declares, children }: Element, outer: Element["declares"]): readonly string[] {
  const scope = { ...outer, ...declares };
  const name = logicalName(scope[prefix] ?? "", "n");
  return [`<${name}>`, ...children.flatMap((child) => expectedOf(child, scope)), "/"];
}

describe("reading XML", () => {
  test("a prefix stands for what the innermost element declares, in document after document", () => {
    fc.assert(
      fc.property(uri, uri, element, (one, other, inner) => {
        const root = { prefix: "p", declares: { p: one, q: other }, children: [inner, inner] };
        expect(read(xmlOf(root))).toEqual(expectedOf(root, {}));
      }),
      { numRuns: 500 },
    );
  });

  test("tells elements by namespace, whatever the prefix", () => {
    expect(read(`<w:p xmlns:w="${namespaces.w}"/>`)).toEqual(["<w:p>", "/"]);
    expect(read(`<x:p xmlns:x='${namespaces.w}'></x:p >`)).toEqual(["<w:p>", "/"]);
    expect(read(`<p xmlns="${namespaces.w}"/>`)).toEqual(["<w:p>", "/"]);
    expect(read(`<p/>`)).toEqual(["<p>", "/"]);
    expect(read(`<q:p xmlns:q="urn:q"/>`)).toEqual(["<{urn:q}p>", "/"]);
  });

  test("takes strict and transitional names for the same", () => {
    expect(read(`<w:p xmlns:w="${strict}"/>`)).toEqual(["<w:p>", "/"]);
  });

  test("a declaration ends with its element", () => {
    const xml = `<w:a xmlns:w="${namespaces.w}"><w:b xmlns:w="urn:q"><w:c/></w:b><w:d/></w:a>`;
    expect(read(xml)).toEqual(["<w:a>", "<{urn:q}b>", "<{urn:q}c>", "/", "/", "<w:d>", "/", "/"]);
  });

  test("resolves character references and the five entities", () => {
    expect(read("<a>&lt;&#228;&#xE4;&amp;&quot;&apos;&gt;&#x1F600;</a>")).toEqual(["<a>", "<ää&\"'>😀", "/"]);
  });

  test("takes CDATA as it stands and passes comments and instructions by", () => {
    expect(read("<?xml version='1.0'?><!-- <b> --><a>1<!-- - -->2<?x y?><![CDATA[<&amp;]]></a>\n")).toEqual([
      "<a>",
      "1",
      "2",
      "<&amp;",
      "/",
    ]);
  });

  test("makes every line end a line feed", () => {
    expect(read("<a>1\r\n2\r3</a>")).toEqual(["<a>", "1\n2\n3", "/"]);
  });

  test("reads attributes with either quote, by namespace, with references", () => {
    const reader = open(`<w:a xmlns:w="${namespaces.w}" a = 'x"y' w:val="5 &gt; '4'" b="1&#10;2\n3"/>`);
    expect(reader.attribute("a")).toBe('x"y');
    expect(reader.attribute("w:val")).toBe("5 > '4'");
    expect(reader.attribute("val")).toBeNull();
    expect(reader.attributeOfAnyNamespace("val")).toBe("5 > '4'");
    expect(reader.attribute("b")).toBe("1\n2 3");
  });

  test("children that nobody reads are passed by", () => {
    const reader = open("<a>t<b><c/>u</b><d>v</d></a>");
    const names: string[] = [];
    while (reader.nextChild(1)) names.push(reader.name);
    expect(names).toEqual(["b", "d"]);
    expect(reader.next()).toBe(XmlEvent.end);
  });

  test("the text of an element is what stands directly in it", () => {
    const reader = open("<a>1<b>2</b>3</a>");
    expect(reader.readText()).toBe("13");
  });

  test.each([
    ["<!DOCTYPE a><a/>", "doctype"],
    ["<a>", "unclosed"],
    ["<a></b>", "mismatched-close"],
    ["<a></ab>", "mismatched-close"],
    ["</a>", "close-without-open"],
    ["<a/><b/>", "second-root"],
    ["<a/>x", "text-outside"],
    ["", "empty"],
    ["<a b/>", "attribute"],
    ["<a b=1/>", "quote"],
    ['<a b="<"/>', "attribute-value"],
    ['<a b="1', "attribute-value"],
    ['<a b="1"c="2"/>', "attribute"],
    ["<a>&nbsp;</a>", "reference"],
    ["<a>&#0;</a>", "reference"],
    ["<a>&#xD800;</a>", "reference"],
    ["<a>& </a>", "reference"],
    ["<x:a/>", "prefix"],
    ["<1/>", "name"],
    ["<a><!-- </a>", "unclosed"],
    ["<a><![CDATA[</a>", "unclosed"],
    ["<a".repeat(3), "attribute"],
  ])("refuses %j as %s", (xml, reason) => {
    expect(reasonOf(xml)).toBe(reason);
  });

  test("refuses more nesting than any document has", () => {
    expect(reasonOf("<a>".repeat(1000))).toBe("too-deep");
  });

  test("names part and offset of what is wrong", () => {
    expect(() => read("<a>\n<b></c></a>")).toThrow(
      new DocxError("malformed-xml", { part: "test.xml", offset: 9, reason: "mismatched-close" }),
    );
  });

  test("whatever is escaped is read back", () => {
    const character = fc.oneof(
      fc.constantFrom("<", ">", "&", '"', "'", "\t", "\n", "]]>", "😀", "ä", "\u2028"),
      fc.string({ unit: "grapheme", maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(character), (characters) => {
        const text = characters.join("").replace(/[^\t\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
        const reader = open(`<a b="${escapeAttribute(text)}">${escapeText(text)}</a>`);
        expect(reader.attribute("b")).toBe(text);
        expect(reader.readText()).toBe(text);
      }),
    );
  });

  test("a tree written out is the tree read", () => {
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        fc.string({ unit: fc.constantFrom("a", "&", "<", "ü"), minLength: 1 }).map(escapeText),
        fc
          .tuple(fc.constantFrom("a", "b.c", "d-e", "_f"), fc.array(tie("tree"), { maxLength: 4 }))
          .map(([name, inner]) => `<${name}>${inner.join("")}</${name}>`),
      ),
    }));
    fc.assert(
      fc.property(tree, (inner) => {
        const reader = new XmlReader(`<r>${inner}</r>`, "test.xml");
        let out = "";
        const names: string[] = [];
        for (let event = reader.next(); event !== XmlEvent.end; event = reader.next()) {
          if (event === XmlEvent.open) {
            names.push(reader.name);
            out += `<${reader.name}>`;
          } else if (event === XmlEvent.close) out += `</${names.pop()}>`;
          else out += escapeText(reader.text);
        }
        expect(out).toBe(`<r>${inner}</r>`);
      }),
    );
  });

  test("whatever the text, the only error is DocxError", () => {
    const piece = fc.constantFrom(
      "<a",
      ">",
      "/>",
      "</a>",
      "<",
      "&",
      ";",
      " ",
      "b='",
      "'",
      '"',
      "xmlns:q=",
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "<?",
      "?>",
      "q:",
      "x",
      "=",
      "#x41",
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(typeof reasonOf(pieces.join(""))).toBe("string");
      }),
      { numRuns: 2000 },
    );
  });
});

describe("decoding XML", () => {
  const bytesOf = (text: string, low: 0 | 1): Uint8Array =>
    Uint8Array.from(
      [...text].flatMap((c) =>
        low === 0
          ? [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]
          : [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255],
      ),
    );

  test("drops a byte order mark", () => {
    expect(decodeXml(Uint8Array.from([0xef, 0xbb, 0xbf, ...strToU8("<a>ä</a>")]), "x")).toBe("<a>ä</a>");
  });

  test("reads UTF-16 of either order", () => {
    expect(decodeXml(bytesOf("\ufeff<a>ä€</a>", 0), "x")).toBe("<a>ä€</a>");
    expect(decodeXml(bytesOf("\ufeff<a>ä€</a>", 1), "x")).toBe("<a>ä€</a>");
  });

  test("refuses an encoding it does not know", () => {
    expect(() => decodeXml(strToU8('<?xml version="1.0" encoding="ebcdic"?><a/>'), "x")).toThrow(DocxError);
  });
});
