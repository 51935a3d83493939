import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import webpack from "webpack";
import { pane } from "../../webpack.config.js";

/** A page that runs `word-page.ts` with office.js against the host, and that script in one piece. */
export async function wordPage(): Promise<Readonly<Record<string, string>>> {
  const out = await mkdtemp(join(tmpdir(), "steckbrief-word-"));
  try {
    const configuration: webpack.Configuration = {
      ...pane({ mode: "development", out }),
      devtool: false,
      entry: resolve("tests/e2e/word-page.ts"),
      output: { path: out, filename: "word-page.js" },
      plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
    };
    await new Promise<void>((done, fail) => {
      webpack(configuration, (error, stats) => {
        if (error) fail(error);
        else if (stats?.hasErrors()) fail(new Error(stats.toString({ all: false, errors: true })));
        else done();
      });
    });
    return {
      "/word.html": `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>word</title>
<script src="/shim.js"></script><script src="/office-js/office.js"></script></head>
<body><script src="/word-page.js"></script></body></html>`,
      "/word-page.js": await readFile(join(out, "word-page.js"), "utf8"),
    };
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}
