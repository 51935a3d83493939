import fc from "fast-check";
import type { Zeitraum } from "../../src/steckbrief/value.ts";
import { parseZeitraum } from "../../src/steckbrief/zeitraum.ts";
import { formatPeriod, formatZeitraum } from "../../src/steckbrief/zeitraum-format.ts";
import { arbitraryEdtf } from "./arbitrary-zeitraum.ts";

const readable: readonly (readonly [string, string])[] = [
  ["01/2017 - laufend", "2017-01/.."],
  ["01/2017 – laufend", "2017-01/.."],
  ["seit 01/2017", "2017-01/.."],
  ["01/2017 – heute", "2017-01/.."],
  ["01/2017 — andauernd", "2017-01/.."],
  ["ab Jan. 2017", "2017-01/.."],
  ["Januar 2017 bis heute", "2017-01/.."],
  ["Jan. 2017 - lfd.", "2017-01/.."],
  ["seit 2017, laufend", "2017/.."],
  ["2017-2021", "2017/2021"],
  ["2017–2021", "2017/2021"],
  ["2017 bis 2021", "2017/2021"],
  ["von 2017 bis einschließlich 2021", "2017/2021"],
  ["zwischen 2017 und 2021", "2017/2021"],
  ["Jan. 2017 – Dez. 2021", "2017-01/2021-12"],
  ["1/2017-12/2021", "2017-01/2021-12"],
  ["Jänner 2017 – Mrz. 2021", "2017-01/2021-03"],
  ["15.03.2017 – 31.12.2019", "2017-03-15/2019-12-31"],
  ["15. März 2017 bis 31. Dezember 2019", "2017-03-15/2019-12-31"],
  ["seit 2017", "2017/.."],
  ["2017 ff.", "2017/.."],
  ["ab 2018", "2018/.."],
  ["seit 2017 bis auf Weiteres", "2017/.."],
  ["bis 2020", "../2020"],
  ["2019", "2019"],
  ["einmalig 2019", "2019"],
  ["einmalig im Mai 2019", "2019-05"],
  ["Frühjahr 2018", "2018-21"],
  ["Frühling 2018", "2018-21"],
  ["Sommer 2018", "2018-22"],
  ["Herbst 2018", "2018-23"],
  ["Winter 2018", "2018-24"],
  ["Winter 2017/18", "2017-12/2018-02"],
  ["Q1 2019", "2019-33"],
  ["Q2/2019", "2019-34"],
  ["Q3 2019", "2019-35"],
  ["4. Quartal 2019", "2019-36"],
  ["2. Halbjahr 2019", "2019-41"],
  ["WiSe 2017/18", "2017-10/2018-03"],
  ["Wintersemester 2017/2018", "2017-10/2018-03"],
  ["SoSe 2018", "2018-04/2018-09"],
  ["WiSe 2017/18 – SoSe 2019", "2017-10/2019-09"],
  ["ca. 2015", "2015~"],
  ["etwa 2015", "2015~"],
  ["um 2015", "2015~"],
  ["seit ca. 2015", "2015~/.."],
  ["ca. 2015 – 2018", "2015~/2018"],
  ["2014–2016; 2019–laufend", "{2014..2016,2019..}"],
  ["2014–2016\n2019–laufend", "{2014..2016,2019..}"],
  ["bis 2010; 2014, 2016 und 2018", "{..2010,2014,2016,2018}"],
  ["01/2017 –\nlaufend", "2017-01/.."],
  ["März bis Mai 2017", "2017-03/2017-05"],
  ["03–05/2017", "2017-03/2017-05"],
  ["15.–20.03.2017", "2017-03-15/2017-03-20"],
  ["15.03. – 31.12.2017", "2017-03-15/2017-12-31"],
  ["1.–3. Quartal 2019", "2019-33/2019-35"],
  ["Anfang 2017 bis Ende 2019", "2017/2019"],
  ["2017-01-15", "2017-01-15"],
  ["2017-01", "2017-01"],
  ["2017 – 03/2018", "2017/2018-03"],
  ["01/2017\u00a0–\u00a0laufend", "2017-01/.."],
  ["29.02.2016", "2016-02-29"],
  ["since March 2017", "2017-03/.."],
  ["15 March 2017 to June 2018", "2017-03-15/2018-06"],
];

const ambiguous: readonly (readonly [string, string, string])[] = [
  ["2017/18", "2017 – 2018", "10/2017 – 03/2018"],
  ["10/17", "10/2017", "2010 – 2017"],
  ["1.1.17", "01.01.2017", "01.01.1917"],
  ["2010-12", "12/2010", "2010 – 2012"],
  ["seit 10/17", "seit 10/2017", "seit 10/1917"],
  ["03/05/2017", "03.05.2017", "05.03.2017"],
  ["WiSe 2017", "10/2017 – 03/2018", "10/2016 – 03/2017"],
  ["2017 –", "seit 2017", "2017"],
  ["13/17", "2013 – 2017", "1913 – 1917"],
  ["Jan. '17 – 2019", "01/2017 – 2019", "01/1917 – 2019"],
  ["2014; 10/17", "2014; 10/2017", "2014; 2010 – 2017"],
];

