import type { Locale } from "../steckbrief/kinds.ts";
import type { Block, Inline } from "./merge-report.ts";

/** For terminals and plain text: „kept [-deleted-] {+inserted+}“. */
export function renderText(blocks: readonly Block[]): string {
  const marks: Marks = { same: ["", ""], strong: ["", ""], deleted: ["[-", "-]"], inserted: ["{+", "+}"] };
  const lines = blocks.map((block) => {
    if (block.kind === "title") return block.level === 1 ? block.text : `\n${block.text}`;
    const indent = block.depth === 0 ? "  " : "      ";
    return indent + marked(block.inlines, marks).replaceAll("\n", `\n${indent}`);
  });
  return `${lines.join("\n")}\n`;
}

/** GitHub's Markdown: what was deleted is struck through, what came is bold. */
export function renderMarkdown(blocks: readonly Block[]): string {
  const marks: Marks = {
    same: ["", ""],
    strong: ["**", "**"],
    deleted: ["~~", "~~"],
    inserted: ["**", "**"],
  };
  const lines = blocks.map((block) => {
    if (block.kind === "title") return `\n${"#".repeat(block.level)} ${escapeMarkdown(block.text)}\n`;
    const indent = block.depth === 0 ? "" : "  ";
    const text = marked(block.inlines, marks, escapeMarkdown, " ");
    return `${indent}- ${text.replaceAll("\n", `<br>\n${indent}  `)}`;
  });
  return `${lines.join("\n").trim()}\n`;
}

/** A page of its own, for browsers and printers. */
export function renderHtml(blocks: readonly Block[], locale: Locale): string {
  const marks: Marks = {
    same: ["", ""],
    strong: ["<strong>", "</strong>"],
    deleted: ["<del>", "</del>"],
    inserted: ["<ins>", "</ins>"],
  };
  const [first] = blocks;
  const title = first?.kind === "title" ? escapeHtml(first.text) : "";
  const body = blocks.map((block) => {
    if (block.kind === "title") return `<h${block.level}>${escapeHtml(block.text)}</h${block.level}>`;
    return `<p class="d${block.depth}">${marked(block.inlines, marks, escapeHtml).replaceAll("\n", "<br>")}</p>`;
  });
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem}p{margin:.4rem 0}h1{font-size:1.5rem;overflow-wrap:anywhere}del+ins{margin-left:.2em}.d1{margin-left:1.5rem}del{background:#fbe3e4;color:#7a1218}ins{background:#dff3e1;color:#0b4f1a;text-decoration:underline}</style></head>
<body>
${body.join("\n")}
</body></html>
`;
}

type Marks = Readonly<Record<Inline["kind"], readonly [string, string]>>;

function marked(
  inlines: readonly Inline[],
  marks: Marks,
  quote = (text: string): string => text,
  between = "",
): string {
  const shown = inlines.filter(({ text }) => text !== "");
  return shown
    .map(({ kind, text }, index) => {
      const isInstead = kind === "inserted" && shown[index - 1]?.kind === "deleted";
      return (isInstead ? between : "") + around(text, marks[kind], quote);
    })
    .join("");
}

/** Blanks at the edges stay outside of the marks: in Markdown none would count otherwise. Each line is marked by itself. */
function around(
  text: string,
  [open, close]: readonly [string, string],
  quote: (text: string) => string,
): string {
  if (open === "") return quote(text);
  return text.replace(/[^\s](?:[^\n]*[^\s])?/g, (words) => open + quote(words) + close);
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_~[\]<>#|]/g, "\\$&").replace(/^(\s*)([-+]|\d+\.)(?=\s)/gm, "$1\\$2");
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
