import type { Form } from "../steckbrief/kinds.ts";
import { glossaryParts } from "./blocks.ts";
import { glossaryXml } from "./glossary.ts";
import { contentTypes, namespaceBeside, relationshipEndings, relationshipTypes, w } from "./names.ts";
import { type DocxPackage, folderOf, targetsOf } from "./package.ts";
import { type PackageEdit, withChild } from "./package-edit.ts";
import { createSplices } from "./splice.ts";
import { bulletListId, numberingXml, stylesXml } from "./styles.ts";
import { childOf, parseTree, type XmlNode } from "./tree.ts";

/** Adds what our controls and paragraphs refer to, where a document lacks it: styles, prompts, the bullet list. */
export function addRequisites(edit: PackageEdit, pack: DocxPackage, form: Form): void {
  addStyles(edit, pack);
  addPrompts(edit, pack, form);
}

function partOf(pack: DocxPackage, edit: PackageEdit, type: string): string | null {
  return targetsOf(pack.mainRelationships, type).find((part) => edit.has(part)) ?? null;
}

function addStyles(edit: PackageEdit, pack: DocxPackage): void {
  const part = partOf(pack, edit, relationshipEndings.styles);
  if (part === null) {
    const name = `${folderOf(pack.main)}steckbrief-styles.xml`;
    edit.add({ name: `/${name}`, contentType: contentTypes.styles, content: stylesXml() });
    edit.relate(pack.main, relationshipTypes.styles, name);
    return;
  }
  const xml = edit.xml(part) ?? "";
  const ours = stylesXml();
  const present = stylesIn(xml, part);
  const ids = new Set(present.map(({ id }) => id));
  const byName = new Map(present.map(({ name, id }) => [name.toLowerCase(), id]));
  const missing = stylesIn(ours, part).filter(
    ({ id, name }) => !ids.has(id) && !byName.has(name.toLowerCase()),
  );
  if (missing.length === 0) return;
  // German files call Word's own styles otherwise: their names tell which they are.
  const renamed = new Map(
    stylesIn(ours, part).flatMap(({ id, name }) => {
      const other = ids.has(id) ? undefined : byName.get(name.toLowerCase());
      return other === undefined ? [] : [[id, other] as const];
    }),
  );
  const added = missing
    .map(({ node }) =>
      ours
        .slice(node.start, node.end)
        .replace(/ w:default="1"/, "")
        .replace(
          /<w:(basedOn|next) w:val="([^"]*)"\/>/g,
          (_, name: string, id: string) => `<w:${name} w:val="${renamed.get(id) ?? id}"/>`,
        ),
    )
    .join("");
  edit.change(part, withChild(bindPrefix(xml), "styles", added));
}

function stylesIn(xml: string, part: string) {
  return parseTree(xml, part)
    .children.filter(({ name }) => name === w.style)
    .map((node) => ({
      node,
      id: attributeIn(xml, node, "styleId"),
      name: childOf(node, w.name)?.val ?? "",
    }));
}

function attributeIn(xml: string, node: XmlNode, local: string): string {
  const found = new RegExp(`[\\s:]${local}\\s*=\\s*["']([^"']*)["']`).exec(xml.slice(node.start, node.inner));
  return found?.[1] ?? "";
}

function addPrompts(edit: PackageEdit, pack: DocxPackage, form: Form): void {
  const part = partOf(pack, edit, relationshipEndings.glossaryDocument);
  const ours = glossaryXml(form);
  if (part === null) {
    const parts = glossaryParts(ours);
    if (parts.some(({ name }) => edit.has(name.slice(1)))) return;
    for (const one of parts) edit.add(one);
    edit.relate(pack.main, relationshipTypes.glossary, "word/glossary/document.xml");
    return;
  }
  const xml = edit.xml(part) ?? "";
  const present = new Set(entriesIn(xml, part).map(({ name }) => name));
  const missing = entriesIn(ours, part).filter(({ name }) => !present.has(name));
  if (missing.length === 0) return;
  const added = missing.map(({ node }) => ours.slice(node.start, node.end)).join("");
  const bound = bindPrefix(xml);
  const root = parseTree(bound, part);
  const list = childOf(root, "w:docParts");
  if (list === null || list.end === list.inner) return;
  edit.change(part, bound.slice(0, list.innerEnd) + added + bound.slice(list.innerEnd));
}

function entriesIn(xml: string, part: string) {
  const list = childOf(parseTree(xml, part), "w:docParts");
  return (list?.children ?? []).map((node) => ({
    node,
    name: childOf(childOf(node, "w:docPartPr"), w.name)?.val ?? "",
  }));
}

/** Mark of our bullet list among a document's own (`w:nsid`). */
const listMark = "5BEC0001";

