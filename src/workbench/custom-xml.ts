import { contentType, ns, relation } from "./ooxml.ts";
import type { Parts } from "./parts.ts";

export interface CustomXmlPart {
  /** Store item id in braces, as the API hands it out. */
  readonly id: string;
  readonly path: string;
  /** Namespace of the root element; "" where it has none. */
  readonly namespace: string;
}

/** Custom XML parts of the main document, with their item properties and relationships. */
export class CustomXmlParts {
  readonly #parts: Parts;
  readonly #main: string;

  constructor(parts: Parts, main: string) {
    this.#parts = parts;
    this.#main = main;
  }

  list(): readonly CustomXmlPart[] {
    return this.#parts
      .relationships(this.#main)
      .filter(({ type, mode }) => type.endsWith("/customXml") && mode === "Internal")
      .filter(({ target }) => this.#parts.paths().includes(target))
      .map(({ target }) => ({
        id: this.#idOf(target),
        path: target,
        namespace: this.#parts.xml(target).documentElement.namespaceURI ?? "",
      }));
  }

  get(id: string): CustomXmlPart | null {
    return this.list().find((part) => part.id.toLowerCase() === id.toLowerCase()) ?? null;
  }

  add(document: XMLDocument): CustomXmlPart {
    const taken = new Set(this.#parts.paths());
    let number = 1;
    while (taken.has(`customXml/item${number}.xml`)) number += 1;
    const path = `customXml/item${number}.xml`;
    const id = `{${crypto.randomUUID().toUpperCase()}}`;
    const namespace = document.documentElement.namespaceURI ?? "";
    this.#parts.put(path, document, contentType.xml);
    this.#parts.addRelationship(this.#main, relation.customXml, path);
    const properties = `customXml/itemProps${number}.xml`;
    this.#parts.put(properties, itemProperties(id, namespace), contentType.customXmlProperties);
    this.#parts.addRelationship(path, relation.customXmlProperties, properties);
    return { id, path, namespace };
  }

  remove(id: string): boolean {
    const found = this.get(id);
    if (found === null) return false;
    for (const { type, target } of this.#parts.relationships(found.path)) {
      if (type.endsWith("/customXmlProps")) this.#parts.remove(target);
    }
    this.#parts.remove(found.path);
    return true;
  }

  #idOf(path: string): string {
    const properties = this.#parts.target(path, relation.customXmlProperties);
    const root = properties === null ? null : this.#parts.xml(properties).documentElement;
    // A part that lost its properties still needs a name to be addressed by.
    return root?.getAttributeNS(ns.customXml, "itemID") ?? `{${path}}`;
  }
}

function itemProperties(id: string, namespace: string): XMLDocument {
  const document = new DOMParser().parseFromString(
    `<ds:datastoreItem xmlns:ds="${ns.customXml}"><ds:schemaRefs/></ds:datastoreItem>`,
    "application/xml",
  );
  document.documentElement.setAttributeNS(ns.customXml, "ds:itemID", id);
  if (namespace !== "") {
    const reference = document.createElementNS(ns.customXml, "ds:schemaRef");
    reference.setAttributeNS(ns.customXml, "ds:uri", namespace);
    document.documentElement.firstElementChild?.appendChild(reference);
  }
  return document as XMLDocument;
}
