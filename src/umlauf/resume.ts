import { recorded } from "./apply.ts";
import { blankUmlauf } from "./create.ts";
import { UmlaufError } from "./error.ts";
import { newestOf } from "./gueltigkeit.ts";
import { hashOf } from "./hash.ts";
import { formatMoment } from "./laufzettel.ts";
import type { PrintedStation, PrintedUmlauf, PrintedZeichnung } from "./laufzettel-read.ts";
import { settle } from "./turns.ts";
import { federfuehrungId, type Station, type Umlauf, type Zeichnung } from "./umlauf.ts";
import { idOfZeichnung } from "./verify.ts";

/** What an Umlauf whose part was lost is put together from. */
export interface Remains {
  /** The Laufzettel of the document; null where there is none. */
  readonly printed: PrintedUmlauf | null;
  /** The JSON that was kept last; null where there is none. */
  readonly kept: Umlauf | null;
  /** Id of the Steckbrief. */
  readonly steckbrief: string | null;
  readonly akteur: string;
  readonly now: string;
}

/**
 * Takes up an Umlauf again. The kept JSON counts, with its whole Protokoll; steps that only the Laufzettel tells of are
 * added as such: a Zeichnung of which nobody knows what text was signed is „nicht prüfbar“ until it is given again.
 * Throws UmlaufError nothing-to-resume, other-umlauf.
 */
export function resumeUmlauf(remains: Remains): Umlauf {
  const { printed, kept } = remains;
  if (printed === null && kept === null) throw new UmlaufError("nothing-to-resume");
  if (printed !== null && kept !== null && printed.id !== kept.id) throw new UmlaufError("other-umlauf");
  const base = kept ?? fromPaper(printed, remains);
  const isNewer = printed !== null && (kept === null || printed.eintraege > kept.protokoll.length);
  const said = { zeit: remains.now, akteur: remains.akteur, vertretung: null, aktion: "resume" } as const;
  const quelle = kept === null ? "laufzettel" : "json";
  const begun = recorded(base, {
    ...said,
    was: { quelle, ...(printed === null ? {} : { eintraege: printed.eintraege }) },
  });
  if (!isNewer || printed === null) return begun;
  let umlauf = withPrintedStations(begun, printed, said);
  for (const { station, zeichnung } of printedSteps(begun, printed)) {
    const was = { quelle: "laufzettel", station, art: zeichnung.art, zeichnung: zeichnung.id };
    umlauf = recorded({ ...umlauf, zeichnungen: umlauf.zeichnungen.concat(zeichnung) }, { ...said, was });
  }
  return umlauf;
}

type Said = {
  readonly zeit: string;
  readonly akteur: string;
  readonly vertretung: null;
  readonly aktion: "resume";
};

/** The route and the state as they are printed, where that says more. */
function withPrintedStations(umlauf: Umlauf, printed: PrintedUmlauf, said: Said): Umlauf {
  const used = new Set<string>();
  const stationen = printed.stationen.map((one, place): Station => {
    const known = matching(umlauf, one, used);
    const { zeichnung: _, ...station } = one;
    const id = known?.id ?? hashOf([umlauf.id, printed.version, place, station]).slice(0, 12);
    used.add(id);
    if (known === undefined) return { ...station, id };
    const isSame =
      known.status === station.status && (known.rueckgabe === null) === (station.rueckgabe === null);
    // What was kept says more exactly what paper only abbreviates.
    return isSame ? known : { ...station, id, frist: known.frist, wiedervorlage: known.wiedervorlage };
  });
  const after = settle({ ...umlauf, zustand: printed.zustand, stationen }, said.zeit);
  return recorded(after, { ...said, was: { quelle: "laufzettel", stationen: stationen.length } });
}

function matching(umlauf: Umlauf, printed: PrintedStation, used: ReadonlySet<string>): Station | undefined {
  return umlauf.stationen.find(
    ({ id, organisation, name, verfuegung }) =>
      !used.has(id) &&
      organisation === printed.organisation &&
      name === printed.name &&
      verfuegung === printed.verfuegung,
  );
}

/** Zeichnungen that are printed, but not kept. */
function printedSteps(
  umlauf: Umlauf,
  printed: PrintedUmlauf,
): readonly { readonly station: string; readonly zeichnung: Zeichnung }[] {
  const used = new Set<string>();
  const stations = printed.stationen.map((one, place) => {
    const { zeichnung: _, ...said } = one;
    const id =
      matching(umlauf, one, used)?.id ?? hashOf([umlauf.id, printed.version, place, said]).slice(0, 12);
    used.add(id);
    return { station: id, said: one.zeichnung };
  });
  const all = [...stations, { station: federfuehrungId, said: printed.schlusszeichnung }];
  return all.flatMap(({ station, said }) => {
    if (said === null || isKept(said, newestOf(umlauf, station))) return [];
    const content = { ...said, station, hashes: {} };
    return [{ station, zeichnung: { ...content, id: idOfZeichnung(content) } }];
  });
}

/** Paper gives the minute only. */
function isKept(said: PrintedZeichnung, newest: Zeichnung | null): boolean {
  return (
    newest !== null &&
    newest.art === said.art &&
    newest.wer === said.wer &&
    formatMoment(newest.wann) === formatMoment(said.wann)
  );
}

/** Without a kept JSON there is no Grundfassung, and the Protokoll begins anew. */
function fromPaper(printed: PrintedUmlauf | null, { steckbrief }: Remains): Umlauf {
  if (printed === null) throw new UmlaufError("nothing-to-resume");
  const { id, version, modus, zustand, federfuehrung } = printed;
  return blankUmlauf({
    id,
    steckbrief,
    version,
    modus,
    policy: "abschnittsweise",
    zustand,
    federfuehrung,
  });
}
