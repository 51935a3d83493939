import { Button } from "@fluentui/react-components";
import { steckbriefForm } from "../steckbrief/form.ts";
import { formatMoment } from "../umlauf/laufzettel.ts";
import type { GestellteZeichnung, StationStand } from "../umlauf/stand.ts";
import type { Umlauf } from "../umlauf/umlauf.ts";
import { artWords, gueltigkeitWords, statusWords, verfuegungWords } from "../umlauf/words.ts";
import { ChangesSince } from "./ChangesSince.tsx";
import { useSpeech } from "./locale.ts";
import { SignAgain } from "./SignAgain.tsx";
import { useUmlauf } from "./umlauf-context.ts";
import { acting, route, stand as words } from "./umlauf-messages.ts";
import type { UmlaufSeen } from "./umlauf-read.ts";

interface StationCardProps {
  readonly stand: StationStand;
  readonly umlauf: Umlauf;
  readonly seen: UmlaufSeen;
  readonly isFrozen: boolean;
}

/** One station: what it is asked, how far it is, what it said, and what changed since. */
export function StationCard({ stand, umlauf, seen, isFrozen }: StationCardProps) {
  const { store } = useUmlauf();
  const { say, word } = useSpeech();
  const { nr, station, zeichnungen } = stand;
  const { id, organisation, name, verfuegung, status, rueckgabe, uebersprungen } = station;
  const [newest, ...earlier] = zeichnungen;
  const who = [organisation, name].filter((part) => part !== null).join(", ");
  return (
    <li
      className="umlauf-line stack"
      data-station={organisation}
      data-status={status}
      data-gueltigkeit={newest?.gueltigkeit}
    >
      <p>
        <strong>{say(route.nr, { nr, name: who })}</strong>
        <br />
        {word(verfuegungWords[verfuegung])}{" "}
        {say(words.sections, { names: sectionNames(station.abschnitte, word, say(words.whole)) })}
        {newest === undefined && rueckgabe === null && uebersprungen === null
          ? ` – ${word(statusWords[status])}`
          : ""}
      </p>
      {rueckgabe === null ? null : <p>{say(words.handedBack, rueckgabe)}</p>}
      {uebersprungen === null ? null : <p>{say(words.skipped, uebersprungen)}</p>}
      {newest === undefined ? null : <ZeichnungLines placed={newest} />}
      {newest?.gueltigkeit === "ueberholt" ? (
        <>
          <ChangesSince placed={newest} umlauf={umlauf} context={seen.context} />
          {isFrozen ? null : <SignAgain zeichnung={newest.zeichnung} />}
        </>
      ) : null}
      {earlier.length === 0 ? null : (
        <details>
          <summary className="link-summary">{say(words.earlier)}</summary>
          {earlier.map((placed) => (
            <ZeichnungLines key={placed.zeichnung.id} placed={placed} />
          ))}
        </details>
      )}
      {isFrozen || status === "uebersprungen" || umlauf.zustand === "freigegeben" ? null : (
        <div>
          <Button
            size="small"
            appearance="subtle"
            onClick={() => store.dispatch({ type: "page", page: { name: "station", station: id } })}
          >
            {say(acting.title, { name: organisation })}
          </Button>
        </div>
      )}
    </li>
  );
}

/** A Zeichnung with what holds of it; one that no longer stands is struck through and kept. */
export function ZeichnungLines({ placed }: { readonly placed: GestellteZeichnung }) {
  const { say, word } = useSpeech();
  const { zeichnung, gueltigkeit, proposed } = placed;
  const { art, wer, zusatz, fuer, wann, vermerk, erfasst } = zeichnung;
  const isStruck = gueltigkeit === "ueberholt" || gueltigkeit === "ersetzt";
  const said = `${word(artWords[art])} – ${wer}${zusatz === null ? "" : `, ${zusatz} ${fuer ?? ""}`}, ${formatMoment(wann)}`;
  return (
    <p>
      {isStruck ? <s className="umlauf-struck">{said}</s> : said}
      <br />
      <strong>{word(gueltigkeitWords[gueltigkeit])}</strong>
      {proposed.length > 0 ? ` (${say(words.proposed)})` : ""}
      {erfasst === null ? "" : ` · ${say(words.recordedBy, { name: erfasst })}`}
      {vermerk === null ? null : (
        <>
          <br />
          {say(acting.vermerk)}: {vermerk}
        </>
      )}
    </p>
  );
}

function sectionNames(
  keys: readonly string[],
  word: (wording: (typeof steckbriefForm.fields)[number]["short"]) => string,
  whole: string,
): string {
  const names = steckbriefForm.fields.filter(({ key }) => keys.includes(key)).map(({ short }) => word(short));
  return names.length === 0 ? whole : names.join(", ");
}
