import { codesOfXml, rememberPart } from "./kept-parts.ts";
import { w, wAttribute } from "./names.ts";
import { styleIds } from "./styles.ts";
import { isOn } from "./toggle.ts";
import type { XmlReader } from "./xml.ts";

/** What styles say that matters to reading. */
export interface StyleSheet {
  /** The list a paragraph style belongs to. */
  numberingOf(style: string): { readonly list: string; readonly level: number } | null;
  /** Whether a character style is for prompts: ours, or Word's own „Platzhaltertext“ under whatever id. */
  isPrompt(style: string): boolean;
  isHidden(style: string): boolean;
  /** Outline level of a paragraph style, from 0; null for text. */
  outlineOf(style: string): number | null;
}

interface Style {
  readonly name: string;
  readonly basedOn: string | null;
  readonly list: string | null;
  readonly level: number | null;
  readonly outline: number | null;
  readonly hidden: boolean | null;
}

/** Word keeps the English name of its own styles in every language (ECMA-376-1 17.7.4.9). */
const promptName = "placeholder text";

/** Deeper chains of styles are loops. */
const longestChain = 32;

/** A style sheet that is read when a style is asked for that isn't ours; ours are known. */
export function createStyleSheet(openXml: () => XmlReader | null): StyleSheet {
  let styles: ReadonlyMap<string, Style> | null = null;
  const chainOf = (id: string): readonly Style[] => {
    if (styles === null) {
      const source = openXml();
      styles = source === null ? new Map() : stylesIn(source);
    }
    const chain: Style[] = [];
    for (let style = styles.get(id); style !== undefined && chain.length < longestChain; ) {
      chain.push(style);
      style = style.basedOn === null ? undefined : styles.get(style.basedOn);
    }
    return chain;
  };
  return {
    numberingOf(id) {
      if (isOurs(id)) return null;
      const chain = chainOf(id);
      const list = chain.find((style) => style.list !== null)?.list ?? null;
      return list === null ? null : { list, level: chain.find((style) => style.level !== null)?.level ?? 0 };
    },
    isPrompt: (id) =>
      id === styleIds.prompt || (!isOurs(id) && chainOf(id).some((style) => style.name === promptName)),
    isHidden: (id) => !isOurs(id) && chainOf(id).find((style) => style.hidden !== null)?.hidden === true,
    outlineOf(id) {
      const outline = ownOutlines[id];
      if (outline !== undefined || isOurs(id)) return outline ?? null;
      return chainOf(id).find((style) => style.outline !== null)?.outline ?? null;
    },
  };
}

const ownIds: ReadonlySet<string> = new Set(Object.values(styleIds).filter((id) => id !== styleIds.list));

const ownOutlines: Readonly<Record<string, number>> = {
  [styleIds.title]: 0,
  [styleIds.field]: 1,
  [styleIds.item]: 2,
};

function isOurs(id: string): boolean {
  return ownIds.has(id);
}

const stylesIn = rememberPart(codesOfXml, readStyles);

function readStyles(xml: XmlReader): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>();
  if (!xml.nextChild(0)) return styles;
  while (xml.nextChild(1)) {
    if (xml.name !== w.style) continue;
    const id = xml.attribute(wAttribute.styleId);
    if (id !== null) styles.set(id, readStyle(xml));
  }
  return styles;
}

function readStyle(xml: XmlReader): Style {
  const depth = xml.depth;
  const style: Draft = {
    name: "",
    basedOn: null,
    list: null,
    level: null,
    outline: null,
    hidden: null,
  };
  while (xml.nextChild(depth)) {
    if (xml.name === w.name) style.name = (xml.attribute(wAttribute.val) ?? "").toLowerCase();
    else if (xml.name === w.basedOn) style.basedOn = xml.attribute(wAttribute.val);
    else if (xml.name === w.rPr) readRunProperties(xml, style);
    else if (xml.name === w.pPr) readParagraphProperties(xml, style);
  }
  const heading = /^heading ([1-9])$/.exec(style.name)?.[1];
  if (heading !== undefined) style.outline ??= Number(heading) - 1;
  return style;
}

type Draft = { -readonly [K in keyof Style]: Style[K] };

function readRunProperties(xml: XmlReader, style: Draft): void {
  const depth = xml.depth;
  while (xml.nextChild(depth)) if (xml.name === w.vanish) style.hidden = isOn(xml.attribute(wAttribute.val));
}

function readParagraphProperties(xml: XmlReader, style: Draft): void {
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    if (xml.name === w.outlineLvl) style.outline = levelOf(xml.attribute(wAttribute.val));
    else if (xml.name === w.numPr) Object.assign(style, readList(xml));
  }
}

/** `w:numPr`: which list, at which level. Shared by paragraphs and styles. */
export function readList(xml: XmlReader): { list: string | null; level: number | null } {
  const depth = xml.depth;
  const found: { list: string | null; level: number | null } = { list: null, level: null };
  while (xml.nextChild(depth)) {
    if (xml.name === w.numId) found.list = xml.attribute(wAttribute.val);
    else if (xml.name === w.ilvl) found.level = Number(xml.attribute(wAttribute.val) ?? 0) || 0;
  }
  return found;
}

/** Level 9 is body text (ECMA-376-1 17.3.1.20). */
export function levelOf(value: string | null): number | null {
  const level = value === null ? Number.NaN : Number(value);
  return level >= 0 && level < 9 ? level : null;
}