/** The number of our bullet list in the document; it is added where the document has none. */
export function bulletList(edit: PackageEdit, pack: DocxPackage): string {
  const part = partOf(pack, edit, relationshipEndings.numbering);
  if (part === null) {
    const name = `${folderOf(pack.main)}steckbrief-numbering.xml`;
    if (!edit.has(name)) {
      edit.add({ name: `/${name}`, contentType: contentTypes.numbering, content: numberingXml() });
      edit.relate(pack.main, relationshipTypes.numbering, name);
    }
    return String(bulletListId);
  }
  const xml = edit.xml(part) ?? "";
  const root = parseTree(xml, part);
  const abstracts = root.children.filter(({ name }) => name === w.abstractNum);
  const lists = root.children.filter(({ name }) => name === w.num);
  const own = abstracts.find((node) => childOf(node, "w:nsid")?.val === listMark);
  if (own !== undefined) {
    const id = attributeIn(xml, own, "abstractNumId");
    const list = lists.find((node) => childOf(node, w.abstractNumId)?.val === id);
    if (list !== undefined) return attributeIn(xml, list, "numId");
  }
  const abstractId = nextNumber(abstracts.map((node) => attributeIn(xml, node, "abstractNumId")));
  const listId = nextNumber(lists.map((node) => attributeIn(xml, node, "numId")));
  const bound = bindPrefix(xml);
  const shift = bound.length - xml.length;
  const ours = numberingXml();
  const [abstract] = parseTree(ours, part).children;
  const definition = abstract === undefined ? "" : ours.slice(abstract.start, abstract.end);
  const splices = createSplices();
  const numbered = definition.replace(/w:abstractNumId="\d+"/, `w:abstractNumId="${abstractId}"`);
  const list = `<w:num w:numId="${listId}"><w:abstractNumId w:val="${abstractId}"/></w:num>`;
  // Definitions come before the lists made of them (CT_Numbering, ECMA-376-1 17.9.17).
  const behind = (nodes: readonly XmlNode[]): number | undefined => nodes.at(-1)?.end;
  const first = behind(abstracts) ?? lists[0]?.start;
  const last = behind(lists) ?? behind(abstracts);
  if (first === undefined || last === undefined) {
    edit.change(part, withChild(bound, "numbering", numbered + list));
    return String(listId);
  }
  splices.insert(first + shift, numbered);
  splices.insert(last + shift, list);
  edit.change(part, splices.apply(bound));
  return String(listId);
}

function nextNumber(used: readonly string[]): number {
  return Math.max(0, ...used.map((id) => Number(id) || 0)) + 1;
}

/** The part with `w:` standing for WordprocessingML, as what we add spells it. */
function bindPrefix(xml: string): string {
  return bindPrefixes(xml, ["w"]);
}

/**
 * The part with the prefixes that our XML uses declared at its root, and those that older programs may ignore named so
 * (ECMA-376-3 10.1). Only the root's start tag changes.
 */
export function bindPrefixes(xml: string, prefixes: readonly ("w" | "w14" | "w15" | "mc")[]): string {
  const { start, end } = rootTag(xml);
  const tag = xml.slice(start, end);
  const declared = new Map(
    [...tag.matchAll(/\sxmlns:([\w.-]+)\s*=\s*["']([^"']*)["']/g)].map(([, prefix = "", uri = ""]) => [
      prefix,
      uri,
    ]),
  );
  const name = /^<(?:([\w.-]+):)?/.exec(tag)?.[1];
  const own = name === undefined ? /\sxmlns\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] : declared.get(name);
  const added = prefixes.flatMap((prefix) =>
    declared.has(prefix) ? [] : [` xmlns:${prefix}="${namespaceBeside(prefix, own ?? "")}"`],
  );
  let changed = tag.replace(/\s*(\/?>)$/, `${added.join("")}$1`);
  const ignorable = prefixes.filter((prefix) => prefix === "w14" || prefix === "w15");
  if (ignorable.length > 0) {
    const mark = [...declared].find(([, uri]) => uri === namespaceBeside("mc", ""))?.[0] ?? "mc";
    const list = new RegExp(`(\\s${mark}:Ignorable\\s*=\\s*["'])([^"']*)`).exec(changed);
    const words = new Set((list?.[2] ?? "").split(/\s+/).filter((word) => word !== ""));
    const missing = ignorable.filter((prefix) => !words.has(prefix));
    if (list === null) changed = changed.replace(/(\/?>)$/, ` ${mark}:Ignorable="${ignorable.join(" ")}"$1`);
    else if (missing.length > 0)
      changed = changed.replace(list[0], `${list[1]}${[...words, ...missing].join(" ")}`);
  }
  return changed === tag ? xml : xml.slice(0, start) + changed + xml.slice(end);
}

/** Where the root's start tag stands. The text may use prefixes that are not declared yet, so it is not parsed. */
export function rootTag(xml: string): { readonly start: number; readonly end: number } {
  const start = /^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*/.exec(xml)?.[0].length ?? 0;
  const tag = /^<(?:[^"'>]|"[^"]*"|'[^']*')*>/.exec(xml.slice(start))?.[0] ?? "";
  return { start, end: start + tag.length };
}
