import { contentTypes, namespaces, relationshipTypes } from "../docx/names.ts";

/** Namespaces that the workbench reads and writes. */
export const ns = {
  w: namespaces.w,
  /** Strict twin of `w` (ISO/IEC 29500-1). */
  wStrict: "http://purl.oclc.org/ooxml/wordprocessingml/main",
  w14: namespaces.w14,
  w15: namespaces.w15,
  a: namespaces.a,
  wp: namespaces.wp,
  pic: namespaces.pic,
  r: namespaces.r,
  mc: namespaces.mc,
  v: namespaces.v,
  relationships: namespaces.rels,
  contentTypes: namespaces.types,
  coreProperties: namespaces.cp,
  dc: namespaces.dc,
  dcterms: namespaces.dcterms,
  xsi: namespaces.xsi,
  customProperties: namespaces.op,
  vt: namespaces.vt,
  customXml: namespaces.ds,
  xml: namespaces.xml,
} as const;

/** Types of relationships, transitional. */
export const relation = {
  ...relationshipTypes,
  hyperlink: `${namespaces.r}/hyperlink`,
  customXml: `${namespaces.r}/customXml`,
  customXmlProperties: `${namespaces.r}/customXmlProps`,
  customProperties: `${namespaces.r}/custom-properties`,
  coreProperties: `${namespaces.rels}/metadata/core-properties`,
} as const;

/** Content types of parts. */
export const contentType = {
  ...contentTypes,
  coreProperties: "application/vnd.openxmlformats-package.core-properties+xml",
  customProperties: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
  customXmlProperties: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
} as const;
