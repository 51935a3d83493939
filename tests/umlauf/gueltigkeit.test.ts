import type { Steckbrief } from "../../src/steckbrief/value.ts";
import { signedContent } from "../../src/umlauf/fassung.ts";
import { draftOf } from "../../src/umlauf/route.ts";
import { standOf } from "../../src/umlauf/stand.ts";
import type { Umlauf } from "../../src/umlauf/umlauf.ts";
import type { Policy } from "../../src/umlauf/words.ts";
import { begunUmlauf, contextWith, done, freshUmlauf, idAt, signedBy, steckbrief } from "./sample.ts";

/** All five have signed: Funktionsweise, Rechtliche Grundlage and Zeitraum, Anwendungsbeispiele and Projektbilder, all, all. */
const signed = signedBy(5);

function validityAfter(
  values: Partial<Steckbrief>,
  umlauf: Umlauf = signed,
): readonly (string | undefined)[] {
  const { stationen } = standOf(umlauf, contextWith(values));
  return stationen.map(({ zeichnungen }) => zeichnungen[0]?.gueltigkeit);
}

function signedUnder(policy: Policy): Umlauf {
  const draft = freshUmlauf();
  const { stationen } = begunUmlauf();
  const drafts = stationen.map((station) => ({ ...draftOf(station), id: null }));
  const begun = done(draft, [
    { move: "set-up", modus: "reihe", policy, federfuehrung: draft.federfuehrung },
    { move: "set-route", stationen: drafts },
    { move: "start" },
  ]);
  return signedBy(5, contextWith(), begun);
}

test("a change of wording overtakes whoever answers for the field, and the Schlusszeichnung", () => {
  expect(validityAfter({ funktionsweise: "Ganz anders." })).toEqual([
    "ueberholt",
    "gueltig",
    "gueltig",
    "ueberholt",
    "ueberholt",
  ]);
  expect(validityAfter({ rechtlicheGrundlage: "Nichts." })).toEqual([
    "gueltig",
    "ueberholt",
    "gueltig",
    "ueberholt",
    "ueberholt",
  ]);
});

test("a case added, removed or reordered overtakes whoever answers for Anwendungsbeispiele", () => {
  const { anwendungsbeispiele } = steckbrief;
  const added = [...anwendungsbeispiele, { id: "c", text: "Noch einer." }];
  for (const cases of [added, anwendungsbeispiele.slice(1), anwendungsbeispiele.toReversed()])
    expect(validityAfter({ anwendungsbeispiele: cases })).toEqual([
      "gueltig",
      "gueltig",
      "ueberholt",
      "ueberholt",
      "ueberholt",
    ]);
});

test("autoformat overtakes nobody", () => {
  expect(validityAfter({ beschreibung: 'Ein ehemaliges Kaufhaus wird "gemeinsam" entwickelt.' })).toEqual(
    Array(5).fill("gueltig"),
  );
});

test("an open tracked change counts as changed, is named as a proposal, and blocks the Schlusszeichnung", () => {
  const context = contextWith({ funktionsweise: "Ganz anders." }, { openChanges: ["funktionsweise"] });
  const { stationen } = standOf(signed, context);
  expect(stationen[0]?.zeichnungen[0]).toMatchObject({
    gueltigkeit: "ueberholt",
    changed: ["funktionsweise"],
    proposed: ["funktionsweise"],
  });
  expect(stationen[1]?.zeichnungen[0]).toMatchObject({ gueltigkeit: "gueltig", proposed: [] });
  const closing = done(signedBy(4), [{ move: "to-closing", grund: null }]);
  expect(() =>
    done(
      closing,
      [{ move: "sign", station: idAt(closing, 5), art: "schlusszeichnung", deputy: null, vermerk: null }],
      context,
    ),
  ).toThrow("Änderungsvorschläge offen");
});

test("under „strikt“ any change overtakes all", () => {
  expect(validityAfter({ stadt: "Y-town" }, signedUnder("strikt"))).toEqual(Array(5).fill("ueberholt"));
});

test("under „nurSchluss“ a change overtakes the Schlusszeichnung alone", () => {
  expect(validityAfter({ funktionsweise: "Ganz anders." }, signedUnder("nurSchluss"))).toEqual([
    "gueltig",
    "gueltig",
    "gueltig",
    "gueltig",
    "ueberholt",
  ]);
});

test("the text that was signed is kept, so that „seit Ihrer Zeichnung“ can be shown", () => {
  const changed = contextWith({ funktionsweise: "Die Partner treffen sich wöchentlich." });
  const umlauf = done(
    signedBy(1),
    [{ move: "sign", station: idAt(signed, 1), art: "mitgezeichnet", deputy: null, vermerk: null }],
    changed,
  );
  const [first, second] = umlauf.zeichnungen;
  expect(first && signedContent(umlauf, first, "funktionsweise")).toBe(steckbrief.funktionsweise);
  expect(second && signedContent(umlauf, second, "funktionsweise")).toBe(
    "Die Partner treffen sich wöchentlich.",
  );
  expect(first && signedContent(umlauf, first, "beschreibung")).toBeUndefined();
});

test("an overtaken station is asked to sign again, and nobody else", () => {
  const { dran } = standOf(signedBy(4), contextWith({ funktionsweise: "Ganz anders." }));
  // „Zur Kenntnis“ is overtaken too, but not asked again.
  expect(dran.map(({ organisation, aufgabe }) => [organisation, aufgabe])).toEqual([
    ["Verband offener Werkstätten", "sign-again"],
  ]);
});

test("an overdue station is told by its days", () => {
  const { dran, stationen } = standOf(begunUmlauf(), contextWith({}, { now: "2026-05-21T08:00:00Z" }));
  expect(dran).toMatchObject([
    { organisation: "Verband offener Werkstätten", bis: "2026-05-18", overdue: 3 },
  ]);
  expect(stationen[0]?.overdue).toBe(3);
});
