import { readFileSync } from "node:fs";
import { demoRemark, demoSteckbriefe } from "../../src/register/demo.ts";
import { findGemeinde, indexGemeinden } from "../../src/register/gemeinde-lookup.ts";
import { parseGemeinden } from "../../src/register/gemeinden.ts";
import { aktionsfelder } from "../../src/register/record.ts";
import { formatSteckbrief, parseSteckbrief } from "../../src/steckbrief/canonical.ts";
import { checkSteckbrief } from "../../src/steckbrief/check.ts";

const examples = demoSteckbriefe();

test("there are a few dozen invented Steckbriefe, of every Aktionsfeld and of different cities", () => {
  expect(examples.length).toBeGreaterThanOrEqual(40);
  expect(new Set(examples.map(({ aktionsfeld }) => aktionsfeld))).toEqual(new Set(aktionsfelder));
  expect(new Set(examples.map(({ ags }) => ags)).size).toBe(examples.length);
  expect(new Set(examples.map(({ steckbrief }) => steckbrief.instrument)).size).toBe(examples.length);
  expect(examples.some(({ steckbrief }) => steckbrief.rechtlicheGrundlage === null)).toBe(true);
});

test.each(examples.map(({ steckbrief }) => [steckbrief.stadt, steckbrief] as const))(
  "the example of %s can be published and says that it is invented",
  (_, steckbrief) => {
    const errors = checkSteckbrief(steckbrief).filter(({ severity }) => severity === "error");
    expect(errors).toEqual([]);
    expect(steckbrief.beschreibung).toContain(demoRemark);
    expect(steckbrief.zeitraum?.edtf).not.toBeNull();
    expect(parseSteckbrief(formatSteckbrief(steckbrief))).toEqual(steckbrief);
  },
);

test("every city of the examples is the municipality that is given for it", () => {
  const index = indexGemeinden(parseGemeinden(readFileSync("assets/gemeinden.csv", "utf8")).gemeinden);
  const found = examples.map(({ steckbrief }) => findGemeinde(index, steckbrief.stadt ?? ""));
  expect(found.map((answer) => (answer.kind === "found" ? answer.gemeinde.ags : null))).toEqual(
    examples.map(({ ags }) => ags),
  );
});
