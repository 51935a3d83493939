import { strFromU8 } from "fflate";
import { readParts } from "./flat.ts";
import { contentTypes, properties, w, wAttribute } from "./names.ts";
import type { Part } from "./parts.ts";
import { XmlEvent, XmlReader } from "./xml.ts";

/** What the validator of the Open XML SDK lets pass although Word, screen readers or our reader stumble over it. */
export type LintCode =
  | "duplicate-id"
  | "duplicate-tag"
  | "tag-too-long"
  | "tag-not-ascii"
  | "title-too-long"
  | "title-missing"
  | "prompt-missing"
  | "control-empty"
  | "cell-without-paragraph"
  | "cell-ends-with-table"
  | "bookmark-open"
  | "picture-without-alt"
  | "heading-jump"
  | "language-missing"
  | "document-title-missing";

export interface LintProblem {
  readonly code: LintCode;
  /** Name of the part. */
  readonly part: string;
  /** What in the part: a tag, an id, a name, or the words of a heading. */
  readonly place: string;
}

/** Longest tag and title that Word takes, in characters. */
const longestName = 64;

/** Checks a .docx that we wrote. Throws DocxError where it is no readable package. */
export function lintPackage(bytes: Uint8Array): readonly LintProblem[] {
  const parts = readParts(bytes).map((part) => ({ ...part, root: treeOf(part) }));
  const rootOf = (contentType: string) => parts.find((part) => part.contentType === contentType)?.root;
  const prompts = new Set(
    [...descendants(rootOf(contentTypes.glossary))]
      .filter((node) => node.name === "w:docPart")
      .map((node) => valOf(child(child(node, "w:docPartPr"), w.name))),
  );
  const styles = parts.filter((part) => part.contentType === contentTypes.styles);
  const levels = outlineLevels(styles.find(({ name }) => !name.includes("/glossary/"))?.root);
  const problems = parts.flatMap(({ name, contentType, root }) => {
    if (root === undefined) return [];
    const all = [...descendants(root)];
    const found = [
      ...checkControls(all, prompts),
      ...checkCells(all),
      ...checkBookmarks(all),
      ...checkPictures(all),
      ...(contentType === contentTypes.document ? checkHeadings(all, levels) : []),
    ];
    return found.map(([code, place]): LintProblem => ({ code, part: name, place }));
  });
  return [
    ...problems,
    ...styles.flatMap(checkLanguage),
    ...checkTitle(parts.find(({ name }) => name.toLowerCase() === corePart)?.root),
  ];
}

const corePart = "/docprops/core.xml";

type Found = readonly [LintCode, string];

function checkControls(all: readonly Node[], prompts: ReadonlySet<string>): readonly Found[] {
  const controls = all.filter((node) => node.name === w.sdt);
  const ids = new Set<string>();
  const tags = new Set<string>();
  return controls.flatMap((control) => {
    const own = child(control, w.sdtPr);
    const tag = valOf(child(own, w.tag));
    const title = valOf(child(own, w.alias));
    const id = valOf(child(own, "w:id"));
    const prompt = valOf(child(child(own, "w:placeholder"), "w:docPart"));
    const place = tag === "" ? title : tag;
    const found: Found[] = [];
    if (id !== "" && ids.has(id)) found.push(["duplicate-id", place]);
    if (tag !== "" && tags.has(tag)) found.push(["duplicate-tag", place]);
    if (tag.length > longestName) found.push(["tag-too-long", place]);
    if (!/^[\x20-\x7e]*$/.test(tag)) found.push(["tag-not-ascii", place]);
    if (title.length > longestName) found.push(["title-too-long", place]);
    if (title === "") found.push(["title-missing", place]);
    if (prompt !== "" && !prompts.has(prompt)) found.push(["prompt-missing", place]);
    if (!hasContent(child(control, w.sdtContent))) found.push(["control-empty", place]);
    ids.add(id);
    tags.add(tag);
    return found;
  });
}

const visible = new Set<string>([w.t, w.drawing, w.pict, w.sym, w.object]);

function hasContent(content: Node | undefined): boolean {
  return [...descendants(content)].some(
    (node) => visible.has(node.name) && (node.name !== w.t || node.text !== ""),
  );
}

/** Word calls both „unreadable content“ (ECMA-376 17.4.65: a cell ends with a paragraph). */
function checkCells(all: readonly Node[]): readonly Found[] {
  return all
    .filter((node) => node.name === w.tc)
    .flatMap((cell, index): readonly Found[] => {
      const place = `cell ${index + 1}`;
      const blocks = cell.children.filter((node) => node.name !== "w:tcPr");
      if (!blocks.some((node) => node.name === w.p || node.name === w.sdt)) {
        return [["cell-without-paragraph", place]];
      }
      return blocks.at(-1)?.name === w.tbl ? [["cell-ends-with-table", place]] : [];
    });
}

