import { namespaces } from "./names.ts";
import type { Control } from "./story.ts";
import { isOn } from "./toggle.ts";
import {
  type Bytes,
  bytesOf,
  emptyEnd,
  literal,
  readsAs,
  standsHere,
  wordElementEnd,
} from "./usual-markup.ts";
import type { XmlReader } from "./xml.ts";
import { nameEnd, type XmlCodes } from "./xml-codes.ts";
import { plainValueAt } from "./xml-names.ts";

/** What a paragraph says of itself. */
export interface ParagraphProperties {
  style: string | null;
  list: string | null;
  level: number | null;
}

/** What a control says of itself. */
export type ControlProperties = {
  -readonly [K in "tag" | "title" | "prompting" | "isCheckbox" | "checked"]: Control[K];
};

const runProperties = literal("<w:rPr>");
const runPropertiesEnd = literal("</w:rPr>");
const noRunProperties = literal("<w:rPr/>");
const paragraphEnd = literal("</w:pPr>");
const style = literal('<w:pStyle w:val="');
const list = literal('<w:numPr><w:ilvl w:val="');
const listId = literal('"/><w:numId w:val="');
const listEnd = literal('"/></w:numPr>');
const emptyTagEnd = literal('"/>');

/** Properties of paragraphs that tell something, in whatever other shape they stand. */
const tellingOfParagraphs = ["<w:pStyle", "<w:numPr", "<w:outlineLvl", "<w:framePr"].map(literal);
/** Of the mark behind a paragraph: tracked changes. */
const changes = ["<w:ins", "<w:del", "<w:moveFrom", "<w:moveTo"].map(literal);

/** Behind the properties of a paragraph, whose start tag ends at `from`; -1 where they hold anything unusual. */
export function readParagraphProperties(
  bytes: Bytes,
  source: XmlCodes,
  from: number,
  found: ParagraphProperties,
): number {
  const { codes } = bytes;
  for (let at = from; at >= 0; ) {
    if (standsHere(bytes, paragraphEnd, at)) return at + paragraphEnd.length;
    if (standsHere(bytes, style, at)) {
      const start = at + style.length;
      const end = valueEnd(codes, start);
      found.style = plainValueAt(source, start, end);
      if (found.style === null || !standsHere(bytes, emptyTagEnd, end)) return -1;
      at = end + emptyTagEnd.length;
    } else if (standsHere(bytes, list, at)) at = readListProperties(bytes, source, at, found);
    else if (standsHere(bytes, runProperties, at))
      at = emptyElementsEnd(bytes, at + runProperties.length, changes);
    else at = stands(bytes, tellingOfParagraphs, at) ? -1 : wordElementEnd(codes, at);
  }
  return -1;
}

/** `<w:numPr>` with a level and a number, as Word writes it. */
function readListProperties(
  bytes: Bytes,
  source: XmlCodes,
  from: number,
  found: ParagraphProperties,
): number {
  const { codes } = bytes;
  const start = from + list.length;
  const end = valueEnd(codes, start);
  if (!standsHere(bytes, listId, end)) return -1;
  const idStart = end + listId.length;
  const idEnd = valueEnd(codes, idStart);
  if (!standsHere(bytes, listEnd, idEnd)) return -1;
  const level = plainValueAt(source, start, end);
  found.list = plainValueAt(source, idStart, idEnd);
  if (level === null || found.list === null) return -1;
  found.level = Number(level) || 0;
  return idEnd + listEnd.length;
}

const propertiesEnd = literal("</w:sdtPr>");
const title = literal('<w:alias w:val="');
const tag = literal('<w:tag w:val="');
const prompting = literal("<w:showingPlcHdr/>");
const placeholder = literal("<w:placeholder>");
const placeholderEnd = literal("</w:placeholder>");
const box = literal('<w14:checkbox><w14:checked w14:val="');
const boxEnd = literal("</w14:checkbox>");
const w14 = literal("<w14:");
const w15 = literal("<w15:");
const tellingOfControls = ["<w:alias", "<w:tag", "<w:showingPlcHdr", "<w:checkbox", "<w15:checkbox"].map(
  literal,
);

/** Properties of a control as a document had them. */
export interface KnownControl {
  readonly bytes: Bytes;
  readonly properties: Readonly<ControlProperties>;
}

/** By their turn in the document, as the last one had them: the form's are the same in file after file. */
const knownControls: (KnownControl | null)[] = new Array<KnownControl | null>(64).fill(null);
const longestKnown = 2000;

/** The properties of a control whose start tag ends at `from`; its turn counts from 0. Null for unusual ones. */
export function readKnownControl(
  bytes: Bytes,
  xml: XmlReader,
  from: number,
  turn: number,
): KnownControl | null {
  // What prefixes stand for is not among the bytes.
  if (xml.namespaceOf("w14") !== namespaces.w14 || xml.namespaceOf("w15") !== namespaces.w15) return null;
  const known = knownControls[turn] ?? null;
  if (known !== null && readsAs(bytes, from, known.bytes)) return known;
  const properties: ControlProperties = {
    tag: null,
    title: null,
    prompting: false,
    isCheckbox: false,
    checked: null,
  };
  const end = readControlProperties(bytes, xml, from, properties);
  if (end < 0) return null;
  const read = { bytes: bytesOf(new Uint8Array(bytes.codes.subarray(from, end))), properties };
  if (turn < knownControls.length && end - from <= longestKnown) knownControls[turn] = read;
  return read;
}

