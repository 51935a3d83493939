/** @jest-environment jsdom */
import { paragraphsOf } from "../../src/workbench/atoms.ts";
import {
  breakParagraph,
  deleteBeside,
  indent,
  insertLines,
  toggleChecked,
  toggleList,
  typeText,
} from "../../src/workbench/commands.ts";
import { isChecked } from "../../src/workbench/controls.ts";
import type { WorkbenchDocument } from "../../src/workbench/document.ts";
import { cutOut, cutOutControl, insertFragment } from "../../src/workbench/fragment.ts";
import { kindOfList, listOf } from "../../src/workbench/lists.ts";
import { linesOfHtml } from "../../src/workbench/paste-html.ts";
import { spanOf, textOf } from "../../src/workbench/ranges.ts";
import { byTag, control, documentOf, paragraph, run, xmlOf } from "./sample.ts";

const live = { deleted: "exclude" } as const;

/** Puts the caret into a paragraph, counted from 0. */
function caret(document: WorkbenchDocument, index: number, offset: number, end = offset): void {
  const found = paragraphsOf(document.body)[index];
  if (found === undefined) throw new Error(`no paragraph ${index}`);
  document.selection = {
    start: { paragraph: found, offset },
    end: { paragraph: found, offset: end },
  };
}

/** The text with each item's kind and level in front. */
function outline(document: WorkbenchDocument): string[] {
  return paragraphsOf(document.body).map((each) => {
    const place = listOf(each, document.package);
    const mark = place === null ? "" : `${kindOfList(place.numId, document.package)}${place.level}:`;
    return mark + textOf(each, live);
  });
}

function type(document: WorkbenchDocument, text: string): void {
  for (const letter of text) {
    if (letter === "\n") breakParagraph(document);
    else typeText(document, letter);
  }
}

describe("lists", () => {
  test("a dash and a blank begin a list; Enter goes on, Enter on an empty item ends it", () => {
    const document = documentOf(paragraph(""));
    type(document, "- eins\nzwei\n\nText");
    expect(outline(document)).toEqual(["bullet0:eins", "bullet0:zwei", "Text"]);
    expect(document.package.has("word/numbering.xml")).toBe(true);
  });

  test("undo gives the dash back", () => {
    const document = documentOf(paragraph(""));
    type(document, "- ");
    document.undo();
    expect(outline(document)).toEqual(["- "]);
  });

  test("a number begins a numbered list, a dash inside a text nothing", () => {
    const document = documentOf(paragraph(""));
    type(document, "1. eins\n\nNord - Süd");
    expect(outline(document)).toEqual(["decimal0:eins", "Nord - Süd"]);
  });

  test("Tab and Shift+Tab nest, Backspace at the beginning of an item takes it out", () => {
    const document = documentOf(paragraph(""));
    type(document, "* eins\nzwei");
    indent(document, 1);
    expect(outline(document)).toEqual(["bullet0:eins", "bullet1:zwei"]);
    indent(document, -1);
    caret(document, 1, 0);
    deleteBeside(document, "backward", "character");
    expect(outline(document)).toEqual(["bullet0:eins", "zwei"]);
  });

  test("the button makes a list of a prompt's control, and unmakes it", () => {
    const document = documentOf(control("text", paragraph("Schreiben Sie."), { prompting: true }));
    toggleList(document, "bullet");
    type(document, "eins\nzwei");
    expect(outline(document)).toEqual(["bullet0:eins", "bullet0:zwei"]);
    const [first] = paragraphsOf(document.body);
    const span = spanOf(document.body);
    expect(first && span).toBeTruthy();
    if (span !== null) document.selection = span;
    toggleList(document, "bullet");
    expect(outline(document)).toEqual(["eins", "zwei"]);
  });
});

describe("deleting", () => {
  test("Backspace takes what a person sees as one character", () => {
    const document = documentOf(paragraph("a👩🏻‍🚀e\u0301"));
    caret(document, 0, 10);
    deleteBeside(document, "backward", "character");
    expect(textOf(document.body, live)).toBe("a👩🏻‍🚀");
    deleteBeside(document, "backward", "character");
    expect(textOf(document.body, live)).toBe("a");
  });

  test("words go with the blanks behind them", () => {
    const document = documentOf(paragraph("Das Übergangshaus steht"));
    caret(document, 0, 18);
    deleteBeside(document, "backward", "word");
    expect(textOf(document.body, live)).toBe("Das steht");
    deleteBeside(document, "forward", "word");
    expect(textOf(document.body, live)).toBe("Das ");
  });

  test("Backspace stops at the border of a run-level control", () => {
    const document = documentOf(paragraph("Ort: ", control("ort", run("Ulm"))));
    const span = spanOf(byTag(document, "ort"));
    if (span !== null) document.selection = { start: span.start, end: span.start };
    deleteBeside(document, "backward", "character");
    expect(textOf(document.body, live)).toBe("Ort: Ulm");
  });

  test("Backspace at the beginning of a control, and Delete at the end of the one before, merge nothing", () => {
    const document = documentOf(paragraph("vor") + control("text", paragraph("drin")));
    caret(document, 1, 0);
    deleteBeside(document, "backward", "character");
    caret(document, 0, 3);
    deleteBeside(document, "forward", "character");
    expect(paragraphsOf(document.body)).toHaveLength(2);
  });

  test("under tracking Backspace passes by what is deleted already", () => {
    const document = documentOf(paragraph("abcd"));
    document.tracking = "TrackAll";
    caret(document, 0, 4);
    for (let count = 0; count < 3; count += 1) deleteBeside(document, "backward", "character");
    expect(textOf(document.body, live)).toBe("a");
    expect(textOf(document.body, { deleted: "include" })).toBe("abcd");
  });

  test("text typed over a selection under tracking follows what it replaces", () => {
    const document = documentOf(paragraph("alt hier"));
    document.tracking = "TrackAll";
    caret(document, 0, 0, 3);
    type(document, "neu");
    expect(textOf(document.body, live)).toBe("neu hier");
    expect(textOf(document.body, { deleted: "include" })).toBe("altneu hier");
  });
});

