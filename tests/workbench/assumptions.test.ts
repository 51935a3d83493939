import { assumptions } from "../../src/workbench/assumptions.ts";

test("each assumption has an id of its own, a source and a way to check it in both languages", () => {
  expect(new Set(assumptions.map(({ id }) => id)).size).toBe(assumptions.length);
  for (const { id, assumed, source, check } of assumptions) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    for (const text of [assumed.de, assumed.en, source, check.de, check.en]) expect(text).toMatch(/\.$/);
  }
});
