import { attribute, child, childrenOf, find, valOf } from "./dom.ts";
import { ns, relation } from "./ooxml.ts";
import type { OpenPackage } from "./package.ts";

/** Properties by name: the later of two definitions wins, as in ECMA-376 17.7.2. */
export type Properties = ReadonlyMap<string, Element>;

export interface ParagraphLook {
  readonly paragraph: Properties;
  /** Run properties that its style gives to all its runs. */
  readonly run: Properties;
  /** 1 to 6 for headings, null for others. */
  readonly heading: number | null;
  readonly styleId: string | null;
}

const none: Properties = new Map();

/** Styles of a package, resolved through basedOn and the document's defaults. */
export class Styles {
  readonly #styles = new Map<string, Element>();
  readonly #defaults = new Map<string, Element>();
  readonly #baseRun: Properties;
  readonly #baseParagraph: Properties;
  readonly #fonts: Readonly<Record<string, string>>;
  readonly #chains = new Map<string, Properties>();

  constructor(source: OpenPackage) {
    const path = source.target(source.mainPath, relation.styles);
    const root = path === null ? null : source.xml(path).documentElement;
    for (const style of childrenOf(root, "style")) {
      const id = attribute(style, "styleId");
      if (id === null) continue;
      this.#styles.set(id, style);
      if (["1", "true", "on"].includes(attribute(style, "default") ?? "")) {
        this.#defaults.set(attribute(style, "type") ?? "paragraph", style);
      }
    }
    this.#baseRun = propertiesOf(find(root, "docDefaults", "rPrDefault", "rPr"));
    this.#baseParagraph = propertiesOf(find(root, "docDefaults", "pPrDefault", "pPr"));
    this.#fonts = themeFonts(source);
  }

  /** How a paragraph looks, its own properties included. */
  paragraph(paragraph: Element): ParagraphLook {
    const own = child(paragraph, "pPr");
    const named = valOf(own, "pStyle");
    const id =
      named !== null && this.#styles.has(named)
        ? named
        : attribute(this.#defaults.get("paragraph") ?? null, "styleId");
    const resolved = merge(this.#baseParagraph, this.#chain(id, "pPr"), propertiesOf(own));
    const level = Number(attribute(resolved.get("outlineLvl") ?? null, "val") ?? 9);
    return {
      paragraph: resolved,
      run: merge(this.#baseRun, this.#chain(id, "rPr")),
      heading: level < 6 ? level + 1 : null,
      styleId: id,
    };
  }

  /** How a run looks in a paragraph. */
  run(run: Element, look: ParagraphLook): Properties {
    const own = child(run, "rPr");
    if (own === null) return look.run;
    const named = valOf(own, "rStyle");
    return merge(look.run, named === null ? none : this.#chain(named, "rPr"), propertiesOf(own));
  }

  table(id: string | null): Element | null {
    return (id === null ? undefined : this.#styles.get(id)) ?? this.#defaults.get("table") ?? null;
  }

  /** The font a run names, itself or through the theme. */
  font(fonts: Element | null): string | null {
    const theme = attribute(fonts, "asciiTheme") ?? attribute(fonts, "hAnsiTheme");
    if (theme !== null) return this.#fonts[theme.startsWith("major") ? "major" : "minor"] ?? null;
    return attribute(fonts, "ascii") ?? attribute(fonts, "hAnsi");
  }

  #chain(id: string | null, part: "pPr" | "rPr"): Properties {
    const key = `${part} ${id}`;
    const known = this.#chains.get(key);
    if (known !== undefined) return known;
    const chain: Element[] = [];
    for (let at = id; at !== null && chain.length < 20; ) {
      const style = this.#styles.get(at);
      if (style === undefined || chain.includes(style)) break;
      chain.unshift(style);
      at = valOf(style, "basedOn");
    }
    const resolved = merge(...chain.map((style) => propertiesOf(child(style, part))));
    this.#chains.set(key, resolved);
    return resolved;
  }
}

/** Attributes of these add up instead of replacing each other. */
const additive = new Set(["spacing", "ind", "rFonts", "tabs"]);

function merge(...sets: readonly Properties[]): Properties {
  const result = new Map<string, Element>();
  for (const set of sets) {
    for (const [name, element] of set) {
      const before = result.get(name);
      result.set(name, before !== undefined && additive.has(name) ? combine(before, element) : element);
    }
  }
  return result;
}

function combine(before: Element, after: Element): Element {
  const both = before.cloneNode(true) as Element;
  for (const { namespaceURI, name, value } of after.attributes)
    both.setAttributeNS(namespaceURI, name, value);
  // A theme font and a named one exclude each other: the later definition counts.
  if (after.localName === "rFonts") {
    for (const [one, other] of [
      ["asciiTheme", "ascii"],
      ["hAnsiTheme", "hAnsi"],
    ] as const) {
      if (attribute(after, other) !== null && attribute(after, one) === null)
        both.removeAttributeNS(ns.w, one);
    }
  }
  for (const node of after.children) both.appendChild(node.cloneNode(true));
  return both;
}

function propertiesOf(element: Element | null): Properties {
  return new Map([...(element?.children ?? [])].map((property) => [property.localName, property]));
}

function themeFonts(source: OpenPackage): Readonly<Record<string, string>> {
  const path = source.target(source.mainPath, relation.theme);
  if (path === null) return {};
  const theme = source.xml(path);
  const face = (name: string): string =>
    theme
      .getElementsByTagNameNS(ns.a, name)[0]
      ?.getElementsByTagNameNS(ns.a, "latin")[0]
      ?.getAttribute("typeface") ?? "";
  return { major: face("majorFont"), minor: face("minorFont") };
}

/** An on/off property in a resolved set. */
export function isOn(properties: Properties, name: string): boolean {
  const element = properties.get(name);
  return element !== undefined && !["0", "false", "off"].includes(attribute(element, "val") ?? "1");
}

/** Value of a property in a resolved set. */
export function value(properties: Properties, name: string, key = "val"): string | null {
  return attribute(properties.get(name) ?? null, key);
}
