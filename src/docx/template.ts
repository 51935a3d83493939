import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from "docx";
import { TextWatermark } from "docx/watermarks";
import { steckbriefForm } from "../steckbrief/form.ts";
import type { Form } from "../steckbrief/kinds.ts";
import { propertyNames } from "../steckbrief/tags.ts";
import type { AnySteckbrief, ValueOfKind } from "../steckbrief/value.ts";
import { glossaryParts, picturePart, pictureRelationship } from "./blocks.ts";
import { formXml } from "./body.ts";
import { caseIdsOf, contentsOf } from "./contents.ts";
import { emuPerMillimetre, type InlinePicture } from "./drawing.ts";
import { readParts } from "./flat.ts";
import { glossaryXml } from "./glossary.ts";
import { contentTypes, relationshipTypes } from "./names.ts";
import { type Part, writeParts } from "./parts.ts";
import { storedAs } from "./picture-stored.ts";
import { formatPictureFacts, inspectImage, millimetresOf } from "./pictures.ts";
import { settingsXml } from "./settings.ts";
import { numberingXml, styleIds, stylesXml, textWidth } from "./styles.ts";

export interface MusterOptions {
  /** The sample's values. */
  readonly steckbrief: AnySteckbrief;
  /** The bytes of its pictures, JPEG or PNG, in the order of the slots. */
  readonly pictures?: readonly Uint8Array[];
  readonly form?: Form;
}

/** What differs between the blank form and the Muster. */
interface Frame {
  readonly title: string;
  readonly body: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly watermark: string | null;
  readonly pictures: readonly { readonly id: string; readonly part: Part }[];
}

/** The blank form as a .docx. Two builds of the same form have the same bytes. */
export async function buildTemplate(form: Form = steckbriefForm): Promise<Uint8Array> {
  return packageOf(form, {
    title: form.title.de,
    body: formXml(form),
    properties: { [propertyNames.form]: form.version },
    watermark: null,
    pictures: [],
  });
}

/**
 * The filled sample: the same form with contents, MUSTER in its title and behind every page. Throws RangeError where a
 * picture is none that Word shows.
 */
export async function buildMuster(options: MusterOptions): Promise<Uint8Array> {
  const { steckbrief, form = steckbriefForm } = options;
  const pictures = (options.pictures ?? []).map((bytes, index) =>
    samplePicture(bytes, index, steckbrief, form),
  );
  const title = `${form.title.de} – ${musterWord}`;
  const inline = new Map(pictures.map(({ slot, inline }) => [slot, inline]));
  return packageOf(form, {
    title,
    body: formXml(form, {
      title,
      contents: contentsOf(steckbrief, form, inline),
      cases: caseIdsOf(steckbrief, form),
    }),
    properties: {
      [propertyNames.form]: form.version,
      ...(steckbrief.id === null ? {} : { [propertyNames.id]: steckbrief.id }),
      [propertyNames.muster]: "1",
      ...Object.fromEntries(pictures.map(({ slot, facts }) => [propertyNames.picture(slot), facts])),
    },
    watermark: musterWord,
    pictures: pictures.map(({ inline, part }) => ({ id: inline.relationship, part })),
  });
}

/** The word that tells a sample from a real one, as the paper form prints it. */
const musterWord = "MUSTER";

/** Stands where our own body goes; no text of a form can be it, since U+E000 has no meaning. */
const placeOfBody = "\ue000";

/** Day of the first version of the form: a build has no time of its own. */
const fixedDate = "2026-01-01T00:00:00Z";

const producer = "Steckbrief";

/** A4 with the margins of Word's German default document, in twips. */
const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1247, right: 1417, bottom: 1247, left: 1417, header: 709, footer: 567, gutter: 0 },
} as const;

/** Takes the frame of the package from the library and puts our own body, styles, settings and glossary into it. */
async function packageOf(form: Form, frame: Frame): Promise<Uint8Array> {
  const bytes = new Uint8Array(await Packer.toArrayBuffer(frameOf(form, frame)));
  const parts = readParts(bytes).filter(({ name }) => !replaced.test(name));
  const own: readonly Part[] = [
    { name: "/word/styles.xml", contentType: contentTypes.styles, content: stylesXml() },
    { name: "/word/numbering.xml", contentType: contentTypes.numbering, content: numberingXml() },
    { name: "/word/settings.xml", contentType: contentTypes.settings, content: settingsXml() },
    ...glossaryParts(glossaryXml(form)),
    ...frame.pictures.map(({ part }) => part),
  ];
  const adapted = [...parts.map((part) => adapt(part, frame)), ...own];
  return writeParts(
    adapted.sort((one, other) => rankOf(one.name) - rankOf(other.name) || (one.name < other.name ? -1 : 1)),
  );
}

/** Parts of the library's package that ours stand for, or that are empty. */
const replaced =
  /^\/word\/(?:styles|numbering|settings|footnotes|endnotes|fontTable)\.xml$|^\/word\/_rels\/(?!document)/;

function rankOf(name: string): number {
  return name === "/_rels/.rels" ? 0 : name === "/word/document.xml" ? 1 : 2;
}

