import { readFileSync } from "node:fs";
import { missingEntries } from "../scripts/complete-lockfile.mjs";

const text = readFileSync("package-lock.json", "utf8");

test("the lock file names the binaries of every platform, so that npm ci works on each", () => {
  expect(Object.keys(missingEntries(JSON.parse(text)))).toEqual([]);
});

test("the lock file names no registry", () => {
  expect(text).not.toMatch(/"resolved"|\.tgz/);
});
