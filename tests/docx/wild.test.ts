import fc from "fast-check";
import { matchHeading } from "../../src/docx/heading-match.ts";
import { readSteckbrief } from "../../src/docx/read.ts";
import { repairSteckbrief } from "../../src/docx/repair.ts";
import { writeSteckbrief } from "../../src/docx/write.ts";
import { steckbriefForm } from "../../src/steckbrief/form.ts";
import { muster } from "../../src/steckbrief/muster.ts";
import { block, docx, p, r, sdt } from "./build.ts";

const fieldOf = (line: string): string | null | undefined => matchHeading(line, steckbriefForm)?.field;
const linesOf = (...lines: readonly string[]): string => lines.map((line) => p(r(line))).join("");
const read = (body: string): ReturnType<typeof readSteckbrief> => readSteckbrief(docx(body));
const codesOf = (body: string): readonly string[] => read(body).findings.map(({ code }) => code);

describe("headings as people retype them", () => {
  test.each([
    ["BESCHREIBUNG (WAS)", "beschreibung"],
    ["Beschreibung", "beschreibung"],
    ["beschreibung was", "beschreibung"],
    ["4. Beschreibung (WAS):", "beschreibung"],
    ["Beschreibung (max. 1000 Zeichen)", "beschreibung"],
    ["Beschreibung, max. 1.000 Zeichen", "beschreibung"],
    ["Beschriebung (WAS)", "beschreibung"],
    ["Uebertragbarkeit", "uebertragbarkeit"],
    ["ÜBERTRAGBARKEIT", "uebertragbarkeit"],
    ["Übertragbarkeit *", "uebertragbarkeit"],
    ["Ubertragbarkeit", "uebertragbarkeit"],
    ["Funktionsweise ( WIE )", "funktionsweise"],
    ["VI. Funktionsweise", "funktionsweise"],
    ["Anwendungsbeispiele (WANN / WO / WER)", "anwendungsbeispiele"],
    ["Anwendungsbeispiel", "anwendungsbeispiele"],
    ["Rechtliche Grundlage (optional)", "rechtlicheGrundlage"],
    ["Rechtliche Grundlagen", "rechtlicheGrundlage"],
    ["Dateiname_Projektbilder (max 2)", "projektbilder"],
    ["Dateiname Projektbilder", "projektbilder"],
    ["Ansprechpartner auf Seiten der Verwaltung (Zuständiges Referat)", "ansprechpartner"],
    ["Ansprechpartner*innen auf Seiten der Verwaltung", "ansprechpartner"],
    ["Ansprechpartner/in", "ansprechpartner"],
    ["**Zeitraum**", "zeitraum"],
    ["## Instrument", "instrument"],
    ["STECKBRIEF KOOPERATIONSTRUMENT", null],
    ["Steckbrief Kooperationsinstrument – MUSTER", null],
    ["Steckbrief: Kooperationsinstrument", null],
  ])("%s", (line, field) => {
    expect(fieldOf(line)).toBe(field);
  });

  test.each([
    "Die Stadt hat zugestimmt.",
    "Stadtrat",
    "Instrumentarium der Stadt",
    "Die Beschreibung folgt",
    "- Beschreibung",
    "Stadt (X-town)",
    "Das Instrument: eine Vereinbarung",
    "Zeiträume der Planung",
    "Bild und Text",
    "Stadt, Land, Fluss",
  ])("%s is text", (line) => {
    expect(fieldOf(line)).toBeUndefined();
  });

  test("the Muster's own sentences are none", () => {
    const { beschreibung, funktionsweise, uebertragbarkeit, anwendungsbeispiele } = muster;
    const texts = [
      beschreibung,
      funktionsweise,
      uebertragbarkeit,
      ...anwendungsbeispiele.map(({ text }) => text),
    ];
    for (const line of texts.join("\n").split(/\n|(?<=[.?!:])\s/))
      expect([line, fieldOf(line)]).toEqual([line, undefined]);
  });

  test("ordinary sentences never are", () => {
    const word = fc.constantFrom(
      ..."Die Stadt das Instrument im Zeitraum eine Beschreibung der Funktionsweise mit rechtlicher Grundlage und wird von Ansprechpartner Bildern Beispiel hat".split(
        " ",
      ),
    );
    const verb = fc.constantFrom("wird", "ist", "hat", "soll", "kann", "muss");
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 12 }), verb, (words, last) => {
        expect(fieldOf(`${words.join(" ")} ${last}.`)).toBeUndefined();
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  test("any one letter wrong in a long heading is forgiven", () => {
    const long = steckbriefForm.fields.filter(({ short }) => short.de.length >= 10);
    fc.assert(
      fc.property(
        fc.constantFrom(...long),
        fc.nat(),
        fc.constantFrom("x", "", "e"),
        (field, place, letter) => {
          const { de } = field.short;
          const at = place % de.length;
          expect(fieldOf(de.slice(0, at) + letter + de.slice(at + 1))).toBe(field.key);
        },
      ),
      { numRuns: 200, seed: 7 },
    );
  });

  test("a value may stand on the line of its label", () => {
    const value = (line: string): string | null | undefined => matchHeading(line, steckbriefForm)?.value;
    expect(value("Stadt: X-town")).toBe("X-town");
    expect(value("STADT:\tX-town")).toBe("X-town");
    expect(value("**Stadt:** X-town")).toBe("X-town");
    expect(value("Ansprechpartner:in: Fr. XYZ")).toBe("Fr. XYZ");
    expect(value("Beschreibung (WAS)\thöchstens 1.000 Zeichen")).toBeNull();
    expect(value("Ansprechpartner:in auf Seiten der Verwaltung (zuständiges Referat)")).toBeNull();
  });
});

/** What the paper form prints, with what somebody typed into it. */
const paper = linesOf(
  "STECKBRIEF KOOPERATIONSTRUMENT",
  "Stadt",
  "Name der Kommune",
  "Bsp: X-town",
  "Köln",
  "Instrument",
  "Bitte nennen Sie ein konkretes Kooperationsinstrument.",
  "Bsp: Kooperationsvereinbarung",
  "Erbbaurecht",
  "Zeitraum",
  "Bsp: 01/2017 - laufend",
  "seit 2018",
  "Beschreibung (WAS)",
  "Beispiel: Eine Vereinbarung regelt die Zusammenarbeit.",
  "Die Stadt vergibt Grundstücke im Erbbaurecht.",
  "Sie bleibt Eigentümerin.",
  "Anwendungsbeispiele (WANN/WO/WER)",
  "Clouth-Gelände, seit 2018",
  "Funktionsweise (WIE)",
  "Bsp:",
  "- Gemeinsames Zielbild",
  "* Meilensteine",
  "",
  "* Konzeptverfahren",
  "- Jury",
  "Rechtliche Grundlage (optional)",
  "Bsp: Koalitionsvertrag 2017–2021, S. 17",
  "Übertragbarkeit",
  "Geduld.",
  "Dateiname_Projektbilder (max 2)",
  "Bsp: IMG_BEISPIELBILD.JPG",
  "clouth_1.jpg, clouth 2.png",
  "Ansprechpartner auf Seiten der Verwaltung (Zuständiges Referat)",
  "Bsp: Referat 123, Fr. XYZ, referat123@hallostadt.de, 012-34-56-789",
  "Liegenschaftsamt, Fr. Meier, meier@stadt-koeln.de, 0221 221-12345",
  "MUSTER",
);

describe("the paper form, typed into", () => {
  test("gives what was typed, and nothing that was printed", () => {
    const { steckbrief, provenance } = read(paper);
    expect(steckbrief).toMatchObject({
      stadt: "Köln",
      instrument: "Erbbaurecht",
      zeitraum: { edtf: "2018/.." },
      beschreibung: "Die Stadt vergibt Grundstücke im Erbbaurecht.\nSie bleibt Eigentümerin.",
      anwendungsbeispiele: [{ id: "a", text: "Clouth-Gelände, seit 2018" }],
      funktionsweise: "- Konzeptverfahren\n- Jury",
      rechtlicheGrundlage: null,
      uebertragbarkeit: "Geduld.",
      projektbilder: [{ dateiname: "clouth_1.jpg" }, { dateiname: "clouth 2.png" }],
      ansprechpartner: {
        referat: "Liegenschaftsamt",
        name: "Fr. Meier",
        email: "meier@stadt-koeln.de",
        telefon: "0221 221-12345",
      },
    });
    expect(provenance.fields.stadt).toMatchObject({ source: "heading", by: "Stadt" });
  });

  test("says what was left out, and where that is uncertain", () => {
    const said = read(paper).findings.map(({ field, code }) => `${field}:${code}`);
    expect(said).toEqual(
      expect.arrayContaining([
        "null:muster",
        "null:fields-by-heading",
        "stadt:hint-left-out-unsure",
        "stadt:sample-left-out",
        "instrument:hint-left-out",
        "rechtlicheGrundlage:sample-left-out-unsure",
        "ansprechpartner:part-guessed",
      ]),
    );
  });
});

describe("text without controls", () => {
  test("pasted from a mail it is one paragraph with line breaks", () => {
    const lines = [
      "Stadt: Bonn",
      "Instrument: Fonds",
      "Beschreibung:",
      "Erster Satz.",
      "",
      "Zweiter.",
      "Tel. 0228 / 77 12 34",
    ];
    const run = `<w:r>${lines.map((line) => `<w:t xml:space="preserve">${line}</w:t>`).join("<w:br/>")}</w:r>`;
    const { steckbrief } = read(p(run));
    expect(steckbrief).toMatchObject({ stadt: "Bonn", instrument: "Fonds" });
    expect(steckbrief.beschreibung).toContain("Erster Satz.\nZweiter.");
  });

  test("labels of parts are known by other names, with the value behind or below", () => {
    const body = linesOf(
      "Stadt",
      "Bonn",
      "Kontakt",
      "Abteilung: Planung",
      "Mail planung@bonn.de",
      "Tel.: 0228 771234",
      "Ansprechperson",
      "Frau Kurz",
    );
    expect(read(body).steckbrief.ansprechpartner).toEqual({
      referat: "Planung",
      name: "Frau Kurz",
      email: "planung@bonn.de",
      telefon: "0228 771234",
    });
  });

  test("a table with the label in one cell and the value in the next", () => {
    const cell = (text: string): string => `<w:tc>${p(r(text))}</w:tc>`;
    const row = (label: string, value: string): string => `<w:tr>${cell(label)}${cell(value)}</w:tr>`;
    const body = `<w:tbl>${row("Stadt:", "Bonn")}${row("Instrument", "Fonds")}</w:tbl>`;
    expect(read(body).steckbrief).toMatchObject({ stadt: "Bonn", instrument: "Fonds" });
  });

  test("what is typed before the first Anwendungsfall isn't lost", () => {
    const body = linesOf(
      "Anwendungsbeispiele",
      "Vorweg.",
      "Anwendungsfall A: Haus",
      "am Markt",
      "Anwendungsfall B",
      "Hof",
    );
    expect(read(body).steckbrief.anwendungsbeispiele).toEqual([
      { id: "a", text: "Vorweg.\nHaus\nam Markt" },
      { id: "b", text: "Hof" },
    ]);
  });

  test("a label alone on a line of another field is text", () => {
    const body = linesOf(
      "Stadt",
      "Bonn",
      "Instrument",
      "Fonds",
      "Zeitraum",
      "2019",
      "Funktionsweise",
      "Vorher:",
      "Instrument",
      "Nachher",
      "Übertragbarkeit",
      "Gut",
    );
    expect(read(body).steckbrief).toMatchObject({
      instrument: "Fonds",
      funktionsweise: "Vorher:\nInstrument\nNachher",
    });
  });

  test("a typo in a heading is read with a warning", () => {
    const { steckbrief, findings } = read(linesOf("Stadt", "Bonn", "Übertragbarkiet", "Gut"));
    expect(steckbrief.uebertragbarkeit).toBe("Gut");
    expect(findings).toContainEqual(
      expect.objectContaining({ code: "heading-guessed", field: "uebertragbarkeit" }),
    );
  });

  test("typed text that contains a hint is kept, with a finding", () => {
    const text = `Hallo. ${steckbriefForm.fields[0].hint.de} Bonn`;
    const { steckbrief, findings } = read(linesOf("Stadt", text));
    expect(steckbrief.stadt).toBe(text);
    expect(findings.map(({ code }) => code)).toContain("prompt-left");
  });
});

describe("controls in odd places", () => {
  test("a title in an earlier wording still leads to its field", () => {
    const control = (alias: string, text: string): string => p(sdt({ alias }, r(text)));
    const body =
      control("Beschreibung (WAS)", "Text") +
      control("Ansprechpartner: E-Mail", "a@b.de") +
      control("bild 1 : Urheber", "Foto AG");
    expect(read(body).steckbrief).toMatchObject({
      beschreibung: "Text",
      ansprechpartner: { email: "a@b.de" },
      projektbilder: [{ urheber: "Foto AG" }],
    });
    expect(codesOf(body)).toContain("controls-by-title");
  });

  test("Google's own controls around headings and text change nothing", () => {
    const rdk = (inside: string, id: number): string => sdt({ tag: `goog_rdk_${id}` }, inside);
    const body =
      rdk(p(r("Stadt")), 1) +
      rdk(p(rdk(rdk(r("Bonn"), 3), 2)), 4) +
      p(r("Instrument")) +
      rdk(p(r("Fonds")), 5);
    expect(read(body).steckbrief).toMatchObject({ stadt: "Bonn", instrument: "Fonds" });
  });

  test("a field nested in another isn't part of its text", () => {
    const inner = sdt({ tag: "steckbrief.zeitraum" }, r("2019"));
    const body = sdt({ tag: "steckbrief.instrument" }, p(r("Fonds")) + p(inner));
    expect(read(body).steckbrief).toMatchObject({ instrument: "Fonds", zeitraum: { text: "2019" } });
  });

  test("headers, footers and footnotes are looked through for what is missing", () => {
    const header = sdt({ tag: "steckbrief.stadt" }, p(r("Bonn")));
    const footnotes = `<w:footnote w:id="2">${sdt({ tag: "steckbrief.zeitraum" }, p(r("2019")))}</w:footnote>`;
    const { steckbrief } = readSteckbrief(
      docx(block("steckbrief.instrument", "Fonds"), { header, footnotes }),
    );
    expect(steckbrief).toMatchObject({ stadt: "Bonn", instrument: "Fonds", zeitraum: { text: "2019" } });
  });

  test("the rest of a shrunk field ends where the next field's control stands, heading or not", () => {
    const body =
      p(r("Funktionsweise (WIE)")) +
      p(sdt({ tag: "steckbrief.funktionsweise" }, r("a"))) +
      p(r("b")) +
      p(sdt({ tag: "steckbrief.uebertragbarkeit" }, r("c"))) +
      p(r("d"));
    expect(read(body).steckbrief).toMatchObject({ funktionsweise: "a\nb", uebertragbarkeit: "c\nd" });
    expect(codesOf(body)).toContain("text-taken-back");
  });
});

describe("several Steckbriefe in one file", () => {
  const one = (stadt: string, instrument: string): string =>
    linesOf(
      "Steckbrief Kooperationsinstrument",
      "Stadt",
      stadt,
      "Instrument",
      instrument,
      "Zeitraum",
      "2019",
      "Beschreibung",
      "Text",
    );

  test("both are named, and none is guessed", () => {
    const { steckbrief, findings } = read(one("Bonn", "Fonds") + one("Köln", "Erbbaurecht"));
    expect(steckbrief).toMatchObject({
      stadt: null,
      instrument: null,
      zeitraum: { text: "2019" },
      beschreibung: "Text",
    });
    const error = findings.find(({ code }) => code === "several-steckbriefe");
    expect(error?.severity).toBe("error");
    expect(error?.message).toContain("Bonn, Fonds");
    expect(error?.message).toContain("Köln, Erbbaurecht");
  });

  test("none is repaired or filled into another", () => {
    const both = docx(one("Bonn", "Fonds") + one("Köln", "Erbbaurecht"));
    for (const act of [() => repairSteckbrief(both), () => writeSteckbrief(both, muster)])
      expect(act).toThrow(expect.objectContaining({ code: "several-steckbriefe" }));
  });

  test("also with controls, and three of them", () => {
    const controls = (stadt: string): string =>
      block("steckbrief.stadt", stadt) +
      block("steckbrief.instrument", "I") +
      block("steckbrief.beschreibung", stadt);
    const { steckbrief, findings } = read(controls("A") + controls("B") + controls("C"));
    expect(steckbrief).toMatchObject({ stadt: null, instrument: "I", beschreibung: null });
    expect(findings.find(({ code }) => code === "several-steckbriefe")?.facts?.count).toBe(3);
  });

  test("a blank one beside it is only named", () => {
    const blank = linesOf("Stadt", "Instrument", "Zeitraum", "Beschreibung");
    const { steckbrief, findings } = read(one("Bonn", "Fonds") + blank);
    expect(steckbrief.stadt).toBe("Bonn");
    expect(findings.map(({ code }) => code)).toContain("blank-beside");
  });

  test("one field doubled is still one Steckbrief", () => {
    const body = one("Bonn", "Fonds") + block("steckbrief.stadt", "Köln");
    expect(codesOf(body)).not.toContain("several-steckbriefe");
  });
});

describe("what repeats without end costs little", () => {
  // One of these took minutes where work grew with the square of their number; a minute is the test's limit.
  const many = 9_000;
  test.each([
    [
      "headings",
      Array.from({ length: many }, (_, index) => ["Stadt", "Instrument"][index % 2] ?? "").join("\n"),
    ],
    ["samples", `Stadt\n${"Bsp: a\n".repeat(many)}`],
    ["open samples", `Stadt\nBsp:\n${"- a\n".repeat(many)}${"Bsp:\n".repeat(many)}`],
    ["contact lines", `Kontakt\n${"Telefax: 1, Haus am Markt\n".repeat(many)}`],
    ["one long word of a contact", `Kontakt\n${"a".repeat(many * 40)}`],
    ["one long word below the pictures", `Projektbilder\n${".j".repeat(many * 20)}`],
    ["cases", `Anwendungsbeispiele\n${"Anwendungsfall A\n".repeat(many)}`],
  ])("%s", (_, text) => {
    // What packs too well is refused before it is read.
    const noise = Array.from({ length: 6000 }, (_, index) =>
      ((index * 2_654_435_761) >>> 0).toString(36),
    ).join("");
    expect(read(`<!--${noise}-->${linesOf(...text.split("\n"))}`).steckbrief).toBeDefined();
  });
});
