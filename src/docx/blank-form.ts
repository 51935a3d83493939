import type { CasesField, Form } from "../steckbrief/kinds.ts";
import { type ControlSpec, controlsOf, controlsOfField } from "../steckbrief/tags.ts";
import { formXml } from "./body.ts";
import { readAlone } from "./document.ts";
import type { MetControl } from "./intact-form.ts";
import { namespaces } from "./names.ts";
import type { Control, Paragraph } from "./story.ts";
import { styleIds } from "./styles.ts";

/** A stretch of a line: printed words, or the control that holds what is typed there. */
export interface Stretch {
  readonly text: string | null;
  readonly spec: ControlSpec | null;
}

/** A paragraph of the blank form: what it prints, with controls in it, or (`block`) a control around paragraphs. */
export interface FormLine {
  readonly style: string | null;
  readonly stretches: readonly Stretch[];
  readonly block: ControlSpec | null;
}

/** The Anwendungsfälle of a form: the blank one has the first. */
export interface FormCases {
  readonly field: CasesField;
  /** Tag of the first, behind which others follow. */
  readonly first: string;
  /** How their tags begin, up to their letters. */
  readonly start: string;
  /** Style of their headings. */
  readonly heading: string;
}

/** A form as we print it. */
export interface BlankForm {
  readonly lines: readonly FormLine[];
  readonly cases: FormCases | null;
}

const known = new WeakMap<Form, BlankForm | null>();

/** The blank form, read once; null where it prints words that could be taken for an answer. */
export function blankFormOf(form: Form): BlankForm | null {
  const blank = known.get(form);
  if (blank !== undefined) return blank;
  const read = readBlankForm(form);
  known.set(form, read);
  return read;
}

/** Styles in which the form speaks itself. */
const printed: ReadonlySet<string> = new Set([styleIds.title, styleIds.field, styleIds.item, styleIds.hint]);

function readBlankForm(form: Form): BlankForm | null {
  const prefixes = (["w", "r", "w14", "w15"] as const)
    .map((prefix) => `xmlns:${prefix}="${namespaces[prefix]}"`)
    .join(" ");
  const { paragraphs } = readAlone(`<w:document ${prefixes}><w:body>${formXml(form)}</w:body></w:document>`);
  const specs = new Map(controlsOf(form).map((spec) => [spec.tag, spec]));
  const lines = paragraphs.filter((one) => !isGap(one)).map((one) => lineOf(one, specs));
  const isOpen = ({ style, stretches, block }: FormLine): boolean =>
    block === null && stretches.every(({ spec }) => spec === null) && !printed.has(style ?? "");
  if (lines.some(isOpen)) return null;
  const field = form.fields.find((one) => one.kind === "cases");
  const first = field === undefined ? undefined : controlsOfField(field)[0]?.tag;
  if (field === undefined || first === undefined) return { lines, cases: null };
  return {
    lines,
    cases: { field, first, start: first.slice(0, first.lastIndexOf(".") + 1), heading: styleIds.item },
  };
}

function lineOf({ style, control, pieces }: Paragraph, specs: ReadonlyMap<string, ControlSpec>): FormLine {
  const specOf = (one: Control | null): ControlSpec | null => specs.get(one?.tag ?? "") ?? null;
  const stretches = pieces.map(({ text, control: own }) => ({
    text: own === null ? text : null,
    spec: specOf(own),
  }));
  return { style, stretches, block: specOf(control) };
}

/** An empty paragraph, in no control. */
export function isGap(paragraph: Paragraph | undefined): boolean {
  return (
    paragraph !== undefined &&
    paragraph.control === null &&
    paragraph.pieces.length === 0 &&
    paragraph.pictures.length === 0 &&
    paragraph.cell === undefined
  );
}

/** Behind the paragraphs from `at` that are one line of the form; -1 where others stand there. Notes the controls met. */
export function passLine(
  { style, stretches, block }: FormLine,
  paragraphs: readonly Paragraph[],
  at: number,
  met: Map<string, MetControl[]>,
): number {
  const paragraph = paragraphs[at];
  if (paragraph === undefined) return -1;
  if (block !== null) return passBlock(block, paragraph.control, paragraphs, at, met);
  const { pieces, control, pictures, cell, marker, outline } = paragraph;
  if (paragraph.style !== style || control !== null || pictures.length > 0) return -1;
  if (cell !== undefined || marker !== "" || outline !== null) return -1;
  let next = 0;
  for (const stretch of stretches) {
    const piece = pieces[next];
    if (piece === undefined) return -1;
    const { spec } = stretch;
    if (spec === null) {
      if (piece.control !== null || piece.prompt || !isPrinted(piece.text, stretch.text)) return -1;
      next++;
      continue;
    }
    const own = piece.control;
    if (own === null || own.tag !== spec.tag || own.parent !== null || own.level !== "run") return -1;
    if (own.paragraphs.length !== 1 || own.pictures.length > 0) return -1;
    note(met, spec, own, at);
    while (pieces[next]?.control === own) next++;
  }
  return next === pieces.length ? at + 1 : -1;
}

/** Blanks at the ends get lost where programs divide runs. */
function isPrinted(text: string, wanted: string | null): boolean {
  return text === wanted || withoutBlanks(text) === withoutBlanks(wanted ?? "");
}

function withoutBlanks(text: string): string {
  return text.replace(/^ +| +$/g, "");
}

/** Behind the paragraphs of a control around them. */
function passBlock(
  spec: ControlSpec,
  control: Control | null,
  paragraphs: readonly Paragraph[],
  from: number,
  met: Map<string, MetControl[]>,
): number {
  if (control === null || control.tag !== spec.tag || control.parent !== null || control.level !== "block")
    return -1;
  note(met, spec, control, from);
  let at = from;
  for (let one = paragraphs[at]; one !== undefined && one.control === control; one = paragraphs[++at])
    if (one.cell !== undefined || one.pieces.some((piece) => piece.control !== control)) return -1;
  return at;
}

/** Every control belongs to one line, and every line is passed once. */
function note(met: Map<string, MetControl[]>, spec: ControlSpec, control: Control, at: number): void {
  const { field } = spec.address;
  const known = met.get(field);
  const one = { spec, control, paragraph: at + 1 };
  if (known === undefined) met.set(field, [one]);
  else known.push(one);
}
