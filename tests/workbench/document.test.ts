/** @jest-environment jsdom */
import "./encoding.ts";
import { unzipSync } from "fflate";
import { paragraphsOf } from "../../src/workbench/atoms.ts";
import { blankDocument } from "../../src/workbench/blank.ts";
import { WorkbenchDocument } from "../../src/workbench/document.ts";
import { textOf } from "../../src/workbench/ranges.ts";

describe("an open document", () => {
  test("typed lines become paragraphs that are saved", () => {
    const document = new WorkbenchDocument(blankDocument());
    document.change(() => document.insertText(document.selection.start, "Grüße\nan alle 😀"), {
      source: "user",
    });
    expect(textOf(document.body, { deleted: "exclude" })).toBe("Grüße\nan alle 😀");
    const again = new WorkbenchDocument(document.save());
    expect(textOf(again.body, { deleted: "exclude" })).toBe("Grüße\nan alle 😀");
    expect(Object.keys(unzipSync(document.save()))[0]).toBe("[Content_Types].xml");
  });

  test("undo and redo keep the identity of elements", () => {
    const document = new WorkbenchDocument(blankDocument());
    const paragraph = paragraphsOf(document.body)[0];
    document.change(() => document.insertText(document.selection.start, "eins"), { source: "user" });
    document.undo();
    expect(textOf(document.body, { deleted: "exclude" })).toBe("");
    document.redo();
    expect(textOf(document.body, { deleted: "exclude" })).toBe("eins");
    expect(paragraphsOf(document.body)[0]).toBe(paragraph);
  });
});
