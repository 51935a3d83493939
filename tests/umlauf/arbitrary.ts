import fc from "fast-check";
import { apply } from "../../src/umlauf/apply.ts";
import type { Context, Move } from "../../src/umlauf/moves.ts";
import { draftOf } from "../../src/umlauf/route.ts";
import { addDays } from "../../src/umlauf/tage.ts";
import { federfuehrungId, type Umlauf } from "../../src/umlauf/umlauf.ts";
import { artWords, keysOf, modusWords, policyWords, verfuegungWords } from "../../src/umlauf/words.ts";
import { contextWith, federfuehrung, freshUmlauf, signedBy, stationWith } from "./sample.ts";

/** What somebody may try, whatever the state: chosen stations are numbers, so that they fit any route. */
export type Attempt = (umlauf: Umlauf) => Move;

const nr = fc.nat({ max: 6 });
const words = fc.constantFrom("", "Fr. Lang", "Hr. Kurz", "wegen Urlaub");
const organisation = fc.constantFrom("Verband", "Rechtsamt", "Presseamt", "");

const frist = fc.oneof(
  fc.record({
    art: fc.constant("datum" as const),
    datum: fc.constantFrom("2026-05-20", "2026-02-30", "bald"),
  }),
  fc.record({
    art: fc.constantFrom("kalendertage" as const, "arbeitstage" as const),
    tage: fc.constantFrom(0, 1, 14, 400),
  }),
);

const entwurf = fc.record({
  organisation,
  verfuegung: fc.constantFrom(...keysOf(verfuegungWords)),
  abschnitte: fc.subarray(["stadt", "beschreibung", "funktionsweise", "unbekannt"]),
  frist,
});

function stationAt(umlauf: Umlauf, place: number): string {
  return [...umlauf.stationen.map(({ id }) => id), federfuehrungId, "keine"][place] ?? "keine";
}

const route: fc.Arbitrary<Attempt> = fc
  .record({
    akteur: words,
    order: fc.array(nr, { maxLength: 5 }),
    added: fc.array(entwurf, { maxLength: 3 }),
  })
  .map(({ akteur, order, added }) => (umlauf) => {
    const kept = order.flatMap((place) => umlauf.stationen[place] ?? []).map(draftOf);
    return { move: "set-route", akteur, stationen: [...kept, ...added.map(stationWith)] };
  });

/** A route that is right, so that most sequences get somewhere. */
const sensibleRoute: fc.Arbitrary<Attempt> = fc
  .array(fc.constantFrom(...keysOf(verfuegungWords)), { minLength: 1, maxLength: 4 })
  .map((verfuegungen) => (umlauf) => ({
    move: "set-route",
    akteur: "Fr. Lang",
    stationen: [
      ...umlauf.stationen.map(draftOf),
      ...verfuegungen.map((verfuegung, place) =>
        stationWith({
          organisation: `Stelle ${place}`,
          verfuegung,
          abschnitte: place % 2 === 0 ? [] : ["beschreibung"],
        }),
      ),
    ],
  }));

const atStation = <Extra>(extra: fc.Arbitrary<Extra>) =>
  fc.record({ akteur: words, nr }).chain((who) => extra.map((what) => ({ ...who, ...what })));

const simple = fc
  .constantFrom("start", "close-round", "release", "to-closing", "recall", "new-version", "resume")
  .chain((move) =>
    fc.record({ akteur: words, grund: words }).map(
      ({ akteur, grund }): Attempt =>
        () => {
          if (move === "start" || move === "close-round" || move === "release") return { move, akteur };
          if (move === "resume") return { move, akteur, quelle: "json" };
          return { move, akteur, grund };
        },
    ),
  );

const answer: fc.Arbitrary<Attempt> = atStation(
  fc.record({
    art: fc.constantFrom(...keysOf(artWords)),
    fuer: fc.option(words),
    vermerk: fc.option(words),
  }),
).map(({ akteur, nr: place, art, fuer, vermerk }) => (umlauf) => {
  const station = stationAt(umlauf, place);
  if (art === "muendlich") return { move: "record-oral", akteur, station, wer: "Hr. Kurz", vermerk };
  if (art === "keineAeusserung") return { move: "record-silence", akteur, station, vermerk };
  return {
    move: "sign",
    akteur,
    station,
    art,
    deputy: fuer === null ? null : { zusatz: "i. V.", fuer },
    vermerk,
  };
});

