import { readSteckbrief } from "../../src/docx/read.ts";
import { steckbriefForm } from "../../src/steckbrief/form.ts";
import { docx, type Parts, p, r, sdt } from "./build.ts";

const [stadtField] = steckbriefForm.fields;
const prompt = stadtField.hint.de;
const promptStyle = '<w:rStyle w:val="PlaceholderText"/>';
const styles =
  '<w:style w:type="character" w:styleId="Platzhaltertext"><w:name w:val="Placeholder Text"/></w:style>' +
  '<w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/></w:style>';

function read(body: string, parts: Parts = {}) {
  const { steckbrief, findings, provenance } = readSteckbrief(docx(body, { styles, ...parts }));
  return { steckbrief, codes: findings.map(({ code }) => code), findings, fields: provenance.fields };
}
const stadt = (inside: string, prompting = false): string =>
  p(sdt({ tag: "steckbrief.stadt", prompting }, inside));
const stadtOf = (body: string): string | null => read(body).steckbrief.stadt;

describe("finding a value", () => {
  test("by tag, at whatever level the control stands", () => {
    const properties = { tag: "steckbrief.stadt" };
    expect(stadtOf(p(sdt(properties, r("Bonn"))))).toBe("Bonn");
    expect(stadtOf(sdt(properties, p(r("Bonn"))))).toBe("Bonn");
    expect(stadtOf(`<w:tbl><w:tr>${sdt(properties, `<w:tc>${p(r("Bonn"))}</w:tc>`)}</w:tr></w:tbl>`)).toBe(
      "Bonn",
    );
    expect(stadtOf(`<w:tbl>${sdt(properties, `<w:tr><w:tc>${p(r("Bonn"))}</w:tc></w:tr>`)}</w:tbl>`)).toBe(
      "Bonn",
    );
    expect(stadtOf(p(`<w:hyperlink>${sdt(properties, r("Bonn"))}</w:hyperlink>`))).toBe("Bonn");
  });

  test("by title where no tag is left", () => {
    const { steckbrief, fields } = read(p(sdt({ alias: "Stadt" }, r("Bonn"))));
    expect(steckbrief.stadt).toBe("Bonn");
    expect(fields.stadt).toEqual({ source: "title", by: "Stadt", paragraph: 1 });
  });

  test("a tag is believed before a title", () => {
    const { steckbrief, fields } = read(p(sdt({ alias: "Stadt" }, r("Köln"))) + stadt(r("Bonn")));
    expect(steckbrief.stadt).toBe("Bonn");
    expect(fields.stadt?.source).toBe("tag");
  });

  test("by heading where no control is left", () => {
    const { steckbrief, fields } = read(p(r("STADT :")) + p(r("Bonn")) + p(r("Instrument")) + p(r("Fonds")));
    expect(steckbrief).toMatchObject({ stadt: "Bonn", instrument: "Fonds" });
    expect(fields.stadt).toEqual({ source: "heading", by: "STADT :", paragraph: 2, outside: 1 });
    expect(fields.zeitraum).toEqual({ source: "none" });
  });

  test("an empty control gives way to what stands under its heading", () => {
    const { steckbrief, codes } = read(p(r("Stadt")) + stadt("") + p(r("Bonn")) + p(r("Instrument")));
    expect(steckbrief.stadt).toBe("Bonn");
    expect(codes).toContain("text-outside");
  });

  test("through controls of other programs around and inside", () => {
    const google = { tag: "goog_rdk_1" };
    expect(stadtOf(sdt(google, stadt(r("Bo") + sdt(google, r("nn")))))).toBe("Bonn");
  });

  test("a control in itself counts once", () => {
    const { steckbrief, codes } = read(stadt(sdt({ tag: "steckbrief.stadt" }, r("Bonn"))));
    expect(steckbrief.stadt).toBe("Bonn");
    expect(codes).not.toContain("doubled-control");
  });

  test("a heading of ours is believed before a line that only reads like one", () => {
    const heading = (text: string): string => p(r(text), '<w:pStyle w:val="SteckbriefFeld"/>');
    const body =
      heading("Stadt") +
      p(r("Bonn")) +
      heading("Beschreibung (WAS)") +
      p(r("Im Text steht")) +
      p(r("Stadt")) +
      p(r("als Zeile."));
    expect(read(body).steckbrief).toMatchObject({
      stadt: "Bonn",
      beschreibung: "Im Text steht\nStadt\nals Zeile.",
    });
  });

  test("hints and what limits a field are no content", () => {
    const body =
      p(`${r("Beschreibung (WAS)")}<w:r><w:tab/></w:r>${r("höchstens 1.000 Zeichen")}`) +
      p(r("Ein Hinweis"), '<w:pStyle w:val="SteckbriefHinweis"/>') +
      p(r(prompt)) +
      p(r("Text"));
    expect(read(body).steckbrief.beschreibung).toBe("Text");
  });

  test("parts by their labels", () => {
    const body =
      p(r("Ansprechpartner auf Seiten der Verwaltung (Zuständiges Referat)")) +
      p(`${r("E-Mail:")}<w:r><w:tab/></w:r>${r("a@b.de")}`) +
      p(`${r("Name: Fr. XYZ")}<w:r><w:br/></w:r>${r("telefon: 0221 123456")}`);
    expect(read(body).steckbrief.ansprechpartner).toEqual({
      referat: null,
      name: "Fr. XYZ",
      email: "a@b.de",
      telefon: "0221 123456",
    });
  });

  test("cases in the order of the document, whatever their letters", () => {
    const body =
      sdt({ tag: "steckbrief.anwendungsbeispiele.c" }, p(r("drei"))) +
      sdt({ tag: "steckbrief.anwendungsbeispiele.a" }, p(r("eins"))) +
      sdt({ alias: "Anwendungsfall AB" }, p(r("mehr")));
    expect(read(body).steckbrief.anwendungsbeispiele).toEqual([
      { id: "c", text: "drei" },
      { id: "a", text: "eins" },
      { id: "ab", text: "mehr" },
    ]);
  });

  test("cases by headings; a field without headings is one case", () => {
    const field = p(r("Anwendungsbeispiele (WANN/WO/WER)"));
    expect(
      read(field + p(r("Anwendungsfall A")) + p(r("eins")) + p(r("Anwendungsfall B")) + p(r("zwei")))
        .steckbrief.anwendungsbeispiele,
    ).toEqual([
      { id: "a", text: "eins" },
      { id: "b", text: "zwei" },
    ]);
    expect(read(field + p(r("eins")) + p(r("weiter"))).steckbrief.anwendungsbeispiele).toEqual([
      { id: "a", text: "eins\nweiter" },
    ]);
  });
});

