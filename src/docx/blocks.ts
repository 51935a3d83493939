import { steckbriefForm } from "../steckbrief/form.ts";
import type { Form, PicturesField } from "../steckbrief/kinds.ts";
import { type Address, type ControlSpec, controlsOfField, tagOf } from "../steckbrief/tags.ts";
import {
  type Content,
  type Contents,
  consentLine,
  fieldXml,
  itemHeading,
  labelLine,
  paragraph,
  valueXml,
} from "./body.ts";
import { drawing } from "./drawing.ts";
import { flatPackage } from "./flat.ts";
import { glossaryOf } from "./glossary.ts";
import { contentTypes, namespaces, relationshipTypes } from "./names.ts";
import { type Part, relationshipsXml } from "./parts.ts";
import { numberingXml, styleIds, stylesXml } from "./styles.ts";

/** A picture that goes into a document: bytes, displayed size in EMU, and what is said of it. */
export interface PlacedPicture {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly widthEmu: number;
  readonly heightEmu: number;
  readonly alt: string;
  readonly name: string;
}

/** Flat OPC of one more Anwendungsfall: its heading and its control, with the text or the prompt. */
export function casePackage(id: string, text: string | null = null, form: Form = steckbriefForm): string {
  const field = form.fields.find((candidate) => candidate.kind === "cases");
  if (field === undefined) throw new RangeError("the form has no field for cases");
  const spec = specAt({ field: field.key, item: id }, form);
  return bodyPackage(itemHeading(spec) + valueXml(spec, textAt(spec, text)), [spec]);
}

/**
 * Flat OPC of a place of the form with its label: the whole field, an Anwendungsfall or picture with its heading, or a
 * part's label line (credit and consent share one).
 */
export function fieldPackage(
  address: Address,
  text: string | null = null,
  form: Form = steckbriefForm,
): string {
  const field = fieldAt(address, form);
  if (address.item === undefined && address.part === undefined) {
    const specs = controlsOfField(field);
    const first = specs[0];
    return bodyPackage(fieldXml(field, first === undefined ? new Map() : textAt(first, text)), specs);
  }
  const spec = specAt(address, form);
  const contents = textAt(spec, text);
  if (field.kind === "pictures" && (address.part === "urheber" || address.part === "einwilligung")) {
    return creditPackage(field, spec.address.item ?? "", contents);
  }
  if (spec.level === "block") return bodyPackage(itemHeading(spec) + valueXml(spec, contents), [spec]);
  const part = "parts" in field ? field.parts.find((candidate) => candidate.key === address.part) : undefined;
  if (part === undefined) throw new RangeError(`the form has no part ${tagOf(address)}`);
  return bodyPackage(labelLine(part, spec, contents.get(spec.tag)), [spec]);
}

/** Flat OPC of the control alone, without heading or label; a run-level one comes in a paragraph of its own. */
export function controlPackage(
  address: Address,
  text: string | null = null,
  form: Form = steckbriefForm,
): string {
  const spec = specAt(address, form);
  return bodyPackage(valueXml(spec, textAt(spec, text)), [spec]);
}

/** Flat OPC of the paragraph that goes inside the picture control of a slot: the picture in line with the text. */
export function picturePackage(slot: string, picture: PlacedPicture): string {
  const relationship = pictureRelationship(slot);
  const part = picturePart(slot, picture);
  const body = paragraph(styleIds.picture, `<w:r>${drawing({ ...picture, relationship })}</w:r>`);
  return bodyPackage(body, [], [{ id: relationship, part }]);
}

/** Flat OPC of the paragraph with credit and consent of a slot, to replace the one that is there. */
export function consentPackage(
  slot: string,
  values: { readonly urheber: string | null; readonly einwilligung: boolean },
  form: Form = steckbriefForm,
): string {
  const field = form.fields.find((candidate) => candidate.kind === "pictures");
  if (field === undefined) throw new RangeError("the form has no field for pictures");
  const contents = new Map<string, Content>([
    [
      tagOf({ field: field.key, item: slot, part: "einwilligung" }),
      { kind: "checkbox", checked: values.einwilligung },
    ],
  ]);
  if (values.urheber !== null) {
    contents.set(tagOf({ field: field.key, item: slot, part: "urheber" }), {
      kind: "text",
      text: values.urheber,
    });
  }
  return creditPackage(field, slot, contents);
}

/** Id of the relationship that leads to a slot's picture. */
export function pictureRelationship(slot: string): string {
  return `rIdBild${slot}`;
}

