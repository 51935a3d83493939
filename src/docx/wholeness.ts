import type { Form } from "../steckbrief/kinds.ts";
import { type ControlSpec, controlsOf, parseTag } from "../steckbrief/tags.ts";
import { canonicalText } from "../steckbrief/text.ts";
import type { Content, Contents } from "./body.ts";
import { type FormControl, formControlsIn, levelOfControl } from "./form-controls.ts";
import { w } from "./names.ts";
import type { Source } from "./source.ts";
import { type Control, textOfControl } from "./story.ts";
import { ancestorOf, childOf, descendantsOf, type XmlNode } from "./tree.ts";

/** What the state of a form is told from: how it was read, and its XML. */
export interface FormState {
  readonly form: Form;
  readonly source: Source;
  readonly root: XmlNode;
  /** What each control is read to hold. */
  readonly contents: Contents;
  /** Ids of the Anwendungsfälle that the document is read to have. */
  readonly cases: readonly string[];
}

/** The controls of a form that are not whole: missing, doubled, without tag, at a wrong level, with text beside them. */
export function damagedControls(state: FormState): readonly ControlSpec[] {
  const { form, source, root, cases } = state;
  const nodes = formControlsIn(root, form);
  const present = [...source.tagged.keys(), ...source.titled.keys()].flatMap((tag) => {
    const address = parseTag(tag, form);
    const field = form.fields.find(({ key }) => key === address?.field);
    return field?.kind === "cases" && address?.item !== undefined ? [address.item] : [];
  });
  // Empty cases are no cases, but their controls may be damaged as well.
  const ids = [...new Set([...cases, ...present])];
  return controlsOf(form, ids).filter((spec) => {
    const isIdle =
      spec.address.item !== undefined && spec.content === "text" && !cases.includes(spec.address.item);
    const tagged = source.tagged.get(spec.tag) ?? [];
    const titled = source.titled.get(spec.tag) ?? [];
    const own = nodes.get(spec.tag) ?? [];
    if (isIdle && tagged.length + titled.length === 0) return false;
    const [control] = tagged;
    const [node] = own;
    if (control === undefined || node === undefined) return true;
    if (tagged.length > 1 || titled.length > 0 || own.length > 1) return true;
    return !isWhole(spec, control, node, state);
  });
}

function isWhole(
  spec: ControlSpec,
  control: Control,
  own: FormControl,
  { contents, form }: FormState,
): boolean {
  if (levelOfControl(own) !== spec.level) return false;
  const { node, properties, content } = own;
  if (properties === null || content === null || content.end === content.inner) return false;
  if (ancestorOf(node, ({ name }) => name === w.txbxContent) !== null) return false;
  const isOurs = (one: XmlNode): boolean =>
    one.name === w.sdt && parseTag(childOf(childOf(one, w.sdtPr), w.tag)?.val ?? "", form) !== null;
  if (ancestorOf(node, isOurs) !== null || [...descendantsOf(node)].some(isOurs)) return false;
  const has = (name: string): boolean => childOf(properties, name) !== null;
  if (has("w:dataBinding") || has("w15:dataBinding")) return false;
  if (spec.content === "checkbox") return has("w14:checkbox");
  if (spec.level === "block" && has("w:text")) return false;
  const value = contents.get(spec.tag);
  if (spec.content === "picture")
    return isOnePicture(control, node) && control.prompting === (control.pictures.length === 0);
  return control.prompting === (value === undefined) && (value === undefined || isText(value, control));
}

/** One drawing, that may name its picture more than once. */
function isOnePicture({ pictures }: Control, node: XmlNode): boolean {
  const drawings = [...descendantsOf(node)].filter(({ name }) => name === w.drawing);
  return drawings.length <= 1 && new Set(pictures.map(({ relationship }) => relationship)).size <= 1;
}

function isText(value: Content, control: Control): boolean {
  return value.kind === "text" && canonicalText(textOfControl(control)) === value.text;
}
