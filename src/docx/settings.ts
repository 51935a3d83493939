import { namespaces } from "./names.ts";

/** Resolution at which Word may store pictures, in dots per inch: what print needs (MS-DOCX 2.6.1.12). */
const printDpi = 300;

/**
 * The settings part: Word keeps pictures as they are (ECMA-376 17.15.1.33; Word ignores the resolution then, other
 * programs may not), the layout is that of Word 2013 and later, the language German.
 */
export function settingsXml(): string {
  const prefixes = (["w", "mc", "w14"] as const)
    .map((prefix) => `xmlns:${prefix}="${namespaces[prefix]}"`)
    .join(" ");
  const compatibility = [
    ["compatibilityMode", "15"],
    ["overrideTableStyleFontSizeAndJustification", "1"],
    ["enableOpenTypeFeatures", "1"],
    ["doNotFlipMirrorIndents", "1"],
    ["differentiateMultirowTableHeaders", "1"],
    ["useWord2013TrackBottomHyphenation", "0"],
  ].map(
    ([name, value]) =>
      `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`,
  );
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:settings ${prefixes} mc:Ignorable="w14">`,
    `<w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/><w:hyphenationZone w:val="425"/>`,
    `<w:characterSpacingControl w:val="doNotCompress"/><w:compat>${compatibility.join("")}</w:compat>`,
    `<w:themeFontLang w:val="de-DE"/>`,
    `<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>`,
    `<w:doNotAutoCompressPictures/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>`,
    `<w14:defaultImageDpi w14:val="${printDpi}"/></w:settings>`,
  ].join("");
}
