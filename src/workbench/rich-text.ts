import { child } from "./dom.ts";

/** Elements of `w:sdtPr` that make a control something other than rich text. */
const otherKinds = new Set([
  "text",
  "checkbox",
  "dropDownList",
  "comboBox",
  "date",
  "picture",
  "group",
  "docPartObj",
  "docPartList",
  "citation",
  "bibliography",
  "equation",
  "repeatingSection",
  "repeatingSectionItem",
  "entityPicker",
]);

/** WordApi 1.1 to 1.4 list rich-text controls only, whatever else stands in the document. */
export function isRichText(control: Element): boolean {
  const properties = child(control, "sdtPr");
  return ![...(properties?.children ?? [])].some(({ localName }) => otherKinds.has(localName));
}
