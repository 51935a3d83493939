import { fixed, type Message } from "../steckbrief/messages.ts";

/** What happens to real documents. */
export const repairs = {
  missing: {
    de: (f) =>
      f.names.length === 1
        ? `Das Feld „${f.names[0]}“ wurde im Dokument gelöscht.`
        : `Diese Felder wurden im Dokument gelöscht: ${f.names.join(", ")}.`,
    en: (f) =>
      f.names.length === 1
        ? `The field “${f.names[0]}” was deleted from the document.`
        : `These fields were deleted from the document: ${f.names.join(", ")}.`,
  } as Message<{ names: readonly string[] }>,
  restore: fixed("Wieder einfügen", "Put back"),
  restoreOf: { de: (f) => `${f.label} wieder einfügen`, en: (f) => `Put ${f.label} back` } as Message<{
    label: string;
  }>,
  restoreNote: fixed(
    "Der Text der anderen Felder bleibt unberührt.",
    "The text of other fields is left alone.",
  ),
  doubled: {
    de: (f) =>
      `„${f.name}“ steht ${f.hits}-mal im Dokument, wohl durch Kopieren. Es zählt die ${f.counted}. Stelle: die mit dem meisten Text.`,
    en: (f) =>
      `“${f.name}” occurs ${f.hits} times in the document, probably by copying. Number ${f.counted} counts: the one with the most text.`,
  } as Message<{ name: string; hits: number; counted: number }>,
  goToHit: {
    de: (f) => (f.counts ? `Stelle ${f.index} (zählt)` : `Stelle ${f.index}`),
    en: (f) => (f.counts ? `Place ${f.index} (counts)` : `Place ${f.index}`),
  } as Message<{ index: number; counts: boolean }>,
  goToHits: { de: (f) => `Stellen von ${f.name}`, en: (f) => `Places of ${f.name}` } as Message<{
    name: string;
  }>,
  locked: {
    de: (f) => `„${f.name}“ ist gegen Änderungen gesperrt.`,
    en: (f) => `“${f.name}” is locked against changes.`,
  } as Message<{ name: string }>,
} as const;