describe("a control that stands twice", () => {
  test("the fuller counts, and the finding says which", () => {
    const { steckbrief, findings } = read(stadt(r("Bonn")) + stadt(r("Bundesstadt Bonn")));
    expect(steckbrief.stadt).toBe("Bundesstadt Bonn");
    expect(findings).toContainEqual(
      expect.objectContaining({
        field: "stadt",
        code: "doubled-control",
        message: "Das Feld „Stadt“ steht 2-mal im Dokument; es gilt das 2. von ihnen. Nicht gelesen: „Bonn“.",
      }),
    );
  });

  test("of equals the first counts", () => {
    expect(stadtOf(stadt(r("Bonn")) + stadt(r("Köln")))).toBe("Bonn");
    expect(stadtOf(stadt(r(prompt), true) + stadt(r("Köln")))).toBe("Köln");
  });
});

describe("placeholders", () => {
  test("our prompt is no value, with and without its flag", () => {
    expect(stadtOf(stadt(r(prompt, promptStyle), true))).toBeNull();
    expect(stadtOf(stadt(r(prompt)))).toBeNull();
    expect(stadtOf(stadt(r("Click or tap here to enter text.")))).toBeNull();
    expect(stadtOf(stadt(r("\u00a0\u00a0\u00a0\u00a0\u00a0")))).toBeNull();
  });

  test("text counts although its flag was left on", () => {
    expect(stadtOf(stadt(r("Bonn"), true))).toBe("Bonn");
    expect(stadtOf(stadt(r("Bo", promptStyle) + r("nn"), true))).toBe("Bonn");
  });

  test("an unknown text in the style of a placeholder is none, and it is said", () => {
    const { steckbrief, codes } = read(stadt(r("Bonn", '<w:rStyle w:val="Platzhaltertext"/>'), true));
    expect(steckbrief.stadt).toBeNull();
    expect(codes).toContain("unread-prompt");
    expect(stadtOf(stadt(r("Bonn", promptStyle)))).toBe("Bonn");
  });

  test("a heading that slipped into a control is no value", () => {
    expect(stadtOf(stadt(r("Instrument")))).toBeNull();
    expect(stadtOf(stadt(r("Bild 1")))).toBeNull();
  });

  test("text that contains the prompt is kept, with a warning", () => {
    const { steckbrief, findings } = read(stadt(r(`${prompt} Bonn`)));
    expect(steckbrief.stadt).toBe(`${prompt} Bonn`);
    expect(findings.some(({ field, severity }) => field === "stadt" && severity === "warning")).toBe(true);
  });
});

