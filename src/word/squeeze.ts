/** Of a text only what must be the same whatever a Word does with blanks and line ends. */
export function squeeze(text: string): string {
  return text.normalize("NFC").replace(/[\s\p{Cc}\p{Cf}]+/gu, "");
}
