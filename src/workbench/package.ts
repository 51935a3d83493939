import { unzipSync, zipSync } from "fflate";
import { CustomXmlParts } from "./custom-xml.ts";
import { WorkbenchError } from "./error.ts";
import { contentType, ns, relation } from "./ooxml.ts";
import { type Parts, type Relationship, relationshipsPath, relativeTarget, resolveTarget } from "./parts.ts";
import { CoreProperties, CustomProperties } from "./properties.ts";

const typesPath = "[Content_Types].xml";

/** A .docx held open: its parts as bytes or as one live DOM each, with relationships and content types kept true. */
export class OpenPackage implements Parts {
  readonly #bytes = new Map<string, Uint8Array>();
  readonly #live = new Map<string, XMLDocument>();
  readonly #types: XMLDocument;
  readonly mainPath: string;
  readonly customProperties: CustomProperties;
  readonly coreProperties: CoreProperties;
  readonly customXml: CustomXmlParts;

  /** @throws WorkbenchError when the bytes are no zip, or no main document is found in it. */
  static open(bytes: Uint8Array): OpenPackage {
    let files: Readonly<Record<string, Uint8Array>>;
    try {
      files = unzipSync(bytes);
    } catch {
      throw new WorkbenchError("not-a-package");
    }
    return new OpenPackage(files);
  }

  constructor(files: Readonly<Record<string, Uint8Array>>) {
    for (const [name, bytes] of Object.entries(files)) {
      const path = name.replaceAll("\\", "/").replace(/^\/+/, "");
      if (path !== "" && !path.endsWith("/")) this.#bytes.set(path, bytes);
    }
    const types = this.#bytes.get(typesPath);
    if (types === undefined) throw new WorkbenchError("not-a-package");
    this.#bytes.delete(typesPath);
    this.#types = parseXml(decode(types), typesPath);
    const main = this.target("", relation.document);
    if (main === null) throw new WorkbenchError("no-document");
    this.mainPath = main;
    this.customProperties = new CustomProperties(this);
    this.coreProperties = new CoreProperties(this);
    this.customXml = new CustomXmlParts(this, main);
  }

