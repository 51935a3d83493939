import type { Flow } from "./flow.ts";
import { relationshipEndings, w, wAttribute } from "./names.ts";
import { createNumbering, type Numbering } from "./numbering.ts";
import { checkRoot, type DocxPackage, readRelated, readXmlPart } from "./package.ts";
import { endStory, readBlocks, readTextBox } from "./paragraphs.ts";
import { plainTextOf, type Story } from "./story.ts";
import { createStyleSheet, type StyleSheet } from "./style-sheet.ts";
import { XmlReader } from "./xml.ts";

/** A document read into its flat model, with the styles that tell headings. */
export interface ReadDocument {
  readonly story: Story;
  readonly styles: StyleSheet;
}

/**
 * Reads the main document into paragraphs, controls and pictures. Styles, lists and notes are read only where the
 * text asks for them. Throws DocxError.
 */
export function readDocument(pack: DocxPackage): ReadDocument {
  const related = (type: string) => () => readRelated(pack.zip, pack.mainRelationships, type);
  const styles = createStyleSheet(related(relationshipEndings.styles));
  const listOfStyle = (style: string): string | null => styles.numberingOf(style)?.list ?? null;
  const numbering = createNumbering(related(relationshipEndings.numbering), listOfStyle);
  const notes = createNotes(pack, styles, numbering);
  const xml = new XmlReader(readXmlPart(pack.zip, pack.main) ?? "", pack.main);
  checkRoot(xml);
  const flow = createFlow(xml, styles, numbering, notes);
  while (xml.nextChild(1)) if (xml.name === w.body) readBlocks(flow);
  endStory(flow);
  return { story: flow, styles };
}

type NoteText = Flow["noteText"];

function createFlow(xml: XmlReader, styles: StyleSheet, numbering: Numbering, noteText: NoteText): Flow {
  return {
    xml,
    styles,
    numbering,
    noteText,
    readTextBox,
    keepsBlanks: xml.attribute(wAttribute.space) === "preserve",
    paragraphs: [],
    controls: [],
    pictures: [],
    control: null,
    paragraph: null,
    unfinished: null,
    fields: [],
    runIsPrompt: false,
    runIsHidden: false,
    hidden: false,
    changes: false,
    embedded: false,
  };
}

/** Footnotes and endnotes by id, read with their first reference. */
function createNotes(pack: DocxPackage, styles: StyleSheet, numbering: Numbering): NoteText {
  const read = new Map<string, ReadonlyMap<string, string>>();
  return (kind, id) => {
    const notes = read.get(kind) ?? readNotes(kind);
    read.set(kind, notes);
    return notes.get(id) ?? null;
  };

  function readNotes(kind: "footnote" | "endnote"): ReadonlyMap<string, string> {
    const texts = new Map<string, string>();
    const type = kind === "footnote" ? relationshipEndings.footnotes : relationshipEndings.endnotes;
    const source = readRelated(pack.zip, pack.mainRelationships, type);
    if (source === null) return texts;
    const xml = new XmlReader(source.xml, source.part);
    if (!xml.nextChild(0)) return texts;
    while (xml.nextChild(1)) {
      if (xml.name !== w.footnote && xml.name !== w.endnote) continue;
      const id = xml.attribute(wAttribute.id) ?? "";
      // A note inside a note has no text: they can't be nested.
      const flow = createFlow(xml, styles, numbering, () => null);
      readBlocks(flow);
      endStory(flow);
      const lines = flow.paragraphs.map((paragraph) => plainTextOf(paragraph).replaceAll("\n", " ").trim());
      texts.set(id, lines.filter((line) => line !== "").join(" "));
    }
    return texts;
  }
}
