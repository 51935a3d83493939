import { strToU8 } from "fflate";
import { escapeAttribute, escapeText } from "../../src/docx/markup.ts";
import { namespaces } from "../../src/docx/names.ts";
import { writeZip } from "../../src/docx/zip.ts";

/** What a test document has besides its body. Values are the inside of the part's root. */
export interface Parts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly header?: string;
  readonly comments?: string;
  /** Custom properties. */
  readonly properties?: Readonly<Record<string, string>>;
  /** What docProps/app.xml says. */
  readonly application?: string;
  /** Bytes by relationship id; `.png` or `.jpeg` don't matter to us. */
  readonly media?: Readonly<Record<string, Uint8Array>>;
  /** More relationships of the main document: id, last segment of the type, target. */
  readonly relationships?: readonly (readonly [
    id: string,
    type: string,
    target: string,
    mode?: "External",
  ])[];
  /** Whole parts by name. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** Attributes of the root of the main document. */
  readonly root?: string;
}

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const declared = (["w", "r", "wp", "a", "pic", "mc", "w14", "w15", "wps", "v", "m"] as const)
  .map((prefix) => `xmlns:${prefix}="${namespaces[prefix]}"`)
  .join(" ");

/** The smallest .docx with a body. */
export function docx(body: string, parts: Parts = {}): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  const put = (name: string, content: string | Uint8Array): void => {
    files[name] = typeof content === "string" ? strToU8(content) : content;
  };
  const main: (readonly [string, string, string, "External"?])[] = [...(parts.relationships ?? [])];
  for (const name of ["styles", "numbering", "footnotes", "endnotes", "header", "comments"] as const) {
    const inside = parts[name];
    if (inside === undefined) continue;
    const root = name === "header" ? "hdr" : name;
    put(`word/${name}.xml`, `<w:${root} ${declared}>${inside}</w:${root}>`);
    main.push([`rId-${name}`, name, `${name}.xml`]);
  }
  for (const [id, bytes] of Object.entries(parts.media ?? {})) {
    put(`word/media/${id}`, bytes);
    main.push([id, "image", `media/${id}`]);
  }
  const root: (readonly [string, string, string])[] = [["rId1", "officeDocument", "word/document.xml"]];
  if (parts.properties !== undefined) {
    root.push(["rId2", "custom-properties", "docProps/custom.xml"]);
    put("docProps/custom.xml", customXml(parts.properties));
  }
  if (parts.application !== undefined) {
    root.push(["rId3", "extended-properties", "docProps/app.xml"]);
    put(
      "docProps/app.xml",
      `<Properties xmlns="${namespaces.ep}"><Application>${parts.application}</Application></Properties>`,
    );
  }
  put("[Content_Types].xml", `<Types xmlns="${namespaces.types}"/>`);
  put("_rels/.rels", relationships(root));
  put(
    "word/document.xml",
    `<w:document ${declared} ${parts.root ?? ""}><w:body>${body}</w:body></w:document>`,
  );
  put("word/_rels/document.xml.rels", relationships(main));
  for (const [name, content] of Object.entries(parts.parts ?? {})) put(name, content);
  return writeZip(files);
}

/** A paragraph: its inside, and what stands in `w:pPr`. */
export function p(inside: string, properties = ""): string {
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`;
}

/** A run with a text, and what stands in `w:rPr`. */
export function r(text: string, properties = ""): string {
  const before = properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${before}<w:t xml:space="preserve">${escapeText(text)}</w:t></w:r>`;
}

export interface ControlProperties {
  readonly tag?: string;
  readonly alias?: string;
  readonly prompting?: boolean;
  readonly more?: string;
}

/** A control around runs or paragraphs. */
export function sdt({ tag, alias, prompting, more = "" }: ControlProperties, inside: string): string {
  const name = (element: string, value?: string): string =>
    value === undefined ? "" : `<w:${element} w:val="${escapeAttribute(value)}"/>`;
  const properties = name("alias", alias) + name("tag", tag) + (prompting ? "<w:showingPlcHdr/>" : "") + more;
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
}

/** A block-level control with one paragraph per line. */
export function block(tag: string, ...lines: readonly string[]): string {
  return sdt({ tag }, lines.map((line) => p(r(line))).join(""));
}

/** A picture in line with the text; extents in EMU. */
export function picture(id: string, { cx = 914_400, cy = 914_400, alt = "", crop = "" } = {}): string {
  return `<w:r><w:drawing><wp:inline><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="1" name="x" descr="${escapeAttribute(alt)}"/><a:graphic><a:graphicData uri="${namespaces.pic}"><pic:pic><pic:blipFill><a:blip r:embed="${id}"/>${crop}</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

/** The beginning of a PNG of that size, all that is read of it, and as many bytes as its pixels take at least. */
export function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33 + Math.ceil((width * height) / 8000));
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
}

function relationships(list: readonly (readonly [string, string, string, "External"?])[]): string {
  const one = ([id, type, target, mode]: (typeof list)[number]): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${escapeAttribute(target)}"${mode === undefined ? "" : ` TargetMode="${mode}"`}/>`;
  return `<Relationships xmlns="${namespaces.rels}">${list.map(one).join("")}</Relationships>`;
}

function customXml(properties: Readonly<Record<string, string>>): string {
  const one = ([name, value]: [string, string]): string =>
    `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${name}"><vt:lpwstr>${escapeText(value)}</vt:lpwstr></property>`;
  return `<Properties xmlns="${namespaces.op}" xmlns:vt="${namespaces.vt}">${Object.entries(properties).map(one).join("")}</Properties>`;
}
