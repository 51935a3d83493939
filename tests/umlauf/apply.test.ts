import fc from "fast-check";
import { apply } from "../../src/umlauf/apply.ts";
import { gueltigkeitOf } from "../../src/umlauf/gueltigkeit.ts";
import { canonicalJson } from "../../src/umlauf/hash.ts";
import { formatUmlauf, parseUmlauf } from "../../src/umlauf/json.ts";
import { describeRefusal } from "../../src/umlauf/refusal-messages.ts";
import { draftOf } from "../../src/umlauf/route.ts";
import { standOf } from "../../src/umlauf/stand.ts";
import { isFinished } from "../../src/umlauf/turns.ts";
import { federfuehrungId, type Station, type Umlauf } from "../../src/umlauf/umlauf.ts";
import { verifyUmlauf } from "../../src/umlauf/verify.ts";
import { arbitraryCourse, arbitraryUmlauf } from "./arbitrary.ts";
import {
  begunUmlauf,
  contextWith,
  done,
  freshUmlauf,
  idAt,
  moveOf,
  type Order,
  signedBy,
  stationWith,
} from "./sample.ts";

const sign = { move: "sign", deputy: null, vermerk: null } as const;

function refusalOf(umlauf: Umlauf, order: Order, context = contextWith()) {
  return apply(umlauf, moveOf(order), context).refusal;
}

