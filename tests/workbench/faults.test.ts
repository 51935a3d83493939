import { combineFaults, faultPresets, parseFaults } from "../../src/workbench/faults.ts";
import { currentSets, withoutSets } from "../../src/workbench/requirement-sets.ts";

test("names in the address are read, unknown ones are left out", () => {
  expect(parseFaults("slow, muted,nonsense")).toEqual(["slow", "muted"]);
  expect(parseFaults(null)).toEqual([]);
  expect(parseFaults("constructor")).toEqual([]);
});

test("faults add up: sets and members of all, the last of what there is once", () => {
  const sum = combineFaults([
    { sets: { A: null }, delay: 1, refuses: { "Body.Clear": "NotAllowed" } },
    { sets: { B: "1.1" }, delay: 2, refuses: { "*.Select": "AccessDenied" } },
  ]);
  expect(sum).toMatchObject({
    sets: { A: null, B: "1.1" },
    delay: 2,
    refuses: { "Body.Clear": "NotAllowed", "*.Select": "AccessDenied" },
  });
});

test("a set that is taken away is not in the matrix at all", () => {
  const sets = withoutSets(currentSets, faultPresets.older.faults.sets);
  expect(Object.keys(sets)).not.toContain("WordApiOnline");
  expect(sets.WordApi).toBe("1.3");
});

test("every preset has a name in both languages", () => {
  for (const { name } of Object.values(faultPresets)) {
    expect(name.de).not.toBe("");
    expect(name.en).not.toBe("");
  }
});
