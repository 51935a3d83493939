import type { Severity } from "../steckbrief/finding.ts";
import type { Message } from "../steckbrief/messages.ts";
import { pictureFindingTexts } from "./picture-finding-texts.ts";

export type Facts = Readonly<Record<string, string | number>>;

export interface FindingText {
  readonly severity: Severity;
  readonly message: Message<Facts>;
  readonly remedy: Message<Facts>;
}

const plain = (de: string, en: string): Message<Facts> => ({ de: () => de, en: () => en });

/** What the reader of a document finds, beyond what the rules of the form say about its content. */
export const findingTexts = {
  "no-steckbrief": {
    severity: "error",
    message: plain("In diesem Dokument steht kein Steckbrief.", "This document holds no Steckbrief."),
    remedy: plain(
      "Öffnen Sie das ausgefüllte Formular, oder fügen Sie das Formular in dieses Dokument ein.",
      "Open the form that was filled in, or insert the form into this document.",
    ),
  },
  muster: {
    severity: "error",
    message: plain(
      "Das Dokument ist das Muster, kein ausgefüllter Steckbrief.",
      "The document is the sample, not a Steckbrief that was filled in.",
    ),
    remedy: plain(
      "Füllen Sie das leere Formular aus; das Muster zeigt nur, wie es gemeint ist.",
      "Fill in the blank form; the sample only shows what is meant.",
    ),
  },
  "unknown-form": {
    severity: "warning",
    message: {
      de: ({ version, known }) =>
        `Das Formular hat die Version ${version}; gelesen wurde es nach Version ${known}.`,
      en: ({ version, known }) => `The form has version ${version}; it was read as version ${known}.`,
    },
    remedy: plain(
      "Prüfen Sie, ob alle Felder angekommen sind, oder nehmen Sie ein neueres Programm.",
      "Check that every field arrived, or use a newer program.",
    ),
  },
  "doubled-control": {
    severity: "warning",
    message: {
      de: ({ place, count, counted }) =>
        `Das Feld „${place}“ steht ${count}-mal im Dokument; es gilt das ${counted} von ihnen.`,
      en: ({ place, count, counted }) =>
        `The field “${place}” is in the document ${count} times; number ${counted} of them counts.`,
    },
    remedy: plain(
      "Löschen Sie die Kopien, die nicht gelten sollen.",
      "Delete the copies that are not to count.",
    ),
  },
  "text-outside": {
    severity: "warning",
    message: {
      de: ({ place, text }) => `Bei „${place}“ steht Text neben dem Feld, der mitgelesen wurde: „${text}“.`,
      en: ({ place, text }) =>
        `At “${place}” there is text beside the field that was read with it: “${text}”.`,
    },
    remedy: plain(
      "Schieben Sie den Text in das Feld, damit er beim Schreiben mitgezählt wird.",
      "Move the text into the field, so that it is counted while you write.",
    ),
  },
  "unread-prompt": {
    severity: "warning",
    message: {
      de: ({ place, text }) =>
        `Bei „${place}“ gilt „${text}“ in Word als Platzhalter und wurde deshalb nicht gelesen.`,
      en: ({ place, text }) => `At “${place}” Word takes “${text}” for a placeholder, so it was not read.`,
    },
    remedy: plain(
      "Tippen Sie den Text im Feld neu ein, wenn er gelten soll.",
      "Type the text into the field again if it is to count.",
    ),
  },
  "hidden-text": {
    severity: "warning",
    message: plain(
      "Im Dokument steht ausgeblendeter Text; er wurde nicht gelesen.",
      "The document holds hidden text; it was not read.",
    ),
    remedy: plain(
      "Blenden Sie den Text ein (Schriftart, „Ausgeblendet“), wenn er gelten soll, oder löschen Sie ihn.",
      "Show the text (Font, “Hidden”) if it is to count, or delete it.",
    ),
  },
  "open-changes": {
    severity: "hint",
    message: plain(
      "Das Dokument enthält nachverfolgte Änderungen; sie wurden gelesen, als wären sie angenommen.",
      "The document holds tracked changes; they were read as if accepted.",
    ),
    remedy: plain(
      "Nehmen Sie die Änderungen an oder lehnen Sie sie ab, bevor Sie den Steckbrief abgeben.",
      "Accept or reject the changes before you hand in the Steckbrief.",
    ),
  },
  "changed-by-program": {
    severity: "warning",
    message: {
      de: ({ producer }) =>
        `Das Dokument wurde mit ${producer} gespeichert; sein Inhalt kann dabei verändert worden sein.`,
      en: ({ producer }) =>
        `The document was saved with ${producer}; its content may have been changed on the way.`,
    },
    remedy: plain(
      "Vergleichen Sie die Texte mit der Fassung vor dem Speichern: Gelöschtes kann wieder da sein, Kommentiertes fehlen.",
      "Compare the texts with the version before it was saved: what was deleted may be back, what had comments may be missing.",
    ),
  },
  "embedded-document": {
    severity: "warning",
    message: plain(
      "In das Dokument ist ein weiteres eingebettet; dessen Text wurde nicht gelesen.",
      "Another document is embedded in this one; its text was not read.",
    ),
    remedy: plain(
      "Öffnen Sie das Dokument in Word und speichern Sie es neu, dann steht der Text darin.",
      "Open the document in Word and save it again, which puts the text into it.",
    ),
  },
  macros: {
    severity: "hint",
    message: plain(
      "Das Dokument enthält Makros. Sie wurden nicht ausgeführt.",
      "The document holds macros. They were not run.",
    ),
    remedy: plain(
      "Speichern Sie das Dokument als .docx, dann bleiben die Makros zurück.",
      "Save the document as .docx, which leaves the macros behind.",
    ),
  },
  ...pictureFindingTexts,
} as const satisfies Readonly<Record<string, FindingText>>;

export type FindingCode = keyof typeof findingTexts;
