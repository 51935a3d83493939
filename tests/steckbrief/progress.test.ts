import { createSteckbrief } from "../../src/steckbrief/canonical.ts";
import { steckbriefForm } from "../../src/steckbrief/form.ts";
import { muster } from "../../src/steckbrief/muster.ts";
import { progressOf } from "../../src/steckbrief/progress.ts";
import type { Projektbild, Steckbrief } from "../../src/steckbrief/value.ts";

function stateOf(key: string, change: Partial<Steckbrief>) {
  return progressOf(createSteckbrief(change)).fields.find((field) => field.key === key);
}

describe("progress", () => {
  test("a blank form has none of its required fields", () => {
    const progress = progressOf(createSteckbrief({}));
    expect(progress).toMatchObject({ done: 0, total: 8 });
    expect(progress.fields.map(({ key }) => key)).toEqual(steckbriefForm.fields.map(({ key }) => key));
    expect(progress.fields.every(({ state }) => state === "empty")).toBe(true);
  });

  test("the Muster is complete, optional fields don't count", () => {
    expect(progressOf(muster)).toMatchObject({ done: 8, total: 8 });
    expect(progressOf({ ...muster, rechtlicheGrundlage: null, projektbilder: [] })).toMatchObject({
      done: 8,
    });
  });

  test.each([
    [0, "empty"],
    [1, "fine"],
    [719, "fine"],
    [720, "nearlyFull"],
    [800, "nearlyFull"],
    [801, "tooLong"],
  ])("%i of 800 characters are %s", (count, state) => {
    expect(stateOf("uebertragbarkeit", { uebertragbarkeit: "x".repeat(count) })).toEqual({
      key: "uebertragbarkeit",
      count,
      limit: 800,
      state,
    });
  });

  test("cases are counted together", () => {
    const anwendungsbeispiele = ["a", "b"].map((id) => ({ id, text: "x".repeat(1000) }));
    expect(stateOf("anwendungsbeispiele", { anwendungsbeispiele })).toMatchObject({
      count: 2000,
      state: "nearlyFull",
    });
  });

  test("an unread period, an incomplete contact and an incomplete picture want attention", () => {
    const zeitraum = { text: "irgendwann", start: null, end: null, ongoing: false, edtf: null };
    const contact = { referat: "Referat 123", name: null, email: null, telefon: null };
    const [picture] = muster.projektbilder as readonly [Projektbild];
    expect(stateOf("zeitraum", { zeitraum })?.state).toBe("attention");
    expect(stateOf("zeitraum", { zeitraum: muster.zeitraum })?.state).toBe("fine");
    expect(stateOf("ansprechpartner", { ansprechpartner: contact })?.state).toBe("attention");
    expect(stateOf("projektbilder", { projektbilder: [picture] })?.state).toBe("fine");
    expect(stateOf("projektbilder", { projektbilder: [{ ...picture, einwilligung: false }] })?.state).toBe(
      "attention",
    );
    expect(stateOf("projektbilder", { projektbilder: [picture, picture, picture] })?.state).toBe("attention");
  });
});
