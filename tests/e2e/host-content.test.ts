import { type HostBench, startHostBench } from "./host-bench.ts";
import {
  block,
  checkbox,
  frozen,
  line,
  locked,
  onePixel,
  paragraph,
  prompting,
  runControl,
} from "./host-samples.ts";

let bench: HostBench;

beforeAll(async () => {
  bench = await startHostBench();
});

afterAll(async () => {
  await bench.close();
});

const xml = () => bench.page.evaluate(() => window.bench.xml());
const paragraphs = () =>
  bench.page.evaluate(() =>
    [...window.bench.document().body.getElementsByTagName("w:p")].map((one) => one.textContent ?? ""),
  );

describe("content controls", () => {
  test("only rich-text controls are listed, nested ones among them", async () => {
    const nested = block("aussen", []).replace(
      "<w:sdtContent></w:sdtContent>",
      `<w:sdtContent>${line("innen", "x")}</w:sdtContent>`,
    );
    const frame = await bench.start({
      body: nested + line("box", "☐", checkbox) + line("klar", "x", "<w:text/>"),
    });
    const tags = await frame.evaluate(() =>
      Word.run(async (context) => {
        const all = context.document.contentControls;
        all.load("items/tag");
        const inner = context.document.contentControls.getByTag("aussen").getFirst().contentControls;
        inner.load("items/tag");
        await context.sync();
        return [all.items.map(({ tag }) => tag), inner.items.map(({ tag }) => tag)];
      }),
    );
    expect(tags).toEqual([["aussen", "innen"], ["innen"]]);
  });

  test("text parts paragraphs by a return and holds the prompt while it shows", async () => {
    const frame = await bench.start({
      body: block("lang", ["eins", "zwei"]) + line("leer", "Bitte ausfüllen", prompting),
    });
    const found = await frame.evaluate(() =>
      Word.run(async (context) => {
        const long = context.document.contentControls.getByTag("lang").getFirst();
        const empty = context.document.contentControls.getByTag("leer").getFirst();
        long.load("text,subtype,type");
        empty.load("text,subtype");
        await context.sync();
        return [long.text, long.type, long.subtype, empty.text, empty.subtype];
      }),
    );
    expect(found).toEqual([
      "eins\rzwei",
      "RichText",
      "RichTextParagraphs",
      "Bitte ausfüllen",
      "RichTextInline",
    ]);
  });

  test("writing into a control that shows its prompt replaces the prompt", async () => {
    const frame = await bench.start({ body: line("leer", "Bitte ausfüllen", prompting) });
    await frame.evaluate(() =>
      Word.run(async (context) => {
        context.document.contentControls.getByTag("leer").getFirst().insertText("Berlin", "End");
        await context.sync();
      }),
    );
    expect(await paragraphs()).toEqual(["Feld: Berlin"]);
    expect(await xml()).not.toContain("showingPlcHdr");
  });

  test("lines become paragraphs in a block control and line breaks in one among runs", async () => {
    const frame = await bench.start({ body: block("lang", ["alt"]) + line("kurz", "alt") });
    await frame.evaluate(() =>
      Word.run(async (context) => {
        const all = context.document.contentControls;
        all.getByTag("lang").getFirst().insertText("eins\nzwei", "Replace");
        all.getByTag("kurz").getFirst().insertText("eins\nzwei", "Replace");
        await context.sync();
      }),
    );
    expect(await paragraphs()).toEqual(["eins", "zwei", "Feld: einszwei"]);
    const texts = await frame.evaluate(() =>
      Word.run(async (context) => {
        const all = context.document.contentControls;
        all.load("items/text");
        await context.sync();
        return all.items.map(({ text }) => text);
      }),
    );
    expect(texts).toEqual(["eins\rzwei", "eins\vzwei"]);
  });

  test("texts go to the beginning and the end without leaving the control", async () => {
    const frame = await bench.start({
      body: `<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${runControl("a", "b")}${runControl("z", "y")}</w:p>`,
    });
    const texts = await frame.evaluate(() =>
      Word.run(async (context) => {
        const all = context.document.contentControls;
        const first = all.getByTag("a").getFirst();
        first.insertText("a", "Start");
        first.insertText("c", "End");
        all.load("items/text");
        await context.sync();
        return all.items.map(({ text }) => text);
      }),
    );
    expect(texts).toEqual(["abc", "y"]);
  });

  test("tag, title, locks and the prompt are set and read", async () => {
    const frame = await bench.start({ body: line("a", "x") });
    const found = await frame.evaluate(() =>
      Word.run(async (context) => {
        const control = context.document.contentControls.getByTag("a").getFirst();
        control.tag = "neu";
        control.title = "Neuer Titel";
        control.cannotDelete = true;
        control.placeholderText = "Bitte schreiben";
        control.appearance = "Tags";
        control.load();
        await context.sync();
        const { tag, title, cannotDelete, cannotEdit, placeholderText, appearance } = control;
        control.insertText("", "Replace");
        control.load("text");
        await context.sync();
        return { tag, title, cannotDelete, cannotEdit, placeholderText, appearance, text: control.text };
      }),
    );
    expect(found).toEqual({
      tag: "neu",
      title: "Neuer Titel",
      cannotDelete: true,
      cannotEdit: false,
      placeholderText: "Bitte schreiben",
      appearance: "Tags",
      text: "Bitte schreiben",
    });
  });

  test("a title beyond 64 characters is refused", async () => {
    const frame = await bench.start({ body: line("a", "x") });
    const code = await frame.evaluate(() =>
      Word.run(async (context) => {
        context.document.contentControls.getByTag("a").getFirst().title = "x".repeat(65);
        await context.sync();
        return "set";
      }).catch((error: OfficeExtension.Error) => error.code),
    );
    expect(code).toBe("InvalidArgument");
  });

  test("locked controls refuse to go, also with the paragraph around them", async () => {
    const frame = await bench.start({ body: line("a", "x", locked) + line("b", "y", frozen) });
    const codes = await frame.evaluate(async () => {
      const attempt = (act: (all: Word.ContentControlCollection) => void) =>
        Word.run(async (context) => {
          act(context.document.contentControls);
          await context.sync();
          return "done";
        }).catch((error: OfficeExtension.Error) => error.code);
      return [
        await attempt((all) => all.getByTag("a").getFirst().delete(false)),
        await attempt((all) => all.getByTag("a").getFirst().paragraphs.getFirst().delete()),
        await attempt((all) => all.getByTag("b").getFirst().insertText("z", "End")),
        await attempt((all) => all.getByTag("a").getFirst().insertText("z", "End")),
        await attempt((all) => {
          const control = all.getByTag("a").getFirst();
          control.cannotDelete = false;
          control.delete(true);
        }),
      ];
    });
    expect(codes).toEqual(["AccessDenied", "AccessDenied", "AccessDenied", "done", "done"]);
    expect(await paragraphs()).toEqual(["Feld: xz", "Feld: y"]);
  });

  test("selecting a control puts the document's selection into it", async () => {
    const frame = await bench.start({ body: paragraph("davor") + line("a", "Wert") });
    await frame.evaluate(() =>
      Word.run(async (context) => {
        context.document.contentControls.getByTag("a").getFirst().select("End");
        await context.sync();
      }),
    );
    const offset = await bench.page.evaluate(() => window.bench.document().selection.start.offset);
    expect(offset).toBe("Feld: Wert".length);
  });

  test("a control is put around text that was found", async () => {
    const frame = await bench.start({ body: paragraph("Stadt: Köln am Rhein") });
    const text = await frame.evaluate(() =>
      Word.run(async (context) => {
        const control = context.document.body.search("Köln").getFirst().insertContentControl();
        control.tag = "stadt";
        await context.sync();
        const again = context.document.contentControls.getByTag("stadt").getFirst();
        again.load("text");
        await context.sync();
        return again.text;
      }),
    );
    expect(text).toBe("Köln");
  });
});

