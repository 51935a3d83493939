import { namespaces } from "./names.ts";

/** Ids of our own styles. Word and LibreOffice keep them, so they also tell headings and hints from content. */
export const styleIds = {
  title: "SteckbriefTitel",
  field: "SteckbriefFeld",
  item: "SteckbriefUnterfeld",
  hint: "SteckbriefHinweis",
  text: "SteckbriefText",
  line: "SteckbriefAngabe",
  list: "SteckbriefListe",
  picture: "SteckbriefBild",
  footer: "SteckbriefFusszeile",
  label: "SteckbriefBezeichnung",
  limit: "SteckbriefGrenze",
  prompt: "SteckbriefPlatzhalter",
} as const;

/** Width of the text on A4 with Word's German margins of 25 mm, in twips (1/1440 inch). */
export const textWidth = 9072;

/** Where the values beside labels begin, in twips. */
const valueStart = 1985;

/** Arial is in every Word; Liberation Sans, which LibreOffice takes instead, has the same widths. */
const font = "Arial";

/** All of them at least 4.5:1 on white, the prompt also on its own ground (WCAG 2.2, 1.4.3). */
const colours = {
  accent: "0F4C64",
  strong: "24323A",
  quiet: "4C5A62",
  rule: "A9BEC8",
  promptGround: "EAF1F4",
} as const;

/** The bullet list of `numberingXml`. */
export const bulletListId = 1;

/** Deepest level of a list, counted from 0. */
export const deepestLevel = 8;

interface ParagraphStyle {
  readonly id: string;
  /** Name in Word's gallery of styles. */
  readonly name: string;
  readonly basedOn: string;
  readonly next: string;
  readonly paragraph: string;
  readonly run: string;
}

const size = (points: number): string => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
const colour = (value: string): string => `<w:color w:val="${value}"/>`;
const fonts = `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`;
const bold = "<w:b/><w:bCs/>";
const regular = `<w:b w:val="0"/><w:bCs w:val="0"/><w:i w:val="0"/><w:iCs w:val="0"/>`;
const german = `<w:lang w:val="de-DE"/>`;
const flush = `<w:ind w:left="0" w:right="0" w:firstLine="0"/>`;
const ragged = `<w:jc w:val="left"/>`;
/** Headings of a municipality's own template may be numbered, in capitals or on a page of their own: ours are not. */
const kept = `<w:keepNext/><w:keepLines/><w:pageBreakBefore w:val="0"/><w:numPr><w:numId w:val="0"/></w:numPr>`;
const upright = `<w:i w:val="0"/><w:iCs w:val="0"/><w:caps w:val="0"/><w:smallCaps w:val="0"/>`;

/** In the order of CT_PPrBase (ECMA-376 17.3.1.26) and CT_RPr; each style says all it needs, since Word does not take over document defaults on insertion. */
const paragraphStyles: readonly ParagraphStyle[] = [
  {
    id: styleIds.title,
    name: "Steckbrief Titel",
    basedOn: "Heading1",
    next: styleIds.hint,
    paragraph: `${kept}<w:pBdr><w:bottom w:val="single" w:sz="18" w:space="7" w:color="${colours.accent}"/></w:pBdr><w:spacing w:before="0" w:after="200" w:line="240" w:lineRule="auto"/>${flush}${ragged}<w:outlineLvl w:val="0"/>`,
    run: `${fonts}${bold}${upright}${colour(colours.accent)}${size(18.5)}${german}`,
  },
  {
    id: styleIds.field,
    name: "Steckbrief Feld",
    basedOn: "Heading2",
    next: styleIds.text,
    paragraph: `${kept}<w:pBdr><w:top w:val="single" w:sz="4" w:space="7" w:color="${colours.rule}"/></w:pBdr><w:tabs><w:tab w:val="right" w:pos="${textWidth}"/></w:tabs><w:spacing w:before="260" w:after="70" w:line="264" w:lineRule="auto"/>${flush}${ragged}<w:outlineLvl w:val="1"/>`,
    run: `${fonts}${bold}${upright}${colour(colours.accent)}${size(12.5)}${german}`,
  },
  {
    id: styleIds.item,
    name: "Steckbrief Unterfeld",
    basedOn: "Heading3",
    next: styleIds.text,
    paragraph: `${kept}<w:spacing w:before="160" w:after="60" w:line="264" w:lineRule="auto"/>${flush}${ragged}<w:outlineLvl w:val="2"/>`,
    run: `${fonts}${bold}${upright}${colour(colours.strong)}${size(11)}${german}`,
  },
  {
    id: styleIds.hint,
    name: "Steckbrief Hinweis",
    basedOn: "Normal",
    next: styleIds.text,
    paragraph: `<w:widowControl/><w:spacing w:before="0" w:after="120" w:line="264" w:lineRule="auto"/>${flush}${ragged}`,
    run: `${fonts}${colour(colours.quiet)}${size(11)}${german}`,
  },
  {
    id: styleIds.text,
    name: "Steckbrief Text",
    basedOn: "Normal",
    next: styleIds.text,
    paragraph: `<w:widowControl/><w:spacing w:before="0" w:after="100" w:line="276" w:lineRule="auto"/>${flush}${ragged}`,
    run: `${fonts}${size(11)}${german}`,
  },
  {
    id: styleIds.list,
    name: "Steckbrief Liste",
    basedOn: styleIds.text,
    next: styleIds.list,
    paragraph: `<w:spacing w:before="0" w:after="100" w:line="276" w:lineRule="auto"/><w:contextualSpacing/>`,
    run: "",
  },
  {
    id: styleIds.line,
    name: "Steckbrief Angabe",
    basedOn: styleIds.text,
    next: styleIds.line,
    paragraph: `<w:keepLines/><w:tabs><w:tab w:val="left" w:pos="${valueStart}"/></w:tabs><w:spacing w:before="0" w:after="60" w:line="276" w:lineRule="auto"/><w:ind w:left="${valueStart}" w:hanging="${valueStart}"/>`,
    run: "",
  },
  {
    id: styleIds.picture,
    name: "Steckbrief Bild",
    basedOn: styleIds.text,
    next: styleIds.line,
    paragraph: `<w:keepNext/><w:spacing w:before="0" w:after="120" w:line="240" w:lineRule="auto"/>`,
    run: "",
  },
  {
    id: styleIds.footer,
    name: "Steckbrief Fußzeile",
    basedOn: "Normal",
    next: styleIds.footer,
    paragraph: `<w:tabs><w:tab w:val="right" w:pos="${textWidth}"/></w:tabs><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>`,
    run: `${fonts}${colour(colours.quiet)}${size(9)}${german}`,
  },
];

