import { readParts } from "../../src/docx/flat.ts";
import { writeParts } from "../../src/docx/parts.ts";
import { readSteckbrief } from "../../src/docx/read.ts";
import { buildTemplate } from "../../src/docx/template.ts";
import { writeSteckbrief } from "../../src/docx/write.ts";
import { readLook } from "../../src/pane/live.ts";
import { repairDocument } from "../../src/pane/repair.ts";
import { rules } from "../../src/pane/rules.ts";
import { createSteckbrief } from "../../src/steckbrief/canonical.ts";
import { FakeWord } from "./fake-word.ts";

const blank = await buildTemplate();
const lost = ["steckbrief.stadt", "steckbrief.beschreibung"];

/** The document's bytes without the controls named; `left` keeps what stands in them. */
function without(bytes: Uint8Array, tags: readonly string[], left: boolean): Uint8Array {
  return writeParts(
    readParts(bytes).map((part) =>
      part.name === "/word/document.xml" && typeof part.content === "string"
        ? {
            ...part,
            content: part.content.replace(
              /<w:sdt><w:sdtPr>(?:(?!<\/w:sdtPr>).)*<w:tag w:val="([^"]*)"\/>.*?<w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/gs,
              (whole, tag: string, inner: string) => (tags.includes(tag) ? (left ? inner : "") : whole),
            ),
          }
        : part,
    ),
  );
}

/** A Word whose document has lost controls; `bytes` are what it hands over, one after the other. */
function damagedWord(bytes: readonly Uint8Array[]): FakeWord {
  const word = FakeWord.withForm();
  for (const tag of lost) word.drop(tag);
  let asked = 0;
  word.bytes = () => Promise.resolve(bytes[Math.min(asked++, bytes.length - 1)] ?? blank);
  return word;
}

const live = async (word: FakeWord) => readLook(await word.look(), rules.readers);
const tags = (word: FakeWord) => word.controls().map(({ tag }) => tag);

test("missing fields come back in the document itself, all at once", async () => {
  const word = damagedWord([without(blank, lost, false), blank]);
  expect(await repairDocument(word, await live(word))).toBe("here");
  expect(tags(word)).toEqual(expect.arrayContaining(lost));
  expect(word.opened).toEqual([]);
});

test("what was typed in the place of a field goes into it", async () => {
  const given = createSteckbrief({ stadt: "X-town", beschreibung: "Ein Absatz" });
  const filled = writeSteckbrief(blank, given).bytes;
  const word = damagedWord([without(filled, lost, true), filled]);
  word.body.push({ paragraph: "X-town" }, { paragraph: "Ein Absatz" });
  expect(await repairDocument(word, await live(word))).toBe("here");
  expect(word.controls("steckbrief.stadt")).toHaveLength(1);
  expect(word.body.some((block) => "paragraph" in block && block.paragraph === "X-town")).toBe(false);
});

test("what can't be put in order here opens as a repaired copy with the same content", async () => {
  const given = createSteckbrief({ stadt: "X-town", beschreibung: "Ein Absatz\nNoch einer" });
  const damaged = without(writeSteckbrief(blank, given).bytes, lost, true);
  const word = damagedWord([damaged]);
  const before = tags(word);
  expect(await repairDocument(word, await live(word))).toBe("copy");
  expect(tags(word)).toEqual(before);
  const [copy = blank] = word.opened;
  expect(readSteckbrief(copy).steckbrief).toEqual(readSteckbrief(damaged).steckbrief);
  expect(readSteckbrief(copy).steckbrief.beschreibung).toBe("Ein Absatz\nNoch einer");
});

test("a Word that hands over no bytes still gets its missing fields back", async () => {
  const word = damagedWord([]);
  word.lacking = ["bytes"];
  expect(await repairDocument(word, await live(word))).toBe("here");
  expect(tags(word)).toEqual(expect.arrayContaining(lost));
});
