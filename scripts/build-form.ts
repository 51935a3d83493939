import { mkdir, writeFile } from "node:fs/promises";
import { buildTemplate } from "../src/docx/template.ts";

/** Writes the blank form that pane, workbench and command line carry. */
const file = "assets/steckbrief.docx";
await mkdir("assets", { recursive: true });
const bytes = await buildTemplate();
await writeFile(file, bytes);
console.log(`${file}: ${bytes.length} bytes`);
