import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { parseSync } from "@swc/core";

const source = resolve("src");

/** Folder → rank; imports run to a lower rank only. */
const ranks: Readonly<Record<string, number>> = {
  steckbrief: 0,
  umlauf: 1,
  docx: 2,
  exchange: 2,
  word: 3,
  pane: 4,
  workbench: 4,
  register: 4,
  cli: 5,
};

/** Packages a folder may import; `file` narrows a permission to one file. */
const packages: Readonly<Record<string, readonly { name: string; file?: string }[]>> = {
  steckbrief: [{ name: "zod" }, { name: "libphonenumber-js" }],
  umlauf: [{ name: "@noble/hashes" }],
  docx: [{ name: "fflate" }, { name: "@noble/hashes" }, { name: "docx", file: "template.ts" }],
  exchange: [{ name: "zod" }],
  word: [],
  pane: [
    { name: "react" },
    { name: "react-dom" },
    { name: "@fluentui/react-components" },
    { name: "fflate" },
  ],
  workbench: [{ name: "fflate" }],
  register: [
    { name: "hono" },
    { name: "@hono/node-server" },
    { name: "pg" },
    { name: "@electric-sql/pglite" },
    { name: "diff" },
    { name: "zod" },
    { name: "fflate" },
    { name: "node:" },
  ],
  cli: [
    { name: "commander" },
    { name: "fflate" },
    { name: "tinyglobby" },
    { name: "unpdf" },
    { name: "node:" },
  ],
};

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => join(source, name));
const imports = files.flatMap(importsOf);
const local = imports.filter(({ to }) => to.startsWith("."));

test("imports run downward only, or stay in their folder", () => {
  const wrong = local.filter(({ from, to }) => {
    const own = folderOf(from);
    const other = folderOf(resolve(dirname(from), to));
    return own !== other && !(rankOf(other) < rankOf(own));
  });
  expect(wrong.map(readable)).toEqual([]);
});

test("every folder has a rank and a list of packages", () => {
  const folders = [...new Set(files.map(folderOf))];
  expect(folders.filter((folder) => !(folder in ranks) || !(folder in packages))).toEqual([]);
});

test("folders are flat", () => {
  expect(files.filter((file) => relative(source, file).split("/").length !== 2)).toEqual([]);
});

test("a folder imports only the packages it is allowed", () => {
  const wrong = imports
    .filter(({ to }) => !to.startsWith("."))
    .filter(
      ({ from, to }) =>
        !packages[folderOf(from)]?.some(
          ({ name, file }) =>
            (name === to || to.startsWith(name.endsWith(":") ? name : `${name}/`)) &&
            (file === undefined || from.endsWith(`/${file}`)),
        ),
    );
  expect(wrong.map(readable)).toEqual([]);
});

test("no import goes round in a circle", () => {
  const next = new Map<string, string[]>();
  for (const { from, to } of local) next.set(from, [...(next.get(from) ?? []), resolve(dirname(from), to)]);
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path, file].map((each) => relative(source, each)).join(" → "));
    if (done.has(file) || path.includes(file)) return;
    for (const target of next.get(file) ?? []) walk(target, [...path, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
  expect(circles).toEqual([]);
});

test("only src/word speaks to Office and Word", () => {
  const wrong = files.filter(
    (file) => folderOf(file) !== "word" && rootsOf(file).some((name) => name === "Office" || name === "Word"),
  );
  expect(wrong.map((file) => relative(source, file))).toEqual([]);
});

test("tags are spelled in tags.ts only", () => {
  const wrong = files.filter(
    (file) => !file.endsWith("tags.ts") && /["'`]steckbrief\.[a-z]/.test(codeOf(file)),
  );
  expect(wrong.map((file) => relative(source, file))).toEqual([]);
});

test("no file grows beyond 400 lines", () => {
  const long = files.filter((file) => readFileSync(file, "utf8").split("\n").length > 400);
  expect(long.map((file) => relative(source, file))).toEqual([]);
});

/** The code without comments, so that prose may name what code may not. */
function codeOf(file: string): string {
  return readFileSync(file, "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s*\/\/.*$/gm, "");
}

/** Static, dynamic and re-exporting imports, from the syntax tree. */
function importsOf(file: string): readonly Import[] {
  const found: Import[] = [];
  visit(file, ({ type, source: from, callee, arguments: given }) => {
    if (/^(Import|ExportNamed|ExportAll)Declaration$/.test(type) && typeof from?.value === "string") {
      found.push({ from: file, to: from.value });
    }
    const target = given?.[0]?.expression.value;
    if (type === "CallExpression" && callee?.type === "Import" && typeof target === "string") {
      found.push({ from: file, to: target });
    }
  });
  return found;
}

/** Names before a dot, in values (`Word.run`) and in types (`Word.Document`). */
function rootsOf(file: string): readonly string[] {
  const found: string[] = [];
  visit(file, ({ type, object, left }) => {
    const root = type === "MemberExpression" ? object : type === "TsQualifiedName" ? left : undefined;
    if (root?.type === "Identifier" && root.value !== undefined) found.push(root.value);
  });
  return found;
}

/** What the tests ask of a node of the syntax tree. */
interface Node {
  readonly type: string;
  readonly value?: string;
  readonly source?: Node;
  readonly callee?: Node;
  readonly object?: Node;
  readonly left?: Node;
  readonly arguments?: readonly { readonly expression: Node }[];
}

function visit(file: string, see: (node: Node) => void): void {
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if ("type" in node && typeof node.type === "string") see(node as Node);
    for (const child of Object.values(node)) walk(child);
  };
  walk(parseSync(readFileSync(file, "utf8"), { syntax: "typescript", tsx: file.endsWith("x") }).body);
}

function folderOf(file: string): string {
  return relative(source, file).split("/")[0] ?? "";
}

function rankOf(folder: string): number {
  return ranks[folder] ?? Number.NaN;
}

function readable({ from, to }: Import): string {
  return `${relative(source, from)} → ${to}`;
}
