import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { wordCheck } from "../scripts/word-check.ts";

const pages = [
  "README.md",
  "CHANGELOG.md",
  "docs/anleitung.md",
  "docs/glossary.md",
  "docs/register-betrieb.md",
  "docs/umlauf-federfuehrung.md",
  "docs/umlauf-partner.md",
  "docs/register-api.md",
  "docs/register-redaktion.md",
  "docs/word-check.md",
];

test("the list of what only Word can show has a line for every assumption", () => {
  expect(readFileSync("docs/word-check.md", "utf8")).toBe(wordCheck());
});

test.each(pages)("every file that %s links to exists", (page) => {
  const links = [...readFileSync(page, "utf8").matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map(
    ([, link]) => link ?? "",
  );
  expect(links.filter((link) => !existsSync(join(dirname(page), link)))).toEqual([]);
});

test("every npm script that the README names exists", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  const named = [...readFileSync("README.md", "utf8").matchAll(/npm (?:run )?([a-z:-]+)/g)].map(
    ([, name]) => name ?? "",
  );
  expect(named.filter((name) => name !== "ci" && !(name in scripts))).toEqual([]);
});
