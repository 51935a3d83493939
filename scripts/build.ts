/** Builds pane and workbench: `build.ts [--out DIR] [--only pane|workbench] [--dev] [--keep-going]`. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import webpack from "webpack";
import { buildMuster } from "../src/docx/template.ts";
import { muster } from "../src/steckbrief/muster.ts";
import { pane, workbench } from "../webpack.config.js";

const configurations = { pane, workbench };
type Target = keyof typeof configurations;
type Mode = "production" | "development";

/** Builds one target into a folder; rejects with webpack's own messages. */
export async function build(target: Target, out: string, mode: Mode): Promise<void> {
  await compile(target, out, mode);
  if (target === "workbench") await writeSamples(join(out, "documents"));
}

/** The documents that the workbench offers to open. */
async function writeSamples(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const picture = await readFile("assets/muster/IMG_BEISPIELBILD.JPG");
  await writeFile(join(folder, "steckbrief.docx"), await readFile("assets/steckbrief.docx"));
  await writeFile(
    join(folder, "muster.docx"),
    await buildMuster({ steckbrief: muster, pictures: [new Uint8Array(picture)] }),
  );
}

function compile(target: Target, out: string, mode: Mode): Promise<void> {
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
