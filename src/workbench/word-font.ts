import { attribute, child, create, ensureProperties, flag, place, valOf } from "./dom.ts";
import { HostError } from "./host-error.ts";
import type { Json } from "./json.ts";
import { mustBeWritable } from "./locks.ts";
import type { Scalar, WordType } from "./word-object.ts";

type Runs = () => readonly Element[];

/** Direct formatting of runs; what their styles say is not looked up, so it reads as plain. */
export const fontType: WordType<Runs> = {
  name: "Font",
  scalars: {
    Bold: switched("b"),
    Italic: switched("i"),
    StrikeThrough: switched("strike"),
    DoubleStrikeThrough: switched("dstrike"),
    Subscript: aligned("subscript"),
    Superscript: aligned("superscript"),
    Name: {
      get: (runs) => common(runs, (run) => attribute(child(child(run, "rPr"), "rFonts"), "ascii")) ?? "",
      set: write("rFonts", (value) => ({ ascii: String(value), hAnsi: String(value) })),
    },
    Size: {
      // Half points in the file (ECMA-376 17.3.2.38).
      get: (runs) => Number(common(runs, (run) => valOf(run, "rPr", "sz")) ?? 0) / 2,
      set: write("sz", (value) => ({ val: String(Math.round(Number(value) * 2)) })),
    },
    Color: {
      get: (runs) => `#${common(runs, (run) => valOf(run, "rPr", "color")) ?? "000000"}`,
      set: write("color", (value) => ({ val: colorOf(value) })),
    },
    HighlightColor: {
      get: (runs) => {
        const fill = common(runs, (run) => attribute(child(child(run, "rPr"), "shd"), "fill"));
        return fill === null ? null : `#${fill}`;
      },
      set: write("shd", (value) => ({ val: "clear", color: "auto", fill: colorOf(value) })),
    },
    Underline: {
      get: (runs) => (common(runs, (run) => valOf(run, "rPr", "u")) === "single" ? "Single" : "None"),
      set: write("u", (value) => ({ val: value === "None" || value === false ? "none" : "single" })),
    },
  },
};

function switched(name: string): Scalar<Runs> {
  return {
    get: (runs) => runs().length > 0 && runs().every((run) => flag(child(run, "rPr"), name) === true),
    set: (runs, value, host) => {
      mustBeWritable(host);
      for (const run of runs()) {
        const properties = ensureProperties(run, "rPr");
        if (value === true) place(properties, create(run, name));
        else child(properties, name)?.remove();
      }
    },
  };
}

function aligned(kind: string): Scalar<Runs> {
  return {
    get: (runs) => common(runs, (run) => valOf(run, "rPr", "vertAlign")) === kind,
    set: write("vertAlign", (value) => ({ val: value === true ? kind : "baseline" })),
  };
}

function write(
  element: string,
  attributes: (value: Json) => Readonly<Record<string, string>>,
): NonNullable<Scalar<Runs>["set"]> {
  return (runs, value, host) => {
    mustBeWritable(host);
    const given = attributes(value);
    for (const run of runs()) place(ensureProperties(run, "rPr"), create(run, element, given));
  };
}

/** Names that Microsoft's own samples use; any other colour is written as #RRGGBB. */
const namedColors: Readonly<Record<string, string>> = {
  black: "000000",
  blue: "0000FF",
  green: "008000",
  orange: "FFA500",
  purple: "800080",
  red: "FF0000",
  white: "FFFFFF",
  yellow: "FFFF00",
};

function colorOf(value: Json): string {
  const text = String(value).toLowerCase();
  const color = namedColors[text] ?? /^#?([0-9a-f]{6})$/.exec(text)?.[1]?.toUpperCase();
  if (color === undefined) throw new HostError("InvalidArgument", `${String(value)} is no colour`);
  return color;
}

function common(runs: Runs, read: (run: Element) => string | null): string | null {
  const values = new Set(runs().map(read));
  return values.size === 1 ? ([...values][0] ?? null) : null;
}