function frameOf(form: Form, { title, properties, watermark }: Frame): Document {
  const footer = new Paragraph({
    style: styleIds.footer,
    children: [
      new TextRun(`${form.title.de} · Seite `),
      new TextRun({ children: [PageNumber.CURRENT] }),
      new TextRun(" von "),
      new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
    ],
  });
  const header =
    watermark === null
      ? {}
      : { headers: { default: new Header({ children: [watermarkParagraph(watermark)] }) } };
  return new Document({
    title,
    creator: producer,
    lastModifiedBy: producer,
    customProperties: Object.entries(properties).map(([name, value]) => ({ name, value })),
    sections: [
      {
        properties: { page },
        ...header,
        footers: { default: new Footer({ children: [footer] }) },
        children: [new Paragraph(placeOfBody)],
      },
    ],
  });
}

function watermarkParagraph(text: string): Paragraph {
  return new Paragraph({
    style: styleIds.footer,
    children: [new TextWatermark({ text, font: "Arial", color: "7F9AA6", opacity: 0.2, width: 480 })],
  });
}

function adapt(part: Part, frame: Frame): Part {
  const change = changes.find(([name]) => name.test(part.name))?.[1];
  return change === undefined || typeof part.content !== "string"
    ? part
    : { ...part, content: change(part.content, frame) };
}

const changes: readonly (readonly [RegExp, (xml: string, frame: Frame) => string])[] = [
  [/^\/word\/document\.xml$/, (xml, { body }) => xml.replace(paragraphOfBody, () => body)],
  [/^\/word\/_rels\/document\.xml\.rels$/, (xml, { pictures }) => relationshipsOf(xml, pictures)],
  [/^\/word\/header\d+\.xml$/, (xml, { watermark }) => describeWatermark(xml, watermark ?? "")],
  [/^\/docProps\/core\.xml$/, (xml) => fixCore(xml)],
  [
    /^\/docProps\/app\.xml$/,
    (xml) => xml.replace(/\/>\s*$/, `><Application>${producer}</Application></Properties>`),
  ],
];

const paragraphOfBody = new RegExp(`<w:p>(?:(?!</w:p>).)*${placeOfBody}(?:(?!</w:p>).)*</w:p>`, "s");

function relationshipsOf(xml: string, pictures: Frame["pictures"]): string {
  const kept = xml.replace(/<Relationship [^>]*Target="(?:footnotes|endnotes|fontTable)\.xml"[^>]*\/>/g, "");
  const added = [
    { id: "rIdGlossary", type: relationshipTypes.glossary, target: "glossary/document.xml" },
    ...pictures.map(({ id, part }) => ({
      id,
      type: relationshipTypes.image,
      target: part.name.replace("/word/", ""),
    })),
  ].map(({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return kept.replace("</Relationships>", `${added.join("")}</Relationships>`);
}

/** A watermark says nothing that the title doesn't: screen readers get the word once, not a shape without a name. */
function describeWatermark(xml: string, text: string): string {
  return xml
    .replace(/(<v:shape id="PowerPlusWaterMarkObject)[^"]*"/, '$11"')
    .replace("<v:shape ", `<v:shape alt="Wasserzeichen ${text}" `);
}

function fixCore(xml: string): string {
  return xml
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${fixedDate}`)
    .replace("</cp:coreProperties>", "<dc:language>de-DE</dc:language></cp:coreProperties>");
}

/** Shown width of a sample picture whose resolution nobody names, in EMU. */
const sampleWidth = 110 * emuPerMillimetre;

/** A picture of the sample as wide as its resolution makes it, at most as wide as the text. */
function samplePicture(bytes: Uint8Array, index: number, steckbrief: AnySteckbrief, form: Form) {
  const slot = String(index + 1);
  const image = inspectImage(bytes);
  const { mediaType, width, height } = image ?? { mediaType: "", width: null, height: null };
  if (width === null || height === null)
    throw new RangeError(`picture ${slot} of the sample can't be measured`);
  const field = form.fields.find(({ kind }) => kind === "pictures");
  const entries = field === undefined ? [] : (steckbrief[field.key] as ValueOfKind["pictures"]);
  const { alt = null, dateiname = null, dpi = null } = entries[index] ?? {};
  const wanted = dpi === null ? sampleWidth : (width * emuPerInch) / dpi;
  const widthEmu = Math.round(Math.min(textWidth * emuPerTwip, wanted));
  const inline: InlinePicture = {
    relationship: pictureRelationship(slot),
    widthEmu,
    heightEmu: Math.round((widthEmu * height) / width),
    alt: alt ?? "",
    name: dateiname ?? `Bild ${slot}`,
  };
  const shownMm = millimetresOf(widthEmu);
  const facts = formatPictureFacts({
    sha256: bytesToHex(sha256(bytes)),
    mediaType,
    width,
    height,
    dpi: Math.round((width * emuPerInch) / widthEmu),
    shownMm,
    stored: storedAs(bytes),
  });
  return { slot, inline, facts, part: picturePart(slot, { bytes, mediaType }) };
}

const emuPerInch = 914_400;
const emuPerTwip = 635;
