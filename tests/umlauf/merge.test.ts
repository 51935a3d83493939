import fc from "fast-check";
import { createSteckbrief, formatSteckbrief } from "../../src/steckbrief/canonical.ts";
import { steckbriefForm } from "../../src/steckbrief/form.ts";
import { nextCaseId } from "../../src/steckbrief/tags.ts";
import type { Projektbild, Steckbrief } from "../../src/steckbrief/value.ts";
import { tokensOf } from "../../src/umlauf/diff-tokens.ts";
import { UmlaufError } from "../../src/umlauf/error.ts";
import { describeUmlaufError } from "../../src/umlauf/error-messages.ts";
import { type Merge, mergeSteckbriefe, resolve } from "../../src/umlauf/merge.ts";
import { describeNotice } from "../../src/umlauf/merge-messages.ts";
import type { Choice } from "../../src/umlauf/merge-resolve.ts";
import type { MergeSide } from "../../src/umlauf/merge-sides.ts";
import { arbitrarySteckbrief } from "../steckbrief/arbitrary.ts";
import { arbitraryRewrite } from "./arbitrary-texts.ts";
import { begunUmlauf, monday, steckbrief } from "./sample.ts";

const options = { now: monday, akteur: "Fr. Lang" };

function side(name: string, values: Partial<Steckbrief> = {}, rest: Partial<MergeSide> = {}): MergeSide {
  return { name, steckbrief: createSteckbrief({ ...steckbrief, ...values }), umlauf: null, ...rest };
}

function merged(...copies: readonly Partial<Steckbrief>[]): Merge {
  return mergeSteckbriefe(
    side("base.docx"),
    copies.map((values, index) => side(`${"abcdef"[index]}.docx`, values)),
    options,
  );
}

const codes = ({ notices }: Merge) => notices.map(({ code }) => code);

function picture(name: string, rest: Partial<Projektbild> = {}): Projektbild {
  const sha256 = Buffer.from(name.padEnd(32, "x").slice(0, 32)).toString("hex");
  const facts = { mediaType: "image/jpeg", width: 800, height: 600, dpi: 300, sha256 };
  return { dateiname: `${name}.jpg`, alt: name, urheber: "Amt", einwilligung: false, ...facts, ...rest };
}

describe("short values", () => {
  test("one change is taken, an equal one once, and who made it is told", () => {
    const { steckbrief: result, taken, conflicts } = merged({ stadt: "Y-town" }, {}, { stadt: "Y-town" });
    expect(result.stadt).toBe("Y-town");
    expect(taken).toEqual([
      {
        address: { field: "stadt" },
        before: "X-town",
        after: "Y-town",
        context: ["", ""],
        copies: ["a.docx", "c.docx"],
      },
    ]);
    expect(conflicts).toEqual([]);
  });

  test("different changes are a conflict with the base and all variants", () => {
    const merge = merged(
      { zeitraum: { ...zeitraum, text: "2018 - 2021" } },
      { zeitraum: { ...zeitraum, text: "2019" } },
    );
    expect(merge.conflicts).toMatchObject([
      {
        address: { field: "zeitraum" },
        base: "01/2017 - laufend",
        variants: [
          { text: "2018 - 2021", copies: ["a.docx"] },
          { text: "2019", copies: ["b.docx"] },
        ],
      },
    ]);
    expect(merge.steckbrief.zeitraum).toEqual(steckbrief.zeitraum);
    const both = resolve(merge, { "zeitraum#1": { take: "both" } }).steckbrief as unknown as Steckbrief;
    expect(both.zeitraum?.edtf).toBe("{2018..2021,2019}");
  });

  test("the parts of the contact merge one by one", () => {
    const contact = steckbrief.ansprechpartner;
    if (contact === null) throw new Error("the sample has a contact");
    const merge = merged(
      { ansprechpartner: { ...contact, name: "Hr. Neu" } },
      { ansprechpartner: { ...contact, telefon: "089 7654321" } },
    );
    expect(merge.conflicts).toEqual([]);
    expect(merge.steckbrief.ansprechpartner).toEqual({ ...contact, name: "Hr. Neu", telefon: "089 7654321" });
  });
});

