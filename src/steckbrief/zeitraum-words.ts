/** Words of periods, German and English, in lower case; a dot may follow an abbreviation. */

const months: readonly string[] = [
  "januar|jänner|jaenner|january|jan",
  "februar|feber|february|feb",
  "märz|maerz|march|mär|mrz|mar",
  "april|apr",
  "mai|may",
  "juni|june|jun",
  "juli|july|jul",
  "august|aug",
  "september|sept|sep",
  "oktober|october|okt|oct",
  "november|nov",
  "dezember|december|dez|dec",
];

const seasons: readonly (readonly [words: string, part: number])[] = [
  ["frühjahr|frühling|fruehjahr|fruehling|spring", 21],
  ["sommer|summer", 22],
  ["herbst|autumn|fall", 23],
  ["winter", 24],
];

/** What the other words of a period do. */
export type WordRole =
  | "since"
  | "from"
  | "between"
  | "until"
  | "ongoing"
  | "onward"
  | "about"
  | "and"
  | "noise";

const words: Readonly<Record<WordRole, string>> = {
  since: "seit|ab|since|starting|beginnend|beginn:?|start:?",
  from: "von|from",
  between: "zwischen|between",
  until: "bis|until|till|to|through",
  ongoing:
    "laufend|fortlaufend|läuft|lfd|heute|andauernd|anhaltend|dauerhaft|dato|jetzt|aktuell|gegenwart|unbefristet|weiterhin|weiteres|offen|ongoing|today|now|present|current|date",
  onward: "ff|fortfolgend",
  about: "ca|circa|zirka|etwa|um|ungefähr|rund|about|around|approximately|approx",
  and: "und|and|sowie",
  noise:
    "einmalig|einmal|once|im|in|der|dem|den|des|the|of|jahres|jahre|jahr|year|zum|zur|up|einschließlich|einschl|inklusive|inkl|anfang|mitte|ende|early|mid|late|voraussichtlich|noch|auf|zeitraum:?|laufzeit:?",
};

const roles = Object.entries(words).map(
  ([role, alternatives]) => [role as WordRole, new RegExp(`^(?:${alternatives})$`, "u")] as const,
);

/** Every month name, for patterns. */
export const monthWords = months.join("|");
export const seasonWords = seasons.map(([words]) => words).join("|");

/** 1–12 for a month's name. */
export function monthOf(word: string): number {
  return months.findIndex((words) => words.split("|").includes(word)) + 1;
}

/** 21–24 for a season's name. */
export function seasonOf(word: string): number {
  return seasons.find(([words]) => words.split("|").includes(word))?.[1] ?? 0;
}

/** What a word does in a period, and where it ends; null where it is none of ours. */
export function wordAt(text: string, at: number): { readonly role: WordRole; readonly end: number } | null {
  const word = /[\p{L}]+:?\.?/uy;
  word.lastIndex = at;
  const found = word.exec(text)?.[0];
  if (found === undefined) return null;
  const bare = found.replace(/\.$/, "");
  const role = roles.find(([, pattern]) => pattern.test(bare))?.[0];
  return role === undefined ? null : { role, end: at + found.length };
}
