/** @jest-environment jsdom */

import { lengthOf, paragraphsOf } from "../../src/workbench/atoms.ts";
import { showsPrompt } from "../../src/workbench/controls.ts";
import type { WorkbenchDocument } from "../../src/workbench/document.ts";
import { type Position, type Span, spanOf, textOf } from "../../src/workbench/ranges.ts";
import { byTag, control, documentOf, paragraph, run, withPrompts, xmlOf } from "./sample.ts";

const live = { deleted: "exclude" } as const;
const all = { deleted: "include" } as const;

function at(document: WorkbenchDocument, index: number, offset: number): Position {
  const found = paragraphsOf(document.body)[index];
  if (found === undefined) throw new Error(`no paragraph ${index}`);
  return { paragraph: found, offset };
}

function insert(document: WorkbenchDocument, position: Position, text: string): Position {
  return document.change(() => document.insertText(position, text), { source: "user" });
}

function remove(document: WorkbenchDocument, span: Span): Position {
  return document.change(() => document.deleteSpan(span), { source: "user" });
}

function covering(element: Element): Span {
  const span = spanOf(element);
  if (span === null) throw new Error("covers nothing");
  return span;
}

describe("inserting text", () => {
  test("takes on the formatting of what stands before it", () => {
    const document = documentOf(paragraph(run("fett", "<w:b/>"), run("mager")));
    insert(document, at(document, 0, 4), "!");
    expect(xmlOf(document)).toContain("fett!");
    expect(textOf(document.body, live)).toBe("fett!mager");
  });

  test("turns line ends into paragraphs, tabs and line breaks into elements", () => {
    const document = documentOf(paragraph("ab"));
    const end = insert(document, at(document, 0, 1), "1\r\n2\t3\v4");
    expect(textOf(document.body, all)).toBe("a1\n2\t3\v4b");
    expect(end.offset).toBe(5);
    expect(xmlOf(document)).toContain("<w:tab/>");
    expect(xmlOf(document)).toContain("<w:br/>");
  });

  test("drops what XML can't hold", () => {
    const document = documentOf(paragraph(""));
    insert(document, at(document, 0, 0), "a\u0000\u0007b\ud800c\uffff😀");
    expect(textOf(document.body, all)).toBe("abc😀");
  });

  test("replaces the prompt of a control, and its flag", () => {
    const document = documentOf(
      control("text", paragraph("Schreiben Sie hier."), { prompting: true }) + paragraph("danach"),
    );
    insert(document, at(document, 0, 7), "Ulm");
    expect(textOf(byTag(document, "text"), live)).toBe("Ulm");
    expect(showsPrompt(byTag(document, "text"))).toBe(false);
  });

  test("typed text in an emptied control does not look like a prompt", () => {
    const prompt = run("Schreiben Sie hier.", '<w:rStyle w:val="PlaceholderText"/>');
    const document = documentOf(paragraph("Ort: ", control("ort", prompt, { prompting: true })));
    insert(document, at(document, 0, 9), "Ulm");
    expect(textOf(document.body, live)).toBe("Ort: Ulm");
    expect(xmlOf(document)).not.toContain("PlaceholderText");
  });

  test("at the border of a run-level control goes into it, unless said otherwise", () => {
    const document = documentOf(paragraph("Ort: ", control("ort", run("Ulm")), run(".")));
    insert(document, at(document, 0, 8), "!");
    expect(textOf(byTag(document, "ort"), live)).toBe("Ulm!");
    insert(document, { ...at(document, 0, 9), control: null }, "?");
    expect(textOf(byTag(document, "ort"), live)).toBe("Ulm!");
    expect(textOf(document.body, live)).toBe("Ort: Ulm!?.");
  });

  test("makes a line break in a run-level control, where no paragraph can be", () => {
    const document = documentOf(paragraph(control("ort", run("ab"))));
    insert(document, at(document, 0, 1), "\n");
    expect(paragraphsOf(document.body)).toHaveLength(1);
    expect(textOf(document.body, live)).toBe("a\vb");
  });

  test("is refused where the content is locked, and leaves everything as it was", () => {
    const document = documentOf(control("fest", paragraph("fest"), { lock: "contentLocked" }));
    const before = xmlOf(document);
    expect(() => insert(document, at(document, 0, 2), "x")).toThrow("locked");
    expect(xmlOf(document)).toBe(before);
    expect(document.canUndo).toBe(false);
  });
});

