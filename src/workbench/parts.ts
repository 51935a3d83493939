/** Where a relationship points: a part's path, or an address outside the package. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly mode: "Internal" | "External";
}

/** Parts of an open package, as its helpers see them. Paths have no slash in front; "" is the package itself. */
export interface Parts {
  paths(): readonly string[];
  xml(path: string): XMLDocument;
  put(path: string, content: Uint8Array | XMLDocument, contentType: string): void;
  remove(path: string): void;
  relationships(path: string): readonly Relationship[];
  addRelationship(path: string, type: string, target: string, mode?: "Internal" | "External"): string;
  /** Path of the first part that a relationship of the type (or its strict twin) points to. */
  target(path: string, type: string): string | null;
}

/** The part that holds the relationships of a part. */
export function relationshipsPath(path: string): string {
  const cut = path.lastIndexOf("/") + 1;
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
}

/** Resolves a target against the part that names it. */
export function resolveTarget(from: string, target: string): string {
  const folder = from.slice(0, from.lastIndexOf("/") + 1);
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return decodeURIComponent(steps.join("/"));
}

/** The shortest relative way from a part to another, as Word writes it. */
export function relativeTarget(from: string, to: string): string {
  const here = from.split("/").slice(0, -1);
  const there = to.split("/");
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  return [...here.slice(shared).map(() => ".."), ...there.slice(shared)].join("/");
}
