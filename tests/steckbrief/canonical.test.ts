import fc from "fast-check";
import { createSteckbrief, formatSteckbrief, parseSteckbrief } from "../../src/steckbrief/canonical.ts";
import { SteckbriefError } from "../../src/steckbrief/error.ts";
import { describeSteckbriefError } from "../../src/steckbrief/error-messages.ts";
import { muster } from "../../src/steckbrief/muster.ts";
import { arbitrarySteckbrief } from "./arbitrary.ts";

describe("creating a Steckbrief", () => {
  test("what is not given is null, lists are empty, and the keys stand in the order of the form", () => {
    expect(formatSteckbrief(createSteckbrief({}))).toBe(
      '{"schema":"urn:steckbrief:schema:1","id":null,"stadt":null,"instrument":null,"zeitraum":null,"beschreibung":null,"anwendungsbeispiele":[],"funktionsweise":null,"rechtlicheGrundlage":null,"uebertragbarkeit":null,"projektbilder":[],"ansprechpartner":null}\n',
    );
  });

  test("blank texts, blank cases and blank pictures are left out", () => {
    const blankPicture = {
      dateiname: " ",
      alt: null,
      urheber: null,
      einwilligung: false,
      mediaType: null,
      width: null,
      height: null,
      dpi: null,
      sha256: null,
    };
    const steckbrief = createSteckbrief({
      stadt: " \n",
      anwendungsbeispiele: [
        { id: "a", text: "\u00a0" },
        { id: "b", text: "* x" },
      ],
      projektbilder: [blankPicture],
      ansprechpartner: { referat: "", name: null, email: null, telefon: null },
    });
    expect(steckbrief).toEqual(createSteckbrief({ anwendungsbeispiele: [{ id: "b", text: "- x" }] }));
  });

  test("a period is read from its text, whatever else was said of it", () => {
    const claimed = { text: "bis 2020", start: "1999", end: null, ongoing: true, edtf: "1999/.." };
    expect(createSteckbrief({ zeitraum: claimed }).zeitraum).toEqual({
      text: "bis 2020",
      start: null,
      end: "2020",
      ongoing: false,
      edtf: "../2020",
    });
  });

  test("a picture with nothing but its consent is kept", () => {
    const [picture] = muster.projektbilder;
    const consent = {
      ...picture,
      dateiname: null,
      alt: null,
      urheber: null,
      mediaType: null,
      width: null,
      height: null,
    };
    expect(
      createSteckbrief({ projektbilder: [consent as NonNullable<typeof picture>] }).projektbilder,
    ).toEqual([consent]);
  });
});

describe("the JSON of a Steckbrief", () => {
  test("comes back as the same Steckbrief and the same bytes", () => {
    fc.assert(
      fc.property(arbitrarySteckbrief, (steckbrief) => {
        const json = formatSteckbrief(steckbrief);
        const parsed = parseSteckbrief(json);
        expect(parsed).toEqual(steckbrief);
        expect(formatSteckbrief(parsed)).toBe(json);
      }),
    );
  });

  test("is read with a byte order mark, with white space, and out of an extract record", () => {
    const json = formatSteckbrief(muster);
    const record = { file: "a.docx", steckbrief: JSON.parse(json), findings: [], provenance: {} };
    expect(parseSteckbrief(`\ufeff${json}`)).toEqual(muster);
    expect(parseSteckbrief(JSON.stringify(JSON.parse(json), null, 2))).toEqual(muster);
    expect(parseSteckbrief(`${JSON.stringify(record)}\n`)).toEqual(muster);
  });

  test("texts typed by other programs become canonical", () => {
    const json = formatSteckbrief(muster).replace('"X-town"', '"Mu\u0308nchen\\r\\n"');
    expect(parseSteckbrief(json).stadt).toBe("München");
  });
});

describe("JSON that is no Steckbrief", () => {
  const json = formatSteckbrief(muster);

  test.each([
    ["{", "not-json", "", "Der Inhalt ist kein gültiges JSON."],
    ["[]", "not-a-steckbrief", "", "Das JSON enthält keinen Steckbrief."],
    ["null", "not-a-steckbrief", "", "Das JSON enthält keinen Steckbrief."],
    ['{"file":"a.docx","error":{"code":"x"}}', "not-a-steckbrief", "", "Das JSON enthält keinen Steckbrief."],
    [json.replace("schema:1", "schema:2"), "other-schema", "schema", "Version „urn:steckbrief:schema:2“"],
    [
      json.replace('"stadt":"X-town",', ""),
      "missing-key",
      "stadt",
      "Steckbrief: Der Schlüssel „stadt“ fehlt.",
    ],
    [json.replace('"stadt"', '"stat"'), "unknown-key", "stat", "Steckbrief: Den Schlüssel „stat“ kennt"],
    [json.replace('"stadt"', '"__proto__"'), "unknown-key", "__proto__", "Den Schlüssel „__proto__“ kennt"],
    [json.replace('"X-town"', "17"), "wrong-type", "stadt", "Stadt: Hier steht 17, erwartet wird Text."],
    [json.replace('"X-town"', '""'), "wrong-value", "stadt", 'Stadt: Der Wert "" passt hier nicht.'],
    [json.replace('"id":null', '"id":"7"'), "wrong-value", "id", 'id: Der Wert "7"'],
    [
      json.replace('"name":"Fr. XYZ",', ""),
      "missing-key",
      "ansprechpartner.name",
      "Ansprechpartner:in: Der Schlüssel „name“",
    ],
    [
      json.replace('"Fr. XYZ"', "true"),
      "wrong-type",
      "ansprechpartner.name",
      "Ansprechpartner:in, Name: Hier steht true",
    ],
    [
      json.replace('"id":"b"', '"id":"B"'),
      "wrong-value",
      "anwendungsbeispiele.1.id",
      "Anwendungsbeispiele, Anwendungsfall 2, „id“:",
    ],
    [
      json.replace('"id":"b"', '"id":"a"'),
      "case-twice",
      "anwendungsbeispiele.1.id",
      "Die Kennung „a“ kommt zweimal vor.",
    ],
    [
      json.replace('"einwilligung":true', '"einwilligung":"ja"'),
      "wrong-type",
      "projektbilder.0.einwilligung",
      'Projektbilder, Bild 1, Einwilligung: Hier steht "ja", erwartet wird true oder false.',
    ],
    [
      json.replace('"start":"2017-01"', '"start":"Januar"'),
      "wrong-value",
      "zeitraum.start",
      'Zeitraum, „start“: Der Wert "Januar"',
    ],
  ])("%# %s", (text, code, path, sentence) => {
    const error = errorOf(() => parseSteckbrief(text));
    expect(error.code).toBe(code);
    expect(error.path.join(".")).toBe(path);
    expect(describeSteckbriefError(error, "de")).toContain(sentence);
    expect(describeSteckbriefError(error, "en")).not.toMatch(/undefined|fehlt/);
  });

  function errorOf(action: () => unknown): SteckbriefError {
    try {
      action();
    } catch (error) {
      if (error instanceof SteckbriefError) return error;
      throw error;
    }
    throw new Error("nothing was thrown");
  }
});
