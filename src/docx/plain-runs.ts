import { addPlain, type Flow } from "./flow.ts";
import { attributesEnd, wordElementEnd } from "./usual-markup.ts";
import type { XmlCodes } from "./xml-codes.ts";

/**
 * Reads the runs that come next, as long as they are like nearly all that Word writes:
 * `<w:r …><w:rPr><w:lang …/></w:rPr><w:t xml:space="preserve">Wort </w:t></w:r>`, with marks of the spelling checker
 * between them. Gives the same as reading tag by tag, without stopping at every tag. Everything else is left alone.
 */
export function readPlainRuns(flow: Flow): void {
  const { xml } = flow;
  if (!xml.canPass) return;
  const { codes } = xml.source;
  let at = xml.position;
  for (let end = at; end >= 0; ) {
    at = end;
    end = standsAt(codes, start.run, at) ? readRun(flow, at) : markEnd(codes, at);
  }
  xml.pass(at);
}

type Codes = XmlCodes["codes"];

const start = {
  run: ascii("<w:r"),
  properties: ascii("<w:rPr>"),
  text: ascii("<w:t>"),
  keptText: ascii('<w:t xml:space="preserve">'),
} as const;
const end = { properties: ascii("</w:rPr>"), run: ascii("</w:t></w:r>") } as const;

/** Elements between runs that say nothing of the text. */
const marks = {
  spelling: ascii("<w:proofErr"),
  start: ascii("<w:bookmarkStart"),
  end: ascii("<w:bookmarkEnd"),
};

/** The properties that matter to reading. */
const telling = { style: ascii("<w:rStyle"), hidden: ascii("<w:vanish") };

/** Where the run ends, whose text is then read; -1 where it is another kind of run. */
function readRun(flow: Flow, from: number): number {
  const { codes } = flow.xml.source;
  let at = attributesEnd(codes, from + start.run.length);
  if (codes[at] !== 62 /* > */) return -1;
  at++;
  if (standsAt(codes, start.properties, at)) {
    at = propertiesEnd(flow, at);
    if (at < 0) return -1;
  }
  const isKept = standsAt(codes, start.keptText, at);
  if (!isKept && !standsAt(codes, start.text, at)) return -1;
  at += isKept ? start.keptText.length : start.text.length;
  const textStart = at;
  for (let code = codes[at]; code !== 60 /* < */; code = codes[++at])
    if (code === 38 /* & */ || code === 13 || code === undefined) return -1;
  if (!standsAt(codes, end.run, at)) return -1;
  flow.runIsPrompt = false;
  flow.runIsHidden = false;
  addPlain(flow, textStart, at, isKept || flow.keepsBlanks);
  return at + end.run.length;
}

/** Nearly every run has the properties of the one before: what reads the same ends the same. */
function propertiesEnd({ xml, plain }: Flow, from: number): number {
  const { codes } = xml.source;
  const shift = from - plain.start;
  let at = plain.start;
  while (at < plain.end && codes[at] === codes[at + shift]) at++;
  if (at === plain.end && at > plain.start) return at + shift;
  at = from + start.properties.length;
  while (at >= 0 && !standsAt(codes, end.properties, at))
    at = isTelling(codes, at) ? -1 : wordElementEnd(codes, at);
  if (at < 0) return -1;
  plain.start = from;
  plain.end = at + end.properties.length;
  return plain.end;
}

function isTelling(codes: Codes, at: number): boolean {
  return standsAt(codes, telling.style, at) || standsAt(codes, telling.hidden, at);
}

function markEnd(codes: Codes, at: number): number {
  const isMark =
    standsAt(codes, marks.spelling, at) || standsAt(codes, marks.start, at) || standsAt(codes, marks.end, at);
  return isMark ? wordElementEnd(codes, at) : -1;
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function standsAt(codes: Codes, text: Uint8Array, from: number): boolean {
  for (let at = 0; at < text.length; at++) if (codes[from + at] !== text[at]) return false;
  return true;
}
