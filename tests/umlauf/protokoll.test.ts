import fc from "fast-check";
import { UmlaufError } from "../../src/umlauf/error.ts";
import { canonicalJson } from "../../src/umlauf/hash.ts";
import { formatUmlauf, parseUmlauf } from "../../src/umlauf/json.ts";
import {
  appendEntry,
  type Eintrag,
  identityOf,
  rechainEntry,
  verifyChain,
} from "../../src/umlauf/protokoll.ts";
import type { Umlauf } from "../../src/umlauf/umlauf.ts";
import { verifyUmlauf } from "../../src/umlauf/verify.ts";
import { arbitraryUmlauf } from "./arbitrary.ts";
import { signedBy } from "./sample.ts";

const umlauf = signedBy(3);

function withEntry(seq: number, change: Partial<Eintrag>): Umlauf {
  const protokoll = umlauf.protokoll.map((entry) => (entry.seq === seq ? { ...entry, ...change } : entry));
  return { ...umlauf, protokoll };
}

test("a change of one bit anywhere is detected, in an entry at that very entry", () => {
  fc.assert(
    fc.property(arbitraryUmlauf, fc.nat(), fc.nat({ max: 6 }), (whole, at, bit) => {
      const json = formatUmlauf(whole);
      const place = at % json.length;
      const changed =
        json.slice(0, place) +
        String.fromCharCode(json.charCodeAt(place) ^ (1 << bit)) +
        json.slice(place + 1);
      const read = readOrNull(changed);
      // What no longer reads is noticed; blanks between values are no change.
      if (read === null || formatUmlauf(read) === json) return;
      const broken = verifyUmlauf(read);
      expect(broken).not.toEqual([]);
      const differing = read.protokoll.findIndex(
        (entry, index) => canonicalJson(entry) !== canonicalJson(whole.protokoll[index]),
      );
      if (differing >= 0 && read.protokoll.length === whole.protokoll.length)
        expect(broken[0]?.seq).toBe(differing + 1);
    }),
    { numRuns: 150 },
  );
});

function readOrNull(json: string): Umlauf | null {
  try {
    return parseUmlauf(json);
  } catch (error) {
    if (error instanceof UmlaufError) return null;
    throw error;
  }
}

describe("tampering is named", () => {
  test("an entry removed", () => {
    const protokoll = umlauf.protokoll.filter(({ seq }) => seq !== 3);
    expect(verifyUmlauf({ ...umlauf, protokoll })[0]).toMatchObject({ seq: 3, code: "entry-missing" });
  });

  test("the last entries removed", () => {
    expect(verifyUmlauf({ ...umlauf, protokoll: umlauf.protokoll.slice(0, -1) })[0]).toMatchObject({
      code: "zeichnung-unrecorded",
    });
  });

  test("an entry rewritten", () => {
    expect(verifyUmlauf(withEntry(4, { akteur: "Niemand" }))[0]).toMatchObject({
      seq: 4,
      code: "entry-changed",
    });
  });

  test("an entry rewritten and hashed anew", () => {
    const before = umlauf.protokoll.slice(0, 3);
    const [, , , fourth, ...rest] = umlauf.protokoll;
    const { seq: _, vorher: __, hash: ___, herkunft: ____, ...said } = fourth ?? ({} as Eintrag);
    const forged = [...appendEntry(before, { ...said, akteur: "Niemand" }), ...rest];
    expect(verifyUmlauf({ ...umlauf, protokoll: forged })[0]).toMatchObject({ seq: 5, code: "not-chained" });
  });

  test("a hash forged in a Zeichnung, so that it looks valid", () => {
    const zeichnungen = umlauf.zeichnungen.map((one) => ({
      ...one,
      hashes: { ...one.hashes, funktionsweise: "0".repeat(64) },
    }));
    expect(verifyUmlauf({ ...umlauf, zeichnungen })[0]).toMatchObject({
      seq: 4,
      code: "zeichnung-changed",
      about: "Person 1",
    });
  });

  test("a Zeichnung removed", () => {
    expect(verifyUmlauf({ ...umlauf, zeichnungen: umlauf.zeichnungen.slice(1) })[0]).toMatchObject({
      seq: 4,
      code: "zeichnung-missing",
      about: "Person 1",
    });
  });

  test("the Grundfassung exchanged", () => {
    const grundfassung = { wann: "2026-05-04T08:00:00Z", felder: {} };
    expect(verifyUmlauf({ ...umlauf, grundfassung })[0]).toMatchObject({
      seq: 3,
      code: "grundfassung-changed",
    });
  });

  test("the state set to freigegeben by hand", () => {
    expect(verifyUmlauf({ ...umlauf, zustand: "freigegeben" })).toEqual([
      { seq: 6, code: "state-changed", about: "" },
    ]);
  });
});

test("an entry of another copy chained to the end keeps its identity and its proof", () => {
  const own = umlauf.protokoll.slice(0, 3);
  const other = umlauf.protokoll.slice(3);
  const merged = other.reduce(
    rechainEntry,
    appendEntry(own, {
      zeit: "2026-05-05T08:00:00Z",
      akteur: "Fr. Lang",
      vertretung: null,
      aktion: "merge",
      was: {},
      abbild: "0".repeat(64),
    }),
  );
  expect(verifyChain(merged)).toEqual([]);
  expect(merged.slice(4).map(identityOf)).toEqual(other.map(({ hash }) => hash));
  const twice = merged.slice(4).reduce(rechainEntry, own);
  expect(twice.slice(3).map(identityOf)).toEqual(other.map(({ hash }) => hash));
  const last = merged.length - 1;
  const forged = merged.map((entry, index) => (index === last ? { ...entry, akteur: "Niemand" } : entry));
  expect(verifyChain(forged)[0]).toMatchObject({ seq: last + 1, code: "entry-changed" });
});
