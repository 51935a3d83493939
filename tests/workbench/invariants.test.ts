/** @jest-environment jsdom */
import fc from "fast-check";
import { lengthOf, paragraphsOf } from "../../src/workbench/atoms.ts";
import { controlsIn, isProtected, showsPrompt, tagOf } from "../../src/workbench/controls.ts";
import { WorkbenchDocument } from "../../src/workbench/document.ts";
import { WorkbenchError } from "../../src/workbench/error.ts";
import { compare, type Position, textOf } from "../../src/workbench/ranges.ts";
import { control, documentOf, paragraph, run, xmlOf } from "./sample.ts";

interface Edit {
  readonly kind: "insert" | "delete" | "split" | "track" | "undo" | "redo";
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom("insert", "insert", "delete", "delete", "split", "track", "undo", "redo"),
  from: fc.nat(400),
  to: fc.nat(400),
  text: fc.string({ unit: fc.constantFrom("a", "ß", " ", "\n", "\t", "\v", "😀", "&", "<"), maxLength: 5 }),
});

/** Every place of a document in order. */
function places(document: WorkbenchDocument): Position[] {
  return paragraphsOf(document.body).flatMap((each) =>
    Array.from({ length: lengthOf(each) + 1 }, (_, offset) => ({ paragraph: each, offset })),
  );
}

/** A place never cuts a character of two code units. */
function whole(text: string, index: number): number {
  return (text.codePointAt(index - 1) ?? 0) > 0xffff ? index - 1 : index;
}

function apply(document: WorkbenchDocument, { kind, from, to, text }: Edit): void {
  const all = places(document);
  const start = all[from % all.length];
  const end = all[to % all.length];
  if (start === undefined || end === undefined) return;
  try {
    if (kind === "undo") document.undo();
    else if (kind === "redo") document.redo();
    else if (kind === "track") document.tracking = document.tracking === "Off" ? "TrackAll" : "Off";
    else {
      document.change(
        () => {
          if (kind === "insert") document.insertText(start, text);
          else if (kind === "split") document.splitParagraph(start);
          else document.deleteSpan({ start, end });
        },
        { source: "user" },
      );
    }
  } catch (error) {
    if (!(error instanceof WorkbenchError) || error.code !== "locked") throw error;
  }
}

const form = [
  paragraph("Titel"),
  paragraph("Stadt: ", control("stadt", run("Ulm"), { lock: "sdtLocked" })),
  control("text", paragraph(run("ein "), run("fetter", "<w:b/>"), run(" Satz")) + paragraph("zweiter"), {
    lock: "sdtLocked",
  }),
  paragraph("dazwischen"),
  control("leer", paragraph("Schreiben Sie."), { lock: "sdtLocked", prompting: true }),
  control("frei", paragraph("frei")),
  `<w:tbl><w:tr><w:tc>${paragraph("Zelle")}</w:tc><w:tc>${paragraph("zwei")}</w:tc></w:tr></w:tbl>`,
  control("fest", paragraph("fest"), { lock: "sdtContentLocked" }),
  paragraph("Ende"),
].join("");

const live = { deleted: "exclude" } as const;

test("random edits keep a document whole: controls, paragraphs, cells, and what it says after saving", () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 25 }), (edits) => {
      const document = documentOf(form);
      for (const each of edits) {
        apply(document, each);
        const kept = controlsIn(document.body).filter(isProtected).map(tagOf);
        expect(kept).toEqual(["stadt", "text", "leer", "fest"]);
        for (const element of document.body.querySelectorAll("*")) {
          if (element.localName === "sdtContent" && element.parentElement?.parentElement?.localName !== "p") {
            expect(paragraphsOf(element).length).toBeGreaterThan(0);
          }
          if (element.localName === "tc") expect(paragraphsOf(element).length).toBeGreaterThan(0);
          if (element.localName === "p") expect(element.parentElement?.closest("p")).toBeNull();
          if (element.localName === "r") expect(element.parentElement?.closest("r")).toBeNull();
        }
        for (const each of controlsIn(document.body)) {
          if (!showsPrompt(each)) continue;
          expect(textOf(each, live)).toMatch(/^(Schreiben Sie\.|Klicken oder tippen Sie hier.*)$/);
        }
        const { start, end } = document.selection;
        expect(document.body.contains(start.paragraph) && document.body.contains(end.paragraph)).toBe(true);
      }
      const again = new WorkbenchDocument(document.save());
      expect(textOf(again.body, live)).toBe(textOf(document.body, live));
      expect(textOf(again.body, { deleted: "include" })).toBe(textOf(document.body, { deleted: "include" }));
    }),
    { numRuns: 40 },
  );
});

