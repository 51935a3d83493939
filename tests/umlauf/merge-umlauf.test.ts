import fc from "fast-check";
import { createSteckbrief } from "../../src/steckbrief/canonical.ts";
import type { Steckbrief } from "../../src/steckbrief/value.ts";
import { formatUmlauf, parseUmlauf } from "../../src/umlauf/json.ts";
import { type Merge, mergeSteckbriefe, overtakenBy } from "../../src/umlauf/merge.ts";
import { joinProtokolle } from "../../src/umlauf/merge-protokoll.ts";
import type { MergeSide } from "../../src/umlauf/merge-sides.ts";
import { headOf, identityOf, verifyChain } from "../../src/umlauf/protokoll.ts";
import type { Umlauf } from "../../src/umlauf/umlauf.ts";
import { verifyUmlauf } from "../../src/umlauf/verify.ts";
import { contextWith, done, federfuehrung, freshUmlauf, monday, stationWith, steckbrief } from "./sample.ts";

const tuesday = "2026-05-05T08:00:00Z";
const wednesday = "2026-05-06T08:00:00Z";
const options = { now: wednesday, akteur: "Fr. Lang" };

const star = done(freshUmlauf(), [
  { move: "set-up", modus: "stern", policy: "abschnittsweise", federfuehrung },
  {
    move: "set-route",
    stationen: [
      stationWith({ organisation: "Verband", abschnitte: ["funktionsweise"] }),
      stationWith({ organisation: "Rechtsamt", abschnitte: ["beschreibung"] }),
      stationWith({ organisation: "Presseamt", verfuegung: "kenntnis" }),
    ],
  },
  { move: "start" },
]);
const idOf = (organisation: string) =>
  star.stationen.find((one) => one.organisation === organisation)?.id ?? "";

/** A copy that a station signed, with the text it sends back. */
function signedCopy(organisation: string, values: Partial<Steckbrief> = {}, now = tuesday): MergeSide {
  const art = organisation === "Presseamt" ? "kenntnisGenommen" : "mitgezeichnet";
  const umlauf = done(
    star,
    [
      {
        move: "sign",
        station: idOf(organisation),
        art,
        deputy: null,
        vermerk: null,
        akteur: `Amt ${organisation}`,
      },
    ],
    contextWith(values, { now }),
  );
  return { name: `${organisation}.docx`, steckbrief: createSteckbrief({ ...steckbrief, ...values }), umlauf };
}

const base: MergeSide = { name: "Umlauf.docx", steckbrief, umlauf: star };
const merged = (...copies: readonly MergeSide[]): Merge => mergeSteckbriefe(base, copies, options);
const codes = ({ notices }: Merge) => notices.map(({ code }) => code);

function umlaufIn({ umlauf }: Pick<Merge, "umlauf">): Umlauf {
  if (umlauf === null) throw new Error("there is an Umlauf");
  return umlauf;
}

describe("Zeichnungen and Protokoll of copies", () => {
  const copies = [
    signedCopy("Verband"),
    signedCopy("Rechtsamt", { instrument: "Erbbaurecht" }),
    signedCopy("Presseamt"),
  ];

  test("all are in the result, the chain verifies, and the merge names the heads", () => {
    const merge = merged(...copies);
    const umlauf = umlaufIn(merge);
    expect(verifyUmlauf(umlauf)).toEqual([]);
    expect(umlauf.zeichnungen.map(({ wer }) => wer).sort()).toEqual([
      "Amt Presseamt",
      "Amt Rechtsamt",
      "Amt Verband",
    ]);
    const known = new Set(umlauf.protokoll.map(identityOf));
    for (const { umlauf: copy } of copies)
      for (const entry of copy?.protokoll ?? []) expect(known.has(entry.hash)).toBe(true);
    const last = umlauf.protokoll.at(-1);
    expect(last?.aktion).toBe("merge");
    for (const { umlauf: copy } of copies) expect(last?.was.koepfe).toContain(headOf(copy?.protokoll ?? []));
    expect(parseUmlauf(formatUmlauf(umlauf))).toEqual(umlauf);
  });

  test("when the last station is in, the document is back; before, the others are still awaited", () => {
    expect(umlaufIn(merged(...copies)).zustand).toBe("ruecklauf");
    const some = umlaufIn(merged(...copies.slice(0, 2)));
    expect(some.zustand).toBe("umlauf");
    expect(some.stationen.map(({ status }) => status)).toEqual(["abgeschlossen", "abgeschlossen", "aktuell"]);
  });

  test("a Zeichnung stands as long as the merged text still says what was signed", () => {
    const merge = merged(signedCopy("Verband"), signedCopy("Rechtsamt", { funktionsweise: "Ganz anders." }));
    expect(overtakenBy(merge, merge.steckbrief)).toEqual([
      { wer: "Amt Verband", station: idOf("Verband"), fields: ["funktionsweise"] },
    ]);
  });

  test("the order of the copies says nothing", () => {
    const forward = merged(...copies);
    expect(merged(...copies.toReversed())).toEqual(forward);
  });

  test("merging the same copies into the result changes nothing, decided conflicts included", () => {
    const first = merged(...copies);
    const result: MergeSide = {
      name: "Umlauf.docx",
      steckbrief: createSteckbrief({ ...first.steckbrief, stadt: "Z" }),
      umlauf: first.umlauf,
    };
    const again = mergeSteckbriefe(result, copies, options);
    expect(again.steckbrief).toEqual(result.steckbrief);
    expect(again.umlauf).toEqual(first.umlauf);
    expect(codes(again)).toContain("already-merged");
    // A straggler comes later.
    const late = mergeSteckbriefe(result, [signedCopy("Presseamt", { stadt: "Q" }, wednesday)], options);
    expect(umlaufIn(late).zeichnungen).toHaveLength(4);
    expect(verifyUmlauf(umlaufIn(late))).toEqual([]);
  });

  test("a copy that alone went on is taken as it is, with the merge behind it", () => {
    const [one] = copies;
    const umlauf = umlaufIn(merged(...copies.slice(0, 1)));
    expect(umlauf).toEqual(one?.umlauf);
    const changed = umlaufIn(merged(signedCopy("Verband", { instrument: "Fonds" })));
    expect(changed.protokoll.map(({ herkunft }) => herkunft)).toEqual(changed.protokoll.map(() => null));
  });
});

