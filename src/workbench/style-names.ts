import { attribute, child, childrenOf, create, ensureProperties, place, valOf } from "./dom.ts";
import { HostError } from "./host-error.ts";
import { mustBeWritable } from "./locks.ts";
import { relation } from "./ooxml.ts";
import type { Scalar, WordHost } from "./word-object.ts";

/** Style by its readable name, of the paragraphs that an object covers; "" where they differ. */
export function styleScalars<Target>(
  paragraphsOf: (target: Target) => readonly Element[],
): Readonly<Record<"Style" | "StyleBuiltIn", Scalar<Target>>> {
  const style: Scalar<Target> = {
    get: (target, host) => {
      const names = new Set(paragraphsOf(target).map((paragraph) => styleOf(paragraph, host)));
      return names.size === 1 ? ([...names][0] ?? "") : "";
    },
    set: (target, value, host) => {
      mustBeWritable(host);
      for (const paragraph of paragraphsOf(target)) setStyle(paragraph, String(value ?? ""), host);
    },
  };
  return {
    Style: style,
    // Built-in styles are named without blanks in the API: Heading1.
    StyleBuiltIn: {
      get: (target, host) => String(style.get(target, host)).replaceAll(" ", ""),
      set: (target, value, host) =>
        style.set?.(target, String(value ?? "").replace(/(?<=[a-z])(?=[0-9])/, " "), host),
    },
  };
}

function styleOf(paragraph: Element, host: WordHost): string {
  const id = valOf(paragraph, "pPr", "pStyle");
  const styles = paragraphStyles(host);
  const found = styles.find((style) =>
    id === null ? attribute(style, "default") === "1" : attribute(style, "styleId") === id,
  );
  const name = valOf(found ?? null, "name") ?? id ?? "Normal";
  // Built-in names are stored in lower case and shown with a capital.
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function setStyle(paragraph: Element, name: string, host: WordHost): void {
  const wanted = name.toLowerCase();
  const found = paragraphStyles(host).find(
    (style) => valOf(style, "name")?.toLowerCase() === wanted || attribute(style, "styleId") === name,
  );
  const id = attribute(found ?? null, "styleId");
  if (id === null) throw new HostError("InvalidArgument", `the document has no paragraph style “${name}”`);
  place(ensureProperties(paragraph, "pPr"), create(paragraph, "pStyle", { val: id }));
}

function paragraphStyles({ document }: WordHost): readonly Element[] {
  const source = document.package;
  const path = source.target(source.mainPath, relation.styles);
  if (path === null) return [];
  return childrenOf(source.xml(path).documentElement, "style").filter(
    (style) => attribute(style, "type") === "paragraph" && child(style, "name") !== null,
  );
}
