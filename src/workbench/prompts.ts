import { child, childrenOf, create, createText, find, valOf } from "./dom.ts";
import { defaultPrompt } from "./messages.ts";
import { relation } from "./ooxml.ts";
import type { OpenPackage } from "./package.ts";

/** Runs of the prompt that a control falls back to: its building block in the glossary part, else Word's own words. */
export function promptOf(source: OpenPackage, control: Element): readonly Element[] {
  const name = valOf(control, "sdtPr", "placeholder", "docPart");
  const block = name === null ? null : findBlock(source, name);
  const runs = childrenOf(child(find(block, "docPartBody"), "p"), "r");
  if (runs.length > 0) return runs;
  const run = create(control, "r");
  const properties = create(control, "rPr");
  properties.appendChild(create(control, "rStyle", { val: "PlaceholderText" }));
  run.append(properties, createText(control, defaultPrompt.de()));
  return [run];
}

function findBlock(source: OpenPackage, name: string): Element | null {
  const path = source.target(source.mainPath, relation.glossary);
  if (path === null) return null;
  const blocks = childrenOf(find(source.xml(path).documentElement, "docParts"), "docPart");
  return blocks.find((block) => valOf(block, "docPartPr", "name") === name) ?? null;
}
