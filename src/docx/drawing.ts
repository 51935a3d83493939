import { escapeAttribute, idOf } from "./markup.ts";
import { localDpiExtension, namespaces } from "./names.ts";

/** English Metric Units per millimetre (ECMA-376 20.1.2.1: 914 400 per inch). */
export const emuPerMillimetre = 36_000;

/** A picture in the text: the relationship that leads to its bytes, and its displayed size in EMU. */
export interface InlinePicture {
  readonly relationship: string;
  readonly widthEmu: number;
  readonly heightEmu: number;
  /** Alternative text, read out by screen readers. */
  readonly alt: string;
  /** File name of the original. */
  readonly name: string;
}

/**
 * `w:drawing` of a picture in line with the text. `a14:useLocalDpi` with 0 asks Word to keep the stored pixels
 * whatever its default resolution is (MS-ODRAWXML 2.3.1.13).
 */
export function drawing(picture: InlinePicture): string {
  const width = Math.round(picture.widthEmu);
  const height = Math.round(picture.heightEmu);
  const name = escapeAttribute(picture.name);
  const properties = `id="${idOf(picture.relationship)}" name="${name}" descr="${escapeAttribute(picture.alt)}"`;
  return [
    `<w:drawing><wp:inline xmlns:wp="${namespaces.wp}" distT="0" distB="0" distL="0" distR="0">`,
    `<wp:extent cx="${width}" cy="${height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr ${properties}/>`,
    `<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${namespaces.a}" noChangeAspect="1"/></wp:cNvGraphicFramePr>`,
    `<a:graphic xmlns:a="${namespaces.a}"><a:graphicData uri="${namespaces.pic}"><pic:pic xmlns:pic="${namespaces.pic}">`,
    `<pic:nvPicPr><pic:cNvPr ${properties}/><pic:cNvPicPr><a:picLocks noChangeAspect="1"/></pic:cNvPicPr></pic:nvPicPr>`,
    `<pic:blipFill><a:blip xmlns:r="${namespaces.r}" r:embed="${picture.relationship}"><a:extLst>`,
    `<a:ext uri="${localDpiExtension}"><a14:useLocalDpi xmlns:a14="${namespaces.a14}" val="0"/></a:ext></a:extLst></a:blip>`,
    '<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>',
    `<a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
    "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>",
  ].join("");
}
