import { drawing, type KnownPrefix, logicalName, namespaces } from "./names.ts";
import { cropOf, lengthOf } from "./read-drawing.ts";
import type { Picture } from "./story.ts";
import { type Bytes, type Literal, literal, readsSame, standsHere } from "./usual-markup.ts";
import { valueAt } from "./usual-properties.ts";
import type { XmlReader } from "./xml.ts";
import { nameEnd, startsName, type XmlCodes } from "./xml-codes.ts";

/** A drawing that is one picture, and where it ends. */
export interface UsualDrawing {
  readonly end: number;
  readonly picture: Omit<Picture, "paragraph" | "control">;
}

/** A prefix that drawings use, and how it is declared. */
interface Prefix {
  readonly text: Literal;
  readonly declaration: Literal;
  readonly key: KnownPrefix;
}

/** Others may lead to text boxes, shapes and alternatives, which take the reader that knows them. */
const prefixes: readonly Prefix[] = (["a", "pic", "wp", "r", "a14", "wp14"] as const).map((key) => ({
  text: literal(`${key}:`),
  declaration: literal(`xmlns:${key}="${namespaces[key]}"`),
  key,
}));
const relations = 3;

const drawingEnd = literal("</w:drawing>");
const declares = literal("xmlns");
const reserved = literal("xml:");
/** Elements that say something, and the attributes that say it. */
const names = [
  { called: "extent", name: literal(drawing.extent) },
  { called: "docPr", name: literal(drawing.docPr) },
  { called: "cNvPr", name: literal(drawing.cNvPr) },
  { called: "pic", name: literal(drawing.pic) },
  { called: "blip", name: literal(drawing.blip) },
  { called: "srcRect", name: literal(drawing.srcRect) },
] as const;
const attributesOf = {
  extent: ['cx="', 'cy="'].map(literal),
  docPr: [literal('descr="')],
  cNvPr: [literal('descr="')],
  blip: [`${drawing.embed}="`, `${drawing.link}="`].map(literal),
  srcRect: ['l="', 'r="', 't="', 'b="'].map(literal),
} as const;
type Called = (typeof names)[number]["called"];

/** More than pictures have. */
const mostAttributes = 24;
/** Deeper than pictures are; the reader of the part leaves as much room. */
const deepestDrawing = 24;

/** Three places per attribute of the tag being read: where its name begins, and its value begins and ends. */
const spots = new Int32Array(mostAttributes * 3);
/** Two places per open element: where its name begins, and how long it is. */
const opens = new Int32Array(deepestDrawing * 2);
/** At which depth each prefix was declared: 0 outside of the drawing. */
const boundAt = new Int32Array(prefixes.length);
const unbound = deepestDrawing + 1;
/** A bit for each depth at which something was declared. */
let declaredAt = 0;

/**
 * Reads the drawing whose start tag ends at `from`, where it is one picture as Word and our template write it; null for
 * whatever else stands there. Gives what `readDrawing` gives.
 */
export function readUsualDrawing(bytes: Bytes, xml: XmlReader, from: number): UsualDrawing | null {
  if (!bindOutside(xml)) return null;
  const { codes } = bytes;
  const { source } = xml;
  let widthEmu: number | null = null;
  let heightEmu: number | null = null;
  let alt: string | null = null;
  let relationship: string | null = null;
  let cropX = 0;
  let cropY = 0;
  /** Depth of the picture: -1 before it, 0 behind it. */
  let inside = -1;
  /** Depth of an element whose children nobody asks for. */
  let muted = 0;
  let depth = 0;
  for (let at = from; codes[at] === 60 /* < */; ) {
    if (codes[at + 1] === 47 /* / */) {
      if (depth === 0) {
        if (inside !== 0 || relationship === null || relationship === "") return null;
        if (!standsHere(bytes, drawingEnd, at)) return null;
        const picture = { relationship, widthEmu, heightEmu, cropX, cropY, alt };
        return { end: at + drawingEnd.length, picture };
      }
      depth--;
      const length = opens[depth * 2 + 1] ?? 0;
      if (!readsSame(bytes, opens[depth * 2] ?? 0, at + 2, length)) return null;
      at += length + 2;
      if (codes[at] !== 62 /* > */) return null;
      at++;
      leave(depth + 1);
      if (muted > depth) muted = 0;
      if (inside > depth) inside = 0;
      continue;
    }
    const start = at + 1;
    const end = nameEnd(codes, start);
    const tagEnd = readAttributes(bytes, end, depth + 1);
    const closes = codes[tagEnd] === 47 /* / */;
    if (tagEnd < 0 || !isBound(bytes, start)) return null;
    const called = muted === 0 ? calledAt(bytes, start, end) : null;
    if (called === "pic") {
      if (inside >= 0 || closes) return null;
      inside = depth + 1;
    } else if (called !== null) {
      // What stands behind the picture says nothing of it; its size stands before it, all else of it in it.
      if (!areBound(bytes) || inside === 0 || (called !== "docPr" && inside > 0 === (called === "extent")))
        return null;
      const values = valuesAt(bytes, source, attributesOf[called]);
      if (values === null) return null;
      const [one = null, other = null, third = null, fourth = null] = values;
      if (called === "extent") {
        widthEmu = lengthOf(one);
        heightEmu = lengthOf(other);
      } else if (called === "blip") relationship = one ?? other;
      else if (called === "srcRect") {
        cropX = cropOf(one, other);
        cropY = cropOf(third, fourth);
      } else {
        const text = (one ?? "").trim();
        if (text !== "") alt ??= text;
      }
    }
    if (closes) {
      if (codes[tagEnd + 1] !== 62 /* > */) return null;
      leave(depth + 1);
      at = tagEnd + 2;
      continue;
    }
    if (codes[tagEnd] !== 62 /* > */ || depth === deepestDrawing) return null;
    opens[depth * 2] = start;
    opens[depth * 2 + 1] = end - start;
    depth++;
    if (called !== null && called !== "pic") muted = depth;
    at = tagEnd + 1;
  }
  return null;
}

