import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import { casePackage, consentPackage, picturePackage } from "../../src/docx/blocks.ts";
import { flatOpc } from "../../src/docx/flat.ts";
import { readSteckbrief } from "../../src/docx/read.ts";
import type { Look, Place, WordErrorCode } from "../../src/word/port.ts";
import type { HostPageOptions } from "./host-page.ts";
import { onePixel } from "./host-samples.ts";
import { startWordBench, type WordBench } from "./word-bench.ts";

const blank = readFileSync("assets/steckbrief.docx");
const docx = blank.toString("base64");

let bench: WordBench;

beforeAll(async () => {
  bench = await startWordBench();
});

afterAll(async () => {
  await bench.close();
});

interface Text {
  readonly tag: string;
  readonly text: string;
  readonly index?: number;
}

const write = (frame: Frame, ...texts: readonly Text[]) =>
  frame.evaluate((all) => window.port.attempt((word) => word.write(all)), texts);
const look = (frame: Frame): Promise<Look> => frame.evaluate(() => window.port.word().look());
/** Word answers every batch with "activity limit reached" from now on. */
const refuseAnswers = () =>
  bench.page.evaluate(() => {
    window.bench.host().faults = { fails: { 93: 5102 } };
  });
const textOf = ({ controls }: Look, tag: string) => controls.find((control) => control.tag === tag)?.text;