describe("text in a control", () => {
  const text = (inside: string, parts?: Parts): string | null =>
    read(sdt({ tag: "steckbrief.funktionsweise" }, inside), parts).steckbrief.funktionsweise;

  test("has a line per paragraph and keeps empty ones between", () => {
    expect(text(p(r("a")) + p("") + p(r("b")) + p(""))).toBe("a\n\nb");
  });

  test("has its lists, automatic and typed", () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    expect(text(p(r("a"), '<w:numPr><w:numId w:val="1"/></w:numPr>') + p(r("• b")), { numbering })).toBe(
      "- a\n- b",
    );
  });

  test("a control that begins the paragraph has the list's marker, one behind a label has not", () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const list = '<w:numPr><w:numId w:val="1"/></w:numPr>';
    const control = sdt({ tag: "steckbrief.funktionsweise" }, r("a"));
    expect(read(p(control, list), { numbering }).steckbrief.funktionsweise).toBe("- a");
    expect(read(p(r("x: ") + control, list), { numbering }).steckbrief.funktionsweise).toBe("a");
  });

  test("a paragraph joined by a deleted mark keeps to its control", () => {
    const first = sdt({ tag: "steckbrief.funktionsweise" }, p(r("a"), "<w:rPr><w:del/></w:rPr>"));
    expect(read(first + p(r("b"))).steckbrief.funktionsweise).toBe("a");
  });

  test("what LibreOffice put behind the control comes back", () => {
    const body =
      p(r("Funktionsweise (WIE)")) +
      p(sdt({ tag: "steckbrief.funktionsweise" }, r("a"))) +
      p(r("b")) +
      p("") +
      p(r("c")) +
      p(r("Übertragbarkeit")) +
      p(r("d"));
    const { steckbrief, codes, fields } = read(body);
    expect(steckbrief).toMatchObject({ funktionsweise: "a\nb\nc", uebertragbarkeit: "d" });
    expect(codes).not.toContain("text-outside");
    expect(fields.funktionsweise).toEqual({
      source: "tag",
      by: "steckbrief.funktionsweise",
      paragraph: 2,
      outside: 2,
    });
  });

  test("what somebody typed beside the frame belongs to the field, with a warning", () => {
    const body =
      p(r("Funktionsweise (WIE)")) +
      p(r("a")) +
      sdt({ tag: "steckbrief.funktionsweise" }, p(r("b"))) +
      p(r("c"));
    const { steckbrief, findings } = read(body);
    expect(steckbrief.funktionsweise).toBe("a\nb\nc");
    expect(findings.find(({ code }) => code === "text-outside")?.message).toContain("„a“");
  });
});

describe("the consent box", () => {
  const tag = "steckbrief.projektbilder.1.einwilligung";
  const named = p(sdt({ tag: "steckbrief.projektbilder.1.dateiname" }, r("a.jpg")));
  const consent = (body: string): boolean | undefined =>
    read(named + body).steckbrief.projektbilder[0]?.einwilligung;
  const state = (xml: string): string => `<w14:checkbox>${xml}</w14:checkbox>`;

  test("is read from its state, in any namespace", () => {
    expect(consent(p(sdt({ tag, more: state('<w14:checked w14:val="1"/>') }, r("☐"))))).toBe(true);
    expect(consent(p(sdt({ tag, more: state('<w14:checked w:val="true"/>') }, r("☐"))))).toBe(true);
    expect(consent(p(sdt({ tag, more: state('<w14:checked w14:val="0"/>') }, r("☒"))))).toBe(false);
  });

  test("else from its glyph, typed or as a symbol", () => {
    expect(consent(p(sdt({ tag }, r("☒"))))).toBe(true);
    expect(consent(p(sdt({ tag }, '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>')))).toBe(true);
    expect(consent(p(sdt({ tag }, r("☐"))))).toBe(false);
    expect(consent(p(sdt({ tag, more: state("") }, r("☒"))))).toBe(true);
  });

  test("without its control, from the glyph before the sentence", () => {
    const pictures = steckbriefForm.fields[8];
    const sentence = pictures.parts[4].hint.de;
    const under = (line: string): boolean | undefined =>
      consent(p(r("Projektbilder")) + p(r("Bild 1")) + p(r(line)));
    expect(under(`☒ ${sentence}`)).toBe(true);
    expect(under(`☐ ${sentence}`)).toBe(false);
    expect(under(sentence)).toBe(false);
  });

  test("of two that differ, the refusal counts", () => {
    expect(consent(p(sdt({ tag }, r("☒"))) + p(sdt({ tag }, r("☐"))))).toBe(false);
  });
});
