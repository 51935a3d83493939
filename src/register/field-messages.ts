import { fixed, type Message } from "../steckbrief/messages.ts";

/** What is said of a field's value beside the value itself. */
export const fieldWords = {
  empty: fixed("keine Angabe", "not given"),
  asTyped: fixed("im Steckbrief", "in the entry"),
  ongoing: fixed("läuft noch", "still running"),
  credit: fixed("Foto", "Photo"),
  pictureHidden: fixed(
    "Dieses Bild wird nicht gezeigt: Eine Einwilligung zur Veröffentlichung liegt nicht vor.",
    "This picture is not shown: there is no consent to its publication.",
  ),
  personHidden: fixed(
    "Die Ansprechperson ist auf Anfrage beim Referat zu erfahren.",
    "The department names the contact person on request.",
  ),
} as const;

/** Stands in for a picture without an alternative text, which nobody but its author can write. */
export const pictureWithoutAlt: Message<{ readonly instrument: string }> = {
  de: ({ instrument }) => `Projektbild zu „${instrument}“, ohne Beschreibung eingereicht`,
  en: ({ instrument }) => `Project picture for “${instrument}”, handed in without a description`,
};
