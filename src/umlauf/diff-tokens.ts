/** The smallest pieces a text is compared by: line beginnings with their list marker, words, blanks, single signs. */
export type Tokens = readonly string[];

const alnum = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}]*`;
const sign = String.raw`\p{RI}\p{RI}|\p{Extended_Pictographic}(?:[\p{M}\p{Emoji_Modifier}]|\u200d\p{Extended_Pictographic})*|\P{M}\p{M}*|\p{M}+`;

/** „Kooperationspartner:innen“, „01/2017“, „3,5“ and an e-mail address are one word each. */
const token = new RegExp(
  String.raw`\n(?: *(?:-|\d{1,3}\.) )?|[^\S\n]+|${alnum}(?:[-\u2010-\u2015.,:/@'’_*&+]${alnum})*|${sign}`,
  "gsu",
);

/** Cuts a canonical text. Each line, also the first, begins with the token of its line end, so that lines are alike. */
export function tokensOf(text: string): Tokens {
  return text === "" ? [] : (`\n${text}`.match(token) ?? []);
}

/** The text that the tokens make. */
export function textOf(tokens: Tokens): string {
  const text = tokens.join("");
  return text.startsWith("\n") ? text.slice(1) : text;
}

/** Whether a token begins a line. */
export function beginsLine(one: string | undefined): boolean {
  return one?.startsWith("\n") === true;
}

/** Whether a token begins an item of a list. */
export function beginsItem(one: string | undefined): boolean {
  return beginsLine(one) && one !== "\n";
}

/** Whether a token is a word, not a blank, a sign or the beginning of a line. */
export function isWord(one: string): boolean {
  return /^[\p{L}\p{N}]/u.test(one);
}

/** Words before a full stop that ends no sentence; single letters and numbers („z. B.“, „15. März“) are none either. */
const abbreviations: ReadonlySet<string> = new Set(
  "abs abt aktual art aufl az bd bzgl bzw ca dr etc evtl fa ff gem ggf hr fr hrsg inkl insb jh kap lit max mind min mio mrd nr o.ä prof rd s.o s.u sog st str tel u.a u.u usw v.a vgl z.b z.t zz zzgl d.h i.d.r i.a i.v".split(
    " ",
  ),
);

/**
 * The sentences, as indexes of the tokens at which they begin, the length at the end. A sentence owns the blank before
 * it; a line begins one always. Where one ends is a guess that only decides how much is shown together.
 */
export function sentencesOf(tokens: Tokens): readonly number[] {
  const starts: number[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (at === 0 || beginsLine(tokens[at]) || endsSentence(tokens, at)) starts.push(at);
  }
  return [...starts, tokens.length];
}

/** Whether a sentence ends before this blank. */
function endsSentence(tokens: Tokens, at: number): boolean {
  if (!/^\s/.test(tokens[at] ?? "")) return false;
  let stop = at - 1;
  while (stop > 0 && /^["'“”’)»\]]$/.test(tokens[stop] ?? "")) stop--;
  if (!/^[.!?…]$/.test(tokens[stop] ?? "")) return false;
  if (!/^[\p{Lu}\p{N}"'„“«»(–-]/u.test(tokens[at + 1] ?? "")) return false;
  if (tokens[stop] !== ".") return true;
  const before = (tokens[stop - 1] ?? "").toLowerCase();
  return !/^(?:\p{L}|\p{N}+)$/u.test(before) && !abbreviations.has(before);
}
