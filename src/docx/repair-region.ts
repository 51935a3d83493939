import { flatPackage, readParts } from "./flat.ts";
import { contentTypes, mc, namespaces, relationshipEndings, relationshipTypes, w } from "./names.ts";
import { type DocxPackage, folderOf, openPackage, readXmlPart, targetsOf } from "./package.ts";
import { type Part, relationshipsXml } from "./parts.ts";
import { rootTag } from "./requisites.ts";
import { childOf, descendantsOf, parseTree, type XmlNode } from "./tree.ts";
import { typedText } from "./words.ts";

/** The stretch of a document that a repair changes, for a Word that is to change just that. */
export interface RepairRegion {
  /** Text of each paragraph of the body before, in order; null where programs disagree on what it is. */
  readonly paragraphs: readonly (string | null)[];
  /** The first paragraph that goes, and the first behind it that stays. */
  readonly from: number;
  readonly to: number;
  /** What comes in their place, as a package, and how many paragraphs that is. */
  readonly flatOpc: string;
  readonly arriving: number;
  /** Changes are tracked in the document: what is taken out would only be marked. */
  readonly tracked: boolean;
}

/** What a package can't take along into a document that is open: it belongs to parts of its own. */
const immovable: ReadonlySet<string> = new Set([
  "w:sectPr",
  "w:commentRangeStart",
  "w:commentRangeEnd",
  "w:commentReference",
  "w:footnoteReference",
  "w:endnoteReference",
  "w:altChunk",
  "w:subDoc",
  w.object,
]);

/** In paragraphs with these, Word's text is not the file's. */
const disputed: ReadonlySet<string> = new Set([
  w.ins,
  w.del,
  w.moveFrom,
  w.moveTo,
  "w:fldChar",
  "w:instrText",
  "w:fldSimple",
  "w:sym",
  "w:ruby",
  "w:ptab",
  "w:footnoteReference",
  "w:endnoteReference",
  w.drawing,
  w.pict,
  w.object,
  mc.alternateContent,
]);

/**
 * Finds what a repair changes, as whole blocks of the body. Null where that is nothing, or can't be done in the open
 * document without losing what is tied to it: comments, notes, sections, embedded objects, a table at its border.
 */
export function repairRegion(before: Uint8Array, after: Uint8Array): RepairRegion | null {
  const old = openBody(before);
  const next = openBody(after);
  let from = 0;
  while (from < old.blocks.length && old.blocks[from]?.xml === next.blocks[from]?.xml) from++;
  if (from === old.blocks.length && from === next.blocks.length) return null;
  let behind = 0;
  const most = Math.min(old.blocks.length, next.blocks.length) - from;
  while (behind < most && old.blocks.at(-1 - behind)?.xml === next.blocks.at(-1 - behind)?.xml) behind++;
  // Where nothing goes, a neighbour is taken along: it tells the place.
  if (old.blocks.length - behind === from) {
    if (behind > 0) behind--;
    else from--;
  }
  const going = old.blocks.slice(Math.max(0, from), old.blocks.length - behind);
  const coming = next.blocks.slice(Math.max(0, from), next.blocks.length - behind);
  const first = old.blocks.slice(0, Math.max(0, from)).flatMap(({ paragraphs }) => paragraphs).length;
  const count = going.flatMap(({ paragraphs }) => paragraphs).length;
  if (going.length === 0 || coming.length === 0 || count === 0) return null;
  if ([...going, ...coming].some(({ node }) => !isMovable(node))) return null;
  if ([going[0], going.at(-1)].some((block) => block?.node.name === "w:tbl")) return null;
  const flatOpc = packageOf(next, coming.map(({ xml }) => xml).join(""), after);
  if (flatOpc === null) return null;
  return {
    paragraphs: old.blocks.flatMap(({ paragraphs }) => paragraphs),
    from: first,
    to: first + count,
    flatOpc,
    arriving: coming.flatMap(({ paragraphs }) => paragraphs).length,
    tracked: tracksChanges(old.pack),
  };
}

interface Block {
  readonly node: XmlNode;
  readonly xml: string;
  readonly paragraphs: readonly (string | null)[];
}

interface Body {
  readonly pack: DocxPackage;
  readonly xml: string;
  readonly blocks: readonly Block[];
}

