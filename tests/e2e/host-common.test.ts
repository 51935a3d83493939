import { strFromU8, unzipSync } from "fflate";
import type { Frame } from "playwright-core";
import { type HostBench, startHostBench } from "./host-bench.ts";
import { line, paragraph } from "./host-samples.ts";

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

describe("Common API", () => {
  /** Runs in the frame: the file's bytes, slice by slice. */
  const readFile = (frame: Frame, sliceSize: number) =>
    frame.evaluate(async (size) => {
      const file = await new Promise<Office.File>((done, fail) => {
        Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: size }, (result) => {
          if (result.status === Office.AsyncResultStatus.Succeeded) done(result.value);
          else fail(new Error(String(result.error.code)));
        });
      });
      const all: number[] = [];
      for (let index = 0; index < file.sliceCount; index++) {
        const slice = await new Promise<Office.Slice>((done) =>
          file.getSliceAsync(index, (result) => done(result.value)),
        );
        all.push(...slice.data);
      }
      await new Promise((done) => file.closeAsync(done));
      return all;
    }, sliceSize);

  const addPart = (frame: Frame) =>
    frame.evaluate(
      () =>
        new Promise<boolean>((done) => {
          const { customXmlParts } = Office.context.document;
          customXmlParts.addAsync('<u xmlns="urn:steckbrief:umlauf:1">stand</u>', ({ status }) =>
            done(status === Office.AsyncResultStatus.Succeeded),
          );
        }),
    );

  const readPart = (frame: Frame) =>
    frame.evaluate(
      () =>
        new Promise<string | null>((done) => {
          const { customXmlParts } = Office.context.document;
          customXmlParts.getByNamespaceAsync("urn:steckbrief:umlauf:1", ({ value }) => {
            const [part] = value;
            if (part === undefined) done(null);
            else part.getXmlAsync((result) => done(result.value));
          });
        }),
    );

  test("the slices of a file join to a .docx with what was written", async () => {
    const frame = await bench.start({ body: line("a", "alt") });
    await frame.evaluate(() =>
      Word.run(async (context) => {
        context.document.contentControls.getByTag("a").getFirst().insertText("geschrieben", "Replace");
        await context.sync();
      }),
    );
    const parts = unzipSync(Uint8Array.from(await readFile(frame, 1000)));
    expect(strFromU8(parts["word/document.xml"] ?? new Uint8Array())).toContain("geschrieben");
  });

  test("a third open file is refused until one is closed", async () => {
    const frame = await bench.start();
    const codes = await frame.evaluate(async () => {
      const open = () =>
        new Promise<number>((done) =>
          Office.context.document.getFileAsync(Office.FileType.Compressed, (result) =>
            done(result.status === Office.AsyncResultStatus.Succeeded ? 0 : result.error.code),
          ),
        );
      return [await open(), await open(), await open()];
    });
    expect(codes.slice(0, 2)).toEqual([0, 0]);
    expect(codes[2]).not.toBe(0);
  });

  test("a custom XML part is found by namespace, is in the file, and is there after opening it again", async () => {
    const frame = await bench.start();
    expect(await readPart(frame)).toBeNull();
    expect(await addPart(frame)).toBe(true);
    expect(await readPart(frame)).toContain("stand");
    const docx = await bench.page.evaluate(() => window.bench.save());
    const again = await bench.start({ docx });
    expect(await readPart(again)).toContain("stand");
  });

  test("a deleted custom XML part is gone, a broken one is refused", async () => {
    const frame = await bench.start();
    await addPart(frame);
    const status = await frame.evaluate(
      () =>
        new Promise<string>((done) => {
          const { customXmlParts } = Office.context.document;
          customXmlParts.getByNamespaceAsync("urn:steckbrief:umlauf:1", ({ value }) =>
            value[0]?.deleteAsync(() =>
              customXmlParts.addAsync("<kaputt", ({ status }) => done(String(status))),
            ),
          );
        }),
    );
    expect(status).toBe("failed");
    expect(await readPart(frame)).toBeNull();
  });

  test("the selection's text is read and replaced", async () => {
    const frame = await bench.start({ body: paragraph("Alles neu") });
    const text = await frame.evaluate(async () => {
      await Word.run(async (context) => {
        context.document.body.paragraphs.getFirst().select();
        await context.sync();
      });
      const { document } = Office.context;
      const before = await new Promise<string>((done) =>
        document.getSelectedDataAsync(Office.CoercionType.Text, (result) => done(String(result.value))),
      );
      await new Promise((done) => document.setSelectedDataAsync("ersetzt", done));
      return before;
    });
    expect(text).toBe("Alles neu");
    expect(await bench.page.evaluate(() => window.bench.document().body.textContent)).toBe("ersetzt");
  });

  test("settings come back, an address is opened by the workbench", async () => {
    const frame = await bench.start();
    const value = await frame.evaluate(async () => {
      const { settings } = Office.context.document;
      settings.set("gelesen", "ja");
      await new Promise((done) => settings.saveAsync(done));
      await new Promise((done) => settings.refreshAsync(done));
      Office.context.ui.openBrowserWindow("https://example.org/hilfe");
      return settings.get("gelesen");
    });
    expect(value).toBe("ja");
    await bench.page.waitForFunction(() => window.bench.addresses.length === 1);
  });
});