  paths(): readonly string[] {
    return [...new Set([...this.#bytes.keys(), ...this.#live.keys()])];
  }

  has(path: string): boolean {
    return this.#bytes.has(clean(path)) || this.#live.has(clean(path));
  }

  /** The part's DOM, always the same one: changes to it are saved. @throws WorkbenchError if missing or broken. */
  xml(path: string): XMLDocument {
    const key = clean(path);
    const live = this.#live.get(key);
    if (live !== undefined) return live;
    const bytes = this.#bytes.get(key);
    if (bytes === undefined) throw new WorkbenchError("missing-part", { part: key });
    const document = parseXml(decode(bytes), key);
    this.#live.set(key, document);
    return document;
  }

  /** The part's bytes as they would be saved now. @throws WorkbenchError if missing. */
  bytes(path: string): Uint8Array {
    const key = clean(path);
    const live = this.#live.get(key);
    if (live !== undefined) return serialize(live);
    const bytes = this.#bytes.get(key);
    if (bytes === undefined) throw new WorkbenchError("missing-part", { part: key });
    return bytes;
  }

  put(path: string, content: Uint8Array | XMLDocument, type: string): void {
    const key = clean(path);
    if ("documentElement" in content) {
      this.#live.set(key, content);
      this.#bytes.delete(key);
    } else {
      this.#bytes.set(key, content);
      this.#live.delete(key);
    }
    this.#declare(key, type);
  }

  /** Removes a part, its relationships, and every relationship that points to it. */
  remove(path: string): void {
    const key = clean(path);
    for (const gone of [key, relationshipsPath(key)]) {
      this.#bytes.delete(gone);
      this.#live.delete(gone);
      this.#override(gone)?.remove();
    }
    for (const rels of this.paths().filter((other) => other.endsWith(".rels"))) {
      const owner = ownerOf(rels);
      for (const element of [...this.xml(rels).documentElement.children]) {
        const external = element.getAttribute("TargetMode") === "External";
        const target = element.getAttribute("Target") ?? "";
        if (!external && resolveTarget(owner, target) === key) element.remove();
      }
    }
  }

  contentType(path: string): string | null {
    const key = clean(path);
    return (this.#override(key) ?? this.#default(key))?.getAttribute("ContentType") ?? null;
  }

  relationships(path: string): readonly Relationship[] {
    const key = clean(path);
    const rels = relationshipsPath(key);
    if (!this.has(rels)) return [];
    return [...this.xml(rels).documentElement.children].map((element) => {
      const mode = element.getAttribute("TargetMode") === "External" ? "External" : "Internal";
      const target = element.getAttribute("Target") ?? "";
      return {
        id: element.getAttribute("Id") ?? "",
        type: element.getAttribute("Type") ?? "",
        target: mode === "External" ? target : resolveTarget(key, target),
        mode,
      };
    });
  }

  addRelationship(
    path: string,
    type: string,
    target: string,
    mode: "Internal" | "External" = "Internal",
  ): string {
    const key = clean(path);
    const rels = relationshipsPath(key);
    if (!this.has(rels)) {
      const empty = parseXml(`<Relationships xmlns="${ns.relationships}"/>`, rels);
      this.put(rels, empty, contentType.relationships);
    }
    const taken = new Set(this.relationships(key).map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const element = this.xml(rels).createElementNS(ns.relationships, "Relationship");
    element.setAttribute("Id", `rId${number}`);
    element.setAttribute("Type", type);
    element.setAttribute("Target", mode === "External" ? target : relativeTarget(key, clean(target)));
    if (mode === "External") element.setAttribute("TargetMode", "External");
    this.xml(rels).documentElement.appendChild(element);
    return `rId${number}`;
  }

  target(path: string, type: string): string | null {
    // The strict twin of a type has another beginning and the same end.
    const end = type.slice(type.lastIndexOf("/"));
    const found = this.relationships(path).find(
      (entry) => entry.mode === "Internal" && entry.type.endsWith(end) && this.has(entry.target),
    );
    return found?.target ?? null;
  }

  /** All parts zipped, content types first. */
  save(): Uint8Array {
    const files: Record<string, Uint8Array> = { [typesPath]: serialize(this.#types) };
    for (const path of this.paths()) files[path] = this.bytes(path);
    return zipSync(files, { level: 6 });
  }

  #declare(path: string, type: string): void {
    if (this.#default(path)?.getAttribute("ContentType") === type) {
      this.#override(path)?.remove();
      return;
    }
    const root = this.#types.documentElement;
    const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
    const isXml = extension === "xml" || extension === "rels";
    let element = this.#override(path);
    if (element === undefined && !isXml && this.#default(path) === undefined) {
      element = this.#types.createElementNS(ns.contentTypes, "Default");
      element.setAttribute("Extension", extension);
      root.insertBefore(element, root.firstChild);
    } else if (element === undefined) {
      element = this.#types.createElementNS(ns.contentTypes, "Override");
      element.setAttribute("PartName", `/${path}`);
      root.appendChild(element);
    }
    element.setAttribute("ContentType", type);
  }

  #override(path: string): Element | undefined {
    return this.#entries("Override").find(
      (element) => clean(element.getAttribute("PartName") ?? "") === path,
    );
  }

  #default(path: string): Element | undefined {
    const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
    return this.#entries("Default").find(
      (element) => element.getAttribute("Extension")?.toLowerCase() === extension,
    );
  }

  #entries(name: string): Element[] {
    return [...this.#types.documentElement.children].filter((element) => element.localName === name);
  }
}

/** Parses a part. @throws WorkbenchError naming the part when it is not well-formed. */
export function parseXml(text: string, path: string): XMLDocument {
  const document = new DOMParser().parseFromString(text.replace(/^\uFEFF/, ""), "application/xml");
  if (document.getElementsByTagName("parsererror").length > 0) {
    throw new WorkbenchError("broken-part", { part: path });
  }
  return document as XMLDocument;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function serialize(document: XMLDocument): Uint8Array {
  const xml = new XMLSerializer().serializeToString(document.documentElement);
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n${xml}`);
}

function clean(path: string): string {
  return path.replace(/^\/+/, "");
}

function ownerOf(rels: string): string {
  return rels.replace(/(^|\/)_rels\/([^/]*)\.rels$/, "$1$2");
}
