import { createSteckbrief } from "../../src/steckbrief/canonical.ts";
import { checkSteckbrief } from "../../src/steckbrief/check.ts";
import { muster } from "../../src/steckbrief/muster.ts";
import { parseZeitraum } from "../../src/steckbrief/zeitraum.ts";

describe("the Muster", () => {
  test("is in canonical form", () => {
    expect(createSteckbrief(muster)).toEqual(muster);
    expect(muster.zeitraum).toEqual(parseZeitraum("01/2017 - laufend").zeitraum);
  });

  test("is a model: no error and no warning", () => {
    expect(checkSteckbrief(muster).filter(({ severity }) => severity !== "hint")).toEqual([]);
  });

  test("shows lists and two cases", () => {
    expect(muster.funktionsweise).toMatch(/^- .+\n {2}- /m);
    expect(muster.uebertragbarkeit).toMatch(/^- /m);
    expect(muster.anwendungsbeispiele.map(({ id }) => id)).toEqual(["a", "b"]);
  });
});
