/**
 * Every OOXML name of this product: namespaces, element and attribute names, relationship and content types.
 * Names are matched by namespace, never by the prefix a file happens to use; transitional and strict
 * (ISO/IEC 29500-4 and -1) are the same to us.
 */

/** Namespaces as we write them (transitional), by the prefix under which our code knows them. */
export const namespaces = {
  w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  a: "http://schemas.openxmlformats.org/drawingml/2006/main",
  pic: "http://schemas.openxmlformats.org/drawingml/2006/picture",
  wp: "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
  m: "http://schemas.openxmlformats.org/officeDocument/2006/math",
  mc: "http://schemas.openxmlformats.org/markup-compatibility/2006",
  v: "urn:schemas-microsoft-com:vml",
  o: "urn:schemas-microsoft-com:office:office",
  w10: "urn:schemas-microsoft-com:office:word",
  w14: "http://schemas.microsoft.com/office/word/2010/wordml",
  w15: "http://schemas.microsoft.com/office/word/2012/wordml",
  w16se: "http://schemas.microsoft.com/office/word/2015/wordml/symex",
  wps: "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
  wpg: "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
  wpc: "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
  wp14: "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
  a14: "http://schemas.microsoft.com/office/drawing/2010/main",
  types: "http://schemas.openxmlformats.org/package/2006/content-types",
  rels: "http://schemas.openxmlformats.org/package/2006/relationships",
  pkg: "http://schemas.microsoft.com/office/2006/xmlPackage",
  cp: "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
  dc: "http://purl.org/dc/elements/1.1/",
  dcterms: "http://purl.org/dc/terms/",
  xsi: "http://www.w3.org/2001/XMLSchema-instance",
  op: "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
  vt: "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
  ep: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
  ds: "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
  xml: "http://www.w3.org/XML/1998/namespace",
} as const;

export type KnownPrefix = keyof typeof namespaces;

/** Extension of a:blip that holds a14:useLocalDpi (MS-ODRAWXML 2.3.1.13). */
export const localDpiExtension = "{28A0092B-C50C-407E-A947-70E740481C1C}";

/** The strict twins (ISO/IEC 29500-1) of the transitional namespaces. */
const strictNamespaces: Readonly<Partial<Record<KnownPrefix, string>>> = {
  w: "http://purl.oclc.org/ooxml/wordprocessingml/main",
  r: "http://purl.oclc.org/ooxml/officeDocument/relationships",
  a: "http://purl.oclc.org/ooxml/drawingml/main",
  pic: "http://purl.oclc.org/ooxml/drawingml/picture",
  wp: "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
  m: "http://purl.oclc.org/ooxml/officeDocument/math",
  op: "http://purl.oclc.org/ooxml/officeDocument/customProperties",
  vt: "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes",
  ep: "http://purl.oclc.org/ooxml/officeDocument/extendedProperties",
  ds: "http://purl.oclc.org/ooxml/officeDocument/customXml",
};

const prefixByNamespace: ReadonlyMap<string, string> = new Map(
  [...Object.entries(namespaces), ...Object.entries(strictNamespaces)].map(([prefix, uri]) => [uri, prefix]),
);

/** The namespace as a file writes it that writes WordprocessingML under `uri`: strict files have strict twins. */
export function namespaceBeside(prefix: KnownPrefix, uri: string): string {
  return (uri === strictNamespaces.w ? strictNamespaces[prefix] : undefined) ?? namespaces[prefix];
}

/**
 * The name our tables know: `w:p` for both namespaces of WordprocessingML whatever the file's prefix, `{uri}local`
 * for a namespace we don't know, `local` for none.
 */
export function logicalName(namespace: string, local: string): string {
  if (namespace === "") return local;
  const prefix = prefixByNamespace.get(namespace);
  return prefix === undefined ? `{${namespace}}${local}` : `${prefix}:${local}`;
}

/** The part of a logical name behind its namespace. */
export function localOf(name: string): string {
  return name.slice(Math.max(name.lastIndexOf(":"), name.lastIndexOf("}")) + 1);
}

/** Whether we understand what a namespace adds (ECMA-376-3: the choices of mc:AlternateContent). */
export function isUnderstood(namespace: string): boolean {
  return prefixByNamespace.has(namespace);
}

/** Elements of WordprocessingML. */
export const w = {
  document: "w:document",
  body: "w:body",
  p: "w:p",
  pPr: "w:pPr",
  pStyle: "w:pStyle",
  numPr: "w:numPr",
  numId: "w:numId",
  ilvl: "w:ilvl",
  outlineLvl: "w:outlineLvl",
  framePr: "w:framePr",
  r: "w:r",
  rPr: "w:rPr",
  rStyle: "w:rStyle",
  vanish: "w:vanish",
  t: "w:t",
  tab: "w:tab",
  ptab: "w:ptab",
  br: "w:br",
  cr: "w:cr",
  sym: "w:sym",
  noBreakHyphen: "w:noBreakHyphen",
  softHyphen: "w:softHyphen",
  fldChar: "w:fldChar",
  fldSimple: "w:fldSimple",
  hyperlink: "w:hyperlink",
  smartTag: "w:smartTag",
  customXml: "w:customXml",
  dir: "w:dir",
  bdo: "w:bdo",
  ins: "w:ins",
  del: "w:del",
  moveFrom: "w:moveFrom",
  moveTo: "w:moveTo",
  ruby: "w:ruby",
  rubyBase: "w:rubyBase",
  footnoteReference: "w:footnoteReference",
  endnoteReference: "w:endnoteReference",
  footnotes: "w:footnotes",
  endnotes: "w:endnotes",
  footnote: "w:footnote",
  endnote: "w:endnote",
  tbl: "w:tbl",
  tr: "w:tr",
  tc: "w:tc",
  sdt: "w:sdt",
  sdtPr: "w:sdtPr",
  sdtContent: "w:sdtContent",
  tag: "w:tag",
  alias: "w:alias",
  showingPlcHdr: "w:showingPlcHdr",
  drawing: "w:drawing",
  pict: "w:pict",
  object: "w:object",
  txbxContent: "w:txbxContent",
  style: "w:style",
  name: "w:name",
  basedOn: "w:basedOn",
  abstractNum: "w:abstractNum",
  abstractNumId: "w:abstractNumId",
  num: "w:num",
  lvl: "w:lvl",
  lvlOverride: "w:lvlOverride",
  startOverride: "w:startOverride",
  start: "w:start",
  numFmt: "w:numFmt",
  numStyleLink: "w:numStyleLink",
  lvlText: "w:lvlText",
  altChunk: "w:altChunk",
} as const;

