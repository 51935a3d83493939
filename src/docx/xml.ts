import { DocxError } from "./error.ts";
import { isUnderstood, localOf, logicalName, namespaces } from "./names.ts";
import { codeOf, isBlank, nameEnd, standsAt, startsName } from "./xml-characters.ts";

/** What `next` stopped at. */
export const XmlEvent = { end: 0, open: 1, close: 2, text: 3 } as const;
export type XmlEvent = (typeof XmlEvent)[keyof typeof XmlEvent];

/** Deeper nesting than any real document has; keeps readers that recurse from running out of stack. */
const deepest = 400;
/** More spellings of names than any vocabulary has; keeps look-ups short. */
const mostNames = 20_000;
/** Of one element. */
const mostAttributes = 1_000;
/** In force at one place; Word declares some forty. */
const mostNamespaces = 500;

/** Text of the bytes from `start` to before `end`. */
export type ByteDecoder = (start: number, end: number) => string;

/** A name as it stands in the file, with its prefix. */
interface RawName {
  readonly id: number;
  readonly text: string;
  readonly next: RawName | null;
}

/** The namespace declarations in force, and what names were resolved to under them. */
interface Scope {
  readonly uris: ReadonlyMap<string, string>;
  readonly elements: string[];
  readonly attributes: string[];
}

/**
 * A namespace-aware pull parser for XML 1.0 without DTD. Names are logical (`names.ts`), so callers never see a
 * prefix. It reads each character about once: names are told by a hash taken on the way, attributes are kept as
 * positions until somebody asks. Throws DocxError malformed-xml with the offset in characters; a DOCTYPE is refused,
 * since what it can define (entities) is no part of a .docx. Where `decode` is given, `xml` has a character per byte
 * of UTF-8, and `decode` makes text of a stretch of them: markup is ASCII, and most text is never asked for.
 */
export class XmlReader {
  private readonly xml: string;
  private readonly part: string;
  private readonly decode: ByteDecoder | null;
  private at = 0;
  /** How many elements are open; that of the last `open` counts. */
  depth = 0;
  private readonly open: RawName[] = [];
  private readonly scopes: Scope[] = [];
  private scope: Scope;
  private readonly names: (RawName | null)[] = new Array<RawName | null>(512).fill(null);
  private nameCount = 0;
  /** Four positions per attribute: begin and end of its name, begin and end of its value. */
  private readonly spots: number[] = [];
  private spotCount = 0;
  private closing = false;
  private textStart = 0;
  private textEnd = 0;
  private literal = false;
  private seenRoot = false;

  constructor(xml: string, part: string, decode: ByteDecoder | null = null) {
    this.xml = xml;
    this.part = part;
    this.decode = decode;
    if (decode !== null && xml.startsWith("\xef\xbb\xbf")) this.at = 3;
    this.scope = { uris: new Map([["xml", namespaces.xml]]), elements: [], attributes: [] };
  }

  /** Goes on to the next tag or text. After a close, `depth` is that of the parent. */
  next(): XmlEvent {
    if (this.closing) return this.leave();
    const { xml } = this;
    for (;;) {
      const at = this.at;
      if (at >= xml.length) return this.finish();
      if (xml.charCodeAt(at) !== 60 /* < */) {
        const end = xml.indexOf("<", at);
        this.textStart = at;
        this.textEnd = end < 0 ? xml.length : end;
        this.at = this.textEnd;
        this.literal = false;
        if (this.depth > 0) return XmlEvent.text;
        if (!isBlank(xml, at, this.textEnd)) throw this.error("text-outside", at);
        continue;
      }
      const code = xml.charCodeAt(at + 1);
      if (code === 47 /* / */) {
        this.readClose(at + 2);
        return this.leave();
      }
      if (code === 63 /* ? */) {
        this.at = this.behind("?>", at + 2);
        continue;
      }
      if (code !== 33 /* ! */) {
        this.readOpen(at + 1);
        return XmlEvent.open;
      }
      if (xml.startsWith("<!--", at)) {
        this.at = this.behind("-->", at + 4);
        continue;
      }
      if (!xml.startsWith("<![CDATA[", at))
        throw this.error(xml.startsWith("<!DOCTYPE", at) ? "doctype" : "markup", at);
      this.at = this.behind("]]>", at + 9);
      if (this.depth === 0) throw this.error("text-outside", at);
      this.textStart = at + 9;
      this.textEnd = this.at - 3;
      this.literal = true;
      return XmlEvent.text;
    }
  }

  /**
   * Goes on to the next child of the element that was open at `depth`; false where that closes. Whatever is left of
   * the child before is skipped, so that a caller may ignore what it doesn't know.
   */
  nextChild(depth: number): boolean {
    for (;;) {
      const event = this.next();
      if (event === XmlEvent.open) {
        if (this.depth === depth + 1) return true;
      } else if (event === XmlEvent.close) {
        if (this.depth < depth) return false;
      } else if (event === XmlEvent.end) return false;
    }
  }