describe("paragraphs and ranges", () => {
  test("paragraphs are walked, written and removed", async () => {
    const frame = await bench.start({ body: ["eins", "zwei", "drei"].map(paragraph).join("") });
    const found = await frame.evaluate(() =>
      Word.run(async (context) => {
        const first = context.document.body.paragraphs.getFirst();
        const second = first.getNext();
        const before = first.getPreviousOrNullObject();
        second.load("text,isLastParagraph");
        await context.sync();
        const seen = [second.text, second.isLastParagraph, before.isNullObject];
        second.delete();
        first.insertParagraph("dazwischen", "After");
        context.document.body.insertParagraph("Ende", "End");
        context.document.body.load("text");
        await context.sync();
        return [...seen, context.document.body.text];
      }),
    );
    expect(found).toEqual(["zwei", false, true, "eins\rdazwischen\rdrei\rEnde"]);
  });

  test("search finds a text wherever it stands, by case and as a whole word", async () => {
    const frame = await bench.start({ body: paragraph("Haus haus Haustür") + paragraph("kein Treffer") });
    const counts = await frame.evaluate(() =>
      Word.run(async (context) => {
        const { body } = context.document;
        const all = body.search("haus");
        const exact = body.search("haus", { matchCase: true });
        const whole = body.search("haus", { matchWholeWord: true });
        for (const found of [all, exact, whole]) found.load("items/text");
        await context.sync();
        return [all, exact, whole].map(({ items }) => items.map(({ text }) => text));
      }),
    );
    expect(counts).toEqual([["Haus", "haus", "Haus"], ["haus"], ["Haus", "haus"]]);
  });

  test("fonts, measures and breaks are written", async () => {
    const frame = await bench.start({ body: paragraph("eins") });
    const found = await frame.evaluate(() =>
      Word.run(async (context) => {
        const first = context.document.body.paragraphs.getFirst();
        first.font.color = "red";
        first.font.size = 14;
        first.spaceAfter = 12;
        first.alignment = "Centered";
        first.load("spaceAfter,alignment,font/color,font/size");
        await context.sync();
        first.insertBreak("Page", "After");
        await context.sync();
        return [first.font.color, first.font.size, first.spaceAfter, first.alignment];
      }),
    );
    expect(found).toEqual(["#FF0000", 14, 12, "Centered"]);
    expect(await xml()).toContain('w:br w:type="page"');
  });

  test("a range found by search is replaced, and compared with another", async () => {
    const frame = await bench.start({ body: paragraph("a b c") });
    const found = await frame.evaluate(() =>
      Word.run(async (context) => {
        const { body } = context.document;
        const one = body.search("a").getFirst();
        const other = body.search("c").getFirst();
        const order = one.compareLocationWith(other);
        await context.sync();
        other.insertText("C", "Replace");
        body.load("text");
        await context.sync();
        return [order.value, body.text];
      }),
    );
    expect(found).toEqual(["Before", "a b C"]);
  });
});

