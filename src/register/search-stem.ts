/**
 * The stem of a folded German word, by the rules of the Snowball stemmer for German (snowballstem.org, algorithm
 * „german“) for words without umlauts, and with women's forms as men's: Bürgerinnen, Bürger and Bürgern are one. Done
 * here and not by the database, whose rules changed between PostgreSQL 17 and 18.
 */
export function stemOf(word: string): string {
  if (word.length < shortest || !/^[a-z]+$/.test(word)) return word;
  const regular = withoutWomen(word);
  const [r1, r2] = regionsOf(regular);
  return withoutDerivation(withoutDegree(withoutInflection(regular, r1), r1), r1, r2);
}

const shortest = 4;

/** „Partnerin“ as Partner, „Expertinnen“ as Experten: what is left must still be a word. */
function withoutWomen(word: string): string {
  return word.replace(/(?<=^.{4,})innen$/, "en").replace(/(?<=^.{3,}(?:er|ist|ent|ant|ert))in$/, "");
}

/**
 * Where R1 and R2 begin: behind the first consonant that follows a vowel, and the same again inside R1. R1 leaves at
 * least three letters before it.
 */
function regionsOf(word: string): readonly [r1: number, r2: number] {
  const first = regionFrom(word, 0);
  return [Math.max(first, 3), regionFrom(word, first)];
}

function regionFrom(word: string, from: number): number {
  for (let at = from + 1; at < word.length; at++)
    if (isVowel(word, at - 1) && !isVowel(word, at)) return at + 1;
  return word.length;
}

/** An u or y between vowels counts as a consonant: neue, Bauer. */
function isVowel(word: string, at: number): boolean {
  const letter = word[at] ?? "";
  if (letter === "" || !vowels.includes(letter)) return false;
  const isBetween = vowels.includes(word[at - 1] ?? "-") && vowels.includes(word[at + 1] ?? "-");
  return !(isBetween && (letter === "u" || letter === "y"));
}

const vowels = "aeiouy";

/** Step 1: endings of cases and numbers. */
function withoutInflection(word: string, r1: number): string {
  const [ending] = /(?:ern|em|er|en|es|e|s)$/.exec(word) ?? [];
  if (ending === undefined || word.length - ending.length < r1) return word;
  const rest = word.slice(0, -ending.length);
  if (ending === "s") return /[bdfghklmnrt]$/.test(rest) ? rest : word;
  return ["e", "en", "es"].includes(ending) && rest.endsWith("niss") ? rest.slice(0, -1) : rest;
}

/** Step 2: endings that comparison and verbs leave. */
function withoutDegree(word: string, r1: number): string {
  const [ending] = /(?:est|en|er|st)$/.exec(word) ?? [];
  if (ending === undefined || word.length - ending.length < r1) return word;
  const rest = word.slice(0, -ending.length);
  return ending !== "st" || /.{3}[bdfghklmnt]$/.test(rest) ? rest : word;
}

/** Step 3: endings that make one kind of word out of another. */
function withoutDerivation(word: string, r1: number, r2: number): string {
  const [ending] = /(?:end|ung|isch|ig|ik|lich|heit|keit)$/.exec(word) ?? [];
  if (ending === undefined || word.length - ending.length < r2) return word;
  const rest = word.slice(0, -ending.length);
  const less = (more: RegExp, region: number): string => {
    const before = more.exec(rest)?.[0].length ?? 0;
    return before > 0 && rest.length - before >= region ? rest.slice(0, -before) : rest;
  };
  switch (ending) {
    case "end":
    case "ung":
      return less(/(?<!e)ig$/, r2);
    case "lich":
    case "heit":
      return less(/(?:er|en)$/, r1);
    case "keit":
      return less(/(?:lich|ig)$/, r2);
    default:
      return rest.endsWith("e") ? word : rest;
  }
}
