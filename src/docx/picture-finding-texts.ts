import type { Severity } from "../steckbrief/finding.ts";
import type { Message } from "../steckbrief/messages.ts";

type Facts = Readonly<Record<string, string | number>>;

interface PictureText {
  readonly severity: Severity;
  readonly message: Message<Facts>;
  readonly remedy: Message<Facts>;
}

const plain = (de: string, en: string): Message<Facts> => ({ de: () => de, en: () => en });

/** What the reader of a document finds about its pictures. */
export const pictureFindingTexts = {
  "several-pictures": {
    severity: "warning",
    message: {
      de: ({ place, count }) => `Bei „${place}“ stehen ${count} Bilder; gelesen wurde das erste.`,
      en: ({ place, count }) => `At “${place}” there are ${count} pictures; the first was read.`,
    },
    remedy: plain(
      "Lassen Sie in jedem Bildfeld nur ein Bild stehen.",
      "Leave only one picture in each picture field.",
    ),
  },
  "picture-linked": {
    severity: "warning",
    message: {
      de: ({ place }) => `„${place}“ ist nur verknüpft: Das Bild selbst steht nicht in der Datei.`,
      en: ({ place }) => `“${place}” is only linked: the picture itself is not in the file.`,
    },
    remedy: plain(
      "Fügen Sie das Bild ein, statt es zu verknüpfen.",
      "Insert the picture instead of linking it.",
    ),
  },
  "picture-lost": {
    severity: "warning",
    message: {
      de: ({ place }) => `Zu „${place}“ fehlen die Bilddaten in der Datei.`,
      en: ({ place }) => `The data of “${place}” are missing in the file.`,
    },
    remedy: plain("Fügen Sie das Bild noch einmal ein.", "Insert the picture again."),
  },
  "picture-format": {
    severity: "warning",
    message: {
      de: ({ place, format }) => `„${place}“ hat ein Format (${format}), das nicht gemessen werden kann.`,
      en: ({ place, format }) => `“${place}” has a format (${format}) that can't be measured.`,
    },
    remedy: plain(
      "Speichern Sie das Bild als JPEG oder PNG und fügen Sie es neu ein.",
      "Save the picture as JPEG or PNG and insert it again.",
    ),
  },
  "picture-missing": {
    severity: "warning",
    message: {
      de: ({ place }) => `„${place}“ steht nicht im Dokument, nur seine Angaben.`,
      en: ({ place }) => `“${place}” is not in the document, only what is said about it.`,
    },
    remedy: plain(
      "Fügen Sie das Bild ein, oder geben Sie die Bilddatei zusammen mit dem Dokument ab.",
      "Insert the picture, or hand in its file together with the document.",
    ),
  },
  "picture-downsampled": {
    severity: "warning",
    message: {
      de: ({ dpi, original }) => `Word hat das Bild verkleinert: ${dpi} statt ${original} dpi.`,
      en: ({ dpi, original }) => `Word scaled the picture down: ${dpi} instead of ${original} dpi.`,
    },
    remedy: plain(
      "Geben Sie die Originaldatei mit ab; was Word verworfen hat, lässt sich nicht zurückholen.",
      "Hand in the original file too; what Word dropped can't be had back.",
    ),
  },
  "picture-damaged": {
    severity: "warning",
    message: {
      de: ({ place }) => `„${place}“ ist in der Datei beschädigt und lässt sich nicht lesen.`,
      en: ({ place }) => `“${place}” is damaged in the file and can't be read.`,
    },
    remedy: plain("Fügen Sie das Bild noch einmal ein.", "Insert the picture again."),
  },
  "picture-size-doubtful": {
    severity: "warning",
    message: {
      de: ({ place, width, height }) =>
        `„${place}“ gibt ${width} × ${height} Pixel an; so viele können nicht darin sein.`,
      en: ({ place, width, height }) =>
        `“${place}” claims ${width} × ${height} pixels, more than can be in it.`,
    },
    remedy: plain(
      "Öffnen Sie das Bild in einem Bildprogramm, speichern Sie es als JPEG oder PNG, und fügen Sie es neu ein.",
      "Open the picture in an image program, save it as JPEG or PNG, and insert it again.",
    ),
  },
  "picture-changed": {
    severity: "hint",
    message: {
      de: ({ place }) =>
        `„${place}“ ist so groß wie das zuerst eingefügte Bild, aber neu gespeichert oder ausgetauscht.`,
      en: ({ place }) => `“${place}” is as large as the picture put in first, but saved anew or replaced.`,
    },
    remedy: plain(
      "Prüfen Sie, ob es noch das richtige Bild ist, und geben Sie die Originaldatei mit ab.",
      "Check that it still is the right picture, and hand in the original file too.",
    ),
  },
  "picture-replaced": {
    severity: "warning",
    message: {
      de: ({ place }) => `„${place}“ ist ein anderes Bild, als zuerst eingefügt wurde.`,
      en: ({ place }) => `“${place}” is another picture than the one put in first.`,
    },
    remedy: plain(
      "Prüfen Sie Dateiname, Alternativtext, Urheber:in und Einwilligung: Sie können noch zum früheren Bild gehören.",
      "Check file name, alternative text, credit and consent: they may still belong to the earlier picture.",
    ),
  },
  "pictures-too-many": {
    severity: "error",
    message: {
      de: ({ place, count, max }) =>
        `Unter „${place}“ stehen ${count} Bilder, höchstens ${max} sind vorgesehen; die übrigen wurden nicht gelesen.`,
      en: ({ place, count, max }) =>
        `Under “${place}” there are ${count} pictures, at most ${max} are intended; the others were not read.`,
    },
    remedy: {
      de: ({ max }) => `Behalten Sie die ${max} aussagekräftigsten Bilder.`,
      en: ({ max }) => `Keep the ${max} most telling pictures.`,
    },
  },
  "picture-elsewhere": {
    severity: "warning",
    message: {
      de: ({ place, count }) =>
        count === 1
          ? `Unter „${place}“ steht ein Bild an einer Stelle, an der es nicht gelesen wird.`
          : `Unter „${place}“ stehen ${count} Bilder an Stellen, an denen sie nicht gelesen werden.`,
      en: ({ place, count }) =>
        count === 1
          ? `Under “${place}” there is a picture where it is not read.`
          : `Under “${place}” there are ${count} pictures where they are not read.`,
    },
    remedy: plain(
      "Verschieben Sie Bilder in die Bildfelder unter „Projektbilder“.",
      "Move pictures into the picture fields under “Projektbilder”.",
    ),
  },
} as const satisfies Readonly<Record<string, PictureText>>;
