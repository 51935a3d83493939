import { DocxError } from "./error.ts";
import type { Flow } from "./flow.ts";
import { GatheredText } from "./gathered-text.ts";
import { relationshipEndings, w, wAttribute } from "./names.ts";
import { createNumbering, type Numbering } from "./numbering.ts";
import { checkRoot, type DocxPackage, openRelated, openXmlPart, targetsOf } from "./package.ts";
import { endStory, readBlocks, readTextBox } from "./paragraphs.ts";
import { plainTextOf, type Story } from "./story.ts";
import { createStyleSheet, type StyleSheet } from "./style-sheet.ts";
import { withoutLaufzettel } from "./without-laufzettel.ts";
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
  const related = (type: string) => () => openRelated(pack.zip, pack.mainRelationships, type);
  const styles = createStyleSheet(related(relationshipEndings.styles));
  const listOfStyle = (style: string): string | null => styles.numberingOf(style)?.list ?? null;
  const numbering = createNumbering(related(relationshipEndings.numbering), listOfStyle);
  const notes = createNotes(pack, styles, numbering);
  const xml = openXmlPart(pack.zip, pack.main);
  if (xml === null) throw new DocxError("no-document");
  checkRoot(xml);
  const passBlocks = pack.zip.platform.shortcuts?.passBlocks ?? null;
  const flow = createFlow(xml, styles, numbering, notes, passBlocks);
  while (xml.nextChild(1)) if (xml.name === w.body) readBlocks(flow);
  endStory(flow);
  return { story: withoutLaufzettel(flow), styles };
}

/**
 * The same document with what stands in headers before it, in footers and notes behind it; null where there is
 * nothing of the kind. People drag fields there, and LibreOffice copies them.
 */
export function readWithEdges(pack: DocxPackage, { story, styles }: ReadDocument): ReadDocument | null {
  const read = (types: readonly string[]): readonly Story[] =>
    types.flatMap((type) =>
      targetsOf(pack.mainRelationships, type).flatMap((part) => {
        const xml = openXmlPart(pack.zip, part);
        return xml === null ? [] : [readEdge(xml, styles)];
      }),
    );
  const before = read([relationshipEndings.header]);
  const behind = read([
    relationshipEndings.footer,
    relationshipEndings.footnotes,
    relationshipEndings.endnotes,
  ]);
  if (before.length + behind.length === 0) return null;
  const all = [...before, story, ...behind];
  const paragraphs = all.flatMap((one) => one.paragraphs);
  const controls = all.flatMap((one) => one.controls);
  return { styles, story: { ...story, paragraphs, controls } };
}

/** What the XML of a main document holds that has no other parts. */
export function readAlone(main: string): Story {
  const flow = createFlow(
    new XmlReader(main, ""),
    createStyleSheet(noPart),
    createNumbering(noPart, noPart),
    noPart,
  );
  while (flow.xml.nextChild(flow.xml.depth === 0 ? 0 : 1)) if (flow.xml.name === w.body) readBlocks(flow);
  endStory(flow);
  return flow;
}

const noPart = (): null => null;

/** A header, a footer, or all notes of a kind. Their pictures have relationships of their own. */
function readEdge(xml: XmlReader, styles: StyleSheet): Story {
  const flow = createFlow(xml, styles, createNumbering(noPart, noPart), noPart);
  if (xml.nextChild(0)) {
    const isNotes = xml.name === w.footnotes || xml.name === w.endnotes;
    if (!isNotes) readBlocks(flow);
    else while (xml.nextChild(1)) readBlocks(flow);
  }
  endStory(flow);
  for (const paragraph of flow.paragraphs) paragraph.pictures.length = 0;
  return flow;
}

type NoteText = Flow["noteText"];

function createFlow(
  xml: XmlReader,
  styles: StyleSheet,
  numbering: Numbering,
  noteText: NoteText,
  passBlocks: Flow["passBlocks"] = null,
): Flow {
  return {
    xml,
    styles,
    numbering,
    noteText,
    readTextBox,
    passBlocks,
    passing: null,
    keepsBlanks: xml.attribute(wAttribute.space) === "preserve",
    paragraphs: [],
    controls: [],
    pictures: [],
    control: null,
    cell: undefined,
    table: undefined,
    paragraph: null,
    unfinished: null,
    piece: null,
    plain: { start: 0, end: 0 },
    gathered: new GatheredText(xml.source),
    fields: [],
    runIsPrompt: false,
    runIsHidden: false,
    length: 0,
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
    const xml = openRelated(pack.zip, pack.mainRelationships, type);
    if (xml === null) return texts;
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
