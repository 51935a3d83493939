import type { UmlaufReading } from "../docx/read-umlauf.ts";
import { steckbriefForm } from "../steckbrief/form.ts";
import type { Locale } from "../steckbrief/kinds.ts";
import { describeBlocker } from "../umlauf/blocker-messages.ts";
import { describeBruch } from "../umlauf/bruch-messages.ts";
import { zeichnungLines } from "../umlauf/laufzettel.ts";
import { describeEntry } from "../umlauf/protokoll-text.ts";
import { type GestellteZeichnung, type Stand, type StationStand, standOf } from "../umlauf/stand.ts";
import { aufgabeWords, describeTurn } from "../umlauf/stand-messages.ts";
import { summaryOf } from "../umlauf/summary.ts";
import { formatDay } from "../umlauf/tage.ts";
import { federfuehrungId, type Umlauf } from "../umlauf/umlauf.ts";
import {
  gueltigkeitWords,
  modusWords,
  policyWords,
  statusWords,
  verfuegungWords,
  zustandWords,
} from "../umlauf/words.ts";
import { umlaufMessages } from "./umlauf-messages.ts";

/** The Umlauf as JSON: what an extract record carries, with whose turn it is, what is open, and every break. */
export function umlaufJson(file: string, found: UmlaufReading, locale: Locale): string {
  const summary = summaryOf(found, locale);
  const stand = found.umlauf === null ? null : standOf(found.umlauf, found.context);
  const dran = (stand?.dran ?? []).map(({ station, overdue, aufgabe, ...turn }) => ({
    ...turn,
    nr: station === federfuehrungId ? null : numberOf(stand, station),
    aufgabe: aufgabeWords[aufgabe][locale],
    ueberfaellig: overdue,
  }));
  const offen = (stand?.missing ?? []).map((blocker) => ({
    code: blocker.code,
    feld: blocker.field,
    nr: blocker.station === null ? null : numberOf(stand, blocker.station),
    message: describeBlocker(blocker, locale),
  }));
  const brueche = found.breaks.map((bruch) => ({
    eintrag: bruch.seq,
    code: bruch.code,
    message: describeBruch(bruch, locale),
  }));
  return `${JSON.stringify({ file, ...summary, dran, offen, brueche }, null, 2)}\n`;
}

function numberOf(stand: Stand | null, id: string): number | null {
  return stand?.stationen.find(({ station }) => station.id === id)?.nr ?? null;
}

/** The Umlauf for people. */
export function umlaufReport(
  file: string,
  { umlauf, context, breaks }: UmlaufReading & { readonly umlauf: Umlauf },
  locale: Locale,
): string {
  const stand = standOf(umlauf, context);
  const { federfuehrung, protokoll } = umlauf;
  const say = (
    key: "turn" | "route" | "open" | "record" | "lead" | "version" | "nobody" | "workingCopy",
  ): string => umlaufMessages[key][locale]();
  const [first] = breaks;
  const turns = stand.dran.map((turn) => describeTurn(turn, locale));
  const names = [federfuehrung.organisation, federfuehrung.name].filter((name) => name !== null);
  const lines = [
    file,
    [
      `Umlauf ${umlauf.id}`,
      `${say("version")} ${umlauf.version}`,
      zustandWords[umlauf.zustand][locale],
      ...(stand.isWorkingCopy ? [say("workingCopy")] : []),
      modusWords[umlauf.modus][locale],
      policyWords[umlauf.policy][locale],
    ].join(" · "),
    `${say("lead")}: ${names.join(", ")}`,
    ...(turns.length === 0
      ? [`${say("turn")}: ${say("nobody")}`]
      : turns.map((turn) => `${say("turn")}: ${turn}`)),
    "",
    say("route"),
    ...stand.stationen.flatMap((station) => stationLines(station, locale)),
    ...stand.federfuehrung.flatMap((one) => [`  –  ${say("lead")}`, ...zeichnungLine(one, locale)]),
    ...(stand.missing.length === 0
      ? []
      : ["", say("open"), ...stand.missing.map((blocker) => `  – ${describeBlocker(blocker, locale)}`)]),
    "",
    first === undefined
      ? `${say("record")}: ${umlaufMessages.whole[locale]({ count: protokoll.length })}`
      : `${say("record")}: ${umlaufMessages.broken[locale]({ count: protokoll.length, seq: first.seq })}`,
    ...breaks.map((bruch) => `  ! ${describeBruch(bruch, locale)}`),
    ...protokoll.map((entry) => `  ${describeEntry(entry, locale)}`),
  ];
  return `${lines.join("\n")}\n`;
}

function stationLines({ nr, station, zeichnungen }: StationStand, locale: Locale): readonly string[] {
  const { organisation, name, verfuegung, abschnitte, bis, wiedervorlage, status, uebersprungen, rueckgabe } =
    station;
  const who = [organisation, name].filter((part) => part !== null).join(", ");
  const sections = labelsOf(abschnitte, locale);
  const until = bis === null ? "" : ` – ${{ de: "bis", en: "until" }[locale]} ${formatDay(bis)}`;
  const again =
    wiedervorlage === null
      ? ""
      : ` – ${{ de: "Wiedervorlage", en: "reminder" }[locale]} ${formatDay(wiedervorlage)}`;
  const why = uebersprungen ?? rueckgabe;
  const state = `${statusWords[status][locale]}${why === null ? "" : ` (${why.von}: ${why.grund})`}`;
  return [
    `  ${nr}. ${who} – ${verfuegungWords[verfuegung][locale]}${sections === "" ? "" : ` (${sections})`}${until}${again} – ${state}`,
    ...zeichnungen.flatMap((one) => zeichnungLine(one, locale)),
  ];
}

function zeichnungLine(
  { zeichnung, gueltigkeit, changed }: GestellteZeichnung,
  locale: Locale,
): readonly string[] {
  const since =
    gueltigkeit === "ueberholt" ? `; ${umlaufMessages.changed[locale]()}: ${labelsOf(changed, locale)}` : "";
  return [
    `       ${gueltigkeitWords[gueltigkeit][locale].toUpperCase()}: ${zeichnungLines(zeichnung).join(", ")}${since}`,
  ];
}

function labelsOf(keys: readonly string[], locale: Locale): string {
  return steckbriefForm.fields
    .filter(({ key }) => keys.includes(key))
    .map(({ short }) => short[locale])
    .join(", ");
}