describe("reading a period", () => {
  test.each(readable)("%j is %s", (text, edtf) => {
    const { zeitraum, problem } = parseZeitraum(text);
    expect({ edtf: zeitraum.edtf, problem }).toEqual({ edtf, problem: null });
  });

  test.each(ambiguous)("%j asks whether it is %s or %s", (text, one, other) => {
    const { zeitraum, problem, readings } = parseZeitraum(text);
    expect(problem).toBe("ambiguous");
    expect(zeitraum).toEqual({ text, start: null, end: null, ongoing: false, edtf: null });
    expect(readings.map((edtf) => formatPeriod(edtf, "de"))).toEqual([one, other]);
  });

  test.each(["2021-2017", "Dez. 2017 bis Jan. 2017", "15.03.2017 – 14.03.2017", "seit 2016; 2021–2017"])(
    "%j ends before it starts",
    (text) => {
      expect(parseZeitraum(text)).toMatchObject({ problem: "reversed", zeitraum: { text, edtf: null } });
    },
  );

  test.each([
    "",
    "irgendwann",
    "seit der Gründung",
    "31.02.2017",
    "29.02.2017",
    "13/2017",
    "00/2017",
    "1.13.2017",
    "laufend",
    "bis heute",
    "2017 2018",
    "17",
    "0999",
    "Q5 2019",
    "WiSe 2017/19",
  ])("%j can't be read", (text) => {
    expect(parseZeitraum(text)).toMatchObject({ problem: "unreadable", zeitraum: { text, edtf: null } });
  });

  const extents: readonly (readonly [string, Omit<Zeitraum, "text" | "edtf">])[] = [
    ["2019", { start: "2019", end: "2019", ongoing: false }],
    ["bis 2020", { start: null, end: "2020", ongoing: false }],
    ["01/2017 - laufend", { start: "2017-01", end: null, ongoing: true }],
    ["2017 bis 05/2021", { start: "2017", end: "2021-05", ongoing: false }],
    ["ca. 2015", { start: "2015~", end: "2015~", ongoing: false }],
    ["WiSe 2017/18", { start: "2017-10", end: "2018-03", ongoing: false }],
    ["2014–2016; 2019–laufend", { start: "2014", end: null, ongoing: true }],
    ["2019; 2014–2016", { start: "2014", end: "2019", ongoing: false }],
    ["bis 2010; 2014", { start: null, end: "2014", ongoing: false }],
  ];
  test.each(extents)("%j begins and ends as typed", (text, extent) => {
    expect(parseZeitraum(text).zeitraum).toMatchObject(extent);
  });

  test("no text makes it throw, and what it can't read keeps its text", () => {
    const word = fc.constantFrom(
      "seit",
      "bis",
      "2017",
      "/",
      "-",
      "1.",
      "Jan.",
      "laufend",
      ";",
      "ca.",
      "Q3",
      " ",
      "WiSe",
      "18",
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(word).map((words) => words.join(" ")),
      fc.array(word).map((words) => words.join("")),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const { zeitraum, problem, readings } = parseZeitraum(typed);
        expect(zeitraum.edtf === null).toBe(problem !== null);
        expect(readings.length).toBe(problem === "ambiguous" ? 2 : 0);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("printing a period", () => {
  test.each([
    ["01/2017 - laufend", "seit 01/2017", "since January 2017"],
    ["15.03.2017 – Q3 2019", "15.03.2017 – Q3 2019", "15 March 2017 – Q3 2019"],
    ["ca. 2015; bis Frühling 2018", "ca. 2015; bis Frühjahr 2018", "around 2015; until spring 2018"],
    ["irgendwann", "irgendwann", "irgendwann"],
  ])("%j is printed as %j and %j", (text, german, english) => {
    const { zeitraum } = parseZeitraum(text);
    expect(formatZeitraum(zeitraum, "de")).toBe(german);
    expect(formatZeitraum(zeitraum, "en")).toBe(english);
  });

  test("what is printed, in either language, is read as the same period", () => {
    fc.assert(
      fc.property(arbitraryEdtf, fc.constantFrom("de", "en"), (edtf, locale) => {
        const printed = formatPeriod(edtf, locale);
        const { zeitraum, problem } = parseZeitraum(printed);
        expect({ problem, edtf: zeitraum.edtf }).toEqual({ problem: null, edtf });
        expect(formatZeitraum(zeitraum, locale)).toBe(printed);
      }),
      { numRuns: 1000 },
    );
  });
});
