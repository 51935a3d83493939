import type { CasesField, Form } from "../steckbrief/kinds.ts";
import { type ControlSpec, controlsOfField } from "../steckbrief/tags.ts";
import { foldBlanks } from "../steckbrief/text.ts";
import { blockControl, type Content, type Contents, itemHeading, runControl, valueXml } from "./body.ts";
import { type FormControl, formControlsIn, levelOfControl } from "./form-controls.ts";
import { w } from "./names.ts";
import type { Splices } from "./splice.ts";
import { childOf, descendantsOf, type XmlNode } from "./tree.ts";
import { typedText } from "./words.ts";
import type { TakeNote } from "./write-texts.ts";

/** What values go into, and what they are. */
export interface ValueWriting {
  readonly form: Form;
  readonly xml: string;
  readonly root: XmlNode;
  readonly splices: Splices;
  /** What each control is to hold; nothing means its prompt. */
  readonly contents: Contents;
  /** What each control holds now, as it is read: what stays the same is not touched. */
  readonly before: Contents;
  /** Ids of the Anwendungsfälle that the document is to have, in their order. */
  readonly cases: readonly string[];
  /** XML that a picture's control is to hold instead of its content, by tag; moved within the document. */
  readonly moved: ReadonlyMap<string, string>;
  readonly note: TakeNote;
}

/** Puts values into the controls of a whole form. Nothing but the controls' content changes. */
export function writeValues(writing: ValueWriting): void {
  const { form, root, cases } = writing;
  const controls = formControlsIn(root, form);
  for (const field of form.fields) {
    if (field.kind === "cases") writeCases(field, writing, controls);
    for (const spec of controlsOfField(field, cases))
      for (const control of controls.get(spec.tag) ?? []) writeControl(spec, control, writing);
  }
}

function writeControl(spec: ControlSpec, control: FormControl, writing: ValueWriting): void {
  const { contents, before, splices, moved } = writing;
  const content = contents.get(spec.tag);
  const kept = moved.get(spec.tag);
  if (
    kept === undefined &&
    !(spec.content === "picture" && holdsPicture(control.node)) &&
    isSame(content, before.get(spec.tag))
  )
    return;
  if (kept !== undefined && control.content !== null && kept === contentOf(control.content, writing.xml))
    return;
  if (holdsChanges(control.node)) writing.note("changes-overwritten", spec.address, { place: spec.title.de });
  if (spec.content === "checkbox") {
    splices.replace(control.node.start, control.node.end, runControl(spec, content));
    return;
  }
  const isRun = levelOfControl(control) === "run";
  const inner =
    kept ??
    innerOf(spec.level === "block" && !isRun ? blockControl(spec, content) : runControl(spec, content));
  replaceContent(control, inner, splices);
  promptProperty(control, content === undefined && kept === undefined, splices);
}

function contentOf(content: XmlNode, xml: string): string {
  return xml.slice(content.inner, content.innerEnd);
}

/** A picture that stays is written as it is; any other has to go. */
function holdsPicture(node: XmlNode): boolean {
  for (const one of descendantsOf(node)) if (one.name === w.drawing || one.name === w.pict) return true;
  return false;
}

function isSame(one: Content | undefined, other: Content | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  if (one.kind === "text") return other.kind === "text" && one.text === other.text;
  return one.kind === "checkbox" && other.kind === "checkbox" && one.checked === other.checked;
}

const changeElements: ReadonlySet<string> = new Set([w.ins, w.del, w.moveFrom, w.moveTo]);

function holdsChanges(node: XmlNode): boolean {
  for (const one of descendantsOf(node)) if (changeElements.has(one.name)) return true;
  return false;
}

function innerOf(control: string): string {
  return /<w:sdtContent>([\s\S]*)<\/w:sdtContent><\/w:sdt>$/.exec(control)?.[1] ?? "";
}

function replaceContent({ node, content }: FormControl, inner: string, splices: Splices): void {
  if (content === null) splices.insert(node.innerEnd, `<w:sdtContent>${inner}</w:sdtContent>`);
  else if (content.end === content.inner)
    splices.replace(content.start, content.end, `<w:sdtContent>${inner}</w:sdtContent>`);
  else splices.replace(content.inner, content.innerEnd, inner);
}

/** What stands before `w:showingPlcHdr` in a control's properties (CT_SdtPr, ECMA-376-1 17.5.2.38). */
const beforePrompt: ReadonlySet<string> = new Set([
  w.rPr,
  w.alias,
  w.tag,
  "w:id",
  "w:lock",
  "w:placeholder",
  "w:temporary",
]);

/** Says whether a prompt is shown. A binding goes: on opening, Word would put the bound text over ours. */
function promptProperty({ properties }: FormControl, isPrompt: boolean, splices: Splices): void {
  if (properties === null) return;
  const flag = childOf(properties, w.showingPlcHdr);
  for (const one of properties.children)
    if (one.name === "w:dataBinding" || one.name === "w15:dataBinding")
      splices.replace(one.start, one.end, "");
  if (flag !== null) splices.replace(flag.start, flag.end, isPrompt ? "<w:showingPlcHdr/>" : "");
  else if (isPrompt) {
    const last = properties.children.filter(({ name }) => beforePrompt.has(name)).at(-1);
    splices.insert(last?.end ?? properties.inner, "<w:showingPlcHdr/>");
  }
}

/** Takes away the cases that are no longer there and adds the new ones, each behind the one before it. */
function writeCases(
  field: CasesField,
  { contents, cases, splices, xml }: ValueWriting,
  controls: ReadonlyMap<string, readonly FormControl[]>,
): void {
  const present = [...controls]
    .flatMap(([, [first]]) => (first === undefined ? [] : [first]))
    .filter(({ tag }) => tag.split(".")[1] === field.key);
  const ids = present.map(({ tag }) => tag.split(".")[2] ?? "");
  const both = cases.filter((id) => ids.includes(id));
  const inOrder = ids.filter((id) => cases.includes(id)).join() === both.join();
  const specOf = (id: string): ControlSpec | undefined => controlsOfField(field, [id])[0];
  const build = (id: string): string => {
    const spec = specOf(id);
    return spec === undefined ? "" : itemHeading(spec) + valueXml(spec, contents);
  };
  const kept = inOrder ? both : [];
  const first = present[0];
  if (first === undefined) return;
  // Before the first block, behind the last that was written: where the next one goes.
  let at = blockOf(first, specOf(ids[0] ?? ""), xml).start;
  const added = new Map<number, string>();
  for (const id of cases) {
    const control = kept.includes(id) ? present[ids.indexOf(id)] : undefined;
    if (control !== undefined) at = control.node.end;
    else added.set(at, (added.get(at) ?? "") + build(id));
  }
  for (const [place, blocks] of added) splices.insert(place, blocks);
  for (const [index, control] of present.entries()) {
    const id = ids[index] ?? "";
    if (kept.includes(id)) continue;
    for (const each of controls.get(control.tag) ?? []) {
      const block = blockOf(each, specOf(id), xml);
      splices.replace(block.start, block.end, "");
    }
  }
}

/** A case's control with its heading, where that stands right before it. */
function blockOf(
  { node }: FormControl,
  spec: ControlSpec | undefined,
  xml: string,
): { start: number; end: number } {
  const siblings = node.parent?.children ?? [];
  const before = siblings[siblings.indexOf(node) - 1];
  const isHeading =
    before?.name === w.p &&
    spec !== undefined &&
    foldBlanks(typedText(before, xml)) === foldBlanks(spec.title.de);
  return { start: isHeading ? before.start : node.start, end: node.end };
}
