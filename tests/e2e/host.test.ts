import type { Frame } from "playwright-core";
import { type HostBench, startHostBench } from "./host-bench.ts";
import { frozen, line, paragraph } from "./host-samples.ts";

let bench: HostBench;

beforeAll(async () => {
  bench = await startHostBench();
});

afterAll(async () => {
  await bench.close();
});

/** Text of all controls with the tag, through the library. */
function textsOf(frame: Frame, tag: string): Promise<readonly string[]> {
  return frame.evaluate(
    (wanted) =>
      Word.run(async (context) => {
        const found = context.document.contentControls.getByTag(wanted);
        found.load("items/text");
        await context.sync();
        return found.items.map(({ text }) => text);
      }),
    tag,
  );
}

describe("boot", () => {
  test("office.js starts in German and finds the requirement sets of the host", async () => {
    const frame = await bench.start();
    const found = await frame.evaluate(async () => {
      const { host, platform } = await Office.onReady();
      const { requirements, displayLanguage, document } = Office.context;
      const sets = ["1.1", "1.3", "1.4"].map((version) => requirements.isSetSupported("WordApi", version));
      return { host, platform, displayLanguage, sets, mode: document.mode, url: document.url };
    });
    expect(found).toEqual({
      host: "Word",
      platform: "Mac",
      displayLanguage: "de-DE",
      sets: [true, true, false],
      mode: "readWrite",
      url: "C:\\Steckbriefe\\Muster.docx",
    });
  });

  test("an English Word starts in English", async () => {
    const frame = await bench.start({ locale: "en-US" });
    expect(await frame.evaluate(() => Office.context.displayLanguage)).toBe("en-US");
  });

  test("the webkit door carries the same calls as the direct one", async () => {
    const frame = await bench.start({ body: line("a", "Hallo"), channel: "webkit" });
    expect(await textsOf(frame, "a")).toEqual(["Hallo"]);
  });
});

describe("references", () => {
  test("a run leaves nothing behind once it has been cleaned up", async () => {
    const frame = await bench.start({ body: line("a", "x") + line("b", "y") });
    await frame.evaluate(() =>
      Word.run(async (context) => {
        const all = context.document.contentControls;
        all.load("items/text");
        await context.sync();
        for (const one of all.items) one.load("tag");
        await context.sync();
      }),
    );
    await bench.page.waitForFunction(() => window.bench.host().keptObjects === 0);
  });

  test("two runs at the same time do not take each other's objects away", async () => {
    const frame = await bench.start({ body: line("a", "x") });
    const texts = await frame.evaluate(async () => {
      const look = (pauses: number) =>
        Word.run(async (context) => {
          const control = context.document.contentControls.getByTag("a").getFirst();
          await context.sync();
          for (let pause = 0; pause < pauses; pause++) await context.sync();
          control.load("text");
          await context.sync();
          return control.text;
        });
      return await Promise.all([look(0), look(6), look(3)]);
    });
    expect(texts).toEqual(["x", "x", "x"]);
  });

  test("a tracked object lives on in the next run, an inserted one that was not tracked is invalid", async () => {
    const frame = await bench.start({ body: paragraph("Anfang") });
    const found = await frame.evaluate(async () => {
      const kept = await Word.run(async (context) => {
        const made = context.document.body.insertParagraph("behalten", "End");
        made.track();
        await context.sync();
        return made;
      });
      const text = await Word.run(kept, async (context) => {
        kept.load("text");
        await context.sync();
        return kept.text;
      });
      const lost = await Word.run(async (context) => {
        const made = context.document.body.insertParagraph("verloren", "End");
        await context.sync();
        return made;
      });
      const code = await Word.run(lost, async (context) => {
        lost.load("text");
        await context.sync();
        return "found";
      }).catch((error: OfficeExtension.Error) => error.code);
      return { text, code };
    });
    expect(found).toEqual({ text: "behalten", code: "InvalidObjectPath" });
  });

  test("a collection that is kept shows what is there later", async () => {
    const frame = await bench.start({ body: line("a", "x") });
    const counts = await frame.evaluate(() =>
      Word.run(async (context) => {
        const all = context.document.contentControls;
        all.load("items");
        await context.sync();
        const before = all.items.length;
        all.items[0]?.delete(false);
        await context.sync();
        all.load("items");
        await context.sync();
        return [before, all.items.length];
      }),
    );
    expect(counts).toEqual([1, 0]);
  });

  test("an object whose control was deleted answers ItemNotFound", async () => {
    const frame = await bench.start({ body: line("a", "x") });
    const code = await frame.evaluate(() =>
      Word.run(async (context) => {
        const control = context.document.contentControls.getByTag("a").getFirst();
        control.load("text");
        await context.sync();
        control.delete(false);
        await context.sync();
        control.load("text");
        await context.sync();
        return "found";
      }).catch((error: OfficeExtension.Error) => error.code),
    );
    expect(code).toBe("ItemNotFound");
  });
});

