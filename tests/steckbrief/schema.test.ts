import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { createSteckbrief } from "../../src/steckbrief/canonical.ts";
import { steckbriefForm } from "../../src/steckbrief/form.ts";
import { muster } from "../../src/steckbrief/muster.ts";
import { jsonSchema, schemaOf } from "../../src/steckbrief/schema.ts";
import { arbitrarySteckbrief } from "./arbitrary.ts";

const validate = new Ajv2020({ strictSchema: false }).compile(jsonSchema());

describe("the JSON Schema", () => {
  test("names itself, the form and every field", () => {
    const schema = jsonSchema();
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "urn:steckbrief:schema:1",
      title: steckbriefForm.title.de,
      additionalProperties: false,
    });
    const properties = schema.properties as Record<string, Record<string, unknown>>;
    expect(Object.keys(properties)).toEqual(["schema", "id", ...steckbriefForm.fields.map(({ key }) => key)]);
    for (const field of steckbriefForm.fields) {
      expect(properties[field.key]?.title).toContain(field.label.de);
      expect(properties[field.key]?.description).toContain(field.hint.de);
      expect(properties[field.key]?.["x-steckbrief-required"]).toBe(field.required);
    }
    expect(properties.beschreibung?.["x-steckbrief-maxCharacters"]).toBe(1000);
    expect(properties.beschreibung?.description).toContain("Höchstens 1000 Zeichen");
    expect(properties.projektbilder?.["x-steckbrief-maxPictures"]).toBe(2);
  });

  test("holds for the Muster and for a blank Steckbrief", () => {
    expect(validate(JSON.parse(JSON.stringify(muster)))).toBe(true);
    expect(validate(JSON.parse(JSON.stringify(createSteckbrief({}))))).toBe(true);
  });

  test("and our own schema hold for every Steckbrief, and agree on damaged ones", () => {
    const own = schemaOf(steckbriefForm);
    const damage = fc.constantFrom<readonly [string, unknown]>(
      ["stadt", ""],
      ["stadt", 1],
      ["zeitraum", {}],
      ["anwendungsbeispiele", [{ id: "1", text: "x" }]],
      ["projektbilder", null],
      ["ansprechpartner", { referat: null }],
      ["mehr", null],
      ["id", "7"],
      ["schema", "urn:other"],
    );
    fc.assert(
      fc.property(arbitrarySteckbrief, damage, (steckbrief, [key, value]) => {
        expect(validate(steckbrief)).toBe(true);
        expect(own.safeParse(steckbrief).success).toBe(true);
        const damaged = { ...steckbrief, [key]: value };
        expect(validate(damaged)).toBe(false);
        expect(own.safeParse(damaged).success).toBe(false);
      }),
    );
  });
});
