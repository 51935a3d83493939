import type { Form } from "../steckbrief/kinds.ts";
import { type ControlSpec, controlsOf } from "../steckbrief/tags.ts";
import { paragraph, promptName, promptRun } from "./body.ts";
import { hashOf } from "./markup.ts";
import { namespaces } from "./names.ts";
import { styleIds } from "./styles.ts";

/** The glossary part: one entry per prompt, from which Word restores a control that was emptied (ECMA-376 17.12). */
export function glossaryXml(form: Form): string {
  return glossaryOf(controlsOf(form));
}

/** The glossary part with the prompts of some controls. */
export function glossaryOf(specs: readonly ControlSpec[]): string {
  const prompts = new Map(
    specs.filter((spec) => spec.content !== "checkbox").map((spec) => [promptName(spec), spec] as const),
  );
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:glossaryDocument xmlns:w="${namespaces.w}"><w:docParts>`,
    ...[...prompts].map(([name, spec]) => entry(name, spec)),
    "</w:docParts></w:glossaryDocument>",
  ].join("");
}

function entry(name: string, spec: ControlSpec): string {
  return [
    `<w:docPart><w:docPartPr><w:name w:val="${name}"/>`,
    `<w:category><w:name w:val="Steckbrief"/><w:gallery w:val="placeholder"/></w:category>`,
    `<w:types><w:type w:val="bbPlcHdr"/></w:types><w:behaviors><w:behavior w:val="content"/></w:behaviors>`,
    `<w:guid w:val="${guidOf(name)}"/></w:docPartPr>`,
    `<w:docPartBody>${paragraph(styleIds.text, promptRun(spec.prompt))}</w:docPartBody></w:docPart>`,
  ].join("");
}

/** A GUID that depends on the name alone, so that two builds are the same. */
function guidOf(name: string): string {
  const hex = [1, 2, 3, 4].map((seed) => hashOf(name, seed).toString(16).padStart(8, "0")).join("");
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}}`.toUpperCase();
}