test("typing is undone by the word, not by the letter", () => {
  const document = documentOf(paragraph(""));
  type(document, "Hallo");
  document.undo();
  expect(textOf(document.body, live)).toBe("");
  expect(document.selection.start.offset).toBe(0);
});

test("a checkbox changes its state and its sign", () => {
  const box = `<w:sdt><w:sdtPr><w:tag w:val="box"/><w14:checkbox><w14:checked w14:val="0"/></w14:checkbox></w:sdtPr><w:sdtContent>${run("☐")}</w:sdtContent></w:sdt>`;
  const document = documentOf(paragraph(box, " Ich bin einverstanden."));
  toggleChecked(document, byTag(document, "box"));
  expect(isChecked(byTag(document, "box"))).toBe(true);
  expect(textOf(document.body, live)).toBe("☒ Ich bin einverstanden.");
  toggleChecked(document, byTag(document, "box"));
  expect(textOf(document.body, live)).toBe("☐ Ich bin einverstanden.");
});

describe("the clipboard", () => {
  test("a whole control is pasted with the same tag and a new id", () => {
    const document = documentOf(paragraph("Ort: ", control("ort", run("Ulm"))) + paragraph(""));
    const copy = cutOutControl(byTag(document, "ort"));
    caret(document, 1, 0);
    insertFragment(document, copy);
    expect(xmlOf(document).match(/w:tag w:val="ort"/g)).toHaveLength(2);
    expect(textOf(document.body, live)).toBe("Ort: Ulm\nUlm");
  });

  test("a selection that reaches beyond a control copies it, one inside only its text", () => {
    const document = documentOf(
      paragraph("vor") + control("text", paragraph("eins") + paragraph("zwei")) + paragraph("nach"),
    );
    const paragraphs = paragraphsOf(document.body);
    const [before, first, second, after] = paragraphs;
    if (!before || !first || !second || !after) throw new Error("paragraphs are missing");
    const whole = cutOut({ start: { paragraph: before, offset: 1 }, end: { paragraph: after, offset: 2 } });
    expect(whole).toContain("sdtContent");
    const inside = cutOut({ start: { paragraph: first, offset: 1 }, end: { paragraph: second, offset: 2 } });
    expect(inside).not.toContain("sdtContent");
    const part = cutOut({ start: { paragraph: before, offset: 1 }, end: { paragraph: second, offset: 2 } });
    expect(part).not.toContain("sdtContent");
  });

  test("lines and HTML lists become paragraphs and lists", () => {
    const document = documentOf(control("text", paragraph("Schreiben Sie."), { prompting: true }));
    const html =
      "<p>Vorweg</p><ul><li>eins<ul><li>tiefer</li></ul></li><li>zwei</li></ul><p>Ende<br>hier</p>";
    insertLines(document, linesOfHtml(html, ""));
    expect(outline(document)).toEqual([
      "Vorweg",
      "bullet0:eins",
      "bullet1:tiefer",
      "bullet0:zwei",
      "Ende",
      "hier",
    ]);
  });

  test("Word's own list paragraphs are read as lists, without their typed bullets", () => {
    const item = (level: number, text: string): string =>
      `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><span style='mso-list:Ignore'>·<span>  </span></span>${text}</p>`;
    expect(linesOfHtml(item(1, "eins") + item(2, "zwei"), "")).toEqual([
      { text: "eins", list: { kind: "bullet", level: 0 } },
      { text: "zwei", list: { kind: "bullet", level: 1 } },
    ]);
  });

  test("several lines pasted into a run-level control stay in it", () => {
    const document = documentOf(paragraph("Ort: ", control("ort", run("Ulm"))));
    const span = spanOf(byTag(document, "ort"));
    if (span !== null) document.selection = span;
    insertLines(document, [{ text: "Neu" }, { text: "Ulm" }]);
    expect(textOf(byTag(document, "ort"), live)).toBe("Neu\vUlm");
  });
});