describe("events", () => {
  const countSelections = (frame: Frame) =>
    frame.evaluate(
      () =>
        new Promise<void>((done) => {
          const counted = window as unknown as { seen: number };
          counted.seen = 0;
          Office.context.document.addHandlerAsync(
            Office.EventType.DocumentSelectionChanged,
            () => {
              counted.seen += 1;
            },
            () => done(),
          );
        }),
    );
  const moveCaret = () =>
    bench.page.evaluate(() => {
      const { body } = window.bench.document();
      const last = body.querySelectorAll("p").item(1);
      const position = { paragraph: last, offset: 1 };
      window.bench.document().selection = { start: position, end: position };
    });

  test("moving the caret in the document calls the pane's handler", async () => {
    const frame = await bench.start({ body: paragraph("eins") + paragraph("zwei") });
    await countSelections(frame);
    await moveCaret();
    await frame.waitForFunction(() => (window as unknown as { seen: number }).seen === 1);
  });

  test("a muted host sends nothing", async () => {
    const frame = await bench.start({ body: paragraph("eins") + paragraph("zwei"), faults: "muted" });
    await countSelections(frame);
    await moveCaret();
    await textsOf(frame, "a");
    expect(await frame.evaluate(() => (window as unknown as { seen: number }).seen)).toBe(0);
  });
});

