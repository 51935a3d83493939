import { readAlternative } from "./alternate.ts";
import { readControl } from "./controls.ts";
import { addPlain, addText, type Flow, flushText } from "./flow.ts";
import { math, mc, w, wAttribute } from "./names.ts";
import { readPlainRuns } from "./plain-runs.ts";
import { readDrawing } from "./read-drawing.ts";
import { symbolText } from "./symbols.ts";
import { isOn } from "./toggle.ts";

type Reader = (flow: Flow) => void;

/**
 * Reads the children of a paragraph, or of anything that may stand in one. What is not in the table has no text of
 * its own: deletions and moves away (their text is no text), comments, bookmarks, marks of the spelling checker.
 */
export function readInline(flow: Flow): void {
  const { depth } = flow.xml;
  while (nextInline(flow, depth)) readInlineElement(flow);
}

/** Goes on to the next child of the element that was open at `depth`, and reads plain runs on the way. */
export function nextInline(flow: Flow, depth: number): boolean {
  if (flow.xml.depth === depth) readPlainRuns(flow);
  return flow.xml.nextChild(depth);
}

/** Reads the inline element just opened. */
export function readInlineElement(flow: Flow): void {
  inlineReaders.get(flow.xml.name)?.(flow);
}

const inlineReaders: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  [w.r, readRun],
  [w.hyperlink, readInline],
  [w.smartTag, readInline],
  [w.customXml, readInline],
  [w.fldSimple, readInline],
  [w.dir, readInline],
  [w.bdo, readInline],
  [w.ins, readChange],
  [w.moveTo, readChange],
  [w.del, noteChange],
  [w.moveFrom, noteChange],
  [w.sdt, (flow) => readControl(flow, readInline)],
  [mc.alternateContent, (flow) => readAlternative(flow.xml, () => readInline(flow))],
  ["m:oMath", readMath],
  ["m:oMathPara", readMath],
]);

function readRun(flow: Flow): void {
  const { xml } = flow;
  const depth = xml.depth;
  flow.runIsPrompt = false;
  flow.runIsHidden = false;
  while (xml.nextChild(depth)) runReaders.get(xml.name)?.(flow);
  flow.runIsPrompt = false;
  flow.runIsHidden = false;
}

/** The same again, for what may stand in a run and holds what may stand in a run. */
function readRunContent(flow: Flow): void {
  const { xml } = flow;
  const depth = xml.depth;
  while (xml.nextChild(depth)) runReaders.get(xml.name)?.(flow);
}

const runReaders: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  [w.t, readText],
  [w.rPr, readRunProperties],
  [w.tab, (flow) => addText(flow, "\t")],
  [w.ptab, (flow) => addText(flow, "\t")],
  // Breaks of pages and columns end the line as well.
  [w.br, (flow) => addText(flow, "\n")],
  [w.cr, (flow) => addText(flow, "\n")],
  [w.noBreakHyphen, (flow) => addText(flow, "\u2011")],
  [w.softHyphen, (flow) => addText(flow, "\u00ad")],
  [w.sym, readSymbol],
  [w.fldChar, readFieldMark],
  [w.footnoteReference, (flow) => readNote(flow, "footnote")],
  [w.endnoteReference, (flow) => readNote(flow, "endnote")],
  [w.drawing, readDrawing],
  [w.pict, readDrawing],
  [w.object, readDrawing],
  [w.ruby, readRuby],
  [mc.alternateContent, (flow) => readAlternative(flow.xml, () => readRunContent(flow))],
]);

function readText(flow: Flow): void {
  const { xml } = flow;
  const space = xml.attribute(wAttribute.space);
  // Blanks at the ends count only where the file says so; Word leaves them out too.
  const keeps = space === "preserve" || (flow.keepsBlanks && space === null);
  if (xml.readPlain()) {
    addPlain(flow, xml.plainStart, xml.plainEnd, keeps);
    return;
  }
  const text = xml.readText();
  const line = text.includes("\n") ? text.replaceAll("\n", " ") : text;
  addText(flow, keeps ? line : trimBlanks(line));
}

/** XML's blanks only: no-break blanks are text. */
function trimBlanks(text: string): string {
  return text.replace(/^[ \t]+|[ \t]+$/g, "");
}

function readRunProperties(flow: Flow): void {
  const { xml, styles } = flow;
  const depth = xml.depth;
  let hidden: boolean | null = null;
  while (xml.nextChild(depth)) {
    if (xml.name === w.vanish) hidden = isOn(xml.attribute(wAttribute.val));
    else if (xml.name === w.rStyle) {
      const style = xml.attribute(wAttribute.val) ?? "";
      flow.runIsPrompt = styles.isPrompt(style);
      flow.runIsHidden = styles.isHidden(style);
    }
  }
  if (hidden !== null) flow.runIsHidden = hidden;
}

function readSymbol(flow: Flow): void {
  const { xml } = flow;
  addText(flow, symbolText(xml.attribute(wAttribute.font) ?? "", xml.attribute(wAttribute.char) ?? ""));
}

/** Word nests fields a few levels deep. */
const deepestField = 100;

/** Complex fields (ECMA-376-1 17.16.18): code between begin and separate, result between separate and end. */
function readFieldMark(flow: Flow): void {
  const type = flow.xml.attribute(wAttribute.fldCharType);
  if (type === "begin") {
    if (flow.fields.length < deepestField) flow.fields.push("code");
  } else if (type === "end") flow.fields.pop();
  else if (flow.fields.length > 0) flow.fields[flow.fields.length - 1] = "result";
}

function readNote(flow: Flow, kind: "footnote" | "endnote"): void {
  const text = flow.noteText(kind, flow.xml.attribute(wAttribute.id) ?? "");
  if (text === null || text === "") return;
  flushText(flow);
  const pieces = flow.paragraph?.pieces;
  const before = pieces?.[pieces.length - 1]?.text ?? " ";
  addText(flow, /\s$/.test(before) ? `[${text}]` : ` [${text}]`);
}

/** Of ruby the base text only; the guide above it says the same in another script. */
function readRuby(flow: Flow): void {
  const { xml } = flow;
  const depth = xml.depth;
  while (xml.nextChild(depth)) if (xml.name === w.rubyBase) readInline(flow);
}

function readChange(flow: Flow): void {
  flow.changes = true;
  readInline(flow);
}

function noteChange(flow: Flow): void {
  flow.changes = true;
}

/** The letters of a formula, in their order. */
function readMath(flow: Flow): void {
  const { xml } = flow;
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    if (xml.name === math.t) addText(flow, xml.readText());
    else if (xml.name === w.r) readRun(flow);
    else if (xml.name.startsWith(math.prefix)) readMath(flow);
  }
}
