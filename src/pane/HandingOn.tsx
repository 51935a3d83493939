import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { formatUmlauf } from "../umlauf/json.ts";
import type { Stand } from "../umlauf/stand.ts";
import type { Umlauf } from "../umlauf/umlauf.ts";
import { verfuegungWords } from "../umlauf/words.ts";
import { useSpeech } from "./locale.ts";
import { browserOutlets } from "./outlets.ts";
import { useSession } from "./session-context.ts";
import { type CalendarDay, calendarOf } from "./umlauf-calendar.ts";
import { attachmentOf, type Mail, mailAddress, mailText, mailTo, releaseMail } from "./umlauf-mail.ts";
import { handing } from "./umlauf-messages.ts";
import type { UmlaufSeen } from "./umlauf-read.ts";

interface HandingOnProps {
  readonly umlauf: Umlauf;
  readonly stand: Stand;
  readonly seen: UmlaufSeen;
}

/** Handing the document on: a mail that names the file to attach, its text, dates for the calendar, a copy of the Umlauf. */
export function HandingOn({ umlauf, stand, seen }: HandingOnProps) {
  const session = useSession();
  const { say } = useSpeech();
  const [started, setStarted] = useState<string | null>(null);
  const { steckbrief, context } = seen;
  const file = attachmentOf(steckbrief);
  const mails =
    umlauf.zustand === "freigegeben"
      ? [{ name: "alle", mail: releaseMail(umlauf, steckbrief) }]
      : stand.dran.map((turn) => ({
          name: turn.organisation,
          mail: mailTo(turn, umlauf, steckbrief),
        }));
  const days = daysOf(umlauf, stand);
  const save = (name: string, mediaType: string, content: string) => {
    browserOutlets(window, session.document()).download({ name, mediaType, content });
    setStarted(name);
  };
  const stem = file.replace(/\.docx$/, "");
  return (
    <section className="stack" aria-labelledby="handing-title">
      <h3 id="handing-title">{say(handing.title)}</h3>
      <p className="small">{say(handing.save, { file })}</p>
      {mails.map(({ name, mail }) => (
        <MailWays key={name} name={name} mail={mail} />
      ))}
      <div className="actions">
        {days.length === 0 ? null : (
          <Button
            size="small"
            onClick={() => save(`${stem}_Fristen.ics`, "text/calendar", calendarOf(days, context.now))}
          >
            {say(handing.ics)}
          </Button>
        )}
        <Button
          size="small"
          onClick={() => save(`${stem}_Umlauf.json`, "application/json", `${formatUmlauf(umlauf)}\n`)}
        >
          {say(handing.keep)}
        </Button>
      </div>
      <p role="status" className="small">
        {started === null ? null : say(handing.icsStarted, { name: started })}
      </p>
    </section>
  );
}

function MailWays({ name, mail }: { readonly name: string; readonly mail: Mail }) {
  const session = useSession();
  const { say } = useSpeech();
  const [copied, setCopied] = useState<"no" | "yes" | "refused">("no");
  const text = mailText(mail);
  const copy = () =>
    browserOutlets(window, session.document())
      .copy(text)
      .then(
        () => setCopied("yes"),
        () => setCopied("refused"),
      );
  return (
    <div className="stack">
      <p>
        <a className="umlauf-mail" href={mailAddress(mail)} target="_blank" rel="noreferrer">
          {say(handing.mail, { name })}
        </a>
      </p>
      <div className="actions">
        <Button size="small" aria-label={`${say(handing.copy)}: ${name}`} onClick={copy}>
          {say(handing.copy)}
        </Button>
      </div>
      <p role="status" className="small">
        {copied === "no" ? null : say(copied === "yes" ? handing.copied : handing.notCopied)}
      </p>
      {copied === "refused" ? (
        <label className="label">
          {say(handing.text)}
          <textarea
            className="input"
            readOnly
            rows={6}
            value={text}
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
      ) : null}
    </div>
  );
}

/** Fristen of those whose turn it is, and every Wiedervorlage of what is open. */
function daysOf(umlauf: Umlauf, stand: Stand): readonly CalendarDay[] {
  const open = umlauf.stationen.filter(({ status }) => status === "aktuell" || status === "zukunft");
  return [
    ...stand.dran.flatMap(({ station, organisation, bis }): readonly CalendarDay[] => {
      const asked = umlauf.stationen.find(({ id }) => id === station);
      if (bis === null || asked === undefined) return [];
      const title = `Frist: ${organisation}, ${verfuegungWords[asked.verfuegung].de}`;
      return [{ uid: `${umlauf.id}-${station}-frist`, day: bis, title, note: umlauf.id }];
    }),
    ...open.flatMap(({ id, organisation, wiedervorlage }): readonly CalendarDay[] =>
      wiedervorlage === null
        ? []
        : [
            {
              uid: `${umlauf.id}-${id}-wiedervorlage`,
              day: wiedervorlage,
              title: `Wiedervorlage: ${organisation}`,
              note: umlauf.id,
            },
          ],
    ),
  ];
}