const zeitraum = { text: "", start: null, end: null, ongoing: false, edtf: null };
const [caseA, caseB] = steckbrief.anwendungsbeispiele;
if (caseA === undefined || caseB === undefined) throw new Error("the sample has two cases");

describe("Anwendungsfälle", () => {
  const cases = (merge: Merge) => merge.steckbrief.anwendungsbeispiele as Steckbrief["anwendungsbeispiele"];

  test("reordered by one, reworded by another: both hold, letters stay", () => {
    const reworded = { ...caseA, text: caseA.text.replace("2017", "2018") };
    const merge = merged({ anwendungsbeispiele: [caseB, caseA] }, { anwendungsbeispiele: [reworded, caseB] });
    expect(cases(merge)).toEqual([caseB, reworded]);
    expect(merge.conflicts).toEqual([]);
  });

  test("told by their words where a program numbered them anew", () => {
    const merge = merged({
      anwendungsbeispiele: [
        { id: "a", text: caseB.text },
        { id: "b", text: `${caseA.text} Fertig 2024.` },
      ],
    });
    expect(cases(merge)).toEqual([caseB, { id: "a", text: `${caseA.text} Fertig 2024.` }]);
  });

  test("the same letter for two new ones makes two cases", () => {
    const one = { id: "c", text: "Ein Garten auf dem Dach." };
    const other = { id: "c", text: "Werkstatt im Keller seit 2020." };
    const merge = merged(
      { anwendungsbeispiele: [caseA, caseB, one] },
      { anwendungsbeispiele: [caseA, caseB, other] },
    );
    expect(cases(merge)).toEqual([caseA, caseB, one, { ...other, id: "d" }]);
  });

  test("the same new case of two copies comes once", () => {
    const fresh = { id: "c", text: "Ein „Garten“ auf dem Dach." };
    const merge = merged(
      { anwendungsbeispiele: [caseA, fresh, caseB] },
      { anwendungsbeispiele: [caseA, { id: "d", text: 'Ein "Garten" auf dem Dach.' }, caseB] },
    );
    expect(cases(merge)).toEqual([caseA, fresh, caseB]);
  });

  test("deleted by one goes; deleted by one and reworded by another is a conflict", () => {
    expect(cases(merged({ anwendungsbeispiele: [caseA] }, {}))).toEqual([caseA]);
    const merge = merged(
      { anwendungsbeispiele: [caseA] },
      { anwendungsbeispiele: [caseA, { ...caseB, text: "Zwischennutzung seit 2020." }] },
    );
    expect(merge.conflicts).toMatchObject([
      {
        address: { field: "anwendungsbeispiele", item: "b" },
        variants: [{ text: "" }, { text: "Zwischennutzung seit 2020." }],
      },
    ]);
    expect(cases(merge)).toEqual([caseA, caseB]);
  });

  test("split by one: nothing is lost", () => {
    const merge = merged({
      anwendungsbeispiele: [
        { ...caseA, text: "Umbau seit 2017." },
        caseB,
        { id: "c", text: "Begleitet vom Referat für Stadtentwicklung." },
      ],
    });
    expect(cases(merge).map(({ id }) => id)).toEqual(["a", "b", "c"]);
  });

  test("two orders that contradict each other leave the base's, and that is told", () => {
    const fall = { id: "c", text: "Drittens." };
    const base = side("base.docx", { anwendungsbeispiele: [caseA, caseB, fall] });
    const merge = mergeSteckbriefe(
      base,
      [
        side("x", { anwendungsbeispiele: [caseB, caseA, fall] }),
        side("y", { anwendungsbeispiele: [fall, caseA, caseB] }),
      ],
      options,
    );
    expect(cases(merge)).toEqual([caseA, caseB, fall]);
    expect(codes(merge)).toContain("order-kept");
  });

  test("a copy that deleted one of them contradicts no order", () => {
    const fall = { id: "c", text: "Drittens." };
    const base = side("base.docx", { anwendungsbeispiele: [caseA, caseB, fall] });
    const merge = mergeSteckbriefe(
      base,
      [
        side("x", { anwendungsbeispiele: [fall, caseB, caseA] }),
        side("y", { anwendungsbeispiele: [fall, caseB] }),
      ],
      options,
    );
    expect(cases(merge)).toEqual([fall, caseB]);
    expect(codes(merge)).not.toContain("order-kept");
  });
});

