import type { Locale, Wording } from "../steckbrief/kinds.ts";
import type { Message } from "../steckbrief/messages.ts";
import { moveWords } from "./move-words.ts";
import type { Refusal, RefusalCode, RefusalFacts } from "./refusal.ts";
import type { MoveName } from "./step.ts";
import { zustandWords } from "./words.ts";

const all = (facts: RefusalFacts, key: string): string => facts[key] ?? "";

/** Why not, and what to do. */
export const refusalMessages: Readonly<Record<RefusalCode, Message<RefusalFacts>>> = {
  "not-now": {
    de: (facts) =>
      `„${moveOf(facts).name.de}“ ist im Stand „${zustandOf(facts).de}“ nicht möglich. ${moveOf(facts).when.de}`,
    en: (facts) =>
      `“${moveOf(facts).name.en}” is not possible in the state “${zustandOf(facts).en}”. ${moveOf(facts).when.en}`,
  },
  "unknown-station": {
    de: () =>
      "Diese Station steht nicht im Laufweg. Laden Sie den Laufweg neu, und wählen Sie eine seiner Stationen.",
    en: () => "This station is not in the route. Load the route again and choose one of its stations.",
  },
  "station-not-current": {
    de: (facts) =>
      `${all(facts, "station")} ist noch nicht dran.${facts.turn === undefined ? "" : ` Zuerst antwortet ${facts.turn}.`} Warten Sie, bis die Station an der Reihe ist, oder ändern Sie den Laufweg.`,
    en: (facts) =>
      `It is not yet the turn of ${all(facts, "station")}.${facts.turn === undefined ? "" : ` ${facts.turn} answers first.`} Wait for its turn, or change the route.`,
  },
  "station-skipped": {
    de: (facts) =>
      `${all(facts, "station")} wurde übersprungen. Nehmen Sie die Station noch einmal in den Laufweg auf, wenn sie doch zeichnen soll.`,
    en: (facts) =>
      `${all(facts, "station")} was skipped. Add it to the route once more if it is to sign after all.`,
  },
  "station-finished": {
    de: (facts) =>
      `${all(facts, "station")} hat schon geantwortet; abgeschlossene Schritte bleiben, wie sie sind. Die Station kann erneut zeichnen.`,
    en: (facts) =>
      `${all(facts, "station")} has answered already; finished steps stay as they are. The station can sign again.`,
  },
  "station-handed-back": {
    de: (facts) =>
      `${all(facts, "station")} hat schon zurückgegeben. Die Federführung leitet erneut zu, wenn die Sache geklärt ist.`,
    en: (facts) =>
      `${all(facts, "station")} has handed back already. The lead sends it again when that is settled.`,
  },
  "station-not-handed-back": {
    de: (facts) =>
      `${all(facts, "station")} hat nicht zurückgegeben. Erinnern Sie die Station, statt erneut zuzuleiten.`,
    en: (facts) => `${all(facts, "station")} did not hand back. Remind the station instead of sending again.`,
  },
  "already-signed": {
    de: (facts) =>
      `${all(facts, "wer")} hat schon gezeichnet („${all(facts, "art")}“), und die Zeichnung ist gültig. Zeichnen Sie nur erneut, wenn Sie etwas anderes sagen wollen.`,
    en: (facts) =>
      `${all(facts, "wer")} has signed already, and the signature is valid. Sign again only to say something else.`,
  },
  "art-not-asked": {
    de: (facts) =>
      `„${all(facts, "art")}“ passt nicht zu dem, worum ${all(facts, "station") || "die Federführung"} gebeten ist. Wählen Sie eine der angebotenen Antworten, oder lassen Sie die Verfügung ändern.`,
    en: () =>
      "That is no answer to what this station is asked for. Choose one of those offered, or have the request changed.",
  },
  "closing-elsewhere": {
    de: (facts) =>
      `Die Schlusszeichnung liegt bei ${all(facts, "station")}. Überspringen Sie die Station mit Begründung, wenn die Federführung selbst schlusszeichnen soll.`,
    en: (facts) =>
      `The final sign-off lies with ${all(facts, "station")}. Skip the station with a reason if the lead is to sign itself.`,
  },
  "not-by-others": {
    de: () =>
      "Eine Schlusszeichnung gilt nur schriftlich. Lassen Sie selbst zeichnen, notfalls in Vertretung (i. V.).",
    en: () => "A final sign-off counts in writing only. Let them sign themselves, if need be by a deputy.",
  },
  "name-missing": {
    de: () => "Der Name fehlt. Tragen Sie ein, wer handelt und, bei i. V. oder i. A., für wen.",
    en: () => "The name is missing. Enter who acts and, for a deputy, in whose place.",
  },
  "reason-missing": {
    de: () => "Die Begründung fehlt. Schreiben Sie in einem Satz, warum; er steht danach im Protokoll.",
    en: () => "The reason is missing. Write in a sentence why; it will stand in the record.",
  },
  "vermerk-missing": {
    de: (facts) =>
      `Zu „${all(facts, "art")}“ gehört ein Vermerk. Schreiben Sie hinein, was die anderen wissen müssen.`,
    en: () => "This answer needs a note. Write what the others must know.",
  },
  "frist-running": {
    de: (facts) =>
      `Die Frist von ${all(facts, "station")} läuft bis ${all(facts, "bis")}. Stellen Sie „keine Äußerung“ erst danach fest, oder kürzen Sie die Frist im Laufweg.`,
    en: (facts) =>
      `The time of ${all(facts, "station")} runs until ${all(facts, "bis")}. Record “no answer” after it only, or shorten it in the route.`,
  },
  "federfuehrung-missing": {
    de: () => "Die Federführung fehlt. Tragen Sie ein, welche Stelle den Umlauf führt.",
    en: () => "The lead is missing. Enter which office leads the circulation.",
  },
  "setup-fixed": {
    de: () =>
      "Reihe oder Stern und die Regel für Änderungen stehen fest, sobald der Umlauf begonnen hat. Beginnen Sie eine neue Fassung, um sie zu ändern.",
    en: () => "Mode and policy are fixed once the circulation has begun. Begin a new version to change them.",
  },
  "route-empty": {
    de: () => "Der Laufweg ist leer. Tragen Sie mindestens eine Station ein.",
    en: () => "The route is empty. Enter at least one station.",
  },
  "route-incomplete": {
    de: () =>
      "Eine Station hat keine Organisation. Tragen Sie ein, welche Stelle dort zeichnet, oder entfernen Sie die Zeile.",
    en: () => "A station has no organisation. Enter which office signs there, or remove the line.",
  },
  "route-unknown-field": {
    de: (facts) =>
      `Den Abschnitt „${all(facts, "field")}“ bei ${all(facts, "station")} kennt das Formular nicht. Wählen Sie die Abschnitte neu.`,
    en: (facts) =>
      `The form knows no section “${all(facts, "field")}” (${all(facts, "station")}). Choose the sections anew.`,
  },
  "route-unknown-station": {
    de: () =>
      "Eine der Stationen steht nicht mehr im Laufweg. Laden Sie den Laufweg neu, und ändern Sie ihn dann.",
    en: () => "One of the stations is no longer in the route. Load the route again, then change it.",
  },
  "route-twice": {
    de: () =>
      "Dieselbe Station steht zweimal im Laufweg. Legen Sie für den zweiten Durchgang eine neue Station an.",
    en: () => "The same station is in the route twice. Make a new station for the second pass.",
  },
  "route-finished-changed": {
    de: (facts) =>
      `${all(facts, "station")} ist abgeschlossen und bleibt unverändert im Laufweg. Legen Sie stattdessen eine neue Station an.`,
    en: (facts) =>
      `${all(facts, "station")} is finished and stays in the route unchanged. Make a new station instead.`,
  },
  "frist-unreadable": {
    de: (facts) =>
      `Die Frist oder Wiedervorlage von ${all(facts, "station")} ist nicht lesbar. Geben Sie 1 bis 366 Tage oder ein Datum wie 04.05.2026 an.`,
    en: (facts) =>
      `The time limit or reminder of ${all(facts, "station")} can't be read. Give 1 to 366 days or a date such as 04.05.2026.`,
  },
  "stations-open": {
    de: () =>
      "Es haben noch nicht alle Stationen geantwortet. Warten Sie die Antworten ab, stellen Sie nach der Frist „keine Äußerung“ fest, oder überspringen Sie die Station mit Begründung.",
    en: () =>
      "Not all stations have answered. Wait for them, record “no answer” after the time limit, or skip with a reason.",
  },
  "dissent-open": {
    de: () =>
      "Es gibt eine abweichende Meinung. Klären Sie sie, und lassen Sie erneut zeichnen, oder halten Sie fest, warum der Steckbrief trotzdem zur Schlusszeichnung geht.",
    en: () =>
      "There is a dissenting opinion. Settle it and have it signed again, or record why it goes on nevertheless.",
  },
  "zeichnungen-overtaken": {
    de: () =>
      "Zeichnungen sind überholt, weil sich ihre Abschnitte geändert haben. Lassen Sie erneut zeichnen, oder halten Sie fest, warum das nicht nötig ist.",
    en: () =>
      "Signatures are overtaken, since their sections changed. Have them signed again, or record why that is not needed.",
  },
  "changes-open": {
    de: () =>
      "Im Dokument sind Änderungsvorschläge offen. Nehmen Sie sie an, oder lehnen Sie sie ab (Überprüfen → Annehmen/Ablehnen).",
    en: () => "Tracked changes are open in the document. Accept or reject them (Review → Accept/Reject).",
  },
  "release-blocked": {
    de: () => "Die Freigabe ist noch nicht möglich. Erledigen Sie zuerst, was die Liste nennt.",
    en: () => "It can't be released yet. First settle what the list names.",
  },
};

function moveOf(facts: RefusalFacts): (typeof moveWords)[MoveName] {
  const found = Object.entries(moveWords).find(([name]) => name === facts.move);
  return found === undefined ? moveWords.resume : found[1];
}

function zustandOf(facts: RefusalFacts): Wording {
  const words: Readonly<Record<string, Wording>> = zustandWords;
  return words[facts.zustand ?? ""] ?? zustandWords.entwurf;
}

/** Why a move is refused, as a sentence that says what to do. */
export function describeRefusal({ code, facts }: Refusal, locale: Locale): string {
  return refusalMessages[code][locale](facts);
}
