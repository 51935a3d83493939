/**
 * A text as searching compares it: lower case, no accents, ß as ss; umlauts and their digraphs as the bare vowel, so
 * that Häuser, Haeuser and Haus meet. Done here and never by the database: whether its stemmer takes ae for ä depends
 * on its version. Folding twice changes nothing.
 */
export function foldForSearch(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/[ßæœøłđðþı]/g, (letter) => plain[letter] ?? letter)
    .replace(/([ao])e+/g, "$1")
    .replace(/(?<![aeiouyq])ue+/g, "u");
}

const plain: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "a",
  œ: "o",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};