describe("null objects and errors", () => {
  test("what is missing is a null object, and so is what hangs on it", async () => {
    const frame = await bench.start({ body: paragraph("nur Text") });
    const nulls = await frame.evaluate(() =>
      Word.run(async (context) => {
        const none = context.document.contentControls.getByTag("fehlt").getFirstOrNullObject();
        const parent = context.document.getSelection().parentContentControlOrNullObject;
        const below = none.paragraphs.getFirstOrNullObject();
        none.load("text");
        await context.sync();
        return [none.isNullObject, parent.isNullObject, below.isNullObject];
      }),
    );
    expect(nulls).toEqual([true, true, true]);
  });

  test("the first of none is an ItemNotFound error that names the place", async () => {
    const frame = await bench.start();
    const error = await frame.evaluate(() =>
      Word.run(async (context) => {
        context.document.contentControls.getByTag("fehlt").getFirst().load("text");
        await context.sync();
        return null;
      }).catch((thrown: OfficeExtension.Error) => ({ code: thrown.code, name: thrown.name })),
    );
    expect(error).toEqual({ code: "ItemNotFound", name: "RichApi.Error" });
  });

  test("a refused member is named, what came before it stays", async () => {
    const frame = await bench.start({ body: line("a", "x") + line("b", "y", frozen) + line("c", "z") });
    const error = await frame.evaluate(() =>
      Word.run(async (context) => {
        const all = context.document.contentControls;
        all.getByTag("a").getFirst().insertText("geschrieben", "Replace");
        all.getByTag("b").getFirst().insertText("verweigert", "Replace");
        all.getByTag("c").getFirst().insertText("nie erreicht", "Replace");
        await context.sync();
        return null;
      }).catch((thrown: OfficeExtension.Error) => ({
        code: thrown.code,
        statement: thrown.debugInfo.statement,
      })),
    );
    expect(error?.code).toBe("AccessDenied");
    expect(error?.statement).toContain("insertText");
    expect([await textsOf(frame, "a"), await textsOf(frame, "b"), await textsOf(frame, "c")]).toEqual([
      ["geschrieben"],
      ["y"],
      ["z"],
    ]);
  });

  test("loading a property that there is not is InvalidArgument", async () => {
    const frame = await bench.start();
    const code = await frame.evaluate(() =>
      Word.run(async (context) => {
        context.document.body.load("gibtEsNicht");
        await context.sync();
        return "loaded";
      }).catch((error: OfficeExtension.Error) => error.code),
    );
    expect(code).toBe("InvalidArgument");
  });

  test("a property that was not loaded is the client's own error", async () => {
    const frame = await bench.start({ body: line("a", "x") });
    const code = await frame.evaluate(() =>
      Word.run(async (context) => {
        const control = context.document.contentControls.getByTag("a").getFirst();
        await context.sync();
        return control.text;
      }).catch((error: OfficeExtension.Error) => error.code),
    );
    expect(code).toBe("PropertyNotLoaded");
  });
});