  /** The text that stands directly in the element just opened, which is read to its end. */
  readText(): string {
    const depth = this.depth;
    let text = "";
    for (;;) {
      const event = this.next();
      if (event === XmlEvent.text) {
        if (this.depth === depth) text += this.text;
      } else if (event === XmlEvent.close) {
        if (this.depth < depth) return text;
      } else if (event === XmlEvent.end) return text;
    }
  }

  /** Offset, in characters, right behind the tag just passed. */
  get position(): number {
    return this.at;
  }

  /** Logical name of the element just opened. */
  get name(): string {
    const raw = this.open[this.depth - 1];
    if (raw === undefined) return "";
    const { elements } = this.scope;
    const known = elements[raw.id];
    if (known !== undefined) return known;
    const name = this.resolve(raw.text, "element");
    elements[raw.id] = name;
    return name;
  }

  /** Namespace of the element just opened; "" for none. */
  get namespace(): string {
    const raw = this.open[this.depth - 1]?.text ?? "";
    const colon = raw.indexOf(":");
    return this.scope.uris.get(colon < 0 ? "" : raw.slice(0, colon)) ?? "";
  }

  /** The text just passed, with its references resolved and its line ends made `\n` (XML 1.0, 2.11). */
  get text(): string {
    const raw = this.xml.slice(this.textStart, this.textEnd);
    return unusualText.test(raw) ? this.decodeText(this.textStart, this.textEnd, this.literal) : raw;
  }

  private decodeText(start: number, end: number, literal: boolean): string {
    const raw = this.decode === null ? this.xml.slice(start, end) : this.decode(start, end);
    const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
    return literal || !text.includes("&") ? text : this.withReferences(text, start);
  }

  /** Value of an attribute of the element just opened, by its logical name; null where it has none. */
  attribute(name: string): string | null {
    for (let spot = 0; spot < this.spotCount; spot += 4)
      if (this.attributeName(spot) === name) return this.valueOf(spot);
    return null;
  }

  /** The same by the part of the name behind its namespace. */
  attributeOfAnyNamespace(local: string): string | null {
    for (let spot = 0; spot < this.spotCount; spot += 4)
      if (localOf(this.attributeName(spot)) === local) return this.valueOf(spot);
    return null;
  }

  /** The namespace a prefix stands for here; null where it is not declared. */
  namespaceOf(prefix: string): string | null {
    return this.scope.uris.get(prefix) ?? null;
  }

  private attributeName(spot: number): string {
    const raw = this.intern(this.spots[spot] ?? 0, this.spots[spot + 1] ?? 0);
    const { attributes } = this.scope;
    const known = attributes[raw.id];
    if (known !== undefined) return known;
    const name = this.resolve(raw.text, "attribute");
    attributes[raw.id] = name;
    return name;
  }

  private valueOf(spot: number): string {
    const start = this.spots[spot + 2] ?? 0;
    const end = this.spots[spot + 3] ?? 0;
    const raw = this.xml.slice(start, end);
    if (!unusualValue.test(raw)) return raw;
    const text = this.decode === null ? raw : this.decode(start, end);
    const value = text.replace(/\r\n|[\t\n\r]/g, " ");
    return value.includes("&") ? this.withReferences(value, start) : value;
  }

  private readOpen(start: number): void {
    const { xml } = this;
    const end = nameEnd(xml, start);
    if (end === start || !startsName(xml.charCodeAt(start))) throw this.error("name", start);
    if (this.depth === 0 && this.seenRoot) throw this.error("second-root", start);
    if (this.depth >= deepest) throw this.error("too-deep", start);
    this.seenRoot = true;
    this.open[this.depth] = this.intern(start, end);
    this.scopes[this.depth] = this.scope;
    this.depth++;
    this.readAttributes(end);
  }

  private readAttributes(from: number): void {
    const { xml, spots } = this;
    let at = from;
    let count = 0;
    let declares = false;
    for (;;) {
      let code = xml.charCodeAt(at);
      const gap = at;
      while (code <= 32) code = xml.charCodeAt(++at);
      if (code === 62 /* > */) {
        this.at = at + 1;
        break;
      }
      if (code === 47 /* / */ && xml.charCodeAt(at + 1) === 62) {
        this.at = at + 2;
        this.closing = true;
        break;
      }
      if (at === gap || !startsName(code)) throw this.error("attribute", at);
      const start = at;
      const end = nameEnd(xml, at);
      at = end;
      code = xml.charCodeAt(at);
      while (code <= 32) code = xml.charCodeAt(++at);
      if (code !== 61 /* = */) throw this.error("attribute", at);
      code = xml.charCodeAt(++at);
      while (code <= 32) code = xml.charCodeAt(++at);
      if (code !== 34 && code !== 39) throw this.error("quote", at);
      const quote = code;
      const valueStart = ++at;
      for (code = xml.charCodeAt(at); code !== quote; code = xml.charCodeAt(++at))
        if (code === 60 || at >= xml.length) throw this.error("attribute-value", valueStart);
      if (xml.charCodeAt(start) === 120 /* x */ && xml.startsWith("xmlns", start)) declares = true;
      if (count >= mostAttributes * 4) throw this.error("too-many-attributes", start);
      spots[count] = start;
      spots[count + 1] = end;
      spots[count + 2] = valueStart;
      spots[count + 3] = at;
      count += 4;
      at++;
    }
    this.spotCount = count;
    if (declares) this.declare();
  }

