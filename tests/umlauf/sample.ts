import { createSteckbrief } from "../../src/steckbrief/canonical.ts";
import { checkSteckbrief } from "../../src/steckbrief/check.ts";
import type { Steckbrief } from "../../src/steckbrief/value.ts";
import { apply } from "../../src/umlauf/apply.ts";
import { contextOf } from "../../src/umlauf/context.ts";
import { createUmlauf } from "../../src/umlauf/create.ts";
import { usualFrist } from "../../src/umlauf/frist.ts";
import type { Context, Move, StationEntwurf } from "../../src/umlauf/moves.ts";
import { describeRefusal } from "../../src/umlauf/refusal-messages.ts";
import type { Umlauf } from "../../src/umlauf/umlauf.ts";

/** A Steckbrief without anything that blocks its release. */
export const steckbrief: Steckbrief = createSteckbrief({
  id: "0d2f1d2e-7c1b-4d59-9a38-0a1b2c3d4e5f",
  stadt: "X-town",
  instrument: "Kooperationsvereinbarung",
  zeitraum: { text: "01/2017 - laufend", start: null, end: null, ongoing: false, edtf: null },
  beschreibung: "Ein ehemaliges Kaufhaus wird „gemeinsam“ entwickelt.",
  anwendungsbeispiele: [
    { id: "a", text: "Umbau seit 2017, begleitet vom Referat für Stadtentwicklung." },
    { id: "b", text: "Zwischennutzung seit 2019." },
  ],
  funktionsweise: "Die Partner treffen sich monatlich.\n- Gemeinsames Zielbild\n- Meilensteine",
  rechtlicheGrundlage: "Beschluss des Stadtrats vom 4. Mai 2017.",
  uebertragbarkeit: "Es braucht einen neutralen Ort – und Zeit.",
  projektbilder: [],
  ansprechpartner: {
    referat: "Referat 123",
    name: "Fr. XYZ",
    email: "referat123@hallostadt.de",
    telefon: "089 1234567",
  },
});

/** A Monday. */
export const monday = "2026-05-04T08:00:00Z";

export function contextWith(values: Partial<Steckbrief> = {}, rest: Partial<Context> = {}): Context {
  const changed = createSteckbrief({ ...steckbrief, ...values });
  const findings = checkSteckbrief(changed, { locale: "de" });
  return { ...contextOf({ steckbrief: changed, findings, openChanges: [], now: monday }), ...rest };
}

export function stationWith(
  values: Partial<StationEntwurf> & { readonly organisation: string },
): StationEntwurf {
  return {
    id: null,
    name: null,
    funktion: null,
    email: null,
    verfuegung: "mitzeichnung",
    abschnitte: [],
    frist: usualFrist,
    wiedervorlage: null,
    ...values,
  };
}

export const federfuehrung = {
  organisation: "Referat für Stadtentwicklung",
  name: "Fr. Lang",
  funktion: "Sachgebietsleitung",
  email: "lang@x-town.example",
} as const;

export function freshUmlauf(): Umlauf {
  return createUmlauf({
    id: "7f6b2c1e-9d0a-4c55-8a0e-2b1a3c4d5e6f",
    steckbrief: steckbrief.id,
    federfuehrung,
    akteur: "Fr. Lang",
    now: monday,
  });
}

/** A move by the Federführung, or by whom the move says. */
export type Order = Move extends infer One
  ? One extends Move
    ? Omit<One, "akteur"> & { akteur?: string }
    : never
  : never;

export function moveOf(order: Order): Move {
  return { akteur: "Fr. Lang", ...order } as Move;
}

/** Does the moves one after another; fails with the sentence of the first refusal. */
export function done(umlauf: Umlauf, orders: readonly Order[], context: Context = contextWith()): Umlauf {
  return orders.reduce((state, order) => {
    const { next, refusal } = apply(state, moveOf(order), context);
    if (refusal !== undefined) throw new Error(describeRefusal(refusal, "de"));
    return next;
  }, umlauf);
}

/** A route of four and one who signs last, in a Reihe, begun. */
export function begunUmlauf(): Umlauf {
  return done(freshUmlauf(), [
    {
      move: "set-route",
      stationen: [
        stationWith({
          organisation: "Verband offener Werkstätten",
          name: "Hr. Kurz",
          abschnitte: ["funktionsweise"],
        }),
        stationWith({
          organisation: "Rechtsamt",
          verfuegung: "recht",
          abschnitte: ["rechtlicheGrundlage", "zeitraum"],
        }),
        stationWith({
          organisation: "Genossenschaft Mitte eG",
          abschnitte: ["anwendungsbeispiele", "projektbilder"],
        }),
        stationWith({ organisation: "Presseamt", verfuegung: "kenntnis" }),
        stationWith({ organisation: "Oberbürgermeisterin", verfuegung: "schlusszeichnung" }),
      ],
    },
    { move: "start" },
  ]);
}

/** The id of the station at a place of the route, from 1. */
export function idAt(umlauf: Umlauf, nr: number): string {
  return umlauf.stationen[nr - 1]?.id ?? "";
}

/** The same Umlauf with the first stations having answered as asked. */
export function signedBy(
  count: number,
  context: Context = contextWith(),
  umlauf: Umlauf = begunUmlauf(),
): Umlauf {
  const arten = [
    "mitgezeichnet",
    "mitgezeichnet",
    "mitgezeichnet",
    "kenntnisGenommen",
    "schlusszeichnung",
  ] as const;
  return arten.slice(0, count).reduce<Umlauf>((state, art, place) => {
    const ready =
      art === "schlusszeichnung" ? done(state, [{ move: "to-closing", grund: null }], context) : state;
    const station = idAt(state, place + 1);
    return done(
      ready,
      [{ move: "sign", station, art, deputy: null, vermerk: null, akteur: `Person ${place + 1}` }],
      context,
    );
  }, umlauf);
}