test("undoing everything restores the document to the letter, redoing everything brings it back", () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      const document = documentOf(form);
      const before = xmlOf(document);
      for (const each of edits) if (each.kind !== "undo" && each.kind !== "redo") apply(document, each);
      const after = xmlOf(document);
      while (document.canUndo) document.undo();
      expect(xmlOf(document)).toBe(before);
      while (document.canRedo) document.redo();
      expect(xmlOf(document)).toBe(after);
    }),
    { numRuns: 60 },
  );
});

test("plain paragraphs behave like a string", () => {
  const step = fc.record({
    remove: fc.boolean(),
    from: fc.nat(200),
    to: fc.nat(200),
    text: fc.string({ unit: fc.constantFrom("x", "ü", "\n", "\v", "\t", "😀"), maxLength: 4 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const document = documentOf(paragraph(run("Ein "), run("Satz", "<w:i/>")) + paragraph("noch einer"));
      let model = "Ein Satz\nnoch einer";
      for (const { remove, from, to, text } of steps) {
        const all = places(document);
        const [low, high] = [from % all.length, to % all.length]
          .map((index) => whole(model, index))
          .sort((one, other) => one - other);
        const start = all[low ?? 0];
        const end = all[high ?? 0];
        if (start === undefined || end === undefined || low === undefined || high === undefined) return;
        document.change(
          () => {
            if (remove) document.deleteSpan({ start, end });
            else document.insertText(start, text);
          },
          { source: "user" },
        );
        model = remove
          ? model.slice(0, low) + model.slice(high)
          : model.slice(0, low) + text + model.slice(low);
        expect(textOf(document.body, live)).toBe(model);
      }
    }),
    { numRuns: 100 },
  );
});

test("under tracking the text that holds is the one without tracking, and nothing is lost", () => {
  const step = fc.record({ remove: fc.boolean(), from: fc.nat(60), to: fc.nat(60) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 10 }), (steps) => {
      const tracked = documentOf(paragraph("Der schnelle braune Fuchs"));
      tracked.tracking = "TrackAll";
      let live = "Der schnelle braune Fuchs";
      for (const { remove, from, to } of steps) {
        const low = Math.min(from, to) % (live.length + 1);
        const high = Math.max(low, Math.max(from, to) % (live.length + 1));
        const start = livePlace(tracked, low);
        const end = livePlace(tracked, high);
        tracked.change(
          () => {
            if (remove && compare(start, end) < 0) tracked.deleteSpan({ start, end });
            else if (!remove) tracked.insertText(start, "neu");
          },
          { source: "user" },
        );
        live = remove ? live.slice(0, low) + live.slice(high) : `${live.slice(0, low)}neu${live.slice(low)}`;
        expect(textOf(tracked.body, { deleted: "exclude" })).toBe(live);
      }
      const original = [...tracked.body.querySelectorAll("*")]
        .filter((each) => each.localName === "delText" || (each.localName === "t" && !each.closest("ins")))
        .map((each) => each.textContent)
        .join("");
      expect(original).toBe("Der schnelle braune Fuchs");
    }),
    { numRuns: 60 },
  );
});

/** The place behind that many letters which are not deleted. */
function livePlace(document: WorkbenchDocument, count: number): Position {
  const all = places(document);
  const found = all.find(
    (place) =>
      textOf({ start: { paragraph: place.paragraph, offset: 0 }, end: place }, live).length === count,
  );
  if (found === undefined) throw new Error("no such place");
  return found;
}