/** Attributes of WordprocessingML. */
export const wAttribute = {
  val: "w:val",
  type: "w:type",
  id: "w:id",
  font: "w:font",
  char: "w:char",
  fldCharType: "w:fldCharType",
  dropCap: "w:dropCap",
  styleId: "w:styleId",
  default: "w:default",
  numId: "w:numId",
  ilvl: "w:ilvl",
  abstractNumId: "w:abstractNumId",
  space: "xml:space",
} as const;

export const mc = {
  alternateContent: "mc:AlternateContent",
  choice: "mc:Choice",
  fallback: "mc:Fallback",
  requires: "Requires",
} as const;

/** Pictures: DrawingML (ECMA-376-1 20) and the older VML. */
export const drawing = {
  inline: "wp:inline",
  anchor: "wp:anchor",
  extent: "wp:extent",
  docPr: "wp:docPr",
  pic: "pic:pic",
  blip: "a:blip",
  srcRect: "a:srcRect",
  embed: "r:embed",
  link: "r:link",
  cNvPr: "pic:cNvPr",
  imagedata: "v:imagedata",
  shape: "v:shape",
  relationship: "r:id",
} as const;

export const math = { r: "m:r", t: "m:t", prefix: "m:" } as const;

/** Parts of the package itself (ECMA-376-2). */
export const opc = {
  types: "types:Types",
  default: "types:Default",
  override: "types:Override",
  relationship: "rels:Relationship",
  contentTypesPart: "[Content_Types].xml",
  rootRelationshipsPart: "_rels/.rels",
} as const;

/** Format of the properties that users define (MS-OSHARED 2.3.3.2.1). */
export const customPropertyFormat = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

export const properties = {
  coreTitle: "dc:title",
  coreModified: "dcterms:modified",
  application: "ep:Application",
  appVersion: "ep:AppVersion",
  customProperty: "op:property",
  /** Names of a custom property stand in an attribute without namespace. */
  customName: "name",
} as const;

/** What `checkbox` and its `checked` are called; matched in any namespace, since LibreOffice 25.2 mixes them. */
export const checkbox = { control: "checkbox", checked: "checked", val: "val" } as const;

/** Last segments of relationship types; the beginnings differ between transitional, strict and package. */
export const relationshipEndings = {
  officeDocument: "officeDocument",
  styles: "styles",
  numbering: "numbering",
  footnotes: "footnotes",
  endnotes: "endnotes",
  header: "header",
  footer: "footer",
  image: "image",
  customXml: "customXml",
  customXmlProperties: "customXmlProps",
  vbaProject: "vbaProject",
  comments: "comments",
  glossaryDocument: "glossaryDocument",
  coreProperties: "core-properties",
  extendedProperties: "extended-properties",
  customProperties: "custom-properties",
} as const;

/** Content types of main documents we read; those of programs that calculate or present are told apart. */
export const mainContentTypes = {
  document: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
  template: "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
  macroDocument: "application/vnd.ms-word.document.macroEnabled.main+xml",
  macroTemplate: "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
} as const;

const officeRelationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Types of the relationships we write (transitional). */
export const relationshipTypes = {
  document: `${officeRelationship}/officeDocument`,
  styles: `${officeRelationship}/styles`,
  numbering: `${officeRelationship}/numbering`,
  settings: `${officeRelationship}/settings`,
  theme: `${officeRelationship}/theme`,
  fontTable: `${officeRelationship}/fontTable`,
  header: `${officeRelationship}/header`,
  footer: `${officeRelationship}/footer`,
  glossary: `${officeRelationship}/glossaryDocument`,
  image: `${officeRelationship}/image`,
  customProperties: `${officeRelationship}/custom-properties`,
  customXml: `${officeRelationship}/customXml`,
  customXmlProperties: `${officeRelationship}/customXmlProps`,
} as const;

const wordprocessing = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** Content types of the parts we write. */
export const contentTypes = {
  relationships: "application/vnd.openxmlformats-package.relationships+xml",
  xml: "application/xml",
  document: mainContentTypes.document,
  styles: `${wordprocessing}.styles+xml`,
  numbering: `${wordprocessing}.numbering+xml`,
  settings: `${wordprocessing}.settings+xml`,
  glossary: `${wordprocessing}.document.glossary+xml`,
  customProperties: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
  customXmlProperties: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
} as const;
