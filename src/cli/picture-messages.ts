import type { Message } from "../steckbrief/messages.ts";
import { fixed } from "../steckbrief/messages.ts";

/** Why a picture is not among those to publish. */
export type Withheld =
  | "sample"
  | "no-consent"
  | "not-counted"
  | "replaced"
  | "cannot-strip"
  | "damaged"
  | "no-bytes"
  | "not-written";

/** Each ends a sentence that begins with what is not published. */
export const withheldTexts: Readonly<Record<Withheld, Message>> = {
  sample: fixed(
    "Das Dokument ist das Muster, kein ausgefüllter Steckbrief.",
    "The document is the sample, not a Steckbrief that was filled in.",
  ),
  "no-consent": fixed(
    "Die Einwilligung fehlt. Holen Sie sie ein, bevor Sie das Bild verwenden.",
    "Consent is missing. Obtain it before you use the picture.",
  ),
  "not-counted": fixed(
    "Es steht in keinem Bildfeld, oder im Feld steht schon ein anderes; Einwilligung und Urheber:in sind unbekannt.",
    "It stands in no picture field, or another one stands there already; consent and credit are unknown.",
  ),
  replaced: fixed(
    "Es ist ein anderes Bild, als zuerst eingefügt wurde. Lassen Sie bestätigen, dass die Einwilligung auch für dieses gilt.",
    "It is another picture than the one put in first. Have it confirmed that the consent holds for this one too.",
  ),
  "cannot-strip": fixed(
    "Aus diesem Format lassen sich persönliche Angaben nicht sicher entfernen. Speichern Sie das Bild als JPEG oder PNG.",
    "Personal data can't be removed from this format for certain. Save the picture as JPEG or PNG.",
  ),
  damaged: fixed(
    "Die Bilddaten sind beschädigt oder kein Bild. Lassen Sie sich das Bild noch einmal schicken.",
    "The data are damaged or no picture. Have the picture sent once more.",
  ),
  "no-bytes": fixed(
    "Das Bild selbst steht nicht in der Datei, oder es ist beschädigt. Lassen Sie es sich schicken.",
    "The picture itself is not in the file, or damaged. Have it sent to you.",
  ),
  "not-written": fixed(
    "Es ließ sich nicht schreiben. Prüfen Sie Ordner, Rechte und freien Platz.",
    "It could not be written. Check the folder, permissions and free space.",
  ),
};

export const pictureMessages = {
  slot: {
    de: ({ slot }) => `Bild ${slot}`,
    en: ({ slot }) => `picture ${slot}`,
  } as Message<{ slot: string }>,
  stray: fixed("weiteres Bild", "another picture"),
  published: {
    de: ({ file, place, target }) => `${file}: ${place} steht ohne Aufnahmedaten in ${target}.`,
    en: ({ file, place, target }) => `${file}: ${place} is in ${target}, without what the camera noted.`,
  } as Message<{ file: string; place: string; target: string }>,
  withheld: {
    de: ({ file, place, reason }) => `${file}: ${place} wird nicht veröffentlicht. ${reason}`,
    en: ({ file, place, reason }) => `${file}: ${place} is not published. ${reason}`,
  } as Message<{ file: string; place: string; reason: string }>,
  archived: {
    de: ({ target }) => `Unverändert: ${target}.`,
    en: ({ target }) => `Untouched: ${target}.`,
  } as Message<{ target: string }>,
  scaled: fixed(
    "Word hat das Bild verkleinert; fordern Sie das Original an.",
    "Word scaled the picture down; ask for the original.",
  ),
};
