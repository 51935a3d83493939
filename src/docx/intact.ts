import type { Form } from "../steckbrief/kinds.ts";
import { controlsOfField, parseTag } from "../steckbrief/tags.ts";
import { canonicalText } from "../steckbrief/text.ts";
import { type BlankForm, blankFormOf, type FormCases, type FormLine, isGap, passLine } from "./blank-form.ts";
import type { Intact, SourceParts } from "./source.ts";
import { type Control, type Paragraph, textOfControl } from "./story.ts";

/**
 * Tells a document that is the form as we print it, with nothing changed but what its controls hold: every control once
 * and in its place, and outside of them no word but the form's own, in its own styles. There no heading leads to anything
 * that the controls don't say, and nothing is left over. Null for all others, which are searched.
 */
export function findIntact({ form, story, tagged }: SourceParts): Intact | null {
  const blank = blankFormOf(form);
  if (blank === null || !isFilledIn(blank, form, story.paragraphs, story.controls)) return null;
  const plain = new Map<string, boolean>();
  return {
    isBlank({ content, address }, isNoValue) {
      // Pictures stand in controls only; a box says something nearly always.
      if (content !== "text") return content === "picture" && story.pictures.every(isHeld);
      const known = plain.get(address.field);
      if (known !== undefined) return known;
      const isPlain = [...tagged].every(
        ([tag, controls]) =>
          parseTag(tag, form)?.field !== address.field ||
          controls.every((one) => isPlainPart(one, isNoValue)),
      );
      plain.set(address.field, isPlain);
      return isPlain;
    },
  };
}

function isHeld({ control }: { readonly control: Control | null }): boolean {
  return control !== null;
}

/** Whether nothing in a part can be taken for another one: it is the rest of its label's line. */
function isPlainPart(control: Control, isNoValue: (text: string) => boolean): boolean {
  const text = textOfControl(control);
  const canonical = canonicalText(text);
  if (control.level === "block") return isNoValue(canonical);
  return canonical !== "" && !lineEnd.test(text);
}

/** Whatever divides lines, here and in canonical texts. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: Word's column break is U+000E.
const lineEnd = /[\n\v\f\r\u000e\u0085\u2028\u2029]/u;

/** Goes along the lines of the form and the paragraphs of a document together. */
function isFilledIn(
  { lines, cases }: BlankForm,
  form: Form,
  paragraphs: readonly Paragraph[],
  controls: readonly Control[],
): boolean {
  const met = new Set<Control>();
  let at = 0;
  for (const line of lines) {
    at = passLine(line, paragraphs, behindGaps(paragraphs, at), met);
    if (at >= 0 && cases !== null && line.control === cases.first)
      at = passCases(cases, form, paragraphs, at, met);
    if (at < 0) return false;
  }
  // A control that was not met is empty, foreign or lost.
  return behindGaps(paragraphs, at) === paragraphs.length && met.size === controls.length;
}

/** Behind the Anwendungsfälle that follow the first; -1 where one is not whole. */
function passCases(
  { field, first, heading }: FormCases,
  form: Form,
  paragraphs: readonly Paragraph[],
  from: number,
  met: Set<Control>,
): number {
  for (let at = from; at >= 0; ) {
    const next = behindGaps(paragraphs, at);
    const control = paragraphs[next + 1]?.control ?? null;
    const id = paragraphs[next]?.style === heading ? caseIdOf(control, field.key, form) : null;
    if (id === null) return at;
    const [spec] = controlsOfField(field, [id]);
    if (spec === undefined || spec.tag === first) return -1;
    const title: FormLine = {
      style: heading,
      stretches: [{ text: spec.title.de, tag: null }],
      control: null,
    };
    const value: FormLine = { style: null, stretches: [], control: spec.tag };
    const behind = passLine(title, paragraphs, next, met);
    at = behind < 0 ? -1 : passLine(value, paragraphs, behind, met);
  }
  return -1;
}

/** The Anwendungsfall that a control belongs to by its tag. */
function caseIdOf(control: Control | null, field: string, form: Form): string | null {
  const address = control?.tag == null ? null : parseTag(control.tag, form);
  return address?.field === field ? (address.item ?? null) : null;
}

function behindGaps(paragraphs: readonly Paragraph[], from: number): number {
  let at = from;
  while (isGap(paragraphs[at])) at++;
  return at;
}