describe("what can't be joined", () => {
  const tampered = (umlauf: Umlauf): Umlauf => ({
    ...umlauf,
    protokoll: umlauf.protokoll.map((entry, index) =>
      index === 1 ? { ...entry, akteur: "Niemand" } : entry,
    ),
  });

  test("a copy whose chain is broken is named with the entry, its Zeichnung not taken, its text compared all the same", () => {
    const copy = signedCopy("Verband", { instrument: "Fonds" });
    const broken = { ...copy, umlauf: tampered(copy.umlauf ?? star) };
    const merge = merged(broken);
    expect(merge.notices).toContainEqual({
      code: "chain-broken",
      address: null,
      copies: ["Verband.docx"],
      text: "2",
    });
    expect(umlaufIn(merge).zeichnungen).toEqual([]);
    expect(merge.steckbrief.instrument).toBe("Fonds");
  });

  test("another circulation or version is named and left out", () => {
    const copy = signedCopy("Verband");
    const other = {
      ...copy,
      umlauf: done({ ...freshUmlauf(), id: "x", protokoll: [] }, [
        { move: "set-up", modus: "stern", policy: "strikt", federfuehrung },
      ]),
    };
    expect(codes(merged(other)).some((code) => code === "other-umlauf")).toBe(true);
    expect(umlaufIn(merged(other)).zeichnungen).toEqual([]);
    const later = done(star, [{ move: "new-version", grund: "neu" }]);
    const merge = mergeSteckbriefe({ ...base, umlauf: later }, [copy], options);
    expect(codes(merge)).toContain("other-version");
  });

  test("a document that lost its Umlauf gets that of its copies", () => {
    const merge = mergeSteckbriefe(
      { ...base, umlauf: null },
      [signedCopy("Verband"), signedCopy("Rechtsamt")],
      options,
    );
    expect(umlaufIn(merge).zeichnungen).toHaveLength(2);
    expect(codes(merge)).toEqual(expect.arrayContaining(["umlauf-of-copy", "grundfassung-of-copy"]));
  });

  test("a station that the document skipped and that signed meanwhile is told", () => {
    const skipped = done(star, [{ move: "skip", station: idOf("Verband"), grund: "Frist" }]);
    const merge = mergeSteckbriefe({ ...base, umlauf: skipped }, [signedCopy("Verband")], options);
    expect(codes(merge)).toContain("station-twice");
    expect(umlaufIn(merge).stationen[0]?.status).toBe("abgeschlossen");
  });
});

test("joined chains verify, hold every entry once, and depend on the set alone", () => {
  const copies = fc.array(
    fc.record({
      organisation: fc.constantFrom("Verband", "Rechtsamt", "Presseamt"),
      values: fc.constantFrom<Partial<Steckbrief>>({}, { funktionsweise: "Neu." }, { beschreibung: "Neu." }),
      now: fc.constantFrom(tuesday, wednesday, monday),
    }),
    { minLength: 1, maxLength: 5 },
  );
  fc.assert(
    fc.property(copies, fc.nat(), (made, turn) => {
      const chains = made.map(
        ({ organisation, values, now }) => signedCopy(organisation, values, now).umlauf?.protokoll ?? [],
      );
      const joined = joinProtokolle(chains);
      expect(verifyChain(joined)).toEqual([]);
      const identities = joined.map(identityOf);
      expect(new Set(identities)).toEqual(new Set(chains.flat().map(identityOf)));
      expect(identities).toHaveLength(new Set(identities).size);
      const at = turn % chains.length;
      expect(joinProtokolle([...chains.slice(at), ...chains.slice(0, at)])).toEqual(joined);
      expect(joinProtokolle([joined, ...chains])).toEqual(joined);
    }),
    { numRuns: 100 },
  );
});