describe("writing", () => {
  test("several texts are written at once, long ones in paragraphs", async () => {
    const frame = await bench.connect({ docx });
    const long = "Anfang\n- ein Punkt\n- noch einer 👩🏻‍🚀";
    expect(
      await write(
        frame,
        { tag: "steckbrief.stadt", text: "Mönchengladbach" },
        { tag: "steckbrief.funktionsweise", text: long },
      ),
    ).toEqual({});
    const seen = await look(frame);
    expect(textOf(seen, "steckbrief.stadt")).toBe("Mönchengladbach");
    expect(textOf(seen, "steckbrief.funktionsweise")?.replaceAll("\r", "\n")).toBe(long);
  });

  test("a text in a line stays one line", async () => {
    const frame = await bench.connect({ docx });
    await write(frame, { tag: "steckbrief.stadt", text: "Halle\n(Saale)" });
    expect(textOf(await look(frame), "steckbrief.stadt")).toBe("Halle (Saale)");
  });

  test("writing nothing brings the prompt back", async () => {
    const frame = await bench.connect({ docx });
    const prompt = textOf(await look(frame), "steckbrief.instrument");
    await write(frame, { tag: "steckbrief.instrument", text: "Vertrag" });
    expect(textOf(await look(frame), "steckbrief.instrument")).toBe("Vertrag");
    expect(await write(frame, { tag: "steckbrief.instrument", text: "" })).toEqual({});
    expect(textOf(await look(frame), "steckbrief.instrument")).toBe(prompt);
  });

  test("text that replaces an automatic list does not become one", async () => {
    const frame = await bench.connect({ docx });
    await bench.type("steckbrief.funktionsweise", "Eins\nZwei");
    await bench.page.evaluate(() => {
      const document = window.bench.document();
      const w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
      const control = [...document.body.getElementsByTagName("w:sdt")].find(
        (sdt) => sdt.querySelector("sdtPr > tag")?.getAttribute("w:val") === "steckbrief.funktionsweise",
      );
      document.change(
        () => {
          for (const paragraph of control?.getElementsByTagName("w:p") ?? []) {
            const list = paragraph.ownerDocument.createElementNS(w, "w:numPr");
            const number = paragraph.ownerDocument.createElementNS(w, "w:numId");
            number.setAttributeNS(w, "w:val", "1");
            list.append(number);
            paragraph.querySelector("pPr")?.append(list);
          }
        },
        { source: "user" },
      );
    });
    expect(await bench.page.evaluate(() => window.bench.xml().match(/numPr/g)?.length)).toBeGreaterThan(0);
    expect(await write(frame, { tag: "steckbrief.funktionsweise", text: "- Drei\n- Vier" })).toEqual({});
    expect(await bench.page.evaluate(() => window.bench.xml().includes("numPr"))).toBe(false);
  });

  test("a locked control is unlocked for the writing and locked again", async () => {
    const frame = await bench.connect({ docx });
    await frame.evaluate(() =>
      Word.run(async (context) => {
        const control = context.document.contentControls.getByTag("steckbrief.stadt").getFirst();
        control.cannotEdit = true;
        await context.sync();
      }),
    );
    expect(await write(frame, { tag: "steckbrief.stadt", text: "Trier" })).toEqual({});
    const seen = await look(frame);
    expect(seen.controls.find(({ tag }) => tag === "steckbrief.stadt")).toMatchObject({
      text: "Trier",
      cannotEdit: true,
    });
  });

  test("of doubled controls the one at the index is written", async () => {
    const frame = await bench.connect({ docx });
    await frame.evaluate((xml) => window.port.word().insert(xml, { at: "end" }), casePackage("a", "Kopie"));
    const tag = "steckbrief.anwendungsbeispiele.a";
    expect(await write(frame, { tag, text: "Neu", index: 1 })).toEqual({});
    const { controls } = await look(frame);
    expect(controls.filter((control) => control.tag === tag).at(1)?.text).toBe("Neu");
  });

  test("one missing control, and nothing at all is written", async () => {
    const frame = await bench.connect({ docx });
    const before = await bench.outline();
    expect(
      await write(frame, { tag: "steckbrief.stadt", text: "Köln" }, { tag: "steckbrief.fehlt", text: "x" }),
    ).toEqual({ code: "not-found", reason: "steckbrief.fehlt" });
    expect(await bench.outline()).toEqual(before);
  });

  test("while changes are tracked a text is written untracked, and tracking is on again", async () => {
    const frame = await bench.connect({ docx });
    await bench.type("steckbrief.stadt", "Alt");
    await bench.page.evaluate(() => {
      window.bench.document().tracking = "TrackAll";
    });
    expect(await write(frame, { tag: "steckbrief.stadt", text: "Neu" })).toEqual({});
    expect(await look(frame)).toMatchObject({ tracking: "on" });
    expect(await bench.page.evaluate(() => /<w:(ins|del) /.test(window.bench.xml()))).toBe(false);
  });

  test("an older Word writes under tracking all the same", async () => {
    const frame = await bench.connect({ docx, faults: "older" });
    await bench.type("steckbrief.stadt", "Alt");
    await bench.page.evaluate(() => {
      window.bench.document().tracking = "TrackAll";
    });
    expect(await write(frame, { tag: "steckbrief.stadt", text: "Neu" })).toEqual({});
    expect(textOf(await look(frame), "steckbrief.stadt")).toContain("Neu");
  });

  test("custom properties are written, seen, and replaced", async () => {
    const frame = await bench.connect({ docx });
    const set = (value: string) =>
      frame.evaluate(
        (text) => window.port.attempt((word) => word.setProperties({ "steckbrief.id": text })),
        value,
      );
    expect(await set("eins")).toEqual({});
    expect(await set("zwei")).toEqual({});
    expect((await look(frame)).properties).toEqual({ "steckbrief.form": "1", "steckbrief.id": "zwei" });
    expect(await set("x".repeat(256))).toMatchObject({ code: "too-large" });
  });
});

