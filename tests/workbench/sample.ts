import "./encoding.ts";
import { unzipSync, zipSync } from "fflate";
import { blankDocument } from "../../src/workbench/blank.ts";
import { controlsIn, tagOf } from "../../src/workbench/controls.ts";
import { WorkbenchDocument } from "../../src/workbench/document.ts";
import { contentType, ns, relation } from "../../src/workbench/ooxml.ts";

/** A document with these blocks in its body, written by hand as small as can be. */
export function documentOf(blocks: string): WorkbenchDocument {
  return new WorkbenchDocument(docxOf(blocks));
}

export function docxOf(blocks: string): Uint8Array {
  const files = unzipSync(blankDocument());
  const root = `xmlns:w="${ns.w}" xmlns:w14="${ns.w14}" xmlns:r="${ns.r}"`;
  return zipSync({
    ...files,
    "word/document.xml": new TextEncoder().encode(
      `<w:document ${root}><w:body>${blocks}</w:body></w:document>`,
    ),
  });
}

/** Adds a glossary part whose building blocks hold these prompts. */
export function withPrompts(document: WorkbenchDocument, prompts: Readonly<Record<string, string>>): void {
  const { package: opened } = document;
  const parts = Object.entries(prompts).map(
    ([name, text]) =>
      `<w:docPart><w:docPartPr><w:name w:val="${name}"/></w:docPartPr><w:docPartBody>${paragraph(text)}</w:docPartBody></w:docPart>`,
  );
  const xml = `<w:glossaryDocument xmlns:w="${ns.w}"><w:docParts>${parts.join("")}</w:docParts></w:glossaryDocument>`;
  opened.put("word/glossary/document.xml", new TextEncoder().encode(xml), contentType.glossary);
  opened.addRelationship(opened.mainPath, relation.glossary, "word/glossary/document.xml");
}

export function paragraph(...content: readonly string[]): string {
  return `<w:p>${content.map((each) => (each.startsWith("<") ? each : run(each))).join("")}</w:p>`;
}

export function run(text: string, properties = ""): string {
  const formatting = properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${formatting}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export interface ControlOptions {
  readonly lock?: "sdtLocked" | "contentLocked" | "sdtContentLocked";
  /** Shows this prompt, whose building block has the control's tag as its name. */
  readonly prompting?: boolean;
}

/** A control around paragraphs or runs. */
export function control(tag: string, content: string, { lock, prompting }: ControlOptions = {}): string {
  const locked = lock === undefined ? "" : `<w:lock w:val="${lock}"/>`;
  const placeholder = `<w:placeholder><w:docPart w:val="${tag}"/></w:placeholder>`;
  const showing = prompting ? "<w:showingPlcHdr/>" : "";
  return `<w:sdt><w:sdtPr><w:alias w:val="${tag}"/><w:tag w:val="${tag}"/>${locked}${placeholder}${showing}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

/** The control with that tag; the first one where there are several. */
export function byTag(document: WorkbenchDocument, tag: string): Element {
  const found = controlsIn(document.body).find((each) => tagOf(each) === tag);
  if (found === undefined) throw new Error(`no control ${tag}`);
  return found;
}

/** The document as an XML string, for counting elements. */
export function xmlOf(document: WorkbenchDocument): string {
  return new XMLSerializer().serializeToString(document.body);
}
