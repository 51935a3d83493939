import { canonicalText } from "../steckbrief/text.ts";
import { foldLabel } from "./fold.ts";
import { wordsOf } from "./form-words.ts";
import type { Source } from "./source.ts";
import { type Paragraph, textOf } from "./story.ts";

/** A paragraph of a form, with its text. */
export interface Outside {
  readonly paragraph: Paragraph;
  readonly text: string;
}

/** What of a form is no content: a hint, a sample, or what is printed beside a value or at the foot. */
export type LeftoverKind = "hint" | "sample" | "mark";

export interface Leftover extends Outside {
  readonly kind: LeftoverKind;
  /** Whether it can be nothing else: a hint in our words, „Bsp:“. Else how it stands tells. */
  readonly sure: boolean;
}

export interface Sorted {
  readonly kept: readonly Outside[];
  readonly left: readonly Leftover[];
}

const sampleStart = /^\s*(?:[-*•–]\s*)?[(„"“]?(?:Bsp|Beispiel)\s?\.?\s*:/iu;
/** „Beispiel:“ may also begin a sentence of one's own. */
const sureSample = /^\s*(?:[-*•–]\s*)?[(„"“]?Bsp/iu;
const sampleMark = /^\W*MUSTER\W*$/u;
const itemStart = /^\s*(?:[-*•–]|\d{1,3}[.)])\s/u;

/** How the hints of paper forms begin: „Bitte …“, „Nennen Sie …“, „Hier …“. */
const instruction = /^\s*[(„]?(?:bitte\b|hier\b|\p{Lu}\p{L}+(?:en|rn|ln)\s+Sie\b)/iu;

/** Whether a text is one of the form's own hints or prompts, however it is spaced and set. */
export function isHint(text: string, { form }: Source): boolean {
  const { hints, longestPrompt } = wordsOf(form);
  return text.length <= longestPrompt * 2 && hints.has(foldLabel(text));
}

/** Whether a text is only the word that marks the sample. */
export function isSampleMark(text: string): boolean {
  return text.length < 20 && sampleMark.test(text.trim());
}

/** The sentence beside a box, which says nothing by itself. */
function isConsent(text: string, { form }: Source): boolean {
  const { consents, longestPrompt } = wordsOf(form);
  return text.length <= longestPrompt * 2 && consents.has(foldLabel(text));
}

/** Parts what was typed under a heading from what the form printed there. */
export function sortOutside(outside: readonly Outside[], source: Source): Sorted {
  const left = new Map<Outside, Leftover>();
  const put = (one: Outside, kind: LeftoverKind, sure: boolean): void => {
    if (!left.has(one)) left.set(one, { ...one, kind, sure });
  };
  const isPaper = isPaperForm(source);
  const lines = outside.filter(({ text }) => text.trim() !== "");
  for (const [index, one] of outside.entries()) {
    if (left.has(one) || one.text.trim() === "") continue;
    if (isSampleMark(one.text) || isConsent(one.text, source)) put(one, "mark", true);
    else if (isHint(canonicalText(one.text), source)) put(one, "hint", true);
    else if (sampleStart.test(one.text) && (isPaper || sureSample.test(one.text)))
      for (const [after, part] of sampleAt(outside, index).entries()) put(part, "sample", after === 0);
    else if (one.paragraph.printed === true) put(one, "hint", instruction.test(one.text));
    else if (isPaper && one === lines[0] && isPrinted(lines)) put(one, "hint", instruction.test(one.text));
  }
  return { kept: outside.filter((one) => !left.has(one)), left: [...left.values()] };
}

/** The paragraph that begins a sample, with what follows it without a gap: its list, or all where it only says „Bsp:“. */
function sampleAt(outside: readonly Outside[], at: number): readonly Outside[] {
  const start = outside[at];
  if (start === undefined) return [];
  const said = start.text.replace(sampleStart, "").trim();
  const isOpen = said === "" || said.endsWith(":");
  if (!isOpen && !itemStart.test(start.text) && !itemStart.test(said)) return [start];
  let end = at + 1;
  while (end < outside.length && itemStart.test(outside[end]?.text ?? "")) end++;
  return said === "" && end === at + 1 ? outside.slice(at, at + 2) : outside.slice(at, end);
}

/**
 * Whether the first line is what the paper printed: it asks for something, or a sample is the next and the answer
 * stands behind that.
 */
function isPrinted(lines: readonly Outside[]): boolean {
  const [first, second] = lines;
  if (first === undefined) return false;
  const hasSample = lines.slice(1).some(({ text }) => sampleStart.test(text));
  if (instruction.test(first.text)) return hasSample || lines.length > 1 || /[.:)]\s*$/.test(first.text);
  return (
    second !== undefined && sampleStart.test(second.text) && lines.length > 2 && !itemStart.test(first.text)
  );
}

/** Whether it is the paper form: samples stand under two of its headings or more. */
function isPaperForm(source: Source): boolean {
  const { form, outline, asked } = source;
  if (asked.isPaperForm !== null) return asked.isPaperForm;
  const samples = form.fields.filter(({ key }) =>
    outline.field(key)?.paragraphs.some((one) => !source.owned(one.control) && sampleStart.test(textOf(one))),
  );
  asked.isPaperForm = samples.length >= 2;
  return asked.isPaperForm;
}