const characterStyles = [
  {
    id: styleIds.label,
    name: "Steckbrief Bezeichnung",
    basedOn: "DefaultParagraphFont",
    run: `${bold}${colour(colours.strong)}`,
  },
  {
    id: styleIds.limit,
    name: "Steckbrief Grenze",
    basedOn: "DefaultParagraphFont",
    run: `${regular}${colour(colours.quiet)}${size(10)}`,
  },
  {
    id: styleIds.prompt,
    name: "Steckbrief Platzhalter",
    basedOn: "PlaceholderText",
    run: `${regular}${colour(colours.quiet)}<w:shd w:val="clear" w:color="auto" w:fill="${colours.promptGround}"/>`,
  },
] as const;

/** Word's own styles that ours build on, with the ids and names by which every program knows them. */
const builtIn = [
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>`,
  `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>`,
  `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`,
  `<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>`,
  ...[1, 2, 3].map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr>${bold}${size([16, 13, 11][level - 1] ?? 11)}</w:rPr></w:style>`,
  ),
  `<w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/><w:basedOn w:val="Normal"/><w:uiPriority w:val="34"/><w:qFormat/><w:pPr><w:ind w:left="720"/><w:contextualSpacing/></w:pPr></w:style>`,
  `<w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/><w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:semiHidden/><w:rPr>${colour("595959")}</w:rPr></w:style>`,
];

/** The styles part: our styles and those of Word they build on. The same in the form and in what the pane inserts. */
export function stylesXml(): string {
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles xmlns:w="${namespaces.w}">`,
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}${size(11)}<w:lang w:val="de-DE" w:eastAsia="de-DE" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`,
    ...builtIn,
    ...paragraphStyles.map(
      (style) =>
        `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${style.id}"><w:name w:val="${style.name}"/><w:basedOn w:val="${style.basedOn}"/><w:next w:val="${style.next}"/><w:qFormat/><w:pPr>${style.paragraph}</w:pPr><w:rPr>${style.run}</w:rPr></w:style>`,
    ),
    ...characterStyles.map(
      (style) =>
        `<w:style w:type="character" w:customStyle="1" w:styleId="${style.id}"><w:name w:val="${style.name}"/><w:basedOn w:val="${style.basedOn}"/><w:qFormat/><w:rPr>${style.run}</w:rPr></w:style>`,
    ),
    "</w:styles>",
  ].join("");
}

/** Bullets of the levels 0, 1, 2 …; characters that Arial has, so that no symbol font is needed. */
const bullets = ["•", "–", "•", "–"] as const;

/** The numbering part with the one bullet list that texts use. */
export function numberingXml(): string {
  const levels = Array.from({ length: 9 }, (_, level) => {
    const indent = 284 * (level + 1);
    return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="${bullets[level % bullets.length]}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${indent}" w:hanging="284"/></w:pPr><w:rPr>${fonts}${colour(colours.accent)}</w:rPr></w:lvl>`;
  });
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:numbering xmlns:w="${namespaces.w}">`,
    `<w:abstractNum w:abstractNumId="1"><w:nsid w:val="5BEC0001"/><w:multiLevelType w:val="hybridMultilevel"/><w:tmpl w:val="5BEC0002"/>${levels.join("")}</w:abstractNum>`,
    `<w:num w:numId="${bulletListId}"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
  ].join("");
}
