import { readDocument } from "../../src/docx/document.ts";
import { openPackage } from "../../src/docx/package.ts";
import { type Story, textOf } from "../../src/docx/story.ts";
import { canonicalText } from "../../src/steckbrief/text.ts";
import { docx, type Parts, p, picture, png, r, sdt } from "./build.ts";

function storyOf(body: string, parts?: Parts): Story {
  return readDocument(openPackage(docx(body, parts))).story;
}

const linesOf = (body: string, parts?: Parts): readonly string[] =>
  storyOf(body, parts).paragraphs.map(textOf);
const textIn = (inside: string, parts?: Parts): string => linesOf(p(inside), parts).join("|");

describe("text of runs", () => {
  test("tabs, breaks and hyphens are characters", () => {
    expect(textIn("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t></w:r>")).toBe(
      "a\tb\nc\nd",
    );
    expect(textIn("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t></w:r>")).toBe(
      "a\u2011b\u00adc",
    );
    expect(canonicalText(textIn("<w:r><w:t>a</w:t><w:softHyphen/><w:t>b</w:t></w:r>"))).toBe("ab");
  });

  test("blanks at the ends count only where the file says so", () => {
    expect(textIn("<w:r><w:t> a </w:t></w:r><w:r><w:t xml:space='preserve'> b </w:t></w:r>")).toBe("a b ");
    expect(textIn("<w:r><w:t> a </w:t></w:r>", { root: 'xml:space="preserve"' })).toBe(" a ");
  });

  test("a line end inside a text is a blank", () => {
    expect(textIn("<w:r><w:t>a\nb</w:t></w:r>")).toBe("a b");
  });

  test("known symbols are their characters, others leave a mark", () => {
    const symbol = (font: string, char: string): string =>
      textIn(`<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`);
    expect(symbol("Wingdings", "F0FE")).toBe("☑");
    expect(symbol("Wingdings", "00A8")).toBe("☐");
    expect(symbol("Symbol", "F0B7")).toBe("•");
    expect(symbol("Wingdings", "F001")).toBe("\ufffd");
    expect(symbol("MS Gothic", "2612")).toBe("☒");
    expect(symbol("Wingdings", "")).toBe("");
  });

  test("links, smart tags and marks of direction keep their text", () => {
    expect(
      textIn(
        `<w:hyperlink r:id="x">${r("a")}</w:hyperlink><w:smartTag>${r("b")}</w:smartTag><w:bdo>${r("c")}</w:bdo>`,
      ),
    ).toBe("abc");
  });

  test("of ruby the base counts, of a formula its letters", () => {
    expect(
      textIn(`<w:r><w:ruby><w:rt>${r("guide")}</w:rt><w:rubyBase>${r("base")}</w:rubyBase></w:ruby></w:r>`),
    ).toBe("base");
    expect(
      textIn(
        "<m:oMath><m:f><m:num><m:r><m:t>x</m:t></m:r></m:num><m:den><m:r><m:t>y</m:t></m:r></m:den></m:f></m:oMath>",
      ),
    ).toBe("xy");
  });

  test("hidden text is left out, and it is said", () => {
    const story = storyOf(p(r("a") + r("b", "<w:vanish/>") + r("c", '<w:vanish w:val="0"/>')));
    expect(story.paragraphs.map(textOf)).toEqual(["ac"]);
    expect(story.hidden).toBe(true);
  });

  test("comments and bookmarks have no text", () => {
    expect(
      textIn(
        `<w:commentRangeStart w:id="1"/>${r("a")}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r><w:bookmarkStart w:id="2" w:name="b"/>`,
      ),
    ).toBe("a");
  });
});

