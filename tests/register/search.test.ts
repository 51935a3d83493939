import fc from "fast-check";
import { RegisterError } from "../../src/register/error.ts";
import { type SearchAnswer, type SearchRequest, search, searchCities } from "../../src/register/search.ts";
import { reindexSearch, writeSearchRows } from "../../src/register/search-row.ts";
import type { Segment } from "../../src/register/search-snippet.ts";
import { type Steckbrief, schemaUrn } from "../../src/steckbrief/value.ts";
import { parseZeitraum } from "../../src/steckbrief/zeitraum.ts";
import { engines, patience, type TestDatabase } from "./engines.ts";
import { publishAll, type ToPublish } from "./searchable.ts";

const blank: Steckbrief = {
  schema: schemaUrn,
  id: null,
  stadt: "Musterstadt",
  instrument: "Instrument",
  zeitraum: null,
  beschreibung: null,
  anwendungsbeispiele: [],
  funktionsweise: null,
  rechtlicheGrundlage: null,
  uebertragbarkeit: null,
  projektbilder: [],
  ansprechpartner: null,
};

function entry(
  values: Partial<Steckbrief> & { readonly years?: string },
  rest: Omit<ToPublish, "steckbrief"> = {},
): ToPublish {
  const { years, ...steckbrief } = values;
  const zeitraum = years === undefined ? null : parseZeitraum(years).zeitraum;
  return { steckbrief: { ...blank, zeitraum, ...steckbrief }, ...rest };
}

/** Small and told apart by city and filters. */
const some: readonly ToPublish[] = [
  entry(
    {
      stadt: "Köln",
      instrument: "Leihladen im Veedel",
      years: "seit 2019",
      beschreibung: "Ein Laden, in dem Nachbarn Werkzeug leihen.",
      rechtlicheGrundlage: "Ratsbeschluss",
    },
    { ags: "05315000", aktionsfeld: "Räume öffnen" },
  ),
  entry(
    {
      stadt: "Köln",
      instrument: "Bürgerhaushalt",
      years: "2010-2015",
      beschreibung: "Die Stadt berät ihren Haushalt öffentlich.",
    },
    { ags: "05315000", aktionsfeld: "Gemeinsam entscheiden" },
  ),
  entry(
    {
      stadt: "Bonn",
      instrument: "Kooperationsvereinbarung",
      years: "2016 bis 2020",
      beschreibung: "Vereine und Stadt verabreden, wie sie einen Laden betreiben.",
    },
    { ags: "05314000", aktionsfeld: "Trägermodelle" },
  ),
  entry(
    {
      stadt: "Ängelholm",
      instrument: "Zwischennutzung",
      years: "bis 2018",
      beschreibung: "Ein leerer Laden wird zur <b>Werkstatt</b> & zum Café.",
    },
    { ags: null },
  ),
  entry(
    {
      stadt: "München",
      instrument: "Konzept-Verfahren",
      years: "seit 2012",
      beschreibung: "Häuser für alle: Bürger:innen bauen selbst.",
    },
    { ags: "09162000", aktionsfeld: "Trägermodelle" },
  ),
];

