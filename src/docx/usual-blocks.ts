import type { Flow } from "./flow.ts";
import { markerOf } from "./paragraphs.ts";
import type { Control, Paragraph, Picture } from "./story.ts";
import { readUsualDrawing } from "./usual-drawing.ts";
import {
  attributesEnd,
  type Bytes,
  bytesOf,
  emptyEnd,
  literal,
  readsSame,
  standsHere,
} from "./usual-markup.ts";
import {
  emptyElementsEnd,
  endPropertiesEnd,
  type ParagraphProperties,
  readKnownControl,
  readParagraphProperties,
} from "./usual-properties.ts";
import { TextRoom } from "./usual-text.ts";
import type { XmlCodes } from "./xml-codes.ts";
import { plainValueAt } from "./xml-names.ts";

/** Longer parts are no Steckbrief as people write it. */
const longestPart = 2 << 20;
/** Far below what a document may hold: what comes near the limits is counted by the reader that has them. */
const most = { paragraphs: 10_000, controls: 2_000, pictures: 500, text: 250_000 } as const;

/**
 * Reads the blocks that come next, as long as they are what Word and our template write: paragraphs of plain runs, and
 * pictures, and controls around and in them. A block that holds anything else (tables, shapes, fields, tracked changes,
 * nested controls, another spelling) is left alone as a whole. Gives the same as reading tag by tag, without stopping there.
 */
export function passUsualBlocks(flow: Flow): void {
  const { xml } = flow;
  const { codes } = xml.source;
  if (!(codes instanceof Uint8Array) || codes.length > longestPart) return;
  if (!xml.canPass || flow.keepsBlanks || flow.control !== null || flow.paragraph !== null) return;
  if (flow.unfinished !== null || flow.fields.length > 0) return;
  if (codes[xml.position] !== 60 /* < */) return;
  const scanner = flow.passing instanceof Scanner ? flow.passing : new Scanner(flow, codes);
  flow.passing = scanner;
  scanner.passBlocks();
}

const paragraphStart = literal("<w:p");
const paragraphEnd = literal("</w:p>");
const paragraphProperties = literal("<w:pPr>");
const controlStart = literal("<w:sdt><w:sdtPr>");
const controlTag = literal("<w:sdt>");
const contentStart = literal("<w:sdtContent>");
const contentEnd = literal("</w:sdtContent></w:sdt>");
const runEnd = literal("</w:r>");
const runProperties = literal("<w:rPr>");
const style = literal('<w:rStyle w:val="');
const emptyTagEnd = literal('"/>');
const text = literal("<w:t>");
const keptText = literal('<w:t xml:space="preserve">');
const textEnd = literal("</w:t>");
const textAndRunEnd = literal("</w:t></w:r>");
/** How most runs begin, up to the number of their revision; it has eight digits. */
const numberedRun = literal('<w:r w:rsidRPr="');
const idStart = numberedRun.length;
const idEnd = idStart + 8;
const tab = literal("<w:tab/>");
const lineBreak = literal("<w:br/>");
const drawing = literal("<w:drawing>");
const pageMark = literal("<w:lastRenderedPageBreak/>");
const link = literal("<w:hyperlink");
const linkEnd = literal("</w:hyperlink>");
const spellingStart = literal('<w:proofErr w:type="spellStart"/>');
const spellingEnd = literal('<w:proofErr w:type="spellEnd"/>');
/** Elements that say nothing of the text. */
const marks = ["<w:proofErr ", "<w:bookmarkStart ", "<w:bookmarkEnd "].map(literal);

/** A paragraph as it is scanned; its texts are places in the room until the block is read to its end. */
interface Draft {
  readonly paragraph: Paragraph;
  readonly properties: ParagraphProperties;
}

