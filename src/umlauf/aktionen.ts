import type { Wording } from "../steckbrief/kinds.ts";

/** What the Protokoll may say happened: every move, beginning, and merging copies. */
export const aktionWords = {
  create: { de: "Umlauf angelegt", en: "circulation created" },
  "set-up": { de: "Umlauf eingerichtet", en: "circulation set up" },
  "set-route": { de: "Laufweg geändert", en: "route changed" },
  start: { de: "Umlauf begonnen", en: "circulation started" },
  sign: { de: "gezeichnet", en: "signed" },
  "record-oral": { de: "mündliche Zustimmung festgehalten", en: "oral assent recorded" },
  "record-silence": { de: "keine Äußerung festgestellt", en: "no answer recorded" },
  "hand-back": { de: "an die Federführung zurückgegeben", en: "handed back" },
  forward: { de: "erneut zugeleitet", en: "sent again" },
  skip: { de: "Station übersprungen", en: "station skipped" },
  "close-round": { de: "Rücklauf festgestellt", en: "return recorded" },
  "to-closing": { de: "zur Schlusszeichnung gegeben", en: "sent to final sign-off" },
  recall: { de: "in den Rücklauf zurückgeholt", en: "recalled" },
  release: { de: "freigegeben", en: "released" },
  "new-version": { de: "neue Fassung begonnen", en: "new version begun" },
  resume: { de: "nach Verlust wieder aufgenommen", en: "resumed after loss" },
  merge: { de: "Fassungen zusammengeführt", en: "copies merged" },
} as const satisfies Readonly<Record<string, Wording>>;
export type Aktion = keyof typeof aktionWords;
