import { contentType, ns, relation } from "./ooxml.ts";
import type { Parts } from "./parts.ts";

export type PropertyValue = string | number | boolean | Date;

export interface CustomProperty {
  readonly name: string;
  readonly value: PropertyValue;
}

/** Format identifier of user-defined properties (ECMA-376 22.3.2.1). */
const userDefined = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

/** Custom document properties (docProps/custom.xml); the part is made when the first one is set. */
export class CustomProperties {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  list(): readonly CustomProperty[] {
    return this.#elements().map((element) => ({
      name: element.getAttribute("name") ?? "",
      value: readVariant(element.firstElementChild),
    }));
  }

  /** Names are compared without regard to case, as Word does. */
  get(name: string): PropertyValue | null {
    const found = this.#find(name);
    return found === undefined ? null : readVariant(found.firstElementChild);
  }

  set(name: string, value: PropertyValue): void {
    const root = this.#root();
    const document = root.ownerDocument;
    const property = this.#find(name) ?? document.createElementNS(ns.customProperties, "property");
    if (property.parentNode === null) {
      // Identifiers begin at 2 (MS-OLEPS 2.18).
      const used = this.#elements().map((element) => Number(element.getAttribute("pid")));
      property.setAttribute("fmtid", userDefined);
      property.setAttribute("pid", String(Math.max(1, ...used) + 1));
      property.setAttribute("name", name);
      root.appendChild(property);
    }
    property.replaceChildren(writeVariant(document, value));
  }

  delete(name: string): boolean {
    const found = this.#find(name);
    found?.remove();
    return found !== undefined;
  }

  #find(name: string): Element | undefined {
    return this.#elements().find(
      (element) => element.getAttribute("name")?.toLowerCase() === name.toLowerCase(),
    );
  }

  #elements(): Element[] {
    const path = this.#parts.target("", relation.customProperties);
    return path === null ? [] : [...this.#parts.xml(path).documentElement.children];
  }

  #root(): Element {
    const found = this.#parts.target("", relation.customProperties);
    if (found !== null) return this.#parts.xml(found).documentElement;
    const path = "docProps/custom.xml";
    const xml = `<Properties xmlns="${ns.customProperties}" xmlns:vt="${ns.vt}"/>`;
    this.#parts.put(path, parse(xml), contentType.customProperties);
    this.#parts.addRelationship("", relation.customProperties, path);
    return this.#parts.xml(path).documentElement;
  }
}

const coreNames: Readonly<Record<string, readonly [namespace: string, qualified: string]>> = {
  title: [ns.dc, "dc:title"],
  subject: [ns.dc, "dc:subject"],
  creator: [ns.dc, "dc:creator"],
  description: [ns.dc, "dc:description"],
  language: [ns.dc, "dc:language"],
  keywords: [ns.coreProperties, "cp:keywords"],
  category: [ns.coreProperties, "cp:category"],
  contentStatus: [ns.coreProperties, "cp:contentStatus"],
  lastModifiedBy: [ns.coreProperties, "cp:lastModifiedBy"],
  lastPrinted: [ns.coreProperties, "cp:lastPrinted"],
  revision: [ns.coreProperties, "cp:revision"],
  created: [ns.dcterms, "dcterms:created"],
  modified: [ns.dcterms, "dcterms:modified"],
};

/** Core properties (docProps/core.xml) by their local names: title, creator, lastModifiedBy, created … */
export class CoreProperties {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get(name: string): string | null {
    const path = this.#parts.target("", relation.coreProperties);
    if (path === null) return null;
    return this.#find(this.#parts.xml(path).documentElement, name)?.textContent ?? null;
  }

  set(name: string, value: string): void {
    const root = this.#root();
    const [namespace, qualified] = coreNames[name] ?? [ns.coreProperties, `cp:${name}`];
    let found = this.#find(root, name);
    if (found === undefined) {
      found = root.ownerDocument.createElementNS(namespace, qualified);
      if (namespace === ns.dcterms) found.setAttributeNS(ns.xsi, "xsi:type", "dcterms:W3CDTF");
      root.appendChild(found);
    }
    found.textContent = value;
  }

  delete(name: string): void {
    const path = this.#parts.target("", relation.coreProperties);
    if (path !== null) this.#find(this.#parts.xml(path).documentElement, name)?.remove();
  }

  #find(root: Element, name: string): Element | undefined {
    return [...root.children].find((element) => element.localName === name);
  }

  #root(): Element {
    const found = this.#parts.target("", relation.coreProperties);
    if (found !== null) return this.#parts.xml(found).documentElement;
    const path = "docProps/core.xml";
    const xml = `<cp:coreProperties xmlns:cp="${ns.coreProperties}" xmlns:dc="${ns.dc}" xmlns:dcterms="${ns.dcterms}" xmlns:xsi="${ns.xsi}"/>`;
    this.#parts.put(path, parse(xml), contentType.coreProperties);
    this.#parts.addRelationship("", relation.coreProperties, path);
    return this.#parts.xml(path).documentElement;
  }
}

function parse(xml: string): XMLDocument {
  return new DOMParser().parseFromString(xml, "application/xml");
}

function readVariant(variant: Element | null): PropertyValue {
  const text = variant?.textContent ?? "";
  switch (variant?.localName) {
    case "bool":
      return text === "true" || text === "1";
    case "i1":
    case "i2":
    case "i4":
    case "i8":
    case "int":
    case "r4":
    case "r8":
    case "decimal":
      return Number(text);
    case "filetime":
    case "date":
      return new Date(text);
    default:
      return text;
  }
}

function writeVariant(document: Document, value: PropertyValue): Element {
  const [type, text] =
    typeof value === "string"
      ? ["lpwstr", value]
      : typeof value === "boolean"
        ? ["bool", String(value)]
        : typeof value === "number"
          ? [Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? "i4" : "r8", String(value)]
          : ["filetime", value.toISOString().replace(/\.\d+Z$/, "Z")];
  const variant = document.createElementNS(ns.vt, `vt:${type}`);
  variant.textContent = text ?? "";
  return variant;
}
