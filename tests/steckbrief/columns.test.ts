import { columnsOf } from "../../src/steckbrief/columns.ts";
import { steckbriefForm } from "../../src/steckbrief/form.ts";
import type { Form } from "../../src/steckbrief/kinds.ts";
import { sample } from "../docx/sample.ts";

const columns = columnsOf(steckbriefForm);
const cellOf = (key: string): string | undefined =>
  columns.find((column) => column.key === key)?.cell(sample);

test("every field has its columns, in the form's order, under names of their own", () => {
  const fields = [...new Set(columns.map(({ key }) => key.split(".")[0]))];
  expect(fields).toEqual(["id", ...steckbriefForm.fields.map(({ key }) => key)]);
  for (const locale of ["de", "en"] as const)
    expect(new Set(columns.map(({ label }) => label[locale])).size).toBe(columns.length);
});

test("cells say what the Steckbrief says, and are empty where it says nothing", () => {
  expect(cellOf("stadt")).toBe("X-town");
  expect(cellOf("rechtlicheGrundlage")).toBe("");
  expect(cellOf("ansprechpartner.email")).toBe("referat123@hallostadt.de");
  expect(cellOf("projektbilder.1.width")).toBe("2480");
  expect(cellOf("projektbilder.1.einwilligung")).toBe("ja");
  expect(cellOf("projektbilder.2.einwilligung")).toBe("");
});

test("a period is split into what a table can be sorted by", () => {
  const keys = columns.map(({ key }) => key).filter((key) => key.startsWith("zeitraum"));
  expect(keys.map(cellOf)).toEqual(["01/2017 – laufend", "2017-01", "", "ja", "2017-01/.."]);
});

test("several cases stand in one cell under their letters, a single one stands alone", () => {
  expect(cellOf("anwendungsbeispiele")).toBe(
    "Anwendungsfall A:\nErster Fall\n\nAnwendungsfall B:\nZweiter Fall",
  );
  const one = { ...sample, anwendungsbeispiele: [{ id: "b", text: "Allein" }] };
  expect(columns.find(({ key }) => key === "anwendungsbeispiele")?.cell(one)).toBe("Allein");
});

test("a field more in the form is a column more", () => {
  const [line] = steckbriefForm.fields;
  const form: Form = { ...steckbriefForm, fields: [{ ...line, key: "land" }, ...steckbriefForm.fields] };
  expect(columnsOf(form)).toHaveLength(columns.length + 1);
  expect(columnsOf(form)[1]?.cell({ land: "Bayern" })).toBe("Bayern");
});
