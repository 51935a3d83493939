import { unzipSync } from "fflate";
import { type HostBench, startHostBench } from "./host-bench.ts";

let bench: HostBench;

beforeAll(async () => {
  bench = await startHostBench();
});

afterAll(async () => {
  await bench.close();
});

const control = (tag: string, text: string, extra = "") =>
  `<w:p><w:sdt><w:sdtPr><w:alias w:val="${tag} title"/><w:tag w:val="${tag}"/><w:id w:val="${tag.length * 1000 + tag.charCodeAt(0)}"/>${extra}</w:sdtPr><w:sdtContent><w:r><w:t>${text}</w:t></w:r></w:sdtContent></w:sdt></w:p>`;

describe("boot", () => {
  test("office.js starts in German and finds the requirement sets of the host", async () => {
    const frame = await bench.start();
    const found = await frame.evaluate(async () => {
      const { host, platform } = await Office.onReady();
      const { requirements, displayLanguage, document } = Office.context;
      const sets = ["1.1", "1.3", "1.4"].map((version) => requirements.isSetSupported("WordApi", version));
      return { host, platform, displayLanguage, sets, mode: document.mode };
    });
    expect(found).toEqual({
      host: "Word",
      platform: "Mac",
      displayLanguage: "de-DE",
      sets: [true, true, false],
      mode: "readWrite",
    });
  });

  test("the webkit door carries the same calls as the direct one", async () => {
    const frame = await bench.start({ body: control("a", "Hallo"), channel: "webkit" });
    const text = await frame.evaluate(() =>
      Word.run(async (context) => {
        const found = context.document.contentControls.getByTag("a").getFirst();
        found.load("text");
        await context.sync();
        return found.text;
      }),
    );
    expect(text).toBe("Hallo");
  });
});

describe("content controls", () => {
  test("controls are found by tag, with all that carry it", async () => {
    const frame = await bench.start({
      body: control("a", "eins") + control("b", "x") + control("a", "zwei"),
    });
    const texts = await frame.evaluate(() =>
      Word.run(async (context) => {
        const found = context.document.contentControls.getByTag("a");
        found.load("items/text,items/title");
        await context.sync();
        return found.items.map(({ text, title }) => `${title}: ${text}`);
      }),
    );
    expect(texts).toEqual(["a title: eins", "a title: zwei"]);
  });

  test("insertText replaces what a control holds", async () => {
    const frame = await bench.start({ body: control("a", "alt") });
    const text = await frame.evaluate(() =>
      Word.run(async (context) => {
        const found = context.document.contentControls.getByTag("a").getFirst();
        found.insertText("neu", "Replace");
        found.load("text");
        await context.sync();
        return found.text;
      }),
    );
    expect(text).toBe("neu");
  });
});

describe("the document's file", () => {
  test("its slices join to a .docx with what was written", async () => {
    const frame = await bench.start({ body: control("a", "alt") });
    const bytes = await frame.evaluate(async () => {
      await Word.run(async (context) => {
        context.document.contentControls.getByTag("a").getFirst().insertText("geschrieben", "Replace");
        await context.sync();
      });
      const file = await new Promise<Office.File>((done, fail) => {
        Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: 1000 }, (result) => {
          result.status === Office.AsyncResultStatus.Succeeded ? done(result.value) : fail(result.error);
        });
      });
      const all: number[] = [];
      for (let index = 0; index < file.sliceCount; index++)
        await new Promise<void>((done) => {
          file.getSliceAsync(index, ({ value }) => {
            all.push(...value.data);
            done();
          });
        });
      await new Promise((done) => file.closeAsync(done));
      return all;
    });
    const parts = unzipSync(Uint8Array.from(bytes));
    expect(new TextDecoder().decode(parts["word/document.xml"])).toContain("geschrieben");
  });
});