function checkBookmarks(all: readonly Node[]): readonly Found[] {
  const ends = new Set(
    all.filter((node) => node.name === "w:bookmarkEnd").map((node) => node.attributes[wAttribute.id]),
  );
  return all
    .filter((node) => node.name === "w:bookmarkStart" && !ends.has(node.attributes[wAttribute.id]))
    .map((node) => ["bookmark-open", node.attributes["w:name"] ?? ""] as const);
}

function checkPictures(all: readonly Node[]): readonly Found[] {
  const drawn = all.filter((node) => node.name === "wp:docPr");
  const shapes = all.filter((node) => node.name === "v:shape");
  const described = (node: Node): boolean =>
    [node.attributes.descr, node.attributes.alt].some((text) => text !== undefined && text.trim() !== "");
  return [...drawn, ...shapes]
    .filter((node) => !described(node))
    .map((node) => ["picture-without-alt", node.attributes.name ?? node.attributes.id ?? ""] as const);
}

function checkHeadings(all: readonly Node[], levels: ReadonlyMap<string, number>): readonly Found[] {
  let before = -1;
  return all
    .filter((node) => node.name === w.p)
    .flatMap((paragraph): readonly Found[] => {
      const level = levels.get(valOf(child(child(paragraph, w.pPr), w.pStyle)));
      if (level === undefined) return [];
      const jumps = level > before + 1;
      before = level;
      return jumps ? [["heading-jump", textOf(paragraph)]] : [];
    });
}

/** Outline level of each paragraph style, its own or what it is based on; 9 stands for body text (17.3.1.20). */
function outlineLevels(styles: Node | undefined): ReadonlyMap<string, number> {
  const nodes = new Map(
    [...descendants(styles)]
      .filter((node) => node.name === w.style)
      .map((node) => [node.attributes[wAttribute.styleId] ?? "", node] as const),
  );
  const levelOf = (id: string, seen: readonly string[]): number | null => {
    const style = nodes.get(id);
    if (style === undefined || seen.includes(id)) return null;
    const own = valOf(child(child(style, w.pPr), w.outlineLvl));
    return own === "" ? levelOf(valOf(child(style, w.basedOn)), [...seen, id]) : Number(own);
  };
  const levels = [...nodes.keys()].map((id) => [id, levelOf(id, [])] as const);
  return new Map(levels.filter((pair): pair is readonly [string, number] => pair[1] !== null && pair[1] < 9));
}

function checkLanguage({ name, root }: Part & { readonly root: Node | undefined }): readonly LintProblem[] {
  const defaults = [...descendants(root)].find((node) => node.name === "w:rPrDefault");
  const language = [...descendants(defaults)].find((node) => node.name === "w:lang");
  return valOf(language) === "" ? [{ code: "language-missing", part: name, place: "w:docDefaults" }] : [];
}

function checkTitle(core: Node | undefined): readonly LintProblem[] {
  const title = [...descendants(core)].find((node) => node.name === properties.coreTitle);
  return (title?.text ?? "").trim() === ""
    ? [{ code: "document-title-missing", part: corePart, place: properties.coreTitle }]
    : [];
}

/** An element with what the checks look at. */
interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

const keptAttributes = ["w:val", "w:id", "w:name", "w:styleId", "descr", "alt", "name", "id"] as const;

function treeOf(part: Part): Node | undefined {
  if (typeof part.content !== "string" && !part.name.endsWith(".xml")) return undefined;
  const xml = typeof part.content === "string" ? part.content : strFromU8(part.content);
  const reader = new XmlReader(xml, part.name);
  const root: Node = { name: "", attributes: {}, children: [], text: "" };
  const open: Node[] = [root];
  for (let event = reader.next(); event !== XmlEvent.end; event = reader.next()) {
    const parent = open.at(-1) ?? root;
    if (event === XmlEvent.text) parent.text += reader.text;
    if (event === XmlEvent.close) open.pop();
    if (event === XmlEvent.open) {
      const attributes = Object.fromEntries(
        keptAttributes.flatMap((name) => {
          const value = reader.attribute(name);
          return value === null ? [] : [[name, value] as const];
        }),
      );
      const node: Node = { name: reader.name, attributes, children: [], text: "" };
      parent.children.push(node);
      open.push(node);
    }
  }
  return root;
}

function* descendants(node: Node | undefined): Generator<Node> {
  for (const one of node?.children ?? []) {
    yield one;
    yield* descendants(one);
  }
}

function child(node: Node | undefined, name: string): Node | undefined {
  return node?.children.find((one) => one.name === name);
}

function valOf(node: Node | undefined): string {
  return node?.attributes[wAttribute.val] ?? "";
}

function textOf(node: Node): string {
  return [...descendants(node)].map((one) => (one.name === w.t ? one.text : "")).join("");
}
