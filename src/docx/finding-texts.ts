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
      de: ({ place, count, counted, others }) =>
        `Das Feld „${place}“ steht ${count}-mal im Dokument; es gilt das ${counted} von ihnen.${others === undefined ? "" : ` Nicht gelesen: „${others}“.`}`,
      en: ({ place, count, counted, others }) =>
        `The field “${place}” is in the document ${count} times; number ${counted} of them counts.${others === undefined ? "" : ` Not read: “${others}”.`}`,
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
  "text-taken-back": {
    severity: "hint",
    message: {
      de: ({ place, text }) =>
        `Bei „${place}“ war das Feld auf seinen ersten Absatz geschrumpft; der Rest wurde mitgelesen: „${text}“.`,
      en: ({ place, text }) =>
        `At “${place}” the field had shrunk to its first paragraph; the rest was read with it: “${text}”.`,
    },
    remedy: plain(
      "LibreOffice tut das. Lassen Sie das Dokument reparieren, bevor Sie in Word weiterschreiben.",
      "LibreOffice does that. Have the document repaired before you go on writing in Word.",
    ),
  },
  "controls-by-title": {
    severity: "hint",
    message: {
      de: ({ count }) => `${count} Felder haben ihre Kennung verloren und wurden an ihrem Titel erkannt.`,
      en: ({ count }) => `${count} fields have lost their tag and were told by their title.`,
    },
    remedy: plain(
      "Ältere Fassungen von LibreOffice tun das. Der Inhalt ist da; das Dokument lässt sich reparieren.",
      "Older versions of LibreOffice do that. The content is there; the document can be repaired.",
    ),
  },
  "fields-by-heading": {
    severity: "hint",
    message: {
      de: ({ count, places }) =>
        `${count} Angaben standen in keinem Feld und wurden an Überschrift oder Beschriftung erkannt: ${places}.`,
      en: ({ count, places }) =>
        `${count} values stood in no field and were told by heading or label: ${places}.`,
    },
    remedy: plain(
      "Vergleichen Sie die Angaben mit dem Dokument, oder übertragen Sie sie in das Formular.",
      "Compare the values with the document, or move them into the form.",
    ),
  },
  "heading-guessed": {
    severity: "warning",
    message: {
      de: ({ place, text }) => `Die Zeile „${text}“ wurde als Überschrift „${place}“ gelesen.`,
      en: ({ place, text }) => `The line “${text}” was read as the heading “${place}”.`,
    },
    remedy: plain(
      "Prüfen Sie, ob darunter steht, was in das Feld gehört, und berichtigen Sie die Überschrift.",
      "Check that what belongs into the field stands below it, and correct the heading.",
    ),
  },
  "part-guessed": {
    severity: "warning",
    message: {
      de: ({ place, text }) => `„${text}“ wurde ohne Beschriftung als „${place}“ gelesen.`,
      en: ({ place, text }) => `“${text}” was read as “${place}” without a label.`,
    },
    remedy: plain(
      "Prüfen Sie die Zuordnung, oder schreiben Sie die Beschriftung davor.",
      "Check that it belongs there, or write the label before it.",
    ),
  },
  "hint-left-out": {
    severity: "hint",
    message: {
      de: ({ place, text }) => `Bei „${place}“ wurde der Ausfüllhinweis weggelassen: „${text}“.`,
      en: ({ place, text }) => `At “${place}” the prompt was left out: “${text}”.`,
    },
    remedy: plain("Es ist nichts zu tun.", "There is nothing to do."),
  },
  "hint-left-out-unsure": {
    severity: "warning",
    message: {
      de: ({ place, text }) =>
        `Bei „${place}“ sieht eine Zeile wie ein Ausfüllhinweis aus und fehlt deshalb: „${text}“.`,
      en: ({ place, text }) => `At “${place}” a line looks like a prompt and was left out: “${text}”.`,
    },
    remedy: plain("Tragen Sie die Zeile nach, wenn sie gelten soll.", "Add the line if it is to count."),
  },
  "sample-left-out": {
    severity: "hint",
    message: {
      de: ({ place, text }) => `Bei „${place}“ wurde der Beispieltext weggelassen: „${text}“.`,
      en: ({ place, text }) => `At “${place}” the sample text was left out: “${text}”.`,
    },
    remedy: plain("Es ist nichts zu tun.", "There is nothing to do."),
  },
  "sample-left-out-unsure": {
    severity: "warning",
    message: {
      de: ({ place, text }) =>
        `Bei „${place}“ wurde weggelassen, was als Beispiel gekennzeichnet ist: „${text}“.`,
      en: ({ place, text }) => `At “${place}” what is marked as a sample was left out: “${text}”.`,
    },
    remedy: plain(
      "Löschen Sie „Bsp:“ davor, wenn es Ihre eigene Angabe ist.",
      "Delete “Bsp:” before it if it is your own text.",
    ),
  },
  "text-unread": {
    severity: "warning",
    message: {
      de: ({ place, text }) => `Bei „${place}“ steht Text, der zu keiner Angabe gehört: „${text}“.`,
      en: ({ place, text }) => `At “${place}” there is text that belongs to none of the values: “${text}”.`,
    },
    remedy: plain(
      "Schreiben Sie die Beschriftung davor, zum Beispiel „Dateiname:“.",
      "Write the label before it, for example “Dateiname:” (file name).",
    ),
  },
  "several-steckbriefe": {
    severity: "error",
    message: {
      de: ({ count, names }) => `Im Dokument stehen ${count} Steckbriefe: ${names}. Keiner wurde bevorzugt.`,
      en: ({ count, names }) => `The document holds ${count} Steckbriefe: ${names}. None was preferred.`,
    },
    remedy: plain(
      "Geben Sie jeden Steckbrief als eigene Datei ab. Gelesen wurde nur, worin sie übereinstimmen.",
      "Hand in each Steckbrief as a file of its own. Only what they agree in was read.",
    ),
  },
  "from-pdf": {
    severity: "warning",
    message: plain(
      "Gelesen wurde ein PDF: Absätze sind nach dem Augenschein gebildet, Bilder fehlen.",
      "A PDF was read: paragraphs are made by how the lines look, pictures are missing.",
    ),
    remedy: plain(
      "Vergleichen Sie die Texte, oder lassen Sie sich das Word-Dokument schicken.",
      "Compare the texts, or have the Word document sent.",
    ),
  },
  "blank-beside": {
    severity: "hint",
    message: plain(
      "Neben dem ausgefüllten Steckbrief steht noch ein leerer im Dokument.",
      "Beside the Steckbrief that was filled in there is a blank one in the document.",
    ),
    remedy: plain("Löschen Sie das leere Formular.", "Delete the blank form."),
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
      "Das Dokument enthält Makros. Sie wurden weder ausgeführt noch übernommen.",
      "The document holds macros. They were neither run nor kept.",
    ),
    remedy: plain(
      "Speichern Sie das Dokument als .docx, dann bleiben die Makros zurück.",
      "Save the document as .docx, which leaves the macros behind.",
    ),
  },
  ...pictureFindingTexts,
} as const satisfies Readonly<Record<string, FindingText>>;

export type FindingCode = keyof typeof findingTexts;