/** One document being scanned. Nothing of a block goes into the flow before the block is read to its end. */
class Scanner {
  private readonly flow: Flow;
  private readonly source: XmlCodes;
  private readonly bytes: Bytes;
  private readonly codes: Uint8Array;
  private readonly texts: TextRoom;
  /** Run properties that were read last: nearly every run has those of the one before. */
  private known = 0;
  private knownLength = 0;
  private knownPrompt = false;
  /** The run that was read last, up to its text: nearly every run begins like the one before. */
  private lastRun = 0;
  private lastRunLength = 0;
  private lastPrompt = false;

  /** How many controls have been met. */
  private turn = 0;

  private drafts: Draft[] = [];
  private controls: Control[] = [];
  private pictures: Picture[] = [];
  private block: Control | null = null;

  constructor(flow: Flow, codes: Uint8Array) {
    this.flow = flow;
    this.source = flow.xml.source;
    this.codes = codes;
    this.bytes = bytesOf(codes);
    this.texts = new TextRoom(this.source, this.bytes);
  }

  passBlocks(): void {
    const { flow } = this;
    const from = flow.xml.position;
    let at = from;
    for (;;) {
      const end = this.tryBlock(at);
      if (end < 0 || this.isMuch()) break;
      this.commit();
      at = end;
    }
    if (at > from) flow.xml.pass(at);
  }

  private isMuch(): boolean {
    const { flow } = this;
    return (
      flow.length + this.texts.length > most.text ||
      flow.paragraphs.length + this.drafts.length > most.paragraphs ||
      flow.controls.length + this.controls.length > most.controls ||
      flow.pictures.length + this.pictures.length > most.pictures
    );
  }

  /** Whatever a look into the styles throws is thrown again where the block is read tag by tag. */
  private tryBlock(at: number): number {
    try {
      return this.readBlock(at);
    } catch {
      return -1;
    }
  }

  private readBlock(at: number): number {
    this.drafts = [];
    this.controls = [];
    this.pictures = [];
    this.texts.begin();
    this.block = null;
    const mark = this.markEnd(at);
    if (mark >= 0) return mark;
    if (standsHere(this.bytes, paragraphStart, at)) return this.readParagraph(at);
    const inner = this.readControl(at, "block");
    if (inner < 0) return -1;
    this.block = this.controls[0] ?? null;
    let end = inner;
    while (end >= 0 && standsHere(this.bytes, paragraphStart, end)) end = this.readParagraph(end);
    return end >= 0 && standsHere(this.bytes, contentEnd, end) ? end + contentEnd.length : -1;
  }

  /** Behind the start of a control's content. */
  private readControl(from: number, level: Control["level"]): number {
    const { bytes, flow } = this;
    if (!standsHere(bytes, controlStart, from)) return -1;
    const known = readKnownControl(bytes, flow.xml, from + controlStart.length, this.turn++);
    if (known === null) return -1;
    const at = endPropertiesEnd(bytes, from + controlStart.length + known.bytes.codes.length);
    if (at < 0 || !standsHere(bytes, contentStart, at)) return -1;
    const { tag, title, prompting, isCheckbox, checked } = known.properties;
    const position = from + controlTag.length;
    this.controls.push({
      tag,
      title,
      prompting,
      isCheckbox,
      checked,
      position,
      level,
      parent: null,
      paragraphs: [],
      pictures: [],
    });
    return at + contentStart.length;
  }

  private readParagraph(from: number): number {
    const { bytes, codes, block, flow } = this;
    const start = attributesEnd(codes, from + paragraphStart.length);
    const isEmpty = codes[start] === 47 /* / */ && codes[start + 1] === 62;
    if (start < 0 || !((isEmpty || codes[start] === 62) /* > */)) return -1;
    let at = start + (isEmpty ? 2 : 1);
    const paragraph: Paragraph = {
      style: null,
      outline: null,
      marker: "",
      pieces: [],
      positions: [at],
      control: block,
      pictures: [],
      cell: flow.cell,
    };
    const properties: ParagraphProperties = { style: null, list: null, level: null };
    this.drafts.push({ paragraph, properties });
    if (block !== null) block.paragraphs.push(paragraph);
    if (isEmpty) return at;
    if (standsHere(bytes, paragraphProperties, at))
      at = readParagraphProperties(bytes, this.source, at + paragraphProperties.length, properties);
    return at < 0 ? -1 : this.readInline(at, paragraph);
  }

