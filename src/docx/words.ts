import { composed } from "../steckbrief/text.ts";
import { mc, w } from "./names.ts";
import type { XmlNode } from "./tree.ts";

/** Elements whose text is no text of the document: deleted, moved away, or said twice for older programs. */
const silent: ReadonlySet<string> = new Set([w.del, w.moveFrom, mc.fallback, w.sdtPr, w.rPr, w.pPr]);
const gaps: ReadonlySet<string> = new Set([w.p, w.tab, w.br, w.cr, w.tc, "w:ptab"]);

/** Everything typed in an element, hidden text too, by paragraphs: as it stands in the file, whatever reads it. */
export function typedText(node: XmlNode, xml: string): string {
  let text = "";
  const walk = (one: XmlNode): void => {
    if (silent.has(one.name)) return;
    if (gaps.has(one.name)) text += one.name === w.p ? "\n" : " ";
    if (one.name === w.noBreakHyphen) text += "\u2011";
    if (one.name === w.t) text += resolveReferences(xml.slice(one.inner, one.innerEnd));
    for (const child of one.children) walk(child);
    if (one.name === w.p) text += "\n";
  };
  walk(node);
  return text;
}

/** A bullet may be typed or automatic. */
const bullet = /^[-*•–]$/;

/** The words of a text, without regard to how they are spaced, and what divides them. */
export function wordsIn(text: string): readonly string[] {
  return composed(text)
    .split(/[\s\u00ad\u200b\u2060\ufeff]+/u)
    .map((word) => word.replace(/(.)[:,;]$/u, "$1"))
    .filter((word) => word !== "" && !bullet.test(word));
}

/** How often each word is there to be taken. */
export interface WordStock {
  /** Takes words out, where all of them are there; else takes none and says so. */
  take(words: readonly string[]): boolean;
}

export function createStock(words: readonly string[]): WordStock {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return {
    take(wanted) {
      const needed = new Map<string, number>();
      for (const word of wanted) needed.set(word, (needed.get(word) ?? 0) + 1);
      for (const [word, count] of needed) if ((counts.get(word) ?? 0) < count) return false;
      for (const [word, count] of needed) counts.set(word, (counts.get(word) ?? 0) - count);
      return true;
    },
  };
}

/** Text as it stands between tags, with its references resolved. */
export function resolveReferences(text: string): string {
  if (!text.includes("&") && !text.includes("<")) return text;
  return text
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, "$1")
    .replace(/&#(?:x([0-9a-fA-F]+)|(\d+));/g, (_, hex?: string, decimal?: string) =>
      String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
