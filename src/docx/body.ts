import {
  type Field,
  type Form,
  type Part,
  type PicturesField,
  project,
  type Wording,
} from "../steckbrief/kinds.ts";
import { type ControlSpec, controlsOfField, slotsOf, tagOf } from "../steckbrief/tags.ts";
import { drawing, type InlinePicture } from "./drawing.ts";
import { limitText } from "./limits.ts";
import { escapeAttribute, escapeText, idOf } from "./markup.ts";
import { bulletListId, deepestLevel, styleIds } from "./styles.ts";

/** What stands in a control. No content means the prompt: a control is never empty. */
export type Content =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "checkbox"; readonly checked: boolean }
  | { readonly kind: "picture"; readonly picture: InlinePicture };

/** Contents by tag; a tag that is missing shows its prompt. */
export type Contents = ReadonlyMap<string, Content>;

/** Glyphs of the consent box, also read by those who can't read `w14:checked`. */
export const boxGlyphs = { checked: "☒", unchecked: "☐" } as const;

const noContents: Contents = new Map();

/** The whole form as body XML: title, introduction, fields. `cases` are the ids of the Anwendungsfälle. */
export function formXml(
  form: Form,
  options: { readonly title?: string; readonly contents?: Contents; readonly cases?: readonly string[] } = {},
): string {
  const { title = form.title.de, contents = noContents, cases = ["a"] } = options;
  const body = [
    paragraph(styleIds.title, run(title)),
    paragraph(styleIds.hint, run(form.introduction.de)),
    ...form.fields.map((field) => fieldXml(field, contents, cases)),
  ].join("");
  // LibreOffice and Word need a paragraph behind a block-level control; elsewhere the next heading is it.
  return body.endsWith("</w:sdt>") ? body + paragraph(styleIds.text, "") : body;
}

/** Heading, hint where the prompts don't say it, and controls of one field. */
export function fieldXml(
  field: Field,
  contents: Contents = noContents,
  cases: readonly string[] = ["a"],
): string {
  const specs = controlsOfField(field, cases);
  const body = project<string>(field, {
    line: () => specs.map((spec) => valueXml(spec, contents)).join(""),
    period: () => specs.map((spec) => valueXml(spec, contents)).join(""),
    longText: () => specs.map((spec) => valueXml(spec, contents)).join(""),
    cases: () => specs.map((spec) => itemHeading(spec) + valueXml(spec, contents)).join(""),
    pictures: (pictures) => hintXml(field.hint) + slotsXml(pictures, specs, contents),
    contact: (contact) =>
      hintXml(field.hint) + contact.parts.map((part) => labelled(part, specs, contents)).join(""),
  });
  return fieldHeading(field) + body;
}

/** Heading of a field: label, note, and behind a right-aligned tab what limits it. */
export function fieldHeading(field: Field): string {
  const limit = limitText(field);
  const label = run(headingText(field));
  if (limit === null) return paragraph(styleIds.field, label);
  const tail = `<w:r><w:rPr><w:rStyle w:val="${styleIds.limit}"/></w:rPr><w:tab/>${textElement(limit.de)}</w:r>`;
  return paragraph(styleIds.field, label + tail);
}

/** The words of a field's heading, without its limit. */
export function headingText(field: Field): string {
  return field.note === undefined ? field.label.de : `${field.label.de} ${field.note.de}`;
}

/** Heading of an Anwendungsfall or a picture. */
export function itemHeading(spec: ControlSpec): string {
  return paragraph(styleIds.item, run(spec.title.de));
}

/** The control with the paragraph it needs: a block-level one holds its own, a run-level one stands in one. */
export function valueXml(spec: ControlSpec, contents: Contents = noContents): string {
  const content = contents.get(spec.tag);
  return spec.level === "block"
    ? blockControl(spec, content)
    : paragraph(styleIds.text, runControl(spec, content));
}

/** The words before a part's control. */
export function labelText(part: Part): string {
  return `${part.label.de}:`;
}

/** „E-Mail: ⟨…⟩“: label and control in one paragraph. */
export function labelLine(part: Part, spec: ControlSpec, content?: Content): string {
  return paragraph(styleIds.line, labelRun(part) + runControl(spec, content));
}

/** Credit and consent of one picture in one paragraph, so that the box can be reached through the credit's control. */
export function consentLine(
  field: PicturesField,
  specs: readonly ControlSpec[],
  slot: string,
  contents: Contents = noContents,
): string {
  const credit = partOf(field, "urheber");
  const consent = partOf(field, "einwilligung");
  const creditSpec = specOf(specs, tagOf({ field: field.key, item: slot, part: credit.key }));
  const consentSpec = specOf(specs, tagOf({ field: field.key, item: slot, part: consent.key }));
  return paragraph(
    styleIds.line,
    [
      labelRun(credit),
      runControl(creditSpec, contents.get(creditSpec.tag)),
      "<w:r><w:br/></w:r>",
      runControl(consentSpec, contents.get(consentSpec.tag)),
      run(` ${consent.hint.de}`),
    ].join(""),
  );
}

/** Canonical text as paragraphs: „- “ at the beginning of a line is a real list item, two blanks before it a level. */
export function textParagraphs(text: string): string {
  return text
    .split("\n")
    .map((line) => {
      const item = /^( *)- (.*)$/.exec(line);
      if (item === null) return paragraph(styleIds.text, run(line));
      const level = Math.min(deepestLevel, Math.floor((item[1] ?? "").length / 2));
      const numbering = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${bulletListId}"/></w:numPr>`;
      return paragraph(styleIds.list, run(item[2] ?? ""), numbering);
    })
    .join("");
}