  /** Behind the paragraph whose content begins at `from`. */
  private readInline(from: number, paragraph: Paragraph): number {
    const { bytes, codes, block } = this;
    let control = block;
    let isInLink = false;
    for (let at = from; at >= 0; ) {
      if (isRun(codes, at)) {
        at = this.readRun(at, paragraph, control);
        continue;
      }
      const mark = this.markEnd(at);
      if (mark >= 0) at = mark;
      else if (standsHere(bytes, paragraphEnd, at))
        return control === block && !isInLink ? at + paragraphEnd.length : -1;
      else if (standsHere(bytes, contentEnd, at)) {
        // The control around the paragraph doesn't end inside it, and one inside it is not in a link.
        if (control === block || isInLink) return -1;
        control = block;
        at += contentEnd.length;
      } else if (standsHere(bytes, linkEnd, at)) {
        if (!isInLink) return -1;
        isInLink = false;
        at += linkEnd.length;
      } else if (standsHere(bytes, link, at)) {
        const end = attributesEnd(codes, at + link.length);
        if (isInLink || codes[end] !== 62 /* > */) return -1;
        isInLink = true;
        at = end + 1;
      } else {
        if (block !== null || control !== null || isInLink) return -1;
        at = this.readControl(at, "run");
        control = this.controls[this.controls.length - 1] ?? null;
        if (at >= 0) control?.paragraphs.push(paragraph);
      }
    }
    return -1;
  }

  private markEnd(at: number): number {
    const { bytes, codes } = this;
    const initial = codes[at + 3];
    if (initial !== 112 /* p */ && initial !== 98 /* b */) return -1;
    if (standsHere(bytes, spellingStart, at)) return at + spellingStart.length;
    if (standsHere(bytes, spellingEnd, at)) return at + spellingEnd.length;
    for (let index = 0; index < marks.length; index++) {
      const mark = marks[index];
      if (mark !== undefined && standsHere(bytes, mark, at))
        return emptyEnd(this.codes, at + mark.length - 1);
    }
    return -1;
  }

  /** Behind the run that begins at `from`. */
  private readRun(from: number, paragraph: Paragraph, control: Control | null): number {
    const { bytes, codes } = this;
    let at = this.likeLastRun(from);
    let keepsBlanks = at >= 0;
    if (at < 0) {
      at = attributesEnd(codes, from + 4);
      if (at < 0 || codes[at] !== 62 /* > */) return -1;
      at++;
      this.texts.prompt = false;
      if (standsHere(bytes, runProperties, at)) at = this.readProperties(at);
      if (standsHere(bytes, keptText, at)) {
        at += keptText.length;
        keepsBlanks = true;
        if (standsHere(bytes, numberedRun, from) && isNumber(codes, from)) {
          this.lastRun = from;
          this.lastRunLength = at - from;
          this.lastPrompt = this.texts.prompt;
        }
      }
    }
    if (keepsBlanks) {
      at = this.texts.readText(at, paragraph, control, true);
      if (at < 0 || standsHere(bytes, textAndRunEnd, at)) return at < 0 ? -1 : at + textAndRunEnd.length;
      if (!standsHere(bytes, textEnd, at)) return -1;
      at += textEnd.length;
    }
    while (at >= 0) {
      if (standsHere(bytes, runEnd, at)) return at + runEnd.length;
      const isKept = standsHere(bytes, keptText, at);
      if (isKept || standsHere(bytes, text, at)) {
        at = this.texts.readText(at + (isKept ? keptText.length : text.length), paragraph, control, isKept);
        if (at < 0 || !standsHere(bytes, textEnd, at)) return -1;
        at += textEnd.length;
      } else if (standsHere(bytes, tab, at)) {
        this.texts.addSign(9, paragraph, control);
        at += tab.length;
      } else if (standsHere(bytes, lineBreak, at)) {
        this.texts.addSign(10, paragraph, control);
        at += lineBreak.length;
      } else if (standsHere(bytes, pageMark, at)) at += pageMark.length;
      else if (standsHere(bytes, drawing, at)) at = this.readPicture(at + drawing.length, paragraph, control);
      else return -1;
    }
    return -1;
  }

