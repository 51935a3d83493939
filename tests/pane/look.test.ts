import { readdirSync, readFileSync } from "node:fs";
import { tokens } from "@fluentui/react-components";
import { lightTheme } from "../../src/pane/theme.ts";
import { darkTheme } from "../../src/pane/theme-dark.ts";

const css = readdirSync("src/pane")
  .filter((name) => name.endsWith(".css"))
  .map((name) => readFileSync(`src/pane/${name}`, "utf8"))
  .join("\n");
const views = readdirSync("src/pane")
  .filter((name) => name.endsWith(".tsx"))
  .map((name) => readFileSync(`src/pane/${name}`, "utf8"));

test("every variable of the style sheets is one of Fluent's", () => {
  const used = [...css.matchAll(/var\(--(\w+)\)/g)].map(([, name]) => name ?? "");
  expect(used.filter((name) => !(name in tokens))).toEqual([]);
  expect(used.length).toBeGreaterThan(50);
});

test("every class of the style sheets is used by a view", () => {
  const classes = new Set([...css.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name]) => name ?? ""));
  const unused = [...classes].filter(
    (name) =>
      !name.startsWith("note-") &&
      !views.some((view) => new RegExp(`["\` ]${name}["\` ]`).test(view)) &&
      !states.has(name),
  );
  expect(unused).toEqual([]);
});

/** Classes that come from a field's state. */
const states = new Set(["empty", "fine", "nearlyFull", "attention", "tooLong", "missing"]);

test("the style sheets never take the system's contrast colours away", () => {
  expect(css).not.toContain("forced-color-adjust");
});

test("both themes carry the same variables", () => {
  expect(Object.keys(darkTheme).sort()).toEqual(Object.keys(lightTheme).sort());
});