/**
 * A rich-text control around whole paragraphs. LibreOffice 7.4.7 drops the character style of the first paragraph
 * inside, so that it shows prompts in black; a paragraph style would stay on what is typed in Word.
 */
export function blockControl(spec: ControlSpec, content?: Content): string {
  return control(spec, content, () => {
    if (content?.kind === "picture")
      return paragraph(styleIds.picture, `<w:r>${drawing(content.picture)}</w:r>`);
    if (content?.kind === "text") return textParagraphs(content.text);
    return paragraph(styleIds.text, promptRun(spec.prompt));
  });
}

/** A control inside a paragraph: rich text, or the consent box. */
export function runControl(spec: ControlSpec, content?: Content): string {
  if (spec.content === "checkbox") return checkbox(spec, content?.kind === "checkbox" && content.checked);
  return control(spec, content, () =>
    content?.kind === "text" ? run(content.text) : promptRun(spec.prompt),
  );
}

/** Name of the glossary entry that holds a control's prompt; slots and cases share theirs. */
export function promptName(spec: ControlSpec): string {
  const { field, part } = spec.address;
  return tagOf(part === undefined ? { field } : { field, part });
}

/** The prompt as Word shows it. */
export function promptRun(prompt: Wording): string {
  return `<w:r><w:rPr><w:rStyle w:val="${styleIds.prompt}"/></w:rPr>${textElement(prompt.de)}</w:r>`;
}

/** One paragraph with a style; `properties` follow the style in `w:pPr`. */
export function paragraph(style: string, content: string, properties = ""): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${content}</w:p>`;
}

/** One run of text; tabs and line ends become the elements Word has for them. */
export function run(text: string): string {
  return `<w:r>${textElement(text)}</w:r>`;
}

function textElement(text: string): string {
  return text
    .split(/([\t\n])/)
    .map((piece) => {
      if (piece === "\t") return "<w:tab/>";
      if (piece === "\n") return "<w:br/>";
      return piece === "" ? "" : `<w:t xml:space="preserve">${escapeText(piece)}</w:t>`;
    })
    .join("");
}

/** Properties in the order of CT_SdtPr (ECMA-376 17.5.2.38). */
function control(spec: ControlSpec, content: Content | undefined, inner: () => string): string {
  const prompt = content === undefined ? "<w:showingPlcHdr/>" : "";
  return [
    `<w:sdt><w:sdtPr>${names(spec)}<w:lock w:val="sdtLocked"/>`,
    `<w:placeholder><w:docPart w:val="${promptName(spec)}"/></w:placeholder>${prompt}`,
    `<w15:appearance w15:val="boundingBox"/></w:sdtPr><w:sdtContent>${inner()}</w:sdtContent></w:sdt>`,
  ].join("");
}

function checkbox(spec: ControlSpec, checked: boolean): string {
  const glyph = checked ? boxGlyphs.checked : boxGlyphs.unchecked;
  const font = "MS Gothic";
  return [
    `<w:sdt><w:sdtPr>${names(spec)}<w15:appearance w15:val="boundingBox"/>`,
    `<w14:checkbox><w14:checked w14:val="${checked ? 1 : 0}"/>`,
    `<w14:checkedState w14:val="2612" w14:font="${font}"/><w14:uncheckedState w14:val="2610" w14:font="${font}"/>`,
    "</w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:rPr>",
    `<w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:hint="eastAsia"/></w:rPr>`,
    `<w:t>${glyph}</w:t></w:r></w:sdtContent></w:sdt>`,
  ].join("");
}

function names(spec: ControlSpec): string {
  return `<w:alias w:val="${escapeAttribute(spec.title.de)}"/><w:tag w:val="${escapeAttribute(spec.tag)}"/><w:id w:val="${idOf(spec.tag)}"/>`;
}

function hintXml(hint: Wording): string {
  return paragraph(styleIds.hint, run(hint.de), "<w:keepNext/>");
}

function labelRun(part: Part): string {
  return `<w:r><w:rPr><w:rStyle w:val="${styleIds.label}"/></w:rPr>${textElement(`${labelText(part)}\t`)}</w:r>`;
}

function labelled(part: Part, specs: readonly ControlSpec[], contents: Contents): string {
  const spec = specOfPart(specs, part);
  return labelLine(part, spec, contents.get(spec.tag));
}

function slotsXml(field: PicturesField, specs: readonly ControlSpec[], contents: Contents): string {
  return slotsOf(field)
    .map((slot) => {
      const own = specs.filter((spec) => spec.address.item === slot);
      const picture = specOfPart(own, partOf(field, "bild"));
      return [
        itemHeading(picture),
        valueXml(picture, contents),
        labelled(partOf(field, "dateiname"), own, contents),
        labelled(partOf(field, "alt"), own, contents),
        consentLine(field, own, slot, contents),
      ].join("");
    })
    .join("");
}

function partOf(field: PicturesField, key: PicturesField["parts"][number]["key"]): Part {
  const part = field.parts.find((candidate) => candidate.key === key);
  if (part === undefined) throw new RangeError(`${field.key}: the form has no part ${key}`);
  return part;
}

function specOfPart(specs: readonly ControlSpec[], part: Part): ControlSpec {
  const spec = specs.find((candidate) => candidate.address.part === part.key);
  if (spec === undefined) throw new RangeError(`the form has no control for ${part.key}`);
  return spec;
}

function specOf(specs: readonly ControlSpec[], tag: string): ControlSpec {
  const spec = specs.find((candidate) => candidate.tag === tag);
  if (spec === undefined) throw new RangeError(`the form has no control ${tag}`);
  return spec;
}