describe("going to a control", () => {
  test("the cursor stands in the control and nothing is selected", async () => {
    const frame = await bench.connect({ docx });
    await bench.type("steckbrief.beschreibung", "Text");
    await frame.evaluate(() => window.port.word().select("steckbrief.beschreibung"));
    const selected = await bench.page.evaluate(() => {
      const { start, end } = window.bench.document().selection;
      return {
        text: start.paragraph.textContent,
        collapsed: start.paragraph === end.paragraph && start.offset === end.offset,
      };
    });
    expect(selected).toEqual({ text: "Text", collapsed: true });
  });

  test("a control that isn't there is not-found", async () => {
    const frame = await bench.connect();
    const gone = await frame.evaluate(() =>
      window.port.attempt((word) => word.select("steckbrief.beschreibung")),
    );
    expect(gone).toEqual({ code: "not-found", reason: "steckbrief.beschreibung" });
  });
});

describe("files and parts", () => {
  test("the bytes are the document as it is now, in slices, and the file is closed again", async () => {
    const frame = await bench.connect({ docx });
    await bench.type("steckbrief.stadt", "Köln");
    // More than two files at a time Word does not open: three times shows that each was closed.
    for (let times = 0; times < 3; times += 1) {
      const { docx: saved, progress } = await frame.evaluate(() => window.port.bytes());
      expect(progress.at(-1)).toBe(1);
      expect(readSteckbrief(new Uint8Array(Buffer.from(saved, "base64"))).steckbrief.stadt).toBe("Köln");
    }
  });

  test("what was filled in through the port is what the extractor reads from its bytes", async () => {
    const frame = await bench.connect();
    const insert = (xml: string, place: Place) =>
      frame.evaluate(([flat, at]) => window.port.word().insert(flat, at), [xml, place] as const);
    await insert(flatOpc(new Uint8Array(blank)), { at: "end" });
    await insert(casePackage("b", "Fall B 🏘"), { at: "after", tag: "steckbrief.anwendungsbeispiele.a" });
    const picture = {
      bytes: new Uint8Array(Buffer.from(onePixel, "base64")),
      mediaType: "image/png",
      widthEmu: 914400,
      heightEmu: 914400,
      alt: "Ein Punkt",
      name: "punkt.png",
    };
    await insert(picturePackage("1", picture), { at: "inside", tag: "steckbrief.projektbilder.1.bild" });
    await insert(consentPackage("1", { urheber: "Ada", einwilligung: true }), {
      at: "paragraph",
      tag: "steckbrief.projektbilder.1.urheber",
    });
    await write(
      frame,
      { tag: "steckbrief.stadt", text: "Mönchengladbach" },
      { tag: "steckbrief.zeitraum", text: "01/2017 – laufend" },
      { tag: "steckbrief.anwendungsbeispiele.a", text: "Fall A" },
      { tag: "steckbrief.funktionsweise", text: "So:\n- eins\n- zwei" },
      { tag: "steckbrief.projektbilder.1.dateiname", text: "punkt.png" },
      { tag: "steckbrief.ansprechpartner.email", text: "referat123@hallostadt.de" },
    );
    await frame.evaluate(() => window.port.word().setProperties({ "steckbrief.id": "0d2f" }));
    const { docx: saved } = await frame.evaluate(() => window.port.bytes());
    expect(readSteckbrief(new Uint8Array(Buffer.from(saved, "base64"))).steckbrief).toMatchObject({
      id: "0d2f",
      stadt: "Mönchengladbach",
      instrument: null,
      zeitraum: { edtf: "2017-01/.." },
      anwendungsbeispiele: [
        { id: "a", text: "Fall A" },
        { id: "b", text: "Fall B 🏘" },
      ],
      funktionsweise: "So:\n- eins\n- zwei",
      projektbilder: [{ dateiname: "punkt.png", urheber: "Ada", einwilligung: true, width: 1, height: 1 }],
      ansprechpartner: { email: "referat123@hallostadt.de", name: null },
    });
  });

  test("a Word that hands out no file says so, and is remembered", async () => {
    const frame = await bench.connect({ docx, faults: "no-bytes" });
    const can = () => frame.evaluate(() => window.port.word().can("bytes"));
    expect(await can()).toBe(true);
    const result = await frame.evaluate(() => window.port.attempt((word) => word.bytes()));
    expect(result).toMatchObject({ code: "failed", reason: "11001" });
    expect(await can()).toBe(false);
  });

  test("a new window opens with the bytes given", async () => {
    const frame = await bench.connect();
    await frame.evaluate((base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      return window.port.word().openNew(bytes);
    }, docx);
    expect(await bench.page.evaluate(() => window.bench.opened)).toEqual([docx]);
  });
});

