import type { Locale } from "../steckbrief/kinds.ts";
import type { Message } from "../steckbrief/messages.ts";
import type { UmlaufError, UmlaufErrorCode } from "./error.ts";

type Facts = Readonly<Record<string, string | number>> & { readonly place: string };

/** What is wrong with an Umlauf that was to be read or kept, and what to do. */
export const errorMessages: Readonly<Record<UmlaufErrorCode, Message<Facts>>> = {
  "not-json": {
    de: () =>
      "Die Angaben zum Umlauf sind kein gültiges JSON. Nehmen Sie die gesicherte Datei unverändert, oder nehmen Sie den Umlauf aus dem Laufzettel wieder auf.",
    en: () =>
      "What is said of the circulation is no valid JSON. Take the kept file unchanged, or resume from the Laufzettel.",
  },
  "not-an-umlauf": {
    de: () =>
      "Die Datei enthält keinen Umlauf. Wählen Sie eine, die der Steckbrief beim Umlauf gesichert hat.",
    en: () => "The file holds no circulation. Choose one that was kept for a circulation.",
  },
  "other-version": {
    de: ({ found = "" }) =>
      `Der Umlauf hat die Version „${found}“, die dieses Programm nicht kennt. Öffnen Sie ihn mit einer neueren Version.`,
    en: ({ found = "" }) =>
      `The circulation has version “${found}”, which this program does not know. Open it with a newer one.`,
  },
  "wrong-shape": {
    de: ({ place, expected = "" }) =>
      `Umlauf, ${place}: Hier wird ${expected} erwartet. Die Angaben sind beschädigt; nehmen Sie den Umlauf aus dem Laufzettel oder einer gesicherten Datei wieder auf.`,
    en: ({ place, expected = "" }) =>
      `Circulation, ${place}: expected ${expected}. It is damaged; resume it from the Laufzettel or a kept file.`,
  },
  "too-large": {
    de: ({ size = 0, limit = 0 }) =>
      `Der Umlauf ist mit ${size} Bytes zu groß für das Dokument (höchstens ${limit}). Beginnen Sie eine neue Fassung; sie hält die früheren Texte nicht mehr.`,
    en: ({ size = 0, limit = 0 }) =>
      `With ${size} bytes the circulation is too large for the document (at most ${limit}). Begin a new version; it no longer keeps the earlier texts.`,
  },
  "other-umlauf": {
    de: () =>
      "Die gesicherte Datei gehört zu einem anderen Umlauf als das Dokument. Wählen Sie die Datei, die zu diesem Dokument gesichert wurde.",
    en: () =>
      "The kept file belongs to another circulation than the document. Choose the one kept for this document.",
  },
  "nothing-to-resume": {
    de: () =>
      "Im Dokument steht kein lesbarer Laufzettel, und es wurde keine gesicherte Datei gewählt. Wählen Sie die zuletzt gesicherte Datei, oder fragen Sie, wer die letzte Fassung hat.",
    en: () =>
      "The document has no readable Laufzettel, and no kept file was chosen. Choose the file kept last, or ask who has the last copy.",
  },
};

/** The error as a sentence: place, reason, remedy. */
export function describeUmlaufError({ code, path, facts }: UmlaufError, locale: Locale): string {
  const place = path.map((step) => (typeof step === "number" ? step + 1 : step)).join(" › ");
  return errorMessages[code][locale]({ ...facts, place });
}