describe("whatever is tried", () => {
  test("there is a next state or a German sentence, never an exception, and the Protokoll holds", () => {
    fc.assert(
      fc.property(arbitraryCourse, (taken) => {
        for (const { before, move, context } of taken) {
          const { next, refusal } = apply(before, move, context);
          if (refusal !== undefined) expect(describeRefusal(refusal, "de")).toMatch(/^.{20,}[.]$/su);
          else expect(next.protokoll.length).toBe(before.protokoll.length + 1);
          expect(() => standOf(before, context)).not.toThrow();
        }
        expect(verifyUmlauf(taken.at(-1)?.after ?? freshUmlauf())).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  test("what is finished or skipped never changes, also not in earlier rounds", () => {
    fc.assert(
      fc.property(arbitraryCourse, (taken) => {
        for (const { before, after } of taken) {
          const kept = finishedIn(after);
          for (const station of finishedIn(before)) expect(kept).toContain(station);
        }
      }),
      { numRuns: 80 },
    );
  });

  test("nothing is released without a valid Schlusszeichnung, with an error, a missing consent or an open change", () => {
    let released = 0;
    fc.assert(
      fc.property(arbitraryCourse, (taken) => {
        for (const { before, after, context } of taken) {
          if (after.zustand !== "freigegeben" || before.zustand === "freigegeben") continue;
          released++;
          const valid = after.zeichnungen.filter(
            (one) =>
              one.art === "schlusszeichnung" && gueltigkeitOf(one, after, context.hashes) === "gueltig",
          );
          expect(valid.length).toBeGreaterThan(0);
          expect(context.findings.filter(({ severity }) => severity === "error")).toEqual([]);
          expect(context.withoutConsent).toEqual([]);
          expect(context.openChanges).toEqual([]);
        }
      }),
      { numRuns: 120 },
    );
    expect(released).toBeGreaterThan(5);
  });

  test("its JSON reads back as the same Umlauf", () => {
    fc.assert(
      fc.property(arbitraryUmlauf, (umlauf) => {
        expect(parseUmlauf(formatUmlauf(umlauf))).toEqual(umlauf);
      }),
      { numRuns: 50 },
    );
  });
});

function finishedIn({ stationen, fruehere, version }: Umlauf): readonly string[] {
  const named = (round: number, stations: readonly Station[]): readonly string[] =>
    stations.filter(isFinished).map((station) => canonicalJson([round, station]));
  return [
    ...fruehere.flatMap((round) => named(round.version, round.stationen)),
    ...named(version, stationen),
  ];
}

describe("a Reihe", () => {
  test("gives the turn to one after another and ends in the Rücklauf", () => {
    const two = signedBy(2);
    expect(two.stationen.map(({ status }) => status)).toEqual([
      "abgeschlossen",
      "abgeschlossen",
      "aktuell",
      "zukunft",
      "zukunft",
    ]);
    expect(signedBy(4).zustand).toBe("ruecklauf");
  });

  test("refuses whoever is not yet at turn, and names who is", () => {
    const umlauf = begunUmlauf();
    const refusal = refusalOf(umlauf, { ...sign, station: idAt(umlauf, 2), art: "mitgezeichnet" });
    expect(refusal && describeRefusal(refusal, "de")).toBe(
      "Rechtsamt ist noch nicht dran. Zuerst antwortet Verband offener Werkstätten. Warten Sie, bis die Station an der Reihe ist, oder ändern Sie den Laufweg.",
    );
  });

  test("goes on when a station is skipped with a reason, and keeps the station", () => {
    const umlauf = begunUmlauf();
    const skipped = done(umlauf, [{ move: "skip", station: idAt(umlauf, 1), grund: "Urlaub bis Juni" }]);
    expect(skipped.stationen[0]).toMatchObject({
      status: "uebersprungen",
      uebersprungen: { von: "Fr. Lang", grund: "Urlaub bis Juni" },
    });
    expect(skipped.stationen[1]?.status).toBe("aktuell");
    expect(refusalOf(umlauf, { move: "skip", station: idAt(umlauf, 1), grund: " " })?.code).toBe(
      "reason-missing",
    );
  });
});

test("a Stern asks all at once, but for whoever signs last", () => {
  const draft = freshUmlauf();
  const umlauf = done(draft, [
    { move: "set-up", modus: "stern", policy: "abschnittsweise", federfuehrung: draft.federfuehrung },
    {
      move: "set-route",
      stationen: [
        stationWith({ organisation: "A" }),
        stationWith({ organisation: "B" }),
        stationWith({ organisation: "C", verfuegung: "schlusszeichnung" }),
      ],
    },
    { move: "start" },
  ]);
  expect(umlauf.stationen.map(({ status }) => status)).toEqual(["aktuell", "aktuell", "zukunft"]);
});

describe("signing", () => {
  test("for somebody else names both, in the Zeichnung and in the Protokoll", () => {
    const umlauf = begunUmlauf();
    const signed = done(umlauf, [
      {
        ...sign,
        station: idAt(umlauf, 1),
        art: "mitgezeichnet",
        akteur: "Fr. Berg",
        deputy: { zusatz: "i. V.", fuer: "Hr. Kurz" },
      },
    ]);
    expect(signed.zeichnungen[0]).toMatchObject({ wer: "Fr. Berg", zusatz: "i. V.", fuer: "Hr. Kurz" });
    expect(signed.protokoll.at(-1)).toMatchObject({ akteur: "Fr. Berg", vertretung: "Hr. Kurz" });
  });

  test("orally is written down by another, and refused for the Schlusszeichnung", () => {
    const umlauf = begunUmlauf();
    const oral = done(umlauf, [
      { move: "record-oral", station: idAt(umlauf, 1), wer: "Hr. Kurz", vermerk: "am Telefon" },
    ]);
    expect(oral.zeichnungen[0]).toMatchObject({ art: "muendlich", wer: "Hr. Kurz", erfasst: "Fr. Lang" });
    const closing = done(signedBy(4), [{ move: "to-closing", grund: null }]);
    expect(
      refusalOf(closing, { move: "record-oral", station: idAt(closing, 5), wer: "OB", vermerk: null })?.code,
    ).toBe("not-by-others");
  });

  test("with a reservation, a comment or a dissent needs a Vermerk", () => {
    const umlauf = begunUmlauf();
    const station = idAt(umlauf, 1);
    expect(refusalOf(umlauf, { ...sign, station, art: "abweichend" })?.code).toBe("vermerk-missing");
    expect(
      refusalOf(umlauf, { ...sign, station, art: "abweichend", vermerk: "Die Miete fehlt." }),
    ).toBeUndefined();
  });

  test("answers only what was asked", () => {
    const umlauf = begunUmlauf();
    expect(refusalOf(umlauf, { ...sign, station: idAt(umlauf, 1), art: "schlusszeichnung" })?.code).toBe(
      "art-not-asked",
    );
  });

  test("the same again is refused while the Zeichnung is valid, and renews it once it is overtaken", () => {
    const umlauf = signedBy(1);
    const again = { ...sign, station: idAt(umlauf, 1), art: "mitgezeichnet", akteur: "Hr. Kurz" } as const;
    expect(refusalOf(umlauf, again)?.code).toBe("already-signed");
    const changed = contextWith({ funktionsweise: "Die Partner treffen sich wöchentlich." });
    const renewed = done(umlauf, [again], changed);
    expect(renewed.zeichnungen.map((one) => gueltigkeitOf(one, renewed, changed.hashes))).toEqual([
      "ersetzt",
      "gueltig",
    ]);
  });
});

test("no answer is recorded only after the Frist, and is no assent", () => {
  const umlauf = begunUmlauf();
  const order = { move: "record-silence", station: idAt(umlauf, 1), vermerk: null } as const;
  const refusal = refusalOf(umlauf, order);
  expect(refusal && describeRefusal(refusal, "de")).toContain("läuft bis 18.05.2026");
  const silent = done(umlauf, [order], contextWith({}, { now: "2026-05-19T08:00:00Z" }));
  expect(silent.zeichnungen[0]).toMatchObject({ art: "keineAeusserung", erfasst: "Fr. Lang", hashes: {} });
});

test("what a station hands back waits for the Federführung, then has its time anew", () => {
  const umlauf = begunUmlauf();
  const station = idAt(umlauf, 1);
  const back = done(umlauf, [{ move: "hand-back", station, grund: "Anlage fehlt", akteur: "Hr. Kurz" }]);
  const [turn] = standOf(back, contextWith()).dran;
  expect(turn).toMatchObject({ aufgabe: "clarify", organisation: "Referat für Stadtentwicklung" });
  const sent = done(back, [{ move: "forward", station }], contextWith({}, { now: "2026-05-11T08:00:00Z" }));
  expect(sent.stationen[0]).toMatchObject({ status: "aktuell", rueckgabe: null, bis: "2026-05-26" });
});

describe("the way to the Freigabe", () => {
  test("is barred by a dissent unless the Federführung records why", () => {
    const begun = begunUmlauf();
    const dissent = done(begun, [
      { ...sign, station: idAt(begun, 1), art: "abweichend", vermerk: "Nein.", akteur: "Hr. Kurz" },
      ...[2, 3].map((nr) => ({ ...sign, station: idAt(begun, nr), art: "mitgezeichnet" }) as const),
      { ...sign, station: idAt(begun, 4), art: "kenntnisGenommen" },
    ]);
    const refusal = refusalOf(dissent, { move: "to-closing", grund: null });
    expect(refusal).toMatchObject({ code: "dissent-open", blockers: [{ station: idAt(begun, 1) }] });
    const closing = done(dissent, [{ move: "to-closing", grund: "Mehrheitlich so beschlossen." }]);
    expect(closing.protokoll.at(-1)?.was).toMatchObject({ grund: "Mehrheitlich so beschlossen." });
  });

  test("names everything that blocks it at once", () => {
    const closing = done(signedBy(4), [{ move: "to-closing", grund: null }]);
    const context = contextWith({ stadt: null }, { openChanges: ["beschreibung"], withoutConsent: ["1"] });
    const refusal = refusalOf(closing, { move: "release" }, context);
    expect(refusal?.blockers.map(({ code }) => code)).toEqual([
      "error-finding",
      "consent-missing",
      "changes-open",
      "no-closing",
    ]);
  });

  test("ends in a release, and a later edit makes it a working copy", () => {
    const released = done(signedBy(5), [{ move: "release" }]);
    expect(standOf(released, contextWith())).toMatchObject({
      zustand: "freigegeben",
      dran: [],
      isWorkingCopy: false,
    });
    const edited = standOf(released, contextWith({ stadt: "Y-town" }));
    expect(edited).toMatchObject({ isWorkingCopy: true, dran: [{ aufgabe: "new-version" }] });
  });

  test("is the Federführung's where no station signs last", () => {
    const draft = done(freshUmlauf(), [
      { move: "set-route", stationen: [stationWith({ organisation: "A" })] },
      { move: "start" },
    ]);
    const closing = done(draft, [
      { ...sign, station: idAt(draft, 1), art: "mitgezeichnet" },
      { move: "to-closing", grund: null },
    ]);
    const released = done(closing, [
      { ...sign, station: federfuehrungId, art: "schlusszeichnung" },
      { move: "release" },
    ]);
    expect(released.zustand).toBe("freigegeben");
  });
});

test("a new version keeps what was signed and begins as a draft with the same route", () => {
  const released = done(signedBy(5), [{ move: "release" }]);
  const again = done(released, [{ move: "new-version", grund: "Neue Laufzeit" }]);
  expect(again).toMatchObject({ version: 2, zustand: "entwurf", zeichnungen: [], grundfassung: null });
  expect(again.fruehere[0]).toMatchObject({
    version: 1,
    grund: "Neue Laufzeit",
    zeichnungen: released.zeichnungen,
  });
  expect(again.stationen.map(({ status }) => status)).toEqual(Array(5).fill("zukunft"));
});

describe("the route", () => {
  test("may be edited behind what is finished, and the Protokoll says how", () => {
    const umlauf = signedBy(1);
    const [first, second, ...rest] = umlauf.stationen;
    const stationen = [first, ...rest, second].filter((one) => one !== undefined);
    const drafts = [...stationen, stationWith({ organisation: "Kämmerei" })].map(draftOf);
    const edited = done(umlauf, [{ move: "set-route", stationen: drafts }]);
    expect(edited.stationen.at(-1)?.organisation).toBe("Kämmerei");
    expect(edited.protokoll.at(-1)?.was).toMatchObject({ neu: "Kämmerei", umgestellt: 1 });
  });

  test("refuses to lose what is finished", () => {
    const umlauf = signedBy(1);
    const refusal = refusalOf(umlauf, {
      move: "set-route",
      stationen: umlauf.stationen.slice(1).map(draftOf),
    });
    expect(refusal && describeRefusal(refusal, "de")).toContain(
      "Verband offener Werkstätten ist abgeschlossen",
    );
  });

  test("goes round again when a station is added after the Rücklauf", () => {
    const umlauf = signedBy(4);
    const drafts = [...umlauf.stationen, stationWith({ organisation: "Kämmerei" })].map(draftOf);
    const edited = done(umlauf, [{ move: "set-route", stationen: drafts }]);
    expect(edited.zustand).toBe("umlauf");
    expect(edited.stationen.at(-1)?.status).toBe("aktuell");
  });
});
