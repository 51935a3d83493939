import fc from "fast-check";
import { addressOfQuery, parseCatalogueQuery, toggled } from "../../src/register/catalogue-query.ts";
import { changesBetween, piecesOf } from "../../src/register/changes.ts";
import { blocksOf, type List } from "../../src/register/text-blocks.ts";
import { placeOn, scaleOf, spansOf } from "../../src/register/timeline.ts";
import { canonicalText } from "../../src/steckbrief/text.ts";
import { parseZeitraum } from "../../src/steckbrief/zeitraum.ts";
import { steckbriefOf } from "./arrivals.ts";

describe("a text in blocks", () => {
  test("paragraphs, bullets, numbers and lists inside items are told apart", () => {
    expect(
      blocksOf("Vorweg\n- eins\n- zwei\n  1. innen\n  2. innen zwei\n- drei\n3. drittens\nSchluss"),
    ).toEqual([
      { kind: "paragraph", text: "Vorweg" },
      {
        kind: "list",
        start: null,
        items: [
          { text: "eins", lists: [] },
          {
            text: "zwei",
            lists: [
              {
                kind: "list",
                start: 1,
                items: [
                  { text: "innen", lists: [] },
                  { text: "innen zwei", lists: [] },
                ],
              },
            ],
          },
          { text: "drei", lists: [] },
        ],
      },
      { kind: "list", start: 3, items: [{ text: "drittens", lists: [] }] },
      { kind: "paragraph", text: "Schluss" },
    ]);
  });

  test("no line of any text is lost, and their order stays", () => {
    const line = fc.tuple(fc.constantFrom("", "- ", "1. ", "  - ", "    - ", "  2. ", " "), fc.string());
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = canonicalText(lines.map((parts) => parts.join("")).join("\n"));
        const expected = text
          .split("\n")
          .map((each) => each.replace(/^(?: {2})*(?:-|\d{1,3}\.) (?=.)/, ""))
          .filter((each) => each.trim() !== "");
        const listTexts = ({ items }: List): readonly string[] =>
          items.flatMap(({ text: own, lists }) => [own, ...lists.flatMap(listTexts)]);
        const shown = blocksOf(text).flatMap((block) =>
          block.kind === "paragraph" ? [block.text] : listTexts(block),
        );
        expect(shown).toEqual(expected);
      }),
    );
  });
});

describe("what changed", () => {
  test("what stayed and went is the old text, what stayed and came the new one, whatever they are", () => {
    const words = fc.array(fc.constantFrom("Stadt", "Rat", "und", "\n", " ", ",", "ä", "👩🏻‍🚀"), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [before, after] = [one.join(""), other.join("")];
        const pieces = piecesOf(before, after);
        const without = (kind: string) =>
          pieces
            .filter((piece) => piece.kind !== kind)
            .map(({ text }) => text)
            .join("");
        expect([without("added"), without("removed")]).toEqual([before, after]);
      }),
    );
  });

  test("two long texts with nothing in common are compared without end neither in time nor in memory", () => {
    const noise = (seed: number) =>
      Array.from({ length: 6000 }, (_, index) => `w${(index * seed) % 9973}`).join(" ");
    expect(piecesOf(noise(7), noise(13)).map(({ kind }) => kind)).toEqual(["removed", "added"]);
  });

  test("fields that are alike are not named", () => {
    const changes = changesBetween(steckbriefOf(), steckbriefOf({ stadt: "Köln" }), "de");
    expect(changes.map(({ field }) => field.key)).toEqual(["stadt"]);
  });
});

describe("the timeline", () => {
  const spans = (text: string) => spansOf(parseZeitraum(text).zeitraum);

  test.each([
    ["seit 07/2017", [{ start: 2017.5, end: null }]],
    ["bis 2020", [{ start: null, end: 2021 }]],
    ["2019", [{ start: 2019, end: 2020 }]],
    [
      "2014–2016; 2019–laufend",
      [
        { start: 2014, end: 2017 },
        { start: 2019, end: null },
      ],
    ],
    ["irgendwann", []],
  ])("%s", (text, expected) => {
    expect(spans(text)).toEqual(expected);
  });

  test("holds every year from the first to now, and a time long ago does not push the rest together", () => {
    const scale = scaleOf([...spans("2003–2009"), ...spans("seit 1650")], 2026);
    expect(scale.from).toBeGreaterThanOrEqual(1900);
    expect(scale.to).toBeGreaterThan(2026);
    expect(scale.ticks.length).toBeLessThanOrEqual(13);
    expect(placeOn(scale, 1650)).toBe(0);
    for (const year of [2003, 2009]) expect(placeOn(scale, year)).toBeGreaterThan(0);
  });

  test("is there without any entry", () => {
    expect(scaleOf([], 2026).ticks.length).toBeGreaterThan(1);
  });
});

test("the state of the catalogue goes into its address and comes back, whatever is chosen", () => {
  const values = (pattern: RegExp, most: number) =>
    fc.uniqueArray(fc.stringMatching(pattern), { minLength: 1, maxLength: most });
  const state = fc.record({
    q: fc.constantFrom("", "Rat", "a&b=c"),
    seite: fc.integer({ min: 1, max: 500 }),
    filters: fc.record(
      {
        land: values(/^\d{2}$/, 5),
        ags: values(/^\d{8}$/, 5),
        aktionsfeld: values(/^[a-zäöü]{1,20}$/, 3),
        von: values(/^\d{4}$/, 1),
        laufend: values(/^(ja|nein)$/, 2),
      },
      { requiredKeys: [] },
    ),
  });
  fc.assert(
    fc.property(state, (query) => {
      const address = new URL(addressOfQuery("de", "catalogue", query), "https://register.example");
      expect(parseCatalogueQuery(address.searchParams)).toEqual(query);
    }),
  );
});

test("setting a filter twice takes it off, and begins on the first page", () => {
  const query = parseCatalogueQuery(new URLSearchParams("q=Rat&land=05&seite=3"));
  expect(toggled(query, "ags", "05314000")).toEqual({
    q: "Rat",
    filters: { land: ["05"], ags: ["05314000"] },
    seite: 1,
  });
  expect(toggled(query, "land", "05")).toEqual({ q: "Rat", filters: {}, seite: 1 });
  const both = toggled(query, "land", "09");
  expect(both.filters).toEqual({ land: ["05", "09"] });
  expect(toggled(both, "land", "05").filters).toEqual({ land: ["09"] });
  expect(toggled(toggled(query, "laufend", "ja"), "laufend", "nein").filters.laufend).toEqual(["nein"]);
});
