import type { Field, Form } from "../steckbrief/kinds.ts";
import { type ControlSpec, controlsOfField } from "../steckbrief/tags.ts";
import { canonicalText } from "../steckbrief/text.ts";
import { type BlankForm, blankFormOf, type FormCases, type FormLine, isGap, passLine } from "./blank-form.ts";
import { isNoValue } from "./finders.ts";
import type { Intact, MetControl } from "./intact-form.ts";
import { createIntactReader } from "./intact-values.ts";
import { type Control, type Paragraph, type Story, textOfControl } from "./story.ts";

/**
 * Tells a document that is the form as we print it, with nothing changed but what its controls hold: every control once
 * and in its place, and outside of them no word but the form's own, in its own styles. There no heading leads to anything
 * that the controls don't say, and nothing is left over. Null for all others, which are searched.
 */
export function findIntact(story: Story, form: Form): Intact | null {
  const blank = blankFormOf(form);
  const met = blank === null ? null : filledIn(blank, story.paragraphs, story.controls);
  if (met === null) return null;
  const plain = new Map<string, boolean>();
  const isPlain = (field: string): boolean => {
    const known = plain.get(field);
    if (known !== undefined) return known;
    const all = (met.get(field) ?? []).every(({ control }) => isPlainPart(control, form));
    plain.set(field, all);
    return all;
  };
  return {
    controls: [...met.values()].flat(),
    // Pictures stand in controls only; a box says something nearly always.
    isBlank: ({ content, address }: ControlSpec) =>
      content === "text" ? isPlain(address.field) : content === "picture" && story.pictures.every(isHeld),
    ...createIntactReader(met, form, story.pictures.length, isPlain),
  };
}

function isHeld({ control }: { readonly control: Control | null }): boolean {
  return control !== null;
}

/** Whether nothing in a part can be taken for another one: it is the rest of its label's line. */
function isPlainPart(control: Control, form: Form): boolean {
  const text = textOfControl(control);
  const canonical = canonicalText(text);
  if (control.level === "block") return isNoValue(form, canonical);
  return canonical !== "" && !lineEnd.test(text);
}

/** Whatever divides lines, here and in canonical texts. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: Word's column break is U+000E.
const lineEnd = /[\n\v\f\r\u000e\u0085\u2028\u2029]/u;

/** Goes along the lines of the form and the paragraphs of a document together; the controls by field. */
function filledIn(
  { lines, cases }: BlankForm,
  paragraphs: readonly Paragraph[],
  controls: readonly Control[],
): ReadonlyMap<Field["key"], readonly MetControl[]> | null {
  const met = new Map<string, MetControl[]>();
  let at = 0;
  for (const line of lines) {
    at = passLine(line, paragraphs, behindGaps(paragraphs, at), met);
    if (at >= 0 && cases !== null && line.block?.tag === cases.first)
      at = passCases(cases, paragraphs, at, met);
    if (at < 0) return null;
  }
  let count = 0;
  for (const list of met.values()) count += list.length;
  // A control that was not met is empty, foreign or lost.
  return behindGaps(paragraphs, at) === paragraphs.length && count === controls.length ? met : null;
}

/** Behind the Anwendungsfälle that follow the first; -1 where one is not whole. */
function passCases(
  { field, start, heading }: FormCases,
  paragraphs: readonly Paragraph[],
  from: number,
  met: Map<string, MetControl[]>,
): number {
  for (let at = from; at >= 0; ) {
    const next = behindGaps(paragraphs, at);
    const control = paragraphs[next + 1]?.control ?? null;
    const id = paragraphs[next]?.style === heading ? caseIdOf(control, start) : null;
    if (id === null) return at;
    const [spec] = controlsOfField(field, [id]);
    if (spec === undefined || met.get(field.key)?.some((one) => one.spec.tag === spec.tag) === true)
      return -1;
    const title: FormLine = { style: heading, stretches: [{ text: spec.title.de, spec: null }], block: null };
    const value: FormLine = { style: null, stretches: [], block: spec };
    const behind = passLine(title, paragraphs, next, met);
    at = behind < 0 ? -1 : passLine(value, paragraphs, behind, met);
  }
  return -1;
}

/** The Anwendungsfall that a control belongs to by its tag. */
function caseIdOf(control: Control | null, start: string): string | null {
  const tag = control?.tag ?? "";
  if (!tag.startsWith(start)) return null;
  const id = tag.slice(start.length);
  return /^[a-z]{1,3}$/.test(id) ? id : null;
}

function behindGaps(paragraphs: readonly Paragraph[], from: number): number {
  let at = from;
  while (isGap(paragraphs[at])) at++;
  return at;
}
