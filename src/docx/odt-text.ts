import { checkMost, type TablePlace } from "./flow.ts";
import { odt, odtAttribute } from "./odt-names.ts";
import type { OdtStyles } from "./odt-styles.ts";
import { type Cell, type Control, type Paragraph, type Picture, plainTextOf, type Story } from "./story.ts";
import { XmlEvent, type XmlReader } from "./xml.ts";

/** Deeper lists than any real document has; as in Word. */
const deepestList = 9;

interface Place {
  readonly list: string | null;
  readonly level: number;
  readonly counters: number[];
  /** The marker of the item's first paragraph; "" once it is used. */
  marker: string;
}

/** What is known of the frame being read. */
interface Frame {
  alt: string | null;
  readonly widthEmu: number | null;
  readonly heightEmu: number | null;
}

/**
 * Reads the text of an OpenDocument text into the flat model. Deleted text stands apart from the text here, inserted
 * text in it, so that tracked changes read as accepted, as in Word's format.
 */
export function readOdtText(xml: XmlReader, styles: OdtStyles): Story {
  const paragraphs: Paragraph[] = [];
  const controls: Control[] = [];
  const pictures: Picture[] = [];
  let paragraph: Paragraph | null = null;
  let control: Control | null = null;
  let cell: Cell | undefined;
  let table: TablePlace | undefined;
  let hidden = false;
  let changes = false;
  let place: Place | null = null;
  let length = 0;

  readBlocks();
  return { paragraphs, controls, pictures, hidden, changes, embedded: false };

  function readBlocks(): void {
    const depth = xml.depth;
    while (xml.nextChild(depth)) readBlock();
  }

  function readBlock(): void {
    const { name } = xml;
    if (name === odt.p || name === odt.h) readParagraph();
    else if (name === odt.list) readList();
    else if (name === odt.table) readTable();
    else if (name === odt.row) readRow();
    else if (name === odt.cell || name === odt.coveredCell) readCell();
    else if (name === odt.trackedChanges) changes = true;
    else if (name !== odt.contents && name !== odt.annotation && name !== odt.tableTitle) readBlocks();
  }

  function readTable(): void {
    const outer = { cell, table };
    table = { row: -1, column: 0 };
    readBlocks();
    ({ cell, table } = outer);
  }

  function readRow(): void {
    if (table !== undefined) table = Object.assign(table, { row: table.row + 1, column: 0 });
    readBlocks();
  }

  /** Cells that another covers stand in the row, too. */
  function readCell(): void {
    const outer = cell;
    const span = Number(xml.attribute(odtAttribute.columnsSpanned)) || 1;
    if (table !== undefined) cell = { table, row: table.row, column: table.column++, span, outer };
    readBlocks();
    cell = outer;
  }

  function readList(): void {
    const outer = place;
    const own = xml.attribute(odtAttribute.styleName) ?? outer?.list ?? null;
    const level = (outer?.level ?? 0) + 1;
    place = { list: own, level, counters: outer?.counters ?? [], marker: "" };
    place.counters[level] = 0;
    const depth = xml.depth;
    while (xml.nextChild(depth)) {
      if (xml.name === odt.listItem) {
        place.marker = markerOf(place);
        readBlocks();
      } else if (xml.name === odt.listHeader) readBlocks();
      place.marker = "";
    }
    place = outer;
  }

  function markerOf({ list, level, counters }: Place): string {
    const start = xml.attribute(odtAttribute.startValue);
    const number = start === null ? (counters[level] ?? 0) + 1 : Number(start) || 1;
    counters[level] = number;
    const indent = "  ".repeat(Math.min(level, deepestList) - 1);
    return `${indent}${styles.isNumbered(list, level) ? `${number}.` : "-"} `;
  }

  function readParagraph(): void {
    const outer = paragraph;
    const style = xml.attribute(odtAttribute.styleName);
    const level = xml.name === odt.h ? Number(xml.attribute(odtAttribute.outlineLevel) ?? 1) : Number.NaN;
    const own: Paragraph = {
      style: idOf(styles.nameOf(style)),
      outline: level >= 1 && level <= 9 ? level - 1 : null,
      marker: place?.marker ?? "",
      pieces: [],
      positions: [xml.position],
      control: null,
      pictures: [],
      cell,
    };
    if (place !== null) place.marker = "";
    paragraph = own;
    readInline();
    paragraph = outer;
    trimEnd(own);
    paragraphs.push(own);
    checkMost("paragraphs", paragraphs.length);
  }

  function readInline(): void {
    const depth = xml.depth;
    for (;;) {
      const event = xml.next();
      if (event === XmlEvent.text) {
        if (xml.depth === depth) addBlanks(xml.text);
      } else if (event === XmlEvent.open) readInlineElement();
      else if (event === XmlEvent.end || xml.depth < depth) return;
    }
  }

  function readInlineElement(): void {
    const { name } = xml;
    if (name === odt.s) {
      addText(" ".repeat(Math.min(1000, Number(xml.attribute(odtAttribute.count) ?? 1) || 1)));
      skip();
    } else if (name === odt.tab) {
      addText("\t");
      skip();
    } else if (name === odt.lineBreak) {
      addText("\n");
      skip();
    } else if (name === odt.note) readNote();
    else if (name === odt.frame) readFrame();
    else if (name === odt.control) readControl();
    else if (name === odt.hiddenText || name === odt.hiddenParagraph) {
      hidden = true;
      skip();
    } else if (name === odt.annotation || name === odt.rubyText) skip();
    else readInline();
  }

  function skip(): void {
    const depth = xml.depth;
    while (xml.nextChild(depth)) {}
  }

  function readControl(): void {
    const outer = control;
    const isCheckbox = xml.attribute(odtAttribute.checkbox) === "true";
    const own: Control = {
      tag: xml.attribute(odtAttribute.tag),
      title: xml.attribute(odtAttribute.alias),
      level: "run",
      prompting: xml.attribute(odtAttribute.prompting) === "true",
      isCheckbox,
      checked: isCheckbox ? xml.attribute(odtAttribute.checked) === "true" : null,
      position: xml.position,
      parent: outer,
      paragraphs: paragraph === null ? [] : [paragraph],
      pictures: [],
    };
    controls.push(own);
    control = own;
    readInline();
    control = outer;
  }

  function readNote(): void {
    const outer = { paragraph, place, control };
    const from = paragraphs.length;
    const depth = xml.depth;
    place = null;
    control = null;
    while (xml.nextChild(depth)) if (xml.name === odt.noteBody) readBlocks();
    ({ paragraph, place, control } = outer);
    const lines = paragraphs.splice(from).map((one) => plainTextOf(one).replaceAll("\n", " ").trim());
    const text = lines.filter((line) => line !== "").join(" ");
    if (text !== "") addText(/(?:^|\s)$/.test(lastText()) ? `[${text}]` : ` [${text}]`);
  }

  function readFrame(): void {
    const frame: Frame = {
      alt: null,
      widthEmu: lengthOf(xml.attribute(odtAttribute.width)),
      heightEmu: lengthOf(xml.attribute(odtAttribute.height)),
    };
    const depth = xml.depth;
    let href: string | null = null;
    while (xml.nextChild(depth)) {
      if (xml.name === odt.image) href ??= xml.attribute(odtAttribute.href);
      else if (xml.name === odt.description || (xml.name === odt.svgTitle && frame.alt === null))
        frame.alt = xml.readText().trim() || frame.alt;
      else if (xml.name === odt.textBox) readTextBox();
    }
    if (href !== null && href !== "") addPicture(href, frame);
  }

  /** The paragraphs of a text box stand before the one that holds it. */
  function readTextBox(): void {
    const outer = { paragraph, place, control };
    place = null;
    control = null;
    readBlocks();
    ({ paragraph, place, control } = outer);
  }

  function addPicture(href: string, { alt, widthEmu, heightEmu }: Frame): void {
    const at = paragraph;
    if (at === null) return;
    const picture: Picture = {
      paragraph: at,
      control,
      relationship: href.replace(/^\.\//, ""),
      widthEmu,
      heightEmu,
      cropX: 0,
      cropY: 0,
      alt,
    };
    pictures.push(picture);
    at.pictures.push(picture);
    for (let one = control; one !== null; one = one.parent) one.pictures.push(picture);
  }

  function lastText(): string {
    return paragraph?.pieces.at(-1)?.text ?? "";
  }

  /** Runs of blanks are one, and none at the beginning of a paragraph (ODF 1.3, 6.1.2). */
  function addBlanks(raw: string): void {
    const text = raw.replace(/\r/g, "").replace(/[ \t\n]+/g, " ");
    const before = lastText();
    addText(/(?:^|[ \n])$/.test(before) ? text.replace(/^ /, "") : text);
  }

  function addText(text: string): void {
    if (paragraph === null || text === "") return;
    length += text.length;
    checkMost("text", length);
    const last = paragraph.pieces.at(-1);
    if (last !== undefined && last.control === control) last.text += text;
    else paragraph.pieces.push({ text, control, prompt: false });
  }
}

function trimEnd({ pieces }: Paragraph): void {
  const last = pieces.at(-1);
  if (last !== undefined) last.text = last.text.replace(/ $/, "");
}

/** „Steckbrief_20_Feld“ is „Steckbrief Feld“, our SteckbriefFeld: LibreOffice names styles by what people see. */
function idOf(style: string | null): string | null {
  const name = style?.replace(/_([0-9a-f]{2})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return name === undefined ? null : name.replace(/\s/g, "");
}

const emuPerUnit: Readonly<Record<string, number>> = {
  in: 914_400,
  cm: 360_000,
  mm: 36_000,
  pt: 12_700,
  pc: 152_400,
  px: 9_525,
};

function lengthOf(text: string | null): number | null {
  const [, number = "", unit = ""] = /^([\d.]+)([a-z]+)$/.exec(text ?? "") ?? [];
  const value = Number(number) * (emuPerUnit[unit] ?? Number.NaN);
  return value > 0 ? Math.round(value) : null;
}
