import { Button } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { aktionWords } from "../umlauf/aktionen.ts";
import { formatMoment } from "../umlauf/laufzettel.ts";
import { type Dran, standOf } from "../umlauf/stand.ts";
import { aufgabeWords } from "../umlauf/stand-messages.ts";
import { dayInGermany, formatDay } from "../umlauf/tage.ts";
import { federfuehrungId, type Umlauf } from "../umlauf/umlauf.ts";
import { modusWords, zustandWords } from "../umlauf/words.ts";
import { BlockerList } from "./BlockerList.tsx";
import { HandingOn } from "./HandingOn.tsx";
import { LeadSteps } from "./LeadSteps.tsx";
import { useSpeech } from "./locale.ts";
import { StationCard, ZeichnungLines } from "./StationCard.tsx";
import { useUmlauf } from "./umlauf-context.ts";
import { umlauf as umlaufWords, stand as words } from "./umlauf-messages.ts";
import type { UmlaufSeen } from "./umlauf-read.ts";

interface OverviewProps {
  readonly seen: UmlaufSeen;
  readonly umlauf: Umlauf;
  /** Nothing can be done: the Umlauf is to be looked at only. */
  readonly isFrozen: boolean;
}

/** Who is next, since when, until when, what is missing; then everything else of the Umlauf. */
export function UmlaufOverview({ seen, umlauf, isFrozen }: OverviewProps) {
  const { say, word } = useSpeech();
  const stand = standOf(umlauf, seen.context);
  const { zustand, modus, version, protokoll } = umlauf;
  const heading = useRef<HTMLHeadingElement>(null);
  // What a step took away may have had the focus. Somebody who types into the document keeps the keyboard.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each reading may take something away.
  useEffect(() => {
    if (!isFrozen && document.hasFocus() && document.activeElement === document.body)
      heading.current?.focus();
  }, [seen, isFrozen]);
  return (
    <>
      <section className="stack" aria-labelledby="umlauf-title">
        <h2 id="umlauf-title" className="title" tabIndex={-1} ref={heading}>
          {say(umlaufWords.title)}: {word(zustandWords[zustand])}
        </h2>
        <p className="small">
          {word(modusWords[modus])} · {say(umlaufWords.version, { version })}
        </p>
      </section>
      <section className="stack" aria-labelledby="turn-title">
        <h3 id="turn-title">{say(words.turn)}</h3>
        {stand.dran.length === 0 ? <p>{say(words.nobody)}</p> : null}
        {stand.dran.map((turn) => (
          <Turn key={turn.station + turn.aufgabe} turn={turn} isFrozen={isFrozen} />
        ))}
      </section>
      {zustand === "freigegeben" ? null : (
        <section className="stack" aria-labelledby="missing-title">
          <h3 id="missing-title">{say(words.missing)}</h3>
          {stand.missing.length === 0 ? (
            <p>{say(words.nothing)}</p>
          ) : (
            <BlockerList blockers={stand.missing} />
          )}
        </section>
      )}
      <section className="stack" aria-labelledby="stations-title">
        <h3 id="stations-title">{say(words.stations)}</h3>
        <ol className="list">
          {stand.stationen.map((one) => (
            <StationCard key={one.station.id} stand={one} umlauf={umlauf} seen={seen} isFrozen={isFrozen} />
          ))}
          {stand.federfuehrung[0] === undefined ? null : (
            <li className="umlauf-line">
              <strong>{say(words.lead)}</strong>
              <ZeichnungLines placed={stand.federfuehrung[0]} />
            </li>
          )}
        </ol>
      </section>
      {isFrozen ? null : <LeadSteps umlauf={umlauf} stand={stand} />}
      {isFrozen ? null : <HandingOn umlauf={umlauf} stand={stand} seen={seen} />}
      <details>
        <summary className="link-summary">{say(words.protokoll)}</summary>
        <p className="small">{say(umlaufWords.honest)}</p>
        <ol className="umlauf-protokoll">
          {protokoll.map(({ seq, zeit, akteur, vertretung, aktion, was }) => (
            <li key={seq}>
              {formatMoment(zeit)}: {word(aktionWords[aktion])}
              {typeof was.organisation === "string" ? ` (${was.organisation})` : ""} – {akteur}
              {vertretung === null ? "" : ` → ${vertretung}`}
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}

/** Whose turn it is, with what to do, and the way to do it. */
function Turn({ turn, isFrozen }: { readonly turn: Dran; readonly isFrozen: boolean }) {
  const { store } = useUmlauf();
  const { say, word } = useSpeech();
  const { station, organisation, name, aufgabe, seit, bis, overdue } = turn;
  const who = [organisation, name].filter((part) => part !== null).join(", ");
  const when = [
    seit === null ? null : say(words.since, { day: formatDay(dayInGermany(seit)) }),
    bis === null ? null : say(words.until, { day: formatDay(bis) }),
  ].filter((part) => part !== null);
  return (
    <div className="umlauf-turn stack" data-overdue={overdue > 0}>
      <p>
        <strong>{who}</strong>: {word(aufgabeWords[aufgabe])}
      </p>
      <p className="small">
        {when.join(", ")}
        {overdue > 0 ? (
          <>
            {" "}
            <strong className="bad">{say(words.overdue, { days: overdue })}</strong>
          </>
        ) : null}
      </p>
      {station === federfuehrungId || isFrozen ? null : (
        <div className="actions">
          <Button
            appearance="primary"
            size="small"
            aria-label={`${who}: ${word(aufgabeWords[aufgabe])}`}
            onClick={() => store.dispatch({ type: "page", page: { name: "station", station } })}
          >
            {say(words.open, { name: word(aufgabeWords[aufgabe]) })}
          </Button>
        </div>
      )}
    </div>
  );
}
