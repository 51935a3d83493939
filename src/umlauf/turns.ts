import { lastDayOf } from "./frist.ts";
import { dayInGermany } from "./tage.ts";
import type { Station, Umlauf } from "./umlauf.ts";

/** Whether a station is done with: it never changes any more. */
export function isFinished({ status }: Pick<Station, "status">): boolean {
  return status === "abgeschlossen" || status === "uebersprungen";
}

/** Whether a station signs last, after all others. */
export function isClosing({ verfuegung }: Pick<Station, "verfuegung">): boolean {
  return verfuegung === "schlusszeichnung";
}

/** The Umlauf with the station of an id in its new form; all others as they were. */
export function withStation(umlauf: Umlauf, changed: Station): Umlauf {
  const stationen = umlauf.stationen.map((station) => (station.id === changed.id ? changed : station));
  return { ...umlauf, stationen };
}

/**
 * Gives the turn to whom it belongs: in a Reihe to the first that is open, in a Stern to all. When nobody is left the
 * document is back (Rücklauf); when a station was added to a returned one, it goes round again. For merged copies too.
 */
export function settle(umlauf: Umlauf, now: string): Umlauf {
  const { zustand, stationen } = umlauf;
  if (zustand === "schlusszeichnung") return { ...umlauf, stationen: turned(umlauf, now, isClosing) };
  if (zustand !== "umlauf" && zustand !== "ruecklauf") return umlauf;
  const isRound = (station: Station): boolean => !isClosing(station);
  const isOpen = stationen.some((station) => isRound(station) && !isFinished(station));
  if (!isOpen) return { ...umlauf, zustand: "ruecklauf" };
  return { ...umlauf, zustand: "umlauf", stationen: turned(umlauf, now, isRound) };
}

function turned(
  { stationen, modus }: Umlauf,
  now: string,
  takesPart: (station: Station) => boolean,
): readonly Station[] {
  const waiting = stationen.filter((station) => takesPart(station) && station.status === "zukunft");
  const isBusy = stationen.some((station) => takesPart(station) && station.status === "aktuell");
  const next = modus === "stern" ? waiting : isBusy ? [] : waiting.slice(0, 1);
  return stationen.map((station) => (next.includes(station) ? atTurn(station, now) : station));
}

/** The station whose turn begins now. */
export function atTurn(station: Station, now: string): Station {
  const bis = lastDayOf(station.frist, dayInGermany(now));
  return { ...station, status: "aktuell", seit: now, bis, rueckgabe: null };
}

/** The station as it is before its turn. */
export function beforeTurn(station: Station): Station {
  return {
    ...station,
    status: "zukunft",
    seit: null,
    bis: null,
    erledigt: null,
    uebersprungen: null,
    rueckgabe: null,
  };
}
