import type { Frame } from "playwright-core";
import { type HostBench, readPage, startHostBench } from "./host-bench.ts";
import type { HostPageOptions } from "./host-page.ts";
import type { WordPage } from "./word-page.ts";

declare global {
  interface Window {
    readonly port: WordPage;
  }
}

export interface WordBench extends HostBench {
  /** Starts host and office.js afresh, connects the port and gives the frame it lives in. */
  connect(options?: HostPageOptions): Promise<Frame>;
  /** Types at the beginning of a control, as a person would. */
  type(tag: string, text: string): Promise<void>;
  /** Text of the document's paragraphs, tags of controls in braces. */
  outline(): Promise<readonly string[]>;
}

/** The port on the genuine office.js against the host, for the tests of src/word. */
export async function startWordBench(): Promise<WordBench> {
  const [bench, script] = await Promise.all([startHostBench(), readPage("word-page.js")]);
  const { page } = bench;
  return {
    ...bench,
    async connect(options) {
      const frame = await bench.start(options);
      await frame.addScriptTag({ content: script });
      if (!(await frame.evaluate(() => window.port.connected()))) throw new Error("no Word found");
      return frame;
    },
    type: (tag, text) =>
      page.evaluate(
        ([wanted, typed]) => {
          const document = window.bench.document();
          const control = [...document.body.getElementsByTagName("w:sdt")].find(
            (sdt) => sdt.querySelector("sdtPr > tag")?.getAttribute("w:val") === wanted,
          );
          const around = control?.closest("p") ?? null;
          const paragraph = around ?? control?.getElementsByTagName("w:p")[0];
          if (control === undefined || paragraph === undefined) throw new Error(`no control ${wanted}`);
          const before = around === null ? 0 : textBefore(around, control);
          const at = { paragraph, offset: before, control: around === null ? null : control };
          document.change(() => document.insertText(at, typed), { source: "user" });

          function textBefore(paragraph: Element, control: Element): number {
            let length = 0;
            for (const text of paragraph.getElementsByTagName("w:t")) {
              if (control.contains(text)) break;
              length += text.textContent?.length ?? 0;
            }
            return length;
          }
        },
        [tag, text] as const,
      ),
    outline: () =>
      page.evaluate(() =>
        [...window.bench.document().body.getElementsByTagName("w:p")].map((paragraph) => {
          const text = [...paragraph.getElementsByTagName("w:t")].map((run) => run.textContent).join("");
          const inside = [...paragraph.querySelectorAll("sdtPr > tag")].map((tag) =>
            tag.getAttribute("w:val"),
          );
          const block = paragraph.closest("sdt")?.querySelector("sdtPr > tag")?.getAttribute("w:val");
          return [block === undefined ? "" : `{${block}}`, ...inside.map((tag) => `{${tag}}`), text].join("");
        }),
      ),
  };
}
