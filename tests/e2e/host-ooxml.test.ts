import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import { flatOpc } from "../../src/docx/flat.ts";
import { steckbriefForm } from "../../src/steckbrief/form.ts";
import { controlsOf } from "../../src/steckbrief/tags.ts";
import { type HostBench, startHostBench } from "./host-bench.ts";
import {
  binaryPart,
  block,
  flat,
  line,
  onePixel,
  paragraph,
  picture,
  prompting,
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