describe("pictures", () => {
  test("a picture goes into a control, takes a size and a description, and comes back byte for byte", async () => {
    const frame = await bench.start({ body: block("bild", ["Bild einfügen"], prompting) });
    const found = await frame.evaluate(
      (base64) =>
        Word.run(async (context) => {
          const control = context.document.contentControls.getByTag("bild").getFirst();
          const made = control.insertInlinePictureFromBase64(base64, "Replace");
          made.width = 120;
          made.height = 60;
          made.altTextDescription = "Eine Halle";
          await context.sync();
          const pictures = context.document.contentControls.getByTag("bild").getFirst().inlinePictures;
          pictures.load("items/width,items/height,items/altTextDescription");
          const source = pictures.getFirst().getBase64ImageSrc();
          await context.sync();
          return [
            pictures.items.map(({ width, height, altTextDescription }) => [
              width,
              height,
              altTextDescription,
            ]),
            source.value === base64,
          ];
        }),
      onePixel,
    );
    expect(found).toEqual([[[120, 60, "Eine Halle"]], true]);
    expect(await xml()).not.toContain("showingPlcHdr");
  });

  test("what is no picture is refused", async () => {
    const frame = await bench.start();
    const code = await frame.evaluate(() =>
      Word.run(async (context) => {
        context.document.body.insertInlinePictureFromBase64(btoa("kein Bild"), "End");
        await context.sync();
        return "inserted";
      }).catch((error: OfficeExtension.Error) => error.code),
    );
    expect(code).toBe("InvalidArgument");
  });
});