describe("deleting", () => {
  test("joins the paragraphs it reaches over", () => {
    const document = documentOf(paragraph("eins") + paragraph("zwei") + paragraph("drei"));
    const caret = remove(document, { start: at(document, 0, 2), end: at(document, 2, 2) });
    expect(textOf(document.body, live)).toBe("eiei");
    expect(caret.offset).toBe(2);
  });

  test("shows the prompt from the glossary again when a control is emptied", () => {
    const document = documentOf(paragraph("Ort: ", control("ort", run("Ulm"))));
    withPrompts(document, { ort: "Nennen Sie den Ort." });
    remove(document, covering(byTag(document, "ort")));
    expect(textOf(byTag(document, "ort"), live)).toBe("Nennen Sie den Ort.");
    expect(showsPrompt(byTag(document, "ort"))).toBe(true);
  });

  test("shows Word's own prompt where the control brings none", () => {
    const document = documentOf(control("text", paragraph("ab")));
    remove(document, covering(byTag(document, "text")));
    expect(textOf(byTag(document, "text"), live)).toBe("Klicken oder tippen Sie hier, um Text einzugeben.");
  });

  test("leaves one paragraph in a block-level control", () => {
    const document = documentOf(control("text", paragraph("eins") + paragraph("zwei")));
    remove(document, covering(byTag(document, "text")));
    expect(paragraphsOf(byTag(document, "text"))).toHaveLength(1);
    expect(showsPrompt(byTag(document, "text"))).toBe(true);
  });

  test("is refused when a protected control would go", () => {
    const document = documentOf(
      paragraph("vor") + control("text", paragraph("drin"), { lock: "sdtLocked" }) + paragraph("nach"),
    );
    const before = xmlOf(document);
    expect(() => remove(document, { start: at(document, 0, 1), end: at(document, 2, 1) })).toThrow("locked");
    expect(xmlOf(document)).toBe(before);
  });

  test("takes an unprotected control along", () => {
    const document = documentOf(paragraph("vor") + control("text", paragraph("drin")) + paragraph("nach"));
    remove(document, { start: at(document, 0, 1), end: at(document, 2, 1) });
    expect(xmlOf(document)).not.toContain("sdtContent");
    expect(textOf(document.body, live)).toBe("vach");
  });

  test("of text on both sides of a control's border never merges across it", () => {
    const document = documentOf(paragraph("vor") + control("text", paragraph("eins") + paragraph("zwei")));
    remove(document, { start: at(document, 0, 1), end: at(document, 1, 2) });
    expect(textOf(document.body, live)).toBe("v\nns\nzwei");
  });

  test("inside a prompt does nothing", () => {
    const document = documentOf(control("text", paragraph("Schreiben Sie."), { prompting: true }));
    remove(document, { start: at(document, 0, 2), end: at(document, 0, 5) });
    expect(textOf(document.body, live)).toBe("Schreiben Sie.");
  });
});

describe("joining paragraphs", () => {
  test("does not happen across the border of a control", () => {
    const document = documentOf(paragraph("vor") + control("text", paragraph("drin")));
    const [first, second] = paragraphsOf(document.body);
    const seam = document.change(() => first && second && document.joinParagraphs(first, second), {
      source: "user",
    });
    expect(seam).toBeNull();
    expect(paragraphsOf(document.body)).toHaveLength(2);
  });
});

describe("tracked changes", () => {
  function tracked(blocks: string): WorkbenchDocument {
    const document = documentOf(blocks);
    document.tracking = "TrackAll";
    document.author = "Amt";
    return document;
  }

  test("inserted text stands in w:ins with author and date", () => {
    const document = tracked(paragraph("ab"));
    insert(document, at(document, 0, 1), "X");
    expect(xmlOf(document)).toMatch(/<w:ins [^>]*w:author="Amt" w:date="\d{4}-\d\d-\d\dT[\d:]+Z"/);
    expect(textOf(document.body, live)).toBe("aXb");
  });

  test("text typed on goes into the same insertion", () => {
    const document = tracked(paragraph("ab"));
    const after = insert(document, at(document, 0, 1), "X");
    insert(document, after, "Y");
    expect(xmlOf(document).match(/<w:ins /g)).toHaveLength(1);
  });

  test("deleted text stays, marked, and is no text", () => {
    const document = tracked(paragraph("abcd"));
    remove(document, { start: at(document, 0, 1), end: at(document, 0, 3) });
    expect(textOf(document.body, live)).toBe("ad");
    expect(textOf(document.body, all)).toBe("abcd");
    expect(xmlOf(document)).toContain('<w:delText xml:space="preserve">bc</w:delText>');
  });

  test("deleting one's own insertion takes it away", () => {
    const document = tracked(paragraph("ab"));
    insert(document, at(document, 0, 1), "X");
    remove(document, { start: at(document, 0, 1), end: at(document, 0, 2) });
    expect(xmlOf(document)).not.toContain("w:ins");
    expect(textOf(document.body, all)).toBe("ab");
  });

  test("letters deleted one by one are one deletion", () => {
    const document = tracked(paragraph("abc"));
    remove(document, { start: at(document, 0, 2), end: at(document, 0, 3) });
    remove(document, { start: at(document, 0, 1), end: at(document, 0, 2) });
    expect(xmlOf(document).match(/<w:del /g)).toHaveLength(1);
    expect(textOf(document.body, all)).toBe("abc");
  });

  test("a deleted paragraph end is marked, and read as joined", () => {
    const document = tracked(paragraph("eins") + paragraph("zwei"));
    remove(document, { start: at(document, 0, 4), end: at(document, 1, 0) });
    expect(paragraphsOf(document.body)).toHaveLength(2);
    expect(textOf(document.body, live)).toBe("einszwei");
    expect(textOf(document.body, all)).toBe("eins\nzwei");
  });

  test("text typed without tracking inside an insertion cuts it in two", () => {
    const document = tracked(paragraph("ab"));
    insert(document, at(document, 0, 1), "XY");
    document.tracking = "Off";
    insert(document, at(document, 0, 2), "-");
    expect(xmlOf(document).match(/<w:ins /g)).toHaveLength(2);
    expect(textOf(document.body, live)).toBe("aX-Yb");
  });
});

test("a control's span names the control, so that text set there stays inside", () => {
  const document = documentOf(paragraph("Ort: ", control("ort", run("Ulm"))));
  const span = covering(byTag(document, "ort"));
  expect(span.start.offset).toBe(5);
  expect(span.end.offset).toBe(8);
  expect(textOf(span, live)).toBe("Ulm");
  expect(lengthOf(span.start.paragraph)).toBe(8);
});
