import { strToU8, zipSync } from "fflate";
import { contentType, ns, relation } from "./ooxml.ts";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** Styles of an empty German document, as Word sets one up: A4, 11 pt, headings, lists. */
const styles = `${head}<w:styles xmlns:w="${ns.w}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="de-DE" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/><w:qFormat/></w:style>${[
  1, 2, 3,
]
  .map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="berschrift${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Standard"/><w:next w:val="Standard"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="${280 - level * 40}" w:after="0"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:color w:val="2F5496"/><w:sz w:val="${38 - level * 6}"/></w:rPr></w:style>`,
  )
  .join(
    "",
  )}<w:style w:type="paragraph" w:styleId="Listenabsatz"><w:name w:val="List Paragraph"/><w:basedOn w:val="Standard"/><w:qFormat/><w:pPr><w:ind w:left="720"/><w:contextualSpacing/></w:pPr></w:style><w:style w:type="character" w:styleId="Platzhaltertext"><w:name w:val="Placeholder Text"/><w:rPr><w:color w:val="666666"/></w:rPr></w:style></w:styles>`;

const document = `${head}<w:document xmlns:w="${ns.w}" xmlns:r="${ns.r}" xmlns:mc="${ns.mc}" xmlns:w14="${ns.w14}" xmlns:w15="${ns.w15}" mc:Ignorable="w14 w15"><w:body><w:p/><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1134" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>`;

const settings = `${head}<w:settings xmlns:w="${ns.w}"><w:defaultTabStop w:val="708"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

/** An empty document: one empty paragraph on an A4 page. */
export function blankDocument(): Uint8Array {
  const override = (path: string, type: string): string =>
    `<Override PartName="/${path}" ContentType="${type}"/>`;
  const relate = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;
  return zipSync({
    "[Content_Types].xml": strToU8(
      `${head}<Types xmlns="${ns.contentTypes}"><Default Extension="rels" ContentType="${contentType.relationships}"/><Default Extension="xml" ContentType="${contentType.xml}"/>${override("word/document.xml", contentType.document)}${override("word/styles.xml", contentType.styles)}${override("word/settings.xml", contentType.settings)}</Types>`,
    ),
    "_rels/.rels": strToU8(
      `${head}<Relationships xmlns="${ns.relationships}">${relate(1, relation.document, "word/document.xml")}</Relationships>`,
    ),
    "word/document.xml": strToU8(document),
    "word/styles.xml": strToU8(styles),
    "word/settings.xml": strToU8(settings),
    "word/_rels/document.xml.rels": strToU8(
      `${head}<Relationships xmlns="${ns.relationships}">${relate(1, relation.styles, "styles.xml")}${relate(2, relation.settings, "settings.xml")}</Relationships>`,
    ),
  });
}