/** Behind the properties of a control, whose start tag ends at `from`; -1 where they hold anything unusual. */
function readControlProperties(bytes: Bytes, xml: XmlReader, from: number, found: ControlProperties): number {
  const { codes } = bytes;
  const { source } = xml;
  for (let at = from; at >= 0; ) {
    if (standsHere(bytes, propertiesEnd, at)) return at + propertiesEnd.length;
    if (standsHere(bytes, tag, at)) {
      const end = valueEnd(codes, at + tag.length);
      found.tag = valueAt(source, at + tag.length, end);
      if (found.tag === null || !standsHere(bytes, emptyTagEnd, end)) return -1;
      at = end + emptyTagEnd.length;
    } else if (standsHere(bytes, title, at)) {
      const end = valueEnd(codes, at + title.length);
      found.title = valueAt(source, at + title.length, end);
      if (found.title === null || !standsHere(bytes, emptyTagEnd, end)) return -1;
      at = end + emptyTagEnd.length;
    } else if (standsHere(bytes, prompting, at)) {
      found.prompting = true;
      at += prompting.length;
    } else if (standsHere(bytes, placeholder, at))
      at = elementsEnd(bytes, at + placeholder.length, placeholderEnd, none, none);
    else if (standsHere(bytes, runProperties, at))
      at = emptyElementsEnd(bytes, at + runProperties.length, none);
    else if (standsHere(bytes, box, at)) {
      const start = at + box.length;
      const end = valueEnd(codes, start);
      const value = plainValueAt(source, start, end);
      if (value === null || !standsHere(bytes, emptyTagEnd, end)) return -1;
      found.isCheckbox = true;
      found.checked = isOn(value);
      at = elementsEnd(bytes, end + emptyTagEnd.length, boxEnd, none, boxParts);
    } else if (stands(bytes, tellingOfControls, at)) return -1;
    else if (standsHere(bytes, w15, at)) at = emptyEnd(codes, nameEnd(codes, at + w15.length));
    else at = wordElementEnd(codes, at);
  }
  return -1;
}

const none: readonly Literal[] = [];
const boxParts = ["<w14:checkedState ", "<w14:uncheckedState "].map(literal);

type Literal = ReturnType<typeof literal>;

/** Behind `</w:rPr>`, where only empty elements stand before it and none of those given; else -1. */
export function emptyElementsEnd(bytes: Bytes, from: number, telling: readonly Literal[]): number {
  return elementsEnd(bytes, from, runPropertiesEnd, telling, none);
}

/** Behind an end tag, where only empty elements stand before it: of ours, or those that are named. */
function elementsEnd(
  bytes: Bytes,
  from: number,
  end: Literal,
  telling: readonly Literal[],
  others: readonly Literal[],
): number {
  const { codes } = bytes;
  for (let at = from; at >= 0; ) {
    if (standsHere(bytes, end, at)) return at + end.length;
    if (stands(bytes, telling, at)) return -1;
    at = stands(bytes, others, at)
      ? emptyEnd(codes, nameEnd(codes, at + w14.length))
      : wordElementEnd(codes, at);
  }
  return -1;
}

/** Behind `<w:rPr/>` or `<w:sdtEndPr/>` and the like, or properties of runs inside; `from` where nothing of it stands. */
export function endPropertiesEnd(bytes: Bytes, from: number): number {
  if (standsHere(bytes, noEndProperties, from)) return from + noEndProperties.length;
  if (!standsHere(bytes, endProperties, from)) return from;
  const inner = from + endProperties.length;
  const at = standsHere(bytes, noRunProperties, inner)
    ? inner + noRunProperties.length
    : standsHere(bytes, runProperties, inner)
      ? emptyElementsEnd(bytes, inner + runProperties.length, none)
      : inner;
  return at >= 0 && standsHere(bytes, endPropertiesClose, at) ? at + endPropertiesClose.length : -1;
}

const noEndProperties = literal("<w:sdtEndPr/>");
const endProperties = literal("<w:sdtEndPr>");
const endPropertiesClose = literal("</w:sdtEndPr>");

function stands(bytes: Bytes, literals: readonly Literal[], at: number): boolean {
  for (let index = 0; index < literals.length; index++) {
    const one = literals[index];
    if (one !== undefined && standsHere(bytes, one, at)) return true;
  }
  return false;
}

/** Where a value in double quotes ends, or whatever else can't stand in it. */
function valueEnd(codes: Uint8Array, from: number): number {
  let at = from;
  for (let code = codes[at]; code !== undefined && code !== 34 && code !== 60; code = codes[++at]);
  return at;
}

/** A value as the reader gives it; null where it has to look closer. */
export function valueAt(source: XmlCodes, start: number, end: number): string | null {
  const plain = plainValueAt(source, start, end);
  if (plain !== null) return plain;
  for (let at = start; at < end; at++) {
    const code = source.codes[at] ?? 0;
    if (code < 32 || code === 38 /* & */) return null;
  }
  return source.text(start, end);
}