describe("Projektbilder", () => {
  const one = picture("eins");
  const base = side("base.docx", { projektbilder: [one] });
  const mergedPictures = (...copies: readonly (readonly Projektbild[])[]) =>
    mergeSteckbriefe(
      base,
      copies.map((projektbilder, index) => side(`${"abc"[index]}`, { projektbilder })),
      options,
    );

  test("texts and consent of the same picture merge one by one", () => {
    const merge = mergedPictures(
      [{ ...one, urheber: "Fr. Foto" }],
      [{ ...one, einwilligung: true, dpi: 220 }],
    );
    expect(merge.steckbrief.projektbilder).toEqual([{ ...one, urheber: "Fr. Foto", einwilligung: true }]);
  });

  test("consent never passes to another picture", () => {
    const merge = mergedPictures([picture("zwei")], [{ ...one, einwilligung: true }]);
    expect(merge.steckbrief.projektbilder).toEqual([one]);
    expect(merge.conflicts).toMatchObject([{ kind: "picture", variants: [{}, {}] }]);
    for (const choice of [
      { take: "variant", index: 0 },
      { take: "variant", index: 1 },
    ] as const) {
      const [chosen] = resolve(merge, { "projektbilder.1.bild#1": choice }).steckbrief
        .projektbilder as Projektbild[];
      expect(chosen?.einwilligung).toBe(chosen?.dateiname === "eins.jpg");
    }
  });

  test("a second picture takes the free place, two for one place are a conflict, the same one comes once", () => {
    const two = picture("zwei");
    expect(mergedPictures([one, two], [one]).steckbrief.projektbilder).toEqual([one, two]);
    expect(mergedPictures([one, two], [one, two]).steckbrief.projektbilder).toEqual([one, two]);
    const merge = mergedPictures([one, two], [one, picture("drei")]);
    expect(merge.conflicts).toMatchObject([{ address: { item: "2" }, base: null, variants: [{}, {}] }]);
    const [conflict] = merge.conflicts;
    const tooMany = resolve(merge, { [conflict?.id ?? ""]: { take: "both" } });
    expect(tooMany.open).toEqual(merge.conflicts);
    expect(tooMany.steckbrief.projektbilder).toEqual([one]);
  });

  test("taken out by one it goes, and a file name tells a picture whose bytes a program changed", () => {
    expect(mergedPictures([], [one]).steckbrief.projektbilder).toEqual([]);
    const squeezed = { ...one, sha256: "f".repeat(64), width: 400 };
    expect(mergedPictures([squeezed], [one]).steckbrief.projektbilder).toEqual([squeezed]);
  });
});

