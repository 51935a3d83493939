import { child, create, ensureProperties, flag, place, valOf } from "./dom.ts";
import { HostError } from "./host-error.ts";
import { mustBeWritable } from "./locks.ts";
import type { Scalar, WordType } from "./word-object.ts";

type Runs = () => readonly Element[];

/** Direct formatting of runs; what their styles say is not looked up. */
export const fontType: WordType<Runs> = {
  name: "Font",
  scalars: {
    Bold: switched("b"),
    Italic: switched("i"),
    StrikeThrough: switched("strike"),
    Name: { get: () => "" },
    Size: { get: (runs) => Number(common(runs, (run) => valOf(run, "rPr", "sz")) ?? 0) / 2 },
    Color: {
      get: (runs) => `#${common(runs, (run) => valOf(run, "rPr", "color")) ?? "000000"}`,
      set: (runs, value, host) => {
        mustBeWritable(host);
        const color = /^#?([0-9a-f]{6})$/i.exec(String(value))?.[1]?.toUpperCase();
        if (color === undefined) throw new HostError("InvalidArgument", `${String(value)} is no colour`);
        for (const run of runs()) place(ensureProperties(run, "rPr"), create(run, "color", { val: color }));
      },
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

function common(runs: Runs, read: (run: Element) => string | null): string | null {
  const values = new Set(runs().map(read));
  return values.size === 1 ? ([...values][0] ?? null) : null;
}
