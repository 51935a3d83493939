import type { Wording } from "../steckbrief/kinds.ts";

/** What a table of wordings lists: its keys are the closed set. */
type Words = Readonly<Record<string, Wording>>;

/** How the copies travel: from one to the next, or to all at once (BayAGO § 16: Sternmitzeichnung). */
export const modusWords = {
  reihe: { de: "Reihe (nacheinander)", en: "one after another" },
  stern: { de: "Stern (alle zugleich)", en: "all at once" },
} as const satisfies Words;
export type Modus = keyof typeof modusWords;

export const zustandWords = {
  entwurf: { de: "Entwurf", en: "draft" },
  umlauf: { de: "im Umlauf", en: "in circulation" },
  ruecklauf: { de: "Rücklauf", en: "returned" },
  schlusszeichnung: { de: "Schlusszeichnung", en: "final sign-off" },
  freigegeben: { de: "freigegeben", en: "released" },
} as const satisfies Words;
export type Zustand = keyof typeof zustandWords;

/** What a change of the text voids. */
export const policyWords = {
  abschnittsweise: {
    de: "abschnittsweise: überholt ist, wessen Abschnitte sich ändern",
    en: "by section: a change voids what covers the section",
  },
  strikt: { de: "strikt: jede Änderung überholt alle Zeichnungen", en: "strict: any change voids all" },
  nurSchluss: {
    de: "nur Schlusszeichnung: Änderungen überholen nur sie",
    en: "final only: changes void the final sign-off alone",
  },
} as const satisfies Words;
export type Policy = keyof typeof policyWords;

/** What a station is asked to do. */
export const verfuegungWords = {
  kenntnis: { de: "zur Kenntnis", en: "for information" },
  mitzeichnung: { de: "zur Mitzeichnung", en: "for concurrence" },
  stellungnahme: { de: "zur Stellungnahme", en: "for comment" },
  recht: { de: "Prüfung Recht", en: "legal review" },
  schlusszeichnung: { de: "Schlusszeichnung", en: "final sign-off" },
} as const satisfies Words;
export type Verfuegung = keyof typeof verfuegungWords;

/** State of a station; the codes are those of xdomea 3.0 (`statusCodes`). */
export const statusWords = {
  zukunft: { de: "noch nicht dran", en: "not yet" },
  aktuell: { de: "dran", en: "current" },
  abgeschlossen: { de: "abgeschlossen", en: "finished" },
  uebersprungen: { de: "übersprungen", en: "skipped" },
} as const satisfies Words;
export type StationStatus = keyof typeof statusWords;

/** How a station answers. */
export const artWords = {
  mitgezeichnet: { de: "mitgezeichnet", en: "concurred" },
  vorbehalt: { de: "mitgezeichnet mit Vorbehalt", en: "concurred with reservation" },
  abweichend: { de: "abweichende Meinung", en: "dissenting opinion" },
  fehlanzeige: { de: "Fehlanzeige (keine Bedenken)", en: "no objections" },
  stellungnahme: { de: "Stellungnahme", en: "comment" },
  kenntnisGenommen: { de: "zur Kenntnis genommen", en: "taken note of" },
  nichtZustaendig: { de: "nicht zuständig", en: "not responsible" },
  muendlich: { de: "mündlich zugestimmt", en: "assented orally" },
  schlusszeichnung: { de: "Schlusszeichnung", en: "final sign-off" },
  keineAeusserung: { de: "keine Äußerung", en: "no answer" },
} as const satisfies Words;
export type Art = keyof typeof artWords;

/** Signing for somebody else (GGO § 18): in Vertretung, im Auftrag. */
export const zusaetze = ["i. V.", "i. A."] as const;
export type Zusatz = (typeof zusaetze)[number];

/**
 * Whether a Zeichnung still stands: `ersetzt` where the same station signed again later, `ungebunden` where only the
 * Laufzettel tells of it, so that nobody knows what text was signed.
 */
export const gueltigkeitWords = {
  gueltig: { de: "gültig", en: "valid" },
  ueberholt: { de: "überholt", en: "overtaken" },
  ersetzt: { de: "ersetzt", en: "replaced" },
  ungebunden: { de: "nicht prüfbar", en: "not verifiable" },
} as const satisfies Words;
export type Gueltigkeit = keyof typeof gueltigkeitWords;

/** How the days of a Frist are counted. */
export const zaehlungWords = {
  kalendertage: { de: "Kalendertage", en: "calendar days" },
  arbeitstage: { de: "Arbeitstage", en: "working days" },
} as const satisfies Words;
export type Zaehlung = keyof typeof zaehlungWords;

/** The keys of a table of wordings, as the closed set they are. */
export function keysOf<Key extends string>(words: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(words) as Key[];
}