describe("faults", () => {
  const sets = (frame: Frame) =>
    frame.evaluate(() => {
      const { requirements } = Office.context;
      return {
        word13: requirements.isSetSupported("WordApi", "1.3"),
        online: requirements.isSetSupported("WordApiOnline", "1.1"),
        file: requirements.isSetSupported("CompressedFile", "1.1"),
      };
    });

  test("older hosts report fewer requirement sets", async () => {
    expect(await sets(await bench.start())).toEqual({ word13: true, online: true, file: true });
    expect(await sets(await bench.start({ faults: "older" }))).toEqual({
      word13: true,
      online: false,
      file: true,
    });
    expect(await sets(await bench.start({ faults: "oldest" }))).toMatchObject({ word13: false });
  });

  test("a host without bytes fails getFileAsync and reports no CompressedFile", async () => {
    const frame = await bench.start({ faults: "no-bytes" });
    expect(await sets(frame)).toMatchObject({ file: false });
    const code = await frame.evaluate(
      () =>
        new Promise<number>((done) =>
          Office.context.document.getFileAsync(Office.FileType.Compressed, ({ error }) => done(error.code)),
        ),
    );
    expect(code).toBe(11001);
  });

  test("a refusing host answers the chosen members with the chosen codes", async () => {
    const frame = await bench.start({
      body: line("a", "x"),
      moreFaults: { refuses: { "*.Select": "NotAllowed", "ContentControl.InsertText": "GeneralException" } },
    });
    const codes = await frame.evaluate(async () => {
      const attempt = (act: (control: Word.ContentControl) => void) =>
        Word.run(async (context) => {
          act(context.document.contentControls.getByTag("a").getFirst());
          await context.sync();
          return "done";
        }).catch((error: OfficeExtension.Error) => error.code);
      return [
        await attempt((control) => control.select()),
        await attempt((control) => control.insertText("y", "Replace")),
        await attempt((control) => control.clear()),
      ];
    });
    expect(codes).toEqual(["NotAllowed", "GeneralException", "done"]);
  });

  test("a read-only document refuses writes and says so beforehand", async () => {
    const frame = await bench.start({ body: line("a", "x"), faults: "read-only" });
    const found = await frame.evaluate(async () => {
      const code = await Word.run(async (context) => {
        context.document.contentControls.getByTag("a").getFirst().insertText("y", "Replace");
        await context.sync();
        return "done";
      }).catch((error: OfficeExtension.Error) => error.code);
      return { code, mode: Office.context.document.mode };
    });
    expect(found).toEqual({ code: "AccessDenied", mode: "readOnly" });
    expect(await textsOf(frame, "a")).toEqual(["x"]);
  });

  test("a host that loses custom XML reports success and keeps nothing", async () => {
    const frame = await bench.start({ faults: "loses-custom-xml" });
    const found = await frame.evaluate(
      () =>
        new Promise<readonly [string, number]>((done) => {
          const { customXmlParts } = Office.context.document;
          customXmlParts.addAsync('<a xmlns="urn:x"/>', ({ status }) =>
            customXmlParts.getByNamespaceAsync("urn:x", ({ value }) => done([String(status), value.length])),
          );
        }),
    );
    expect(found).toEqual(["succeeded", 0]);
  });

  test("a host like the web refuses large custom XML", async () => {
    const frame = await bench.start({ faults: "web" });
    const codes = await frame.evaluate(async () => {
      const add = (length: number) =>
        new Promise<number>((done) =>
          Office.context.document.customXmlParts.addAsync(`<a>${"x".repeat(length)}</a>`, (result) =>
            done(result.status === Office.AsyncResultStatus.Succeeded ? 0 : result.error.code),
          ),
        );
      return [await add(1000), await add(1_000_000)];
    });
    expect(codes).toEqual([0, 6100]);
  });

  test("locked tracking can be read and not changed", async () => {
    const frame = await bench.start({ faults: "tracking-locked" });
    const found = await frame.evaluate(() =>
      Word.run(async (context) => {
        const { document } = context;
        document.load("changeTrackingMode");
        await context.sync();
        const mode = document.changeTrackingMode;
        document.changeTrackingMode = "Off";
        const code = await context.sync().then(
          () => "set",
          (error: OfficeExtension.Error) => error.code,
        );
        return { mode, code };
      }),
    );
    expect(found).toEqual({ mode: "TrackAll", code: "AccessDenied" });
  });

  test("a slow answer is overtaken by a quick one", async () => {
    const frame = await bench.start({ body: line("a", "x") });
    const order: string[] = [];
    await bench.page.evaluate(() => {
      window.bench.host().faults = { delay: 400 };
    });
    const slow = textsOf(frame, "a").then(() => order.push("slow"));
    await bench.page.waitForFunction(() => window.bench.host().waitingAnswers > 0);
    await bench.page.evaluate(() => {
      window.bench.host().faults = {};
    });
    await textsOf(frame, "a");
    order.push("quick");
    await slow;
    expect(order).toEqual(["quick", "slow"]);
  });
});
