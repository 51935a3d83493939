import { resolve } from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import { helpPage } from "./scripts/help-page.js";

const root = import.meta.dirname;

/** @param {"production" | "development"} mode @returns {import("webpack").Configuration} */
const common = (mode) => ({
  mode,
  context: root,
  devtool: mode === "production" ? false : "source-map",
  // WebView2, WKWebView and current browsers: nothing older can run Word's pane.
  target: ["web", "es2022"],
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: {
          loader: "swc-loader",
          options: {
            jsc: {
              parser: { syntax: "typescript", tsx: true },
              target: "es2022",
              transform: { react: { runtime: "automatic" } },
            },
          },
        },
      },
      { test: /\.css$/, type: "asset/source" },
      { test: /\.js$/, resolve: { fullySpecified: false } },
    ],
  },
  // A second build of the same sources, wherever it writes to, takes an eighth of the time.
  cache: {
    type: "filesystem",
    cacheDirectory: resolve(root, "dist/.webpack"),
    buildDependencies: { config: [import.meta.filename] },
  },
  performance: { hints: false },
  stats: "errors-warnings",
});

/**
 * The task pane as it is deployed: static files, no server.
 * @param {{ mode?: "production" | "development", out?: string }} options
 * @returns {import("webpack").Configuration}
 */
export const pane = ({ mode = "production", out = resolve(root, "dist/pane") } = {}) => ({
  ...common(mode),
  name: "pane",
  entry: { taskpane: "./src/pane/index.tsx" },
  output: {
    path: out,
    clean: true,
    // Names carry the content's hash, so that a cached pane is never half old.
    filename: "[name].[contenthash:8].js",
    chunkFilename: "[name].[contenthash:8].js",
  },
  // Short names inside the bundle save half a kilobyte of the first load.
  optimization: { mangleExports: "size", moduleIds: "size", chunkIds: "size" },
  plugins: [
    new HtmlPlugin({ template: "./src/pane/taskpane.html", filename: "taskpane.html", chunks: ["taskpane"] }),
    new CopyPlugin({
      patterns: [
        { from: "assets/icons", to: "assets/icons", noErrorOnMissing: true },
        { from: "assets/steckbrief.docx", to: "assets/steckbrief.docx", noErrorOnMissing: true },
        { from: "docs/pictures/umlauf-*.png", to: "pictures/[name][ext]" },
        ...[
          ["anleitung", "hilfe"],
          ["umlauf-federfuehrung", "umlauf-federfuehrung"],
          ["umlauf-partner", "umlauf-partner"],
        ].map(([from, to]) => ({
          from: `docs/${from}.md`,
          to: `${to}.html`,
          transform: (markdown) => helpPage(markdown.toString()),
        })),
      ],
    }),
  ],
});

/**
 * The workbench page and the script that stands in for Word inside the pane's frame.
 * @param {{ mode?: "production" | "development", out?: string }} options
 * @returns {import("webpack").Configuration}
 */
export const workbench = ({ mode = "production", out = resolve(root, "dist/workbench") } = {}) => ({
  ...common(mode),
  name: "workbench",
  entry: {
    workbench: "./src/workbench/index.ts",
    // Runs first in the pane's frame, under this very name.
    shim: { import: "./src/workbench/shim.ts", filename: "shim.js" },
  },
  output: { path: out, clean: true, filename: "[name].[contenthash:8].js" },
  plugins: [
    new HtmlPlugin({
      template: "./src/workbench/workbench.html",
      filename: "workbench.html",
      chunks: ["workbench"],
    }),
  ],
});

/** @param {unknown} _env @param {{ mode?: "production" | "development" }} argv */
export default (_env, argv) => pane({ mode: argv.mode ?? "production" });
