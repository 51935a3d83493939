import type { RecordState } from "../exchange/receipt.ts";
import type { Locale, Wording } from "../steckbrief/kinds.ts";
import type { RegisterErrorFacts } from "./error.ts";
import type { Move, Refusal } from "./life.ts";

/** States as people read them. */
export const stateNames: Readonly<Record<RecordState, Wording>> = {
  eingegangen: { de: "eingegangen", en: "received" },
  geprueft: { de: "geprüft", en: "checked" },
  veroeffentlicht: { de: "veröffentlicht", en: "published" },
  zurueckgezogen: { de: "zurückgezogen", en: "withdrawn" },
  archiviert: { de: "archiviert", en: "archived" },
};

/** Moves as buttons and commands call them. */
export const moveNames: Readonly<Record<Move, Wording>> = {
  pruefen: { de: "als geprüft kennzeichnen", en: "mark as checked" },
  zurueckgeben: { de: "zurück auf „eingegangen“ setzen", en: "set back to “received”" },
  veroeffentlichen: { de: "veröffentlichen", en: "publish" },
  zurueckziehen: { de: "zurückziehen", en: "withdraw" },
  archivieren: { de: "archivieren", en: "archive" },
  wiederaufnehmen: { de: "wieder aufnehmen", en: "take up again" },
};

const refusals: Readonly<Record<Refusal | "winner-unpublished", Wording>> = {
  already: { de: "Das ist schon geschehen.", en: "That has been done already." },
  "check-first": {
    de: "Kennzeichnen Sie die neue Version erst als geprüft.",
    en: "Mark the new version as checked first.",
  },
  "publish-first": {
    de: "Veröffentlichen Sie ihn erst, oder ziehen Sie ihn zurück.",
    en: "Publish it first, or withdraw it.",
  },
  "new-version-open": {
    de: "Die neue Version ist noch nicht geprüft. Prüfen und veröffentlichen Sie sie, oder ziehen Sie den Eintrag zurück.",
    en: "The new version is not checked yet. Check and publish it, or withdraw the record.",
  },
  withdrawn: {
    de: "Er ist zurückgezogen. Nehmen Sie ihn erst wieder auf.",
    en: "It was withdrawn. Take it up again first.",
  },
  archived: {
    de: "Er ist archiviert. Nehmen Sie ihn erst wieder auf.",
    en: "It is archived. Take it up again first.",
  },
  "nothing-checked": {
    de: "Er ist noch nicht geprüft; es gibt nichts zurückzusetzen.",
    en: "It is not checked yet; there is nothing to set back.",
  },
  "still-alive": {
    de: "Er ist weder zurückgezogen noch archiviert.",
    en: "It is neither withdrawn nor archived.",
  },
  "winner-unpublished": {
    de: "Der Eintrag, der bleiben soll, ist nicht veröffentlicht, der andere ist es: Die Öffentlichkeit verlöre ihn. Veröffentlichen Sie erst den, der bleibt, oder behalten Sie den anderen.",
    en: "The record that is to stay is not published, the other is: the public would lose it. Publish the one that stays first, or keep the other.",
  },
};

const frames: Readonly<Record<Locale, (state: string, why: string) => string>> = {
  de: (state, why) => `Das geht nicht, denn der Eintrag ist ${state}. ${why}`,
  en: (state, why) => `That can't be done, since the record is ${state}. ${why}`,
};

/** Why a move is not open: the state, the reason, and what to do. */
export function refusalTexts({ state, refusal }: RegisterErrorFacts, locale: Locale): string {
  const name = stateNames[state as RecordState]?.[locale] ?? String(state);
  const why = refusals[refusal as Refusal]?.[locale] ?? "";
  return frames[locale](name, why);
}
