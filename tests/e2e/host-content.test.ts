import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import { flatOpc } from "../../src/docx/flat.ts";
import { steckbriefForm } from "../../src/steckbrief/form.ts";
import { controlsOf } from "../../src/steckbrief/tags.ts";
import { type HostBench, startHostBench } from "./host-bench.ts";
import {
  binaryPart,
  block,
  checkbox,
  flat,
  frozen,
  line,
  locked,
  onePixel,
  paragraph,
  picture,
  prompting,
  runControl,
  xmlPart,
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

/** Inserts at a place of the first control with the tag, or of the body. Gives the error's code, or null. */
const insertOoxml = (frame: Frame, ooxml: string, where: "Replace" | "Start" | "End", tag?: string) =>
  frame.evaluate(
    ([text, place, wanted]) =>
      Word.run(async (context) => {
        const { document } = context;
        const goal = wanted ? document.contentControls.getByTag(wanted).getFirst() : document.body;
        goal.insertOoxml(text, place);
        await context.sync();
        return null;
      }).catch((error: OfficeExtension.Error) => error.code),
    [ooxml, where, tag] as const,
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

describe("insertOoxml", () => {
  test("the real form goes in as one package and every control is found by tag", async () => {
    const frame = await bench.start();
    const ooxml = flatOpc(readFileSync("assets/steckbrief.docx"));
    expect(await insertOoxml(frame, ooxml, "Replace")).toBeNull();
    const wanted = controlsOf(steckbriefForm)
      .filter(({ content }) => content !== "checkbox")
      .map(({ tag }) => tag);
    const tags = await frame.evaluate(() =>
      Word.run(async (context) => {
        const all = context.document.contentControls;
        all.load("items/tag");
        await context.sync();
        return all.items.map(({ tag }) => tag);
      }),
    );
    expect(tags).toEqual(wanted);
  });

  test("a prompt comes along and returns when its field is emptied", async () => {
    const frame = await bench.start();
    await insertOoxml(frame, flatOpc(readFileSync("assets/steckbrief.docx")), "Replace");
    const found = await frame.evaluate(() =>
      Word.run(async (context) => {
        const stadt = context.document.contentControls.getByTag("steckbrief.stadt").getFirst();
        const texts: string[] = [];
        for (const text of [null, "Köln", ""]) {
          if (text !== null) stadt.insertText(text, "Replace");
          stadt.load("text");
          await context.sync();
          texts.push(stadt.text);
        }
        return texts;
      }),
    );
    expect(found[1]).toBe("Köln");
    expect(found[2]).toBe(found[0]);
  });

  test("ids of controls stay unique when a package comes twice, tags repeat", async () => {
    const frame = await bench.start();
    const ooxml = flat(line("doppelt", "x"));
    await insertOoxml(frame, ooxml, "End");
    await insertOoxml(frame, ooxml, "End");
    const ids = await frame.evaluate(() =>
      Word.run(async (context) => {
        const all = context.document.contentControls.getByTag("doppelt");
        all.load("items/id");
        await context.sync();
        return all.items.map(({ id }) => id);
      }),
    );
    expect(new Set(ids).size).toBe(2);
  });

  test("a missing relation target fails the whole insertion and changes nothing", async () => {
    const frame = await bench.start({ body: paragraph("bleibt") });
    const code = await insertOoxml(frame, flat(paragraph("neu") + picture("rId7")), "Replace");
    expect(code).toBe("GeneralException");
    expect(await paragraphs()).toEqual(["bleibt"]);
  });

  test("a picture and its file are copied under names of their own", async () => {
    const frame = await bench.start();
    const ooxml = flat(picture("rId7"), {
      relationships:
        '<Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/bild1.png"/>',
      parts: binaryPart("/word/media/bild1.png", "image/png", onePixel),
    });
    await insertOoxml(frame, ooxml, "End");
    await insertOoxml(frame, ooxml, "End");
    const sources = await frame.evaluate(() =>
      Word.run(async (context) => {
        const { inlinePictures } = context.document.body;
        inlinePictures.load("items");
        await context.sync();
        const all = inlinePictures.items.map((one) => one.getBase64ImageSrc());
        await context.sync();
        return all.map(({ value }) => value);
      }),
    );
    expect(sources).toEqual([onePixel, onePixel]);
  });

  test("styles come only where they are missing, lists get a number of their own", async () => {
    const main = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const style = (id: string, name: string, color: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:rPr><w:color w:val="${color}"/></w:rPr></w:style>`;
    const ooxml = flat(
      `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="Eigen"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr></w:pPr></w:p>`,
      {
        relationships: `<Relationship Id="s" Type="${office}/styles" Target="styles.xml"/><Relationship Id="n" Type="${office}/numbering" Target="numbering.xml"/>`,
        parts:
          xmlPart(
            "/word/styles.xml",
            `${main}.styles+xml`,
            `<w:styles ${w}>${style("Heading1", "heading 1", "FF0000")}${style("Eigen", "Eigen", "00FF00")}</w:styles>`,
          ) +
          xmlPart(
            "/word/numbering.xml",
            `${main}.numbering+xml`,
            `<w:numbering ${w}><w:abstractNum w:abstractNumId="3"/><w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num></w:numbering>`,
          ),
      },
    );
    const frame = await bench.start();
    await insertOoxml(frame, ooxml, "Replace");
    const first = await xml();
    // The German document's own heading 1 has a German id.
    expect(first).toContain('w:pStyle w:val="berschrift1"');
    expect(first).toContain('w:pStyle w:val="Eigen"');
    await insertOoxml(frame, ooxml, "End");
    const numbers = [...(await xml()).matchAll(/w:numId w:val="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(numbers).size).toBe(2);
    const names = await bench.page.evaluate(() =>
      [...window.bench.document().package.xml("word/styles.xml").getElementsByTagName("w:name")]
        .map((name) => name.getAttribute("w:val"))
        .filter((name) => name === "heading 1" || name === "Eigen"),
    );
    expect(names).toEqual(["heading 1", "Eigen"]);
  });

  test("a package replaces what a block control holds, and becomes a line in one among runs", async () => {
    const frame = await bench.start({
      body: block("lang", ["Aufforderung"], prompting) + line("kurz", "alt"),
    });
    const ooxml = flat(paragraph("eins") + paragraph("zwei"));
    await insertOoxml(frame, ooxml, "Replace", "lang");
    await insertOoxml(frame, ooxml, "Replace", "kurz");
    expect(await paragraphs()).toEqual(["eins", "zwei", "Feld: einszwei"]);
  });

  test("a paragraph is replaced as a whole", async () => {
    const frame = await bench.start({ body: paragraph("davor") + line("a", "alt") + paragraph("danach") });
    await frame.evaluate(
      (ooxml) =>
        Word.run(async (context) => {
          const control = context.document.contentControls.getByTag("a").getFirst();
          control.paragraphs.getFirst().insertOoxml(ooxml, "Replace");
          await context.sync();
        }),
      flat(line("a", "neu")),
    );
    expect(await paragraphs()).toEqual(["davor", "Feld: neu", "danach"]);
  });

  test("what getOoxml gives can be inserted again", async () => {
    const frame = await bench.start({ body: line("a", "Wert") });
    const ooxml = await frame.evaluate(() =>
      Word.run(async (context) => {
        const given = context.document.contentControls
          .getByTag("a")
          .getFirst()
          .paragraphs.getFirst()
          .getOoxml();
        await context.sync();
        return given.value;
      }),
    );
    await insertOoxml(frame, ooxml, "End");
    expect(await paragraphs()).toEqual(["Feld: Wert", "Feld: Wert"]);
  });

  test("what is no package is refused", async () => {
    const frame = await bench.start();
    expect(await insertOoxml(frame, "<w:p/>", "End")).toBe("InvalidArgument");
  });
});

describe("tracking", () => {
  const track = (frame: Frame) =>
    frame.evaluate(() =>
      Word.run(async (context) => {
        context.document.changeTrackingMode = "TrackAll";
        await context.sync();
      }),
    );

  test("with tracking on, replaced text stays as a deletion and in text", async () => {
    const frame = await bench.start({ body: line("a", "alt") });
    await track(frame);
    const found = await frame.evaluate(() =>
      Word.run(async (context) => {
        const control = context.document.contentControls.getByTag("a").getFirst();
        control.insertText("neu", "Replace");
        control.load("text");
        const reviewed = control.getReviewedText("Current");
        const original = control.getReviewedText("Original");
        await context.sync();
        return [[...control.text].sort().join(""), reviewed.value, original.value];
      }),
    );
    expect(found).toEqual([[..."altneu"].sort().join(""), "neu", "alt"]);
    expect(await xml()).toContain("<w:delText");
  });

  test("with tracking on, an inserted package becomes a revision", async () => {
    const frame = await bench.start({ body: paragraph("Anfang") });
    await track(frame);
    await insertOoxml(frame, flat(line("a", "neu")), "End");
    const marked = await bench.page.evaluate(() => {
      const { body } = window.bench.document();
      const runs = [...body.getElementsByTagName("w:r")].filter((run) => run.textContent !== "Anfang");
      return runs.every((run) => run.parentElement?.localName === "ins");
    });
    expect(marked).toBe(true);
  });
});

describe("properties and documents", () => {
  test("custom properties are written, read back, and in the saved file", async () => {
    const frame = await bench.start();
    const found = await frame.evaluate(() =>
      Word.run(async (context) => {
        const { customProperties } = context.document.properties;
        customProperties.add("steckbrief.form", "1");
        customProperties.add("lang", "x".repeat(300));
        await context.sync();
        const form = customProperties.getItemOrNullObject("steckbrief.form");
        const none = customProperties.getItemOrNullObject("fehlt");
        form.load("value,type");
        none.load("value");
        customProperties.load("items/key,items/value");
        await context.sync();
        const lengths = customProperties.items.map(({ key, value }) => [key, String(value).length]);
        return [form.value, form.type, none.isNullObject, lengths];
      }),
    );
    expect(found).toEqual([
      "1",
      "String",
      true,
      [
        ["steckbrief.form", 1],
        ["lang", 255],
      ],
    ]);
    const docx = await bench.page.evaluate(() => window.bench.save());
    const again = await bench.start({ docx });
    const value = await again.evaluate(() =>
      Word.run(async (context) => {
        const form = context.document.properties.customProperties.getItem("steckbrief.form");
        form.load("value");
        await context.sync();
        return form.value;
      }),
    );
    expect(value).toBe("1");
  });

  test("a created document is handed to the workbench when it is opened", async () => {
    const frame = await bench.start();
    const base64 = readFileSync("assets/steckbrief.docx").toString("base64");
    await frame.evaluate(
      (docx) =>
        Word.run(async (context) => {
          context.application.createDocument(docx).open();
          await context.sync();
        }),
      base64,
    );
    expect(await bench.page.evaluate(() => window.bench.opened)).toEqual([base64]);
  });

  test("bytes that are no document are refused", async () => {
    const frame = await bench.start();
    const code = await frame.evaluate(() =>
      Word.run(async (context) => {
        context.application.createDocument(btoa("nein")).open();
        await context.sync();
        return "opened";
      }).catch((error: OfficeExtension.Error) => error.code),
    );
    expect(code).toBe("InvalidArgument");
  });

  test("a whole batch is one step back", async () => {
    const frame = await bench.start({ body: line("a", "eins") + line("b", "zwei") });
    await frame.evaluate(() =>
      Word.run(async (context) => {
        const all = context.document.contentControls;
        all.getByTag("a").getFirst().insertText("1", "Replace");
        all.getByTag("b").getFirst().insertText("2", "Replace");
        await context.sync();
      }),
    );
    expect(await paragraphs()).toEqual(["Feld: 1", "Feld: 2"]);
    await bench.page.evaluate(() => window.bench.document().undo());
    expect(await paragraphs()).toEqual(["Feld: eins", "Feld: zwei"]);
  });
});
