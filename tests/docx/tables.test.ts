import { strToU8 } from "fflate";
import { odtMediaType } from "../../src/docx/odt-names.ts";
import type { Reading } from "../../src/docx/read.ts";
import { readAny } from "../../src/docx/read-any.ts";
import { writeZip } from "../../src/docx/zip.ts";
import { docx, p, r, sdt } from "./build.ts";

/** A cell: its lines, and how many columns it takes. `"^"` goes on with the cell above it. */
type Cell = string | readonly [text: string, span: number];

function cell(one: Cell): string {
  const [text, span] = typeof one === "string" ? [one, 1] : one;
  const merged = text === "^" ? "<w:vMerge/>" : text.startsWith("|") ? '<w:vMerge w:val="restart"/>' : "";
  const grid = span === 1 ? "" : `<w:gridSpan w:val="${span}"/>`;
  const lines = text === "^" ? [""] : text.replace(/^\|/, "").split("\n");
  return `<w:tc><w:tcPr>${grid}${merged}</w:tcPr>${lines.map((line) => p(line === "" ? "" : r(line))).join("")}</w:tc>`;
}

function table(...rows: readonly (readonly Cell[])[]): string {
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
}

const read = (...body: readonly string[]): Reading => readAny(docx(body.join("")));
const contact = (name: string, email: string) => ({ referat: null, name, email, telefon: null });

describe("a row of labels", () => {
  test("has its values in the row below, column by column", () => {
    const { steckbrief, provenance } = read(
      table(["Stadt", "Instrument", "Zeitraum"], ["Bonn", "Fonds", "seit 2019"]),
      table(["Beschreibung (WAS)", "Übertragbarkeit"], ["Erstens\nZweitens", "Gut"]),
    );
    expect(steckbrief).toMatchObject({
      stadt: "Bonn",
      instrument: "Fonds",
      zeitraum: { edtf: "2019/.." },
      beschreibung: "Erstens\nZweitens",
      uebertragbarkeit: "Gut",
    });
    expect(provenance.fields.stadt).toMatchObject({ source: "heading", by: "Stadt" });
  });

  test("may be followed by more rows of its own, and by another row of labels", () => {
    const { steckbrief } = read(
      table(
        ["Stadt", "Instrument"],
        ["Bonn", "Fonds"],
        ["", "und Vertrag"],
        ["Zeitraum", "Rechtliche Grundlage"],
        ["2019", "§ 1"],
      ),
    );
    expect(steckbrief).toMatchObject({
      stadt: "Bonn",
      instrument: "Fonds\nund Vertrag",
      zeitraum: { text: "2019" },
      rechtlicheGrundlage: "§ 1",
    });
  });

  test("may have merged cells above and below", () => {
    const { steckbrief } = read(
      table(
        [["Steckbrief Kooperationsinstrument", 3]],
        ["Stadt", ["Instrument", 2]],
        ["Bonn", "Fonds", "Vertrag"],
      ),
      table(["Zeitraum", "Übertragbarkeit", "Beschreibung"], ["2019", ["Beides", 2]]),
    );
    expect(steckbrief).toMatchObject({
      stadt: "Bonn",
      instrument: "Fonds\nVertrag",
      uebertragbarkeit: "Beides",
    });
    expect(steckbrief.beschreibung).toBeNull();
  });

  test("of a contact is one too", () => {
    const rows = table(["Name", "E-Mail"], ["Frau Kurz", "kurz@bonn.de"]);
    expect(
      read(p(r("Stadt")), p(r("Bonn")), p(r("Ansprechpartner")), rows).steckbrief.ansprechpartner,
    ).toEqual(contact("Frau Kurz", "kurz@bonn.de"));
  });

  test("with several whole rows below is several Steckbriefe, and none is guessed", () => {
    const { steckbrief, findings } = read(
      table(["Stadt", "Instrument", "Zeitraum"], ["Bonn", "Fonds", "2019"], ["Köln", "Erbbaurecht", "2020"]),
    );
    expect(steckbrief).toMatchObject({ stadt: null, instrument: null });
    expect(findings.find(({ code }) => code === "several-steckbriefe")?.message).toMatch(/Bonn.*Köln/);
  });

  test("is none where the values stand beside their labels", () => {
    const { steckbrief } = read(
      table(["Stadt", "Bonn", "Instrument", "Fonds"], ["Zeitraum", "2019", "Übertragbarkeit", ""]),
      table(["Rechtliche Grundlage", "", "Beschreibung", ""], ["Funktionsweise", "Text", "", ""]),
    );
    expect(steckbrief).toMatchObject({
      stadt: "Bonn",
      instrument: "Fonds",
      zeitraum: { text: "2019" },
      funktionsweise: "Text",
      rechtlicheGrundlage: null,
    });
  });

  test("is one in an .odt as well", () => {
    const oasis = "urn:oasis:names:tc:opendocument:xmlns";
    const cellOf = (text: string): string => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
    const rowOf = (...texts: readonly string[]): string =>
      `<table:table-row>${texts.map(cellOf).join("")}</table:table-row>`;
    const wide = `<table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Bonn</text:p></table:table-cell><table:covered-table-cell/>${cellOf("Fonds")}</table:table-row>`;
    const body = `<table:table>${rowOf("Stadt", "", "Instrument")}${wide}</table:table>`;
    const content = `<office:document-content xmlns:office="${oasis}:office:1.0" xmlns:text="${oasis}:text:1.0" xmlns:table="${oasis}:table:1.0"><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
    const odt = writeZip({ mimetype: strToU8(odtMediaType), "content.xml": strToU8(content) });
    expect(readAny(odt).steckbrief).toMatchObject({ stadt: "Bonn", instrument: "Fonds" });
  });

  test("inside a control of the form is its text", () => {
    const inside = table(["Stadt", "Instrument"], ["Bonn", "Fonds"]);
    expect(read(sdt({ tag: "steckbrief.funktionsweise" }, inside)).steckbrief.funktionsweise).toBe(
      "Stadt\nInstrument\nBonn\nFonds",
    );
  });
});

describe("a column of labels", () => {
  test("may have numbers or sections before it, merged over rows", () => {
    const { steckbrief } = read(
      table(
        ["1", "Stadt", "Bonn"],
        ["2", "Instrument", "Fonds"],
        ["|Inhalt", "Beschreibung", "Erstens"],
        ["^", "Funktionsweise", "So"],
        ["^", "Übertragbarkeit", "Gut"],
      ),
    );
    expect(steckbrief).toMatchObject({
      stadt: "Bonn",
      instrument: "Fonds",
      beschreibung: "Erstens",
      funktionsweise: "So",
      uebertragbarkeit: "Gut",
    });
  });

  test("may have a label merged over the rows of its values, and values over columns", () => {
    const { steckbrief } = read(
      table(
        ["|Beschreibung", "Erstens", "Zweitens"],
        ["^", ["Drittens", 2]],
        ["Stadt", ["Bonn", 2]],
        [["Funktionsweise", 3]],
        [["So geht es", 3]],
      ),
    );
    expect(steckbrief).toMatchObject({
      beschreibung: "Erstens\nZweitens\nDrittens",
      stadt: "Bonn",
      funktionsweise: "So geht es",
    });
  });
});
