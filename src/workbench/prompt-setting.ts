import { childrenOf, create, createText, ensure, place, valOf } from "./dom.ts";
import { glossaryParts } from "./glossary-import.ts";
import type { OpenPackage } from "./package.ts";

/** Gives a control a prompt of its own: a new building block in the glossary part. */
export function setPrompt(target: OpenPackage, control: Element, text: string): void {
  const parts = glossaryParts(target);
  const name = freshName(parts);
  const part = create(parts, "docPart");
  const properties = create(parts, "docPartPr");
  properties.appendChild(create(parts, "name", { val: name }));
  const body = create(parts, "docPartBody");
  const paragraph = create(parts, "p");
  const run = create(parts, "r");
  const look = create(parts, "rPr");
  look.appendChild(create(parts, "rStyle", { val: "PlaceholderText" }));
  run.append(look, createText(parts, text));
  paragraph.appendChild(run);
  body.appendChild(paragraph);
  part.append(properties, body);
  parts.appendChild(part);
  const placeholder = create(control, "placeholder");
  placeholder.appendChild(create(control, "docPart", { val: name }));
  place(ensure(control, "sdtPr"), placeholder);
}

function freshName(parts: Element): string {
  const taken = new Set(childrenOf(parts, "docPart").map((part) => valOf(part, "docPartPr", "name")));
  let number = taken.size + 1;
  while (taken.has(`Prompt${number}`)) number += 1;
  return `Prompt${number}`;
}