describe("what is no copy, or half of one", () => {
  const other = side("fremd.docx", { id: "11111111-2222-4333-8444-555555555555" });

  test("another Steckbrief is refused by name", () => {
    const error = caught(() => mergeSteckbriefe(side("base.docx"), [side("a"), other], options));
    expect(error.code).toBe("other-steckbrief");
    expect(describeUmlaufError(error, "de")).toMatch(
      /^„fremd\.docx“ ist ein anderer Steckbrief als „base\.docx“/,
    );
  });

  test("a blank form would delete everything and is refused", () => {
    const blank = { name: "leer.docx", steckbrief: createSteckbrief({ id: steckbrief.id }), umlauf: null };
    const error = caught(() => mergeSteckbriefe(side("base.docx"), [blank], options));
    expect(describeUmlaufError(error, "de")).toMatch(/leer\.docx.*leeres Formular/);
  });

  test("a missing id is told, on either side", () => {
    expect(codes(mergeSteckbriefe(side("base"), [side("a", { id: null })], options))).toContain("id-missing");
    const merge = mergeSteckbriefe(side("base", { id: null }), [side("a")], options);
    expect(codes(merge)).toContain("id-taken");
    expect(merge.steckbrief.id).toBe(steckbrief.id);
  });

  test("a field that a copy lacks is not deleted; one that it emptied is, and both are told", () => {
    const copy = side("a.docx", { beschreibung: null, uebertragbarkeit: null }, { unread: ["beschreibung"] });
    const merge = mergeSteckbriefe(side("base.docx"), [copy], options);
    expect(merge.steckbrief.beschreibung).toBe(steckbrief.beschreibung);
    expect(merge.steckbrief.uebertragbarkeit).toBeNull();
    expect(merge.notices.map((notice) => describeNotice(notice, "de"))).toEqual([
      "Beschreibung fehlt im Dokument: a.docx. Das gilt nicht als Löschung; von dort wurde hier nichts übernommen.",
      "Übertragbarkeit ist leer in: a.docx. Das gilt als gelöscht; fragen Sie nach, wenn es nicht gemeint war.",
    ]);
  });

  test("every notice has a sentence in both languages", () => {
    for (const locale of ["de", "en"] as const)
      expect(
        describeNotice(
          {
            code: "cases-alike",
            address: { field: "anwendungsbeispiele", item: "c" },
            copies: ["a"],
            text: "b",
          },
          locale,
        ),
      ).toMatch(
        locale === "de"
          ? /^Anwendungsfall C \(a\) gleicht dem Anwendungsfall B/
          : /^Case C \(a\) resembles case B/,
      );
  });

  function caught(action: () => unknown): UmlaufError {
    try {
      action();
    } catch (error) {
      if (error instanceof UmlaufError) return error;
      throw error;
    }
    throw new Error("nothing was thrown");
  }
});

describe("with a Grundfassung", () => {
  const umlauf = begunUmlauf();

  test("the document itself is a side, and its changes and the copy's are both taken", () => {
    const base = side("base", { stadt: "Y-town" }, { umlauf });
    const { steckbrief: result } = mergeSteckbriefe(
      base,
      [side("a", { instrument: "Erbbaurecht" }, { umlauf })],
      options,
    );
    expect(result).toMatchObject({ stadt: "Y-town", instrument: "Erbbaurecht" });
  });

  test("a copy without it is compared with the document's, so its old text takes nothing back", () => {
    const base = side("base", { stadt: "Y-town" }, { umlauf });
    const merge = mergeSteckbriefe(base, [side("a")], options);
    expect(merge.steckbrief.stadt).toBe("Y-town");
    expect(merge.conflicts).toEqual([]);
    expect(codes(merge)).toEqual(expect.arrayContaining(["unchanged", "without-umlauf"]));
  });

  test("a copy of an earlier Grundfassung counts with what it changed against its own", () => {
    const grundfassung = { wann: monday, felder: { ...umlauf.grundfassung?.felder, stadt: "Alt-Stadt" } };
    const copy = side(
      "a",
      { stadt: "Alt-Stadt", instrument: "Fonds" },
      { umlauf: { ...umlauf, grundfassung } },
    );
    const merge = mergeSteckbriefe(side("base", {}, { umlauf }), [copy], options);
    expect(merge.steckbrief).toMatchObject({ stadt: "X-town", instrument: "Fonds" });
    expect(codes(merge)).toContain("older-grundfassung");
  });
});

describe("decisions", () => {
  const merge = merged(
    { uebertragbarkeit: "Es braucht einen festen Ort – und Zeit." },
    { uebertragbarkeit: "Es braucht einen hellen Ort – und Zeit." },
  );
  test.each<[string, Choice, string]>([
    ["the base", { take: "base" }, "Es braucht einen neutralen Ort – und Zeit."],
    ["a copy", { take: "copy", copy: "b.docx" }, "Es braucht einen hellen Ort – und Zeit."],
    [
      "a copy that changed nothing",
      { take: "copy", copy: "z.docx" },
      "Es braucht einen neutralen Ort – und Zeit.",
    ],
    ["a variant", { take: "variant", index: 0 }, "Es braucht einen festen Ort – und Zeit."],
    [
      "both",
      { take: "both" },
      "Es braucht einen festen Ort – und Zeit. Es braucht einen hellen Ort – und Zeit.",
    ],
    ["words of one's own", { take: "text", text: "Ein Ort." }, "Ein Ort."],
  ])("taking %s", (_, choice, expected) => {
    const { steckbrief: result, open } = resolve(merge, { "uebertragbarkeit#1": choice });
    expect(open).toEqual([]);
    expect(result.uebertragbarkeit).toBe(expected);
  });

  test("what is not decided stays open, with the base's text", () => {
    expect(resolve(merge, {}).open).toEqual(merge.conflicts);
    expect(resolve(merge, {}).steckbrief).toEqual(merge.steckbrief);
  });
});

