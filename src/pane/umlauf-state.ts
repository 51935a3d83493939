import type { Refusal } from "../umlauf/refusal.ts";
import type { UmlaufDone } from "./umlauf-messages.ts";
import type { UmlaufSeen } from "./umlauf-read.ts";

/** What the view of the Umlauf shows. */
export type Page =
  | { readonly name: "overview" }
  | { readonly name: "setup" }
  | { readonly name: "route" }
  | { readonly name: "station"; readonly station: string }
  | { readonly name: "merge" };

export interface UmlaufState {
  /** Null until the document was read. */
  readonly seen: UmlaufSeen | null;
  readonly page: Page;
  /** Why the last step was not possible. */
  readonly refusal: Refusal | null;
  /** What went wrong beside Word, as a sentence. */
  readonly trouble: string | null;
  readonly done: UmlaufDone | null;
  /** Who acts, as it is printed and kept in the Protokoll. */
  readonly actor: string;
}

export type UmlaufAction =
  | { readonly type: "seen"; readonly seen: UmlaufSeen }
  | { readonly type: "page"; readonly page: Page }
  | { readonly type: "refused"; readonly refusal: Refusal }
  | { readonly type: "troubled"; readonly trouble: string }
  | { readonly type: "moved"; readonly seen: UmlaufSeen; readonly done: UmlaufDone }
  | { readonly type: "actor"; readonly actor: string }
  | { readonly type: "closed" };

export const firstUmlaufState: UmlaufState = {
  seen: null,
  page: { name: "overview" },
  refusal: null,
  trouble: null,
  done: null,
  actor: "",
};

const quiet = { refusal: null, trouble: null, done: null };

/** Every decision of the view. A reading alone takes no message away. */
export function reduceUmlauf(state: UmlaufState, action: UmlaufAction): UmlaufState {
  switch (action.type) {
    case "seen":
      return { ...state, seen: action.seen };
    case "page":
      return { ...state, ...quiet, page: action.page };
    case "refused":
      return { ...state, ...quiet, refusal: action.refusal };
    case "troubled":
      return { ...state, ...quiet, trouble: action.trouble };
    case "moved":
      return { ...state, ...quiet, seen: action.seen, done: action.done, page: { name: "overview" } };
    case "actor":
      return { ...state, actor: action.actor };
    case "closed":
      return { ...state, ...quiet };
  }
}
