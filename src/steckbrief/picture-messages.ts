import type { FindingText, PicturesFacts, PlaceFacts, ResolutionFacts } from "./finding-messages.ts";

const tooMany: FindingText<PicturesFacts> = {
  severity: "error",
  message: {
    de: ({ place, count, max }) => `${place}: ${count} Bilder, höchstens ${max} sind vorgesehen.`,
    en: ({ place, count, max }) => `${place}: ${count} pictures, at most ${max} are intended.`,
  },
  remedy: {
    de: ({ max }) => `Behalten Sie die ${max} aussagekräftigsten Bilder.`,
    en: ({ max }) => `Keep the ${max} most telling pictures.`,
  },
};

const missing: FindingText<PlaceFacts> = {
  severity: "warning",
  message: {
    de: ({ place }) => `${place}: Es gibt Angaben, aber kein Bild.`,
    en: ({ place }) => `${place}: there is text about it, but no picture.`,
  },
  remedy: {
    de: () => "Fügen Sie das Bild ein, oder löschen Sie die Angaben.",
    en: () => "Insert the picture, or delete the text.",
  },
};

/** No error: the Steckbrief is in order without, only the picture can't be published. */
const consentMissing: FindingText<PlaceFacts> = {
  severity: "warning",
  message: {
    de: ({ place }) => `${place}: Die Einwilligung fehlt, so kann das Bild nicht veröffentlicht werden.`,
    en: ({ place }) => `${place}: the consent is missing, so the picture can't be published.`,
  },
  remedy: {
    de: () => "Klären Sie die Rechte am Bild, und setzen Sie dann das Häkchen bei der Einwilligung.",
    en: () => "Clear the rights to the picture, then tick the box of the consent.",
  },
};

const altMissing: FindingText<PlaceFacts> = {
  severity: "warning",
  message: {
    de: ({ place }) => `${place}: Der Alternativtext fehlt.`,
    en: ({ place }) => `${place}: the alternative text is missing.`,
  },
  remedy: {
    de: () => "Beschreiben Sie in einem Satz, was das Bild zeigt.",
    en: () => "Describe in one sentence what the picture shows.",
  },
};

const creditMissing: FindingText<PlaceFacts> = {
  severity: "warning",
  message: {
    de: ({ place }) => `${place}: Die Angabe zur Urheber:in fehlt.`,
    en: ({ place }) => `${place}: the credit is missing.`,
  },
  remedy: {
    de: () => "Nennen Sie, wer das Bild gemacht hat.",
    en: () => "Name who made the picture.",
  },
};

const nameMissing: FindingText<PlaceFacts> = {
  severity: "warning",
  message: {
    de: ({ place }) => `${place}: Der Dateiname fehlt.`,
    en: ({ place }) => `${place}: the file name is missing.`,
  },
  remedy: {
    de: () => "Nennen Sie den Namen der Bilddatei.",
    en: () => "Give the name of the picture's file.",
  },
};

const resolutionLow: FindingText<ResolutionFacts> = {
  severity: "warning",
  message: {
    de: ({ place, dpi, minDpi }) => `${place}: ${dpi} statt ${minDpi} dpi, für den Druck ist das zu wenig.`,
    en: ({ place, dpi, minDpi }) => `${place}: ${dpi} instead of ${minDpi} dpi, too little for print.`,
  },
  remedy: {
    de: () => "Fügen Sie das Bild in höherer Auflösung ein, oder zeigen Sie es kleiner.",
    en: () => "Insert the picture in a higher resolution, or show it smaller.",
  },
};

export const pictureTexts = {
  "pictures-too-many": tooMany,
  "picture-missing": missing,
  "picture-consent-missing": consentMissing,
  "picture-alt-missing": altMissing,
  "picture-credit-missing": creditMissing,
  "picture-name-missing": nameMissing,
  "picture-resolution-low": resolutionLow,
} as const;
