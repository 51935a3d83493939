import { marked } from "marked";

/**
 * A guide as a page of its own, for the manifest's help addresses. Guides lead to each other: as pages too.
 * @param {string} markdown
 */
export function helpPage(markdown) {
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Steckbrief – Hilfe</title>
<style>
body { font: 16px/1.5 "Segoe UI", system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff; }
h1, h2 { line-height: 1.25; color: #0f4c5c; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid #c8c8c8; }
img { max-width: 100%; border: 1px solid #c8c8c8; }
code { background: #f1f4f5; padding: 0 .2em; }
</style>
</head>
<body><main>
${marked.parse(markdown.replace(/\]\(([\w-]+)\.md\)/g, "]($1.html)"), { async: false })}</main></body>
</html>
`;
}
