import fc from "fast-check";
import { createSteckbrief } from "../../src/steckbrief/canonical.ts";
import { checkSteckbrief } from "../../src/steckbrief/check.ts";
import { countCharacters } from "../../src/steckbrief/count.ts";
import { steckbriefForm } from "../../src/steckbrief/form.ts";
import { muster } from "../../src/steckbrief/muster.ts";
import type { Projektbild, Steckbrief } from "../../src/steckbrief/value.ts";
import { arbitrarySteckbrief } from "./arbitrary.ts";

/** A Steckbrief without findings: the Muster, short enough and with a known resolution. */
const fine: Steckbrief = createSteckbrief({
  ...muster,
  beschreibung: "Kurz.",
  funktionsweise: "Kurz.",
  uebertragbarkeit: "Kurz.",
  anwendungsbeispiele: [{ id: "a", text: "Kurz." }],
});

const picture: Projektbild = { ...(fine.projektbilder[0] as Projektbild), dpi: 300 };

function findingsOf(change: Partial<Steckbrief>) {
  return checkSteckbrief(createSteckbrief({ ...fine, ...change }));
}

function codesOf(change: Partial<Steckbrief>): readonly string[] {
  return findingsOf(change).map(({ severity, code }) => `${severity} ${code}`);
}

describe("checking a Steckbrief", () => {
  test("finds nothing in one that is in order", () => {
    expect(codesOf({})).toEqual([]);
  });

  test("names every required field that is missing, in the order of the form, with its hint as remedy", () => {
    const findings = checkSteckbrief(createSteckbrief({}));
    const required = steckbriefForm.fields.filter((field) => field.required);
    expect(findings.map(({ field, code, severity }) => [field, code, severity])).toEqual(
      required.map(({ key }) => [key, "required-missing", "error"]),
    );
    expect(findings[0]).toEqual({
      field: "stadt",
      code: "required-missing",
      severity: "error",
      message: "Stadt: Diese Angabe fehlt noch.",
      remedy: "Tragen Sie hier den Namen Ihrer Stadt oder Gemeinde ein.",
    });
  });

  test("says how far over the limit a text is, and never cuts it", () => {
    const [finding] = findingsOf({ beschreibung: "ä".repeat(1012) });
    expect(finding).toEqual({
      field: "beschreibung",
      code: "too-long",
      severity: "error",
      message: "Beschreibung: 12 Zeichen zu viel",
      remedy: "Kürzen Sie den Text von 1.012 auf höchstens 1.000 Zeichen.",
      facts: { count: 1012, limit: 1000, surplus: 12 },
    });
  });

  test.each([
    [899, []],
    [900, ["hint nearly-full"]],
    [1000, ["hint nearly-full"]],
    [1001, ["error too-long"]],
  ])("a text of %i of 1000 characters: %j", (count, codes) => {
    expect(codesOf({ beschreibung: "x".repeat(count) })).toEqual(codes);
  });

  test("counts the cases together", () => {
    const half = "x".repeat(1001);
    const [finding] = findingsOf({
      anwendungsbeispiele: [
        { id: "a", text: half },
        { id: "b", text: half },
      ],
    });
    expect(finding?.message).toBe("Anwendungsbeispiele: 2 Zeichen zu viel");
  });

  test("a case that is there but empty is a hint, only empty cases are a missing field", () => {
    const value = {
      ...fine,
      anwendungsbeispiele: [
        { id: "a", text: "x" },
        { id: "c", text: "" },
      ],
    };
    expect(checkSteckbrief(value)).toMatchObject([
      { item: "c", code: "case-empty", severity: "hint", message: "Anwendungsfall C ist noch leer." },
    ]);
    const blank = { ...fine, anwendungsbeispiele: [{ id: "a", text: "" }] };
    expect(checkSteckbrief(blank)).toMatchObject([{ code: "required-missing" }]);
  });

  test.each([
    [
      "2017/18",
      "warning period-ambiguous",
      "Meinen Sie „2017 – 2018“ oder „10/2017 – 03/2018“? Schreiben Sie es bitte so.",
    ],
    ["irgendwann", "warning period-unreadable", "Lesbar sind zum Beispiel „01/2017 – laufend“"],
    ["31.02.2017", "warning period-unreadable", "Lesbar sind zum Beispiel „01/2017 – laufend“"],
    ["2021-2017", "error period-reversed", "zuerst den Anfang, dann das Ende"],
  ])("the period %j is a %s", (text, code, remedy) => {
    const zeitraum = { text, start: null, end: null, ongoing: false, edtf: null };
    expect(codesOf({ zeitraum })).toEqual([code]);
    expect(findingsOf({ zeitraum })[0]?.remedy).toContain(remedy);
  });

  test("what is missing or wrong in a contact is a warning, part by part", () => {
    const ansprechpartner = { referat: "Referat 123", name: null, email: "referat123", telefon: "123" };
    expect(findingsOf({ ansprechpartner })).toMatchObject([
      {
        part: "name",
        code: "part-missing",
        severity: "warning",
        message: "Ansprechpartner:in, Name: Diese Angabe fehlt noch.",
      },
      { part: "email", code: "email-at-missing", severity: "warning" },
      { part: "telefon", code: "phone-too-short", severity: "warning" },
    ]);
  });

  test("a picture needs name, alternative text, credit, consent and enough pixels", () => {
    const bare = { ...picture, dateiname: null, alt: null, urheber: null, einwilligung: false, dpi: 220 };
    expect(findingsOf({ projektbilder: [picture, bare] })).toMatchObject([
      { item: "2", part: "bild", code: "picture-resolution-low", facts: { dpi: 220, minDpi: 300 } },
      { item: "2", part: "dateiname", code: "picture-name-missing" },
      { item: "2", part: "alt", code: "picture-alt-missing" },
      { item: "2", part: "urheber", code: "picture-credit-missing" },
      { item: "2", part: "einwilligung", code: "picture-consent-missing", severity: "warning" },
    ]);
  });

  test("more pictures than the form has room for are an error", () => {
    expect(codesOf({ projektbilder: [picture, picture, picture] })).toEqual(["error pictures-too-many"]);
  });

  test("a slot with words but no picture says so, and nothing else", () => {
    const words = {
      ...picture,
      alt: null,
      mediaType: null,
      width: null,
      height: null,
      dpi: null,
      sha256: null,
    };
    expect(codesOf({ projektbilder: [words] })).toEqual(["warning picture-missing"]);
  });

  test.each([
    ["Bsp: Kooperationsvereinbarung", "warning sample-left"],
    ["Beispiel: Kooperationsvereinbarung", "warning sample-left"],
    ["Nennen Sie hier ein konkretes Kooperationsinstrument. Stadtteilfonds", "warning prompt-left"],
    ["Stadtteil\u0080fonds", "warning control-characters"],
    ["Stadtteil\ud800fonds", "warning control-characters"],
  ])("%j is not the writer's own: %s", (instrument, code) => {
    expect(codesOf({ instrument })).toEqual([code]);
  });

  test("speaks English where asked", () => {
    const value = createSteckbrief({ ...fine, stadt: null, beschreibung: "x".repeat(1001) });
    expect(checkSteckbrief(value, { locale: "en" }).map(({ message }) => message)).toEqual([
      "City: this is still missing.",
      "Description: 1 character too many",
    ]);
  });

  test("findings of any Steckbrief follow the form's order, and errors of length match the count", () => {
    const order = steckbriefForm.fields.map(({ key }) => String(key));
    fc.assert(
      fc.property(arbitrarySteckbrief, (steckbrief) => {
        const findings = checkSteckbrief(steckbrief);
        const places = findings.map(({ field }) => order.indexOf(field ?? ""));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(findings.every(({ message, remedy }) => message !== "" && remedy !== "")).toBe(true);
        const tooLong = findings.some(
          ({ field, code }) => field === "uebertragbarkeit" && code === "too-long",
        );
        expect(tooLong).toBe(countCharacters(steckbrief.uebertragbarkeit ?? "") > 800);
      }),
    );
  });
});