/** Takes over what is declared around the drawing; false where a prefix stands for something else there. */
function bindOutside(xml: XmlReader): boolean {
  declaredAt = 0;
  for (let index = 0; index < prefixes.length; index++) {
    const key = prefixes[index]?.key ?? "a";
    const uri = xml.namespaceOf(key);
    if (uri !== null && uri !== namespaces[key] && logicalName(uri, "") !== `${key}:`) return false;
    boundAt[index] = uri === null ? unbound : 0;
  }
  return true;
}

/** Ends what was declared at a depth. */
function leave(depth: number): void {
  if ((declaredAt & (1 << depth)) === 0) return;
  declaredAt &= ~(1 << depth);
  for (let index = 0; index < boundAt.length; index++) if (boundAt[index] === depth) boundAt[index] = unbound;
}

/** Whether the prefix of the name that begins here is one of ours, and declared. */
function isBound(bytes: Bytes, start: number): boolean {
  for (let index = 0; index < prefixes.length; index++) {
    const text = prefixes[index]?.text;
    if (text !== undefined && standsHere(bytes, text, start)) return (boundAt[index] ?? unbound) < unbound;
  }
  return false;
}

function calledAt(bytes: Bytes, start: number, end: number): Called | null {
  for (let index = 0; index < names.length; index++) {
    const one = names[index];
    if (one?.name.length === end - start && standsHere(bytes, one.name, start)) return one.called;
  }
  return null;
}

let spotCount = 0;

/** Notes the attributes that stand from here on, and what they declare; -1 where they are written in another way. */
function readAttributes(bytes: Bytes, from: number, depth: number): number {
  const { codes } = bytes;
  let at = from;
  let count = 0;
  for (; codes[at] === 32; count++) {
    const start = ++at;
    if (!startsName(codes[at] ?? 0) || count === mostAttributes) return -1;
    at = nameEnd(codes, at);
    if (codes[at] !== 61 /* = */ || codes[at + 1] !== 34 /* " */) return -1;
    at += 2;
    spots[count * 3] = start;
    spots[count * 3 + 1] = at;
    for (let code = codes[at]; code !== 34; code = codes[++at])
      if (code === 60 || code === undefined) return -1;
    spots[count * 3 + 2] = at;
    at++;
    if (codes[start] === 120 /* x */ && !declare(bytes, start, depth)) return -1;
  }
  spotCount = count * 3;
  return at;
}

/** Takes a declaration into account; false for one that isn't ours. */
function declare(bytes: Bytes, start: number, depth: number): boolean {
  if (!standsHere(bytes, declares, start)) return !standsHere(bytes, reserved, start);
  for (let index = 0; index < prefixes.length; index++) {
    const declaration = prefixes[index]?.declaration;
    if (declaration === undefined || !standsHere(bytes, declaration, start)) continue;
    if (boundAt[index] === unbound) {
      boundAt[index] = depth;
      declaredAt |= 1 << depth;
    }
    return true;
  }
  return false;
}

/** The values of attributes of the tag just read, null for those it doesn't have; null where one takes a closer look. */
function valuesAt(
  bytes: Bytes,
  source: XmlCodes,
  wanted: readonly Literal[],
): readonly (string | null)[] | null {
  const values: (string | null)[] = [];
  for (let index = 0; index < wanted.length; index++) {
    const name = wanted[index];
    let value: string | null = null;
    for (let spot = 0; name !== undefined && spot < spotCount; spot += 3)
      if (standsHere(bytes, name, spots[spot] ?? 0)) {
        value = valueAt(source, spots[spot + 1] ?? 0, spots[spot + 2] ?? 0);
        if (value === null) return null;
        break;
      }
    values.push(value);
  }
  return values;
}

/** Whether no attribute has a prefix but that of relationships, declared: those of elements that are asked for any. */
function areBound({ codes }: Bytes): boolean {
  for (let spot = 0; spot < spotCount; spot += 3) {
    const start = spots[spot] ?? 0;
    if (codes[start] === 120 /* x */) continue;
    const end = (spots[spot + 1] ?? 0) - 2;
    for (let at = start; at < end; at++) {
      if (codes[at] !== 58 /* : */) continue;
      if (at !== start + 1 || codes[start] !== 114 /* r */ || boundAt[relations] === unbound) return false;
    }
  }
  return true;
}