describe("fields", () => {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;

  test("the result counts, the code doesn't", () => {
    expect(
      textIn(`${r("1")}${mark("begin")}${code("DATE")}${mark("separate")}${r("2")}${mark("end")}${r("3")}`),
    ).toBe("123");
    expect(textIn(`<w:fldSimple w:instr="DATE">${r("2")}</w:fldSimple>`)).toBe("2");
  });

  test("a field in a code has no text, a field in a result has", () => {
    const inner = `${mark("begin")}${code("X")}${mark("separate")}${r("inner")}${mark("end")}`;
    expect(
      textIn(`${mark("begin")}${code("IF")}${inner}${mark("separate")}${r("outer")}${mark("end")}`),
    ).toBe("outer");
    expect(
      textIn(`${mark("begin")}${code("IF")}${mark("separate")}${r("a")}${inner}${r("b")}${mark("end")}`),
    ).toBe("ainnerb");
  });

  test("a result may run over paragraphs; a code without end does not swallow them", () => {
    expect(
      linesOf(p(mark("begin") + code("TOC") + mark("separate") + r("a")) + p(r("b") + mark("end"))),
    ).toEqual(["a", "b"]);
    expect(linesOf(p(mark("begin") + code("TOC")) + p(r("b")))).toEqual(["", "b"]);
  });
});

describe("tracked changes", () => {
  const mark = (change: string): string => `<w:rPr>${change}</w:rPr>`;

  test("what is inserted or moved here is text, what is deleted or moved away is none", () => {
    expect(
      textIn(
        `${r("a")}<w:ins>${r("b")}</w:ins><w:del><w:r><w:delText>c</w:delText></w:r></w:del><w:moveFrom>${r("d")}</w:moveFrom><w:moveTo>${r("e")}</w:moveTo>`,
      ),
    ).toBe("abe");
    expect(storyOf(p(`<w:del>${r("a")}</w:del>`)).changes).toBe(true);
    expect(storyOf(p(r("a"))).changes).toBe(false);
  });

  test("what is deleted out of an insertion is none", () => {
    expect(textIn(`<w:ins>${r("a")}<w:del>${r("b")}</w:del></w:ins>`)).toBe("a");
  });

  test("a deleted paragraph mark joins two paragraphs", () => {
    expect(linesOf(p(r("a"), mark("<w:del/>")) + p(r("b")) + p(r("c")))).toEqual(["ab", "c"]);
    expect(linesOf(p(r("a"), mark("<w:del/>")) + p(r("b"), mark("<w:moveFrom/>")) + p(r("c")))).toEqual([
      "abc",
    ]);
    expect(linesOf(p(r("a"), mark("<w:del/>")))).toEqual(["a"]);
    expect(linesOf(p(r("a"), mark("<w:ins/>")) + p(r("b")))).toEqual(["a", "b"]);
  });

  test("the properties before a change are not the properties", () => {
    const story = storyOf(
      p(r("a"), '<w:pStyle w:val="New"/><w:pPrChange><w:pPr><w:pStyle w:val="Old"/></w:pPr></w:pPrChange>'),
    );
    expect(story.paragraphs[0]?.style).toBe("New");
  });
});

describe("what stands twice or elsewhere", () => {
  test("of alternatives the one we know counts, once", () => {
    const box = (text: string): string => `<w:txbxContent>${p(r(text))}</w:txbxContent>`;
    const alternative = (requires: string): string =>
      `<w:r><mc:AlternateContent><mc:Choice Requires="${requires}"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box("new")}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box("old")}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(linesOf(p(r("a") + alternative("wps") + r("b")))).toEqual(["new", "ab"]);
    expect(linesOf(p(r("a") + alternative("r v") + r("b")))).toEqual(["new", "ab"]);
    expect(linesOf(p(r("a") + alternative("x") + r("b")), { root: 'xmlns:x="urn:unknown"' })).toEqual([
      "old",
      "ab",
    ]);
  });

  test("a footnote stands in brackets at its place", () => {
    const footnotes = `<w:footnote w:type="separator" w:id="0">${p("")}</w:footnote><w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${r(" Siehe S. 5")}`)}${p(r("und 6"))}</w:footnote>`;
    const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    expect(textIn(`${r("Wort")}${reference}${r(", weiter")}`, { footnotes })).toBe(
      "Wort [Siehe S. 5 und 6], weiter",
    );
    expect(textIn(r("Wort") + reference)).toBe("Wort");
  });

  test("a large first letter belongs to the word behind it", () => {
    expect(linesOf(p(r("D"), '<w:framePr w:dropCap="drop" w:lines="3"/>') + p(r("as Haus")))).toEqual([
      "Das Haus",
    ]);
    expect(linesOf(p(r("a"), '<w:framePr w:hSpace="141"/>') + p(r("b")))).toEqual(["a", "b"]);
  });

  test("cells of tables are paragraphs in their order", () => {
    const cell = (text: string): string => `<w:tc>${p(r(text))}</w:tc>`;
    expect(linesOf(`<w:tbl><w:tr>${cell("a")}${cell("b")}</w:tr><w:tr>${cell("c")}</w:tr></w:tbl>`)).toEqual([
      "a",
      "b",
      "c",
    ]);
  });

  test("pictures are found in drawings and in VML", () => {
    const vml =
      '<w:r><w:pict><v:shape style="width:72pt;height:1in" alt="x"><v:imagedata r:id="b"/></v:shape></w:pict></w:r>';
    const { pictures } = storyOf(p(picture("a", { cx: 5, alt: "y" }) + vml), {
      media: { a: png(1, 1), b: png(1, 1) },
    });
    expect(
      pictures.map(({ relationship, widthEmu, heightEmu, alt }) => [relationship, widthEmu, heightEmu, alt]),
    ).toEqual([
      ["a", 5, 914_400, "y"],
      ["b", 914_400, 914_400, "x"],
    ]);
  });
});

