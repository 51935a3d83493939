import { DocxError } from "./error.ts";
import { relationshipEndings } from "./names.ts";
import { odt, odtAttribute, odtMediaType, odtParts } from "./odt-names.ts";
import { readOdtStyles } from "./odt-styles.ts";
import { readOdtText } from "./odt-text.ts";
import type { Opened } from "./opened.ts";
import { openXmlPart, type Relationship, readPart } from "./package.ts";
import { type Platform, purePlatform } from "./platform.ts";
import type { Story } from "./story.ts";
import type { StyleSheet } from "./style-sheet.ts";
import { styleIds } from "./styles.ts";
import { withoutLaufzettel } from "./without-laufzettel.ts";
import { type ByteSource, readZip, type ZipDirectory, zipLimits } from "./zip.ts";

/**
 * Opens an OpenDocument text (.odt, .ott) and reads it into the same model as a .docx. Throws DocxError: those of
 * the zip, encrypted, not-a-text-document, no-document, malformed-xml.
 */
export function openOdt(source: ByteSource, platform: Platform = purePlatform): Opened {
  const zip = readZip(source, zipLimits, platform);
  checkMediaType(zip);
  const xml = openXmlPart(zip, odtParts.content);
  if (xml === null) throw new DocxError("no-document");
  const styles = readOdtStyles(zip);
  let story: Story | null = null;
  if (xml.nextChild(0))
    while (story === null && xml.nextChild(1)) {
      if (xml.name !== odt.body) continue;
      while (story === null && xml.nextChild(2))
        if (xml.name === odt.textBody) story = readOdtText(xml, styles);
    }
  if (story === null) throw new DocxError("not-a-text-document", { format: "OpenDocument" });
  const { properties, producer } = readMeta(zip);
  const pack = {
    zip,
    main: odtParts.content,
    rootRelationships: [],
    mainRelationships: relationshipsOf(story),
  };
  return {
    pack,
    document: { story: withoutLaufzettel(story), styles: odtStyleSheet },
    properties,
    producer,
    withEdges: null,
  };
}

function checkMediaType(zip: ZipDirectory): void {
  const bytes = readPart(zip, odtParts.mimetype);
  const mediaType = bytes === null ? "" : zip.platform.latin1(bytes).trim();
  if (mediaType !== "" && !mediaType.startsWith(odtMediaType))
    throw new DocxError("not-a-text-document", { format: mediaType });
  const manifest = openXmlPart(zip, odtParts.manifest);
  if (manifest === null || !manifest.nextChild(0)) return;
  while (manifest.nextChild(1))
    while (manifest.nextChild(2)) if (manifest.name === odt.encryption) throw new DocxError("encrypted");
}

/** Pictures are named by their place in the file; page headers, where the Muster says so, stand with the styles. */
function relationshipsOf({ pictures }: Story): readonly Relationship[] {
  const images = pictures.map(({ relationship }) => ({
    id: relationship,
    type: relationshipEndings.image,
    target: relationship,
    external: /^[a-z][a-z0-9+.-]*:/i.test(relationship),
  }));
  const edges = {
    id: odtParts.styles,
    type: relationshipEndings.header,
    target: odtParts.styles,
    external: false,
  };
  return [...images, edges];
}

function readMeta(zip: ZipDirectory): Pick<Opened, "properties" | "producer"> {
  const properties = new Map<string, string>();
  let producer: string | null = null;
  const xml = openXmlPart(zip, odtParts.meta);
  if (xml?.nextChild(0))
    while (xml.nextChild(1))
      while (xml.nextChild(2)) {
        const name = xml.name === odt.userDefined ? xml.attribute(odtAttribute.metaName) : null;
        if (name !== null) properties.set(name, xml.readText());
        else if (xml.name === odt.generator) producer = xml.readText().trim() || null;
      }
  return { properties, producer };
}

/** Styles are told while the text is read; headings say their level themselves. */
const odtStyleSheet: StyleSheet = {
  numberingOf: () => null,
  isPrompt: (style) => style === styleIds.prompt,
  isHidden: () => false,
  outlineOf: () => null,
};
