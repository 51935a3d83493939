import { isW } from "./dom.ts";

/** One step back or forth: the mutations of the document's DOM, in the order in which they happened. */
interface Step {
  records: MutationRecord[];
  /** Steps with the same name that follow each other are one. */
  readonly merge: string | null;
}

/**
 * Undo and redo by recorded mutations: elements keep their identity, so whoever holds one still holds it afterwards,
 * and each step names exactly what changed.
 */
export class History {
  readonly #observer = new MutationObserver(() => {});
  #undo: Step[] = [];
  #redo: Step[] = [];

  /** Forgets everything and watches another document. */
  watch(document: XMLDocument): void {
    this.#observer.disconnect();
    this.#observer.observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      characterDataOldValue: true,
      attributes: true,
      attributeOldValue: true,
    });
    this.#undo = [];
    this.#redo = [];
  }

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  get canRedo(): boolean {
    return this.#redo.length > 0;
  }

  /** Takes what changed since last time as a step. @returns the elements that changed */
  record(merge: string | null): readonly Node[] {
    const records = this.#observer.takeRecords();
    if (records.length === 0) return [];
    const last = this.#undo.at(-1);
    if (merge !== null && last?.merge === merge) last.records.push(...records);
    else this.#undo.push({ records, merge });
    this.#redo = [];
    return touched(records);
  }

  /** Ends the run of steps that may merge. */
  seal(): void {
    const last = this.#undo.pop();
    if (last !== undefined) this.#undo.push({ records: last.records, merge: null });
  }

  undo(): readonly Node[] {
    return this.#move(this.#undo, this.#redo);
  }

  redo(): readonly Node[] {
    return this.#move(this.#redo, this.#undo);
  }

  /** Takes back what has not been recorded yet. */
  rollBack(): void {
    revert(this.#observer.takeRecords());
    this.#observer.takeRecords();
  }

  #move(from: Step[], to: Step[]): readonly Node[] {
    const step = from.pop();
    if (step === undefined) return [];
    revert(step.records);
    const records = this.#observer.takeRecords();
    to.push({ records, merge: null });
    return touched(records);
  }
}

function revert(records: readonly MutationRecord[]): void {
  for (const record of [...records].reverse()) {
    if (record.type === "characterData") record.target.nodeValue = record.oldValue;
    else if (record.type === "attributes") revertAttribute(record);
    else {
      for (const node of record.addedNodes) record.target.removeChild(node);
      for (const node of record.removedNodes) record.target.insertBefore(node, record.nextSibling);
    }
  }
}

function revertAttribute(record: MutationRecord): void {
  const element = record.target as Element;
  const name = record.attributeName ?? "";
  const space = record.attributeNamespace ?? null;
  if (record.oldValue === null) element.removeAttributeNS(space, name);
  else if (space === null) element.setAttributeNS(null, name, record.oldValue);
  else {
    // A record names no prefix; the parts use the same ones throughout.
    const prefix = element.lookupPrefix(space) ?? (isW(element) ? "w" : "ns");
    element.setAttributeNS(space, `${prefix}:${name}`, record.oldValue);
  }
}

function touched(records: readonly MutationRecord[]): readonly Node[] {
  return [...new Set(records.map((record) => record.target))];
}