describe("laws", () => {
  const change = (base: Steckbrief): fc.Arbitrary<Steckbrief> =>
    fc
      .tuple(
        fc.subarray([...steckbriefForm.fields.map(({ key }) => key)], { maxLength: 4 }),
        arbitrarySteckbrief,
        arbitraryRewrite(base.beschreibung ?? ""),
        arbitraryRewrite(base.anwendungsbeispiele[0]?.text ?? ""),
        fc.constantFrom("edit", "drop", "add", "turn"),
      )
      .map(([keys, other, [, text], [, first], kind]) => {
        const [head, ...tail] = base.anwendungsbeispiele;
        const edited = head === undefined ? [] : [{ ...head, text: first }, ...tail];
        const fresh = other.anwendungsbeispiele.slice(0, 1).map((one) => ({
          ...one,
          id: nextCaseId(base.anwendungsbeispiele.map(({ id }) => id)),
        }));
        const cases = { edit: edited, drop: tail, add: [...edited, ...fresh], turn: edited.toReversed() }[
          kind
        ];
        const own = { ...base, beschreibung: text, anwendungsbeispiele: cases };
        const taken = keys.filter((key) => key !== "anwendungsbeispiele").map((key) => [key, other[key]]);
        return createSteckbrief({ ...own, ...Object.fromEntries(taken) });
      });
  const arbitraryMerge = arbitrarySteckbrief.chain((base) =>
    fc.tuple(fc.constant(base), fc.array(change({ ...base, id: base.id }), { minLength: 1, maxLength: 3 })),
  );
  const sides = (base: Steckbrief, copies: readonly Steckbrief[]) => ({
    base: { name: "base", steckbrief: base, umlauf: null },
    copies: copies.map((one, index) => ({
      name: `${index}`,
      steckbrief: { ...one, id: base.id },
      umlauf: null,
    })),
  });
  const run = ({ base, copies }: { base: MergeSide; copies: readonly MergeSide[] }) =>
    mergeSteckbriefe(base, copies, options);
  const filled = (one: Steckbrief) =>
    formatSteckbrief({ ...one, id: null }) !== formatSteckbrief(createSteckbrief({}));

  test("order says nothing, an unchanged copy changes nothing, merging again changes nothing, no word is lost", () => {
    fc.assert(
      fc.property(arbitraryMerge, ([base, made]) => {
        fc.pre(filled(base) && made.every(filled));
        const given = sides(base, made);
        const merge = run(given);
        const turned = run({ ...given, copies: given.copies.toReversed() });
        expect(turned).toEqual(merge);

        const idle = { name: "idle", steckbrief: base, umlauf: null };
        const beside = run({ ...given, copies: [...given.copies, idle] });
        expect([beside.steckbrief, beside.conflicts]).toEqual([merge.steckbrief, merge.conflicts]);

        if (merge.conflicts.length === 0 && filled(merge.steckbrief as unknown as Steckbrief)) {
          const result = { name: "result", steckbrief: merge.steckbrief, umlauf: null };
          const again = run({ ...given, copies: [...given.copies, result] });
          expect(formatSteckbrief(again.steckbrief)).toBe(formatSteckbrief(merge.steckbrief));
          expect(again.conflicts).toEqual([]);
        }

        const told = new Set(words([merge.steckbrief, merge.conflicts, merge.taken]));
        for (const copy of given.copies)
          expect(words([copy.steckbrief]).filter((word) => !told.has(word))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  /** Every word of every text anywhere in a value, but for keys of its shape. */
  function words(value: unknown): readonly string[] {
    if (typeof value === "string") return tokensOf(value).filter((token) => /[\p{L}\p{N}]/u.test(token));
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([key, member]) =>
      ["id", "sha256", "mediaType", "start", "end", "edtf"].includes(key) ? [] : words(member),
    );
  }
});