const extensions: Readonly<Record<string, string>> = { "image/jpeg": "jpeg", "image/png": "png" };

/** The part with a picture's bytes. Only JPEG and PNG: every Word shows them. */
export function picturePart(slot: string, picture: Pick<PlacedPicture, "bytes" | "mediaType">): Part {
  const extension = extensions[picture.mediaType];
  if (extension === undefined) throw new RangeError(`${picture.mediaType} can't be put into a document`);
  return {
    name: `/word/media/bild${slot}.${extension}`,
    contentType: picture.mediaType,
    content: picture.bytes,
  };
}

function creditPackage(field: PicturesField, slot: string, contents: Contents): string {
  const specs = controlsOfField(field).filter((spec) => spec.address.item === slot);
  const own = specs.filter((spec) => spec.address.part === "urheber" || spec.address.part === "einwilligung");
  return bodyPackage(consentLine(field, specs, slot, contents), own);
}

function fieldAt(address: Address, form: Form): Form["fields"][number] {
  const field = form.fields.find((candidate) => candidate.key === address.field);
  if (field === undefined) throw new RangeError(`the form has no field ${address.field}`);
  return field;
}

function specAt(address: Address, form: Form): ControlSpec {
  const field = fieldAt(address, form);
  const cases = field.kind === "cases" && address.item !== undefined ? [address.item] : undefined;
  const spec = controlsOfField(field, cases).find((candidate) => candidate.tag === tagOf(address));
  if (spec === undefined) throw new RangeError(`the form has no control ${tagOf(address)}`);
  return spec;
}

function textAt(spec: ControlSpec, text: string | null): Contents {
  return text === null ? new Map() : new Map([[spec.tag, { kind: "text", text }]]);
}

/**
 * The least package that Word takes: document, our styles, and only what the body refers to. No section properties,
 * since those would bring a section break along.
 */
export function bodyPackage(
  body: string,
  specs: readonly ControlSpec[],
  pictures: readonly { readonly id: string; readonly part: Part }[] = [],
): string {
  const hasList = body.includes("<w:numPr>");
  const hasPrompts = specs.some((spec) => spec.content !== "checkbox");
  const relationships = [
    { id: "rIdStyles", type: relationshipTypes.styles, target: "styles.xml" },
    ...(hasList ? [{ id: "rIdNumbering", type: relationshipTypes.numbering, target: "numbering.xml" }] : []),
    ...(hasPrompts
      ? [{ id: "rIdGlossary", type: relationshipTypes.glossary, target: "glossary/document.xml" }]
      : []),
    ...pictures.map(({ id, part }) => ({
      id,
      type: relationshipTypes.image,
      target: part.name.replace("/word/", ""),
    })),
  ];
  const rels = (name: string, xml: string): Part => ({
    name,
    contentType: contentTypes.relationships,
    content: xml,
  });
  const styles = (name: string): Part => ({
    name,
    contentType: contentTypes.styles,
    content: stylesXml(),
  });
  return flatPackage([
    rels(
      "/_rels/.rels",
      relationshipsXml([{ id: "rId1", type: relationshipTypes.document, target: "word/document.xml" }]),
    ),
    { name: "/word/document.xml", contentType: contentTypes.document, content: documentXml(body) },
    rels("/word/_rels/document.xml.rels", relationshipsXml(relationships)),
    styles("/word/styles.xml"),
    ...(hasList
      ? [{ name: "/word/numbering.xml", contentType: contentTypes.numbering, content: numberingXml() }]
      : []),
    ...(hasPrompts ? glossaryParts(glossaryOf(specs)) : []),
    ...pictures.map(({ part }) => part),
  ]);
}

/** The glossary with the parts it needs itself: it doesn't see the styles of the document. */
export function glossaryParts(glossary: string): readonly Part[] {
  return [
    { name: "/word/glossary/document.xml", contentType: contentTypes.glossary, content: glossary },
    {
      name: "/word/glossary/_rels/document.xml.rels",
      contentType: contentTypes.relationships,
      content: relationshipsXml([{ id: "rIdStyles", type: relationshipTypes.styles, target: "styles.xml" }]),
    },
    { name: "/word/glossary/styles.xml", contentType: contentTypes.styles, content: stylesXml() },
  ];
}

function documentXml(body: string): string {
  const prefixes = (["w", "r", "mc", "w14", "w15"] as const)
    .map((prefix) => `xmlns:${prefix}="${namespaces[prefix]}"`)
    .join(" ");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${prefixes} mc:Ignorable="w14 w15"><w:body>${body}</w:body></w:document>`;
}
