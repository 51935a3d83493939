import { DocxError } from "./error.ts";
import { localOf } from "./names.ts";
import { codeOf } from "./xml-characters.ts";
import { codesOf, isBlank, nameEnd, placeOf, standsAt, startsName, type XmlCodes } from "./xml-codes.ts";
import { nameIn, plainValueAt, type SpelledName, spellingAt } from "./xml-names.ts";
import { innerScope, noDeclarations, type Scope, scopeOfRoot } from "./xml-scope.ts";

/** What `next` stopped at. */
export const XmlEvent = { end: 0, open: 1, close: 2, text: 3 } as const;
export type XmlEvent = (typeof XmlEvent)[keyof typeof XmlEvent];

/** Deeper nesting than any real document has; keeps readers that recurse from running out of stack. */
const deepest = 400;
/** How deep elements may be that are passed: a control, a paragraph, another control, a run, and a drawing. */
const deepestPassed = 40;
/** Of one element. */
const mostAttributes = 1_000;
/** In force at one place; Word declares some forty. */
const mostNamespaces = 500;

/**
 * A namespace-aware pull parser for XML 1.0 without DTD. Names are logical (`names.ts`), so callers never see a
 * prefix. It reads each code about once: names and attributes are kept as places until somebody asks. Throws DocxError
 * malformed-xml with the offset in codes; a DOCTYPE is refused, since what it can define (entities) is no part of a .docx.
 */
export class XmlReader {
  readonly source: XmlCodes;
  private readonly codes: XmlCodes["codes"];
  private readonly part: string;
  private at = 0;
  /** How many elements are open; that of the last `open` counts. */
  depth = 0;
  /** Two places per open element: begin and end of its name. */
  private readonly open: number[] = [];
  private scope: Scope;
  /** Four places per attribute: begin and end of its name, begin and end of its value. */
  private readonly spots: number[] = [];
  private spotCount = 0;
  private closing = false;
  private textStart = 0;
  private textEnd = 0;
  private literal = false;
  private seenRoot = false;
  /** Name of the innermost open element, once somebody has asked. */
  private known: string | null = null;

  constructor(xml: string | XmlCodes, part: string) {
    this.source = typeof xml === "string" ? codesOf(xml) : xml;
    this.codes = this.source.codes;
    this.part = part;
    if (this.codes instanceof Uint8Array && standsAt(this.codes, "\xef\xbb\xbf", 0)) this.at = 3;
    this.scope = noDeclarations;
  }

