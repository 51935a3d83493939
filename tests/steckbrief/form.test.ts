import { createSteckbrief, formatSteckbrief, parseSteckbrief } from "../../src/steckbrief/canonical.ts";
import { checkSteckbrief } from "../../src/steckbrief/check.ts";
import { steckbriefForm } from "../../src/steckbrief/form.ts";
import type { ContactField, Field, Form, LongTextField } from "../../src/steckbrief/kinds.ts";
import { progressOf } from "../../src/steckbrief/progress.ts";
import { jsonSchema } from "../../src/steckbrief/schema.ts";
import { controlsOf, parseTag, tagOf } from "../../src/steckbrief/tags.ts";

/** The facts of form.md: key, kind, required, limit. */
const facts = [
  ["stadt", "line", true, null],
  ["instrument", "line", true, null],
  ["zeitraum", "period", true, null],
  ["beschreibung", "longText", true, 1000],
  ["anwendungsbeispiele", "cases", true, 2000],
  ["funktionsweise", "longText", true, 1500],
  ["rechtlicheGrundlage", "longText", false, null],
  ["uebertragbarkeit", "longText", true, 800],
  ["projektbilder", "pictures", false, null],
  ["ansprechpartner", "contact", true, null],
] as const;

test("the form has the fields, kinds and limits of the paper form", () => {
  expect(
    steckbriefForm.fields.map((field) => [
      field.key,
      field.kind,
      field.required,
      "limit" in field ? field.limit : null,
    ]),
  ).toEqual(facts);
});

test("every control has a unique tag, and tag and title are at most 64 characters long", () => {
  const controls = controlsOf(steckbriefForm, ["a", "b"]);
  expect(new Set(controls.map(({ tag }) => tag)).size).toBe(controls.length);
  for (const { tag, title, address } of controls) {
    expect(tag).toMatch(/^[a-zA-Z0-9.]{1,63}$/);
    expect(Math.max(title.de.length, title.en.length)).toBeLessThanOrEqual(64);
    expect(parseTag(tag, steckbriefForm)).toEqual(address);
    expect(tagOf(address)).toBe(tag);
  }
});

test("a foreign tag is none of ours", () => {
  for (const tag of [
    "",
    "steckbrief",
    "steckbrief.stadt.a",
    "goog_rdk_1",
    "steckbrief.projektbilder.1",
    "steckbrief.mehr",
  ]) {
    expect(parseTag(tag, steckbriefForm)).toBeNull();
  }
});

describe("a field and a contact part added to the form", () => {
  const added: LongTextField = {
    key: "kosten",
    kind: "longText",
    label: { de: "Kosten", en: "Costs" },
    short: { de: "Kosten", en: "Costs" },
    formerLabels: [],
    required: true,
    limit: 10,
    lists: false,
    hint: { de: "Nennen Sie hier die Kosten des Instruments.", en: "Name the costs." },
    example: { de: "keine", en: "none" },
  };
  const fax = {
    key: "fax",
    label: { de: "Fax", en: "Fax" },
    hint: { de: "Nennen Sie hier das Fax.", en: "Name the fax." },
    check: "phone",
  } as const;
  const form: Form = {
    ...steckbriefForm,
    fields: [...steckbriefForm.fields.map(withFax), added],
  };
  function withFax(field: Field): Field {
    return field.kind === "contact"
      ? ({ ...field, parts: [...field.parts, fax] } satisfies ContactField)
      : field;
  }
  const values = {
    kosten: "elf Zeichen",
    ansprechpartner: { referat: "R", name: "N", email: "r@stadt.de", telefon: "089 233-0", fax: "12" },
  };
  const steckbrief = createSteckbrief(values, form);

  test("reach the value, its JSON and the schema", () => {
    expect(Object.keys(steckbrief).at(-1)).toBe("kosten");
    expect(steckbrief).toMatchObject(values);
    expect(parseSteckbrief(formatSteckbrief(steckbrief, form), form)).toEqual(steckbrief);
    expect(() => parseSteckbrief(formatSteckbrief(createSteckbrief({})), form)).toThrow(
      "missing-key: kosten",
    );
    expect(jsonSchema(form)).toMatchObject({
      properties: {
        kosten: { title: "Kosten", "x-steckbrief-maxCharacters": 10 },
        ansprechpartner: {
          anyOf: [{ required: ["referat", "name", "email", "telefon", "fax"] }, { type: "null" }],
        },
      },
    });
  });

  test("reach tags, check and progress", () => {
    const tags = controlsOf(form).map(({ tag }) => tag);
    expect(tags).toEqual(expect.arrayContaining(["steckbrief.kosten", "steckbrief.ansprechpartner.fax"]));
    expect(parseTag("steckbrief.ansprechpartner.fax", form)).toEqual({
      field: "ansprechpartner",
      part: "fax",
    });
    const own = checkSteckbrief(steckbrief, { form }).filter(({ code }) => code !== "required-missing");
    expect(own).toMatchObject([
      { field: "ansprechpartner", part: "fax", code: "phone-too-short" },
      { field: "kosten", code: "too-long", facts: { count: 11, limit: 10, surplus: 1 } },
    ]);
    expect(progressOf(steckbrief, form)).toMatchObject({ done: 2, total: 9 });
    expect(progressOf(steckbrief, form).fields.at(-1)).toEqual({
      key: "kosten",
      state: "tooLong",
      count: 11,
      limit: 10,
    });
  });
});
