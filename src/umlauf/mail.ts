import type { Dran } from "./stand.ts";
import { formatDay } from "./tage.ts";
import { federfuehrungId, type Umlauf } from "./umlauf.ts";
import { verfuegungWords } from "./words.ts";

/** A mail as plain text. No link can carry the attachment: the text names the file to attach. */
export interface Mail {
  /** Null where nobody's address is known. */
  readonly to: string | null;
  readonly subject: string;
  readonly body: string;
}

/** What a mail is about. */
export interface Occasion {
  readonly umlauf: Umlauf;
  /** Whose turn it is. */
  readonly dran: Dran;
  /** What the Steckbrief is called, for example „X-town: Kooperationsvereinbarung“. */
  readonly title: string;
  /** Name of the file to attach. */
  readonly fileName: string;
  /** The names of the station's sections; [] means all. */
  readonly sections: readonly string[];
}

/** The mail that hands the document on to whoever has the turn; to an overdue station, a reminder. */
export function handOnMail({ umlauf, dran, title, fileName, sections }: Occasion): Mail {
  const { federfuehrung } = umlauf;
  const isReminder = dran.overdue > 0;
  const subject = `${isReminder ? "Erinnerung: " : ""}Steckbrief „${title}“: ${subjects[dran.aufgabe](askedOf(umlauf, dran))}`;
  const frist =
    dran.bis === null
      ? []
      : [`Frist: ${formatDay(dran.bis)}${isReminder ? ` (seit ${days(dran.overdue)} überschritten)` : ""}`];
  const scope =
    dran.station === federfuehrungId
      ? []
      : [`Abschnitte: ${sections.length === 0 ? "alle" : sections.join(", ")}`];
  const lines = [
    `Guten Tag${dran.name === null ? "" : ` ${dran.name}`},`,
    "",
    `${openings[dran.aufgabe]} Die Datei „${fileName}“ liegt dieser Nachricht bei.`,
    "",
    ...scope,
    ...frist,
    "",
    "Mit Word: Öffnen Sie die Datei, wählen Sie im Aufgabenbereich „Umlauf“, zeichnen Sie dort, und senden Sie die gespeicherte Datei an die Federführung zurück.",
    "Ohne Word oder ohne das Add-in: Antworten Sie einfach auf diese Nachricht; die Federführung hält Ihre Antwort fest. Der Laufzettel am Ende des Dokuments zeigt den Stand.",
    "",
    "Freundliche Grüße",
    ...[federfuehrung.name, federfuehrung.funktion, federfuehrung.organisation].filter(
      (line) => line !== null,
    ),
  ];
  return { to: dran.email, subject, body: withoutDoubleGaps(lines).join("\n") };
}

const subjects: Readonly<Record<Dran["aufgabe"], (asked: string) => string>> = {
  start: () => "Umlauf beginnen",
  answer: (asked) => asked,
  clarify: () => "zurückgegeben, bitte klären",
  "sign-again": () => "bitte erneut zeichnen",
  "to-closing": () => "Rücklauf vollständig",
  closing: () => verfuegungWords.schlusszeichnung.de,
  release: () => "zur Freigabe",
  "new-version": () => "nach Freigabe geändert",
};

const openings: Readonly<Record<Dran["aufgabe"], string>> = {
  start: "der Umlauf kann beginnen.",
  answer: "der Steckbrief ist im Umlauf, und Sie sind an der Reihe.",
  clarify: "eine Station hat den Steckbrief zurückgegeben; den Grund nennt der Laufzettel.",
  "sign-again":
    "der Steckbrief wurde nach Ihrer Zeichnung in Ihren Abschnitten geändert. Bitte sehen Sie die Änderung an, und zeichnen Sie erneut.",
  "to-closing": "alle Stationen haben geantwortet.",
  closing: "der Steckbrief ist fertig mitgezeichnet und braucht Ihre Schlusszeichnung.",
  release: "die Schlusszeichnung liegt vor; der Steckbrief kann freigegeben werden.",
  "new-version": "der Steckbrief wurde nach seiner Freigabe geändert.",
};

function askedOf({ stationen }: Umlauf, { station }: Dran): string {
  const asked = stationen.find(({ id }) => id === station)?.verfuegung ?? "mitzeichnung";
  return verfuegungWords[asked].de;
}

function days(count: number): string {
  return count === 1 ? "einem Tag" : `${count} Tagen`;
}

function withoutDoubleGaps(lines: readonly string[]): readonly string[] {
  return lines.filter((line, index) => line !== "" || lines[index - 1] !== "");
}

/** What Windows hands to a mail program at most: Explorer and Outlook cut links above 2,083 characters. */
export const longestMailto = 2000;

/** A link that opens the mail, and whether its text had to be left out: then it is to be copied. */
export interface MailLink {
  readonly href: string;
  readonly isShortened: boolean;
}

/** A `mailto:` link (RFC 6068) with subject and text; where it grows too long, with the subject only. */
export function mailtoOf({ to, subject, body }: Mail): MailLink {
  const address = (to ?? "").split("@").map(encodeURIComponent).join("@");
  const link = (text: string): string => `mailto:${address}?subject=${encode(subject)}&body=${encode(text)}`;
  const whole = link(body);
  if (whole.length <= longestMailto) return { href: whole, isShortened: false };
  const short = link("Bitte den kopierten Text hier einfügen und die Datei anhängen.");
  return { href: short.length <= longestMailto ? short : `mailto:${address}`, isShortened: true };
}

/** Line ends are CRLF (RFC 6068, 5); half a surrogate pair has no encoding. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd").replace(/\r?\n/g, "\r\n"));
}
