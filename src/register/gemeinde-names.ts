import { foldLabel } from "../docx/fold.ts";

/** What people write before the name of a town. */
const titles =
  /^(?:(?:freie|frei|kreisfreie|große|grosse|und|u\.|die|der|hanse-|universitäts-|klingen-)\s+|(?:\p{L}+-)*\p{L}*(?:stadt|gemeinde)\s+|markt\s+)/iu;

/** Words between a town's name and what tells it from its namesakes: „a. d.“, „im“, „ob der“. */
const joints: ReadonlySet<string> = new Set(
  "a am an auf b bei beim d dem den der i im in o ob u unter v vom von vor z zu zum zur".split(" "),
);

/** A town's name in comparable words: `core` names it, `rest` tells it from its namesakes („Main“, „Saale“). */
export interface NameWords {
  readonly core: readonly string[];
  readonly rest: readonly string[];
}

/** „Frankfurt a. M.“ → frankfurt, m. Umlauts are as their digraphs; blanks, points and case don't count. */
export function wordsOfName(name: string): NameWords {
  const [, before = name, behind = ""] = /^([^(/,]*)(.*)$/s.exec(name) ?? [];
  const words = split(before);
  const joint = words.findIndex((word, index) => index > 0 && joints.has(word));
  const core = joint < 0 ? words : words.slice(0, joint);
  const rest = [...(joint < 0 ? [] : words.slice(joint)), ...split(behind)].filter(
    (word) => !joints.has(word),
  );
  return { core, rest };
}

/** The name as typed, then without one title after the other: „Stadt Köln“, „Freie und Hansestadt Hamburg“. */
export function withoutTitles(name: string): readonly string[] {
  const shorter = name.replace(titles, "").trim();
  return shorter === name || shorter === "" ? [name] : [name, ...withoutTitles(shorter)];
}

/** Whether one of the two may be short for the other: „M“ for Main, „Westf“ for Westfalen. */
export function isShortFor(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

function split(text: string): readonly string[] {
  return text
    .split(/[\s.()/,]+/u)
    .map(foldLabel)
    .filter((word) => word !== "");
}