  /** Goes on to the next tag or text. After a close, `depth` is that of the parent. */
  next(): XmlEvent {
    if (this.closing) return this.leave();
    const { codes } = this;
    const { length } = codes;
    for (;;) {
      const at = this.at;
      if (at >= length) return this.finish();
      if (codes[at] !== 60 /* < */) {
        let end = at + 1;
        while (end < length && codes[end] !== 60) end++;
        this.textStart = at;
        this.textEnd = end;
        this.at = end;
        this.literal = false;
        if (this.depth > 0) return XmlEvent.text;
        if (!isBlank(codes, at, end)) throw this.error("text-outside", at);
        continue;
      }
      const code = codes[at + 1];
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
      if (standsAt(codes, "<!--", at)) {
        this.at = this.behind("-->", at + 4);
        continue;
      }
      if (!standsAt(codes, "<![CDATA[", at))
        throw this.error(standsAt(codes, "<!DOCTYPE", at) ? "doctype" : "markup", at);
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

  /**
   * Reads the element just opened to its end, where nothing stands in it but characters as they are: no markup, no
   * reference, no line end to change. Where they stand is then `plainStart` and `plainEnd`. Else reads nothing.
   */
  readPlain(): boolean {
    const { codes, at } = this;
    let end = at;
    if (!this.closing) {
      for (let code = codes[end]; code !== 60 /* < */; code = codes[++end])
        if (code === 38 /* & */ || code === 13 || code === undefined) return false;
      if (codes[end + 1] !== 47 /* / */) return false;
      this.readClose(end + 2);
    }
    this.textStart = at;
    this.textEnd = end;
    this.leave();
    return true;
  }

  get plainStart(): number {
    return this.textStart;
  }

  get plainEnd(): number {
    return this.textEnd;
  }

  /** Whether `pass` may be called: in the middle of an element, where `w:` and `xml:` mean what they nearly always do. */
  get canPass(): boolean {
    return !this.closing && this.scope.isUsual && this.depth + deepestPassed < deepest;
  }

  /** Goes on behind whole elements, at most `deepestPassed` deep, that the caller has read itself. */
  pass(at: number): void {
    this.at = at;
    this.known = null;
    this.spotCount = 0;
  }

  /** Offset, in codes, right behind the tag just passed. */
  get position(): number {
    return this.at;
  }

  /** Logical name of the element just opened. */
  get name(): string {
    if (this.known !== null) return this.known;
    if (this.depth === 0) return "";
    const spelled = this.spelling();
    const { id } = this.scope;
    if (spelled.elementScope !== id) {
      spelled.element = this.resolve(spelled.text, "element");
      spelled.elementScope = id;
    }
    this.known = spelled.element;
    return spelled.element;
  }

  /** Namespace of the element just opened; "" for none. */
  get namespace(): string {
    const raw = this.depth === 0 ? "" : this.spelling().text;
    const colon = raw.indexOf(":");
    return this.scope.uris.get(colon < 0 ? "" : raw.slice(0, colon)) ?? "";
  }

  private spelling(): SpelledName {
    const spot = this.depth * 2 - 2;
    return spellingAt(this.source, this.open[spot] ?? 0, this.open[spot + 1] ?? 0);
  }

  /** The text just passed, with its references resolved and its line ends made `\n` (XML 1.0, 2.11). */
  get text(): string {
    const { source, textStart, textEnd } = this;
    const raw = source.text(textStart, textEnd);
    const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
    return this.literal || !text.includes("&") ? text : this.withReferences(text, textStart);
  }

  /** Value of an attribute of the element just opened, by its logical name; null where it has none. */
  attribute(name: string): string | null {
    for (let spot = 0; spot < this.spotCount; spot += 4)
      if (!this.declaresAt(spot) && this.attributeName(spot) === name) return this.valueOf(spot);
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

  /** Roots have dozens of declarations, whose names nobody asks for. */
  private declaresAt(spot: number): boolean {
    const start = this.spots[spot] ?? 0;
    if (this.codes[start] !== 120 /* x */ || !standsAt(this.codes, "xmlns", start)) return false;
    return start + 5 === this.spots[spot + 1] || this.codes[start + 5] === 58; /* : */
  }

  private attributeName(spot: number): string {
    const spelled = spellingAt(this.source, this.spots[spot] ?? 0, this.spots[spot + 1] ?? 0);
    const { id } = this.scope;
    if (spelled.attributeScope !== id) {
      spelled.attribute = this.resolve(spelled.text, "attribute");
      spelled.attributeScope = id;
    }
    return spelled.attribute;
  }

  private valueOf(spot: number): string {
    const start = this.spots[spot + 2] ?? 0;
    const end = this.spots[spot + 3] ?? 0;
    const plain = plainValueAt(this.source, start, end);
    if (plain !== null) return plain;
    const value = this.source.text(start, end).replace(/\r\n|[\t\n\r]/g, " ");
    return value.includes("&") ? this.withReferences(value, start) : value;
  }

  private readOpen(start: number): void {
    const { codes, depth } = this;
    const end = nameEnd(codes, start);
    if (end === start || !startsName(codes[start] ?? 0)) throw this.error("name", start);
    if (depth === 0 && this.seenRoot) throw this.error("second-root", start);
    if (depth >= deepest) throw this.error("too-deep", start);
    this.seenRoot = true;
    this.known = null;
    this.open[depth * 2] = start;
    this.open[depth * 2 + 1] = end;
    this.depth = depth + 1;
    this.spotCount = 0;
    if (codes[end] === 62 /* > */) this.at = end + 1;
    else this.readAttributes(end);
  }

  private readAttributes(from: number): void {
    const { codes, spots } = this;
    const { length } = codes;
    let at = from;
    let count = 0;
    let declares = false;
    for (;;) {
      const gap = at;
      while (at < length && (codes[at] ?? 0) <= 32) at++;
      const code = codes[at] ?? 0;
      if (code === 62 /* > */) {
        this.at = at + 1;
        break;
      }
      if (code === 47 /* / */ && codes[at + 1] === 62) {
        this.at = at + 2;
        this.closing = true;
        break;
      }
      if (at === gap || !startsName(code)) throw this.error("attribute", at);
      const start = at;
      const end = nameEnd(codes, at);
      at = end;
      while (at < length && (codes[at] ?? 0) <= 32) at++;
      if (codes[at] !== 61 /* = */) throw this.error("attribute", at);
      at++;
      while (at < length && (codes[at] ?? 0) <= 32) at++;
      const quote = codes[at];
      if (quote !== 34 && quote !== 39) throw this.error("quote", at);
      const valueStart = ++at;
      while (at < length && codes[at] !== quote && codes[at] !== 60 /* < */) at++;
      if (codes[at] !== quote) throw this.error("attribute-value", valueStart);
      if (code === 120 /* x */ && standsAt(codes, "xmlns", start)) declares = true;
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
    const isRoot = this.depth === 1 && this.scope === noDeclarations;
    this.scope = isRoot
      ? scopeOfRoot(this.codes, this.open[0] ?? 0, this.at, () => this.declared())
      : this.declared();
  }

  private declared(): Scope {
    let declared: Map<string, string> | null = null;
    const { uris } = this.scope;
    for (let spot = 0; spot < this.spotCount; spot += 4) {
      const start = this.spots[spot] ?? 0;
      if (!standsAt(this.codes, "xmlns", start)) continue;
      const name = this.source.text(start, this.spots[spot + 1] ?? 0);
      if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
      const prefix = name.slice(6);
      const uri = this.valueOf(spot);
      // Drawings repeat declarations that are in force already; they need no scope of their own.
      if (uris.get(prefix) === uri) continue;
      declared ??= new Map();
      declared.set(prefix, uri);
      if (uris.size + declared.size > mostNamespaces) throw this.error("too-many-namespaces", this.at);
    }
    return declared === null ? this.scope : innerScope(this.scope, declared, this.depth);
  }

  private readClose(start: number): void {
    const { codes } = this;
    if (this.depth === 0) throw this.error("close-without-open", start);
    const name = this.open[this.depth * 2 - 2] ?? 0;
    const length = (this.open[this.depth * 2 - 1] ?? 0) - name;
    for (let at = 0; at < length; at++)
      if (codes[start + at] !== codes[name + at]) throw this.error("mismatched-close", start);
    let at = start + length;
    while (at < codes.length && (codes[at] ?? 0) <= 32) at++;
    if (codes[at] !== 62 /* > */) throw this.error("mismatched-close", start);
    this.at = at + 1;
  }

  private leave(): XmlEvent {
    this.closing = false;
    this.known = null;
    this.spotCount = 0;
    if (this.scope.depth === this.depth) this.scope = this.scope.outer ?? this.scope;
    this.depth--;
    return XmlEvent.close;
  }

  private finish(): XmlEvent {
    if (this.depth > 0) throw this.error("unclosed", this.codes.length);
    if (!this.seenRoot) throw this.error("empty", this.codes.length);
    return XmlEvent.end;
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
    const found = placeOf(this.codes, mark, from);
    if (found < 0) throw this.error("unclosed", from);
    return found + mark.length;
  }

  private error(reason: string, offset: number): DocxError {
    return new DocxError("malformed-xml", { part: this.part, offset, reason });
  }
}
