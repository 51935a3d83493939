import { fixed, type Message } from "../steckbrief/messages.ts";

export const editing = {
  title: { de: (f) => `${f.name} einfügen`, en: (f) => `Insert ${f.name.toLowerCase()}` } as Message<{
    name: string;
  }>,
  file: fixed("Bilddatei wählen", "Choose a picture file"),
  drop: fixed("oder hierher ziehen (JPEG oder PNG)", "or drop it here (JPEG or PNG)"),
  facts: {
    de: (f) => `${f.format}, ${f.width} × ${f.height} Pixel, ${f.size}`,
    en: (f) => `${f.format}, ${f.width} × ${f.height} pixels, ${f.size}`,
  } as Message<{ format: string; width: number; height: number; size: string }>,
  width: fixed("Breite im Dokument", "Width in the document"),
  widthChoice: {
    de: (f) => `${f.mm} mm – ${f.dpi} dpi${f.fine ? "" : " (zu grob für den Druck)"}`,
    en: (f) => `${f.mm} mm – ${f.dpi} dpi${f.fine ? "" : " (too coarse for print)"}`,
  } as Message<{ mm: number; dpi: number; fine: boolean }>,
  fine: {
    de: (f) => `Gut für den Druck: ${f.dpi} dpi bei ${f.mm} mm Breite.`,
    en: (f) => `Good for print: ${f.dpi} dpi at ${f.mm} mm width.`,
  } as Message<{ dpi: number; mm: number }>,
  coarse: {
    de: (f) =>
      `Für den Druck sind ${f.minDpi} dpi nötig; bei ${f.mm} mm Breite sind es ${f.dpi} dpi. Wählen Sie eine kleinere Breite oder ein Bild mit mindestens ${f.pixels} Pixeln Breite.`,
    en: (f) =>
      `Print needs ${f.minDpi} dpi; at ${f.mm} mm width there are ${f.dpi} dpi. Choose a smaller width or a picture at least ${f.pixels} pixels wide.`,
  } as Message<{ minDpi: number; dpi: number; mm: number; pixels: number }>,
  turned: fixed(
    "Dieses Foto ist gedreht gespeichert; Word zeigt es vielleicht auf der Seite liegend. Drehen Sie es dann in einem Bildprogramm, speichern Sie es, und wählen Sie es neu.",
    "This photo is stored turned; Word may show it lying on its side. If so, turn it in an image program, save it, and choose it anew.",
  ),
  alt: fixed(
    "Wichtig für Menschen, die das Bild nicht sehen.",
    "Important for people who cannot see the picture.",
  ),
  noConsent: fixed(
    "Ohne Einwilligung kommt das Bild ins Dokument, darf aber nicht veröffentlicht werden.",
    "Without consent the picture goes into the document, but may not be published.",
  ),
  word: fixed(
    "Word verkleinert Bilder beim Speichern meist auf 220 dpi. Wir bitten Word, dieses Bild zu lassen, wie es ist; sicher ist nur das Original. Geben Sie darum unter „Übergeben“ das Paket weiter: Darin liegt das Original, solange dieser Bereich offen bleibt.",
    "Word usually scales pictures down to 220 dpi when it saves. We ask Word to leave this one as it is, but only the original is certain. So pass on the package under “Hand over”: it holds the original as long as this pane stays open.",
  ),
  insert: fixed("Bild einfügen", "Insert picture"),
  remove: fixed("Bild aus dem Dokument entfernen", "Remove picture from the document"),
  cancel: fixed("Abbrechen", "Cancel"),
  preview: fixed("Vorschau", "Preview"),
} as const;

export const refusals = {
  "too-large": {
    de: (f) =>
      `Die Datei ist mit ${f.size} zu groß; Word verwirft Bilder ab etwa 15 MB stillschweigend. Speichern Sie sie als JPEG mit höherer Kompression.`,
    en: (f) =>
      `At ${f.size} the file is too large; Word silently drops pictures from about 15 MB. Save it as a JPEG with higher compression.`,
  },
  format: {
    de: (f) =>
      `${f.format}-Bilder zeigt Word nicht überall. Öffnen Sie das Bild zum Beispiel in „Fotos“ oder Paint, speichern Sie es als JPEG oder PNG, und wählen Sie es noch einmal.`,
    en: (f) =>
      `Word does not show ${f.format} pictures everywhere. Open the picture in Photos or Paint, say, save it as JPEG or PNG, and choose it again.`,
  },
  "not-a-picture": {
    de: () => "Das ist kein Bild, das hier gelesen werden kann. Wählen Sie ein JPEG oder PNG.",
    en: () => "This is no picture that can be read here. Choose a JPEG or PNG.",
  },
  damaged: {
    de: () => "Die Bilddatei ist beschädigt. Speichern Sie das Bild neu, und wählen Sie es noch einmal.",
    en: () => "The picture file is damaged. Save the picture anew and choose it again.",
  },
} as const satisfies Readonly<Record<string, Message<{ readonly size: string; readonly format: string }>>>;

export type Refusal = keyof typeof refusals;

export const megabytes: Message<{ bytes: number }> = {
  de: (f) => `${(f.bytes / 1_000_000).toLocaleString("de-DE", { maximumFractionDigits: 1 })} MB`,
  en: (f) => `${(f.bytes / 1_000_000).toLocaleString("en-GB", { maximumFractionDigits: 1 })} MB`,
};
