import { DocxError } from "./error.ts";
import { checkMost, enterControls, type Flow } from "./flow.ts";
import { checkbox, isCalled, w, wAttribute } from "./names.ts";
import type { Control } from "./story.ts";
import { isOn } from "./toggle.ts";
import type { XmlReader } from "./xml.ts";

/** Reads `w:sdt` at whatever level; `readInside` reads the children of its content as that level has them. */
export function readControl(flow: Flow, readInside: (flow: Flow) => void): void {
  const { xml } = flow;
  const depth = xml.depth;
  const outer = flow.control;
  const { position } = xml;
  let properties: Properties = noProperties;
  let isKnown = false;
  while (xml.nextChild(depth)) {
    if (xml.name === w.sdtPr) properties = readProperties(xml);
    else if (xml.name === w.sdtContent) {
      flow.control = createControl(flow, properties, position);
      isKnown = true;
      readInside(flow);
      flow.control = outer;
    }
  }
  if (!isKnown) createControl(flow, properties, position);
}

type Properties = Pick<Control, "tag" | "title" | "prompting" | "isCheckbox" | "checked">;

const noProperties: Properties = {
  tag: null,
  title: null,
  prompting: false,
  isCheckbox: false,
  checked: null,
};

function createControl(flow: Flow, properties: Properties, position: number): Control {
  const { paragraph } = flow;
  const control: Control = {
    tag: properties.tag,
    title: properties.title,
    prompting: properties.prompting,
    isCheckbox: properties.isCheckbox,
    checked: properties.checked,
    position,
    level: paragraph === null ? "block" : "run",
    parent: flow.control,
    paragraphs: [],
    pictures: [],
  };
  checkMost("controls", flow.controls.length);
  checkDepth(control);
  flow.controls.push(control);
  if (paragraph !== null) enterControls(control, paragraph);
  return control;
}

function readProperties(xml: XmlReader): Properties {
  const depth = xml.depth;
  const found: { -readonly [K in keyof Properties]: Properties[K] } = {
    tag: null,
    title: null,
    prompting: false,
    isCheckbox: false,
    checked: null,
  };
  while (xml.nextChild(depth)) {
    if (xml.name === w.tag) found.tag = xml.attribute(wAttribute.val);
    else if (xml.name === w.alias) found.title = xml.attribute(wAttribute.val);
    else if (xml.name === w.showingPlcHdr) found.prompting = isOn(xml.attribute(wAttribute.val));
    // In any namespace: LibreOffice 25.2 writes w14:checkbox with attributes of w (see docx.md).
    else if (isCalled(xml.name, checkbox.control)) {
      found.isCheckbox = true;
      found.checked = readChecked(xml);
    }
  }
  return found;
}

function readChecked(xml: XmlReader): boolean | null {
  const depth = xml.depth;
  let checked: boolean | null = null;
  while (xml.nextChild(depth))
    if (isCalled(xml.name, checkbox.checked)) checked = isOn(xml.attributeOfAnyNamespace(checkbox.val));
  return checked;
}

/** Deeper than any program nests controls: what stands in one stands in all around it. */
const deepest = 50;

function checkDepth(control: Control): void {
  let depth = 0;
  for (let one = control.parent; one !== null; one = one.parent) depth++;
  if (depth > deepest) throw new DocxError("too-large", { reason: "controls", size: depth, limit: deepest });
}
