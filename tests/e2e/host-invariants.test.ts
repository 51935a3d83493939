import { readFileSync } from "node:fs";
import fc from "fast-check";
import type { Frame } from "playwright-core";
import { casePackage } from "../../src/docx/blocks.ts";
import { lintPackage } from "../../src/docx/lint.ts";
import { steckbriefForm } from "../../src/steckbrief/form.ts";
import { controlsOf } from "../../src/steckbrief/tags.ts";
import { type HostBench, startHostBench } from "./host-bench.ts";

let bench: HostBench;

beforeAll(async () => {
  bench = await startHostBench();
});

afterAll(async () => {
  await bench.close();
});

const tags = controlsOf(steckbriefForm)
  .filter(({ content }) => content === "text")
  .map(({ tag }) => tag);
const texts = ["", "Köln", "eins\nzwei\n\ndrei", "- Punkt\t<&>", "👩🏻‍🚀 Ü"];

const step = fc.record({
  tag: fc.constantFrom(...tags),
  text: fc.constantFrom(...texts),
  place: fc.constantFrom("Replace", "Start", "End"),
  act: fc.constantFrom("text", "clear", "paragraph", "removeParagraph", "ooxml", "remove", "track", "search"),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** Runs each step as a batch of its own; gives the codes of those that failed. */
function play(frame: Frame, steps: readonly Step[], ooxml: string): Promise<readonly string[]> {
  return frame.evaluate(
    async ([all, flat]) => {
      const codes: string[] = [];
      for (const { tag, text, place, act } of all) {
        await Word.run(async (context) => {
          const control = context.document.contentControls.getByTag(tag).getFirst();
          const where = place as "Replace" | "Start" | "End";
          if (act === "text") control.insertText(text, where);
          else if (act === "clear") control.clear();
          else if (act === "paragraph") control.insertParagraph(text, "After");
          else if (act === "removeParagraph") control.paragraphs.getLast().delete();
          else if (act === "ooxml") control.insertOoxml(flat, where);
          else if (act === "remove") {
            control.cannotDelete = false;
            control.delete(text === "");
          } else if (act === "track") context.document.changeTrackingMode = text === "" ? "Off" : "TrackAll";
          else context.document.body.search("e").getFirst().insertText(text, where);
          await context.sync();
        }).catch((error: OfficeExtension.Error) => codes.push(error.code));
      }
      return codes;
    },
    [steps, ooxml] as const,
  );
}

/** What may be refused; anything else would be a fault of the host. */
const expected = ["AccessDenied", "ItemNotFound"];

test("whatever a pane does, the package stays sound and no call fails unexpectedly", async () => {
  const docx = readFileSync("assets/steckbrief.docx").toString("base64");
  const ooxml = casePackage("z", "Fall");
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
      const frame = await bench.start({ docx });
      const codes = await play(frame, steps, ooxml);
      expect(codes.filter((code) => !expected.includes(code))).toEqual([]);
      const bytes = Buffer.from(await bench.page.evaluate(() => window.bench.save()), "base64");
      // The same case inserted twice is the pane's doing; a tracked deletion leaves nothing but deleted text.
      const tracked = steps.some(({ act }) => act === "track");
      const allowed = tracked ? ["duplicate-tag", "control-empty"] : ["duplicate-tag"];
      expect(lintPackage(bytes).filter(({ code }) => !allowed.includes(code))).toEqual([]);
    }),
    { numRuns: 25 },
  );
});
