import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { steckbriefForm } from "../steckbrief/form.ts";
import type { Steckbrief } from "../steckbrief/value.ts";
import { calendarOf } from "../umlauf/calendar.ts";
import { formatUmlauf } from "../umlauf/json.ts";
import { handOnMail, mailtoOf } from "../umlauf/mail.ts";
import type { Dran, Stand } from "../umlauf/stand.ts";
import type { Umlauf } from "../umlauf/umlauf.ts";
import { fileNameOf } from "./file-name.ts";
import { useSpeech } from "./locale.ts";
import { browserOutlets } from "./outlets.ts";
import { useSession } from "./session-context.ts";
import { handing } from "./umlauf-messages.ts";
import type { UmlaufSeen } from "./umlauf-read.ts";

interface HandingOnProps {
  readonly umlauf: Umlauf;
  readonly stand: Stand;
  readonly seen: UmlaufSeen;
}

/** Handing the document on: mails that name the file to attach, days for the calendar, a copy of the Umlauf to keep. */
export function HandingOn({ umlauf, stand, seen }: HandingOnProps) {
  const session = useSession();
  const { say } = useSpeech();
  const [started, setStarted] = useState<string | null>(null);
  const { steckbrief, context } = seen;
  const stem = fileNameOf(steckbrief);
  const occasion = { umlauf, title: titleOf(steckbrief), fileName: `${stem}.docx` };
  const calendars = umlauf.stationen.flatMap((station, place) => {
    if (!stand.dran.some((turn) => turn.station === station.id)) return [];
    const ics = calendarOf({ ...occasion, station, now: context.now });
    return ics === null ? [] : [{ station, ics, nr: place + 1 }];
  });
  const save = (name: string, mediaType: string, content: string) => {
    browserOutlets(window, session.document()).download({ name, mediaType, content });
    setStarted(name);
  };
  return (
    <section className="stack" aria-labelledby="handing-title">
      <h3 id="handing-title">{say(handing.title)}</h3>
      <p className="small">{say(handing.save, { file: occasion.fileName })}</p>
      {stand.dran.map((turn) => (
        <MailWays key={turn.station} turn={turn} occasion={occasion} />
      ))}
      <div className="ways">
        {calendars.map(({ station, ics, nr }) => (
          <Button
            key={station.id}
            size="small"
            onClick={() => save(`${stem}_Frist-${nr}.ics`, "text/calendar", ics)}
          >
            {say(handing.ics, { name: station.organisation })}
          </Button>
        ))}
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

interface MailWaysProps {
  readonly turn: Dran;
  readonly occasion: { readonly umlauf: Umlauf; readonly title: string; readonly fileName: string };
}

/** One mail: as a link, and as text to copy where no mail program opens or the link can't hold it. */
function MailWays({ turn, occasion }: MailWaysProps) {
  const session = useSession();
  const { say } = useSpeech();
  const [copied, setCopied] = useState<"no" | "yes" | "refused">("no");
  const { umlauf } = occasion;
  const keys = umlauf.stationen.find(({ id }) => id === turn.station)?.abschnitte ?? [];
  // The mail is German, as the document is.
  const sections = steckbriefForm.fields.filter(({ key }) => keys.includes(key)).map(({ short }) => short.de);
  const mail = handOnMail({ ...occasion, dran: turn, sections });
  const { href, isShortened } = mailtoOf(mail);
  const { organisation: name } = turn;
  const text = [
    ...(mail.to === null ? [] : [`An: ${mail.to}`]),
    `Betreff: ${mail.subject}`,
    "",
    mail.body,
  ].join("\n");
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
        <a className="umlauf-mail" href={href} target="_blank" rel="noreferrer">
          {say(handing.mail, { name })}
        </a>
      </p>
      {isShortened ? <p className="small">{say(handing.shortened)}</p> : null}
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

/** „X-town: Kooperationsvereinbarung“. */
function titleOf({ stadt, instrument }: Pick<Steckbrief, "stadt" | "instrument">): string {
  return [stadt, instrument].filter((part) => part !== null).join(": ") || "ohne Titel";
}
