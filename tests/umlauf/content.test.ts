import fc from "fast-check";
import { createSteckbrief } from "../../src/steckbrief/canonical.ts";
import type { Projektbild } from "../../src/steckbrief/value.ts";
import { contentsOf, foldText } from "../../src/umlauf/content.ts";
import { arbitraryText } from "../steckbrief/arbitrary.ts";
import { steckbrief } from "./sample.ts";

const before = contentsOf(steckbrief).hashes;

function changedBy(values: Parameters<typeof createSteckbrief>[0]): readonly string[] {
  const { hashes } = contentsOf(createSteckbrief({ ...steckbrief, ...values }));
  return Object.keys(hashes).filter((key) => hashes[key] !== before[key]);
}

describe("what programs change of themselves changes no hash", () => {
  test.each([
    ["no-break blanks and runs of blanks", "Ein  ehemaliges\u00a0Kaufhaus \t wird „gemeinsam“ entwickelt. "],
    ["straight quotation marks", 'Ein ehemaliges Kaufhaus wird "gemeinsam" entwickelt.'],
    ["English quotation marks", "Ein ehemaliges Kaufhaus wird “gemeinsam” entwickelt."],
    ["empty lines", "\n\nEin ehemaliges Kaufhaus wird „gemeinsam“ entwickelt.\n\n"],
    [
      "soft hyphens and zero-width blanks",
      "Ein ehe\u00admaliges Kauf\u200bhaus wird „gemeinsam“ entwickelt.",
    ],
  ])("%s", (_name, beschreibung) => {
    expect(changedBy({ beschreibung })).toEqual([]);
  });

  test("Unicode form", () => {
    const rechtlicheGrundlage = steckbrief.rechtlicheGrundlage?.normalize("NFD") ?? null;
    expect(
      changedBy({
        rechtlicheGrundlage,
        uebertragbarkeit: steckbrief.uebertragbarkeit?.normalize("NFD") ?? null,
      }),
    ).toEqual([]);
  });

  test("dashes, and two hyphens for one", () => {
    expect(changedBy({ uebertragbarkeit: "Es braucht einen neutralen Ort -- und Zeit." })).toEqual([]);
    expect(changedBy({ uebertragbarkeit: "Es braucht einen neutralen Ort — und Zeit." })).toEqual([]);
  });

  test("bullets of any shape and depth", () => {
    expect(
      changedBy({
        funktionsweise: "Die Partner treffen sich monatlich.\n• Gemeinsames Zielbild\n   - Meilensteine",
      }),
    ).toEqual([]);
  });

  test("whatever the text", () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const retyped = text
          .normalize("NFD")
          .replaceAll(" ", "\u00a0 ")
          .replaceAll("„", '"')
          .replaceAll("–", "-")
          .replaceAll("\n", "\r\n\r\n");
        expect(foldText(retyped)).toBe(foldText(text));
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});

describe("what says something else changes the hash of its field alone", () => {
  test.each<[string, Parameters<typeof createSteckbrief>[0], string]>([
    ["one word", { beschreibung: "Ein ehemaliges Warenhaus wird „gemeinsam“ entwickelt." }, "beschreibung"],
    ["one letter's case", { stadt: "X-Town" }, "stadt"],
    ["a comma", { rechtlicheGrundlage: "Beschluss des Stadtrats, vom 4. Mai 2017." }, "rechtlicheGrundlage"],
    [
      "a sentence on a line of its own",
      { uebertragbarkeit: "Es braucht\neinen neutralen Ort – und Zeit." },
      "uebertragbarkeit",
    ],
    [
      "a case removed",
      { anwendungsbeispiele: steckbrief.anwendungsbeispiele.slice(0, 1) },
      "anwendungsbeispiele",
    ],
    [
      "cases reordered",
      { anwendungsbeispiele: steckbrief.anwendungsbeispiele.toReversed() },
      "anwendungsbeispiele",
    ],
    [
      "the telephone number of the contact",
      {
        ansprechpartner: {
          referat: "Referat 123",
          name: "Fr. XYZ",
          email: "referat123@hallostadt.de",
          telefon: "089 1234568",
        },
      },
      "ansprechpartner",
    ],
    ["a field emptied", { rechtlicheGrundlage: null }, "rechtlicheGrundlage"],
  ])("%s", (_name, values, field) => {
    expect(changedBy(values)).toEqual([field]);
  });

  test("of any text, whichever word is replaced", () => {
    fc.assert(
      fc.property(arbitraryText, fc.nat(), (text, at) => {
        const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
        fc.pre(words.length > 0);
        const place = at % words.length;
        let seen = -1;
        const other = text.replace(/[\p{L}\p{N}]+/gu, (word) => (++seen === place ? `${word}x` : word));
        expect(foldText(other)).not.toBe(foldText(text));
      }),
    );
  });
});

describe("a picture", () => {
  const picture: Projektbild = {
    dateiname: "haus.jpg",
    alt: "Ein Haus",
    urheber: "Fr. Bild",
    einwilligung: true,
    mediaType: "image/jpeg",
    width: 2480,
    height: 1654,
    dpi: 300,
    sha256: "a".repeat(64),
  };
  const hashOf = (values: Partial<Projektbild>): string | undefined =>
    contentsOf(createSteckbrief({ ...steckbrief, projektbilder: [{ ...picture, ...values }] })).hashes
      .projektbilder;

  test("is another one with other bytes, another credit, or without its consent", () => {
    const same = hashOf({});
    expect(hashOf({ sha256: "b".repeat(64) })).not.toBe(same);
    expect(hashOf({ urheber: "Hr. Bild" })).not.toBe(same);
    expect(hashOf({ einwilligung: false })).not.toBe(same);
  });

  test("is the same when a program shows it a little larger", () => {
    expect(hashOf({ dpi: 299 })).toBe(hashOf({}));
  });
});
