import { steckbriefForm } from "../steckbrief/form.ts";
import type { Steckbrief } from "../steckbrief/value.ts";
import type { Dran } from "../umlauf/stand.ts";
import { formatDay } from "../umlauf/tage.ts";
import type { Umlauf } from "../umlauf/umlauf.ts";
import { verfuegungWords } from "../umlauf/words.ts";
import { fileNameOf } from "./file-name.ts";

/** A mail to hand the document on; no link can carry the attachment, so it is named. */
export interface Mail {
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
}

/** The file that goes along, as the pane names it. */
export function attachmentOf(steckbrief: Steckbrief): string {
  return `${fileNameOf(steckbrief)}.docx`;
}

/** The mail to whoever is next. Always German: so is the document. */
export function mailTo(turn: Dran, umlauf: Umlauf, steckbrief: Steckbrief): Mail {
  const station = umlauf.stationen.find(({ id }) => id === turn.station);
  const title = titleOf(steckbrief);
  const until = turn.bis === null ? null : formatDay(turn.bis);
  const asked = station === undefined ? "zur Entscheidung" : verfuegungWords[station.verfuegung].de;
  const keys = station?.abschnitte ?? [];
  const sections = steckbriefForm.fields.filter(({ key }) => keys.includes(key)).map(({ short }) => short.de);
  const { organisation, name, email } = umlauf.federfuehrung;
  return {
    to: turn.email === null ? [] : [turn.email],
    subject: `Steckbrief ${title}: ${asked}${until === null ? "" : ` bis ${until}`}`,
    body: [
      turn.name === null ? "Guten Tag," : `Guten Tag ${turn.name},`,
      "",
      `der Steckbrief „${title}“ kommt zu Ihnen: ${asked}.`,
      `Bitte sehen Sie sich an: ${sections.length === 0 ? "den ganzen Steckbrief" : sections.join(", ")}.`,
      ...(until === null ? [] : [`Frist: ${until}.`]),
      "",
      `Angehängt: ${attachmentOf(steckbrief)}`,
      "",
      "Mit dem Word-Add-in „Steckbrief“ zeichnen Sie unter „Umlauf“ und schicken die Datei weiter oder zurück.",
      "Ohne das Add-in: Antworten Sie auf diese E-Mail mit Ihrer Zeichnung und einem Vermerk; wir tragen sie ein.",
      "",
      "Mit freundlichen Grüßen",
      [name, organisation].filter((part) => part !== null).join(", "),
      ...(email === null ? [] : [email]),
    ].join("\n"),
  };
}

/** The mail that tells everybody of the Freigabe. */
export function releaseMail(umlauf: Umlauf, steckbrief: Steckbrief): Mail {
  const title = titleOf(steckbrief);
  const { organisation, name } = umlauf.federfuehrung;
  return {
    to: [...new Set(umlauf.stationen.flatMap(({ email }) => email ?? []))],
    subject: `Steckbrief ${title}: freigegeben`,
    body: [
      "Guten Tag,",
      "",
      `der Steckbrief „${title}“ ist freigegeben. Vielen Dank für Ihre Mitarbeit.`,
      "",
      `Angehängt: ${attachmentOf(steckbrief)}`,
      "",
      "Mit freundlichen Grüßen",
      [name, organisation].filter((part) => part !== null).join(", "),
    ].join("\n"),
  };
}

/** The address of a mail (RFC 6068): line ends are CRLF, everything else is escaped. */
export function mailAddress({ to, subject, body }: Mail): string {
  const encoded = (text: string) => encodeURIComponent(text.replace(/\r?\n/g, "\r\n"));
  return `mailto:${to.map(encodeURIComponent).join(",")}?subject=${encoded(subject)}&body=${encoded(body)}`;
}

/** The same as text, for a webview that opens no mail program. */
export function mailText({ to, subject, body }: Mail): string {
  return [`An: ${to.join(", ")}`, `Betreff: ${subject}`, "", body].join("\n");
}

function titleOf({ stadt, instrument }: Pick<Steckbrief, "stadt" | "instrument">): string {
  return [instrument, stadt].filter((part) => part !== null).join(", ") || "ohne Titel";
}
