import type { Locale } from "../steckbrief/kinds.ts";
import { describeBruch } from "./bruch-messages.ts";
import type { Context } from "./moves.ts";
import type { Bruch } from "./protokoll.ts";
import { type GestellteZeichnung, standOf } from "./stand.ts";
import type { Umlauf } from "./umlauf.ts";
import type { Art, Gueltigkeit, Modus, Policy, StationStatus, Verfuegung, Zusatz } from "./words.ts";

/** How an Umlauf stands, as a record of its document carries it: without texts, and without a clock. */
export interface UmlaufSummary {
  readonly lage: string;
  readonly id: string;
  readonly zustand: string;
  /** All of the following null or [] where the Umlauf is lost or unreadable. */
  readonly version: number | null;
  readonly modus: Modus | null;
  readonly policy: Policy | null;
  readonly freigegeben: string | null;
  /** The document was changed after its Freigabe. */
  readonly arbeitsfassung: boolean;
  readonly federfuehrung: string | null;
  readonly stationen: readonly StationSummary[];
  readonly zeichnungen: readonly ZeichnungSummary[];
  readonly protokoll: ProtokollSummary;
}

export interface StationSummary {
  readonly nr: number;
  readonly organisation: string;
  readonly name: string | null;
  readonly verfuegung: Verfuegung;
  readonly abschnitte: readonly string[];
  readonly status: StationStatus;
  readonly seit: string | null;
  readonly bis: string | null;
}

export interface ZeichnungSummary {
  /** Number of the station; null for the Federführung. */
  readonly nr: number | null;
  readonly art: Art;
  readonly wer: string;
  readonly zusatz: Zusatz | null;
  readonly fuer: string | null;
  readonly wann: string;
  readonly vermerk: string | null;
  readonly gueltigkeit: Gueltigkeit;
  /** Keys of the fields that changed since. */
  readonly geaendert: readonly string[];
}

export interface ProtokollSummary {
  readonly eintraege: number;
  readonly kopf: string;
  /** Whether the chain is whole and fits the Umlauf; null where there is none to verify. */
  readonly schluessig: boolean | null;
  /** The first entry at which it breaks, and how. */
  readonly bruch: { readonly eintrag: number; readonly code: string; readonly message: string } | null;
}

/** What a reading of a document found. */
export interface Found {
  readonly lage: string;
  readonly umlauf: Umlauf | null;
  /** What the document's properties say of it. */
  readonly mark: {
    readonly id: string;
    readonly zustand: string;
    readonly eintraege: number;
    readonly kopf: string;
  } | null;
  readonly breaks: readonly Bruch[];
  readonly context: Context;
}

export function summaryOf({ lage, umlauf, mark, breaks, context }: Found, locale: Locale): UmlaufSummary {
  if (umlauf === null) {
    const { id = "", zustand = "", eintraege = 0, kopf = "" } = mark ?? {};
    return {
      lage,
      id,
      zustand,
      version: null,
      modus: null,
      policy: null,
      freigegeben: null,
      arbeitsfassung: false,
      federfuehrung: null,
      stationen: [],
      zeichnungen: [],
      protokoll: { eintraege, kopf, schluessig: null, bruch: null },
    };
  }
  const { id, zustand, version, modus, policy, freigegeben, federfuehrung, protokoll } = umlauf;
  const stand = standOf(umlauf, context);
  const [first] = breaks;
  return {
    lage,
    id,
    zustand,
    version,
    modus,
    policy,
    freigegeben,
    arbeitsfassung: stand.isWorkingCopy,
    federfuehrung: federfuehrung.organisation,
    stationen: stand.stationen.map(({ nr, station }) => {
      const { organisation, name, verfuegung, abschnitte, status, seit, bis } = station;
      return { nr, organisation, name, verfuegung, abschnitte, status, seit, bis };
    }),
    zeichnungen: [
      ...stand.stationen.flatMap(({ nr, zeichnungen }) => zeichnungen.map((one) => signed(one, nr))),
      ...stand.federfuehrung.map((one) => signed(one, null)),
    ],
    protokoll: {
      eintraege: protokoll.length,
      kopf: protokoll.at(-1)?.hash ?? "",
      schluessig: breaks.length === 0,
      bruch:
        first === undefined
          ? null
          : { eintrag: first.seq, code: first.code, message: describeBruch(first, locale) },
    },
  };
}

function signed(
  { zeichnung, gueltigkeit, changed }: GestellteZeichnung,
  nr: number | null,
): ZeichnungSummary {
  const { art, wer, zusatz, fuer, wann, vermerk } = zeichnung;
  return { nr, art, wer, zusatz, fuer, wann, vermerk, gueltigkeit, geaendert: changed };
}
