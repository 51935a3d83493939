import type { ProblemCode } from "../exchange/problem.ts";
import { fixed, type Message } from "../steckbrief/messages.ts";

/** What a problem may say of this time. */
export type ProblemFacts = Readonly<Record<string, string | number>>;

interface ProblemText {
  readonly title: Message;
  readonly detail: Message<ProblemFacts>;
}

const say = (
  de: (facts: ProblemFacts) => string,
  en: (facts: ProblemFacts) => string,
): Message<ProblemFacts> => ({
  de,
  en,
});

/** Each problem in words: what it is, and what it was this time, with the remedy. */
export const problemTexts: Readonly<Record<ProblemCode, ProblemText>> = {
  "not-found": {
    title: fixed("Nicht gefunden", "Not found"),
    detail: say(
      () =>
        "Unter dieser Adresse ist nichts veröffentlicht. Prüfen Sie die Kennung; die Liste steht unter /api/v1/steckbriefe.",
      () => "Nothing is published at this address. Check the id; the list is at /api/v1/steckbriefe.",
    ),
  },
  "version-not-found": {
    title: fixed("Diese Version gibt es nicht", "No such version"),
    detail: say(
      ({ version }) =>
        `Eine Version ${version} dieses Steckbriefs ist nicht veröffentlicht. Die Liste steht unter „…/versionen“.`,
      ({ version }) =>
        `No version ${version} of this entry has been published. The list is at “…/versionen”.`,
    ),
  },
  gone: {
    title: fixed("Zurückgezogen", "Withdrawn"),
    detail: say(
      ({ since, reason }) =>
        `Dieser Steckbrief wurde am ${since} zurückgezogen. Grund: ${reason}. Verweisen Sie nicht mehr auf ihn.`,
      ({ since, reason }) =>
        `This entry was withdrawn on ${since}. Reason: ${reason}. Please remove references to it.`,
    ),
  },
  "bad-query": {
    title: fixed("Angabe nicht lesbar", "Parameter not readable"),
    detail: say(
      ({ name, found, expected }) => `„${name}“ ist „${found}“; erwartet wird ${expected}.`,
      ({ name, found, expected }) => `“${name}” is “${found}”; expected is ${expected}.`,
    ),
  },
  unreadable: {
    title: fixed("Die Einsendung ist nicht lesbar", "The submission can't be read"),
    detail: say(
      ({ reason }) => `${reason} Gespeichert wurde nichts.`,
      ({ reason }) => `${reason} Nothing was stored.`,
    ),
  },
  "too-large": {
    title: fixed("Die Einsendung ist zu groß", "The submission is too large"),
    detail: say(
      ({ limit }) =>
        `Angenommen werden höchstens ${limit} MB. Verkleinern Sie die Bilder, und senden Sie noch einmal.`,
      ({ limit }) => `At most ${limit} MB are accepted. Make the pictures smaller and send again.`,
    ),
  },
  "unsupported-type": {
    title: fixed("Dieses Format wird nicht angenommen", "This format is not accepted"),
    detail: say(
      ({ found }) =>
        `Angegeben ist „${found}“. Senden Sie application/json oder das .docx mit seinem Medientyp.`,
      ({ found }) => `The type given is “${found}”. Send application/json, or the .docx with its media type.`,
    ),
  },
  "token-missing": {
    title: fixed("Zugangsschlüssel fehlt", "Token missing"),
    detail: say(
      () =>
        "Zum Einsenden braucht es den Schlüssel, den Ihre Stadt vom Register hat: „Authorization: Bearer …“.",
      () => "Submitting needs the token that the register gave your city: “Authorization: Bearer …”.",
    ),
  },
  "token-unknown": {
    title: fixed("Zugangsschlüssel unbekannt", "Token unknown"),
    detail: say(
      () =>
        "Dieser Schlüssel gilt nicht oder nicht mehr. Bitten Sie die Redaktion des Registers um einen neuen.",
      () => "This token is not valid, or no longer. Ask the register's editors for a new one.",
    ),
  },
  forbidden: {
    title: fixed("Nicht erlaubt", "Not allowed"),
    detail: say(
      ({ reason }) => `${reason ?? "Dieser Schlüssel erlaubt das nicht."}`,
      ({ reason }) => `${reason ?? "This token does not allow that."}`,
    ),
  },
  "rate-limited": {
    title: fixed("Zu viele Anfragen", "Too many requests"),
    detail: say(
      ({ seconds }) =>
        `Versuchen Sie es in ${seconds} Sekunden noch einmal. Viele Dateien auf einmal nimmt „steckbrief register import“.`,
      ({ seconds }) =>
        `Try again in ${seconds} seconds. For many files at once there is “steckbrief register import”.`,
    ),
  },
  conflict: {
    title: fixed("Inzwischen geändert", "Changed meanwhile"),
    detail: say(
      () =>
        "Jemand anders hat den Eintrag inzwischen geändert. Laden Sie ihn neu, und wiederholen Sie Ihre Änderung.",
      () => "Someone else has changed the entry meanwhile. Load it again and repeat your change.",
    ),
  },
  "method-not-allowed": {
    title: fixed("So ist diese Adresse nicht zu benutzen", "Method not allowed"),
    detail: say(
      ({ allowed }) => `Erlaubt ist hier: ${allowed}.`,
      ({ allowed }) => `Allowed here: ${allowed}.`,
    ),
  },
  unavailable: {
    title: fixed("Das Register ist gerade nicht erreichbar", "The register is not available right now"),
    detail: say(
      () =>
        "Die Datenbank antwortet nicht. Versuchen Sie es in einer Minute noch einmal; verloren ist nichts.",
      () => "The database does not answer. Try again in a minute; nothing is lost.",
    ),
  },
  failed: {
    title: fixed("Fehler im Register", "Error in the register"),
    detail: say(
      () => "Das lag nicht an Ihrer Anfrage. Der Fehler ist vermerkt; versuchen Sie es noch einmal.",
      () => "This was not caused by your request. The error has been noted; please try again.",
    ),
  },
};