  private declare(): void {
    let uris: Map<string, string> | null = null;
    for (let spot = 0; spot < this.spotCount; spot += 4) {
      const name = this.xml.slice(this.spots[spot] ?? 0, this.spots[spot + 1] ?? 0);
      if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
      const prefix = name.slice(6);
      const uri = this.valueOf(spot);
      // Drawings repeat declarations that are in force already; they need no scope of their own.
      if (this.scope.uris.get(prefix) === uri) continue;
      uris ??= new Map(this.scope.uris);
      if (uris.size > mostNamespaces) throw this.error("too-many-namespaces", this.at);
      uris.set(prefix, uri);
    }
    if (uris !== null) this.scope = { uris, elements: [], attributes: [] };
  }

  private readClose(start: number): void {
    const { xml } = this;
    const raw = this.open[this.depth - 1];
    if (this.depth === 0 || raw === undefined) throw this.error("close-without-open", start);
    let at = start + raw.text.length;
    if (!standsAt(xml, raw.text, start)) throw this.error("mismatched-close", start);
    let code = xml.charCodeAt(at);
    while (code <= 32) code = xml.charCodeAt(++at);
    if (code !== 62) throw this.error("mismatched-close", start);
    this.at = at + 1;
  }

  private leave(): XmlEvent {
    this.closing = false;
    this.depth--;
    this.spotCount = 0;
    this.scope = this.scopes[this.depth] ?? this.scope;
    return XmlEvent.close;
  }

  private finish(): XmlEvent {
    if (this.depth > 0) throw this.error("unclosed", this.xml.length);
    if (!this.seenRoot) throw this.error("empty", this.xml.length);
    return XmlEvent.end;
  }

  /** One RawName per spelling: a hash over its characters, then a comparison. */
  private intern(start: number, end: number): RawName {
    const { xml, names } = this;
    let hash = end - start;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + xml.charCodeAt(at)) | 0;
    const slot = (hash ^ (hash >>> 9)) & 511;
    for (let raw = names[slot] ?? null; raw !== null; raw = raw.next)
      if (raw.text.length === end - start && standsAt(xml, raw.text, start)) return raw;
    if (this.nameCount >= mostNames) throw this.error("too-many-names", start);
    const raw = { id: this.nameCount++, text: xml.slice(start, end), next: names[slot] ?? null };
    names[slot] = raw;
    return raw;
  }

  private resolve(raw: string, kind: "element" | "attribute"): string {
    const colon = raw.indexOf(":");
    if (colon < 0 && kind === "attribute") return raw;
    const prefix = colon < 0 ? "" : raw.slice(0, colon);
    const uri = this.scope.uris.get(prefix);
    if (prefix === "xmlns") return raw;
    if (uri === undefined && prefix !== "") throw this.error("prefix", this.at);
    return nameIn(uri ?? "", raw.slice(colon + 1));
  }

  private withReferences(text: string, offset: number): string {
    return text.replace(/&([^;&<]*);?/g, (whole, name: string, at: number) => {
      const code = codeOf(name);
      if (code === null || !whole.endsWith(";")) throw this.error("reference", offset + at);
      return String.fromCodePoint(code);
    });
  }

  private behind(mark: string, from: number): number {
    const found = this.xml.indexOf(mark, from);
    if (found < 0) throw this.error("unclosed", from);
    return found + mark.length;
  }

  private error(reason: string, offset: number): DocxError {
    return new DocxError("malformed-xml", { part: this.part, offset, reason });
  }
}

/** What text and values are looked at more closely for: references, line ends, bytes beyond ASCII. */
const unusualText = /[&\r\x80-\xff]/;
const unusualValue = /[&\t\n\r\x80-\xff]/;

/** Names in namespaces of ours; every file has the same few hundred. */
const knownNames = new Map<string, Map<string, string>>();
const mostKnownNames = 2000;

function nameIn(uri: string, local: string): string {
  let names = knownNames.get(uri);
  const known = names?.get(local);
  if (known !== undefined) return known;
  const name = internalised(logicalName(uri, local));
  if (!isUnderstood(uri)) return name;
  names ??= new Map();
  if (names.size < mostKnownNames) knownNames.set(uri, names.set(local, name));
  return name;
}

/** The one copy of a string that V8 compares by address: property keys are such copies. */
function internalised(text: string): string {
  return Object.keys({ [text]: 0 })[0] ?? text;
}