function openBody(bytes: Uint8Array): Body {
  const pack = openPackage(bytes);
  const xml = readXmlPart(pack.zip, pack.main) ?? "";
  const body = childOf(parseTree(xml, pack.main), w.body);
  const nodes = body?.children.filter(({ name }) => name !== "w:sectPr") ?? [];
  const blocks = nodes.map((node) => ({
    node,
    xml: xml.slice(node.start, node.end),
    paragraphs: paragraphsIn(node).map((one) => textOf(one, xml)),
  }));
  return { pack, xml, blocks };
}

/** Paragraphs as Word counts them: those of tables and controls, not those of text boxes. */
function paragraphsIn(node: XmlNode): readonly XmlNode[] {
  if (node.name === w.p) return [node];
  return node.children.flatMap(paragraphsIn);
}

function textOf(paragraph: XmlNode, xml: string): string | null {
  for (const { name } of descendantsOf(paragraph)) if (disputed.has(name)) return null;
  return typedText(paragraph, xml);
}

function isMovable(node: XmlNode): boolean {
  if (immovable.has(node.name)) return false;
  for (const { name } of descendantsOf(node)) if (immovable.has(name)) return false;
  return true;
}

function tracksChanges(pack: DocxPackage): boolean {
  const [part] = targetsOf(pack.mainRelationships, "settings");
  const settings = part === undefined ? null : readXmlPart(pack.zip, part);
  return settings !== null && /<(?:\w+:)?trackRevisions(?!\s+[\w:]*val="(?:0|false|off)")/.test(settings);
}

/** Blocks with what they refer to: styles, lists, prompts, pictures, links. Null where they refer to more. */
function packageOf({ pack, xml }: Body, blocks: string, bytes: Uint8Array): string | null {
  const used = new Set(
    [...blocks.matchAll(/\s[\w.-]+:(?:id|embed|link|pict)="([^"]*)"/g)].map(([, id]) => id),
  );
  const types = new Map<string, string>([
    [relationshipEndings.styles, relationshipTypes.styles],
    [relationshipEndings.numbering, relationshipTypes.numbering],
    [relationshipEndings.glossaryDocument, relationshipTypes.glossary],
    [relationshipEndings.image, relationshipTypes.image],
  ]);
  const needed = pack.mainRelationships.filter(({ id, type }) => used.has(id) || fixed.has(type));
  if (needed.some(({ type, external }) => external || !types.has(type))) return null;
  const folder = folderOf(pack.main);
  const relationships = needed.map(({ id, type, target }) => ({
    id,
    type: types.get(type) ?? "",
    target: target.startsWith(folder) ? target.slice(folder.length) : `/${target}`,
  }));
  const parts = new Map(readParts(bytes).map((part) => [part.name, part]));
  const targets = needed.flatMap(({ target }) => partWithOwn(`/${target}`, parts));
  const { start, end } = rootTag(xml);
  const tag = xml.slice(start, end);
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? "";
  const prefix = name.includes(":") ? `${name.split(":")[0]}:` : "";
  if (!tag.includes(namespaces.w)) return null;
  const main = `${tag}<${prefix}body>${blocks}</${prefix}body></${name}>`;
  const relations = `/${folder}_rels/${pack.main.slice(folder.length)}.rels`;
  return flatPackage([
    {
      name: "/_rels/.rels",
      contentType: contentTypes.relationships,
      content: relationshipsXml([{ id: "rId1", type: relationshipTypes.document, target: pack.main }]),
    },
    { name: `/${pack.main}`, contentType: contentTypes.document, content: main },
    { name: relations, contentType: contentTypes.relationships, content: relationshipsXml(relationships) },
    ...targets,
  ]);
}

const fixed: ReadonlySet<string> = new Set([
  relationshipEndings.styles,
  relationshipEndings.numbering,
  relationshipEndings.glossaryDocument,
]);

/** A part, its relationships, and for the glossary the styles it has beside it. */
function partWithOwn(name: string, parts: ReadonlyMap<string, Part>): readonly Part[] {
  const cut = name.lastIndexOf("/");
  const folder = name.slice(0, cut + 1);
  const part = parts.get(name);
  const relations = parts.get(`${folder}_rels/${name.slice(cut + 1)}.rels`);
  const own =
    relations === undefined ? [] : [...parts.values()].filter((one) => isBeside(one.name, folder, relations));
  return [part, relations, ...own.filter((one) => one !== part)].filter(
    (one): one is Part => one !== undefined,
  );
}

function isBeside(name: string, folder: string, relations: Part): boolean {
  const file = name.slice(folder.length);
  return (
    name.startsWith(folder) &&
    typeof relations.content === "string" &&
    relations.content.includes(`Target="${file}"`)
  );
}
