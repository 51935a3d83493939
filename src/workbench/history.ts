import { isW } from "./dom.ts";

/** One step back or forth: the mutations of the document's DOM in their order. */
interface Step<Place> {
  mutations: Mutation[];
  /** Where the caret was before and after it. */
  readonly before: Place;
  after: Place;
  /** Steps with the same name that follow each other are one. */
  readonly merge: string | null;
}

/**
 * Undo and redo by recorded mutations: elements keep their identity, so whoever holds one still holds it afterwards,
 * and each step names exactly what changed.
 */
export class History<Place> {
  readonly #observer = new MutationObserver(() => {});
  #undo: Step<Place>[] = [];
  #redo: Step<Place>[] = [];

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
  record(merge: string | null, before: Place, after: Place): readonly Node[] {
    const mutations = this.#observer.takeRecords().map(mutationOf);
    if (mutations.length === 0) return [];
    const last = this.#undo.at(-1);
    if (last !== undefined && merge !== null && last.merge === merge) {
      last.mutations.push(...mutations);
      last.after = after;
    } else this.#undo.push({ mutations, merge, before, after });
    this.#redo = [];
    return touched(mutations);
  }

  /** Ends the run of steps that may merge. */
  seal(): void {
    const last = this.#undo.pop();
    if (last !== undefined) this.#undo.push({ ...last, merge: null });
  }

  /** Takes the last step back. @returns what changed and where the caret was, or null when there is none */
  undo(): { touched: readonly Node[]; place: Place } | null {
    const step = this.#move(this.#undo, this.#redo);
    return step && { touched: touched(step.mutations), place: step.before };
  }

  redo(): { touched: readonly Node[]; place: Place } | null {
    const step = this.#move(this.#redo, this.#undo);
    return step && { touched: touched(step.mutations), place: step.after };
  }

  /** Takes back what has not been recorded yet. */
  rollBack(): void {
    revert(this.#observer.takeRecords().map(mutationOf));
    this.#observer.takeRecords();
  }

  #move(from: Step<Place>[], to: Step<Place>[]): Step<Place> | null {
    const step = from.pop();
    if (step === undefined) return null;
    const mutations = revert(step.mutations);
    this.#observer.takeRecords();
    to.push({ ...step, mutations, merge: null });
    return step;
  }
}

/** What one mutation did, with all that is needed to do the opposite. */
type Mutation =
  | {
      readonly kind: "children";
      readonly target: Node;
      readonly added: readonly Node[];
      readonly removed: readonly Node[];
      readonly next: Node | null;
    }
  | { readonly kind: "text"; readonly target: Node; readonly old: string | null }
  | {
      readonly kind: "attribute";
      readonly target: Element;
      readonly space: string | null;
      readonly name: string;
      readonly old: string | null;
    };

function mutationOf(record: MutationRecord): Mutation {
  const { target } = record;
  if (record.type === "characterData") return { kind: "text", target, old: record.oldValue };
  if (record.type === "attributes") {
    const element = target as Element;
    const space = record.attributeNamespace ?? null;
    return {
      kind: "attribute",
      target: element,
      space,
      name: record.attributeName ?? "",
      old: record.oldValue,
    };
  }
  return {
    kind: "children",
    target,
    added: [...record.addedNodes],
    removed: [...record.removedNodes],
    next: record.nextSibling,
  };
}

/** Does the opposite, last first. @returns what it did, in the same form */
function revert(mutations: readonly Mutation[]): Mutation[] {
  const done: Mutation[] = [];
  for (const mutation of [...mutations].reverse()) {
    const { target } = mutation;
    if (mutation.kind === "text") {
      done.push({ kind: "text", target, old: target.nodeValue });
      target.nodeValue = mutation.old;
    } else if (mutation.kind === "attribute") {
      done.push({ ...mutation, old: mutation.target.getAttributeNS(mutation.space, mutation.name) });
      setAttribute(mutation);
    } else {
      for (const node of mutation.added) target.removeChild(node);
      for (const node of mutation.removed) {
        // It may have been moved into something that was not part of the document, which nobody watched.
        const parent = node.parentNode;
        if (parent !== null) {
          done.push({ kind: "children", target: parent, added: [], removed: [node], next: node.nextSibling });
          parent.removeChild(node);
        }
        target.insertBefore(node, mutation.next);
      }
      done.push({ ...mutation, added: mutation.removed, removed: mutation.added });
    }
  }
  return done;
}

function setAttribute({ target, space, name, old }: Extract<Mutation, { kind: "attribute" }>): void {
  if (old === null) target.removeAttributeNS(space, name);
  else if (space === null) target.setAttributeNS(null, name, old);
  else {
    // A record names no prefix; the parts use the same ones throughout.
    const prefix = target.lookupPrefix(space) ?? (isW(target) ? "w" : "ns");
    target.setAttributeNS(space, `${prefix}:${name}`, old);
  }
}

function touched(mutations: readonly Mutation[]): readonly Node[] {
  return [...new Set(mutations.map(({ target }) => target))];
}
