import { ns } from "./ooxml.ts";

/** An element of WordprocessingML. */
export interface WordElement extends Element {
  readonly namespaceURI: string;
}

/** Whether the node is an element of WordprocessingML (transitional or strict), of that name if one is given. */
export function isW(node: Node | null | undefined, name?: string): node is WordElement {
  if (node === null || node === undefined || node.nodeType !== 1) return false;
  const element = node as Element;
  if (element.namespaceURI !== ns.w && element.namespaceURI !== ns.wStrict) return false;
  return name === undefined || element.localName === name;
}

/** The first child of that name in WordprocessingML. */
export function child(parent: Element | null, name: string): Element | null {
  for (let node = parent?.firstElementChild ?? null; node !== null; node = node.nextElementSibling) {
    if (isW(node, name)) return node;
  }
  return null;
}

/** Children of that name, as they stand now. */
export function childrenOf(parent: Element | null, name?: string): Element[] {
  return [...(parent?.children ?? [])].filter((node) => isW(node, name));
}

/** Follows names from child to child. */
export function find(parent: Element | null, ...names: readonly string[]): Element | null {
  return names.reduce<Element | null>((at, name) => child(at, name), parent);
}

/** Value of an attribute of WordprocessingML; null where it is missing. */
export function attribute(element: Element | null, name: string): string | null {
  if (element === null) return null;
  return element.getAttributeNS(ns.w, name) ?? element.getAttributeNS(ns.wStrict, name);
}

/** The `w:val` of a child: the way most properties are written. */
export function valOf(parent: Element | null, ...names: readonly string[]): string | null {
  return attribute(find(parent, ...names), "val");
}

/** An on/off property: present and not switched off (ECMA-376 17.17.4). Null where it is missing. */
export function flag(parent: Element | null, name: string): boolean | null {
  const found = child(parent, name);
  if (found === null) return null;
  return !["0", "false", "off"].includes(attribute(found, "val") ?? "1");
}

/** A new element of WordprocessingML for the same document. */
export function create(near: Element, name: string, attributes: Readonly<Record<string, string>> = {}) {
  const space = near.namespaceURI === ns.wStrict ? ns.wStrict : ns.w;
  const element = near.ownerDocument.createElementNS(space, `w:${name}`);
  for (const [key, value] of Object.entries(attributes)) element.setAttributeNS(space, `w:${key}`, value);
  return element;
}

/** A run's text element; blanks at its ends are kept. */
export function createText(near: Element, text: string, name: "t" | "delText" = "t"): Element {
  const element = create(near, name);
  element.setAttributeNS(ns.xml, "xml:space", "preserve");
  element.textContent = text;
  return element;
}

/** Sets text and keeps its blanks. */
export function setText(element: Element, text: string): void {
  if (element.getAttributeNS(ns.xml, "space") !== "preserve") {
    element.setAttributeNS(ns.xml, "xml:space", "preserve");
  }
  element.textContent = text;
}

/** The nearest ancestor or the node itself of that name. */
export function closest(node: Node | null, name: string): Element | null {
  for (let at = node; at !== null; at = at.parentNode) if (isW(at, name)) return at;
  return null;
}

/** Children of property elements in the order that the schema asks for (ECMA-376 A.1), as far as the workbench writes them. */
const orders: Readonly<Record<string, readonly string[]>> = {
  pPr: "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange".split(
    " ",
  ),
  rPr: "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange".split(
    " ",
  ),
  sdtPr: "rPr alias tag id lock placeholder temporary showingPlcHdr".split(" "),
  settings:
    "writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView trackRevisions".split(
      " ",
    ),
};

/** The child of that name, made in its place if it is missing. */
export function ensure(parent: Element, name: string): Element {
  const found = child(parent, name);
  if (found !== null) return found;
  const made = create(parent, name);
  place(parent, made);
  return made;
}

/** Puts a property where the schema wants it; an earlier one of the same name goes. */
export function place(parent: Element, made: Element): void {
  child(parent, made.localName)?.remove();
  const order = orders[parent.localName] ?? [];
  const rank = order.indexOf(made.localName);
  const next = [...parent.children].find((sibling) => {
    const other = order.indexOf(sibling.localName);
    return other < 0 ? rank >= 0 : other > rank && rank >= 0;
  });
  parent.insertBefore(made, next ?? null);
}

/** The properties of a paragraph, a run or the like: its first child. */
export function ensureProperties(owner: Element, name: "pPr" | "rPr"): Element {
  const found = child(owner, name);
  if (found !== null) return found;
  const made = create(owner, name);
  owner.insertBefore(made, owner.firstChild);
  return made;
}