describe.each(engines)("on $name", ({ open }) => {
  let database: TestDatabase;
  let records: readonly string[];

  beforeAll(async () => {
    database = await open();
    records = await publishAll(database, some);
  }, patience);
  afterAll(async () => {
    await database.close();
  });

  const ask = (text: string, request: Omit<SearchRequest, "text"> = {}): Promise<SearchAnswer> =>
    search(database, { text, ...request });
  const titles = ({ hits }: SearchAnswer): readonly string[] => hits.map(({ instrument }) => instrument);

  test.each([
    ["Laden", ["Leihladen im Veedel", "Zwischennutzung", "Kooperationsvereinbarung"]],
    ["Läden", ["Leihladen im Veedel", "Zwischennutzung", "Kooperationsvereinbarung"]],
    ["Haus", ["Konzept-Verfahren"]],
    ["Buerger", ["Konzept-Verfahren", "Bürgerhaushalt"]],
    ["Konzeptverfahren", ["Konzept-Verfahren"]],
    ["Verfahren", ["Konzept-Verfahren"]],
    ["Vereinbarung", ["Kooperationsvereinbarung"]],
    ["Koperationsvereinbarung", ["Kooperationsvereinbarung"]],
    ["Laden -Werkzeug", ["Zwischennutzung", "Kooperationsvereinbarung"]],
    ["„leerer Laden“", ["Zwischennutzung"]],
    ['"Laden leerer"', []],
    ["Nordrhein-Westfalen Haushalt", ["Bürgerhaushalt"]],
    ["die und der", ["Konzept-Verfahren", "Zwischennutzung", "Kooperationsvereinbarung", "Bürgerhaushalt"]],
  ])("%s finds %j", async (text, expected) => {
    const { hits } = await ask(text);
    const found = hits.map(({ instrument }) => instrument);
    expect(found.slice(0, Math.max(expected.length, 1))).toEqual(expected);
    if (text !== "die und der") expect(found).toHaveLength(expected.length);
  });

  test("where no record has all the words those with any of them are shown, and it is said", async () => {
    const answer = await ask("Zwischennutzung Bürgerhaushalt");
    expect(answer.isRelaxed).toBe(true);
    expect([...titles(answer)].sort()).toEqual(["Bürgerhaushalt", "Zwischennutzung"]);
    expect((await ask("Laden Werkzeug")).isRelaxed).toBe(false);
  });

  test("a misspelt word is put right in the suggestion, the others stay", async () => {
    expect((await ask("Bürgerhaushallt Köln")).meant).toBe("Bürgerhaushalt Köln");
    expect((await ask("Bürgerhaushalt Köln")).meant).toBeNull();
    expect((await ask("Xyzzyqwertz")).meant).toBeNull();
  });

  test("hits are marked in title and extract, as text and not as HTML", async () => {
    const { hits } = await ask("Werkstatt");
    const marks = hits[0]?.snippet?.segments ?? [];
    expect(marks.filter(({ marked }) => marked)).toEqual([{ text: "Werkstatt", marked: true }]);
    expect(marks.map(({ text }) => text).join("")).toBe(
      "Ein leerer Laden wird zur <b>Werkstatt</b> & zum Café.",
    );
    const [first] = (await ask("Buergerinnen")).hits;
    const marked = (segments: readonly Segment[] = []) =>
      segments.flatMap((one) => (one.marked ? one.text : []));
    expect(marked(first?.snippet?.segments)).toEqual(["Bürger:innen"]);
    const [title] = (await ask("Konzeptverfahren")).hits;
    expect(marked(title?.marked.instrument)).toEqual(["Konzept-Verfahren"]);
  });

  test("a facet counts with all filters but its own", async () => {
    const { total, facets } = await ask("Laden", { filters: { aktionsfeld: ["Trägermodelle"] } });
    expect(total).toBe(1);
    expect(facets.aktionsfeld).toEqual([
      { value: "Räume öffnen", count: 1 },
      { value: "Trägermodelle", count: 1 },
    ]);
    expect(facets.land).toEqual([{ value: "05", count: 1 }]);
    expect(facets.ags).toEqual([{ value: "05314000", name: "Bonn", count: 1 }]);
    const all = (await ask("")).facets;
    expect(all.ags[0]).toEqual({ value: "05315000", name: "Köln", count: 2 });
    expect(all.laufend).toEqual([
      { value: "false", count: 3 },
      { value: "true", count: 2 },
    ]);
    expect(all.rechtsgrundlage).toEqual([
      { value: "false", count: 4 },
      { value: "true", count: 1 },
    ]);
    expect(await searchCities(database, { text: "Laden", filters: { land: ["05"] } })).toEqual([
      { value: "05314000", name: "Bonn", count: 1 },
      { value: "05315000", name: "Köln", count: 1 },
    ]);
  });

  test.each([
    [
      { von: 2018 },
      ["Konzept-Verfahren", "Kooperationsvereinbarung", "Leihladen im Veedel", "Zwischennutzung"],
    ],
    [{ bis: 2011 }, ["Bürgerhaushalt", "Zwischennutzung"]],
    [{ von: 2016, bis: 2018 }, ["Konzept-Verfahren", "Kooperationsvereinbarung", "Zwischennutzung"]],
    [{ laufend: [true], land: ["09" as const] }, ["Konzept-Verfahren"]],
    [{ rechtsgrundlage: [true] }, ["Leihladen im Veedel"]],
    [{ bilder: [true] }, []],
    [{ ags: ["05315000"], laufend: [false] }, ["Bürgerhaushalt"]],
    [
      { ags: ["05315000", "05314000"], aktionsfeld: ["Räume öffnen", "Trägermodelle"] },
      ["Kooperationsvereinbarung", "Leihladen im Veedel"],
    ],
    [
      { land: ["09" as const, "05" as const], laufend: [true, false] },
      ["Bürgerhaushalt", "Konzept-Verfahren", "Kooperationsvereinbarung", "Leihladen im Veedel"],
    ],
  ])("%j leaves %j", async (filters, expected) => {
    const answer = await ask("", { filters });
    expect([...titles(answer)].sort()).toEqual(expected);
    expect(answer.total).toBe(expected.length);
  });

  test("of one filter a value is enough, of several all hold, and each facet counts without its own", async () => {
    const all = (await ask("")).hits;
    const subsetOf = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });
    const chosen = fc.record(
      {
        ags: subsetOf(["05314000", "05315000", "09162000"]),
        land: subsetOf(["05", "09"] as const),
        aktionsfeld: subsetOf(["Räume öffnen", "Gemeinsam entscheiden", "Trägermodelle"]),
        laufend: subsetOf([true, false]),
        rechtsgrundlage: subsetOf([true, false]),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(chosen, async (filters) => {
        const names = Object.keys(filters) as (keyof typeof filters)[];
        const holds = (hit: (typeof all)[number], without: string | null) =>
          names.every((name) => {
            const wanted: readonly unknown[] = filters[name] ?? [];
            return name === without || wanted.includes(hit[name]);
          });
        const { hits, total, facets } = await ask("", { filters });
        const expected = all.filter((hit) => holds(hit, null)).map(({ record }) => record);
        expect(hits.map(({ record }) => record).sort()).toEqual(expected.toSorted());
        expect(total).toBe(expected.length);
        for (const name of ["ags", "land", "aktionsfeld", "laufend", "rechtsgrundlage"] as const) {
          const counts = new Map<string, number>();
          for (const hit of all.filter((each) => holds(each, name)))
            if (hit[name] !== null) counts.set(String(hit[name]), (counts.get(String(hit[name])) ?? 0) + 1);
          expect([name, new Map(facets[name].map(({ value, count }) => [value, count]))]).toEqual([
            name,
            counts,
          ]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("cities are in alphabetical order, Ä beside A", async () => {
    const { hits } = await ask("", { sort: "stadt" });
    expect(hits.map(({ stadt }) => stadt)).toEqual(["Ängelholm", "Bonn", "Köln", "Köln", "München"]);
  });

  test.each(["relevance", "newest", "stadt", "instrument", "beginn"] as const)(
    "paging by %s shows every hit once, whatever is published meanwhile",
    async (sort) => {
      const whole = (await ask("Laden Haushalt Verfahren", { sort })).hits.map(({ record }) => record);
      const paged: string[] = [];
      let after: string | null = null;
      do {
        const page: SearchAnswer = await ask("Laden Haushalt Verfahren", { sort, limit: 2, after });
        paged.push(...page.hits.map(({ record }) => record));
        after = page.next;
      } while (after !== null && paged.length < 20);
      expect(whole).toHaveLength(5);
      expect(paged).toEqual(whole);
      const second = await ask("Laden Haushalt Verfahren", { sort, limit: 2, offset: 2 });
      expect(second.hits.map(({ record }) => record)).toEqual(whole.slice(2, 4));
    },
  );

  test.each(["", "x", "WyJyYW5rIl0", Buffer.from('["newest","morgen","x"]').toString("base64url")])(
    "the cursor %j is refused",
    async (after) => {
      const refusal = await ask("", { sort: "newest", after }).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(RegisterError);
      expect(refusal).toMatchObject({ code: "bad-input", facts: { field: "cursor" } });
    },
  );

  test("only what is published is found, its words included", async () => {
    const [leihladen = ""] = records;
    await database.query("update records set published = null where id = $1", [leihladen]);
    await database.transaction((tx) => writeSearchRows(tx, leihladen));
    expect(titles(await ask("Leihladen"))).not.toContain("Leihladen im Veedel");
    expect((await ask("Laihladen")).meant).toBeNull();
    expect(titles(await ask("Leihladen", { audience: "editors" }))[0]).toBe("Leihladen im Veedel");
    const { rows } = await database.query(
      "select word from search_words where word in ('leihladen', 'laden')",
    );
    expect(rows).toEqual([{ word: "laden" }]);
    await database.query("update records set published = newest where id = $1", [leihladen]);
    await database.transaction((tx) => writeSearchRows(tx, leihladen));
    expect((await ask("Laihladen")).meant).toBe("Leihladen");
  });

  test("the index made anew answers as before", async () => {
    const before = await ask("Laden");
    expect(await database.transaction(reindexSearch)).toBe(some.length);
    expect(await ask("Laden")).toEqual(before);
  });

  test("whatever is typed gets an answer", async () => {
    const hostile = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 300 }),
      fc.string({ unit: fc.constantFrom(..."ab'\"\\%_&|!():*<->-„“ä\0\u00ad"), maxLength: 60 }),
      fc.constantFrom(
        "' OR 1=1 --",
        "a & | b",
        "<->",
        "!!!",
        "%%%",
        "\\",
        "'':*",
        "\ud800",
        "a".repeat(5000),
      ),
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const { hits, total } = await ask(text, { limit: 3 });
        expect(hits.length).toBe(Math.min(3, total));
      }),
      { numRuns: 60 },
    );
  });
});
