import webpack from "webpack";
import { pane, workbench } from "../../webpack.config.js";

/** Bundles the pages of host-bench and word-bench into a folder: `host-page.js`, `shim.js`, `word-page.js`. */
export function buildPages(folder: string): Promise<void> {
  const plain = { devtool: false, output: { path: folder, filename: "[name].js" } } as const;
  const host: webpack.Configuration = {
    ...workbench({ mode: "development", out: folder }),
    ...plain,
    name: "host-page",
    entry: { "host-page": "./tests/e2e/host-page.ts", shim: "./src/workbench/shim.ts" },
    plugins: [],
  };
  const word: webpack.Configuration = {
    ...pane({ mode: "development", out: folder }),
    ...plain,
    name: "word-page",
    entry: { "word-page": "./tests/e2e/word-page.ts" },
    // One script, since it is put into a page as text.
    plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
  };
  return new Promise((done, fail) => {
    webpack([host, word], (error, stats) => {
      if (error) fail(error);
      else if (stats?.hasErrors()) fail(new Error(stats.toString({ all: false, errors: true })));
      else done();
    });
  });
}
