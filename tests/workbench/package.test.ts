/** @jest-environment jsdom */
import { strToU8, unzipSync, zipSync } from "fflate";
import { blankDocument } from "../../src/workbench/blank.ts";
import { relation } from "../../src/workbench/ooxml.ts";
import { OpenPackage, parseXml } from "../../src/workbench/package.ts";
import "./encoding.ts";

function reopened(opened: OpenPackage): OpenPackage {
  return OpenPackage.open(opened.save());
}

test("what is no zip, and what holds no document, is refused by name", () => {
  expect(() => OpenPackage.open(strToU8("hallo"))).toThrow("not-a-package");
  const files = unzipSync(blankDocument());
  delete files["word/document.xml"];
  expect(() => OpenPackage.open(zipSync(files))).toThrow("no-document");
});

test("a part that is not well-formed is named", () => {
  const files = { ...unzipSync(blankDocument()), "word/styles.xml": strToU8("<w:styles>") };
  const opened = OpenPackage.open(zipSync(files));
  expect(() => opened.xml("word/styles.xml")).toThrow("broken-part");
});

test("the main part is found by its relationship, wherever it lies", () => {
  const files = unzipSync(blankDocument());
  const document = files["word/document.xml"];
  const rels = files["word/_rels/document.xml.rels"];
  if (document === undefined || rels === undefined) throw new Error("the sample lost its parts");
  delete files["word/document.xml"];
  delete files["word/_rels/document.xml.rels"];
  const root = new TextDecoder()
    .decode(files["_rels/.rels"])
    .replace("word/document.xml", "/word/document2.xml");
  const moved = zipSync({
    ...files,
    "word/document2.xml": document,
    "word/_rels/document2.xml.rels": rels,
    "_rels/.rels": strToU8(root),
  });
  expect(OpenPackage.open(moved).mainPath).toBe("word/document2.xml");
});

test("changes of a part's live DOM are saved, content types first", () => {
  const opened = OpenPackage.open(blankDocument());
  opened.xml("word/document.xml").documentElement.setAttribute("test", "ä & <");
  const bytes = opened.save();
  expect(Object.keys(unzipSync(bytes))[0]).toBe("[Content_Types].xml");
  expect(OpenPackage.open(bytes).xml("word/document.xml").documentElement.getAttribute("test")).toBe("ä & <");
});

test("a part brings its content type, and takes its relationships along when it goes", () => {
  const opened = OpenPackage.open(blankDocument());
  opened.put("word/media/bild.png", new Uint8Array([1, 2, 3]), "image/png");
  const id = opened.addRelationship(opened.mainPath, relation.image, "word/media/bild.png");
  const again = reopened(opened);
  expect(again.contentType("word/media/bild.png")).toBe("image/png");
  expect(again.relationships(again.mainPath).find((entry) => entry.id === id)?.target).toBe(
    "word/media/bild.png",
  );
  again.remove("word/media/bild.png");
  const without = reopened(again);
  expect(without.has("word/media/bild.png")).toBe(false);
  expect(without.relationships(without.mainPath).some((entry) => entry.id === id)).toBe(false);
});

test("custom properties keep their type, and the part is made with the first one", () => {
  const opened = OpenPackage.open(blankDocument());
  opened.customProperties.set("steckbrief.id", "abc");
  opened.customProperties.set("Zahl", 3);
  opened.customProperties.set("Ja", true);
  opened.customProperties.set("steckbrief.id", "def");
  const again = reopened(opened);
  expect(again.customProperties.list()).toEqual([
    { name: "steckbrief.id", value: "def" },
    { name: "Zahl", value: 3 },
    { name: "Ja", value: true },
  ]);
  expect(again.customProperties.delete("ZAHL")).toBe(true);
  expect(again.customProperties.get("Zahl")).toBeNull();
});

test("core properties are set, read and deleted", () => {
  const opened = OpenPackage.open(blankDocument());
  opened.coreProperties.set("title", "Steckbrief");
  const again = reopened(opened);
  expect(again.coreProperties.get("title")).toBe("Steckbrief");
  again.coreProperties.delete("title");
  expect(again.coreProperties.get("title")).toBeNull();
});

test("custom XML parts are saved with their id and namespace, and go with their properties", () => {
  const opened = OpenPackage.open(blankDocument());
  const { id } = opened.customXml.add(parseXml('<u xmlns="urn:test">1</u>', "new"));
  const again = reopened(opened);
  expect(again.customXml.list()).toEqual([{ id, path: "customXml/item1.xml", namespace: "urn:test" }]);
  expect(again.customXml.remove(id)).toBe(true);
  expect(reopened(again).customXml.list()).toEqual([]);
  expect(again.paths().some((path) => path.startsWith("customXml/itemProps"))).toBe(false);
});