  private readPicture(from: number, paragraph: Paragraph, control: Control | null): number {
    const found = readUsualDrawing(this.bytes, this.flow.xml, from);
    if (found === null) return -1;
    this.pictures.push({ paragraph, control, ...found.picture });
    return found.end;
  }

  /** Behind what a run begins with, text tag and all, where it is that of the run before, but for its number; else -1. */
  private likeLastRun(from: number): number {
    const { bytes, codes, lastRun, lastRunLength } = this;
    if (lastRunLength === 0 || !standsHere(bytes, numberedRun, from) || !isNumber(codes, from)) return -1;
    if (!readsSame(bytes, lastRun + idEnd, from + idEnd, lastRunLength - idEnd)) return -1;
    this.texts.prompt = this.lastPrompt;
    return from + lastRunLength;
  }

  private readProperties(from: number): number {
    const { bytes, codes, flow } = this;
    if (this.knownLength > 0 && readsSame(bytes, this.known, from, this.knownLength)) {
      this.texts.prompt = this.knownPrompt;
      return from + this.knownLength;
    }
    let at = from + runProperties.length;
    if (standsHere(bytes, style, at)) {
      const start = at + style.length;
      const end = codes.indexOf(34 /* " */, start);
      const id = end < 0 ? null : plainValueAt(this.source, start, end);
      if (id === null || id.includes("<") || !standsHere(bytes, emptyTagEnd, end)) return -1;
      this.texts.prompt = flow.styles.isPrompt(id);
      if (flow.styles.isHidden(id)) return -1;
      at = end + emptyTagEnd.length;
    }
    at = emptyElementsEnd(bytes, at, telling);
    if (at < 0) return -1;
    this.known = from;
    this.knownLength = at - from;
    this.knownPrompt = this.texts.prompt;
    return at;
  }

  /** Puts the block into the flow. */
  private commit(): void {
    const { flow, drafts, controls, pictures, texts } = this;
    texts.end();
    for (const control of controls) flow.controls.push(control);
    for (const { paragraph, properties } of drafts) {
      paragraph.style = properties.style;
      paragraph.marker = markerOf(flow, properties);
      flow.paragraphs.push(paragraph);
    }
    for (const picture of pictures) {
      flow.pictures.push(picture);
      picture.paragraph.pictures.push(picture);
      picture.control?.pictures.push(picture);
    }
    flow.length += texts.length;
  }
}

/** Properties of runs that matter to reading, in whatever shape. */
const telling = ["<w:rStyle", "<w:vanish"].map(literal);

/** Whether the number of a run fills its place, and nothing else stands there. */
function isNumber(codes: Uint8Array, from: number): boolean {
  for (let at = from + idStart; at < from + idEnd; at++)
    if (codes[at] === 34 /* " */ || codes[at] === 60 /* < */) return false;
  return codes[from + idEnd] === 34;
}

/** Whether `<w:r>` or `<w:r …>` begins here. */
function isRun(codes: Uint8Array, at: number): boolean {
  if (codes[at + 3] !== 114 /* r */ || codes[at + 1] !== 119 /* w */) return false;
  const next = codes[at + 4];
  return (next === 32 || next === 62) && codes[at] === 60 /* < */ && codes[at + 2] === 58 /* : */;
}