describe("a Word that refuses", () => {
  const cases: readonly [string, HostPageOptions, WordErrorCode][] = [
    ["a read-only document", { docx, faults: "read-only" }, "read-only"],
    ["writing that is not allowed", { docx, faults: "refuses" }, "denied"],
    [
      "a member that is missing",
      { docx, moreFaults: { refuses: { "ContentControl.InsertText": "NotImplemented" } } },
      "too-old",
    ],
    [
      "an error of Word",
      { docx, moreFaults: { refuses: { "ContentControl.InsertText": "GeneralException" } } },
      "failed",
    ],
  ];
  test.each(cases)("%s is told by its code", async (_name, options, code) => {
    const frame = await bench.connect(options);
    expect(await write(frame, { tag: "steckbrief.stadt", text: "Köln" })).toMatchObject({ code });
  });

  test("a Word that is busy is told by its code", async () => {
    const frame = await bench.connect({ docx });
    await refuseAnswers();
    expect(await write(frame, { tag: "steckbrief.stadt", text: "Köln" })).toMatchObject({
      code: "busy",
      reason: "ActivityLimitReached",
    });
  });

  test("a read-only document refuses insertion, removal and properties alike", async () => {
    const frame = await bench.connect({ docx, faults: "read-only" });
    const results = await frame.evaluate(
      async (xml) => [
        await window.port.attempt((word) => word.insert(xml, { at: "end" })),
        await window.port.attempt((word) => word.remove("steckbrief.stadt")),
        await window.port.attempt((word) => word.setProperties({ "steckbrief.id": "x" })),
      ],
      casePackage("b"),
    );
    expect(results.map(({ code }) => code)).toEqual(["read-only", "read-only", "read-only"]);
  });

  test("a Word below 1.3 is too old to connect to", async () => {
    await expect(bench.connect({ faults: "oldest" })).rejects.toThrow("too-old");
  });
});

