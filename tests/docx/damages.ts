/** What people and programs do to the form, and what a test looks for in it afterwards. */
import { readParts } from "../../src/docx/flat.ts";
import { writeParts } from "../../src/docx/parts.ts";
import { steckbriefForm } from "../../src/steckbrief/form.ts";
import { controlsOf } from "../../src/steckbrief/tags.ts";

/** What people and programs do to the form, on its XML. */
export const damages: readonly (readonly [string, (xml: string) => string])[] = [
  ["tags lost, as in LibreOffice 7.4", (xml) => xml.replace(/<w:tag w:val="[^"]*"\/>/g, "")],
  ["tags and titles lost", (xml) => xml.replace(/<w:(?:tag|alias) w:val="[^"]*"\/>/g, "")],
  ["every control unwrapped", (xml) => unwrapped(xml, () => true)],
  ["controls of long texts unwrapped", (xml) => unwrapped(xml, (inner) => inner.includes("<w:p>"))],
  ["blocks shrunk to their first paragraph", shrunk],
  ["prompts without their flag", (xml) => xml.replaceAll("<w:showingPlcHdr/>", "")],
  [
    "a control deleted with its heading",
    (xml) =>
      xml.replace(/<w:p>(?:(?!<\/w:p>).)*Übertragbarkeit(?:(?!<\/w:p>).)*<\/w:p><w:sdt>.*?<\/w:sdt>/s, ""),
  ],
  [
    "a control doubled, with other text in the copy",
    (xml) =>
      xml.replace(
        blockOf("beschreibung"),
        (one) => one + one.replace("Erster Absatz", "Zweitfassung").replace("Zweiter Absatz", ""),
      ),
  ],
  [
    "text typed below a control",
    (xml) => xml.replace(blockOf("beschreibung"), (one) => `${one}${typed("Noch ein Gedanke")}`),
  ],
  [
    "a value bound to data",
    (xml) =>
      xml.replace(
        /(<w:tag w:val="steckbrief\.stadt"\/>.*?)(<w15:appearance)/s,
        '$1<w:dataBinding w:xpath="/a" w:storeItemID="{0}"/>$2',
      ),
  ],
  ["a box without its state", (xml) => xml.replace(/<w14:checkbox>.*?<\/w14:checkbox>/gs, "")],
];

export function typed(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

export function blockOf(field: string): RegExp {
  return new RegExp(
    `<w:sdt><w:sdtPr>(?:(?!</w:sdtPr>).)*"steckbrief\\.${field}"/>(?:(?!</w:sdtPr>).)*</w:sdtPr><w:sdtContent><w:p>.*?</w:sdt>`,
    "s",
  );
}

export function unwrapped(xml: string, which: (inner: string) => boolean): string {
  return xml.replace(
    /<w:sdt><w:sdtPr>.*?<\/w:sdtPr><w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/gs,
    (whole, inner: string) => (which(inner) ? inner : whole),
  );
}

/** As LibreOffice does it: the control goes into the first paragraph, the others stay behind it. */
export function shrunk(xml: string): string {
  return xml.replace(
    /<w:sdt>(<w:sdtPr>(?:(?!<\/w:sdtPr>).)*<\/w:sdtPr>)<w:sdtContent><w:p>(<w:pPr>.*?<\/w:pPr>)(.*?)<\/w:p>(.*?)<\/w:sdtContent><\/w:sdt>/gs,
    (_, properties: string, style: string, first: string, others: string) =>
      `<w:p>${style}<w:sdt>${properties}<w:sdtContent>${first}</w:sdtContent></w:sdt></w:p>${others}`,
  );
}

export function withMain(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  return writeParts(
    readParts(bytes).map((part) =>
      part.name === "/word/document.xml" && typeof part.content === "string"
        ? { ...part, content: change(part.content) }
        : part,
    ),
  );
}

export function mainOf(bytes: Uint8Array): string {
  return String(readParts(bytes).find(({ name }) => name === "/word/document.xml")?.content);
}

export function missingControls(bytes: Uint8Array): readonly string[] {
  const xml = mainOf(bytes);
  return controlsOf(steckbriefForm, [])
    .map(({ tag }) => tag)
    .filter((tag) => xml.split(`<w:tag w:val="${tag}"`).length !== 2);
}