describe("automatic lists", () => {
  const level = (number: number, format: string, more = ""): string =>
    `<w:lvl w:ilvl="${number}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="%1."/></w:lvl>`;
  const numbering = [
    `<w:abstractNum w:abstractNumId="0">${level(0, "bullet")}${level(1, "bullet")}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="1">${level(0, "decimal")}${level(1, "lowerLetter")}${level(2, "none")}</w:abstractNum>`,
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
  ].join("");
  const item = (text: string, list: number, depth = 0, style = ""): string =>
    p(r(text), `${style}<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);

  test("bullets are hyphens, two blanks per level", () => {
    expect(linesOf(item("a", 1) + item("b", 1, 1), { numbering })).toEqual(["- a", "  - b"]);
  });

  test("numbers count up, deeper levels begin again", () => {
    const body = item("a", 2) + item("b", 2, 1) + item("c", 2, 1) + item("d", 2) + item("e", 2, 1);
    expect(linesOf(body, { numbering })).toEqual(["1. a", "  1. b", "  2. c", "2. d", "  1. e"]);
  });

  test("a list begins again where it says so, else goes on", () => {
    const body = item("a", 2) + p(r("text")) + item("b", 2) + item("c", 3) + item("d", 3);
    expect(linesOf(body, { numbering })).toEqual(["1. a", "text", "2. b", "1. c", "2. d"]);
  });

  test("a list that shows nothing, list 0 and a missing list have no marker", () => {
    expect(linesOf(item("a", 2, 2) + item("b", 0) + item("c", 9), { numbering })).toEqual(["a", "b", "c"]);
  });

  test("a style brings its list, unless the paragraph says otherwise", () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="List"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Child"><w:name w:val="Child"/><w:basedOn w:val="Base"/></w:style>';
    const child = '<w:pStyle w:val="Child"/>';
    expect(linesOf(p(r("a"), child) + item("b", 0, 0, child), { numbering, styles })).toEqual(["- a", "b"]);
  });

  test("an empty item is an empty line", () => {
    expect(linesOf(item("", 1), { numbering })).toEqual([""]);
  });

  test("a deleted item does not count", () => {
    const deleted = p(
      `<w:del>${r("x")}</w:del>`,
      '<w:rPr><w:del/></w:rPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>',
    );
    expect(linesOf(item("a", 2) + deleted + item("b", 2), { numbering })).toEqual(["1. a", "2. b"]);
  });
});

test("the same document in the strict namespaces reads the same", () => {
  const body = p(sdt({ tag: "t" }, r("a")) + r("b")).replace(/(<\/?| )w:/g, "$1x:");
  const root = 'xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"';
  const xml = `<x:document ${root}><x:body>${body}</x:body></x:document>`;
  const story = storyOf("", { parts: { "word/document.xml": xml } });
  expect(story.paragraphs.map(textOf)).toEqual(["ab"]);
  expect(story.controls[0]?.tag).toBe("t");
});