describe("watching", () => {
  const looks = (frame: Frame) => frame.evaluate(() => window.port.watched().looks.length);

  test("typing reaches the watcher, with events and without", async () => {
    for (const faults of ["", "muted"]) {
      const frame = await bench.connect({ docx, faults });
      await frame.evaluate(() => window.port.watch());
      await frame.waitForFunction(() => window.port.watched().looks.length === 1);
      await bench.type("steckbrief.stadt", "Köln");
      await frame.waitForFunction(() =>
        window.port
          .watched()
          .looks.at(-1)
          ?.controls.some(({ text }) => text === "Köln"),
      );
      expect(await looks(frame)).toBe(2);
    }
  });

  test("a case that turns up is read in the look that finds it", async () => {
    const frame = await bench.connect({ docx });
    await frame.evaluate(() => window.port.watch());
    await frame.waitForFunction(() => window.port.watched().looks.length === 1);
    await frame.evaluate(
      (xml) => window.port.word().insert(xml, { at: "after", tag: "steckbrief.anwendungsbeispiele.a" }),
      casePackage("b", "Fall B"),
    );
    await frame.waitForFunction(() =>
      window.port
        .watched()
        .looks.at(-1)
        ?.controls.some(({ text }) => text === "Fall B"),
    );
  });

  test("lookNow reports even if nothing changed, and after stop() nothing is asked any more", async () => {
    const frame = await bench.connect({ docx });
    await frame.evaluate(() => window.port.watch());
    await frame.waitForFunction(() => window.port.watched().looks.length === 1);
    await frame.evaluate(() => window.port.watching().lookNow());
    await frame.waitForFunction(() => window.port.watched().looks.length === 2);
    const syncs = () => frame.evaluate(() => Number(window.port.word().statistics?.syncs));
    await frame.evaluate(async () => {
      window.port.watching().stop();
      await window.port.word().look();
    });
    const before = await syncs();
    await bench.type("steckbrief.stadt", "Köln");
    // What the typing led to would have been asked before this look.
    await frame.evaluate(() => window.port.word().look());
    expect(await syncs()).toBe(before + 1);
    expect(await looks(frame)).toBe(2);
  });

  test("a slow Word is never asked twice at a time", async () => {
    const frame = await bench.connect({ docx, moreFaults: { delay: 100 } });
    await bench.page.evaluate(() => {
      const host = window.bench.host();
      const call = host.call.bind(host);
      const flying = { now: 0, most: 0 };
      Object.assign(window, { flying });
      host.call = async (method, ...rest) => {
        flying.now += 1;
        flying.most = Math.max(flying.most, flying.now);
        try {
          return await call(method, ...rest);
        } finally {
          flying.now -= 1;
        }
      };
    });
    await frame.evaluate(() => window.port.watch());
    await frame.waitForFunction(() => window.port.watched().looks.length === 1);
    const name = "Gelsenkirchen";
    for (const letter of name) await bench.type("steckbrief.stadt", letter);
    await frame.waitForFunction(
      (length) =>
        window.port
          .watched()
          .looks.at(-1)
          ?.controls.some(({ tag, text }) => tag === "steckbrief.stadt" && text.length === length),
      name.length,
    );
    const most = await bench.page.evaluate(
      () => (window as unknown as { readonly flying: { readonly most: number } }).flying.most,
    );
    expect(most).toBe(1);
  });

  test("a hidden pane asks nothing, and looks at once when it is shown again", async () => {
    const frame = await bench.connect({ docx });
    await frame.evaluate(() => window.port.watch());
    await frame.waitForFunction(() => window.port.watched().looks.length === 1);
    const show = (shown: boolean) =>
      frame.evaluate((visible) => {
        Object.defineProperty(document, "hidden", { value: !visible, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
      }, shown);
    await show(false);
    await frame.evaluate(() => window.port.word().look());
    const before = await frame.evaluate(() => Number(window.port.word().statistics?.looks));
    await bench.type("steckbrief.stadt", "Köln");
    await frame.evaluate(() => window.port.word().look());
    expect(await frame.evaluate(() => Number(window.port.word().statistics?.looks))).toBe(before + 1);
    expect(await looks(frame)).toBe(1);
    await show(true);
    await frame.waitForFunction(() => window.port.watched().looks.length === 2);
  });

  test("a Word that declares more than it has is read, watched and written all the same", async () => {
    // The library has no paragraph events, whatever set is declared.
    const frame = await bench.connect({ docx, moreFaults: { sets: { WordApi: "1.6" } } });
    await frame.evaluate(() => window.port.watch());
    await frame.waitForFunction(() => window.port.watched().looks.length === 1);
    expect(await write(frame, { tag: "steckbrief.stadt", text: "Köln" })).toEqual({});
    await frame.waitForFunction(() => window.port.watched().looks.length === 2);
    expect(await frame.evaluate(() => window.port.watched().errors)).toEqual([]);
  });

  test("errors reach the watcher, and it goes on by itself when Word answers again", async () => {
    const frame = await bench.connect({ docx });
    await frame.evaluate(() => window.port.watch());
    await frame.waitForFunction(() => window.port.watched().looks.length === 1);
    await refuseAnswers();
    await frame.waitForFunction(() => window.port.watched().errors.length > 0);
    expect(await frame.evaluate(() => window.port.watched().errors[0])).toBe("busy");
    await bench.page.evaluate(() => {
      window.bench.host().faults = {};
    });
    await frame.waitForFunction(() => window.port.watched().looks.length === 2);
  });
});
