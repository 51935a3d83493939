/** Builds pane and workbench: `build.ts [--out DIR] [--only pane|workbench] [--dev] [--keep-going]`. */
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import webpack from "webpack";
import { pane, workbench } from "../webpack.config.js";

const configurations = { pane, workbench };
type Target = keyof typeof configurations;

/** Compiles one target; rejects with webpack's own messages. */
export function build(target: Target, out: string, mode: "production" | "development"): Promise<void> {
  return new Promise((done, fail) => {
    webpack(configurations[target]({ mode, out }), (error, stats) => {
      if (error) fail(error);
      else if (stats?.hasErrors()) fail(new Error(stats.toString({ all: false, errors: true })));
      else done();
    });
  });
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      out: { type: "string", default: resolve("dist") },
      only: { type: "string" },
      dev: { type: "boolean", default: false },
      "keep-going": { type: "boolean", default: false },
    },
  });
  const targets: Target[] =
    values.only === "pane" || values.only === "workbench" ? [values.only] : ["pane", "workbench"];
  for (const target of targets) {
    try {
      await build(target, join(values.out, target), values.dev ? "development" : "production");
    } catch (error) {
      console.error(`${target}: ${error instanceof Error ? error.message : String(error)}`);
      if (!values["keep-going"]) process.exitCode = 1;
    }
  }
}