/** Whoever has the turn does what is asked. */
const proper: fc.Arbitrary<Attempt> = fc.constant((umlauf: Umlauf): Move => {
  const akteur = "Fr. Lang";
  if (umlauf.zustand === "entwurf") return { move: "start", akteur };
  if (umlauf.zustand === "ruecklauf") return { move: "to-closing", akteur, grund: "geklärt" };
  const turn = umlauf.stationen.find(({ status }) => status === "aktuell");
  if (turn === undefined && umlauf.zustand === "schlusszeichnung")
    return umlauf.zeichnungen.at(-1)?.art === "schlusszeichnung"
      ? { move: "release", akteur }
      : {
          move: "sign",
          akteur,
          station: federfuehrungId,
          art: "schlusszeichnung",
          deputy: null,
          vermerk: null,
        };
  const arten = {
    kenntnis: "kenntnisGenommen",
    mitzeichnung: "mitgezeichnet",
    stellungnahme: "fehlanzeige",
    recht: "mitgezeichnet",
    schlusszeichnung: "schlusszeichnung",
  } as const;
  return {
    move: "sign",
    akteur,
    station: turn?.id ?? "keine",
    art: arten[turn?.verfuegung ?? "kenntnis"],
    deputy: null,
    vermerk: null,
  };
});

const other: fc.Arbitrary<Attempt> = fc.oneof(
  atStation(fc.record({ grund: words })).map(
    ({ akteur, nr: place, grund }): Attempt =>
      (umlauf) => ({
        move: "skip",
        akteur,
        station: stationAt(umlauf, place),
        grund,
      }),
  ),
  atStation(fc.record({ grund: words })).map(
    ({ akteur, nr: place, grund }): Attempt =>
      (umlauf) => ({
        move: "hand-back",
        akteur,
        station: stationAt(umlauf, place),
        grund,
      }),
  ),
  atStation(fc.constant({})).map(
    ({ akteur, nr: place }): Attempt =>
      (umlauf) => ({
        move: "forward",
        akteur,
        station: stationAt(umlauf, place),
      }),
  ),
  fc
    .record({
      akteur: words,
      modus: fc.constantFrom(...keysOf(modusWords)),
      policy: fc.constantFrom(...keysOf(policyWords)),
      organisation,
    })
    .map(
      ({ akteur, modus, policy, organisation: name }): Attempt =>
        () => ({
          move: "set-up",
          akteur,
          modus,
          policy,
          federfuehrung: { ...federfuehrung, organisation: name },
        }),
    ),
);

export const arbitraryAttempt: fc.Arbitrary<Attempt> = fc.oneof(
  { weight: 8, arbitrary: proper },
  { weight: 2, arbitrary: sensibleRoute },
  { weight: 2, arbitrary: route },
  { weight: 4, arbitrary: answer },
  { weight: 3, arbitrary: simple },
  { weight: 3, arbitrary: other },
);

/** Documents that differ in what may void or block something; made once, since checking costs most. */
const documents = [
  contextWith(),
  contextWith({ beschreibung: "Ganz anders." }),
  contextWith({ stadt: null }),
  contextWith({}, { openChanges: ["beschreibung"] }),
  contextWith({}, { withoutConsent: ["1"] }),
];

/** The document and the day at a step: mostly the same document as before. */
export const arbitraryContext: fc.Arbitrary<Context> = fc
  .record({
    document: fc.oneof(
      { weight: 6, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.nat({ max: documents.length - 1 }) },
    ),
    day: fc.nat({ max: 60 }),
  })
  .map(({ document, day }) => ({
    ...(documents[document] ?? contextWith()),
    now: `${addDays("2026-05-04", day)}T08:00:00Z`,
  }));

/** Where courses begin: at nothing, and at each step of one that goes well. */
const beginnings = [freshUmlauf(), ...[0, 2, 4, 5].map((count) => signedBy(count))];

export interface Taken {
  readonly before: Umlauf;
  readonly move: Move;
  readonly context: Context;
  readonly after: Umlauf;
}

/** A sequence of attempts, each tried on what the ones before led to; refused ones change nothing. */
export const arbitraryCourse: fc.Arbitrary<readonly Taken[]> = fc
  .tuple(
    fc.nat({ max: beginnings.length - 1 }),
    fc.array(fc.tuple(arbitraryAttempt, arbitraryContext), { minLength: 1, maxLength: 16 }),
  )
  .map(([beginning, attempts]) => {
    const taken: Taken[] = [];
    let umlauf = beginnings[beginning] ?? freshUmlauf();
    for (const [attempt, context] of attempts) {
      const move = attempt(umlauf);
      const { next = umlauf } = apply(umlauf, move, context);
      taken.push({ before: umlauf, move, context, after: next });
      umlauf = next;
    }
    return taken;
  });

/** An Umlauf as any such sequence leaves it. */
export const arbitraryUmlauf: fc.Arbitrary<Umlauf> = arbitraryCourse.map(
  (taken) => taken.at(-1)?.after ?? freshUmlauf(),
);
