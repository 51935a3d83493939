import { HostError } from "./host-error.ts";
import { ns, relation } from "./ooxml.ts";
import { parseXml } from "./package.ts";
import { type Relationship, relationshipsPath, resolveTarget } from "./parts.ts";

const pkg = "http://schemas.microsoft.com/office/2006/xmlPackage";

/** A package written as one XML file, as `insertOoxml` takes it and `getOoxml` gives it. */
export class FlatPackage {
  readonly #parts = new Map<string, Element>();
  readonly mainPath: string;

  /** @throws HostError InvalidArgument when it is no flat OPC with a main document. */
  static parse(text: string): FlatPackage {
    try {
      return new FlatPackage(parseXml(text, "ooxml"));
    } catch (error) {
      if (error instanceof HostError) throw error;
      throw new HostError("InvalidArgument", "the OOXML is not well-formed XML");
    }
  }

  constructor(document: XMLDocument) {
    const root = document.documentElement;
    if (root.namespaceURI !== pkg || root.localName !== "package")
      throw new HostError("InvalidArgument", "the OOXML is no pkg:package");
    for (const part of root.children) {
      const name = part.getAttributeNS(pkg, "name");
      if (part.localName === "part" && name !== null) this.#parts.set(name.replace(/^\/+/, ""), part);
    }
    const main = this.target("", relation.document);
    if (main === null) throw new HostError("InvalidArgument", "the OOXML has no main document");
    this.mainPath = main;
  }

  has(path: string): boolean {
    return this.#parts.has(path);
  }

  contentType(path: string): string {
    return this.#parts.get(path)?.getAttributeNS(pkg, "contentType") ?? "application/xml";
  }

  /** Root element of an XML part; null where the part is missing or binary. */
  root(path: string): Element | null {
    const data = this.#data(path);
    return data?.localName === "xmlData" ? data.firstElementChild : null;
  }

  /** Bytes of a binary part, or the text of an XML part. */
  bytes(path: string): Uint8Array {
    const data = this.#data(path);
    if (data?.localName === "binaryData") return fromBase64(data.textContent ?? "");
    const root = data?.firstElementChild ?? null;
    if (root === null) throw new HostError("GeneralException", `the OOXML has no part ${path}`);
    return new TextEncoder().encode(new XMLSerializer().serializeToString(root));
  }

  relationships(path: string): readonly Relationship[] {
    const root = this.root(relationshipsPath(path));
    return [...(root?.children ?? [])].map((element) => {
      const mode = element.getAttribute("TargetMode") === "External" ? "External" : "Internal";
      const target = element.getAttribute("Target") ?? "";
      return {
        id: element.getAttribute("Id") ?? "",
        type: element.getAttribute("Type") ?? "",
        target: mode === "External" ? target : resolveTarget(path, target),
        mode,
      };
    });
  }

  target(path: string, type: string): string | null {
    const end = type.slice(type.lastIndexOf("/"));
    const found = this.relationships(path).find(
      (entry) => entry.mode === "Internal" && entry.type.endsWith(end) && this.has(entry.target),
    );
    return found?.target ?? null;
  }

  #data(path: string): Element | null {
    return [...(this.#parts.get(path)?.children ?? [])].find((node) => /Data$/.test(node.localName)) ?? null;
  }
}

/** One part of a flat package that is being written. */
export interface FlatPart {
  readonly path: string;
  readonly contentType: string;
  readonly content: Uint8Array | Element;
}

/** The text of a flat package with these parts. */
export function formatFlatPackage(parts: readonly FlatPart[]): string {
  const document = new DOMParser().parseFromString(`<pkg:package xmlns:pkg="${pkg}"/>`, "application/xml");
  for (const { path, contentType, content } of parts) {
    const part = document.createElementNS(pkg, "pkg:part");
    part.setAttributeNS(pkg, "pkg:name", `/${path}`);
    part.setAttributeNS(pkg, "pkg:contentType", contentType);
    const isElement = "localName" in content;
    const data = document.createElementNS(pkg, isElement ? "pkg:xmlData" : "pkg:binaryData");
    if (isElement) data.appendChild(document.importNode(content, true));
    else data.textContent = toBase64(content);
    part.appendChild(data);
    document.documentElement.appendChild(part);
  }
  return new XMLSerializer().serializeToString(document);
}

export function fromBase64(text: string): Uint8Array {
  const binary = atob(text.replace(/\s+/g, ""));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

export function toBase64(bytes: Uint8Array): string {
  let binary = "";
  // In steps: one call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}

/** Attributes in the relationships' namespace anywhere in the content: r:embed, r:id, r:link, r:pict. */
export function relationAttributes(blocks: readonly Element[]): readonly Attr[] {
  return blocks
    .flatMap((block) => [block, ...block.getElementsByTagName("*")])
    .flatMap((element) => [...element.attributes])
    .filter(({ namespaceURI }) => namespaceURI === ns.r);
}
