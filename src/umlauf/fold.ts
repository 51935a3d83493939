/** Signs that programs set one for the other while somebody types: they make no difference to what a text says. */
const folds: readonly (readonly [RegExp, string])[] = [
  [/[\t\p{Zs}]+/gu, " "],
  [/["\u00ab\u00bb\u201c-\u201f\u2033]/gu, '"'],
  [/['\u2018-\u201b\u2032\u2039\u203a]/gu, "'"],
  [/[\u2010-\u2015\u2212]/gu, "-"],
];

/** A text or token with quotes, hyphens, dashes and runs of blanks in one form: for comparing, never for keeping. */
export function foldTypography(text: string): string {
  return folds.reduce((folded, [sign, plain]) => folded.replace(sign, plain), text);
}
